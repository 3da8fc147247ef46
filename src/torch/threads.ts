import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { RuntimeError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";

/** How many threads an operator called from here may use. Follows torch.get_num_threads. */
export const getNumThreads = withoutSurplus("getNumThreads", 0, (): number => native.getNumThreads());

/**
 * Sets how many threads an operator may use. The number belongs to the calling thread: a worker sets its own.
 * @param threads from 1 to 1024
 */
export const setNumThreads = withoutSurplus("setNumThreads", 1, (threads: number): void => {
  native.setNumThreads(threads);
});

/** How many threads operators that run beside each other may use. Follows torch.get_num_interop_threads. */
export const getNumInteropThreads = withoutSurplus("getNumInteropThreads", 0, (): number =>
  native.getNumInteropThreads(),
);

/**
 * Sets that number for the whole process, once and before such work begins; nothing here starts any.
 * @throws RuntimeError for a number below 1, or when it is too late.
 */
export const setNumInteropThreads = withoutSurplus("setNumInteropThreads", 1, (threads: number): void => {
  if (!Number.isSafeInteger(threads)) {
    throw new RuntimeError(`set_num_interop_threads expects an int, but got ${shown(threads)}`);
  }
  if (threads < 1) throw new RuntimeError("set_num_interop_threads expects a positive integer");
  native.setNumInteropThreads(threads);
});
