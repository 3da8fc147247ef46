import type { GivenToOneOf } from "../../internal/signature.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  betas,
  capturable,
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

const radam = optimizer("RAdam", ["lr", "betas", "eps", "weightDecay", "decoupledWeightDecay"], {
  ...lr(1e-3),
  ...betas,
  ...eps(1e-8),
  ...weightDecay(),
  ...decoupledWeightDecay,
  ...maximize,
  ...foreach,
  ...capturable,
  ...differentiable,
});

/** Hyperparameters of {@link RAdam}, with PyTorch's defaults; `lr` is 1e-3, `eps` 1e-8. */
export type RAdamOptions = Hyperparameters<typeof radam>;

/**
 * Adam with a rectified variance in the first steps. Follows torch/optim/radam.py, the form that Python takes by default
 * on the CPU.
 *
 * State of a parameter: `step`, `exp_avg`, `exp_avg_sq`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class RAdam extends NativeOptimizer<RAdamOptions> {
  constructor(...given: GivenToOneOf<typeof radam>) {
    super(radam, given, {
      name: "RAdam",
      state: ["step", "exp_avg", "exp_avg_sq"],
      later: ["foreach", "maximize", "differentiable", "decoupledWeightDecay", "capturable"],
      order: [
        ...["lr", "betas", "eps", "weightDecay"],
        ...["maximize", "foreach", "capturable", "decoupledWeightDecay", "differentiable"],
      ],
    });
  }

  protected override checkRanges(group: ParamGroup<RAdamOptions>): void {
    checkAverages(group);
  }
}
