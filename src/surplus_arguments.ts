/** Arguments that a call does not know: nothing is passed over without a word. */

import { inspect } from "node:util";
import { TypeError } from "./errors.js";

/** Arguments without an `undefined` at their end, which counts as not given. */
export function definedOf(given: readonly unknown[]): readonly unknown[] {
  return given.slice(0, given.findLastIndex((value) => value !== undefined) + 1);
}

/** For calls without options: what comes after their arguments would change nothing. */
export function checkNoMore(callee: string, rest: readonly unknown[]): void {
  const [surplus] = definedOf(rest);
  if (surplus === undefined) return;
  throw new TypeError(`${callee}() takes no further arguments, but got ${inspect(surplus, { depth: 0 })}`);
}
