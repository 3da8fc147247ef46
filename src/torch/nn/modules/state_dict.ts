/** Loading state dicts. Follows torch/nn/modules/module.py (`load_state_dict`), with its error texts. */

import { checkNoMore } from "../../../internal/surplus.js";
import { RuntimeError, TypeError } from "../../../python/exceptions.js";
import { shown, sizeRepr, stringRepr, typeName } from "../../../python/repr.js";
import { noGrad } from "../../autograd/index.js";
import { Tensor } from "../../tensor.js";
import { Parameter } from "../parameter.js";
import { BEFORE_LOAD, ENTRIES, isModuleLike, type ModuleLike } from "./module_state.js";
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

/** What `Module.loadStateDict` does. @internal */
export function loadStateDict(
  module: ModuleLike,
  given: unknown,
  { strict, assign }: { strict: boolean; assign: boolean },
): IncompatibleKeys {
  const entries = asMap(given);
  const missing: string[] = [];
  const unexpected: string[] = [];
  const errors: string[] = [];
  const copies: (() => void)[] = [];

  const load = (owner: ModuleLike, local: ReadonlyMap<string, unknown>, prefix: string): void => {
    const adapted = owner[BEFORE_LOAD]?.(local, prefix, errors) ?? local;
    loadOwn(owner, adapted, prefix, assign, { missing, unexpected, errors, copies });
    for (const { name, value } of owner[ENTRIES]()) {
      if (!isModuleLike(value)) continue;
      const childPrefix = `${prefix}${name}.`;
      load(value, new Map([...local].filter(([key]) => key.startsWith(childPrefix))), childPrefix);
    }
  };
  load(module, entries, "");

  const quoted = (names: string[]): string => names.map((name) => `"${name}"`).join(", ");
  if (strict && unexpected.length > 0) errors.unshift(`Unexpected key(s) in state_dict: ${quoted(unexpected)}. `);
  if (strict && missing.length > 0) errors.unshift(`Missing key(s) in state_dict: ${quoted(missing)}. `);
  if (errors.length > 0) {
    throw new RuntimeError(`Error(s) in loading state_dict for ${module.constructor.name}:\n\t${errors.join("\n\t")}`);
  }
  // Python copies what fits before it throws. Here nothing is changed then.
  for (const copy of copies) copy();
  return new IncompatibleKeys(missing, unexpected);
}

function asMap(given: unknown): Map<string, unknown> {
  if (given instanceof Map) return given as Map<string, unknown>;
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
  assign: boolean,
  {
    missing,
    unexpected,
    errors,
    copies,
  }: Record<"missing" | "unexpected" | "errors", string[]> & { copies: (() => void)[] },
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

  const children = new Set<string>();
  for (const { name, value } of module[ENTRIES]()) if (isModuleLike(value)) children.add(name);
  for (const key of local.keys()) {
    if (!key.startsWith(prefix)) continue;
    const [first, ...rest] = key.slice(prefix.length).split(".") as [string, ...string[]];
    if (rest.length > 0 ? !children.has(first) : !own.has(first)) unexpected.push(key);
  }
}

/** The tensor that takes the place of `current`: a parameter stays a parameter, and frozen if it was. */
function assigned(current: Tensor, source: Tensor): Tensor {
  if (!(current instanceof Parameter)) return source;
  if (source instanceof Parameter) return source.requiresGrad_(current.requiresGrad);
  return new Parameter(source, current.requiresGrad);
}
