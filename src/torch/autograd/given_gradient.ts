/** Results whose gradient is computed by a function. Follows torch/csrc/autograd/custom_function.h, as far as it is needed here. */

import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { aten } from "../ops/index.js";
import { type Tensor, wrap } from "../tensor.js";
import { isGradEnabled, noGrad } from "./grad_mode.js";

/** Under it a tensor's object holds what the graph calls when the tensor has its gradient (native/autograd/js_function.h). */
const receiverKey = Symbol("libtorch-node.receiver");

/**
 * `output` with a history: a backward pass gives its gradient to `backward`, and what that returns to the inputs.
 *
 * @param inputs What the output depends on; `null` for what is not there.
 * @param output The result, computed without a history.
 * @param backward Called with the output's gradient, gives the gradient of each input, or null. It may hold on to inputs and to
 *   `output`, but not to what this function returns.
 */
export function withGradient(
  inputs: readonly (Tensor | null)[],
  output: Tensor,
  backward: (grad: Tensor) => readonly (Tensor | null)[],
): Tensor {
  const there = inputs.flatMap((input, at) => (input === null ? [] : [at]));
  if (!isGradEnabled() || !there.some((at) => inputs[at]?.requiresGrad)) return output;
  // The gradient comes in by a path of its own, which has the output's shape whatever the inputs have.
  const path = aten.emptyLike(output).requiresGrad_();
  const receive = receiver(there, backward);
  const through = [...there.map((at) => inputs[at] as Tensor), path];
  const handles = native.backwardHook(through, receive, false);
  const last = Object.assign(wrap(handles.at(-1) as NativeHandle), { [receiverKey]: receive });
  const result = last.viewAs(last);
  result.data = output;
  return result;
}

// A scope of its own: the graph holds the function, and must not hold its own tensors with it.
function receiver(there: readonly number[], backward: (grad: Tensor) => readonly (Tensor | null)[]) {
  return (handles: (NativeHandle | null)[]): (Tensor | null)[] => {
    const handle = handles.at(-1) ?? null;
    const grads = handle === null ? [] : noGrad(() => backward(wrap(handle)));
    return [...there.map((at) => grads[at] ?? null), null];
  };
}
