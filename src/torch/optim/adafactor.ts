import { ValueError } from "../../python/exceptions.js";
import type { Tensor } from "../tensor.js";
import { toNumber } from "./checks.js";
import { type CommonOptions, NativeOptimizer, type OptimizerArguments } from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link Adafactor}, with PyTorch's defaults. */
export interface AdafactorOptions extends Omit<CommonOptions, "capturable" | "differentiable"> {
  /** The largest relative step, and the factor of the weight decay. Default: 1e-2. */
  lr: number | Tensor;
  /** Exponent by which the decay of the squared gradient's average falls with the steps. Default: -0.8. */
  beta2Decay: number;
  /** For the denominator (null: the epsilon of the first parameter's dtype), and the smallest scale of a parameter. Default: [null, 1e-3]. */
  eps: readonly [number | null, number];
  /** Root mean square above which an update is scaled down. Default: 1. */
  d: number;
  /** Decoupled weight decay. Default: 0. */
  weightDecay: number;
}

const defaults: AdafactorOptions = {
  lr: 1e-2,
  beta2Decay: -0.8,
  eps: [null, 1e-3],
  d: 1,
  weightDecay: 0,
  foreach: null,
  maximize: false,
};

// In Python's order.
const positional = [
  "lr",
  "beta2Decay",
  "eps",
  "d",
  "weightDecay",
] as const satisfies readonly (keyof AdafactorOptions)[];

/** Fails unless `good`, with the message of torch/optim/_adafactor.py. */
function require(good: boolean, what: string, value: unknown): void {
  if (!good) throw new ValueError(`${what} but is: ${value}`);
}

/**
 * Adafactor as PyTorch has it; the Trainer's `optim: "adafactor"` is `Adafactor` of libtorch-node/transformers. Follows
 * torch/optim/_adafactor.py.
 *
 * State of a parameter: `step`; `row_var` (..., n, 1) and `col_var` (..., 1, m) for one of shape (..., n, m), `variance`
 * for a vector or a scalar.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adafactor extends NativeOptimizer<AdafactorOptions> {
  constructor(params: ParamsLike<AdafactorOptions>, ...args: OptimizerArguments<AdafactorOptions, typeof positional>) {
    super({ name: "Adafactor", defaults, positional, later: ["foreach"], state: ["step"] }, params, args);
  }

  protected override checkRanges(group: ParamGroup<AdafactorOptions>): void {
    const { lr, beta2Decay, eps, d, weightDecay } = group;
    require(toNumber(lr) >= 0, "Learning rate should be >= 0", lr);
    require(beta2Decay <= 0, "beta2_decay should be <= 0", beta2Decay);
    require(eps[0] === null || eps[0] >= 0, "epsilon1 should be >= 0", eps[0]);
    require(eps[1] >= 0, "epsilon2 should be >= 0", eps[1]);
    require(d >= 1, "Clipping threshold d should be >= 1", d);
    require(weightDecay >= 0, "weight_decay should be >= 0", weightDecay);
  }
}
