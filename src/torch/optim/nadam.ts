import { number } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  betas,
  capturable,
  checkAtLeastZero,
  checkAverages,
  decoupledWeightDecay,
  differentiable,
  eps,
  foreach,
  lr,
  maximize,
  weightDecay,
} from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const nadam = optimizer("NAdam", ["lr", "betas", "eps", "weightDecay", "momentumDecay", "decoupledWeightDecay"], {
  ...lr(2e-3),
  ...betas,
  ...eps(1e-8),
  ...weightDecay(),
  /** How fast the momentum approaches its limit. Default: 4e-3. */
  momentumDecay: number(4e-3),
  ...decoupledWeightDecay,
  ...maximize,
  ...foreach,
  ...capturable,
  ...differentiable,
});

/** Hyperparameters of {@link NAdam}, with PyTorch's defaults; `lr` is 2e-3, `eps` 1e-8. */
export type NAdamOptions = Hyperparameters<typeof nadam>;

/**
 * Adam with Nesterov's momentum. Follows torch/optim/nadam.py.
 *
 * State of a parameter: `step`, `mu_product`, `exp_avg`, `exp_avg_sq`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class NAdam extends NativeOptimizer<NAdamOptions> {
  constructor(...given: GivenToOneOf<typeof nadam>) {
    super(nadam, given, {
      name: "NAdam",
      state: ["step", "mu_product", "exp_avg", "exp_avg_sq"],
      later: ["maximize", "foreach", "capturable", "differentiable", "decoupledWeightDecay"],
    });
  }

  protected override checkRanges(group: ParamGroup<NAdamOptions>): void {
    checkAverages(group);
    checkAtLeastZero(group.momentumDecay, "momentum_decay value");
  }
}
