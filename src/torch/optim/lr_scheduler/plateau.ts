import { number } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { Tensor } from "../../tensor.js";
import { toNumber } from "../hyperparameters.js";
import { maximum } from "../libm.js";
import {
  groupsOf,
  LRScheduler,
  type Lr,
  limitSchedules,
  numbers,
  optimizer,
  type SchedulerStateDict,
  setValue,
  warnEpoch,
} from "./lr_scheduler.js";
import { checkModes, cooldown, eps, factor, isBetter, limits, mode, thresholdMode, worst } from "./metric.js";

const plateau = signature(
  "ReduceLROnPlateau",
  ["optimizer", "mode", "factor", "patience", "threshold", "thresholdMode", "cooldown", "minLr", "eps"],
  {
    ...optimizer,
    /** Whether the metric should fall or rise. Default: "min". */
    mode: mode("min"),
    /** What the learning rate is multiplied with; below 1. Default: 0.1. */
    factor: factor(0.1),
    /** Steps without improvement that are put up with. Default: 10. */
    patience: number(10),
    /** How much better counts as better. Default: 1e-4. */
    threshold: number(1e-4),
    /** Whether `threshold` is a share of the best value or a difference. Default: "rel". */
    thresholdMode: thresholdMode("rel"),
    ...cooldown,
    /** Below this no learning rate goes; one for each group, or one for all. Default: 0. */
    minLr: numbers(0),
    ...eps,
  },
);

/** Options of {@link ReduceLROnPlateau}. */
export type PlateauOptions = Options<typeof plateau>;

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

  constructor(...given: Given<typeof plateau>) {
    const { optimizer, minLr, ...options } = plateau(given, new.target.name);
    const { mode, factor, patience, threshold, thresholdMode, cooldown, eps } = options;
    super(optimizer, 0);
    this.minLrs = limits("min_lrs", optimizer, minLr);
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
    checkModes(state);
    const commit = super.readState(state);
    return () => {
      commit();
      this.modeWorse = worst(this);
    };
  }
}

limitSchedules(ReduceLROnPlateau);
