/**
 * What makes `model(x)` possible: a module is a function object whose prototype is its class. The module's bookkeeping
 * (what it holds, its hooks) hangs on it under a symbol, so that its own enumerable properties are exactly what the user
 * assigned.
 */

import { callWithHooks } from "./hooks.js";
import { guarded } from "./members.js";
import { hasHooks, type ModuleLike, type ModuleState, newState, STATE } from "./module_state.js";

/** Makes the function object for a module of the class with this prototype; no constructor runs. */
export function allocate(prototype: object, state: ModuleState = newState()): ModuleLike {
  const callable = (...args: unknown[]): unknown =>
    hasHooks(state) ? callWithHooks(module, args) : module.forward(...args);

  // A function's own `name` and `length` would hide properties a model may well have.
  Reflect.deleteProperty(callable, "name");
  Reflect.deleteProperty(callable, "length");
  Object.setPrototypeOf(callable, prototype);
  Object.defineProperty(callable, STATE, { value: state });
  // A class may have an accessor of that name, which a property of the object's own would hide.
  if (!("training" in prototype))
    Object.defineProperty(callable, "training", { value: true, writable: true, configurable: true });
  const module = guarded(callable, state.members) as unknown as ModuleLike;
  return module;
}
