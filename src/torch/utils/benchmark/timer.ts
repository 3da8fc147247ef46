/** How long statements take. Follows torch/utils/benchmark/utils/timer.py. */

import { isPromise } from "node:util/types";
import { between, callback, integer, nullable, number, record, size, string } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { NotImplementedError, RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { isAvailable, synchronize } from "../../cuda/device.js";
import { getNumThreads, setNumThreads } from "../../threads.js";
import { Measurement, type TaskSpec } from "./common.js";

/** A function, or JavaScript's source. */
export type Statement = string | (() => unknown);

const statement = kind<Statement>((_callee, name, value) => {
  if (typeof value === "string" || typeof value === "function") return value as Statement;
  throw new ValueError(`Timer: expected ${name} to be a function or JavaScript's source, got ${shown(value)}`);
});

/** Seconds, when the device has done what it was given. */
function now(): number {
  if (isAvailable()) synchronize();
  return Number(process.hrtime.bigint()) * 1e-9;
}

const timer = signature("Timer", ["stmt", "setup"], {
  /** What is measured: `() => x.mm(y)`, or `"x.mm(y)"`, which finds nothing but `globals`. Default: "", nothing. */
  stmt: statement(""),
  /** What is done before each measurement. Default: "", nothing. */
  setup: statement(""),
  /** Seconds. Default: those of a clock that does not jump, when a GPU has done what it was given. */
  timer: callback<() => number>()(now),
  /** What source finds, by name: `{ torch, x, y }`. Default: null, nothing. */
  globals: nullable(record)(null),
  /** What the measurement is called. Default: null, the source of `stmt`. */
  label: nullable(string)(null),
  /** What tells it from others of its name. Default: null. */
  subLabel: nullable(string)(null),
  /** The same, for columns of a table. Default: null. */
  description: nullable(string)(null),
  /** Where it was measured, for the table. Default: null. */
  env: nullable(string)(null),
  /** How many threads libtorch has meanwhile. Default: 1. */
  numThreads: size(1),
});

/** How long a clock may stand still, by a clock of ours. */
const PATIENCE_SECONDS = 1;

/** A function that does what a statement says, and its source. */
function compiled(stmt: Statement, globals: Record<string, unknown> | null): { run: () => unknown; source: string } {
  if (typeof stmt === "function") {
    return { run: stmt, source: dedented(String(stmt).replace(/^\(\)\s*=>\s*(?!\{)/, "")) };
  }
  const names = Object.keys(globals ?? {});
  // The statement is the program's own, as in Python.
  const run = new Function(...names, stmt).bind(null, ...Object.values(globals ?? {})) as () => unknown;
  return { run, source: dedented(stmt) };
}

/** Text without the spaces that all its lines begin with. */
function dedented(text: string): string {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const least = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(least)).join("\n");
}

type Callback = (number: number, time: number) => unknown;
const calling = { callback: nullable(callback<Callback>())(null) } as const;
const timing = signature("timeit", ["number"], { number: between(integer, 1)(1000000) });
const blocks = signature("blockedAutorange", ["callback", "minRunTime"], {
  /** Told of each measurement. Default: null. */
  ...calling,
  /** Seconds to measure for. Default: 0.2. */
  minRunTime: number(0.2),
});
const adaptive = signature("adaptiveAutorange", ["threshold"], {
  /** How far the times may be spread, as a share of the median. Default: 0.1. */
  threshold: number(0.1),
  /** Seconds to measure for at least. Default: 0.01. */
  minRunTime: number(0.01),
  /** And at most. Default: 10. */
  maxRunTime: number(10),
  ...calling,
});

/**
 * Measures a statement that is run many times, with a given number of threads:
 *
 * ```ts
 * const timer = new torch.utils.benchmark.Timer(() => x.mm(y));
 * console.log(timer.blockedAutorange());
 * ```
 *
 * Runs are synchronous: a function that gives a promise is refused. What Python does by Valgrind (`collect_callgrind`), and
 * statements in C++, are not here.
 */
export class Timer {
  /** What is measured. */
  readonly taskSpec: TaskSpec;
  readonly #stmt: () => unknown;
  readonly #setup: () => unknown;
  readonly #timer: () => number;
  /** Since when the clock stands still, in our own seconds. */
  #still: number | null = null;

  constructor(...given: Given<typeof timer>) {
    const { stmt, setup, timer: clock, globals, ...labels } = timer(given);
    const [main, before] = [compiled(stmt, globals), compiled(setup, globals)];
    this.#stmt = main.run;
    this.#setup = before.run;
    this.#timer = clock;
    this.taskSpec = { stmt: main.source, setup: before.source, ...labels };
  }

  /** Seconds that so many runs take. */
  #time(count: number): number {
    this.#setup();
    const run = this.#stmt;
    const begin = this.#timer();
    let last: unknown;
    for (let i = 0; i < count; i++) last = run();
    const time = this.#timer() - begin;
    if (isPromise(last)) {
      last.catch(() => {});
      throw new TypeError("Timer: expected stmt to be synchronous, but it gave a promise");
    }
    if (count > 0) this.#watchClock(time);
    return Math.max(time, 1e-9);
  }

  /** A clock that stands still measures for ever. */
  #watchClock(time: number): void {
    if (time > 0) {
      this.#still = null;
      return;
    }
    const seconds = Number(process.hrtime.bigint()) * 1e-9;
    this.#still ??= seconds;
    if (seconds - this.#still < PATIENCE_SECONDS) return;
    this.#still = null;
    throw new RuntimeError(
      `Timer: expected timer to give seconds that go on, but it stood still for ${PATIENCE_SECONDS} s`,
    );
  }

  #withThreads<R>(body: () => R): R {
    const before = getNumThreads();
    setNumThreads(this.taskSpec.numThreads);
    try {
      return body();
    } finally {
      setNumThreads(before);
    }
  }

  /** One measurement of so many runs, after a hundredth of them. Default: a million. */
  timeit(...given: Given<typeof timing>): Measurement {
    const { number: count } = timing(given);
    return this.#withThreads(() => {
      this.#time(Math.max(Math.floor(count / 100), 2));
      return new Measurement(count, [this.#time(count)], this.taskSpec);
    });
  }

  /** How many runs make a block, beside which the clock does not count. */
  #blockSize(minRunTime: number): number {
    const overheads = Array.from({ length: 5 }, () => this.#time(0)).sort((a, b) => a - b);
    let count = 1;
    for (;;) {
      const time = this.#time(count);
      const isEnough = (overheads[2] as number) / time <= 1e-4 && time >= minRunTime / 1000;
      if (isEnough || time > minRunTime || count * 10 > 2147483647) return count;
      count *= 10;
    }
  }

  #measure(
    count: number,
    minRunTime: number,
    maxRunTime: number,
    callback: Callback | null,
    isEnough: (times: readonly number[]) => boolean,
  ): Measurement {
    const times: number[] = [];
    let total = 0;
    let canStop = false;
    while (total < minRunTime || !canStop) {
      const time = this.#time(count);
      times.push(time);
      total += time;
      callback?.(count, time);
      canStop = isEnough(times);
      if (total > maxRunTime) break;
    }
    return new Measurement(count, times, this.taskSpec);
  }

  /** Measurements of blocks of runs, for a time; a block has so many that the clock does not count beside them. */
  blockedAutorange(...given: Given<typeof blocks>): Measurement {
    const { callback, minRunTime } = blocks(given);
    return this.#withThreads(() =>
      this.#measure(this.#blockSize(minRunTime), minRunTime, Number.POSITIVE_INFINITY, callback, () => true),
    );
  }

  /** Measurements of blocks of runs, until the middle half of them is spread little. */
  adaptiveAutorange(...given: Given<typeof adaptive>): Measurement {
    const { threshold, minRunTime, maxRunTime, callback } = adaptive(given);
    return this.#withThreads(() => {
      const count = this.#blockSize(0.05);
      const isEnough = (times: readonly number[]) =>
        times.length > 3 && new Measurement(count, times, this.taskSpec).meetsConfidence(threshold);
      return this.#measure(count, minRunTime, maxRunTime, callback, isEnough);
    });
  }

  /** Not there, as in Python. */
  repeat(..._given: unknown[]): never {
    throw new NotImplementedError("See `Timer.blockedAutorange.`");
  }

  /** Not there, as in Python. */
  autorange(..._given: unknown[]): never {
    return this.repeat();
  }
}
