/** Modules as functions of their parameters. Follows torch/_functorch/functional_call.py and torch/nn/utils/stateless.py. */

import { isPlainObject } from "../../internal/plain_object.js";
import { checkNoMore } from "../../internal/surplus.js";
import { KeyError, RuntimeError } from "../../python/exceptions.js";
import type { Module } from "../nn/modules/module.js";
import { ASSIGN, ENTRIES, STATE } from "../nn/modules/module_state.js";
import { ownBuffers } from "../nn/modules/own_tensors.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";

/** Tensors by the names of parameters and buffers. */
export type NamedTensors = Readonly<Record<string, Tensor>>;

// biome-ignore lint/suspicious/noExplicitAny: a module's arguments and result are its own
type Any = any;

/** What puts one tensor in the place of a parameter or buffer, and back. */
function swap(module: Module, name: string, tensor: Tensor): () => void {
  const dot = name.lastIndexOf(".");
  const holder = module.getSubmodule(dot < 0 ? "" : name.slice(0, dot));
  const own = name.slice(dot + 1);
  for (const { key, name: found, value } of [...holder[ENTRIES](), ...ownBuffers(holder)]) {
    if (found !== own) continue;
    const put = (given: unknown) => {
      holder[STATE].members.lend(key, given as Tensor);
      holder[ASSIGN](key, given);
    };
    put(tensor);
    return () => put(value);
  }
  throw new KeyError(`functionalCall: the module has no parameter or buffer named ${name}`);
}

/**
 * Calls `module` with these tensors in the place of its parameters and buffers, which it has again afterwards.
 *
 * ```ts
 * const y = functionalCall(model, Object.fromEntries(model.namedParameters()), [x]);
 * ```
 *
 * @param parametersAndBuffers By name; several objects are put together.
 * @param args The arguments in an array, or the only one.
 * @param kwargs What the module takes by name.
 */
export function functionalCall(
  module: Module,
  parametersAndBuffers: NamedTensors | readonly NamedTensors[],
  args: Any = [],
  kwargs: object | null = null,
  ...none: []
): Any {
  checkNoMore("functionalCall", none);
  const given: NamedTensors = Array.isArray(parametersAndBuffers)
    ? Object.assign({}, ...parametersAndBuffers)
    : (parametersAndBuffers as NamedTensors);
  const back: (() => void)[] = [];
  try {
    for (const [name, tensor] of tied(module, given)) back.push(swap(module, name, tensor));
    const list: unknown[] = Array.isArray(args) ? args : [args];
    const all = kwargs !== null && isPlainObject(kwargs) ? [...list, kwargs] : list;
    return (module as unknown as (...args: unknown[]) => unknown)(...all);
  } finally {
    for (const undo of back.reverse()) undo();
  }
}

/** What is given for one name of a tied parameter counts for all of its names. */
function tied(module: Module, given: NamedTensors): [string, Tensor][] {
  const names = new Map<object, string[]>();
  for (const [prefix, holder] of module.namedModules()) {
    for (const { name, value } of [...holder[ENTRIES](), ...ownBuffers(holder)]) {
      const list = names.get(value) ?? [];
      list.push(prefix === "" ? name : `${prefix}.${name}`);
      names.set(value, list);
    }
  }
  const result = new Map(Object.entries(given));
  for (const list of names.values()) {
    const named = list.filter((name) => name in given);
    if (named.length === 0) continue;
    const [first] = named;
    for (const name of list) if (!(name in given)) result.set(name, given[first as string] as Tensor);
  }
  return [...result];
}

/**
 * The parameters and buffers of modules that are alike, stacked: `[params, buffers]`, leaves by name, for
 * `vmap(functionalCall)`. Shapes: `(#)` of each gives `(models, #)`.
 */
export function stackModuleState(
  models: readonly Module[],
  ...none: []
): [params: Record<string, Tensor>, buffers: Record<string, Tensor>] {
  checkNoMore("stackModuleState", none);
  const [first] = models;
  if (first === undefined) throw new RuntimeError("stack_module_state: Expected at least one model, got 0.");
  if (models.some((model) => model.training !== first.training)) {
    throw new RuntimeError("stack_module_state: Expected all models to have the same training/eval mode.");
  }
  if (models.some((model) => model.constructor !== first.constructor)) {
    throw new RuntimeError("stack_module_state: Expected all models to be of the same class.");
  }
  const stack = (all: ReadonlyMap<string, Tensor>[]) =>
    Object.fromEntries(
      [...(all[0] as ReadonlyMap<string, Tensor>).keys()].map((name) => [
        name,
        stacked(
          all.map((one) => one.get(name) as Tensor),
          name,
        ),
      ]),
    );
  return [
    stack(models.map((model) => new Map<string, Tensor>(model.namedParameters()))),
    stack(models.map((model) => new Map<string, Tensor>(model.namedBuffers()))),
  ];
}

function stacked(tensors: Tensor[], name: string): Tensor {
  const [first] = tensors as [Tensor];
  if (tensors.some((tensor) => tensor.requiresGrad !== first.requiresGrad)) {
    throw new RuntimeError(`Expected ${name} from each model to have the same .requires_grad`);
  }
  const result = aten.stack(tensors);
  return first.requiresGrad ? result.detach().requiresGrad_() : result;
}
