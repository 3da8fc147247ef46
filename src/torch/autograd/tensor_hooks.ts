/**
 * Hooks on tensors. Follows torch/csrc/autograd/python_hook.cpp: the graph knows one function for a tensor, which runs
 * what is in a table at that time, so that hooks can come and go while it runs.
 */

import { native } from "../../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../../native/handle.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
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

/** Under it a leaf holds what is called once its gradient is accumulated. */
const accumulatedKey: unique symbol = Symbol("libtorch-node.accumulated");

/** A tensor as it carries its hooks. */
type Hooked = Handled & { [hookTableKey]?: HookTable; [accumulatedKey]?: AccumulatedTable };

interface AccumulatedTable {
  readonly hooks: Map<number, (tensor: Handled) => void>;
  readonly run: (leaf: Handled | NativeHandle) => void;
}

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

// As newTable. The hooks see the object that they were registered with, as long as there is one.
function newAccumulatedTable(): AccumulatedTable {
  const hooks: AccumulatedTable["hooks"] = new Map();
  const run = (given: Handled | NativeHandle) => {
    const leaf = handleKey in given ? given : wrapHandle(given);
    for (const hook of [...hooks.values()]) {
      if ((hook(leaf) as unknown) === undefined) continue;
      throw new RuntimeError("Tensor post accumulate grad hooks should return None.");
    }
  };
  return { hooks, run };
}

/** See {@link Tensor.registerPostAccumulateGradHook}. */
export function addAccumulatedHook(tensor: Hooked, hook: (tensor: Handled) => void): RemovableHandle {
  if (typeof hook !== "function") throw new TypeError(`expected a hook function, got ${typeof hook}`);
  let table = tensor[accumulatedKey];
  if (table === undefined) {
    table = newAccumulatedTable();
    native.registerAccumulatedHook(tensor, table.run);
    tensor[accumulatedKey] = table;
  }
  const handle = new RemovableHandle(table.hooks);
  table.hooks.set(handle.id, hook);
  return handle;
}

/** @internal Calls what {@link addAccumulatedHook} registered: for a leaf whose gradient came otherwise. */
export function runAccumulatedHooks(tensor: Hooked): void {
  tensor[accumulatedKey]?.run(tensor);
}
