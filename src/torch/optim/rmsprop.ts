import { checkAtLeastZero, checkLr } from "./checks.js";
import {
  type CommonOptions,
  NativeOptimizer,
  type OptimizerArguments,
  type PenaltyOption,
} from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link RMSprop}, with PyTorch's defaults; `lr` is 1e-2. */
export interface RMSpropOptions extends CommonOptions, PenaltyOption {
  /** Share of the last step that goes into this one. Default: 0. */
  momentum: number;
  /** Decay of the running average of the squared gradient. Default: 0.99. */
  alpha: number;
  /** Added to the denominator. Default: 1e-8. */
  eps: number;
  /** Divide by an estimate of the gradient's variance instead of its square. Default: false. */
  centered: boolean;
}

const defaults: RMSpropOptions = {
  lr: 1e-2,
  momentum: 0,
  alpha: 0.99,
  eps: 1e-8,
  centered: false,
  weightDecay: 0,
  capturable: false,
  foreach: null,
  maximize: false,
  differentiable: false,
};

// In Python's order.
const positional = [
  "lr",
  "alpha",
  "eps",
  "weightDecay",
  "momentum",
  "centered",
  "capturable",
  "foreach",
  "maximize",
  "differentiable",
] as const satisfies readonly (keyof RMSpropOptions)[];

/**
 * RMSprop. Follows torch/optim/rmsprop.py.
 *
 * State of a parameter: `step`, `square_avg`; with momentum `momentum_buffer`; when centered `grad_avg`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class RMSprop extends NativeOptimizer<RMSpropOptions> {
  constructor(params: ParamsLike<RMSpropOptions>, ...args: OptimizerArguments<RMSpropOptions, typeof positional>) {
    super(
      {
        name: "RMSprop",
        defaults,
        positional,
        later: ["momentum", "centered", "foreach", "maximize", "differentiable", "capturable"],
        state: ["step", "square_avg"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<RMSpropOptions>): void {
    checkLr(group.lr);
    checkAtLeastZero(group.eps, "epsilon value");
    checkAtLeastZero(group.momentum, "momentum value");
    checkAtLeastZero(group.weightDecay, "weight_decay value");
    checkAtLeastZero(group.alpha, "alpha value");
  }
}
