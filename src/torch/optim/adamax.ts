import { number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  capturable,
  checkAverages,
  differentiable,
  foreach,
  lr,
  maximize,
  pair,
  weightDecay,
} from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const adamax = optimizer("Adamax", ["lr", "betas", "eps", "weightDecay", "foreach"], {
  ...lr(2e-3),
  /** Decay of the running averages of the gradient and of its largest size. Default: [0.9, 0.999]. */
  betas: pair()([0.9, 0.999]),
  /** Added to the size of the gradient. Default: 1e-8. */
  eps: number(1e-8),
  ...weightDecay(),
  ...foreach,
  ...maximize,
  ...differentiable,
  ...capturable,
});

/** Hyperparameters of {@link Adamax}, with PyTorch's defaults; `lr` is 2e-3. */
export type AdamaxOptions = Hyperparameters<typeof adamax>;

/**
 * Adam with the largest size of the gradient in place of its square. Follows torch/optim/adamax.py, the form that Python
 * takes by default on the CPU.
 *
 * State of a parameter: `step`, `exp_avg`, `exp_inf`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adamax extends NativeOptimizer<AdamaxOptions> {
  constructor(...given: GivenToOneOf<typeof adamax>) {
    super(adamax, given, {
      name: "Adamax",
      state: ["step", "exp_avg", "exp_inf"],
      later: ["foreach", "maximize", "differentiable", "capturable"],
    });
  }

  protected override checkRanges(group: ParamGroup<AdamaxOptions>): void {
    checkAverages(group);
  }
}
