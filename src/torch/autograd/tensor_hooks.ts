/**
 * Hooks on tensors. Follows torch/csrc/autograd/python_hook.cpp: the graph knows one function for a tensor, which runs
 * what is in a table at that time, so that hooks can come and go while it runs.
 */

import { native } from "../../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../../native/handle.js";
import { TypeError } from "../../python/exceptions.js";
import { RemovableHandle } from "../utils/hooks.js";
import { wrapHandle } from "../wrap.js";

/**
 * Is called with a gradient, and returns another one or nothing. As in Python it is called with null where an operator has
 * several results and what is differentiated does not depend on this one.
 */
export type Hook<Tensor> = (grad: Tensor) => Tensor | undefined | null | void;

/** The hooks of a tensor, in the order of their registration, and what runs them. */
export interface HookTable {
  readonly hooks: Map<number, Hook<Handled>>;
  readonly run: (grad: NativeHandle | null) => Handled | null;
}

/**
 * Under it a tensor's object holds what the graph calls: native code lets go of a function that only the tensor itself
 * could reach, and leaves it to the collector (native/autograd/js_function.h).
 */
export const hookTableKey: unique symbol = Symbol("libtorch-node.hooks");

/** A tensor as it carries its hooks. */
type Hooked = Handled & { [hookTableKey]?: HookTable };

// A function of its own, since closures of one scope share what any of them refers to: the graph holds `run`, and must
// not hold the tensor with it.
function newTable(): HookTable {
  const hooks: HookTable["hooks"] = new Map();
  const run = (handle: NativeHandle | null): Handled | null => {
    let grad = handle === null ? null : wrapHandle(handle);
    for (const hook of [...hooks.values()]) {
      const returned: unknown = hook(grad as Handled);
      if (returned === undefined || returned === null) continue;
      if (typeof returned !== "object" || !(handleKey in returned)) {
        throw new TypeError(`a backward hook must return a Tensor or nothing, not ${typeof returned}`);
      }
      grad = returned as Handled;
    }
    return grad;
  };
  return { hooks, run };
}

/** See {@link Tensor.registerHook}. */
export function addTensorHook(tensor: Hooked, hook: Hook<Handled>): RemovableHandle {
  if (typeof hook !== "function") throw new TypeError(`expected a hook function, got ${typeof hook}`);
  let table = tensor[hookTableKey];
  // What was changed in place has another history, and another table.
  if (table === undefined || !native.isHooked(tensor)) {
    table = newTable();
    native.registerHook(tensor, table.run);
    tensor[hookTableKey] = table;
  }
  const handle = new RemovableHandle(table.hooks);
  table.hooks.set(handle.id, hook);
  return handle;
}
