import { tidy } from "../memory.js";
import type { Tensor } from "../tensor.js";
import { CUDAGraph, graph } from "./graphs.js";
import { currentStream, Stream, stream } from "./streams.js";

/** So many steps run as they are before one is captured: libraries set themselves up in their first calls. */
const WARM_UP = 3;

/**
 * Steps on a GPU, of which the fourth and all later ones are one launch each: a CUDA graph of what the step queues. The
 * outcome is that of calling `step` each time, dropout included. Follows the recipe of PyTorch's notes on CUDA graphs.
 *
 * @param step must queue the same work each time, on inputs of the same shapes, and not wait for the GPU
 * @returns the step; the tensors it gives are overwritten by the next call
 */
export function capturedSteps<Inputs extends Tensor[], Outcome>(
  step: (...inputs: Inputs) => Outcome,
): (...inputs: Inputs) => Outcome {
  const side = new Stream();
  let steps = 0;
  let held: Tensor[] = [];
  let captured: { graph: CUDAGraph; outcome: Outcome } | undefined;

  return (...inputs) => {
    steps += 1;
    if (steps <= WARM_UP) {
      // Not on the default stream, where a capture cannot be and memory would be bound to.
      side.waitStream(currentStream());
      const outcome = stream(side, () => step(...inputs));
      currentStream().waitStream(side);
      return outcome;
    }
    if (captured === undefined) {
      held = inputs.map((input) => input.clone());
      const recorded = new CUDAGraph();
      captured = { graph: recorded, outcome: graph(recorded, () => tidy(() => step(...(held as Inputs)))) };
    } else {
      for (const [i, input] of inputs.entries()) held[i]?.copy_(input);
    }
    captured.graph.replay();
    return captured.outcome;
  };
}
