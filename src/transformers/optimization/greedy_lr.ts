import { boolean, number } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { IndexError, TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { toNumber } from "../../torch/optim/hyperparameters.js";
import { maximum, minimum, quotient } from "../../torch/optim/libm.js";
import {
  type AnyOptimizer,
  groupsOf,
  type Lr,
  numbers,
  optimizer,
  readFields,
  type SchedulerStateDict,
  valuesOf,
} from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import {
  checkModes,
  cooldown,
  eps,
  factor,
  isBetter,
  limits,
  mode,
  thresholdMode,
  worst,
} from "../../torch/optim/lr_scheduler/metric.js";
import { Tensor } from "../../torch/tensor.js";

const greedyLR = signature(
  "GreedyLR",
  [
    "optimizer",
    "mode",
    "factor",
    "patience",
    "threshold",
    "thresholdMode",
    "cooldown",
    "warmup",
    "minLr",
    "maxLr",
    "eps",
    "verbose",
    "smooth",
    "windowSize",
    "resetStart",
  ],
  {
    ...optimizer,
    /** Whether the metric should fall or rise. Default: "min". */
    mode: mode("min"),
    /** What the learning rate is multiplied with, or divided by; below 1. Default: 0.95. */
    factor: factor(0.95),
    /** Good or bad steps in a row before it changes. Default: 10. */
    patience: number(10),
    /** How much better counts as better. Default: 1e-6. */
    threshold: number(1e-6),
    /** Whether `threshold` is a share of the best value or a difference. Default: "abs". */
    thresholdMode: thresholdMode("abs"),
    ...cooldown,
    /** Steps to wait after an increase. Default: 0. */
    warmup: number(0),
    /** Default: 1e-3. */
    minLr: numbers(1e-3),
    /** Default: 1. */
    maxLr: numbers(1),
    ...eps,
    /** Print each change. Default: false. */
    verbose: boolean(false),
    /** Judge the average of the last `windowSize` metrics. Default: false. */
    smooth: boolean(false),
    /** Default: 50. */
    windowSize: number(50),
    /** Reductions at the smallest learning rate before all begins again. Default: 500. */
    resetStart: number(500),
  },
);

/** Options of {@link GreedyLR}, with the defaults of `transformers`. */
export type GreedyOptions = Options<typeof greedyLR>;

interface Average {
  window_size: number;
  values: number[];
  sum: number;
}

// Python's names of what is saved, and the fields.
const FIELDS = {
  factor: "factor",
  min_lrs: "minLrs",
  max_lrs: "maxLrs",
  patience: "patience",
  verbose: "verbose",
  cooldown: "cooldown",
  warmup: "warmup",
  cooldown_counter: "cooldownCounter",
  warmup_counter: "warmupCounter",
  mode: "mode",
  threshold: "threshold",
  threshold_mode: "thresholdMode",
  best: "best",
  num_bad_epochs: "numBadEpochs",
  num_good_epochs: "numGoodEpochs",
  eps: "eps",
  last_epoch: "lastEpoch",
  smooth: "smooth",
  window_size: "windowSize",
  reset_start: "resetStart",
  reset_start_original: "resetStartOriginal",
  _last_lr: "lastLr",
  _init_lrs: "initLrs",
} as const;

// Python's index, where JavaScript would go on with undefined.
function nth<T>(values: readonly T[], i: number): T {
  const value = values[i];
  if (value === undefined) {
    throw new IndexError(
      `expected a value for paramGroups[${i}], got none: was the group added after GreedyLR was made?`,
    );
  }
  return value;
}

/** Raises the learning rate while a metric improves and lowers it while it does not. Follows transformers/optimization.py. */
export class GreedyLR {
  readonly optimizer: AnyOptimizer;
  mode: "min" | "max";
  factor: number;
  patience: number;
  threshold: number;
  thresholdMode: "rel" | "abs";
  cooldown: number;
  warmup: number;
  minLrs: number[];
  maxLrs: number[];
  eps: number;
  verbose: boolean;
  smooth: boolean;
  windowSize: number;
  resetStart: number;
  resetStartOriginal: number;
  cooldownCounter = 0;
  warmupCounter = 0;
  numBadEpochs = 0;
  numGoodEpochs = 0;
  lastEpoch = 0;
  best: number;
  initLrs: Lr[];
  lastLr: Lr[];
  #average: Average | null;

  constructor(...given: Given<typeof greedyLR>) {
    const { optimizer, minLr, maxLr, ...options } = greedyLR(given, new.target.name);
    const { mode, factor, patience, threshold, thresholdMode, cooldown, warmup, eps } = options;
    const { verbose, smooth, windowSize, resetStart } = options;
    this.optimizer = optimizer;
    this.mode = mode;
    this.factor = factor;
    this.patience = patience;
    this.threshold = threshold;
    this.thresholdMode = thresholdMode;
    this.cooldown = cooldown;
    this.warmup = warmup;
    this.minLrs = limits("min_lrs", optimizer, minLr);
    this.maxLrs = limits("max_lrs", optimizer, maxLr);
    this.eps = eps;
    this.verbose = verbose;
    this.smooth = smooth;
    this.windowSize = windowSize;
    this.resetStart = resetStart;
    this.resetStartOriginal = resetStart;
    this.best = worst(this);
    this.initLrs = valuesOf(optimizer, "lr");
    this.lastLr = [...this.initLrs];
    this.#average = smooth ? this.#newAverage() : null;
  }

  #newAverage(): Average {
    return { window_size: this.windowSize, values: [], sum: 0 };
  }

  #smoothed(value: number): number {
    const average = this.#average;
    if (average === null) return value;
    average.values.push(value);
    average.sum += value;
    if (average.values.length > average.window_size) average.sum -= average.values.shift() as number;
    return average.sum / average.values.length;
  }

  /** Goes on by one step, with the metric of now. */
  step(metrics: number | Tensor, epoch?: number): void {
    if (typeof metrics !== "number" && !(metrics instanceof Tensor)) {
      throw new TypeError(`GreedyLR.step: expected the metric, a number, got ${typeof metrics}`);
    }
    const current = this.#smoothed(toNumber(metrics));
    this.lastEpoch = epoch ?? this.lastEpoch + 1;
    if (this.cooldownCounter > 0 || this.warmupCounter > 0) {
      if (this.cooldownCounter > 0) this.cooldownCounter -= 1;
      else this.warmupCounter -= 1;
      this.numBadEpochs = 0;
      this.numGoodEpochs = 0;
    } else {
      this.#judge(current);
    }
    this.lastLr = groupsOf(this.optimizer).map((group) => group.lr);
  }

  #judge(current: number): void {
    if (this.isBetter(current, this.best)) {
      this.best = current;
      this.numBadEpochs = 0;
      this.numGoodEpochs += 1;
    } else {
      this.numBadEpochs += 1;
      this.numGoodEpochs = 0;
    }
    if (this.numGoodEpochs > this.patience) {
      this.#increase();
      this.warmupCounter = this.warmup;
      this.numGoodEpochs = 0;
    } else if (this.numBadEpochs > this.patience) {
      this.#reduce();
      this.cooldownCounter = this.cooldown;
      this.numBadEpochs = 0;
    }
  }

  /** Whether a metric is better than the best so far, by more than the threshold. */
  isBetter(current: number, best: number): boolean {
    return isBetter(this, current, best);
  }

  #change(direction: string, next: (lr: number, index: number) => number): void {
    for (const [i, group] of groupsOf(this.optimizer).entries()) {
      const old = toNumber(group.lr);
      const lr = next(old, i);
      if (!(Math.abs(lr - old) > this.eps)) continue;
      group.lr = lr;
      if (this.verbose) {
        console.log(`Epoch ${this.lastEpoch}: ${direction} learning rate of group ${i} to ${lr.toExponential(4)}.`);
      }
    }
  }

  #reduce(): void {
    this.#change("reducing", (lr, i) => minimum(lr, maximum(lr * this.factor, nth(this.minLrs, i))));
    const above = groupsOf(this.optimizer).some((group, i) => toNumber(group.lr) > nth(this.minLrs, i));
    if (above) return;
    this.resetStart -= 1;
    if (this.resetStart <= 0) this.#reset();
  }

  #increase(): void {
    this.#change("increasing", (lr, i) => maximum(lr, minimum(quotient(lr, this.factor), nth(this.maxLrs, i))));
    this.resetStart = this.resetStartOriginal;
  }

  #reset(): void {
    for (const [i, group] of groupsOf(this.optimizer).entries()) group.lr = nth(this.initLrs, i);
    this.best = worst(this);
    this.numBadEpochs = 0;
    this.numGoodEpochs = 0;
    this.cooldownCounter = 0;
    this.warmupCounter = 0;
    this.resetStart = this.resetStartOriginal;
    if (this.#average !== null) this.#average = this.#newAverage();
    if (this.verbose) console.log("Scheduler reset to initial state.");
  }

  /** The learning rates that the last step set. */
  getLastLr(): Lr[] {
    return this.lastLr;
  }

  /** The state under Python's names. */
  stateDict(): SchedulerStateDict {
    const state: SchedulerStateDict = Object.fromEntries(
      Object.entries(FIELDS).map(([key, field]) => [key, this[field as keyof this]]),
    );
    if (this.#average !== null) state._streaming_avg = { ...this.#average, values: [...this.#average.values] };
    return state;
  }

  /**
   * Takes over a state that {@link GreedyLR.stateDict}, or Python's, gave, and sets the learning rates in it.
   * @throws TypeError for a state that is none; nothing is changed then.
   */
  loadStateDict(state: SchedulerStateDict): void {
    this.prepareState(state)();
  }

  /** Checks what {@link GreedyLR.loadStateDict} takes, and gives what takes it over: for several states at once. */
  prepareState(state: unknown): () => void {
    if (!isPlainObject(state)) throw new TypeError(`GreedyLR: expected its state dict, got ${shown(state)}`);
    checkModes(state);
    const average = readAverage(state._streaming_avg);
    const commit = readFields(this, FIELDS, state);
    return () => {
      commit();
      if (average !== null) this.#average = average;
      if (!("_last_lr" in state)) return;
      for (const [i, group] of groupsOf(this.optimizer).entries()) group.lr = this.lastLr[i] ?? group.lr;
    };
  }
}

limitArguments(GreedyLR.prototype, {
  ...{ step: 2, isBetter: 2, getLastLr: 0 },
  ...{ stateDict: 0, loadStateDict: 1, prepareState: 1 },
});

function readAverage(saved: unknown): Average | null {
  if (saved === undefined) return null;
  const { window_size, values, sum } = (isPlainObject(saved) ? saved : {}) as Partial<Average>;
  const numbers = [window_size, sum, ...(Array.isArray(values) ? values : [null])];
  if (numbers.some((number) => typeof number !== "number")) {
    throw new TypeError(`GreedyLR: expected '_streaming_avg' to be { window_size, values, sum }, got ${shown(saved)}`);
  }
  return { window_size, values: [...(values as number[])], sum } as Average;
}
