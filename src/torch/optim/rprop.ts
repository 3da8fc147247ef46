import { ValueError } from "../../python/exceptions.js";
import { checkLr } from "./checks.js";
import { type CommonOptions, NativeOptimizer, type OptimizerArguments } from "./native_optimizer.js";
import type { ParamGroup, ParamsLike } from "./optimizer.js";

/** Hyperparameters of {@link Rprop}, with PyTorch's defaults; `lr`, the first step size, is 1e-2. */
export interface RpropOptions extends CommonOptions {
  /** Factors of the step size when the gradient changed its sign, and when it did not. Default: [0.5, 1.2]. */
  etas: readonly [number, number];
  /** The smallest and the largest step. Default: [1e-6, 50]. */
  stepSizes: readonly [number, number];
}

const defaults: RpropOptions = {
  lr: 1e-2,
  etas: [0.5, 1.2],
  stepSizes: [1e-6, 50],
  foreach: null,
  maximize: false,
  differentiable: false,
  capturable: false,
};

// In Python's order.
const positional = ["lr", "etas", "stepSizes"] as const satisfies readonly (keyof RpropOptions)[];

/**
 * Resilient backpropagation. Follows torch/optim/rprop.py, the form that Python takes by default on the CPU.
 *
 * State of a parameter: `step`, `prev`, `step_size`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Rprop extends NativeOptimizer<RpropOptions> {
  constructor(params: ParamsLike<RpropOptions>, ...args: OptimizerArguments<RpropOptions, typeof positional>) {
    super(
      {
        name: "Rprop",
        defaults,
        positional,
        later: ["foreach", "maximize", "differentiable", "capturable"],
        state: ["step", "prev", "step_size"],
      },
      params,
      args,
    );
  }

  protected override checkRanges(group: ParamGroup<RpropOptions>): void {
    const [minus, plus] = group.etas;
    checkLr(group.lr);
    if (!(minus > 0 && minus < 1 && plus > 1)) throw new ValueError(`Invalid eta values: ${minus}, ${plus}`);
  }
}
