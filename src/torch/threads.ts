import { checkNoMore } from "../internal/surplus.js";
import { native } from "../native/addon.js";

/** How many threads an operator called from here may use. Follows torch.get_num_threads. */
export function getNumThreads(...none: []): number {
  checkNoMore("getNumThreads", none);
  return native.getNumThreads();
}

/**
 * Sets how many threads an operator may use. The number belongs to the calling thread: a worker sets its own.
 * @param threads from 1 to 1024
 */
export function setNumThreads(threads: number, ...none: []): void {
  checkNoMore("setNumThreads", none);
  native.setNumThreads(threads);
}
