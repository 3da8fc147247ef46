import type { Arguments } from "../../../internal/arguments.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { floor, pow, quotient } from "../libm.js";
import { checkRates, parseOptions } from "./arguments.js";
import {
  type AnyOptimizer,
  checkOptimizer,
  forEachGroup,
  groupsOf,
  inStep,
  LRScheduler,
  type Lr,
  limitSchedules,
  minus,
  plus,
  type SchedulerStateDict,
  setValue,
  times,
} from "./lr_scheduler.js";
import { beginMomentum, setMomentum } from "./momentum.js";

/** Options of {@link CyclicLR}. */
export interface CyclicOptions {
  /** Steps from the lowest to the highest learning rate. Default: 2000. */
  stepSizeUp?: number;
  /** Steps back; null for as many. Default: null. */
  stepSizeDown?: number | null;
  /** Cycles of equal height, of half the height each, or of a height of `gamma ** step`. Default: "triangular". */
  mode?: "triangular" | "triangular2" | "exp_range";
  /** For "exp_range". Default: 1. */
  gamma?: number;
  /** A height of one's own, by `scaleMode` from the number of the cycle or of the step; `mode` is then ignored. Default: null. */
  scaleFn?: ((x: number) => number) | null;
  scaleMode?: "cycle" | "iterations";
  /** Cycle the momentum against the learning rate. Default: true. */
  cycleMomentum?: boolean;
  /** Default: 0.8. */
  baseMomentum?: number | readonly number[];
  /** Default: 0.9. */
  maxMomentum?: number | readonly number[];
  lastEpoch?: number;
}

const MODES = ["triangular", "triangular2", "exp_range"];
const CYCLIC_DEFAULTS: Required<CyclicOptions> = {
  stepSizeUp: 2000,
  stepSizeDown: null,
  mode: "triangular",
  gamma: 1,
  scaleFn: null,
  scaleMode: "cycle",
  cycleMomentum: true,
  baseMomentum: 0.8,
  maxMomentum: 0.9,
  lastEpoch: -1,
};
const CYCLIC_POSITIONAL = Object.keys(CYCLIC_DEFAULTS) as (keyof CyclicOptions)[];

/** The learning rate goes up and down between two bounds, one step for each batch. */
export class CyclicLR extends LRScheduler {
  protected readonly stateFields: Record<string, string>;
  maxLrs: Lr[];
  totalSize: number;
  stepRatio: number;
  mode: NonNullable<CyclicOptions["mode"]>;
  gamma: number;
  scaleMode: "cycle" | "iterations";
  cycleMomentum: boolean;
  useBeta1 = false;
  baseMomentums: number[] = [];
  maxMomentums: number[] = [];
  readonly #scaleFn: ((x: number) => number) | null;

  constructor(
    optimizer: AnyOptimizer,
    baseLr: Lr | readonly Lr[],
    maxLr: Lr | readonly Lr[],
    ...args: Arguments<
      [
        stepSizeUp: number,
        stepSizeDown: number | null,
        mode: CyclicOptions["mode"],
        gamma: number,
        scaleFn: CyclicOptions["scaleFn"],
        scaleMode: CyclicOptions["scaleMode"],
        cycleMomentum: boolean,
        baseMomentum: number | readonly number[],
        maxMomentum: number | readonly number[],
        lastEpoch: number,
      ],
      CyclicOptions
    >
  ) {
    const callee = new.target.name;
    const options = parseOptions(callee, CYCLIC_POSITIONAL, args, CYCLIC_DEFAULTS, [
      "scaleFn",
      "baseMomentum",
      "maxMomentum",
    ]);
    const { stepSizeUp, stepSizeDown, mode, gamma, scaleFn, scaleMode, cycleMomentum, lastEpoch } = options;
    const { baseMomentum, maxMomentum } = options;
    checkOptimizer(optimizer);
    super(optimizer, lastEpoch);
    checkRates(callee, "baseLr", baseLr);
    checkRates(callee, "maxLr", maxLr);
    if (scaleFn !== null && typeof scaleFn !== "function") {
      throw new TypeError(`${callee}: expected scaleFn to be a function or null, got ${shown(scaleFn)}`);
    }
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
    if (this.#scaleFn !== null) return this.#scaleFn(x);
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
    if (state.mode !== undefined && !MODES.includes(state.mode as string)) {
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
