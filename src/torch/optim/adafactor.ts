import { number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { Tensor } from "../tensor.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import { foreach, maximize, pair, scalar, toNumber } from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

/** Fails unless `good`, with the message of torch/optim/_adafactor.py. */
function require(good: boolean, what: string, value: unknown): void {
  if (!good) throw new ValueError(`${what} but is: ${value}`);
}

const adafactor = optimizer("Adafactor", ["lr", "beta2Decay", "eps", "d", "weightDecay"], {
  /** The largest relative step, and the factor of the weight decay. Default: 1e-2. */
  lr: scalar(1e-2),
  /** Exponent by which the decay of the squared gradient's average falls with the steps. Default: -0.8. */
  beta2Decay: number(-0.8),
  /** For the denominator (null: the epsilon of the first parameter's dtype), and the smallest scale of a parameter. Default: [null, 1e-3]. */
  eps: pair<number | null>((value) => value === null || typeof value === "number")([null, 1e-3]),
  /** Root mean square above which an update is scaled down. Default: 1. */
  d: number(1),
  /** Decoupled weight decay. Default: 0. */
  weightDecay: number(0),
  ...foreach,
  ...maximize,
});

/** Hyperparameters of {@link Adafactor}, with PyTorch's defaults. */
export type AdafactorOptions = Hyperparameters<typeof adafactor>;

/**
 * Adafactor as PyTorch has it; the Trainer's `optim: "adafactor"` is `Adafactor` of libtorch-node/transformers. Follows
 * torch/optim/_adafactor.py.
 *
 * State of a parameter: `step`; `row_var` (..., n, 1) and `col_var` (..., 1, m) for one of shape (..., n, m), `variance`
 * for a vector or a scalar.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adafactor extends NativeOptimizer<AdafactorOptions> {
  constructor(...given: GivenToOneOf<typeof adafactor>) {
    super(adafactor, given, { name: "Adafactor", state: ["step"], later: ["foreach"] });
  }

  protected override checkRanges(group: ParamGroup<AdafactorOptions>): void {
    const { lr, beta2Decay, eps, d, weightDecay } = group;
    if (lr instanceof Tensor && lr.numel() !== 1) throw new ValueError("Tensor lr must be 1-element");
    require(toNumber(lr) >= 0, "Learning rate should be >= 0", lr);
    require(beta2Decay <= 0, "beta2_decay should be <= 0", beta2Decay);
    require(eps[0] === null || eps[0] >= 0, "epsilon1 should be >= 0", eps[0]);
    require(eps[1] >= 0, "epsilon2 should be >= 0", eps[1]);
    require(d >= 1, "Clipping threshold d should be >= 1", d);
    require(weightDecay >= 0, "weight_decay should be >= 0", weightDecay);
  }
}
