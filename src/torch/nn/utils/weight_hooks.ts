/** Weights that a hook computes before each call: what the older forms of weight and spectral normalisation share. */

import { string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { outliving } from "../../outliving.js";
import type { Tensor } from "../../tensor.js";
import { module as moduleKind } from "../kinds.js";
import type { Module } from "../modules/module.js";
import { STATE } from "../modules/module_state.js";
import { Parameter } from "../parameter.js";

/** A weight, and how it is computed. */
export interface ComputedWeight {
  /** The function of nn.utils that made it, in Python's spelling. */
  readonly kind: string;
  /** The property of the weight. */
  readonly name: string;
  /** The properties of what it is computed of. */
  readonly parts: readonly string[];
  compute(module: Module, training: boolean): Tensor;
}

const weights = new WeakMap<object, ComputedWeight>();

function find(module: Module, kind: string, name: string): [key: number, weight: ComputedWeight] | undefined {
  for (const [key, { hook }] of module[STATE].forwardPreHooks) {
    const weight = weights.get(hook);
    if (weight?.kind === kind && weight.name === name) return [key, weight];
  }
  return undefined;
}

export const weightName = {
  /** The property of the weight. Default: "weight". */
  name: string("weight"),
} as const;

/** Throws when a weight is computed so already. */
export function checkNew(module: Module, kind: string, name: string): void {
  if (find(module, kind, name) === undefined) return;
  throw new RuntimeError(`Cannot register two ${kind} hooks on the same parameter ${name}`);
}

/** Takes a name off a module, with what would tell that it is missing. */
export function takeOff(module: Module, name: string): void {
  Reflect.deleteProperty(module, name);
  Reflect.deleteProperty(module, name);
}

/** Puts a computed value under a name, where no parameter is any more. */
export function put(module: Module, name: string, value: Tensor): void {
  Reflect.set(module, name, outliving(value));
}

/** Computes the weight before each call. */
export function attach(module: Module, weight: ComputedWeight): void {
  const hook = (called: Module): void => put(called, weight.name, weight.compute(called, called.training));
  weights.set(hook, weight);
  module.registerForwardPreHook(hook);
}

/** Makes a computed weight a parameter, with the value that it has without training. */
function detach(module: Module, kind: string, name: string): void {
  const found = find(moduleKind.check(`remove ${kind}`, "module", module), kind, name);
  if (found === undefined) throw new ValueError(`${kind} of '${name}' not found in ${module}`);
  const [key, weight] = found;
  const value = weight.compute(module, false);
  for (const part of [name, ...weight.parts]) takeOff(module, part);
  module.registerParameter(name, new Parameter(value.detach()));
  module[STATE].forwardPreHooks.delete(key);
}

/** The function that makes a computed weight of a kind a parameter again. @throws ValueError when there is none. */
export function remover(callee: string, kind: string) {
  const read = signature(callee, ["name"], { ...weightName });
  return <M extends Module>(module: M, ...given: Given<typeof read>): M => {
    detach(module, kind, read(given).name);
    return module;
  };
}
