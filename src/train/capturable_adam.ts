import { noGrad } from "../autograd.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";

/** A list of tensors as the operators on lists give it. */
type Tensors = Tensor[];

/**
 * Adam whose step counters lie on the device, so that a step can be captured in a CUDA graph: the arithmetic of
 * torch.optim.Adam with `capturable=True`, torch/optim/adam.py's `_multi_tensor_adam`. Rates are fixed; weight decay,
 * amsgrad and the like are not needed where it is used.
 */
export class CapturableAdam {
  readonly #params: Tensors;
  readonly paramGroups: readonly [{ lr: number }];
  readonly #averages: Tensors;
  readonly #squares: Tensors;
  readonly #steps: Tensors;

  constructor(params: Tensors, { lr }: { lr: number }) {
    this.#params = params;
    this.paramGroups = [{ lr }];
    this.#averages = params.map((param) => aten.zerosLike(param));
    this.#squares = params.map((param) => aten.zerosLike(param));
    this.#steps = params.map((param) => aten.zeros([], { dtype: "float32", device: param.device }));
  }

  zeroGrad(): void {
    for (const param of this.#params) param.grad = null;
  }

  /** Updates every parameter; all must have a gradient. */
  step(): void {
    noGrad(() => {
      const [beta1, beta2, eps] = [0.9, 0.999, 1e-8];
      const gradients = this.#params.map((param) => param.grad as Tensor);
      aten._foreachAdd_(this.#steps, 1);
      aten._foreachLerp_(this.#averages, gradients, 1 - beta1);
      aten._foreachMul_(this.#squares, beta2);
      aten._foreachAddcmul_(this.#squares, gradients, gradients, 1 - beta2);
      // 1 - beta^step, with the signs and quotients in the order in which Python computes them.
      const correction1 = aten._foreachPow(beta1, this.#steps) as Tensors;
      const correction2 = aten._foreachPow(beta2, this.#steps) as Tensors;
      aten._foreachSub_(correction1, 1);
      aten._foreachSub_(correction2, 1);
      aten._foreachNeg_(correction2);
      aten._foreachDiv_(correction1, this.paramGroups[0].lr);
      aten._foreachReciprocal_(correction1);
      aten._foreachSqrt_(correction2);
      const denominators = aten._foreachSqrt(this.#squares) as Tensors;
      aten._foreachDiv_(denominators, correction2);
      aten._foreachAdd_(denominators, eps);
      aten._foreachDiv_(denominators, correction1);
      aten._foreachAddcdiv_(this.#params, this.#averages, denominators);
    });
  }
}
