/** Layers whose sizes come from their first input. Follows torch/nn/modules/lazy.py. */

import { limitArguments, withoutSurplus } from "../../../internal/surplus.js";
import { NotImplementedError, RuntimeError } from "../../../python/exceptions.js";
import { isLazy } from "../uninitialized.js";
import { addHook } from "./hooks.js";
import type { Module } from "./module.js";
import { STATE } from "./module_state.js";

// What TypeScript wants of a class that is a mixin.
// biome-ignore lint/suspicious/noExplicitAny: see above
type ModuleClass = abstract new (...args: any[]) => Module;

/** What a layer has whose sizes come from its first input. */
export interface LazyModule {
  /** Gives the parameters their shapes and first values, as the first input wants them. */
  initializeParameters(...args: unknown[]): void;
  /** Whether a parameter or buffer of this module has no shape yet. */
  hasUninitializedParams(): boolean;
}

/**
 * A class whose modules take their sizes from their first input: a subclass puts {@link UninitializedParameter}s into its
 * properties and defines `initializeParameters`. When they are initialised, a module becomes one of `become`.
 */
export const LazyModuleMixin = withoutSurplus("LazyModuleMixin", 2, lazyModule);

/** What {@link LazyModuleMixin} makes of a class. */
// biome-ignore lint/suspicious/noExplicitAny: what TypeScript wants of a class that is a mixin
export type Lazily<B extends ModuleClass> = B & (abstract new (...given: any[]) => LazyModule);

function lazyModule<B extends ModuleClass>(Base: B, become: ModuleClass | null = null): Lazily<B> {
  abstract class Lazy extends Base implements LazyModule {
    // biome-ignore lint/suspicious/noExplicitAny: see above
    constructor(...given: any[]) {
      super(...given);
      addHook({ hook: inferParameters, withKwargs: true }, this[STATE].forwardPreHooks);
    }

    /** @internal */
    static readonly clsToBecome = become;

    initializeParameters(..._args: unknown[]): void {
      throw new NotImplementedError(`initialize_parameters is not implemented for ${this.constructor.name}`);
    }

    hasUninitializedParams(): boolean {
      return [...this[STATE].members.all()].some(({ value }) => isLazy(value));
    }
  }
  limitArguments(Lazy.prototype, { hasUninitializedParams: 0 });
  return Lazy as unknown as Lazily<B>;
}

/** Runs before the first call: one function for all such modules, so that copies of a module find it among their hooks. */
function inferParameters(module: Module & LazyModule, args: unknown[], kwargs: Record<string, unknown>): void {
  module.initializeParameters(...(args.length === 0 && "input" in kwargs ? [kwargs.input] : args));
  const { constructor } = module;
  if (module.hasUninitializedParams()) {
    throw new RuntimeError(`module ${constructor.name} has not been fully initialized`);
  }
  const hooks = module[STATE].forwardPreHooks;
  for (const [id, { hook }] of hooks) if (hook === inferParameters) hooks.delete(id);
  const { clsToBecome } = constructor as { clsToBecome?: ModuleClass | null };
  if (clsToBecome) Object.setPrototypeOf(module, clsToBecome.prototype as object);
}
