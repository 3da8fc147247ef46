/**
 * The recorded graph. Follows torch/autograd/graph.py.
 *
 * @module
 */

import { callback, listOf, oneOf } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { tensor } from "../kinds.js";
import type { Tensor } from "../tensor.js";
import type { RemovableHandle } from "../utils/hooks.js";
import { getGradientEdge } from "./gradient_edge.js";

export { GradientEdge, getGradientEdge } from "./gradient_edge.js";
export {
  type AllowMutationContext,
  allowMutationOnSavedTensors,
  regionActivationMemoryBudget,
  setOverrideStaleCaptureStream,
  setWarnOnAccumulateGradStreamMismatch,
} from "./mutation.js";
export { type InputMetadata, Node } from "./node.js";
export { disableSavedTensorsHooks, savedTensorsHooks, saveOnCpu } from "./saved_tensors.js";

/** Tells autograd that the memory of a tensor was changed in a way that it did not see. */
export const incrementVersion = withoutSurplus("incrementVersion", 1, (tensor: Tensor | readonly Tensor[]): void =>
  native.incrementVersion(Array.isArray(tensor) ? [...tensor] : [tensor]),
);

const multiGrad = signature("registerMultiGradHook", [], {
  /** `"all"`: once, with the gradients of all that take part. `"any"`: with the first of them. Default: "all". */
  mode: oneOf("all", "any")("all"),
});

/** Removes several hooks at once. */
class MultiHandle {
  readonly #handles: readonly RemovableHandle[];
  constructor(handles: readonly RemovableHandle[]) {
    this.#handles = handles;
  }
  /** Takes the hooks away again. */
  remove(): void {
    for (const handle of this.#handles) handle.remove();
  }
  /** What `using` calls. */
  [Symbol.dispose](): void {
    this.remove();
  }
}

/** What hooks share in each backward pass, by its number. */
interface Pass {
  awaited: number;
  readonly gradients: (Tensor | null)[];
}

// The graph holds these hooks: they know its nodes by number only.
function hooksForAll(nodes: readonly bigint[], hook: (grads: (Tensor | null)[]) => void) {
  const passes = new Map<number, Pass>();
  return nodes.map((_, place) => (grad: Tensor | null) => {
    const task = native.graphTask();
    let pass = passes.get(task);
    if (pass === undefined) {
      pass = { awaited: nodes.filter((id) => native.willExecute(id)).length, gradients: nodes.map(() => null) };
      passes.set(task, pass);
    }
    pass.gradients[place] = grad;
    pass.awaited--;
    if (pass.awaited > 0) return;
    passes.delete(task);
    hook(pass.gradients);
  });
}

function hookForAny(hook: (grad: Tensor) => void) {
  let last = -1;
  return (grad: Tensor) => {
    const task = native.graphTask();
    if (task === last) return;
    last = task;
    hook(grad);
  };
}

/**
 * Calls `fn` once in each backward pass: with the gradients of all these tensors, null where a tensor takes no part, or with
 * the first gradient of any (`mode: "any"`).
 */
export function registerMultiGradHook(
  tensors: readonly Tensor[],
  fn: (grads: (Tensor | null)[]) => void,
  options?: { mode?: "all" },
): MultiHandle;
export function registerMultiGradHook(
  tensors: readonly Tensor[],
  fn: (grad: Tensor) => void,
  options: { mode: "any" },
): MultiHandle;
export function registerMultiGradHook(
  tensors: readonly Tensor[],
  fn: ((grads: (Tensor | null)[]) => void) | ((grad: Tensor) => void),
  ...given: Given<typeof multiGrad>
): MultiHandle {
  const { mode } = multiGrad(given);
  listOf(tensor).check("registerMultiGradHook", "tensors", tensors);
  callback().check("registerMultiGradHook", "fn", fn);
  if (mode === "any") {
    const hook = hookForAny(fn as (grad: Tensor) => void);
    return new MultiHandle(tensors.filter((tensor) => tensor.requiresGrad).map((tensor) => tensor.registerHook(hook)));
  }
  const nodes = tensors.map((tensor) => getGradientEdge(tensor).node.id);
  const hooks = hooksForAll(nodes, fn as (grads: (Tensor | null)[]) => void);
  return new MultiHandle(tensors.map((tensor, i) => tensor.registerHook(hooks[i] as (grad: Tensor) => void)));
}
