import { check, checkAtLeastZero, checkLr } from "./checks.js";
import {
  type CommonOptions,
  NativeOptimizer,
  type OptimizerArguments,
  type PenaltyOption,
} from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link Adadelta}, with PyTorch's defaults; `lr` is 1. */
export interface AdadeltaOptions extends CommonOptions, PenaltyOption {
  /** Decay of the running averages, from 0 to 1. Default: 0.9. */
  rho: number;
  /** Added under the square roots. Default: 1e-6. */
  eps: number;
}

const defaults: AdadeltaOptions = {
  lr: 1,
  rho: 0.9,
  eps: 1e-6,
  weightDecay: 0,
  maximize: false,
  capturable: false,
  foreach: null,
  differentiable: false,
};

// In Python's order.
const positional = ["lr", "rho", "eps", "weightDecay", "foreach"] as const satisfies readonly (keyof AdadeltaOptions)[];

/**
 * Adadelta. Follows torch/optim/adadelta.py, the form that Python takes by default on the CPU.
 *
 * State of a parameter: `step`, `square_avg`, `acc_delta`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adadelta extends NativeOptimizer<AdadeltaOptions> {
  constructor(params: ParamsLike<AdadeltaOptions>, ...args: OptimizerArguments<AdadeltaOptions, typeof positional>) {
    super(
      {
        name: "Adadelta",
        defaults,
        positional,
        later: ["foreach", "maximize", "differentiable", "capturable"],
        state: ["step", "square_avg", "acc_delta"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<AdadeltaOptions>): void {
    checkLr(group.lr);
    check(group.rho >= 0 && group.rho <= 1, "rho value", group.rho);
    checkAtLeastZero(group.eps, "epsilon value");
    checkAtLeastZero(group.weightDecay, "weight_decay value");
  }
}
