import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";

/** How many threads an operator called from here may use. Follows torch.get_num_threads. */
export const getNumThreads = withoutSurplus("getNumThreads", 0, (): number => native.getNumThreads());

/**
 * Sets how many threads an operator may use. The number belongs to the calling thread: a worker sets its own.
 * @param threads from 1 to 1024
 */
export const setNumThreads = withoutSurplus("setNumThreads", 1, (threads: number): void => {
  native.setNumThreads(threads);
});
