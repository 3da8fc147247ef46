import { isMap } from "node:util/types";
import { number } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { bisectRight, minimum, modulo, pow, quotient } from "../libm.js";
import {
  LRScheduler,
  type Lr,
  lastEpoch,
  limitSchedules,
  optimizer,
  type SchedulerStateDict,
  times,
} from "./lr_scheduler.js";

const gamma = {
  /** What the learning rate is multiplied with. Default: 0.1. */
  gamma: number(0.1),
} as const;

const stepLR = signature("StepLR", ["optimizer", "stepSize", "gamma", "lastEpoch"], {
  ...optimizer,
  stepSize: number,
  ...gamma,
  ...lastEpoch,
});

/** The learning rate times `gamma` every `stepSize` steps. */
export class StepLR extends LRScheduler {
  protected readonly stateFields = { step_size: "stepSize", gamma: "gamma" };
  stepSize: number;
  gamma: number;

  constructor(...given: Given<typeof stepLR>) {
    const { optimizer, stepSize, gamma, lastEpoch } = stepLR(given, new.target.name);
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
    return this.baseLrs.map((lr) => times(lr, pow(this.gamma, Math.floor(quotient(this.lastEpoch, this.stepSize)))));
  }
}

const milestones = kind<Map<number, number>, Iterable<number>>((callee, name, value) => {
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) {
    throw new TypeError(`${callee}: expected ${name} to be a list of numbers, got ${shown(value)}`);
  }
  const counts = new Map<number, number>();
  for (const milestone of value as Iterable<unknown>) {
    const at = number.check(callee, "a milestone", milestone);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
});

const multiStepLR = signature("MultiStepLR", ["optimizer", "milestones", "gamma", "lastEpoch"], {
  ...optimizer,
  milestones,
  ...gamma,
  ...lastEpoch,
});

/** The learning rate times `gamma` at each milestone; one that is listed twice counts twice. */
export class MultiStepLR extends LRScheduler {
  protected readonly stateFields = { gamma: "gamma" };
  /** How often each milestone was given. */
  milestones: Map<number, number>;
  gamma: number;

  constructor(...given: Given<typeof multiStepLR>) {
    const { optimizer, milestones, gamma, lastEpoch } = multiStepLR(given, new.target.name);
    super(optimizer, lastEpoch);
    this.milestones = milestones;
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
    const entries = isMap(milestones) ? [...milestones] : isDict ? Object.entries(milestones) : null;
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

const totalIters = { totalIters: number(5) } as const;
const constantLR = signature("ConstantLR", ["optimizer", "factor", "totalIters", "lastEpoch"], {
  ...optimizer,
  factor: number(1 / 3),
  ...totalIters,
  ...lastEpoch,
});

/** The learning rate times `factor` until `totalIters` steps are done. */
export class ConstantLR extends LRScheduler {
  protected readonly stateFields = { factor: "factor", total_iters: "totalIters" };
  factor: number;
  totalIters: number;

  /** `factor` is 1/3 and `totalIters` 5 by default. */
  constructor(...given: Given<typeof constantLR>) {
    const { optimizer, factor, totalIters, lastEpoch } = constantLR(given, new.target.name);
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

const linearLR = signature("LinearLR", ["optimizer", "startFactor", "endFactor", "totalIters", "lastEpoch"], {
  ...optimizer,
  startFactor: number(1 / 3),
  endFactor: number(1),
  ...totalIters,
  ...lastEpoch,
});

/** The learning rate times a factor that moves evenly from `startFactor` to `endFactor` over `totalIters` steps. */
export class LinearLR extends LRScheduler {
  protected readonly stateFields = { start_factor: "startFactor", end_factor: "endFactor", total_iters: "totalIters" };
  startFactor: number;
  endFactor: number;
  totalIters: number;

  /** `startFactor` is 1/3, `endFactor` 1 and `totalIters` 5 by default. */
  constructor(...given: Given<typeof linearLR>) {
    const { optimizer, startFactor, endFactor, totalIters, lastEpoch } = linearLR(given, new.target.name);
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

const exponentialLR = signature("ExponentialLR", ["optimizer", "gamma", "lastEpoch"], {
  ...optimizer,
  gamma: number,
  ...lastEpoch,
});

/** The learning rate times `gamma` at every step. */
export class ExponentialLR extends LRScheduler {
  protected readonly stateFields = { gamma: "gamma" };
  gamma: number;

  constructor(...given: Given<typeof exponentialLR>) {
    const { optimizer, gamma, lastEpoch } = exponentialLR(given, new.target.name);
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

const polynomialLR = signature("PolynomialLR", ["optimizer", "totalIters", "power", "lastEpoch"], {
  ...optimizer,
  ...totalIters,
  power: number(1),
  ...lastEpoch,
});

/** The learning rate falls to 0 over `totalIters` steps, as a polynomial of degree `power`. */
export class PolynomialLR extends LRScheduler {
  protected readonly stateFields = { total_iters: "totalIters", power: "power" };
  totalIters: number;
  power: number;

  /** `totalIters` is 5 and `power` 1 by default. */
  constructor(...given: Given<typeof polynomialLR>) {
    const { optimizer, totalIters, power, lastEpoch } = polynomialLR(given, new.target.name);
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
