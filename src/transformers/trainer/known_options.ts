import { inspect } from "node:util";
import { camelCase } from "../../python/camel_case.js";
import { TypeError } from "../../python/exceptions.js";

/** Every option of a type, so that none can be forgotten here. */
export type OptionNames<Options> = Readonly<Record<keyof Required<Options>, true>>;

/**
 * Refuses what is no object of options, or has one that there is not.
 * @throws TypeError that names the option, and how a name of Python's is spelled here
 */
export function checkKnown<Options extends object>(what: string, options: Options, names: OptionNames<Options>): void {
  const isPlain = typeof options === "object" && options !== null && !Array.isArray(options);
  if (!isPlain) throw new TypeError(`Expected ${what}({ ... }), but got ${inspect(options, { depth: 0 })}`);
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(names, name)) continue;
    const here = camelCase(name);
    const advice = Object.hasOwn(names, here)
      ? `it is spelled ${here} here`
      : `expected one of ${Object.keys(names).join(", ")}`;
    throw new TypeError(`${what} has no option ${inspect(name)}: ${advice}`);
  }
}
