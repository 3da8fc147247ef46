/** Ranges that this package itself names in a recording, as PyTorch does. They cost nothing while nothing is recorded. */

import { native } from "../../native/addon.js";

let recordings = 0;

/** Tells that a recording begins or ends. */
export function setRecording(begins: boolean): void {
  recordings += begins ? 1 : -1;
}

/** Runs a function, in a range of that name where something is recorded. */
export function inRange<R>(name: () => string, body: () => R): R {
  if (recordings === 0) return body();
  const range = native.recordFunctionEnter(name(), null);
  try {
    return body();
  } finally {
    native.recordFunctionExit(range);
  }
}
