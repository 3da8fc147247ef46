import { parseArguments } from "../../internal/arguments.js";
import { ValueError } from "../../python/exceptions.js";
import { Tensor } from "../tensor.js";
import { checkAtLeastZero, checkBetas, checkLr } from "./checks.js";
import { type CommonOptions, type FusedOption, NativeOptimizer, type OptimizerArguments } from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link Adam}, with PyTorch's defaults. */
export interface AdamOptions extends CommonOptions, FusedOption {
  /** Learning rate, a number or a tensor of one element. Default: 1e-3. */
  lr: number | Tensor;
  /** Decay of the running averages of the gradient and of its square. Default: [0.9, 0.999]. */
  betas: readonly [number, number];
  /** Added to the denominator. Default: 1e-8. */
  eps: number;
  /** L2 penalty; with `decoupledWeightDecay` AdamW's. Default: 0. */
  weightDecay: number;
  /** Divide by the largest average seen so far. Default: false. */
  amsgrad: boolean;
  /** Decay the weights apart from the gradient. Default: false. */
  decoupledWeightDecay: boolean;
}

const defaults: AdamOptions = {
  lr: 1e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  weightDecay: 0,
  amsgrad: false,
  maximize: false,
  foreach: null,
  capturable: false,
  differentiable: false,
  fused: null,
  decoupledWeightDecay: false,
};

// In Python's order.
const positional = ["lr", "betas", "eps", "weightDecay", "amsgrad"] as const satisfies readonly (keyof AdamOptions)[];

/**
 * Adam: libtorch's optimizer with the arithmetic of torch/optim/adam.py, one native call for each group.
 *
 * ```ts
 * const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
 * optimizer.zeroGrad(); loss.backward(); optimizer.step();
 * ```
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Adam extends NativeOptimizer<AdamOptions> {
  constructor(params: ParamsLike<AdamOptions>, ...args: OptimizerArguments<AdamOptions, typeof positional>) {
    super(
      {
        name: "Adam",
        defaults,
        positional,
        later: ["amsgrad", "maximize", "foreach", "capturable", "differentiable", "decoupledWeightDecay", "fused"],
        state: ["step", "exp_avg", "exp_avg_sq"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<AdamOptions>): void {
    checkLr(group.lr);
    if (group.lr instanceof Tensor && group.foreach) {
      throw new ValueError("lr as a Tensor is not supported for capturable=False and foreach=True");
    }
    checkAtLeastZero(group.eps, "epsilon value");
    checkBetas(group.betas);
    checkAtLeastZero(group.weightDecay, "weight_decay value");
  }
}

// Python's AdamW has no other choice.
const { decoupledWeightDecay: _, ...withoutChoice } = defaults;
const adamWDefaults: AdamWOptions = { ...withoutChoice, weightDecay: 1e-2 };

/** Hyperparameters of {@link AdamW}; `weightDecay` is 0.01 by default, and decoupled. */
export type AdamWOptions = Omit<AdamOptions, "decoupledWeightDecay">;

/** Adam with decoupled weight decay of 0.01 by default. Follows torch/optim/adamw.py. */
export class AdamW extends Adam {
  constructor(params: ParamsLike<AdamWOptions>, ...args: OptimizerArguments<AdamWOptions, typeof positional>) {
    const options = parseArguments(new.target.name, positional, args, adamWDefaults);
    super(params, { ...options, decoupledWeightDecay: true });
  }

  protected override completeGroup(options: Record<string, unknown>): void {
    options.decoupledWeightDecay = true;
    super.completeGroup(options);
  }
}
