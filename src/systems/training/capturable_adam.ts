import { ValueError } from "../../python/exceptions.js";
import { noGrad } from "../../torch/autograd/index.js";
import { aten } from "../../torch/ops/index.js";
import type { OptimizerStateDict } from "../../torch/optim/index.js";
import { IntDict } from "../../torch/serialization/python_types.js";
import { Tensor } from "../../torch/tensor.js";

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
    // As an Adam on the CPU can take it too.
    const group = { lr, betas: [BETA1, BETA2], eps: EPS, weight_decay: 0, params: [...this.#params.keys()] };
    return { state, param_groups: [group] };
  }

  /** Checks what {@link stateDict} gave, and gives what takes it over; throws ValueError when it is that of other parameters. */
  prepareState(saved: unknown): () => void {
    const state = (saved as Partial<OptimizerStateDict> | null)?.state;
    const copies = Object.entries(this.#state).flatMap(([name, tensors]) =>
      tensors.map((own, i) => {
        const value = state?.[i]?.[name];
        const shape = value instanceof Tensor ? value.shape : null;
        if (!(value instanceof Tensor) || String(shape) !== String(own.shape)) {
          throw new ValueError(
            `Expected ${name} of shape [${own.shape.join(", ")}] for parameter ${i} in the state of Adam, got ` +
              (shape === null ? "none" : `[${shape.join(", ")}]`),
          );
        }
        return () => own.copy_(value);
      }),
    );
    return () => {
      noGrad(() => {
        for (const copy of copies) copy();
      });
    };
  }

  /**
   * Takes over what {@link stateDict} gave.
   * @throws ValueError when it is the state of other parameters; nothing is changed then
   */
  loadStateDict(saved: OptimizerStateDict): void {
    this.prepareState(saved)();
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
