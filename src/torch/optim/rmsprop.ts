import { boolean, number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  capturable,
  checkAtLeastZero,
  checkLr,
  differentiable,
  eps,
  foreach,
  lr,
  maximize,
  weightDecay,
} from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const rmsprop = optimizer(
  "RMSprop",
  ["lr", "alpha", "eps", "weightDecay", "momentum", "centered", "capturable", "foreach", "maximize", "differentiable"],
  {
    ...lr(1e-2),
    /** Decay of the running average of the squared gradient. Default: 0.99. */
    alpha: number(0.99),
    ...eps(1e-8),
    ...weightDecay(),
    /** Share of the last step that goes into this one. Default: 0. */
    momentum: number(0),
    /** Divide by an estimate of the gradient's variance instead of its square. Default: false. */
    centered: boolean(false),
    ...capturable,
    ...foreach,
    ...maximize,
    ...differentiable,
  },
);

/** Hyperparameters of {@link RMSprop}, with PyTorch's defaults; `lr` is 1e-2, `eps` 1e-8. */
export type RMSpropOptions = Hyperparameters<typeof rmsprop>;

/**
 * RMSprop. Follows torch/optim/rmsprop.py.
 *
 * State of a parameter: `step`, `square_avg`; with momentum `momentum_buffer`; when centered `grad_avg`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class RMSprop extends NativeOptimizer<RMSpropOptions> {
  constructor(...given: GivenToOneOf<typeof rmsprop>) {
    super(rmsprop, given, {
      name: "RMSprop",
      state: ["step", "square_avg"],
      later: ["momentum", "centered", "foreach", "maximize", "differentiable", "capturable"],
      order: [
        ...["lr", "momentum", "alpha", "eps", "centered", "weightDecay"],
        ...["capturable", "foreach", "maximize", "differentiable"],
      ],
    });
  }

  protected override checkRanges(group: ParamGroup<RMSpropOptions>): void {
    checkLr(group.lr);
    checkAtLeastZero(group.eps, "epsilon value");
    checkAtLeastZero(group.momentum, "momentum value");
    checkAtLeastZero(group.weightDecay, "weight_decay value");
    checkAtLeastZero(group.alpha, "alpha value");
  }
}
