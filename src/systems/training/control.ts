const STOP = 0;
const WANTED = 1;

/** What the worker is to do. */
export const Stop = {
  /** Go on. */
  no: 0,
  /** Stop after this step; nobody wants the model. */
  abort: 1,
  /** Stop after this step and hand over the model as it is. */
  early: 2,
} as const;
export type Stop = (typeof Stop)[keyof typeof Stop];

/** A few shared words through which the caller steers the worker, which runs no event loop while it trains. */
export class Control {
  readonly #words: Int32Array;

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.#words = new Int32Array(buffer);
  }

  get stop(): Stop {
    return Atomics.load(this.#words, STOP) as Stop;
  }

  set stop(value: Stop) {
    Atomics.store(this.#words, STOP, value);
    // The word on which the worker sleeps has to change as well, or a worker just falling asleep would miss the call.
    this.wantStep();
  }

  /** Caller: one more step is wanted. */
  wantStep(): void {
    Atomics.add(this.#words, WANTED, 1);
    Atomics.notify(this.#words, WANTED);
  }

  /** Worker: sleeps until the caller wants so many steps, or wants to stop. */
  waitUntilWanted(steps: number): void {
    for (;;) {
      const wanted = Atomics.load(this.#words, WANTED);
      if (wanted >= steps || this.stop !== Stop.no) return;
      Atomics.wait(this.#words, WANTED, wanted);
    }
  }
}
