import { native } from "./native.js";

/** How many threads an operator called from here may use. Follows torch.get_num_threads. */
export function getNumThreads(): number {
  return native.getNumThreads();
}

/**
 * Sets how many threads an operator may use. The number belongs to the calling thread: a worker sets its own.
 * @param threads from 1 to 1024
 */
export function setNumThreads(threads: number): void {
  native.setNumThreads(threads);
}
