import { isModule, type Module } from "./module.js";
import { hasHooks, STATE } from "./module_state.js";

/**
 * Whether a module computes what its class does and nothing looks on: no subclass, no hooks, no forward of its own. Only
 * then may a layer compute its parts together.
 */
export function isPlain(module: unknown, prototype: Module, training?: boolean): boolean {
  return (
    isModule(module) &&
    Object.getPrototypeOf(module) === prototype &&
    !hasHooks(module[STATE]) &&
    module.forward === prototype.forward &&
    (training === undefined || module.training === training)
  );
}
