/**
 * What makes `model(x)` possible: a module is a function object whose prototype is its class. The module's bookkeeping
 * (what it holds, its hooks) hangs on it under a symbol, so that its own enumerable properties are exactly what the user
 * assigned.
 */

import type { BackwardHook, BackwardPreHook, ForwardHook, ForwardPreHook } from "./hooks.js";
import { callWithHooks } from "./hooks.js";
import { guarded, Members } from "./members.js";
import type { Module } from "./module.js";

export { isModule } from "./members.js";

/** Key of a module's bookkeeping. */
export const STATE: unique symbol = Symbol("libtorch-node.module");

/** A hook and how it wants to be called. */
export interface Registered<Hook> {
  readonly hook: Hook;
  /** The hook also gets the options object of the call. */
  readonly withKwargs: boolean;
  /** The hook runs even when forward throws. */
  readonly alwaysCall: boolean;
}

/** Everything a module keeps about itself that is not a property the user assigned. */
export interface ModuleState {
  readonly members: Members;
  forwardPreHooks: Map<number, Registered<ForwardPreHook>>;
  forwardHooks: Map<number, Registered<ForwardHook>>;
  backwardPreHooks: Map<number, Registered<BackwardPreHook>>;
  backwardHooks: Map<number, Registered<BackwardHook>>;
}

/** Fresh bookkeeping: no hooks, and nothing held but what is given. */
export function newState(members = new Members()): ModuleState {
  return {
    members,
    forwardPreHooks: new Map(),
    forwardHooks: new Map(),
    backwardPreHooks: new Map(),
    backwardHooks: new Map(),
  };
}

/** True when a call must do more than run `forward`. */
export function hasHooks(state: ModuleState): boolean {
  return (
    state.forwardHooks.size > 0 ||
    state.forwardPreHooks.size > 0 ||
    state.backwardHooks.size > 0 ||
    state.backwardPreHooks.size > 0
  );
}

/** Makes the function object for a module of the class with this prototype; no constructor runs. */
export function allocate(prototype: object, state: ModuleState = newState()): Module {
  const callable = (...args: unknown[]): unknown =>
    hasHooks(state) ? callWithHooks(module, args) : module.forward(...args);

  // A function's own `name` and `length` would hide properties a model may well have.
  Reflect.deleteProperty(callable, "name");
  Reflect.deleteProperty(callable, "length");
  Object.setPrototypeOf(callable, prototype);
  Object.defineProperty(callable, STATE, { value: state });
  Object.defineProperty(callable, "training", { value: true, writable: true, configurable: true });
  const module = guarded(callable, state.members);
  return module;
}
