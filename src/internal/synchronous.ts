/** For values that are needed at once: of functions that are called where a mode, or a step, is over when they return. */

import { isPromise } from "node:util/types";
import { TypeError } from "../python/exceptions.js";

/** A value that is there. @throws TypeError for a Promise of it: what gives it was not waited for. */
export function awaited<T>(callee: string, what: string, value: T): T {
  if (!isPromise(value)) return value;
  // What becomes of it is no longer anyone's to handle.
  value.catch(() => {});
  throw new TypeError(`${callee}: expected ${what}, got a Promise; write \`await\` before the call that gave it`);
}

/** What a user's function gave. @throws TypeError for a Promise. */
export function synchronous<R>(callee: string, what: string, value: R): R {
  if (!isPromise(value)) return value;
  // What becomes of it is no longer anyone's to handle.
  value.catch(() => {});
  throw new TypeError(`${callee}: expected ${what} to be synchronous, but it gave a Promise`);
}
