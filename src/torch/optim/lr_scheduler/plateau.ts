import type { Arguments } from "../../../internal/arguments.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { Tensor } from "../../tensor.js";
import { toNumber } from "../checks.js";
import { maximum } from "../libm.js";
import { checkRates, parseOptions } from "./arguments.js";
import {
  type AnyOptimizer,
  groupsOf,
  LRScheduler,
  type Lr,
  limitSchedules,
  type SchedulerStateDict,
  setValue,
  warnEpoch,
} from "./lr_scheduler.js";
import { checkComparison, checkFactor, isBetter, limits, type MetricOptions, worst } from "./metric.js";

/** Options of {@link ReduceLROnPlateau}. */
export interface PlateauOptions extends MetricOptions {
  /** What the learning rate is multiplied with; below 1. Default: 0.1. */
  factor?: number;
  /** Steps without improvement that are put up with. Default: 10. */
  patience?: number;
  /** How much better counts as better. Default: 1e-4. */
  threshold?: number;
  /** Whether `threshold` is a share of the best value or a difference. Default: "rel". */
  thresholdMode?: "rel" | "abs";
  /** Below this no learning rate goes; one for each group, or one for all. Default: 0. */
  minLr?: number | readonly number[];
}

const PLATEAU_DEFAULTS: Required<PlateauOptions> = {
  mode: "min",
  factor: 0.1,
  patience: 10,
  threshold: 1e-4,
  thresholdMode: "rel",
  cooldown: 0,
  minLr: 0,
  eps: 1e-8,
};
const PLATEAU_POSITIONAL = Object.keys(PLATEAU_DEFAULTS) as (keyof PlateauOptions)[];

/** Reduces the learning rate when a metric stops improving: `scheduler.step(validationLoss)`. */
export class ReduceLROnPlateau extends LRScheduler {
  protected readonly stateFields = {};
  mode: "min" | "max";
  factor: number;
  patience: number;
  threshold: number;
  thresholdMode: "rel" | "abs";
  cooldown: number;
  eps: number;
  defaultMinLr: number | null;
  minLrs: number[];
  /** The worst value of the metric there is. */
  modeWorse: number;
  best: number;
  cooldownCounter = 0;
  numBadEpochs = 0;

  constructor(
    optimizer: AnyOptimizer,
    ...args: Arguments<
      [
        mode: PlateauOptions["mode"],
        factor: number,
        patience: number,
        threshold: number,
        thresholdMode: PlateauOptions["thresholdMode"],
        cooldown: number,
        minLr: number | readonly number[],
        eps: number,
      ],
      PlateauOptions
    >
  ) {
    const callee = new.target.name;
    const options = parseOptions(callee, PLATEAU_POSITIONAL, args, PLATEAU_DEFAULTS, ["minLr"]);
    const { mode, factor, patience, threshold, thresholdMode, cooldown, minLr, eps } = options;
    checkRates(callee, "minLr", minLr);
    checkFactor(factor);
    super(optimizer, 0);
    this.minLrs = limits("min_lrs", optimizer, minLr);
    checkComparison({ mode, thresholdMode });
    this.mode = mode;
    this.factor = factor;
    this.patience = patience;
    this.threshold = threshold;
    this.thresholdMode = thresholdMode;
    this.cooldown = cooldown;
    this.eps = eps;
    this.defaultMinLr = typeof minLr === "number" ? minLr : null;
    this.modeWorse = worst(this);
    this.best = this.modeWorse;
    this.lastLr = this.presentLrs();
  }

  getLr(): Lr[] {
    return this.presentLrs();
  }

  /** Whether it waits after a reduction before it counts again. */
  get inCooldown(): boolean {
    return this.cooldownCounter > 0;
  }

  /** Goes on by one step, with the metric of now. */
  override step(metrics?: number | Tensor, epoch?: number): void {
    if (typeof metrics !== "number" && !(metrics instanceof Tensor)) {
      throw new ValueError(`ReduceLROnPlateau.step: expected the metric, a number, got ${typeof metrics}`);
    }
    const current = toNumber(metrics);
    if (epoch !== undefined) warnEpoch();
    this.lastEpoch = epoch ?? this.lastEpoch + 1;
    if (isBetter(this, current, this.best)) {
      this.best = current;
      this.numBadEpochs = 0;
    } else {
      this.numBadEpochs += 1;
    }
    if (this.inCooldown) {
      this.cooldownCounter -= 1;
      this.numBadEpochs = 0;
    }
    if (this.numBadEpochs > this.patience) {
      this.reduce();
      this.cooldownCounter = this.cooldown;
      this.numBadEpochs = 0;
    }
    this.lastLr = this.presentLrs();
  }

  private reduce(): void {
    const groups = groupsOf(this.optimizer);
    if (groups.length !== this.minLrs.length) {
      if (this.defaultMinLr === null) {
        throw new RuntimeError(
          `The number of param groups in the \`optimizer\` (${groups.length}) differs from when \`ReduceLROnPlateau\` ` +
            `was initialized (${this.minLrs.length}), usually due to a new param group being added to the optimizer. ` +
            "Please modify the `minLrs` field to match the length of the `optimizer` param groups.",
        );
      }
      this.minLrs = limits("min_lrs", this.optimizer, this.defaultMinLr);
    }
    for (const [i, group] of groups.entries()) {
      const old = toNumber(group.lr);
      const next = maximum(old * this.factor, this.minLrs[i] as number);
      if (old - next > this.eps) setValue(group, "lr", next);
    }
  }

  protected override get savedFields(): Record<string, string> {
    return {
      factor: "factor",
      default_min_lr: "defaultMinLr",
      min_lrs: "minLrs",
      patience: "patience",
      cooldown: "cooldown",
      eps: "eps",
      last_epoch: "lastEpoch",
      _last_lr: "lastLr",
      mode_worse: "modeWorse",
      mode: "mode",
      threshold: "threshold",
      threshold_mode: "thresholdMode",
      best: "best",
      cooldown_counter: "cooldownCounter",
      num_bad_epochs: "numBadEpochs",
    };
  }

  protected override readState(state: SchedulerStateDict): () => void {
    const { mode = this.mode, threshold_mode: thresholdMode = this.thresholdMode } = state;
    checkComparison({ mode, thresholdMode } as { mode: "min"; thresholdMode: "rel" });
    const commit = super.readState(state);
    return () => {
      commit();
      this.modeWorse = worst(this);
    };
  }
}

limitSchedules(ReduceLROnPlateau);
