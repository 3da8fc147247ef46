import { number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  capturable,
  check,
  checkAtLeastZero,
  checkLr,
  differentiable,
  foreach,
  lr,
  maximize,
  weightDecay,
} from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const adadelta = optimizer("Adadelta", ["lr", "rho", "eps", "weightDecay", "foreach"], {
  ...lr(1),
  /** Decay of the running averages, from 0 to 1. Default: 0.9. */
  rho: number(0.9),
  /** Added under the square roots. Default: 1e-6. */
  eps: number(1e-6),
  ...weightDecay(),
  ...foreach,
  ...capturable,
  ...maximize,
  ...differentiable,
});

/** Hyperparameters of {@link Adadelta}, with PyTorch's defaults; `lr` is 1. */
export type AdadeltaOptions = Hyperparameters<typeof adadelta>;

/**
 * Adadelta. Follows torch/optim/adadelta.py.
 *
 * State of a parameter: `step`, `square_avg`, `acc_delta`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adadelta extends NativeOptimizer<AdadeltaOptions> {
  constructor(...given: GivenToOneOf<typeof adadelta>) {
    super(adadelta, given, {
      name: "Adadelta",
      state: ["step", "square_avg", "acc_delta"],
      later: ["foreach", "maximize", "differentiable", "capturable"],
      order: ["lr", "rho", "eps", "weightDecay", "maximize", "capturable", "foreach", "differentiable"],
    });
  }

  protected override checkRanges(group: ParamGroup<AdadeltaOptions>): void {
    checkLr(group.lr);
    check(group.rho >= 0 && group.rho <= 1, "rho value", group.rho);
    checkAtLeastZero(group.eps, "epsilon value");
    checkAtLeastZero(group.weightDecay, "weight_decay value");
  }
}
