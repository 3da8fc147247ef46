import { checkAtLeastZero, checkAverages } from "./checks.js";
import { type AveragesOptions, NativeOptimizer, type OptimizerArguments } from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link NAdam}, with PyTorch's defaults; `lr` is 2e-3. */
export interface NAdamOptions extends AveragesOptions {
  /** How fast the momentum approaches its limit. Default: 4e-3. */
  momentumDecay: number;
}

const defaults: NAdamOptions = {
  lr: 2e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weightDecay: 0,
  momentumDecay: 4e-3,
  decoupledWeightDecay: false,
  maximize: false,
  foreach: null,
  capturable: false,
  differentiable: false,
};

// In Python's order.
const positional = [
  "lr",
  "betas",
  "eps",
  "weightDecay",
  "momentumDecay",
  "decoupledWeightDecay",
] as const satisfies readonly (keyof NAdamOptions)[];

/**
 * Adam with Nesterov's momentum. Follows torch/optim/nadam.py, the form that Python takes by default on the CPU.
 *
 * State of a parameter: `step`, `mu_product`, `exp_avg`, `exp_avg_sq`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class NAdam extends NativeOptimizer<NAdamOptions> {
  constructor(params: ParamsLike<NAdamOptions>, ...args: OptimizerArguments<NAdamOptions, typeof positional>) {
    super(
      {
        name: "NAdam",
        defaults,
        positional,
        later: ["maximize", "foreach", "capturable", "differentiable", "decoupledWeightDecay"],
        state: ["step", "mu_product", "exp_avg", "exp_avg_sq"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<NAdamOptions>): void {
    checkAverages(group);
    checkAtLeastZero(group.momentumDecay, "momentum_decay value");
  }
}
