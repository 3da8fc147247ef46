/** Sees operators as libtorch comes to them. Follows torch/utils/_python_dispatch.py. */

import { scoped } from "../../internal/scoped.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { type OpOverload, opOverload } from "../ops/overloads.js";
import { Tensor, wrap } from "../tensor.js";
import { isExternal } from "../wrap.js";

/** An operator that a mode sees. */
export interface Dispatched {
  readonly op: OpOverload;
  /** By position; those that come last and have their defaults are not there. */
  readonly args: readonly unknown[];
  /** By name, as far as they have not their defaults. */
  readonly kwargs: Readonly<Record<string, unknown>>;
  /** The arguments that the operator writes to. */
  readonly written: readonly Tensor[];
  /** Runs the operator, which the mode does not see then, and gives a list of its results. */
  readonly run: () => unknown[];
}

/** Gives the results of the operator, or nothing where those of `run` are meant. */
export type DispatchHandler = (call: Dispatched) => readonly unknown[] | undefined;

function wrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(wrapped);
  return isExternal(value) ? wrap(value as NativeHandle) : value;
}

// A function of its own: what native code holds must not hold more.
function handling(handler: DispatchHandler) {
  return (name: string, args: unknown[], kwargs: Record<string, unknown>, written: unknown[]) =>
    handler({
      op: opOverload(name),
      args: args.map(wrapped),
      kwargs: Object.fromEntries(Object.entries(kwargs).map(([key, value]) => [key, wrapped(value)])),
      written: written.flatMap(wrapped).filter((value): value is Tensor => value instanceof Tensor),
      run: () => native.redispatch().map(wrapped),
    });
}

/**
 * Calls `handler` for every operator of this thread until the guard is disposed of: below autograd, where what is composed of
 * operators has fallen apart into them. What the handler calls itself is neither recorded nor seen. A backward pass on a CUDA
 * device runs on a thread of its own, whose operators are not seen.
 */
export function dispatchMode(handler: DispatchHandler): Disposable {
  const enter = () => {
    const mode = native.pushDispatchMode(handling(handler));
    return () => native.popDispatchMode(mode);
  };
  return scoped("dispatchMode", "dispatch", enter, []) as Disposable;
}
