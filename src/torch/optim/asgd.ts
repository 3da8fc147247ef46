import { checkAtLeastZero, checkLr } from "./checks.js";
import {
  type CommonOptions,
  NativeOptimizer,
  type OptimizerArguments,
  type PenaltyOption,
} from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link ASGD}, with PyTorch's defaults; `lr` is 1e-2. */
export interface ASGDOptions extends CommonOptions, PenaltyOption {
  /** Decay of the parameter. Default: 1e-4. */
  lambd: number;
  /** Exponent by which the step size falls. Default: 0.75. */
  alpha: number;
  /** The step from which parameters are averaged. Default: 1e6. */
  t0: number;
}

const defaults: ASGDOptions = {
  lr: 1e-2,
  lambd: 1e-4,
  alpha: 0.75,
  t0: 1e6,
  weightDecay: 0,
  foreach: null,
  maximize: false,
  differentiable: false,
  capturable: false,
};

// In Python's order.
const positional = [
  "lr",
  "lambd",
  "alpha",
  "t0",
  "weightDecay",
  "foreach",
  "maximize",
  "differentiable",
  "capturable",
] as const satisfies readonly (keyof ASGDOptions)[];

/**
 * Averaged stochastic gradient descent. Follows torch/optim/asgd.py, the form that Python takes by default on the CPU.
 *
 * State of a parameter: `step`, `eta`, `mu`, `ax` (the average).
 * @throws ValueError when a hyperparameter is out of range.
 */
export class ASGD extends NativeOptimizer<ASGDOptions> {
  constructor(params: ParamsLike<ASGDOptions>, ...args: OptimizerArguments<ASGDOptions, typeof positional>) {
    super(
      {
        name: "ASGD",
        defaults,
        positional,
        later: ["foreach", "maximize", "differentiable", "capturable"],
        state: ["step", "eta", "mu", "ax"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<ASGDOptions>): void {
    checkLr(group.lr);
    checkAtLeastZero(group.weightDecay, "weight_decay value");
  }
}
