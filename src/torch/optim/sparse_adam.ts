import { ValueError } from "../../python/exceptions.js";
import { Tensor } from "../tensor.js";
import { check, checkBetas, toNumber } from "./checks.js";
import { type CommonOptions, NativeOptimizer, type OptimizerArguments } from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link SparseAdam}, with PyTorch's defaults; `lr` is 1e-3. */
export interface SparseAdamOptions extends Pick<CommonOptions, "lr" | "maximize"> {
  /** Decay of the running averages of the gradient and of its square. Default: [0.9, 0.999]. */
  betas: readonly [number, number];
  /** Added to the denominator. Default: 1e-8. */
  eps: number;
}

const defaults: SparseAdamOptions = { lr: 1e-3, betas: [0.9, 0.999], eps: 1e-8, maximize: false };

// In Python's order.
const positional = ["lr", "betas", "eps", "maximize"] as const satisfies readonly (keyof SparseAdamOptions)[];

/**
 * Adam for sparse gradients: only the rows that have one move. Follows torch/optim/sparse_adam.py.
 *
 * State of a parameter: `step` (a number), `exp_avg`, `exp_avg_sq`.
 * @throws ValueError when a hyperparameter is out of range, or a parameter is sparse or complex.
 */
export class SparseAdam extends NativeOptimizer<SparseAdamOptions> {
  constructor(
    params: ParamsLike<SparseAdamOptions>,
    ...args: OptimizerArguments<SparseAdamOptions, typeof positional>
  ) {
    const algorithm = {
      name: "SparseAdam",
      defaults,
      positional,
      state: ["step", "exp_avg", "exp_avg_sq"],
      integerStep: true,
    };
    super(algorithm, params, args);
  }

  protected override checkRanges(group: ParamGroup<SparseAdamOptions>): void {
    const { lr, eps, betas, params } = group;
    if (lr instanceof Tensor && lr.numel() !== 1) throw new ValueError("Tensor lr must be 1-element");
    check(toNumber(lr) > 0, "learning rate", lr);
    check(eps > 0, "epsilon value", eps);
    checkBetas(betas);
    for (const [i, param] of params.entries()) {
      if (param.layout.name === "sparse_coo") {
        throw new ValueError(`Sparse param at index ${i}: SparseAdam requires dense parameter tensors`);
      }
      if (param.isComplex()) {
        throw new ValueError(`Complex param at index ${i}: SparseAdam does not support complex parameters`);
      }
    }
  }
}
