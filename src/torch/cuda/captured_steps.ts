import { checkNoMore } from "../../internal/surplus.js";
import { tidy } from "../memory.js";
import { outliving } from "../outliving.js";
import type { Tensor } from "../tensor.js";
import { isAvailable } from "./device.js";
import { CUDAGraph, graph } from "./graphs.js";
import { currentStream, Stream, stream } from "./streams.js";

/** So many steps run as they are before one is captured: libraries set themselves up in their first calls. */
const WARM_UP = 3;

/** Pinned memory is copied without waiting. */
const onGpu = (input: Tensor): Tensor =>
  input.device.type === "cuda" ? input : input.to("cuda", { nonBlocking: input.isPinned() });

/**
 * Steps on a GPU, of which the fourth and all later ones are one launch each: a CUDA graph of all that the step queues
 * (forward, backward, clipping, a `capturable` optimizer's step). The outcome is that of calling `step` each time, dropout
 * included. Follows the recipe of PyTorch's notes on CUDA graphs. Where there is no GPU, `step` itself comes back: a program
 * runs everywhere.
 *
 * @param step Gets its inputs on the GPU. It must queue the same work each time, on inputs of the same shapes, and not wait for
 *   the GPU (`item()`, `tolist()`, a condition on a tensor).
 * @returns The step. Its inputs may be on the CPU: those in pinned memory are copied without waiting. The tensors that it gives
 *   are overwritten by the next call; read or `clone()` them before.
 */
export function capturedSteps<Inputs extends Tensor[], Outcome>(
  step: (...inputs: Inputs) => Outcome,
  ...none: []
): (...inputs: Inputs) => Outcome {
  checkNoMore("capturedSteps", none);
  if (!isAvailable()) return step;
  const side = new Stream();
  let steps = 0;
  let held: Tensor[] = [];
  let captured: { graph: CUDAGraph; outcome: Outcome } | undefined;

  return (...inputs) => {
    steps += 1;
    if (steps <= WARM_UP) {
      const moved = inputs.map(onGpu) as Inputs;
      // Not on the default stream, where a capture cannot be and memory would be bound to.
      side.waitStream(currentStream());
      const outcome = stream(side, () => step(...moved));
      currentStream().waitStream(side);
      return outcome;
    }
    if (captured === undefined) {
      held = outliving(inputs.map((input) => (input.device.type === "cuda" ? input.clone() : onGpu(input))));
      const recorded = new CUDAGraph();
      // On the stream of the steps before: gradients are accumulated on the stream that they were first accumulated on.
      const options = { stream: side };
      const outcome = graph(recorded, () => tidy(() => step(...(held as Inputs))), options);
      captured = { graph: recorded, outcome: outliving(outcome) };
    } else {
      for (const [i, input] of inputs.entries()) held[i]?.copy_(input, { nonBlocking: true });
    }
    captured.graph.replay();
    return captured.outcome;
  };
}
