import { boolean } from "../../internal/kinds.js";
import type { GivenToOneOf } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { Tensor } from "../tensor.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import {
  betas,
  capturable,
  checkAverages,
  decoupledWeightDecay,
  differentiable,
  eps,
  foreach,
  fused,
  lr,
  maximize,
  weightDecayScalar,
} from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const amsgrad = {
  /** Divide by the largest average seen so far. Default: false. */
  amsgrad: boolean(false),
} as const;
const byName = { ...maximize, ...foreach, ...capturable, ...differentiable, ...fused } as const;
const adam = optimizer("Adam", ["lr", "betas", "eps", "weightDecay", "amsgrad"], {
  ...lr(1e-3),
  ...betas,
  ...eps(1e-8),
  ...weightDecayScalar(),
  ...amsgrad,
  ...byName,
  ...decoupledWeightDecay,
});
const adamW = optimizer("AdamW", ["lr", "betas", "eps", "weightDecay", "amsgrad"], {
  ...lr(1e-3),
  ...betas,
  ...eps(1e-8),
  ...weightDecayScalar(1e-2),
  ...amsgrad,
  ...byName,
});

/** Hyperparameters of {@link Adam}, with PyTorch's defaults; `lr` is 1e-3, `eps` 1e-8, `weightDecay` 0. */
export type AdamOptions = Hyperparameters<typeof adam>;

/** Hyperparameters of {@link AdamW}; `weightDecay` is 0.01 by default, and decoupled. */
export type AdamWOptions = Hyperparameters<typeof adamW>;

/**
 * Adam. Follows torch/optim/adam.py, in one native call for each step.
 *
 * ```ts
 * const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
 * optimizer.zeroGrad(); loss.backward(); optimizer.step();
 * ```
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adam extends NativeOptimizer<AdamOptions> {
  constructor(...given: GivenToOneOf<typeof adam>) {
    super(adam, given, {
      name: "Adam",
      state: ["step", "exp_avg", "exp_avg_sq"],
      later: ["amsgrad", "maximize", "foreach", "capturable", "differentiable", "decoupledWeightDecay", "fused"],
    });
  }

  protected override checkRanges(group: ParamGroup<AdamOptions>): void {
    if (group.lr instanceof Tensor && group.foreach && !group.capturable) {
      throw new ValueError("lr as a Tensor is not supported for capturable=False and foreach=True");
    }
    checkAverages(group);
  }
}

/** Adam with decoupled weight decay of 0.01 by default. Follows torch/optim/adamw.py. */
export class AdamW extends Adam {
  constructor(...given: GivenToOneOf<typeof adamW>) {
    super({ ...adamW(given, new.target.name), decoupledWeightDecay: true });
  }

  protected override completeGroup(options: Record<string, unknown>): void {
    options.decoupledWeightDecay = true;
    super.completeGroup(options);
  }
}
