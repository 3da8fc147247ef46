import { boolean, number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  checkAtLeastZero,
  checkLr,
  checkWeightDecay,
  differentiable,
  foreach,
  fused,
  lr,
  maximize,
  weightDecayScalar,
} from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const sgd = optimizer("SGD", ["lr", "momentum", "dampening", "weightDecay", "nesterov"], {
  ...lr(1e-3),
  /** Share of the last step that goes into this one. Default: 0. */
  momentum: number(0),
  /** Share of the gradient that the momentum leaves out, from the second step. Default: 0. */
  dampening: number(0),
  ...weightDecayScalar(),
  /** Nesterov's momentum: looks one step ahead. Needs `momentum` and no `dampening`. Default: false. */
  nesterov: boolean(false),
  ...maximize,
  ...foreach,
  ...differentiable,
  ...fused,
});

/** Hyperparameters of {@link SGD}, with PyTorch's defaults; `lr` is 1e-3. */
export type SGDOptions = Hyperparameters<typeof sgd>;

/**
 * Stochastic gradient descent, with momentum if asked for. Follows torch/optim/sgd.py.
 *
 * State of a parameter: `momentum_buffer`, with momentum only.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class SGD extends NativeOptimizer<SGDOptions> {
  constructor(...given: GivenToOneOf<typeof sgd>) {
    super(sgd, given, {
      name: "SGD",
      state: [],
      later: ["nesterov", "maximize", "foreach", "differentiable", "fused"],
    });
  }

  protected override checkRanges(group: ParamGroup<SGDOptions>): void {
    const { lr, momentum, dampening, weightDecay, nesterov } = group;
    checkLr(lr);
    checkAtLeastZero(momentum, "momentum value");
    checkWeightDecay(weightDecay);
    if (nesterov && (momentum <= 0 || dampening !== 0)) {
      throw new ValueError("Nesterov momentum requires a momentum and zero dampening");
    }
  }
}
