import { number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  checkAtLeastZero,
  checkLr,
  differentiable,
  eps,
  foreach,
  fused,
  lr,
  maximize,
  weightDecay,
} from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const adagrad = optimizer("Adagrad", ["lr", "lrDecay", "weightDecay", "initialAccumulatorValue", "eps", "foreach"], {
  ...lr(1e-2),
  /** How fast the learning rate falls: it is divided by `1 + (step - 1) * lrDecay`. Default: 0. */
  lrDecay: number(0),
  ...weightDecay(),
  /** Where the sum of squared gradients begins. The optimizer's counts, as in Python, not a group's. Default: 0. */
  initialAccumulatorValue: number(0),
  ...eps(1e-10),
  ...foreach,
  ...maximize,
  ...differentiable,
  ...fused,
});

/** Hyperparameters of {@link Adagrad}, with PyTorch's defaults; `lr` is 1e-2, `eps` 1e-10. */
export type AdagradOptions = Hyperparameters<typeof adagrad>;

/**
 * Adagrad; takes sparse gradients too. Follows torch/optim/adagrad.py.
 *
 * State of a parameter: `step` and `sum`, there from the start.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adagrad extends NativeOptimizer<AdagradOptions> {
  constructor(...given: GivenToOneOf<typeof adagrad>) {
    super(adagrad, given, {
      name: "Adagrad",
      state: ["step", "sum"],
      later: ["foreach", "maximize", "differentiable", "fused"],
      order: [
        ...["lr", "lrDecay", "eps", "weightDecay", "initialAccumulatorValue"],
        ...["foreach", "maximize", "differentiable", "fused"],
      ],
    });
  }

  protected override checkRanges(group: ParamGroup<AdagradOptions>): void {
    checkLr(group.lr);
    checkAtLeastZero(group.lrDecay, "lr_decay value");
    checkAtLeastZero(group.weightDecay, "weight_decay value");
    checkAtLeastZero(group.initialAccumulatorValue, "initial_accumulator_value value");
    checkAtLeastZero(group.eps, "epsilon value");
  }
}
