/** Loading state dicts. Follows torch/nn/modules/module.py (`load_state_dict`), with its error texts. */

import { isMap } from "node:util/types";
import { checkNoMore } from "../../../internal/surplus.js";
import { awaited } from "../../../internal/synchronous.js";
import { AssertionError, RuntimeError, TypeError } from "../../../python/exceptions.js";
import { shown, sizeRepr, stringRepr, typeName } from "../../../python/repr.js";
import { noGrad } from "../../autograd/index.js";
import { metadataOf, withMetadata } from "../../state_dict_metadata.js";
import { Tensor } from "../../tensor.js";
import { Parameter } from "../parameter.js";
import { isLazy, type Lazy } from "../uninitialized.js";
import { HookedModule } from "./hooked_module.js";
import { BEFORE_LOAD, ENTRIES, isModuleLike, type LocalMetadata, type ModuleLike, STATE } from "./module_state.js";
import { ownState, replaceState } from "./own_tensors.js";

/** Tensors by Python's dotted names, in the module's order. */
export type StateDict = Record<string, Tensor>;

/** What did not match when a state dict was loaded; both lists are empty after a strict load. */
export class IncompatibleKeys {
  constructor(
    /** Names the module has and the state dict lacks. */
    readonly missingKeys: string[],
    /** Names the state dict has and the module lacks. */
    readonly unexpectedKeys: string[],
    ...none: []
  ) {
    checkNoMore("IncompatibleKeys", none);
  }

  /** Python's text of what does not match, or that all keys matched. */
  toString(): string {
    if (this.missingKeys.length === 0 && this.unexpectedKeys.length === 0) return "<All keys matched successfully>";
    const list = (names: string[]): string => `[${names.map(stringRepr).join(", ")}]`;
    return `_IncompatibleKeys(missing_keys=${list(this.missingKeys)}, unexpected_keys=${list(this.unexpectedKeys)})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** What Python calls the part of a state dict that is no tensor of its module. */
const EXTRA_STATE = "_extra_state";

const hasExtraState = (module: ModuleLike): boolean => module.getExtraState !== HookedModule.prototype.getExtraState;
const takesExtraState = (module: ModuleLike): boolean => module.setExtraState !== HookedModule.prototype.setExtraState;

/** What `Module.stateDict` does. @internal */
export function saveStateDict(
  module: ModuleLike,
  { prefix, keepVars }: { prefix: string; keepVars: boolean },
): StateDict {
  const result: StateDict = {};
  const metadata = new Map<string, LocalMetadata>();
  // Names are data, "__proto__" too: an assignment would lose it.
  const put = (name: string, value: unknown) =>
    Object.defineProperty(result, name, { value, writable: true, enumerable: true, configurable: true });
  const visit = (owner: ModuleLike, path: string): void => {
    const local: LocalMetadata = { version: owner._version };
    metadata.set(path.slice(0, -1), local);
    const { stateDictPreHooks, stateDictPostHooks } = owner[STATE];
    for (const { hook } of stateDictPreHooks.values()) hook(owner, path, keepVars);
    for (const [name, tensor] of ownState(owner)) {
      put(path + name, keepVars || isLazy(tensor) ? tensor : tensor.detach());
    }
    if (hasExtraState(owner)) put(path + EXTRA_STATE, owner.getExtraState());
    for (const { name, value } of owner[ENTRIES]()) if (isModuleLike(value)) visit(value, `${path}${name}.`);
    for (const { hook } of stateDictPostHooks.values()) {
      const returned: unknown = hook(owner, result, path, local);
      if (returned !== undefined && returned !== null) throw new RuntimeError("state_dict post-hook must return None");
    }
  };
  visit(module, prefix);
  return withMetadata(result, metadata);
}

/** What is wrong with a state dict, and what is to be done when all is well. */
interface Loading {
  readonly assign: boolean;
  readonly missing: string[];
  readonly unexpected: string[];
  readonly errors: string[];
  readonly copies: (() => void)[];
}

/** What `Module.loadStateDict` does. @internal */
export function loadStateDict(
  module: ModuleLike,
  given: unknown,
  { strict, assign }: { strict: boolean; assign: boolean },
): IncompatibleKeys {
  const entries = asMap(given);
  const metadata = metadataOf(given);
  const loading: Loading = { assign, missing: [], unexpected: [], errors: [], copies: [] };
  const { missing, unexpected, errors, copies } = loading;
  const after: ModuleLike[] = [];

  const load = (owner: ModuleLike, local: ReadonlyMap<string, unknown>, prefix: string): void => {
    const about: LocalMetadata = { ...metadata?.get(prefix.slice(0, -1)) };
    if (assign) about.assignToParamsBuffers = true;
    let adapted = owner[BEFORE_LOAD]?.(local, prefix, about.version, errors) ?? local;
    if (owner[STATE].loadPreHooks.size > 0) adapted = hooked(owner, adapted, prefix, about, loading);
    loadOwn(owner, adapted, prefix, loading);
    for (const { name, value } of owner[ENTRIES]()) {
      if (!isModuleLike(value)) continue;
      const childPrefix = `${prefix}${name}.`;
      load(value, new Map([...adapted].filter(([key]) => key.startsWith(childPrefix))), childPrefix);
    }
    if (owner[STATE].loadPostHooks.size > 0) after.push(owner);
  };
  load(module, entries, "");

  const incompatible = new IncompatibleKeys(missing, unexpected);
  const copyAll = () => {
    for (const copy of copies.splice(0)) copy();
  };
  // Hooks may say that a name is not missing after all, and they see the tensors that were loaded.
  if (after.length > 0 && errors.length === 0) copyAll();
  for (const owner of after) {
    for (const { hook } of owner[STATE].loadPostHooks.values()) refuseResult(hook(owner, incompatible));
  }
  const quoted = (names: string[]): string => names.map((name) => `"${name}"`).join(", ");
  if (strict && unexpected.length > 0) errors.unshift(`Unexpected key(s) in state_dict: ${quoted(unexpected)}. `);
  if (strict && missing.length > 0) errors.unshift(`Missing key(s) in state_dict: ${quoted(missing)}. `);
  if (errors.length > 0) {
    throw new RuntimeError(`Error(s) in loading state_dict for ${module.constructor.name}:\n\t${errors.join("\n\t")}`);
  }
  // Python copies what fits before it throws. Here nothing is changed then.
  copyAll();
  return incompatible;
}

/** What the hooks make of a state dict before a module takes its part. */
function hooked(
  owner: ModuleLike,
  local: ReadonlyMap<string, unknown>,
  prefix: string,
  about: LocalMetadata,
  { missing, unexpected, errors }: Loading,
): ReadonlyMap<string, unknown> {
  const dict = Object.fromEntries(local);
  for (const { hook } of owner[STATE].loadPreHooks.values()) {
    hook(owner, dict, prefix, about, true, missing, unexpected, errors);
  }
  return new Map(Object.entries(dict));
}

function refuseResult(returned: unknown): void {
  if (returned === undefined || returned === null) return;
  throw new AssertionError(
    "Hooks registered with ``register_load_state_dict_post_hook`` are not expected to return new values, if " +
      "incompatible_keys need to be modified, it should be done inplace.",
  );
}

function asMap(given: unknown): Map<string, unknown> {
  awaited("loadStateDict", "the state dict itself", given);
  if (isMap(given)) return given as Map<string, unknown>;
  if (typeof given !== "object" || given === null || Array.isArray(given) || given instanceof Tensor) {
    throw new TypeError(`Expected state_dict to be dict-like, got ${shown(given)}.`);
  }
  return new Map(Object.entries(given));
}

/** Loads what one module holds directly; children are loaded on their own. */
function loadOwn(
  module: ModuleLike,
  local: ReadonlyMap<string, unknown>,
  prefix: string,
  { assign, missing, unexpected, errors, copies }: Loading,
): void {
  const own = new Map(ownState(module));
  for (const [name, current] of own) {
    const key = prefix + name;
    if (!local.has(key)) {
      missing.push(key);
      continue;
    }
    const value = local.get(key);
    if (!(value instanceof Tensor)) {
      errors.push(
        `While copying the parameter named "${key}", expected torch.Tensor or Tensor-like object from checkpoint but ` +
          `received ${typeName(value)}`,
      );
      continue;
    }
    if (isLazy(current)) {
      if (!isLazy(value)) copies.push(() => loadLazy(module, name, current, value, assign));
      continue;
    }
    // A one-element vector fits a scalar, as checkpoints of old PyTorch versions have them.
    const source = current.dim() === 0 && value.dim() === 1 && value.shape[0] === 1 ? value.select(0, 0) : value;
    if (sizeRepr(source.shape) !== sizeRepr(current.shape)) {
      errors.push(
        `size mismatch for ${key}: copying a param with shape ${sizeRepr(source.shape)} from checkpoint, the shape in ` +
          `current model is ${sizeRepr(current.shape)}.`,
      );
      continue;
    }
    try {
      if (assign) {
        const value = assigned(current, source);
        copies.push(() => replaceState(module, name, value));
      } else {
        // What is no plain memory of its place may not be copied there: that shows on a copy.
        if (
          source.layout !== current.layout ||
          String(source.device) !== String(current.device) ||
          source.dtype.name.startsWith("q")
        ) {
          noGrad(() => current.clone().copy_(source));
        }
        copies.push(() => noGrad(() => current.copy_(source)));
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      errors.push(
        `While copying the parameter named "${key}", whose dimensions in the model are ${sizeRepr(current.shape)} and ` +
          `whose dimensions in the checkpoint are ${sizeRepr(source.shape)}, an exception occurred : (${stringRepr(message)},).`,
      );
    }
  }

  const extraKey = prefix + EXTRA_STATE;
  if (takesExtraState(module)) {
    if (local.has(extraKey)) copies.push(() => module.setExtraState(local.get(extraKey)));
    else missing.push(extraKey);
  } else if (local.has(extraKey)) unexpected.push(extraKey);

  const children = new Set<string>();
  for (const { name, value } of module[ENTRIES]()) if (isModuleLike(value)) children.add(name);
  for (const key of local.keys()) {
    if (!key.startsWith(prefix) || key === extraKey) continue;
    const [first, ...rest] = key.slice(prefix.length).split(".") as [string, ...string[]];
    if (rest.length > 0 ? !children.has(first) : !own.has(first)) unexpected.push(key);
  }
}

/** What is not there yet takes its shape from what is loaded. */
function loadLazy(module: ModuleLike, name: string, current: Lazy, source: Tensor, assign: boolean): void {
  current.materialize(source.shape);
  if (assign) replaceState(module, name, assigned(current, source));
  else noGrad(() => current.copy_(source));
}

/** The tensor that takes the place of `current`: a parameter stays a parameter, and frozen if it was. */
function assigned(current: Tensor, source: Tensor): Tensor {
  if (!(current instanceof Parameter)) return source;
  if (source instanceof Parameter) return source.requiresGrad_(current.requiresGrad);
  return new Parameter(source, current.requiresGrad);
}
