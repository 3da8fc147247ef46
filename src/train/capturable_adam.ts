import { noGrad } from "../autograd.js";
import { ValueError } from "../errors.js";
import { aten } from "../ops/index.js";
import type { OptimizerStateDict } from "../optim/index.js";
import { IntDict } from "../serialization/python_types.js";
import { Tensor } from "../tensor.js";

/** A list of tensors as the operators on lists give it. */
type Tensors = Tensor[];

const [BETA1, BETA2, EPS] = [0.9, 0.999, 1e-8];

/**
 * Adam whose step counters lie on the device, so that a step can be captured in a CUDA graph: the arithmetic of
 * torch.optim.Adam with `capturable=True`, torch/optim/adam.py's `_multi_tensor_adam`. Rates are fixed; weight decay,
 * amsgrad and the like are not needed where it is used.
 */
export class CapturableAdam {
  readonly #params: Tensors;
  readonly paramGroups: readonly [{ lr: number }];
  /** What the state dict calls the tensors of a parameter's state. */
  readonly #state: Record<string, Tensors>;
  readonly #averages: Tensors;
  readonly #squares: Tensors;
  readonly #steps: Tensors;

  constructor(params: Tensors, { lr }: { lr: number }) {
    this.#params = params;
    this.paramGroups = [{ lr }];
    this.#averages = params.map((param) => aten.zerosLike(param));
    this.#squares = params.map((param) => aten.zerosLike(param));
    this.#steps = params.map((param) => aten.zeros([], { dtype: "float32", device: param.device }));
    this.#state = { step: this.#steps, exp_avg: this.#averages, exp_avg_sq: this.#squares };
  }

  /** The state under Python's names, as torch.optim.Adam gives it; tensors are not copied. */
  stateDict(): OptimizerStateDict {
    const state: OptimizerStateDict["state"] = new IntDict();
    for (const i of this.#params.keys()) {
      state[i] = Object.fromEntries(Object.entries(this.#state).map(([name, tensors]) => [name, tensors[i]!]));
    }
    const { lr } = this.paramGroups[0];
    const group = { lr, betas: [BETA1, BETA2], eps: EPS, capturable: true, params: [...this.#params.keys()] };
    return { state, param_groups: [group] };
  }

  /**
   * Takes over what {@link stateDict} gave.
   * @throws ValueError when it is the state of other parameters
   */
  loadStateDict({ state }: OptimizerStateDict): void {
    noGrad(() => {
      for (const [name, tensors] of Object.entries(this.#state)) {
        for (const [i, own] of tensors.entries()) {
          const saved = state[i]?.[name];
          if (!(saved instanceof Tensor) || saved.numel() !== own.numel()) {
            throw new ValueError(
              `Expected ${name} with ${own.numel()} elements for parameter ${i} in the state of Adam`,
            );
          }
          own.copy_(saved);
        }
      }
    });
  }

  zeroGrad(): void {
    for (const param of this.#params) param.grad = null;
  }

  /** Updates every parameter; all must have a gradient. */
  step(): void {
    noGrad(() => {
      const gradients = this.#params.map((param) => param.grad as Tensor);
      aten._foreachAdd_(this.#steps, 1);
      aten._foreachLerp_(this.#averages, gradients, 1 - BETA1);
      aten._foreachMul_(this.#squares, BETA2);
      aten._foreachAddcmul_(this.#squares, gradients, gradients, 1 - BETA2);
      // 1 - beta^step, with the signs and quotients in the order in which Python computes them.
      const correction1 = aten._foreachPow(BETA1, this.#steps) as Tensors;
      const correction2 = aten._foreachPow(BETA2, this.#steps) as Tensors;
      aten._foreachSub_(correction1, 1);
      aten._foreachSub_(correction2, 1);
      aten._foreachNeg_(correction2);
      aten._foreachDiv_(correction1, this.paramGroups[0].lr);
      aten._foreachReciprocal_(correction1);
      aten._foreachSqrt_(correction2);
      const denominators = aten._foreachSqrt(this.#squares) as Tensors;
      aten._foreachDiv_(denominators, correction2);
      aten._foreachAdd_(denominators, EPS);
      aten._foreachDiv_(denominators, correction1);
      aten._foreachAddcdiv_(this.#params, this.#averages, denominators);
    });
  }
}
