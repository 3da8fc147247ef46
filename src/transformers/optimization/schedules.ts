/** The schedules of `transformers`. Follows transformers/optimization.py: names, defaults and arithmetic. */

import { type Arguments, checkNumber, isPlainObject } from "../../internal/arguments.js";
import { ValueError } from "../../python/exceptions.js";
import { warn } from "../../python/warnings.js";
import { toNumber } from "../../torch/optim/checks.js";
import { cos, maximum, pow, quotient } from "../../torch/optim/libm.js";
import { parseOptions, type Resume } from "../../torch/optim/lr_scheduler/arguments.js";
import { LambdaLR } from "../../torch/optim/lr_scheduler/lambda.js";
import {
  type AnyOptimizer,
  checkOptimizer,
  groupsOf,
  type LRScheduler,
  type Lr,
  limitSchedules,
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

// What most schedules take: numbers of steps, which JavaScript would go on without.
function checkSteps(callee: string, steps: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(steps)) checkNumber(callee, name, value);
}

function resumeOf(callee: string, args: readonly unknown[]): number {
  return parseOptions(callee, ["lastEpoch"], args, { lastEpoch: -1 }).lastEpoch;
}

/** The learning rate as it is. */
export function getConstantSchedule(
  optimizer: AnyOptimizer,
  ...args: Arguments<[lastEpoch: number], Resume>
): LambdaLR {
  const lastEpoch = resumeOf("getConstantSchedule", args);
  return new LambdaLR(optimizer, () => 1, lastEpoch);
}

/** PyTorch's ReduceLROnPlateau. */
export function getReduceOnPlateauSchedule(
  optimizer: AnyOptimizer,
  ...options: [options?: PlateauOptions]
): ReduceLROnPlateau {
  return new ReduceLROnPlateau(optimizer, ...options);
}

/** Evenly up from 0 in the warm-up, then as it is. */
export function getConstantScheduleWithWarmup(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  ...args: Arguments<[lastEpoch: number], Resume>
): LambdaLR {
  const callee = "getConstantScheduleWithWarmup";
  const lastEpoch = resumeOf(callee, args);
  checkSteps(callee, { numWarmupSteps });
  return new PartialLR(optimizer, (step) => (step < numWarmupSteps ? rising(step, numWarmupSteps) : 1), lastEpoch);
}

/** Evenly up from 0 in the warm-up, then evenly down to 0. */
export function getLinearScheduleWithWarmup(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  numTrainingSteps: number,
  ...args: Arguments<[lastEpoch: number], Resume>
): LambdaLR {
  const callee = "getLinearScheduleWithWarmup";
  const lastEpoch = resumeOf(callee, args);
  checkSteps(callee, { numWarmupSteps, numTrainingSteps });
  const factor = (step: number) =>
    step < numWarmupSteps
      ? rising(step, numWarmupSteps)
      : maximum(0, (numTrainingSteps - step) / maximum(1, numTrainingSteps - numWarmupSteps));
  return new PartialLR(optimizer, factor, lastEpoch);
}

/** Options of the cosine schedules. */
export interface CyclesOptions extends Resume {
  /** Waves; by default half a one, or one with hard restarts. */
  numCycles?: number;
}

/** Evenly up from 0 in the warm-up, then along a cosine; half a wave, to 0, by default. */
export function getCosineScheduleWithWarmup(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  numTrainingSteps: number,
  ...args: Arguments<[numCycles: number, lastEpoch: number], CyclesOptions>
): LambdaLR {
  const callee = "getCosineScheduleWithWarmup";
  const { numCycles, lastEpoch } = parseOptions(callee, ["numCycles", "lastEpoch"], args, {
    numCycles: 0.5,
    lastEpoch: -1,
  });
  checkSteps(callee, { numWarmupSteps, numTrainingSteps });
  return cosine(optimizer, numWarmupSteps, numTrainingSteps, numCycles, 0, lastEpoch);
}

function cosine(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  numTrainingSteps: number,
  numCycles: number,
  minLrRate: number,
  lastEpoch?: number,
): LambdaLR {
  const factor = (step: number) => {
    if (step < numWarmupSteps) return rising(step, numWarmupSteps);
    const height = wave(numCycles, progressAt(step, numWarmupSteps, numTrainingSteps));
    return maximum(0, height * (1 - minLrRate) + minLrRate);
  };
  return new PartialLR(optimizer, factor, lastEpoch);
}

/** Evenly up from 0 in the warm-up, then along half a cosine to 0, `numCycles` times. */
export function getCosineWithHardRestartsScheduleWithWarmup(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  numTrainingSteps: number,
  ...args: Arguments<[numCycles: number, lastEpoch: number], CyclesOptions>
): LambdaLR {
  const callee = "getCosineWithHardRestartsScheduleWithWarmup";
  const { numCycles, lastEpoch } = parseOptions(callee, ["numCycles", "lastEpoch"], args, {
    numCycles: 1,
    lastEpoch: -1,
  });
  checkSteps(callee, { numWarmupSteps, numTrainingSteps });
  const factor = (step: number) => {
    if (step < numWarmupSteps) return rising(step, numWarmupSteps);
    const progress = progressAt(step, numWarmupSteps, numTrainingSteps);
    return progress >= 1 ? 0 : maximum(0, 0.5 * (1 + cos(Math.PI * ((numCycles * progress) % 1))));
  };
  return new PartialLR(optimizer, factor, lastEpoch);
}

/** Options of {@link getPolynomialDecayScheduleWithWarmup}. */
export interface PolynomialDecayOptions extends Resume {
  /** The last learning rate. Default: 1e-7. */
  lrEnd?: number;
  /** Default: 1. */
  power?: number;
}

/** Evenly up from 0 in the warm-up, then as a polynomial down to `lrEnd` (1e-7 by default), where it stays. */
export function getPolynomialDecayScheduleWithWarmup(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  numTrainingSteps: number,
  ...args: Arguments<[lrEnd: number, power: number, lastEpoch: number], PolynomialDecayOptions>
): LambdaLR {
  const callee = "getPolynomialDecayScheduleWithWarmup";
  const { lrEnd, power, lastEpoch } = parseOptions(callee, ["lrEnd", "power", "lastEpoch"], args, {
    lrEnd: 1e-7,
    power: 1,
    lastEpoch: -1,
  });
  checkSteps(callee, { numWarmupSteps, numTrainingSteps });
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

/** Options of {@link getInverseSqrtSchedule}. */
export interface InverseSqrtOptions extends Resume {
  /** By default the warm-up, or 10,000. */
  timescale?: number | null;
}

/** Evenly up from 0 in the warm-up, then with the inverse square root of the step; `timescale` is the warm-up, or 10,000. */
export function getInverseSqrtSchedule(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  ...args: Arguments<[timescale: number | null, lastEpoch: number], InverseSqrtOptions>
): LambdaLR {
  const callee = "getInverseSqrtSchedule";
  const defaults: Required<InverseSqrtOptions> = { timescale: null, lastEpoch: -1 };
  const { timescale, lastEpoch } = parseOptions(callee, ["timescale", "lastEpoch"], args, defaults);
  checkSteps(callee, { numWarmupSteps });
  const scale = timescale ?? (numWarmupSteps || 10_000);
  const factor = (step: number) =>
    step < numWarmupSteps ? rising(step, numWarmupSteps) : 1 / Math.sqrt((step + (scale - numWarmupSteps)) / scale);
  return new PartialLR(optimizer, factor, lastEpoch);
}

/** Options of {@link getCosineWithMinLrScheduleWithWarmup}: one of `minLr` and `minLrRate` is needed. */
export interface CosineWithMinLrOptions extends CyclesOptions {
  /** The lowest learning rate. */
  minLr?: number | null;
  /** The lowest learning rate, as a share of the first. */
  minLrRate?: number | null;
}

/** Options of {@link getCosineWithMinLrScheduleWithWarmupLrRate}. */
export interface CosineWithMinLrWarmupOptions extends CosineWithMinLrOptions {
  /** Where the warm-up begins, as a share of the first learning rate. By default it begins above 0. */
  warmupLrRate?: number | null;
}

const MIN_LR_DEFAULTS: Required<CosineWithMinLrOptions> = {
  numCycles: 0.5,
  lastEpoch: -1,
  minLr: null,
  minLrRate: null,
};
const MIN_LR_POSITIONAL = ["numCycles", "lastEpoch", "minLr", "minLrRate"] as const;

function lowestRate(
  optimizer: AnyOptimizer,
  { minLr, minLrRate }: Pick<Required<CosineWithMinLrOptions>, "minLr" | "minLrRate">,
): number {
  if (minLr !== null && minLrRate !== null) throw new ValueError("Only one of min_lr or min_lr_rate should be set");
  if (minLr !== null) return quotient(minLr, initialLr(optimizer));
  if (minLrRate === null) {
    throw new ValueError("One of min_lr or min_lr_rate should be set through the `lr_scheduler_kwargs`");
  }
  return minLrRate;
}

/** As {@link getCosineScheduleWithWarmup}, down to a learning rate above 0. */
export function getCosineWithMinLrScheduleWithWarmup(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  numTrainingSteps: number,
  ...args: Arguments<
    [numCycles: number, lastEpoch: number, minLr: number | null, minLrRate: number | null],
    CosineWithMinLrOptions
  >
): LambdaLR {
  const callee = "getCosineWithMinLrScheduleWithWarmup";
  const { numCycles, lastEpoch, ...lowest } = parseOptions(callee, MIN_LR_POSITIONAL, args, MIN_LR_DEFAULTS);
  checkSteps(callee, { numWarmupSteps, numTrainingSteps });
  return cosine(optimizer, numWarmupSteps, numTrainingSteps, numCycles, lowestRate(optimizer, lowest), lastEpoch);
}

/** As {@link getCosineWithMinLrScheduleWithWarmup}, with a warm-up that begins at `warmupLrRate` or above 0. */
export function getCosineWithMinLrScheduleWithWarmupLrRate(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  numTrainingSteps: number,
  ...args: Arguments<
    [numCycles: number, lastEpoch: number, minLr: number | null, minLrRate: number | null, warmupLrRate: number | null],
    CosineWithMinLrWarmupOptions
  >
): LambdaLR {
  const callee = "getCosineWithMinLrScheduleWithWarmupLrRate";
  const defaults: Required<CosineWithMinLrWarmupOptions> = { ...MIN_LR_DEFAULTS, warmupLrRate: null };
  const { numCycles, lastEpoch, warmupLrRate, ...lowest } = parseOptions(
    callee,
    [...MIN_LR_POSITIONAL, "warmupLrRate"],
    args,
    defaults,
  );
  checkSteps(callee, { numWarmupSteps, numTrainingSteps });
  const minLrRate = lowestRate(optimizer, lowest);
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

const SHAPES = ["linear", "cosine", "1-sqrt"] as const;
type Shape = (typeof SHAPES)[number];

/** Options of {@link getWsdSchedule}. */
export interface WsdOptions extends Resume {
  numTrainingSteps?: number | null;
  /** By default what is left of `numTrainingSteps`. */
  numStableSteps?: number | null;
  /** Default: "linear". */
  warmupType?: Shape;
  /** Default: "cosine". */
  decayType?: Shape;
  /** Where the warm-up begins and the decay ends, as a share of the learning rate. Default: 0. */
  minLrRatio?: number;
  /** Waves of a cosine decay. Default: 0.5. */
  numCycles?: number;
}

const WSD_DEFAULTS: Required<WsdOptions> = {
  numTrainingSteps: null,
  numStableSteps: null,
  warmupType: "linear",
  decayType: "cosine",
  minLrRatio: 0,
  numCycles: 0.5,
  lastEpoch: -1,
};
const WSD_POSITIONAL = Object.keys(WSD_DEFAULTS) as (keyof WsdOptions)[];

/** Warm-up, a stable phase, and decay. */
export function getWsdSchedule(
  optimizer: AnyOptimizer,
  numWarmupSteps: number,
  numDecaySteps: number,
  ...args: Arguments<
    [
      numTrainingSteps: number | null,
      numStableSteps: number | null,
      warmupType: Shape,
      decayType: Shape,
      minLrRatio: number,
      numCycles: number,
      lastEpoch: number,
    ],
    WsdOptions
  >
): LambdaLR {
  const callee = "getWsdSchedule";
  const options = parseOptions(callee, WSD_POSITIONAL, args, WSD_DEFAULTS);
  const { numTrainingSteps, numStableSteps, warmupType, decayType, minLrRatio, numCycles, lastEpoch } = options;
  checkSteps(callee, { numWarmupSteps, numDecaySteps });
  if (numTrainingSteps === null && numStableSteps === null) {
    throw new ValueError("Either num_training_steps or num_stable_steps must be specified.");
  }
  if (numTrainingSteps !== null && numStableSteps !== null) {
    warn("Both num_training_steps and num_stable_steps are specified. num_stable_steps will be used.");
  }
  for (const [what, type] of [
    ["warmup", warmupType],
    ["decay", decayType],
  ] as const) {
    if (!SHAPES.includes(type)) {
      throw new ValueError(`Unknown ${what} type: ${type}, expected 'linear', 'cosine' or '1-sqrt'`);
    }
  }
  if (!Number.isInteger(numDecaySteps)) {
    throw new ValueError(`expected numDecaySteps to be an integer, got ${numDecaySteps}`);
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

/** Options of {@link AdafactorSchedule}. */
export interface InitialLr {
  /** What it says before the first step. Default: 0. */
  initialLr?: number;
}

/** What {@link TransformersAdafactor} computed for itself, to be logged. */
export class AdafactorSchedule extends LambdaLR {
  declare readonly optimizer: TransformersAdafactor;

  /** `initialLr`, what it says before the first step, is 0 by default. */
  constructor(optimizer: TransformersAdafactor, ...args: Arguments<[initialLr: number], InitialLr>) {
    const { initialLr } = parseOptions(new.target.name, ["initialLr"], args, { initialLr: 0 });
    checkOptimizer(optimizer);
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
export function getAdafactorSchedule(
  optimizer: TransformersAdafactor,
  ...args: Arguments<[initialLr: number], InitialLr>
): AdafactorSchedule {
  return new AdafactorSchedule(optimizer, ...args);
}

/** What {@link getScheduler} takes beside the optimizer. */
export interface SchedulerOptions {
  numWarmupSteps?: number | null;
  numTrainingSteps?: number | null;
  /** The options of the schedule itself: `{ numCycles: 2 }`. */
  schedulerSpecificKwargs?: object | null;
}

function readSchedulerOptions(args: readonly unknown[]): Required<SchedulerOptions> {
  const positional = ["numWarmupSteps", "numTrainingSteps", "schedulerSpecificKwargs"] as const;
  const defaults: Required<SchedulerOptions> = {
    numWarmupSteps: null,
    numTrainingSteps: null,
    schedulerSpecificKwargs: null,
  };
  // Schedules' own options may come third by position, where nothing else is a plain object.
  const third = args.length === 3 && isPlainObject(args[2]) ? { schedulerSpecificKwargs: args[2] } : args[2];
  const given = [...args.slice(0, 2), ...(args.length > 2 ? [third] : []), ...args.slice(3)];
  return parseOptions("getScheduler", positional, given, defaults, ["schedulerSpecificKwargs"]);
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

/**
 * The schedule of that name.
 *
 * ```ts
 * const scheduler = optim.getScheduler("cosine", optimizer, { numWarmupSteps: 10, numTrainingSteps: 100 });
 * ```
 * @throws ValueError for an unknown name, or without the numbers of steps that a schedule needs.
 */
export function getScheduler(
  name: SchedulerType,
  optimizer: AnyOptimizer,
  ...args: Arguments<
    [numWarmupSteps: number | null, numTrainingSteps: number | null, schedulerSpecificKwargs: object | null],
    SchedulerOptions
  >
): LRScheduler | GreedyLR {
  const options = readSchedulerOptions(args);
  const { numWarmupSteps, numTrainingSteps, schedulerSpecificKwargs } = options;
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
