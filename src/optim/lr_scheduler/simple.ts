import { ValueError } from "../../errors.js";
import { bisectRight, modulo, pow } from "../libm.js";
import { type AnyOptimizer, LRScheduler, type Lr, type SchedulerStateDict, times } from "./lr_scheduler.js";

interface Resume {
  /** The number of the last step when resuming. Default: -1. */
  lastEpoch?: number;
}

/** The learning rate times `gamma` every `stepSize` steps. */
export class StepLR extends LRScheduler {
  protected readonly stateFields = { step_size: "stepSize", gamma: "gamma" };
  stepSize: number;
  gamma: number;

  /** @param options `gamma` is 0.1 by default. */
  constructor(optimizer: AnyOptimizer, stepSize: number, { gamma = 0.1, lastEpoch }: Resume & { gamma?: number } = {}) {
    super(optimizer, lastEpoch);
    this.stepSize = stepSize;
    this.gamma = gamma;
    this.begin();
  }

  getLr(): Lr[] {
    if (this.lastEpoch === 0 || modulo(this.lastEpoch, this.stepSize) !== 0) return this.presentLrs();
    return this.fromPresent((lr) => times(lr, this.gamma));
  }

  protected override closedFormLr(): Lr[] {
    return this.baseLrs.map((lr) => times(lr, pow(this.gamma, Math.floor(this.lastEpoch / this.stepSize))));
  }
}

/** The learning rate times `gamma` at each milestone; one that is listed twice counts twice. */
export class MultiStepLR extends LRScheduler {
  protected readonly stateFields = { gamma: "gamma" };
  /** How often each milestone was given. */
  milestones: Map<number, number>;
  gamma: number;

  /** @param options `gamma` is 0.1 by default. */
  constructor(
    optimizer: AnyOptimizer,
    milestones: Iterable<number>,
    { gamma = 0.1, lastEpoch }: Resume & { gamma?: number } = {},
  ) {
    super(optimizer, lastEpoch);
    this.milestones = new Map();
    for (const milestone of milestones) this.milestones.set(milestone, (this.milestones.get(milestone) ?? 0) + 1);
    this.gamma = gamma;
    this.begin();
  }

  getLr(): Lr[] {
    const count = this.milestones.get(this.lastEpoch);
    if (count === undefined) return this.presentLrs();
    return this.fromPresent((lr) => times(lr, pow(this.gamma, count)));
  }

  protected override closedFormLr(): Lr[] {
    const sorted = [...this.milestones].flatMap(([at, count]) => Array<number>(count).fill(at)).sort((a, b) => a - b);
    return this.baseLrs.map((lr) => times(lr, pow(this.gamma, bisectRight(sorted, this.lastEpoch))));
  }

  /** `milestones` is a `Map`, Python's `Counter`. */
  override stateDict(): SchedulerStateDict {
    return { milestones: new Map(this.milestones), ...super.stateDict() };
  }

  override loadStateDict(state: SchedulerStateDict): void {
    super.loadStateDict(state);
    const { milestones } = state;
    if (milestones instanceof Map) this.milestones = new Map(milestones);
    else if (typeof milestones === "object" && milestones !== null) {
      this.milestones = new Map(Object.entries(milestones).map(([at, count]) => [Number(at), Number(count)]));
    }
  }
}

/** The learning rate times `factor` until `totalIters` steps are done. */
export class ConstantLR extends LRScheduler {
  protected readonly stateFields = { factor: "factor", total_iters: "totalIters" };
  factor: number;
  totalIters: number;

  /** @param options `factor` is 1/3 and `totalIters` 5 by default. */
  constructor(
    optimizer: AnyOptimizer,
    { factor = 1 / 3, totalIters = 5, lastEpoch }: Resume & { factor?: number; totalIters?: number } = {},
  ) {
    super(optimizer, lastEpoch);
    if (factor > 1 || factor < 0) {
      throw new ValueError("Constant multiplicative factor expected to be between 0 and 1.");
    }
    this.factor = factor;
    this.totalIters = totalIters;
    this.begin();
  }

  getLr(): Lr[] {
    if (this.lastEpoch === 0) return this.fromPresent((lr) => times(lr, this.factor));
    if (this.lastEpoch !== this.totalIters) return this.presentLrs();
    return this.fromPresent((lr) => times(lr, 1 / this.factor));
  }

  protected override closedFormLr(): Lr[] {
    const done = this.lastEpoch >= this.totalIters ? 1 : 0;
    return this.baseLrs.map((lr) => times(lr, this.factor + done * (1 - this.factor)));
  }
}

/** The learning rate times a factor that moves evenly from `startFactor` to `endFactor` over `totalIters` steps. */
export class LinearLR extends LRScheduler {
  protected readonly stateFields = { start_factor: "startFactor", end_factor: "endFactor", total_iters: "totalIters" };
  startFactor: number;
  endFactor: number;
  totalIters: number;

  /** @param options `startFactor` is 1/3, `endFactor` 1 and `totalIters` 5 by default. */
  constructor(
    optimizer: AnyOptimizer,
    {
      startFactor = 1 / 3,
      endFactor = 1,
      totalIters = 5,
      lastEpoch,
    }: Resume & { startFactor?: number; endFactor?: number; totalIters?: number } = {},
  ) {
    super(optimizer, lastEpoch);
    if (startFactor > 1 || startFactor <= 0) {
      throw new ValueError("Starting multiplicative factor expected to be greater than 0 and less or equal to 1.");
    }
    if (endFactor > 1 || endFactor < 0) {
      throw new ValueError("Ending multiplicative factor expected to be between 0 and 1.");
    }
    this.startFactor = startFactor;
    this.endFactor = endFactor;
    this.totalIters = totalIters;
    this.begin();
  }

  getLr(): Lr[] {
    const { startFactor, endFactor, totalIters, lastEpoch } = this;
    if (lastEpoch === 0) return this.fromPresent((lr) => times(lr, startFactor));
    if (this.isInitial || lastEpoch > totalIters) return this.presentLrs();
    const factor =
      1 + (endFactor - startFactor) / (totalIters * startFactor + (lastEpoch - 1) * (endFactor - startFactor));
    return this.fromPresent((lr) => times(lr, factor));
  }

  protected override closedFormLr(): Lr[] {
    const { startFactor, endFactor, totalIters, lastEpoch } = this;
    const factor = startFactor + ((endFactor - startFactor) * Math.min(totalIters, lastEpoch)) / totalIters;
    return this.baseLrs.map((lr) => times(lr, factor));
  }
}

/** The learning rate times `gamma` at every step. */
export class ExponentialLR extends LRScheduler {
  protected readonly stateFields = { gamma: "gamma" };
  gamma: number;

  constructor(optimizer: AnyOptimizer, gamma: number, { lastEpoch }: Resume = {}) {
    super(optimizer, lastEpoch);
    this.gamma = gamma;
    this.begin();
  }

  getLr(): Lr[] {
    return this.isInitial ? this.presentLrs() : this.fromPresent((lr) => times(lr, this.gamma));
  }

  protected override closedFormLr(): Lr[] {
    return this.baseLrs.map((lr) => times(lr, pow(this.gamma, this.lastEpoch)));
  }
}

/** The learning rate falls to 0 over `totalIters` steps, as a polynomial of degree `power`. */
export class PolynomialLR extends LRScheduler {
  protected readonly stateFields = { total_iters: "totalIters", power: "power" };
  totalIters: number;
  power: number;

  /** @param options `totalIters` is 5 and `power` 1 by default. */
  constructor(
    optimizer: AnyOptimizer,
    { totalIters = 5, power = 1, lastEpoch }: Resume & { totalIters?: number; power?: number } = {},
  ) {
    super(optimizer, lastEpoch);
    this.totalIters = totalIters;
    this.power = power;
    this.begin();
  }

  getLr(): Lr[] {
    const { lastEpoch, totalIters } = this;
    if (this.isInitial || lastEpoch > totalIters) return this.presentLrs();
    const factor = pow((1 - lastEpoch / totalIters) / (1 - (lastEpoch - 1) / totalIters), this.power);
    return this.fromPresent((lr) => times(lr, factor));
  }

  protected override closedFormLr(): Lr[] {
    const factor = 1 - Math.min(this.totalIters, this.lastEpoch) / this.totalIters;
    return this.baseLrs.map((lr) => times(lr, pow(factor, this.power)));
  }
}
