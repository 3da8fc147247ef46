/** How a process that replays and its parent speak. */
import type { Entry } from "./format.js";

/** What the parent asks: the entry's cases from `start`. */
export interface Task {
  directory: string;
  entry: Entry;
  start: number;
  /** Where the process says how each case came out: a line of its part and one of {@link PASSED}, {@link METADATA} and {@link FAILED}. */
  progressFile: string;
  threads: number;
}

/** A case that passed. */
export const PASSED = "+";
/** A case that passed and was compared in dtype, shape and strides only. */
export const METADATA = "~";
/** A case that failed. */
export const FAILED = "-";
