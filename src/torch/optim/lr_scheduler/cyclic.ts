import { boolean, callback, nullable, number, oneOf, string } from "../../../internal/kinds.js";
import { type Definable, type Given, type Options, signature } from "../../../internal/signature.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { floor, pow, quotient } from "../libm.js";
import {
  factorOf,
  forEachGroup,
  groupsOf,
  inStep,
  LRScheduler,
  type Lr,
  lastEpoch,
  limitSchedules,
  minus,
  numbers,
  optimizer,
  plus,
  rates,
  type SchedulerStateDict,
  setValue,
  times,
} from "./lr_scheduler.js";
import { beginMomentum, setMomentum } from "./momentum.js";

type Mode = "triangular" | "triangular2" | "exp_range";
const MODES: readonly unknown[] = ["triangular", "triangular2", "exp_range"] satisfies Mode[];

const cyclicLR = signature(
  "CyclicLR",
  [
    "optimizer",
    "baseLr",
    "maxLr",
    "stepSizeUp",
    "stepSizeDown",
    "mode",
    "gamma",
    "scaleFn",
    "scaleMode",
    "cycleMomentum",
    "baseMomentum",
    "maxMomentum",
    "lastEpoch",
  ],
  {
    ...optimizer,
    baseLr: rates,
    maxLr: rates,
    /** Steps from the lowest to the highest learning rate. Default: 2000. */
    stepSizeUp: number(2000),
    /** Steps back; null for as many. Default: null. */
    stepSizeDown: nullable(number)(null),
    /** Cycles of equal height, of half the height each, or of a height of `gamma ** step`. Default: "triangular". */
    mode: (string as Definable<Mode>)("triangular"),
    /** For "exp_range". Default: 1. */
    gamma: number(1),
    /** A height of one's own, by `scaleMode` from the number of the cycle or of the step; `mode` is then ignored. Default: null. */
    scaleFn: nullable(callback<(x: number) => number>())(null),
    scaleMode: oneOf("cycle", "iterations")("cycle"),
    /** Cycle the momentum against the learning rate. Default: true. */
    cycleMomentum: boolean(true),
    /** Default: 0.8. */
    baseMomentum: numbers(0.8),
    /** Default: 0.9. */
    maxMomentum: numbers(0.9),
    ...lastEpoch,
  },
);

/** Options of {@link CyclicLR}. */
export type CyclicOptions = Options<typeof cyclicLR>;

/** The learning rate goes up and down between two bounds, one step for each batch. */
export class CyclicLR extends LRScheduler {
  protected readonly stateFields: Record<string, string>;
  maxLrs: Lr[];
  totalSize: number;
  stepRatio: number;
  mode: Mode;
  gamma: number;
  scaleMode: "cycle" | "iterations";
  cycleMomentum: boolean;
  useBeta1 = false;
  baseMomentums: number[] = [];
  maxMomentums: number[] = [];
  readonly #scaleFn: ((x: number) => number) | null;

  constructor(...given: Given<typeof cyclicLR>) {
    const { optimizer, lastEpoch, baseLr, maxLr, baseMomentum, maxMomentum, ...options } = cyclicLR(
      given,
      new.target.name,
    );
    const { stepSizeUp, stepSizeDown, mode, gamma, scaleFn, scaleMode, cycleMomentum } = options;
    super(optimizer, lastEpoch);
    const baseLrs = forEachGroup("base_lr", optimizer, baseLr);
    this.maxLrs = forEachGroup("max_lr", optimizer, maxLr);
    if (!MODES.includes(mode) && scaleFn === null) {
      throw new ValueError("mode is invalid and scale_fn is None");
    }
    this.totalSize = stepSizeUp + (stepSizeDown ?? stepSizeUp);
    this.stepRatio = quotient(stepSizeUp, this.totalSize);
    this.mode = mode;
    this.gamma = gamma;
    this.#scaleFn = scaleFn;
    this.scaleMode = scaleFn !== null ? scaleMode : mode === "exp_range" ? "iterations" : "cycle";
    this.cycleMomentum = cycleMomentum;
    if (lastEpoch === -1) {
      for (const [i, group] of groupsOf(optimizer).entries()) setValue(group, "lr", baseLrs[i] as Lr);
    }
    if (cycleMomentum) {
      const momentum = beginMomentum(optimizer, lastEpoch, baseMomentum, maxMomentum);
      this.useBeta1 = momentum.useBeta1;
      this.baseMomentums = momentum.base;
      this.maxMomentums = momentum.max;
    }
    this.stateFields = {
      max_lrs: "maxLrs",
      total_size: "totalSize",
      step_ratio: "stepRatio",
      mode: "mode",
      gamma: "gamma",
      scale_mode: "scaleMode",
      cycle_momentum: "cycleMomentum",
      ...(cycleMomentum
        ? { use_beta1: "useBeta1", base_momentums: "baseMomentums", max_momentums: "maxMomentums" }
        : {}),
    };
    this.begin();
    this.baseLrs = baseLrs;
  }

  /** The height of a cycle, by the number of the cycle or of the step. */
  scaleFn(x: number): number {
    if (this.#scaleFn !== null) return factorOf("CyclicLR", "scaleFn", this.#scaleFn(x));
    if (this.mode === "triangular2") return quotient(1, pow(2, x - 1));
    return this.mode === "exp_range" ? pow(this.gamma, x) : 1;
  }

  getLr(): Lr[] {
    const cycle = floor(1 + quotient(this.lastEpoch, this.totalSize));
    const x = 1 + this.lastEpoch / this.totalSize - cycle;
    const factor = x <= this.stepRatio ? quotient(x, this.stepRatio) : quotient(x - 1, this.stepRatio - 1);
    const scale = this.scaleFn(this.scaleMode === "cycle" ? cycle : this.lastEpoch);
    if (this.cycleMomentum) {
      const momentums = inStep(this.baseMomentums, this.maxMomentums).map(
        ([base, max]) => max - (max - base) * factor * scale,
      );
      for (const [group, momentum] of inStep(groupsOf(this.optimizer), momentums)) {
        setMomentum(group, this.useBeta1, momentum);
      }
    }
    return inStep(this.baseLrs, this.maxLrs).map(([base, max]) =>
      plus(base, times(times(minus(max, base), factor), scale)),
    );
  }

  /** A function of one's own is not part of the state: null, as Python has for plain functions. */
  override stateDict(): SchedulerStateDict {
    return { ...super.stateDict(), _scale_fn_custom: null };
  }

  protected override readState(state: SchedulerStateDict): () => void {
    if (state.mode !== undefined && !MODES.includes(state.mode)) {
      throw new ValueError(`CyclicLR: expected 'mode' to be one of ${MODES.join(", ")}, got ${shown(state.mode)}`);
    }
    if (state._scale_fn_custom !== null) {
      throw new TypeError(
        `CyclicLR: expected '_scale_fn_custom' to be null, got ${shown(state._scale_fn_custom)}: functions are not saved`,
      );
    }
    return super.readState(state);
  }
}

limitSchedules(CyclicLR);
