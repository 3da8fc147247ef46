import { limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { toNumber } from "../../torch/optim/checks.js";
import { NativeOptimizer, type OptimizerArguments } from "../../torch/optim/native_optimizer.js";
import type { ParamGroup, ParamState, ParamsLike } from "../../torch/optim/optimizer.js";
import type { Tensor } from "../../torch/tensor.js";

/** Hyperparameters of {@link TransformersAdafactor}, with the defaults of `transformers`. */
export interface TransformersAdafactorOptions {
  /** A learning rate from outside; needs `relativeStep: false`. Default: null. */
  lr: number | Tensor | null;
  /** Added to the squared gradient, and the smallest scale of a parameter. Default: [1e-30, 1e-3]. */
  eps: readonly [number, number];
  /** Root mean square above which an update is scaled down. Default: 1. */
  clipThreshold: number;
  /** Exponent by which the decay of the squared gradient's average falls with the steps. Default: -0.8. */
  decayRate: number;
  /** Decay of the running average of the updates; null for none. Default: null. */
  beta1: number | null;
  /** Decoupled weight decay. Default: 0. */
  weightDecay: number;
  /** Scale the step with the root mean square of the parameter. Default: true. */
  scaleParameter: boolean;
  /** Compute the learning rate from the number of steps. Default: true. */
  relativeStep: boolean;
  /** Begin with small steps; needs `relativeStep`. Default: false. */
  warmupInit: boolean;
}

const defaults: TransformersAdafactorOptions = {
  lr: null,
  eps: [1e-30, 1e-3],
  clipThreshold: 1,
  decayRate: -0.8,
  beta1: null,
  weightDecay: 0,
  scaleParameter: true,
  relativeStep: true,
  warmupInit: false,
};

// In Python's order.
const positional = [
  "lr",
  "eps",
  "clipThreshold",
  "decayRate",
  "beta1",
  "weightDecay",
  "scaleParameter",
  "relativeStep",
  "warmupInit",
] as const satisfies readonly (keyof TransformersAdafactorOptions)[];

/**
 * Adafactor of `transformers`: what the Trainer means with `optim: "adafactor"` (there with `scaleParameter: false,
 * relativeStep: false`). PyTorch's own is {@link Adafactor}. Follows transformers/optimization.py.
 *
 * State of a parameter: `step` (a number), `RMS`; `exp_avg_sq_row` (..., n) and `exp_avg_sq_col` (..., m) for one of
 * shape (..., n, m), else `exp_avg_sq`; with `beta1` `exp_avg`.
 * @throws ValueError when options contradict each other.
 */
export class TransformersAdafactor extends NativeOptimizer<TransformersAdafactorOptions> {
  constructor(
    params: ParamsLike<TransformersAdafactorOptions>,
    ...args: OptimizerArguments<TransformersAdafactorOptions, typeof positional>
  ) {
    super(
      { name: "transformers.Adafactor", defaults, positional, state: ["step", "RMS"], integerStep: true },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<TransformersAdafactorOptions>): void {
    if (group.lr !== null && group.relativeStep) {
      throw new ValueError("Cannot combine manual `lr` and `relativeStep: true` options");
    }
    if (group.warmupInit && !group.relativeStep) {
      throw new ValueError("`warmupInit: true` requires `relativeStep: true`");
    }
  }

  /** The learning rate that a parameter with this state had in its last step; as in Python a tensor when it is scaled by `RMS`. */
  getLr(group: ParamGroup<TransformersAdafactorOptions>, state: ParamState): number | Tensor {
    const step = state.step as number;
    const size = group.relativeStep
      ? Math.min(group.warmupInit ? 1e-6 * step : 1e-2, 1 / Math.sqrt(step))
      : toNumber(group.lr as number | Tensor);
    if (!group.scaleParameter) return size;
    const rms = state.RMS as Tensor;
    const smallest = group.eps[1];
    return toNumber(rms) > smallest ? rms.mul(size) : smallest * size;
  }
}

limitArguments(TransformersAdafactor.prototype, { getLr: 2 });
