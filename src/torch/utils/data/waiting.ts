/**
 * Work that runs with or without waiting, written once: a generator yields lists of values, promises among them, and goes
 * on with what they resolved to.
 */
import { TypeError } from "../../../python/exceptions.js";

export type Waiting<T> = Generator<readonly unknown[], T, unknown[]>;

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | null | undefined)?.then === "function";

/**
 * Runs work to its end at once.
 * @throws TypeError when it would have to wait.
 */
export function runNow<T>(work: Waiting<T>): T {
  let step = work.next();
  while (!step.done) {
    const values = step.value;
    if (values.some(isPromise)) {
      // Nobody will look at them; an unhandled rejection would end the process.
      for (const promise of values.filter(isPromise)) promise.then(undefined, () => {});
      throw new TypeError(
        "the dataset or collateFn gave a promise: read the loader with `for await (const batch of loader)`",
      );
    }
    step = work.next(values as unknown[]);
  }
  return step.value;
}

/** Runs work to its end, waiting for promises; those of one list are waited for together. */
export async function runLater<T>(work: Waiting<T>): Promise<T> {
  let step = work.next();
  while (!step.done) {
    const values = step.value;
    step = work.next(values.some(isPromise) ? await Promise.all(values) : [...values]);
  }
  return step.value;
}
