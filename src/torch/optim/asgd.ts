import { number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  capturable,
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

const asgd = optimizer(
  "ASGD",
  ["lr", "lambd", "alpha", "t0", "weightDecay", "foreach", "maximize", "differentiable", "capturable"],
  {
    ...lr(1e-2),
    /** Decay of the parameter. Default: 1e-4. */
    lambd: number(1e-4),
    /** Exponent by which the step size falls. Default: 0.75. */
    alpha: number(0.75),
    /** The step from which parameters are averaged. Default: 1e6. */
    t0: number(1e6),
    ...weightDecay(),
    ...foreach,
    ...maximize,
    ...differentiable,
    ...capturable,
  },
);

/** Hyperparameters of {@link ASGD}, with PyTorch's defaults; `lr` is 1e-2. */
export type ASGDOptions = Hyperparameters<typeof asgd>;

/**
 * Averaged stochastic gradient descent. Follows torch/optim/asgd.py.
 *
 * State of a parameter: `step`, `eta`, `mu`, `ax` (the average).
 * @throws ValueError when a hyperparameter is out of range.
 */
export class ASGD extends NativeOptimizer<ASGDOptions> {
  constructor(...given: GivenToOneOf<typeof asgd>) {
    super(asgd, given, {
      name: "ASGD",
      state: ["step", "eta", "mu", "ax"],
      later: ["foreach", "maximize", "differentiable", "capturable"],
    });
  }

  protected override checkRanges(group: ParamGroup<ASGDOptions>): void {
    checkLr(group.lr);
    checkAtLeastZero(group.weightDecay, "weight_decay value");
  }
}
