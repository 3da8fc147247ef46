import { boolean, nullable, number, string } from "../../../internal/kinds.js";
import { type Definable, type Given, type Options, signature } from "../../../internal/signature.js";
import { camelCase } from "../../../python/camel_case.js";
import { KeyError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { cos, quotient } from "../libm.js";
import {
  forEachGroup,
  groupsOf,
  LRScheduler,
  type Lr,
  lastEpoch,
  limitSchedules,
  minus,
  numbers,
  optimizer,
  over,
  plus,
  rates,
  type SchedulerStateDict,
  times,
} from "./lr_scheduler.js";
import { beginMomentum, setMomentum } from "./momentum.js";

type Strategy = "cos" | "linear";

const oneCycleLR = signature(
  "OneCycleLR",
  [
    "optimizer",
    "maxLr",
    "totalSteps",
    "epochs",
    "stepsPerEpoch",
    "pctStart",
    "annealStrategy",
    "cycleMomentum",
    "baseMomentum",
    "maxMomentum",
    "divFactor",
    "finalDivFactor",
    "threePhase",
    "lastEpoch",
  ],
  {
    ...optimizer,
    maxLr: rates,
    totalSteps: nullable(number)(null),
    epochs: nullable(number)(null),
    stepsPerEpoch: nullable(number)(null),
    /** Share of the steps in which the learning rate rises. Default: 0.3. */
    pctStart: number(0.3),
    /** Default: "cos". */
    annealStrategy: (string as Definable<Strategy>)("cos"),
    /** Cycle the momentum against the learning rate. Default: true. */
    cycleMomentum: boolean(true),
    /** Default: 0.85. */
    baseMomentum: numbers(0.85),
    /** Default: 0.95. */
    maxMomentum: numbers(0.95),
    /** The first learning rate is `maxLr / divFactor`. Default: 25. */
    divFactor: number(25),
    /** The last learning rate is the first one divided by this. Default: 1e4. */
    finalDivFactor: number(1e4),
    /** Fall back to the first learning rate in as many steps as it rose, then to the last. Default: false. */
    threePhase: boolean(false),
    ...lastEpoch,
  },
);

/** Options of {@link OneCycleLR}: `totalSteps`, or `epochs` and `stepsPerEpoch`. */
export type OneCycleOptions = Options<typeof oneCycleLR>;

// Under Python's names: phases are part of the state.
interface Phase {
  end_step: number;
  start_lr: string;
  end_lr: string;
  start_momentum: string;
  end_momentum: string;
}

const phase = (end_step: number, lrs: [string, string], momentums: [string, string]): Phase => ({
  end_step,
  start_lr: lrs[0],
  end_lr: lrs[1],
  start_momentum: momentums[0],
  end_momentum: momentums[1],
});

function positive(name: string, value: number): number {
  if (!(value > 0 && Number.isInteger(value)))
    throw new ValueError(`Expected positive integer ${name}, but got ${value}`);
  return value;
}

/** The learning rate rises once to `maxLr` and falls far below where it began, one step for each batch. */
export class OneCycleLR extends LRScheduler {
  protected readonly stateFields: Record<string, string>;
  totalSteps: number;
  schedulePhases: Phase[];
  annealFuncType: Strategy;
  cycleMomentum: boolean;
  useBeta1 = false;

  constructor(...given: Given<typeof oneCycleLR>) {
    const { optimizer, maxLr, lastEpoch, ...options } = oneCycleLR(given, new.target.name);
    const { totalSteps, epochs, stepsPerEpoch, pctStart, annealStrategy, cycleMomentum } = options;
    const { baseMomentum, maxMomentum, divFactor, finalDivFactor, threePhase } = options;
    super(optimizer, lastEpoch);
    if (totalSteps !== null) this.totalSteps = positive("total_steps", totalSteps);
    else if (epochs !== null && stepsPerEpoch !== null) {
      this.totalSteps = positive("epochs", epochs) * positive("steps_per_epoch", stepsPerEpoch);
    } else throw new ValueError("You must define either total_steps OR (epochs AND steps_per_epoch)");
    if (!(pctStart >= 0 && pctStart <= 1)) {
      throw new ValueError(`Expected float between 0 and 1 pct_start, but got ${pctStart}`);
    }
    if (annealStrategy !== "cos" && annealStrategy !== "linear") {
      throw new ValueError(`anneal_strategy must be one of 'cos' or 'linear', instead got ${annealStrategy}`);
    }
    const rise = phase(pctStart * this.totalSteps - 1, ["initial_lr", "max_lr"], ["max_momentum", "base_momentum"]);
    const end = this.totalSteps - 1;
    this.schedulePhases = threePhase
      ? [
          rise,
          phase(2 * pctStart * this.totalSteps - 2, ["max_lr", "initial_lr"], ["base_momentum", "max_momentum"]),
          phase(end, ["initial_lr", "min_lr"], ["max_momentum", "max_momentum"]),
        ]
      : [rise, phase(end, ["max_lr", "min_lr"], ["base_momentum", "max_momentum"])];
    this.annealFuncType = annealStrategy;
    this.cycleMomentum = cycleMomentum;
    const maxLrs = forEachGroup("max_lr", optimizer, maxLr);
    if (cycleMomentum) this.useBeta1 = beginMomentum(optimizer, lastEpoch, baseMomentum, maxMomentum).useBeta1;
    if (lastEpoch === -1) {
      for (const [i, group] of groupsOf(optimizer).entries()) {
        group.initialLr = over(maxLrs[i] as Lr, divFactor);
        group.maxLr = maxLrs[i];
        group.minLr = over(group.initialLr, finalDivFactor);
      }
    }
    this.stateFields = {
      total_steps: "totalSteps",
      _schedule_phases: "schedulePhases",
      _anneal_func_type: "annealFuncType",
      cycle_momentum: "cycleMomentum",
      ...(cycleMomentum ? { use_beta1: "useBeta1" } : {}),
    };
    this.begin();
  }

  private anneal(start: Lr, end: Lr, share: number): Lr {
    if (this.annealFuncType === "linear") return plus(times(minus(end, start), share), start);
    return plus(end, times(over(minus(start, end), 2), cos(Math.PI * share) + 1));
  }

  /** @throws ValueError after more than `totalSteps` steps. */
  getLr(): Lr[] {
    const step = this.lastEpoch;
    if (step > this.totalSteps) {
      throw new ValueError(`Tried to step ${step} times. The specified number of total steps is ${this.totalSteps}`);
    }
    const found = this.schedulePhases.findIndex(({ end_step }) => step <= end_step);
    const index = found < 0 ? this.schedulePhases.length - 1 : found;
    const now = this.schedulePhases[index] as Phase;
    const begin = this.schedulePhases[index - 1]?.end_step ?? 0;
    const share = quotient(step - begin, now.end_step - begin);
    return groupsOf(this.optimizer).map((group, i) => {
      const named = (name: string) => {
        const value = group[camelCase(name)];
        if (value === undefined) {
          throw new KeyError(
            `expected '${camelCase(name)}' in paramGroups[${i}], got none: was the group added after the schedule was made?`,
          );
        }
        return value as Lr;
      };
      if (this.cycleMomentum) {
        const momentum = this.anneal(named(now.start_momentum), named(now.end_momentum), share);
        setMomentum(group, this.useBeta1, momentum as number);
      }
      return this.anneal(named(now.start_lr), named(now.end_lr), share);
    });
  }

  protected override readState(state: SchedulerStateDict): () => void {
    const phases = state._schedule_phases ?? [];
    const names = ["start_lr", "end_lr", "start_momentum", "end_momentum"] as const;
    const isPhase = (phase: Partial<Phase> | null) =>
      typeof phase?.end_step === "number" && names.every((name) => typeof phase[name] === "string");
    if (!Array.isArray(phases) || !phases.every(isPhase)) {
      throw new TypeError(`OneCycleLR: expected '_schedule_phases' to be a list of phases, got ${shown(phases)}`);
    }
    const { _anneal_func_type: strategy = this.annealFuncType } = state;
    if (strategy !== "cos" && strategy !== "linear") {
      throw new ValueError(`OneCycleLR: expected '_anneal_func_type' to be 'cos' or 'linear', got ${shown(strategy)}`);
    }
    return super.readState(state);
  }
}

limitSchedules(OneCycleLR);
