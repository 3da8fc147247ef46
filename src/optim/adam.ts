import { ValueError } from "../errors.js";
import { Tensor } from "../tensor.js";
import { checkAtLeastZero, checkBetas, checkLr } from "./checks.js";
import { type CommonOptions, type FusedOption, NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link Adam}, with PyTorch's defaults. */
export interface AdamOptions extends CommonOptions, FusedOption {
  /** Learning rate, a number or a tensor of one element. Default: 1e-3. */
  lr: number | Tensor;
  /** Decay of the running averages of the gradient and of its square. Default: [0.9, 0.999]. */
  betas: readonly [number, number];
  /** Added to the denominator. Default: 1e-8. */
  eps: number;
  /** L2 penalty; with `decoupledWeightDecay` AdamW's. Default: 0. */
  weightDecay: number;
  /** Divide by the largest average seen so far. Default: false. */
  amsgrad: boolean;
  /** Decay the weights apart from the gradient. Default: false. */
  decoupledWeightDecay: boolean;
}

const defaults: AdamOptions = {
  lr: 1e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weightDecay: 0,
  amsgrad: false,
  maximize: false,
  foreach: null,
  capturable: false,
  differentiable: false,
  fused: null,
  decoupledWeightDecay: false,
};

/**
 * Adam: libtorch's optimizer with the arithmetic of torch/optim/adam.py, one native call for each group.
 *
 * ```ts
 * const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
 * optimizer.zeroGrad(); loss.backward(); optimizer.step();
 * ```
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adam extends NativeOptimizer<AdamOptions> {
  constructor(params: ParamsLike<AdamOptions>, options: Partial<AdamOptions> = {}) {
    super({ name: "Adam", defaults, state: ["step", "exp_avg", "exp_avg_sq"] }, params, options);
  }

  protected override checkGroup(group: ParamGroup<AdamOptions>): void {
    checkLr(group.lr);
    if (group.lr instanceof Tensor && group.foreach) {
      throw new ValueError("lr as a Tensor is not supported for capturable=False and foreach=True");
    }
    checkAtLeastZero(group.eps, "epsilon value");
    checkBetas(group.betas);
    checkAtLeastZero(group.weightDecay, "weight_decay value");
    super.checkGroup(group);
  }
}

/** Adam with decoupled weight decay of 0.01 by default. Follows torch/optim/adamw.py. */
export class AdamW extends Adam {
  constructor(params: ParamsLike<AdamOptions>, options: Partial<AdamOptions> = {}) {
    super(params, { weightDecay: 1e-2, ...options, decoupledWeightDecay: true });
  }
}
