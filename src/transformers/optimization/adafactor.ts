import { boolean, nullable, number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { type Hyperparameters, optimizer } from "../../torch/optim/declared_optimizer.js";
import { pair, scalar, toNumber } from "../../torch/optim/hyperparameters.js";
import { NativeOptimizer } from "../../torch/optim/native_optimizer.js";
import type { ParamGroup, ParamState } from "../../torch/optim/optimizer.js";
import type { Tensor } from "../../torch/tensor.js";

const adafactor = optimizer(
  "TransformersAdafactor",
  ["lr", "eps", "clipThreshold", "decayRate", "beta1", "weightDecay", "scaleParameter", "relativeStep", "warmupInit"],
  {
    /** A learning rate from outside; needs `relativeStep: false`. Default: null. */
    lr: nullable(scalar)(null),
    /** Added to the squared gradient, and the smallest scale of a parameter. Default: [1e-30, 1e-3]. */
    eps: pair()([1e-30, 1e-3]),
    /** Root mean square above which an update is scaled down. Default: 1. */
    clipThreshold: number(1),
    /** Exponent by which the decay of the squared gradient's average falls with the steps. Default: -0.8. */
    decayRate: number(-0.8),
    /** Decay of the running average of the updates; null for none. Default: null. */
    beta1: nullable(number)(null),
    /** Decoupled weight decay. Default: 0. */
    weightDecay: number(0),
    /** Scale the step with the root mean square of the parameter. Default: true. */
    scaleParameter: boolean(true),
    /** Compute the learning rate from the number of steps. Default: true. */
    relativeStep: boolean(true),
    /** Begin with small steps; needs `relativeStep`. Default: false. */
    warmupInit: boolean(false),
  },
);

/** Hyperparameters of {@link TransformersAdafactor}, with the defaults of `transformers`. */
export type TransformersAdafactorOptions = Hyperparameters<typeof adafactor>;

/**
 * Adafactor of `transformers`: what the Trainer means with `optim: "adafactor"` (there with `scaleParameter: false,
 * relativeStep: false`). PyTorch's own is {@link Adafactor}. Follows transformers/optimization.py.
 *
 * State of a parameter: `step` (a number), `RMS`; `exp_avg_sq_row` (..., n) and `exp_avg_sq_col` (..., m) for one of
 * shape (..., n, m), else `exp_avg_sq`; with `beta1` `exp_avg`.
 * @throws ValueError when options contradict each other.
 */
export class TransformersAdafactor extends NativeOptimizer<TransformersAdafactorOptions> {
  constructor(...given: GivenToOneOf<typeof adafactor>) {
    super(adafactor, given, { name: "transformers.Adafactor", state: ["step", "RMS"], integerStep: true });
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
