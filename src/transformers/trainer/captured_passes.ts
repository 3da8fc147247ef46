import { capturedSteps } from "../../torch/cuda/captured_steps.js";
import type { Tensor } from "../../torch/tensor.js";
import type { Inputs } from "./trainer_types.js";

/** Batches of so many shapes have a graph each, and memory of its own; further shapes are computed as they come. */
const MOST_SHAPES = 8;

type Pass = (inputs: Inputs) => Tensor;
type Captured = (...inputs: Tensor[]) => { loss: Tensor; gradients: (Tensor | null)[] };

/**
 * Forward and backward passes on a GPU, each shape of batch captured once as a CUDA graph and then replayed: what
 * `torch.compile`'s mode "reduce-overhead" is for. The gradients of the parameters have to be null before a pass.
 */
export class CapturedPasses {
  readonly #parameters: Tensor[];
  readonly #pass: Pass;
  readonly #shapes = new Map<string, Captured>();

  /**
   * @param pass Queues the same work for inputs of the same shapes, without waiting for the GPU, and gives the loss
   *   without its graph.
   */
  constructor(parameters: Tensor[], pass: Pass) {
    this.#parameters = parameters;
    this.#pass = pass;
  }

  /** The loss, which the next pass of these shapes overwrites; the gradients are in the parameters. */
  run(inputs: Inputs): Tensor {
    const names = Object.keys(inputs).sort();
    const shape = names.map((name) => `${name} ${inputs[name]!.dtype.name} ${inputs[name]!.shape}`).join("; ");
    let captured = this.#shapes.get(shape);
    if (captured === undefined) {
      if (this.#shapes.size === MOST_SHAPES) return this.#pass(inputs);
      captured = this.#capture(names);
      this.#shapes.set(shape, captured);
    }
    const { loss, gradients } = captured(...names.map((name) => inputs[name]!));
    for (const [i, parameter] of this.#parameters.entries()) parameter.grad = gradients[i]!;
    return loss;
  }

  #capture(names: string[]): Captured {
    return capturedSteps((...tensors: Tensor[]) => {
      const loss = this.#pass(Object.fromEntries(names.map((name, i) => [name, tensors[i]!])));
      return { loss, gradients: this.#parameters.map(({ grad }) => grad) };
    });
  }
}
