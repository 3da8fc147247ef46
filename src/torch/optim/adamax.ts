import { checkAverages } from "./checks.js";
import {
  type CommonOptions,
  NativeOptimizer,
  type OptimizerArguments,
  type PenaltyOption,
} from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link Adamax}, with PyTorch's defaults; `lr` is 2e-3. */
export interface AdamaxOptions extends CommonOptions, PenaltyOption {
  /** Decay of the running averages of the gradient and of its largest size. Default: [0.9, 0.999]. */
  betas: readonly [number, number];
  /** Added to the size of the gradient. Default: 1e-8. */
  eps: number;
}

const defaults: AdamaxOptions = {
  lr: 2e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weightDecay: 0,
  foreach: null,
  maximize: false,
  differentiable: false,
  capturable: false,
};

// In Python's order.
const positional = ["lr", "betas", "eps", "weightDecay", "foreach"] as const satisfies readonly (keyof AdamaxOptions)[];

/**
 * Adam with the largest size of the gradient in place of its square. Follows torch/optim/adamax.py, the form that Python
 * takes by default on the CPU.
 *
 * State of a parameter: `step`, `exp_avg`, `exp_inf`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adamax extends NativeOptimizer<AdamaxOptions> {
  constructor(params: ParamsLike<AdamaxOptions>, ...args: OptimizerArguments<AdamaxOptions, typeof positional>) {
    super(
      {
        name: "Adamax",
        defaults,
        positional,
        later: ["foreach", "maximize", "differentiable", "capturable"],
        state: ["step", "exp_avg", "exp_inf"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<AdamaxOptions>): void {
    checkAverages(group);
  }
}
