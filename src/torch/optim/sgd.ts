import { ValueError } from "../../python/exceptions.js";
import { checkAtLeastZero, checkLr } from "./checks.js";
import {
  type CommonOptions,
  type FusedOption,
  NativeOptimizer,
  type OptimizerArguments,
  type PenaltyOption,
} from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link SGD}, with PyTorch's defaults; `lr` is 1e-3. */
export interface SGDOptions extends Omit<CommonOptions, "capturable">, FusedOption, PenaltyOption {
  /** Share of the last step that goes into this one. Default: 0. */
  momentum: number;
  /** Share of the gradient that the momentum leaves out, from the second step. Default: 0. */
  dampening: number;
  /** Nesterov's momentum: looks one step ahead. Needs `momentum` and no `dampening`. Default: false. */
  nesterov: boolean;
}

const defaults: SGDOptions = {
  lr: 1e-3,
  momentum: 0,
  dampening: 0,
  weightDecay: 0,
  nesterov: false,
  maximize: false,
  foreach: null,
  differentiable: false,
  fused: null,
};

// In Python's order.
const positional = [
  "lr",
  "momentum",
  "dampening",
  "weightDecay",
  "nesterov",
] as const satisfies readonly (keyof SGDOptions)[];

/**
 * Stochastic gradient descent, with momentum if asked for. Follows torch/optim/sgd.py.
 *
 * State of a parameter: `momentum_buffer`, with momentum only.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class SGD extends NativeOptimizer<SGDOptions> {
  constructor(params: ParamsLike<SGDOptions>, ...args: OptimizerArguments<SGDOptions, typeof positional>) {
    super(
      {
        name: "SGD",
        defaults,
        positional,
        later: ["nesterov", "maximize", "foreach", "differentiable", "fused"],
        state: [],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<SGDOptions>): void {
    const { lr, momentum, dampening, weightDecay, nesterov } = group;
    checkLr(lr);
    checkAtLeastZero(momentum, "momentum value");
    checkAtLeastZero(weightDecay, "weight_decay value");
    if (nesterov && (momentum <= 0 || dampening !== 0)) {
      throw new ValueError("Nesterov momentum requires a momentum and zero dampening");
    }
  }
}
