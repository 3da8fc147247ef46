/** Follows EnforceUnique of torch/autograd/profiler.py. */

import { checkNoMore } from "../../internal/surplus.js";
import { RuntimeError } from "../../python/exceptions.js";
import { stringRepr } from "../../python/repr.js";

const shownPart = (part: unknown): string => (typeof part === "string" ? stringRepr(part) : String(part));

/** Sees keys, each once. */
export class EnforceUnique {
  readonly #seen = new Set<string>();

  constructor(...none: []) {
    checkNoMore("EnforceUnique", none);
  }

  /** Sees a key, of any number of parts. @throws RuntimeError where it was seen before. */
  see(...key: readonly unknown[]): void {
    const shown = `(${key.map(shownPart).join(", ")}${key.length === 1 ? "," : ""})`;
    if (this.#seen.has(shown)) throw new RuntimeError(`duplicate key: ${shown}`);
    this.#seen.add(shown);
  }
}
