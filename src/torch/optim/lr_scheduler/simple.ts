import { type Arguments, checkNumber } from "../../../internal/arguments.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { bisectRight, minimum, modulo, pow, quotient } from "../libm.js";
import { parseOptions, type Resume } from "./arguments.js";
import {
  type AnyOptimizer,
  LRScheduler,
  type Lr,
  limitSchedules,
  type SchedulerStateDict,
  times,
} from "./lr_scheduler.js";

/** Options of {@link StepLR} and {@link MultiStepLR}. */
export interface GammaOptions extends Resume {
  /** What the learning rate is multiplied with. Default: 0.1. */
  gamma?: number;
}

/** The learning rate times `gamma` every `stepSize` steps. */
export class StepLR extends LRScheduler {
  protected readonly stateFields = { step_size: "stepSize", gamma: "gamma" };
  stepSize: number;
  gamma: number;

  /** `gamma` is 0.1 by default. */
  constructor(
    optimizer: AnyOptimizer,
    stepSize: number,
    ...args: Arguments<[gamma: number, lastEpoch: number], GammaOptions>
  ) {
    const callee = new.target.name;
    const { gamma, lastEpoch } = parseOptions(callee, ["gamma", "lastEpoch"], args, { gamma: 0.1, lastEpoch: -1 });
    super(optimizer, lastEpoch);
    this.stepSize = checkNumber(callee, "stepSize", stepSize);
    this.gamma = gamma;
    this.begin();
  }

  getLr(): Lr[] {
    if (this.lastEpoch === 0 || modulo(this.lastEpoch, this.stepSize) !== 0) return this.presentLrs();
    return this.fromPresent((lr) => times(lr, this.gamma));
  }

  protected override closedFormLr(): Lr[] {
    return this.baseLrs.map((lr) => times(lr, pow(this.gamma, Math.floor(quotient(this.lastEpoch, this.stepSize)))));
  }
}

/** The learning rate times `gamma` at each milestone; one that is listed twice counts twice. */
export class MultiStepLR extends LRScheduler {
  protected readonly stateFields = { gamma: "gamma" };
  /** How often each milestone was given. */
  milestones: Map<number, number>;
  gamma: number;

  /** `gamma` is 0.1 by default. */
  constructor(
    optimizer: AnyOptimizer,
    milestones: Iterable<number>,
    ...args: Arguments<[gamma: number, lastEpoch: number], GammaOptions>
  ) {
    const callee = new.target.name;
    const { gamma, lastEpoch } = parseOptions(callee, ["gamma", "lastEpoch"], args, { gamma: 0.1, lastEpoch: -1 });
    super(optimizer, lastEpoch);
    if (typeof milestones !== "object" || milestones === null || !(Symbol.iterator in milestones)) {
      throw new TypeError(`${callee}: expected milestones to be a list of numbers, got ${shown(milestones)}`);
    }
    this.milestones = new Map();
    for (const milestone of milestones) {
      checkNumber(callee, "a milestone", milestone);
      this.milestones.set(milestone, (this.milestones.get(milestone) ?? 0) + 1);
    }
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

  protected override readState(state: SchedulerStateDict): () => void {
    const commit = super.readState(state);
    const { milestones = this.milestones } = state;
    const isDict = typeof milestones === "object" && milestones !== null && !Array.isArray(milestones);
    const entries = milestones instanceof Map ? [...milestones] : isDict ? Object.entries(milestones) : null;
    const counts = entries?.map(([at, count]): [number, unknown] => [Number(at), count]);
    if (!counts?.every((entry): entry is [number, number] => entry.every((item) => Number.isSafeInteger(item)))) {
      throw new TypeError(`MultiStepLR: expected 'milestones' to be counts by step, got ${shown(milestones)}`);
    }
    return () => {
      commit();
      this.milestones = new Map(counts);
    };
  }
}

/** Options of {@link ConstantLR}. */
export interface ConstantOptions extends Resume {
  /** Default: 1/3. */
  factor?: number;
  /** Default: 5. */
  totalIters?: number;
}

/** The learning rate times `factor` until `totalIters` steps are done. */
export class ConstantLR extends LRScheduler {
  protected readonly stateFields = { factor: "factor", total_iters: "totalIters" };
  factor: number;
  totalIters: number;

  /** `factor` is 1/3 and `totalIters` 5 by default. */
  constructor(
    optimizer: AnyOptimizer,
    ...args: Arguments<[factor: number, totalIters: number, lastEpoch: number], ConstantOptions>
  ) {
    const { factor, totalIters, lastEpoch } = parseOptions(
      new.target.name,
      ["factor", "totalIters", "lastEpoch"],
      args,
      { factor: 1 / 3, totalIters: 5, lastEpoch: -1 },
    );
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
    return this.fromPresent((lr) => times(lr, quotient(1, this.factor)));
  }

  protected override closedFormLr(): Lr[] {
    const done = this.lastEpoch >= this.totalIters ? 1 : 0;
    return this.baseLrs.map((lr) => times(lr, this.factor + done * (1 - this.factor)));
  }
}

/** Options of {@link LinearLR}. */
export interface LinearOptions extends Resume {
  /** Default: 1/3. */
  startFactor?: number;
  /** Default: 1. */
  endFactor?: number;
  /** Default: 5. */
  totalIters?: number;
}

/** The learning rate times a factor that moves evenly from `startFactor` to `endFactor` over `totalIters` steps. */
export class LinearLR extends LRScheduler {
  protected readonly stateFields = { start_factor: "startFactor", end_factor: "endFactor", total_iters: "totalIters" };
  startFactor: number;
  endFactor: number;
  totalIters: number;

  /** `startFactor` is 1/3, `endFactor` 1 and `totalIters` 5 by default. */
  constructor(
    optimizer: AnyOptimizer,
    ...args: Arguments<[startFactor: number, endFactor: number, totalIters: number, lastEpoch: number], LinearOptions>
  ) {
    const { startFactor, endFactor, totalIters, lastEpoch } = parseOptions(
      new.target.name,
      ["startFactor", "endFactor", "totalIters", "lastEpoch"],
      args,
      { startFactor: 1 / 3, endFactor: 1, totalIters: 5, lastEpoch: -1 },
    );
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
      1 + quotient(endFactor - startFactor, totalIters * startFactor + (lastEpoch - 1) * (endFactor - startFactor));
    return this.fromPresent((lr) => times(lr, factor));
  }

  protected override closedFormLr(): Lr[] {
    const { startFactor, endFactor, totalIters, lastEpoch } = this;
    const factor = startFactor + quotient((endFactor - startFactor) * minimum(totalIters, lastEpoch), totalIters);
    return this.baseLrs.map((lr) => times(lr, factor));
  }
}

/** The learning rate times `gamma` at every step. */
export class ExponentialLR extends LRScheduler {
  protected readonly stateFields = { gamma: "gamma" };
  gamma: number;

  constructor(optimizer: AnyOptimizer, gamma: number, ...args: Arguments<[lastEpoch: number], Resume>) {
    const callee = new.target.name;
    const { lastEpoch } = parseOptions(callee, ["lastEpoch"], args, { lastEpoch: -1 });
    super(optimizer, lastEpoch);
    this.gamma = checkNumber(callee, "gamma", gamma);
    this.begin();
  }

  getLr(): Lr[] {
    return this.isInitial ? this.presentLrs() : this.fromPresent((lr) => times(lr, this.gamma));
  }

  protected override closedFormLr(): Lr[] {
    return this.baseLrs.map((lr) => times(lr, pow(this.gamma, this.lastEpoch)));
  }
}

/** Options of {@link PolynomialLR}. */
export interface PolynomialOptions extends Resume {
  /** Default: 5. */
  totalIters?: number;
  /** Default: 1. */
  power?: number;
}

/** The learning rate falls to 0 over `totalIters` steps, as a polynomial of degree `power`. */
export class PolynomialLR extends LRScheduler {
  protected readonly stateFields = { total_iters: "totalIters", power: "power" };
  totalIters: number;
  power: number;

  /** `totalIters` is 5 and `power` 1 by default. */
  constructor(
    optimizer: AnyOptimizer,
    ...args: Arguments<[totalIters: number, power: number, lastEpoch: number], PolynomialOptions>
  ) {
    const { totalIters, power, lastEpoch } = parseOptions(new.target.name, ["totalIters", "power", "lastEpoch"], args, {
      totalIters: 5,
      power: 1,
      lastEpoch: -1,
    });
    super(optimizer, lastEpoch);
    this.totalIters = totalIters;
    this.power = power;
    this.begin();
  }

  getLr(): Lr[] {
    const { lastEpoch, totalIters } = this;
    if (this.isInitial || lastEpoch > totalIters) return this.presentLrs();
    const factor = pow(
      quotient(1 - quotient(lastEpoch, totalIters), 1 - quotient(lastEpoch - 1, totalIters)),
      this.power,
    );
    return this.fromPresent((lr) => times(lr, factor));
  }

  protected override closedFormLr(): Lr[] {
    const factor = 1 - quotient(minimum(this.totalIters, this.lastEpoch), this.totalIters);
    return this.baseLrs.map((lr) => times(lr, pow(factor, this.power)));
  }
}

limitSchedules(StepLR, MultiStepLR, ConstantLR, LinearLR, ExponentialLR, PolynomialLR);
