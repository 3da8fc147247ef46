/** The schedules of `transformers`. Follows transformers/optimization.py: names, defaults and arithmetic. */

import { anything, integer, nullable, number, string } from "../../internal/kinds.js";
import {
  type Definable,
  type Given,
  type Kind,
  kind,
  type Options,
  signature,
  type Values,
} from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { warn } from "../../python/warnings.js";
import { toNumber } from "../../torch/optim/hyperparameters.js";
import { cos, maximum, pow, quotient } from "../../torch/optim/libm.js";
import { LambdaLR } from "../../torch/optim/lr_scheduler/lambda.js";
import {
  type AnyOptimizer,
  groupsOf,
  type LRScheduler,
  type Lr,
  lastEpoch,
  limitSchedules,
  optimizer,
  type SchedulerStateDict,
} from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import { type PlateauOptions, ReduceLROnPlateau } from "../../torch/optim/lr_scheduler/plateau.js";
import type { Tensor } from "../../torch/tensor.js";
import type { TransformersAdafactor } from "./adafactor.js";
import { GreedyLR, type GreedyOptions } from "./greedy_lr.js";

const rising = (step: number, warmup: number): number => step / maximum(1, warmup);
const progressAt = (step: number, warmup: number, training: number): number =>
  (step - warmup) / maximum(1, training - warmup);
const wave = (cycles: number, progress: number): number => 0.5 * (1 + cos(Math.PI * cycles * 2 * progress));
const initialLr = (optimizer: AnyOptimizer): number => toNumber(optimizer.defaults.lr as number | Tensor);

// Python's functions are `partial` objects here, of which the attributes are saved: there are none.
class PartialLR extends LambdaLR {
  override stateDict(): SchedulerStateDict {
    return { ...super.stateDict(), lr_lambdas: this.lrLambdas.map(() => ({})) };
  }
}

const numWarmupSteps = { numWarmupSteps: number } as const;
const numTrainingSteps = { numTrainingSteps: number } as const;
const steps = { ...optimizer, ...numWarmupSteps, ...numTrainingSteps } as const;
const numCycles = (initial: number) =>
  ({
    /** Waves; by default half a one, or one with hard restarts. */
    numCycles: number(initial),
  }) as const;

const constant = signature("getConstantSchedule", ["optimizer", "lastEpoch"], { ...optimizer, ...lastEpoch });

/** The learning rate as it is. */
export function getConstantSchedule(...given: Given<typeof constant>): LambdaLR {
  const { optimizer, lastEpoch } = constant(given);
  return new LambdaLR(optimizer, () => 1, lastEpoch);
}

/** PyTorch's ReduceLROnPlateau. */
export function getReduceOnPlateauSchedule(
  optimizer: AnyOptimizer,
  ...options: [options?: PlateauOptions]
): ReduceLROnPlateau {
  return new ReduceLROnPlateau(optimizer, ...options);
}

const constantWithWarmup = signature("getConstantScheduleWithWarmup", ["optimizer", "numWarmupSteps", "lastEpoch"], {
  ...optimizer,
  ...numWarmupSteps,
  ...lastEpoch,
});

/** Evenly up from 0 in the warm-up, then as it is. */
export function getConstantScheduleWithWarmup(...given: Given<typeof constantWithWarmup>): LambdaLR {
  const { optimizer, numWarmupSteps, lastEpoch } = constantWithWarmup(given);
  return new PartialLR(optimizer, (step) => (step < numWarmupSteps ? rising(step, numWarmupSteps) : 1), lastEpoch);
}

const linearWithWarmup = signature(
  "getLinearScheduleWithWarmup",
  ["optimizer", "numWarmupSteps", "numTrainingSteps", "lastEpoch"],
  { ...steps, ...lastEpoch },
);

/** Evenly up from 0 in the warm-up, then evenly down to 0. */
export function getLinearScheduleWithWarmup(...given: Given<typeof linearWithWarmup>): LambdaLR {
  const { optimizer, numWarmupSteps, numTrainingSteps, lastEpoch } = linearWithWarmup(given);
  const factor = (step: number) =>
    step < numWarmupSteps
      ? rising(step, numWarmupSteps)
      : maximum(0, (numTrainingSteps - step) / maximum(1, numTrainingSteps - numWarmupSteps));
  return new PartialLR(optimizer, factor, lastEpoch);
}

const cosineWithWarmup = signature(
  "getCosineScheduleWithWarmup",
  ["optimizer", "numWarmupSteps", "numTrainingSteps", "numCycles", "lastEpoch"],
  { ...steps, ...numCycles(0.5), ...lastEpoch },
);

/** Evenly up from 0 in the warm-up, then along a cosine; half a wave, to 0, by default. */
export function getCosineScheduleWithWarmup(...given: Given<typeof cosineWithWarmup>): LambdaLR {
  return cosine({ ...cosineWithWarmup(given), minLrRate: 0 });
}

interface Cosine extends Values<typeof cosineWithWarmup> {
  minLrRate: number;
}

function cosine({ optimizer, numWarmupSteps, numTrainingSteps, numCycles, minLrRate, lastEpoch }: Cosine): LambdaLR {
  const factor = (step: number) => {
    if (step < numWarmupSteps) return rising(step, numWarmupSteps);
    const height = wave(numCycles, progressAt(step, numWarmupSteps, numTrainingSteps));
    return maximum(0, height * (1 - minLrRate) + minLrRate);
  };
  return new PartialLR(optimizer, factor, lastEpoch);
}

const hardRestarts = signature(
  "getCosineWithHardRestartsScheduleWithWarmup",
  ["optimizer", "numWarmupSteps", "numTrainingSteps", "numCycles", "lastEpoch"],
  { ...steps, ...numCycles(1), ...lastEpoch },
);

/** Evenly up from 0 in the warm-up, then along half a cosine to 0, `numCycles` times. */
export function getCosineWithHardRestartsScheduleWithWarmup(...given: Given<typeof hardRestarts>): LambdaLR {
  const { optimizer, numWarmupSteps, numTrainingSteps, numCycles, lastEpoch } = hardRestarts(given);
  const factor = (step: number) => {
    if (step < numWarmupSteps) return rising(step, numWarmupSteps);
    const progress = progressAt(step, numWarmupSteps, numTrainingSteps);
    return progress >= 1 ? 0 : maximum(0, 0.5 * (1 + cos(Math.PI * ((numCycles * progress) % 1))));
  };
  return new PartialLR(optimizer, factor, lastEpoch);
}

const polynomialDecay = signature(
  "getPolynomialDecayScheduleWithWarmup",
  ["optimizer", "numWarmupSteps", "numTrainingSteps", "lrEnd", "power", "lastEpoch"],
  {
    ...steps,
    /** The last learning rate. Default: 1e-7. */
    lrEnd: number(1e-7),
    /** Default: 1. */
    power: number(1),
    ...lastEpoch,
  },
);

/** Options of {@link getPolynomialDecayScheduleWithWarmup}. */
export type PolynomialDecayOptions = Options<typeof polynomialDecay>;

/** Evenly up from 0 in the warm-up, then as a polynomial down to `lrEnd` (1e-7 by default), where it stays. */
export function getPolynomialDecayScheduleWithWarmup(...given: Given<typeof polynomialDecay>): LambdaLR {
  const { optimizer, numWarmupSteps, numTrainingSteps, lrEnd, power, lastEpoch } = polynomialDecay(given);
  const lrInit = initialLr(optimizer);
  if (!(lrInit > lrEnd)) throw new ValueError(`lr_end (${lrEnd}) must be smaller than initial lr (${lrInit})`);
  const factor = (step: number) => {
    if (step < numWarmupSteps) return rising(step, numWarmupSteps);
    if (step > numTrainingSteps) return lrEnd / lrInit;
    const remaining = 1 - quotient(step - numWarmupSteps, numTrainingSteps - numWarmupSteps);
    return ((lrInit - lrEnd) * pow(remaining, power) + lrEnd) / lrInit;
  };
  return new PartialLR(optimizer, factor, lastEpoch);
}

const inverseSqrt = signature("getInverseSqrtSchedule", ["optimizer", "numWarmupSteps", "timescale", "lastEpoch"], {
  ...optimizer,
  ...numWarmupSteps,
  /** Default: null, the warm-up, or 10,000. */
  timescale: nullable(number)(null),
  ...lastEpoch,
});

/** Options of {@link getInverseSqrtSchedule}. */
export type InverseSqrtOptions = Options<typeof inverseSqrt>;

/** Evenly up from 0 in the warm-up, then with the inverse square root of the step; `timescale` is the warm-up, or 10,000. */
export function getInverseSqrtSchedule(...given: Given<typeof inverseSqrt>): LambdaLR {
  const { optimizer, numWarmupSteps, timescale, lastEpoch } = inverseSqrt(given);
  const scale = timescale ?? (numWarmupSteps || 10_000);
  const factor = (step: number) =>
    step < numWarmupSteps ? rising(step, numWarmupSteps) : 1 / Math.sqrt((step + (scale - numWarmupSteps)) / scale);
  return new PartialLR(optimizer, factor, lastEpoch);
}

const minLr = {
  ...steps,
  ...numCycles(0.5),
  ...lastEpoch,
  /** The lowest learning rate. Default: null. */
  minLr: nullable(number)(null),
  /** The lowest learning rate, as a share of the first. Default: null. */
  minLrRate: nullable(number)(null),
} as const;
const cosineWithMinLr = signature(
  "getCosineWithMinLrScheduleWithWarmup",
  ["optimizer", "numWarmupSteps", "numTrainingSteps", "numCycles", "lastEpoch", "minLr", "minLrRate"],
  { ...minLr },
);
const cosineWithMinLrRate = signature(
  "getCosineWithMinLrScheduleWithWarmupLrRate",
  ["optimizer", "numWarmupSteps", "numTrainingSteps", "numCycles", "lastEpoch", "minLr", "minLrRate", "warmupLrRate"],
  {
    ...minLr,
    /** Where the warm-up begins, as a share of the first learning rate. Default: null, above 0. */
    warmupLrRate: nullable(number)(null),
  },
);

/** Options of {@link getCosineWithMinLrScheduleWithWarmup}: one of `minLr` and `minLrRate` is needed. */
export type CosineWithMinLrOptions = Options<typeof cosineWithMinLr>;

/** Options of {@link getCosineWithMinLrScheduleWithWarmupLrRate}. */
export type CosineWithMinLrWarmupOptions = Options<typeof cosineWithMinLrRate>;

function lowestRate({ optimizer, minLr, minLrRate }: Values<typeof cosineWithMinLr>): number {
  if (minLr !== null && minLrRate !== null) throw new ValueError("Only one of min_lr or min_lr_rate should be set");
  if (minLr !== null) return quotient(minLr, initialLr(optimizer));
  if (minLrRate === null) {
    throw new ValueError("One of min_lr or min_lr_rate should be set through the `lr_scheduler_kwargs`");
  }
  return minLrRate;
}

/** As {@link getCosineScheduleWithWarmup}, down to a learning rate above 0. */
export function getCosineWithMinLrScheduleWithWarmup(...given: Given<typeof cosineWithMinLr>): LambdaLR {
  const options = cosineWithMinLr(given);
  return cosine({ ...options, minLrRate: lowestRate(options) });
}

/** As {@link getCosineWithMinLrScheduleWithWarmup}, with a warm-up that begins at `warmupLrRate` or above 0. */
export function getCosineWithMinLrScheduleWithWarmupLrRate(...given: Given<typeof cosineWithMinLrRate>): LambdaLR {
  const options = cosineWithMinLrRate(given);
  const { optimizer, numWarmupSteps, numTrainingSteps, numCycles, lastEpoch, warmupLrRate } = options;
  const minLrRate = lowestRate(options);
  const factor = (step: number) => {
    if (step < numWarmupSteps) {
      return warmupLrRate === null
        ? (step + 1) / maximum(1, numWarmupSteps)
        : warmupLrRate + ((1 - warmupLrRate) * step) / maximum(1, numWarmupSteps - 1);
    }
    const progress = (step - numWarmupSteps + 1) / maximum(1, numTrainingSteps - numWarmupSteps);
    return maximum(0, wave(numCycles, progress) * (1 - minLrRate) + minLrRate);
  };
  return new PartialLR(optimizer, factor, lastEpoch);
}

type Shape = "linear" | "cosine" | "1-sqrt";

/** A {@link Shape} of the warm-up or the decay. */
const shapeOf = (what: string) =>
  kind<Shape>((_callee, _name, value) => {
    if (value === "linear" || value === "cosine" || value === "1-sqrt") return value;
    throw new ValueError(`Unknown ${what} type: ${value}, expected 'linear', 'cosine' or '1-sqrt'`);
  });
const wsd = signature(
  "getWsdSchedule",
  [
    "optimizer",
    "numWarmupSteps",
    "numDecaySteps",
    "numTrainingSteps",
    "numStableSteps",
    "warmupType",
    "decayType",
    "minLrRatio",
    "numCycles",
    "lastEpoch",
  ],
  {
    ...optimizer,
    ...numWarmupSteps,
    numDecaySteps: integer,
    numTrainingSteps: nullable(number)(null),
    /** Default: null, what is left of `numTrainingSteps`. */
    numStableSteps: nullable(number)(null),
    /** Default: "linear". */
    warmupType: shapeOf("warmup")("linear"),
    /** Default: "cosine". */
    decayType: shapeOf("decay")("cosine"),
    /** Where the warm-up begins and the decay ends, as a share of the learning rate. Default: 0. */
    minLrRatio: number(0),
    ...numCycles(0.5),
    ...lastEpoch,
  },
);

/** Options of {@link getWsdSchedule}. */
export type WsdOptions = Options<typeof wsd>;

/** Warm-up, a stable phase, and decay. */
export function getWsdSchedule(...given: Given<typeof wsd>): LambdaLR {
  const { optimizer, numWarmupSteps, numDecaySteps, numTrainingSteps, numStableSteps, lastEpoch, ...shape } =
    wsd(given);
  const { warmupType, decayType, minLrRatio, numCycles } = shape;
  if (numTrainingSteps === null && numStableSteps === null) {
    throw new ValueError("Either num_training_steps or num_stable_steps must be specified.");
  }
  if (numTrainingSteps !== null && numStableSteps !== null) {
    warn("Both num_training_steps and num_stable_steps are specified. num_stable_steps will be used.");
  }
  const stable = numStableSteps ?? (numTrainingSteps as number) - numWarmupSteps - numDecaySteps;
  const lifted = (height: number) => maximum(0, height * (1 - minLrRatio) + minLrRatio);
  const up: Record<Shape, (progress: number) => number> = {
    linear: (progress) => progress,
    cosine: (progress) => 0.5 * (1 - cos(Math.PI * progress)),
    "1-sqrt": (progress) => 1 - Math.sqrt(1 - progress),
  };
  const down: Record<Shape, (progress: number) => number> = {
    linear: (progress) => 1 - progress,
    cosine: (progress) => wave(numCycles, progress),
    "1-sqrt": (progress) => 1 - Math.sqrt(progress),
  };
  const factor = (step: number) => {
    if (step < numWarmupSteps) return lifted(up[warmupType](rising(step, numWarmupSteps)));
    if (step < numWarmupSteps + stable) return 1;
    if (step >= numWarmupSteps + stable + numDecaySteps) return minLrRatio;
    return lifted(down[decayType]((step - numWarmupSteps - stable) / maximum(1, numDecaySteps)));
  };
  return new PartialLR(optimizer, factor, lastEpoch);
}

/** The GreedyLR of `transformers`. */
export function getGreedySchedule(optimizer: AnyOptimizer, ...options: [options?: GreedyOptions]): GreedyLR {
  return new GreedyLR(optimizer, ...options);
}

const adafactor = signature("AdafactorSchedule", ["optimizer", "initialLr"], {
  optimizer: optimizer.optimizer as Kind<AnyOptimizer> as Kind<TransformersAdafactor>,
  /** What it says before the first step. Default: 0. */
  initialLr: number(0),
});

/** What {@link TransformersAdafactor} computed for itself, to be logged. */
export class AdafactorSchedule extends LambdaLR {
  declare readonly optimizer: TransformersAdafactor;

  constructor(...given: Given<typeof adafactor>) {
    const { optimizer, initialLr } = adafactor(given, new.target.name);
    for (const group of groupsOf(optimizer)) group.initialLr = initialLr;
    super(optimizer, () => initialLr);
    for (const group of groupsOf(optimizer)) delete group.initialLr;
  }

  override getLr(): Lr[] {
    const lrs = this.optimizer.paramGroups.flatMap((group) => {
      const first = group.params[0];
      const state = first && first.grad !== null ? this.optimizer.stateOf(first) : null;
      return state === null ? [] : [this.optimizer.getLr(group, state)];
    });
    return lrs.length === 0 ? this.baseLrs : lrs;
  }
}

limitSchedules(PartialLR, AdafactorSchedule);

/** See {@link AdafactorSchedule}. */
export function getAdafactorSchedule(...given: Given<typeof adafactor>): AdafactorSchedule {
  return new AdafactorSchedule(...given);
}

type Maker = (optimizer: AnyOptimizer, warmup: number, training: number, kwargs: object) => LRScheduler | GreedyLR;

// What each needs is what Python's get_scheduler asks for.
const MAKERS = {
  linear: { needs: 2, make: getLinearScheduleWithWarmup },
  cosine: { needs: 2, make: getCosineScheduleWithWarmup },
  cosine_with_restarts: { needs: 2, make: getCosineWithHardRestartsScheduleWithWarmup },
  polynomial: { needs: 2, make: getPolynomialDecayScheduleWithWarmup },
  constant: { needs: 0, make: (optimizer, _, __, kwargs) => getConstantSchedule(optimizer, kwargs) },
  constant_with_warmup: {
    needs: 1,
    make: (optimizer, warmup, _, kwargs) => getConstantScheduleWithWarmup(optimizer, warmup, kwargs),
  },
  inverse_sqrt: { needs: 1, make: (optimizer, warmup, _, kwargs) => getInverseSqrtSchedule(optimizer, warmup, kwargs) },
  reduce_lr_on_plateau: { needs: 0, make: (optimizer, _, __, kwargs) => getReduceOnPlateauSchedule(optimizer, kwargs) },
  cosine_with_min_lr: { needs: 2, make: getCosineWithMinLrScheduleWithWarmup },
  cosine_warmup_with_min_lr: { needs: 2, make: getCosineWithMinLrScheduleWithWarmupLrRate },
  warmup_stable_decay: {
    needs: 1,
    make: (optimizer, warmup, numTrainingSteps, kwargs) => {
      const { numDecaySteps, ...rest } = kwargs as WsdOptions & { numDecaySteps: number };
      return getWsdSchedule(optimizer, warmup, numDecaySteps, { numTrainingSteps, ...rest });
    },
  },
  greedy: { needs: 0, make: (optimizer, _, __, kwargs) => getGreedySchedule(optimizer, kwargs) },
} satisfies Record<string, { needs: number; make: Maker }>;

/** The names that {@link getScheduler} knows, those of `lr_scheduler_type` in `TrainingArguments`. */
export type SchedulerType = keyof typeof MAKERS;

/** All of {@link SchedulerType}. */
export const schedulerTypes = Object.keys(MAKERS) as SchedulerType[];

const scheduler = signature(
  "getScheduler",
  ["name", "optimizer", "numWarmupSteps", "numTrainingSteps", "schedulerSpecificKwargs"],
  {
    name: string as Definable<SchedulerType>,
    ...optimizer,
    numWarmupSteps: nullable(number)(null),
    numTrainingSteps: nullable(number)(null),
    /** The options of the schedule itself: `{ numCycles: 2 }`. Default: null. */
    schedulerSpecificKwargs: anything<object | null>()(null),
  },
);

/** What {@link getScheduler} takes beside the name and the optimizer. */
export type SchedulerOptions = Options<typeof scheduler>;

/**
 * The schedule of that name.
 *
 * ```ts
 * const scheduler = optim.getScheduler("cosine", optimizer, { numWarmupSteps: 10, numTrainingSteps: 100 });
 * ```
 * @throws ValueError for an unknown name, or without the numbers of steps that a schedule needs.
 */
export function getScheduler(...given: Given<typeof scheduler>): LRScheduler | GreedyLR {
  const { name, optimizer, numWarmupSteps, numTrainingSteps, schedulerSpecificKwargs } = scheduler(given);
  if (!Object.hasOwn(MAKERS, name)) {
    throw new ValueError(`${name} is not a valid SchedulerType, please select one of ${schedulerTypes.join(", ")}`);
  }
  const { needs, make }: { needs: number; make: Maker } = MAKERS[name];
  if (needs > 0 && numWarmupSteps === null) {
    throw new ValueError(`${name} requires \`numWarmupSteps\`, please provide that argument.`);
  }
  if (needs > 1 && numTrainingSteps === null) {
    throw new ValueError(`${name} requires \`numTrainingSteps\`, please provide that argument.`);
  }
  return make(optimizer, numWarmupSteps as number, numTrainingSteps as number, schedulerSpecificKwargs ?? {});
}
