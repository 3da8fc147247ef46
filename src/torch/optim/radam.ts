import { checkAverages } from "./checks.js";
import { type AveragesOptions, NativeOptimizer, type OptimizerArguments } from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link RAdam}, with PyTorch's defaults; `lr` is 1e-3. */
export interface RAdamOptions extends AveragesOptions {}

const defaults: RAdamOptions = {
  lr: 1e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weightDecay: 0,
  maximize: false,
  foreach: null,
  capturable: false,
  decoupledWeightDecay: false,
  differentiable: false,
};

// In Python's order.
const positional = [
  "lr",
  "betas",
  "eps",
  "weightDecay",
  "decoupledWeightDecay",
] as const satisfies readonly (keyof RAdamOptions)[];

/**
 * Adam with a rectified variance in the first steps. Follows torch/optim/radam.py, the form that Python takes by default
 * on the CPU.
 *
 * State of a parameter: `step`, `exp_avg`, `exp_avg_sq`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class RAdam extends NativeOptimizer<RAdamOptions> {
  constructor(params: ParamsLike<RAdamOptions>, ...args: OptimizerArguments<RAdamOptions, typeof positional>) {
    super(
      {
        name: "RAdam",
        defaults,
        positional,
        later: ["foreach", "maximize", "differentiable", "decoupledWeightDecay", "capturable"],
        state: ["step", "exp_avg", "exp_avg_sq"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<RAdamOptions>): void {
    checkAverages(group);
  }
}
