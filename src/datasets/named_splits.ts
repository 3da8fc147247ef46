/** What dictionaries of datasets have in common. Follows datasets/dataset_dict.py. */

import { inspect } from "node:util";
import { isPlainObject } from "../internal/plain_object.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { addIndent, shown } from "../python/repr.js";

/** Splits by their names: properties of their own, so that `Object.entries` finds them and nothing else. */
export abstract class NamedSplits<D extends object> {
  constructor(splits: object, of: string, isOne: (value: unknown) => boolean) {
    const callee = new.target.name;
    if (!isPlainObject(splits) && !((splits as unknown) instanceof NamedSplits)) {
      throw new TypeError(`${callee}: expected an object that has a ${of} for each split, got ${shown(splits)}`);
    }
    for (const [name, value] of Object.entries(splits)) {
      if (!isOne(value)) {
        throw new TypeError(
          `Values in \`${callee}\` should be of type \`${of}\` but got ${shown(value)} for '${name}'`,
        );
      }
      if (name in this) throw new ValueError(`${callee}: a split cannot be called '${name}', as a method of it is`);
      Object.defineProperty(this, name, { value, enumerable: true, writable: true, configurable: true });
    }
  }

  /** @internal The splits by their names. */
  get splits(): Readonly<Record<string, D>> {
    return { ...(this as unknown as Record<string, D>) };
  }

  /** The splits, each on a line. */
  toString(): string {
    const lines = Object.values(
      mapSplits(this.splits, (split, name) => `    ${name}: ${addIndent(String(split), 4)}\n`),
    );
    return `${this.constructor.name}({\n${lines.join("")}})`;
  }

  /** What `console.log` prints: {@link toString}. */
  [inspect.custom](): string {
    return this.toString();
  }
}

/** What a function gives for each split. */
export function mapSplits<D, R>(
  splits: Readonly<Record<string, D>>,
  run: (split: D, name: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(splits).map(([name, split]) => [name, run(split, name)]));
}

/** Such a dictionary of what a function gives for each split. */
export function eachSplit<D, S extends object>(
  dict: S & { readonly splits: Readonly<Record<string, D>> },
  run: (split: D, name: string) => D,
): S {
  return new (dict.constructor as new (splits: Record<string, D>) => S)(mapSplits(dict.splits, run));
}
