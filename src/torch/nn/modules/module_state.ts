/** What a module is to those on whom the class Module stands: its bookkeeping, and what it holds. */

import type { Tensor } from "../../tensor.js";
import { type Entry, isModuleObject, Members } from "./members.js";

/** Key of a module's bookkeeping. */
export const STATE: unique symbol = Symbol("libtorch-node.module");
/** Key of the method that lists what a module holds; containers with keys of their own override it. */
export const ENTRIES: unique symbol = Symbol("libtorch-node.entries");
/** Key of the method that replaces what a module holds under a key. */
export const ASSIGN: unique symbol = Symbol("libtorch-node.assign");

/** Key of the method that adapts state dicts of older versions before a module loads its own part. */
export const BEFORE_LOAD: unique symbol = Symbol("libtorch-node.beforeLoad");
/** Key of the method that is called when a module's parameters have been moved or converted. */
export const AFTER_CONVERSION: unique symbol = Symbol("libtorch-node.afterConversion");
/** Key of the method by which a module that does not consist of its properties copies itself. */
export const DEEPCOPY: unique symbol = Symbol("libtorch-node.deepcopy");

/** A module, of which no more is known than what those below its class need. */
export interface ModuleLike {
  readonly [STATE]: ModuleState;
  training: boolean;
  // The arguments and the result are the subclass's own.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  forward(...args: any[]): any;
  [ENTRIES](): readonly Entry[];
  [ASSIGN](key: string, value: unknown): void;
  /** The version of what it puts into a state dict. */
  readonly _version: number;
  getExtraState(): unknown;
  setExtraState(state: unknown): void;
  /** Gives what is to be loaded instead, and adds what is wrong with it to the errors. */
  [BEFORE_LOAD]?(
    local: ReadonlyMap<string, unknown>,
    prefix: string,
    version: number | undefined,
    errors: string[],
  ): ReadonlyMap<string, unknown>;
  [AFTER_CONVERSION]?(): void;
  [DEEPCOPY]?(): ModuleLike;
}

/** True for any module. */
export const isModuleLike = isModuleObject as unknown as (value: unknown) => value is ModuleLike;

// A hook serves modules with any forward, so what it gets and gives has no narrower type.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Anything = any;

/** Gradients of a module's inputs or outputs; `null` where there is none. */
export type Gradients = (Tensor | null)[];

/**
 * Runs before `forward`: `(module, args)`, or `(module, args, kwargs)` with `withKwargs`. Returns nothing, or the
 * arguments to use instead (one value, an array, or `[args, kwargs]` with `withKwargs`).
 */
export type ForwardPreHook = (module: Anything, args: Anything[], kwargs: Anything) => unknown;

/** Runs after `forward`: `(module, args, output)`, or `(module, args, kwargs, output)` with `withKwargs`. Returns nothing or another output. */
export type ForwardHook = (module: Anything, args: Anything[], ...rest: Anything[]) => unknown;

/** Runs when the gradients of the module's outputs are known; returns nothing or other gradients. */
export type BackwardPreHook = (module: Anything, gradOutput: Gradients) => Gradients | Tensor | null | undefined | void;

/** Runs when the gradients of the module's inputs are known; returns nothing or other gradients. */
export type BackwardHook = (
  module: Anything,
  gradInput: Gradients,
  gradOutput: Gradients,
) => Gradients | Tensor | null | undefined | void;

/** What a state dict says of one module. */
export type LocalMetadata = Record<string, unknown> & { version?: number };

/** Runs before a module's part of a state dict is made. */
export type StateDictPreHook = (module: Anything, prefix: string, keepVars: boolean) => void;

/** Runs when a module's part of a state dict is there, and may change the dict in place. */
export type StateDictPostHook = (
  module: Anything,
  stateDict: Record<string, Anything>,
  prefix: string,
  localMetadata: LocalMetadata,
) => void;

/** Runs before a module takes its part of a state dict, and may change all that it gets in place. */
export type LoadStateDictPreHook = (
  module: Anything,
  stateDict: Record<string, Anything>,
  prefix: string,
  localMetadata: LocalMetadata,
  strict: boolean,
  missingKeys: string[],
  unexpectedKeys: string[],
  errorMsgs: string[],
) => void;

/** Runs when a module has taken its part of a state dict, and may change both lists in place. */
export type LoadStateDictPostHook = (
  module: Anything,
  incompatibleKeys: { readonly missingKeys: string[]; readonly unexpectedKeys: string[] },
) => void;

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
  stateDictPreHooks: Map<number, Registered<StateDictPreHook>>;
  stateDictPostHooks: Map<number, Registered<StateDictPostHook>>;
  loadPreHooks: Map<number, Registered<LoadStateDictPreHook>>;
  loadPostHooks: Map<number, Registered<LoadStateDictPostHook>>;
}

/** The tables of hooks. */
export const HOOK_TABLES = [
  ...(["forwardPreHooks", "forwardHooks", "backwardPreHooks", "backwardHooks"] as const),
  ...(["stateDictPreHooks", "stateDictPostHooks", "loadPreHooks", "loadPostHooks"] as const),
] as const;

/** Fresh bookkeeping: no hooks, and nothing held but what is given. */
export function newState(members = new Members()): ModuleState {
  return {
    members,
    forwardPreHooks: new Map(),
    forwardHooks: new Map(),
    backwardPreHooks: new Map(),
    backwardHooks: new Map(),
    stateDictPreHooks: new Map(),
    stateDictPostHooks: new Map(),
    loadPreHooks: new Map(),
    loadPostHooks: new Map(),
  };
}

/** Sees the calls of all modules. Follows register_module_forward_pre_hook and its kin of torch/nn/modules/module.py. */
export interface ModuleWatcher {
  before(module: ModuleLike, args: readonly unknown[]): void;
  after(module: ModuleLike, result: unknown): void;
}

/** Those who see the calls of all modules at the moment. */
export const watchers = new Set<ModuleWatcher>();

/** True when a call must do more than run `forward`. */
export function hasHooks(state: ModuleState): boolean {
  return (
    watchers.size > 0 ||
    state.forwardHooks.size > 0 ||
    state.forwardPreHooks.size > 0 ||
    state.backwardHooks.size > 0 ||
    state.backwardPreHooks.size > 0
  );
}
