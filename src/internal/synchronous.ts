/** For functions that are called where a mode, or a step, is over when they return. */

import { isPromise } from "node:util/types";
import { TypeError } from "../python/exceptions.js";

/** What a user's function gave. @throws TypeError for a Promise. */
export function synchronous<R>(callee: string, what: string, value: R): R {
  if (!isPromise(value)) return value;
  // What becomes of it is no longer anyone's to handle.
  value.catch(() => {});
  throw new TypeError(`${callee}: expected ${what} to be synchronous, but it gave a Promise`);
}
