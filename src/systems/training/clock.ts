/** Seconds since it was made, and those before, save those spent in `without`. */
export class Clock {
  #start: number;

  /** @param before Seconds that were spent before. */
  constructor(before: number) {
    this.#start = performance.now() - before * 1000;
  }

  /** Seconds so far. */
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** Runs what is not to be counted. */
  without<T>(wait: () => T): T {
    const before = performance.now();
    const result = wait();
    this.#start += performance.now() - before;
    return result;
  }
}
