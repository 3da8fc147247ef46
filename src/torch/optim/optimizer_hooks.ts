/** Functions that are called around what an optimizer does. Follows torch/optim/optimizer.py. */

import { boolean, callback } from "../../internal/kinds.js";
import { form, signature } from "../../internal/signature.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { RemovableHandle } from "../utils/hooks.js";

// biome-ignore lint/suspicious/noExplicitAny: an optimizer with any hyperparameters, whose class imports this
type Any = any;

/** Before a step: gets the optimizer and the arguments of `step`, and may return others in an array. */
export type StepPreHook = (optimizer: Any, args: unknown[]) => unknown[] | null | undefined | void;
/** After a step: gets the optimizer and the arguments of `step`. */
export type StepPostHook = (optimizer: Any, args: unknown[]) => void;
/** Before a state dict is made, or after one was loaded. */
export type OptimizerHook = (optimizer: Any) => void;
/** On a state dict that was made or is to be loaded: may change it in place, or return another. */
export type OptimizerStateHook = (optimizer: Any, stateDict: Any) => Any;

type Table<Hook> = Map<number, Hook>;

/** The hooks of an optimizer. */
export const hookTables = () => ({
  stepPre: new Map() as Table<StepPreHook>,
  stepPost: new Map() as Table<StepPostHook>,
  statePre: new Map() as Table<OptimizerHook>,
  statePost: new Map() as Table<OptimizerStateHook>,
  loadPre: new Map() as Table<OptimizerStateHook>,
  loadPost: new Map() as Table<OptimizerHook>,
});

/** Puts a hook at the end of a table, or at its beginning. */
export function registered<Hook>(hooks: Table<Hook>, hook: Hook, prepend = false): RemovableHandle {
  const handle = new RemovableHandle(hooks);
  const before = [...hooks];
  if (prepend) for (const [id] of before) hooks.delete(id);
  hooks.set(handle.id, hook);
  if (prepend) for (const [id, one] of before) hooks.set(id, one);
  return handle;
}

const stepPre = { hook: callback<StepPreHook>() } as const;
const stepPost = { hook: callback<StepPostHook>() } as const;
/** Whether it is called before those that are there already. */
const prepend = boolean(false);

export const registration = {
  stepPre: signature("registerStepPreHook", ["hook"], stepPre),
  stepPost: signature("registerStepPostHook", ["hook"], stepPost),
  statePre: signature("registerStateDictPreHook", ["hook", "prepend"], { hook: callback<OptimizerHook>(), prepend }),
  statePost: signature("registerStateDictPostHook", ["hook", "prepend"], {
    hook: callback<OptimizerStateHook>(),
    prepend,
  }),
  loadPre: signature("registerLoadStateDictPreHook", ["hook", "prepend"], {
    hook: callback<OptimizerStateHook>(),
    prepend,
  }),
  loadPost: signature("registerLoadStateDictPostHook", ["hook", "prepend"], {
    hook: callback<OptimizerHook>(),
    prepend,
  }),
} as const;

const everywhere = { pre: new Map() as Table<StepPreHook>, post: new Map() as Table<StepPostHook> };

/** Calls a function before each step of every optimizer. */
export const registerOptimizerStepPreHook = form(
  signature("registerOptimizerStepPreHook", ["hook"], stepPre),
  ({ hook }): RemovableHandle => registered(everywhere.pre, hook),
);

/** Calls a function after each step of every optimizer. */
export const registerOptimizerStepPostHook = form(
  signature("registerOptimizerStepPostHook", ["hook"], stepPost),
  ({ hook }): RemovableHandle => registered(everywhere.post, hook),
);

/** Takes a step between its hooks. */
export function hookedStep<Closure, R>(
  optimizer: object,
  tables: ReturnType<typeof hookTables>,
  closure: Closure | undefined,
  step: (closure: Closure | undefined) => R,
): R {
  let args: unknown[] = closure === undefined ? [] : [closure];
  for (const hook of [...everywhere.pre.values(), ...tables.stepPre.values()]) {
    const changed: unknown = hook(optimizer, args);
    if (changed === undefined || changed === null) continue;
    if (!Array.isArray(changed)) {
      throw new RuntimeError(
        `a hook before step must return nothing or an array of the new arguments, but got ${shown(changed)}`,
      );
    }
    args = changed;
  }
  const result = step(checkedClosure(args[0] ?? undefined) as Closure | undefined);
  for (const hook of [...tables.stepPost.values(), ...everywhere.post.values()]) hook(optimizer, args);
  return result;
}

function checkedClosure(given: unknown): unknown {
  if (given === undefined || typeof given === "function") return given;
  throw new TypeError(`step: expected closure to be a function that computes the loss, got ${shown(given)}`);
}

/** What hooks make of a state dict. */
export function hookedState<State>(hooks: Table<OptimizerStateHook>, optimizer: object, stateDict: State): State {
  return [...hooks.values()].reduce(
    (state, hook) => (hook(optimizer, state) as State | null | undefined) ?? state,
    stateDict,
  );
}
