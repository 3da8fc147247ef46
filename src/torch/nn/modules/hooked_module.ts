/** What runs around a module's calls, and around its state dicts. Follows torch/nn/modules/module.py. */

import type { Given } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { NotImplementedError, RuntimeError } from "../../../python/exceptions.js";
import type { RemovableHandle } from "../../utils/hooks.js";
import { addHook, registration } from "./hooks.js";
import { type ModuleState, STATE } from "./module_state.js";

/** The base of `Module`: hooks, and state beside tensors. @internal */
export abstract class HookedModule {
  /** @internal */
  declare readonly [STATE]: ModuleState;

  /** The version of what this class puts into a state dict, 1 unless a class says otherwise; a hook's `localMetadata` has it. */
  declare readonly _version: number;

  /** Runs a hook before every call; see `ForwardPreHook`. */
  registerForwardPreHook(...given: Given<typeof registration.forwardPreHook>): RemovableHandle {
    return addHook(registration.forwardPreHook(given), this[STATE].forwardPreHooks);
  }

  /** Runs a hook after every call; see `ForwardHook`. */
  registerForwardHook(...given: Given<typeof registration.forwardHook>): RemovableHandle {
    return addHook(registration.forwardHook(given), this[STATE].forwardHooks);
  }

  /** Runs a hook when the gradients of the module's inputs are known; see `BackwardHook`. */
  registerFullBackwardHook(...given: Given<typeof registration.fullBackwardHook>): RemovableHandle {
    return addHook(registration.fullBackwardHook(given), this[STATE].backwardHooks);
  }

  /** Runs a hook when the gradients of the module's outputs are known; see `BackwardPreHook`. */
  registerFullBackwardPreHook(...given: Given<typeof registration.fullBackwardPreHook>): RemovableHandle {
    return addHook(registration.fullBackwardPreHook(given), this[STATE].backwardPreHooks);
  }

  /** Not here: the deprecated form, which in Python sees the gradients of the last operation alone. */
  registerBackwardHook(...given: Given<typeof registration.backwardHook>): RemovableHandle {
    registration.backwardHook(given);
    if (this[STATE].backwardHooks.size > 0) {
      throw new RuntimeError(
        "Cannot use both regular backward hooks and full backward hooks on a single Module. Please use only one of them.",
      );
    }
    throw new NotImplementedError("registerBackwardHook is deprecated and not here; use registerFullBackwardHook");
  }

  /** Runs a hook before this module's part of a state dict is made: `(module, prefix, keepVars)`. */
  registerStateDictPreHook(...given: Given<typeof registration.stateDictPreHook>): RemovableHandle {
    return addHook(registration.stateDictPreHook(given), this[STATE].stateDictPreHooks);
  }

  /** Runs a hook on a state dict with this module's part in it, in place: `(module, stateDict, prefix, localMetadata)`. */
  registerStateDictPostHook(...given: Given<typeof registration.stateDictPostHook>): RemovableHandle {
    return addHook(registration.stateDictPostHook(given), this[STATE].stateDictPostHooks);
  }

  /** Runs a hook before this module takes its part of a state dict; see `LoadStateDictPreHook`. */
  registerLoadStateDictPreHook(...given: Given<typeof registration.loadPreHook>): RemovableHandle {
    return addHook(registration.loadPreHook(given), this[STATE].loadPreHooks);
  }

  /** Runs a hook when this module and those below it have taken a state dict: `(module, { missingKeys, unexpectedKeys })`. */
  registerLoadStateDictPostHook(...given: Given<typeof registration.loadPostHook>): RemovableHandle {
    return addHook(registration.loadPostHook(given), this[STATE].loadPostHooks);
  }

  /** What a state dict holds of this module beside tensors; a class that defines it defines {@link setExtraState} too. */
  getExtraState(): unknown {
    throw unreachable("get_extra_state");
  }

  /** Takes what {@link getExtraState} gave. */
  setExtraState(_state: unknown): void {
    throw unreachable("set_extra_state");
  }
}

Object.defineProperty(HookedModule.prototype, "_version", { value: 1, writable: true, configurable: true });
limitArguments(HookedModule.prototype, { getExtraState: 0, setExtraState: 1 });

function unreachable(name: string): RuntimeError {
  return new RuntimeError(
    `Reached a code path in Module.${name}() that should never be called. Please file an issue at ` +
      "https://github.com/pytorch/pytorch/issues/new?template=bug-report.yml to report this bug.",
  );
}
