import type { GivenToOneOf } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import { capturable, checkLr, differentiable, foreach, lr, maximize, pair } from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const rprop = optimizer("Rprop", ["lr", "etas", "stepSizes"], {
  ...lr(1e-2),
  /** Factors of the step size when the gradient changed its sign, and when it did not. Default: [0.5, 1.2]. */
  etas: pair()([0.5, 1.2]),
  /** The smallest and the largest step. Default: [1e-6, 50]. */
  stepSizes: pair()([1e-6, 50]),
  ...foreach,
  ...maximize,
  ...differentiable,
  ...capturable,
});

/** Hyperparameters of {@link Rprop}, with PyTorch's defaults; `lr`, the first step size, is 1e-2. */
export type RpropOptions = Hyperparameters<typeof rprop>;

/**
 * Resilient backpropagation. Follows torch/optim/rprop.py.
 *
 * State of a parameter: `step`, `prev`, `step_size`.
 * @throws ValueError when a hyperparameter is out of range.
 */
export class Rprop extends NativeOptimizer<RpropOptions> {
  constructor(...given: GivenToOneOf<typeof rprop>) {
    super(rprop, given, {
      name: "Rprop",
      state: ["step", "prev", "step_size"],
      later: ["foreach", "maximize", "differentiable", "capturable"],
    });
  }

  protected override checkRanges(group: ParamGroup<RpropOptions>): void {
    const [minus, plus] = group.etas;
    checkLr(group.lr);
    if (!(minus > 0 && minus < 1 && plus > 1)) throw new ValueError(`Invalid eta values: ${minus}, ${plus}`);
  }
}
