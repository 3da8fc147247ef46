import { checkAtLeastZero, checkLr } from "./checks.js";
import {
  type CommonOptions,
  type FusedOption,
  NativeOptimizer,
  type OptimizerArguments,
  type PenaltyOption,
} from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link Adagrad}, with PyTorch's defaults; `lr` is 1e-2. */
export interface AdagradOptions extends Omit<CommonOptions, "capturable">, FusedOption, PenaltyOption {
  /** How fast the learning rate falls: it is divided by `1 + (step - 1) * lrDecay`. Default: 0. */
  lrDecay: number;
  /** Added to the denominator. Default: 1e-10. */
  eps: number;
  /** Where the sum of squared gradients begins. The optimizer's counts, as in Python, not a group's. Default: 0. */
  initialAccumulatorValue: number;
}

const defaults: AdagradOptions = {
  lr: 1e-2,
  lrDecay: 0,
  eps: 1e-10,
  weightDecay: 0,
  initialAccumulatorValue: 0,
  foreach: null,
  maximize: false,
  differentiable: false,
  fused: null,
};

// In Python's order.
const positional = [
  "lr",
  "lrDecay",
  "weightDecay",
  "initialAccumulatorValue",
  "eps",
  "foreach",
] as const satisfies readonly (keyof AdagradOptions)[];

/**
 * Adagrad; takes sparse gradients too. Follows torch/optim/adagrad.py.
 *
 * State of a parameter: `step` and `sum`, there from the start.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adagrad extends NativeOptimizer<AdagradOptions> {
  constructor(params: ParamsLike<AdagradOptions>, ...args: OptimizerArguments<AdagradOptions, typeof positional>) {
    super(
      {
        name: "Adagrad",
        defaults,
        positional,
        later: ["foreach", "maximize", "differentiable", "fused"],
        state: ["step", "sum"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<AdagradOptions>): void {
    checkLr(group.lr);
    checkAtLeastZero(group.lrDecay, "lr_decay value");
    checkAtLeastZero(group.weightDecay, "weight_decay value");
    checkAtLeastZero(group.initialAccumulatorValue, "initial_accumulator_value value");
    checkAtLeastZero(group.eps, "epsilon value");
  }
}
