/** Ranges that this package itself names in a recording, as PyTorch does. They cost nothing while nothing is recorded. */

import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";

let recordings = 0;

/** The ranges that were begun in the recording that runs: each writes into what that recording keeps when it ends. */
const begun = new Set<NativeHandle>();

/** Begins a range. */
export function beginRange(name: string, args: string | null): NativeHandle {
  const range = native.recordFunctionEnter(name, args);
  if (recordings > 0) begun.add(range);
  return range;
}

/** Ends it, where it has not ended with its recording. */
export function endRange(range: NativeHandle): void {
  begun.delete(range);
  native.recordFunctionExit(range);
}

/** Ends the ranges that are open: a later recording would have them write into memory that went with this one. */
export function endRanges(): void {
  for (const range of begun) native.recordFunctionExit(range);
  begun.clear();
}

/** Tells that a recording begins or ends. */
export function setRecording(begins: boolean): void {
  recordings += begins ? 1 : -1;
}

/** Runs a function, in a range of that name where something is recorded. */
export function inRange<R>(name: () => string, body: () => R): R {
  if (recordings === 0) return body();
  const range = beginRange(name(), null);
  try {
    return body();
  } finally {
    endRange(range);
  }
}
