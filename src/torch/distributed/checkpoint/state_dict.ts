/** State dicts by the names of parameters, in whatever world. Follows torch/distributed/checkpoint/state_dict.py. */

import { record } from "../../../internal/kinds.js";
import { isPlainObject } from "../../../internal/plain_object.js";
import { form, kind, signature } from "../../../internal/signature.js";
import { KeyError, RuntimeError, TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { module } from "../../nn/kinds.js";
import type { Module } from "../../nn/modules/module.js";
import type { IncompatibleKeys, StateDict } from "../../nn/modules/state_dict.js";
import { aten } from "../../ops/index.js";
import { Optimizer, type OptimizerStateDict, type ParamState } from "../../optim/optimizer.js";
import { IntDict } from "../../serialization/python_types.js";
import { markLike } from "../../shards.js";
import { Tensor } from "../../tensor.js";
import { canonicalNames } from "./canonical_names.js";
import { type FlatOptimizerState, flattened, unflattened } from "./flat_optimizer_state.js";
import { fromRankZero, type Path } from "./from_rank_zero.js";
import type { NamedOptimizerState } from "./named_optimizer_state.js";
import { type StateDictOptions, stateDictOptions } from "./state_dict_options.js";
import { asAsked, partFor } from "./whole_state.js";

// biome-ignore lint/suspicious/noExplicitAny: any optimizer
type AnyOptimizer = Optimizer<any>;

const optimizers = kind<AnyOptimizer[], AnyOptimizer | readonly AnyOptimizer[]>((callee, name, value) => {
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  const wrong = all.find((one) => !(one instanceof Optimizer));
  if (wrong === undefined && all.length > 0) return all as AnyOptimizer[];
  throw new TypeError(`${callee}: expected ${name} to be an Optimizer, or several, got ${shown(wrong ?? value)}`);
});

const ofOptions = {
  /** Default: null, those of `new StateDictOptions()`. */
  options: stateDictOptions,
} as const;
const ofBoth = {
  model: module,
  /** The optimizer of the model, or several that share its parameters out. */
  optimizers,
} as const;
const modelStateDict = kind<StateDict>((callee, name, value) => record.check(callee, name, value) as StateDict, {
  takesObject: true,
});
const optimStateDict = kind<NamedOptimizerState | FlatOptimizerState>(
  (callee, name, value) => record.check(callee, name, value),
  {
    takesObject: true,
  },
);

/** A state that was given, with the names of parameters: of rank 0 where it comes from there, and without what makes it flat. */
function namedState(
  callee: string,
  given: NamedOptimizerState | FlatOptimizerState,
  { model, optimizers, options }: { model: Module; optimizers: AnyOptimizer[]; options: StateDictOptions | null },
): NamedOptimizerState {
  let state: Partial<NamedOptimizerState> = given;
  if (options?.broadcastFromRank0) {
    const params = new Map(optimizers.flatMap((one) => named(model, one)));
    state = fromRankZero(given, (path, whole) => ownPart(params.get(parameterOf(path, params)), whole));
  }
  if (options?.flattenOptimizerStateDict && !("state" in state)) {
    return unflattened(
      state as FlatOptimizerState,
      optimizers.flatMap((optimizer) => groupsOf(model, optimizer)),
    );
  }
  const { state: states, param_groups } = state;
  const isNamed = isPlainObject(states) && Array.isArray(param_groups);
  if (isNamed && param_groups.every((group) => Array.isArray(group?.params))) return { state: states, param_groups };
  throw new TypeError(`${callee}: expected optimStateDict to be what getOptimizerStateDict gives, got ${shown(given)}`);
}

/** Of which parameter a tensor of an optimizer's state is. */
function parameterOf(path: Path, params: ReadonlyMap<string, Tensor>): string {
  const [first = "", second = ""] = path.map(String);
  if (path.length > 1) return first === "state" ? second : "";
  const isOf = (name: string) => first.startsWith(`state.${name}.`);
  return [...params.keys()].find(isOf) ?? "";
}

/** What a rank keeps of a whole tensor. */
function ownPart(own: unknown, whole: Tensor): Tensor {
  const part = partFor(own, whole) as Tensor;
  return part === whole ? whole : part.clone();
}

/** The groups of an optimizer by the names of its parameters, and what is set for each. */
function groupsOf(model: Module, optimizer: AnyOptimizer): { params: string[]; settings: string[] }[] {
  const names = new Map(named(model, optimizer).map(([name, param]) => [param, name]));
  return optimizer.stateDict().param_groups.map(({ params: _, ...settings }, i) => ({
    params: (optimizer.paramGroups[i] as { params: Tensor[] }).params.map((param) => names.get(param) as string),
    settings: Object.keys(settings),
  }));
}

/** An optimizer's parameters in the order of its numbers, and their names in the model. */
function named(model: Module, optimizer: AnyOptimizer): [name: string, param: Tensor][] {
  const canonical = canonicalNames(model);
  const names = new Map(model.namedParameters().map(([name, param]) => [param as Tensor, canonical(name)]));
  return optimizer.paramGroups.flatMap(({ params }) =>
    params.map((param: Tensor): [string, Tensor] => {
      const name = names.get(param);
      if (name !== undefined) return [name, param];
      throw new KeyError(
        "expected the optimizer to have parameters of the model alone; it was made before fullyShard, or with others",
      );
    }),
  );
}

/** Has an optimizer make the state that its first step would, and changes nothing else. */
function initialize(optimizer: AnyOptimizer): void {
  const groups = optimizer.paramGroups as { params: Tensor[]; lr?: number | Tensor }[];
  const params = groups.flatMap(({ params }) => params);
  if (params.some((param) => optimizer.stateOf(param) !== null || param.grad !== null)) return;
  for (const param of params) if (param.requiresGrad) param.grad = aten.zerosLike(param.detach());
  const rates = groups.map(({ lr }) => lr);
  // Some update parameters whatever the gradient is.
  for (const group of groups) {
    if (group.lr !== undefined) group.lr = group.lr instanceof Tensor ? aten.zerosLike(group.lr) : 0;
  }
  optimizer.step();
  for (const [i, group] of groups.entries()) if (rates[i] !== undefined) group.lr = rates[i];
  optimizer.zeroGrad();
}

function modelState(model: Module, options: StateDictOptions | null): StateDict {
  const canonical = canonicalNames(model);
  const state = Object.fromEntries(Object.entries(model.stateDict()).map(([name, value]) => [canonical(name), value]));
  if (options?.ignoreFrozenParams) {
    for (const [name, { requiresGrad }] of model.namedParameters()) if (!requiresGrad) delete state[canonical(name)];
  }
  return asAsked(state, options);
}

function optimizerState(model: Module, all: AnyOptimizer[], options: StateDictOptions | null): NamedOptimizerState {
  const result: NamedOptimizerState = { state: {}, param_groups: [] };
  for (const optimizer of all) {
    initialize(optimizer);
    const names = named(model, optimizer).map(([name]) => name);
    const { state, param_groups } = optimizer.stateDict();
    for (const [number, own] of Object.entries(state)) result.state[names[Number(number)] as string] = own;
    const groups = param_groups.map((group) => ({ ...group, params: group.params.map((i) => names[i] as string) }));
    result.param_groups.push(...groups);
  }
  const asked = options?.flattenOptimizerStateDict ? (flattened(result) as unknown as NamedOptimizerState) : result;
  return asAsked(asked, options);
}

function loadModel(model: Module, given: StateDict, options: StateDictOptions | null): IncompatibleKeys {
  const canonical = canonicalNames(model);
  let stateDict = given;
  if (options?.broadcastFromRank0) {
    const own = new Map(Object.entries(model.stateDict()).map(([name, value]) => [canonical(name), value]));
    stateDict = fromRankZero(given, ([name = ""], whole) => ownPart(own.get(String(name)), whole));
  }
  const others = new Map(Object.entries(stateDict));
  const strict = options?.strict ?? true;
  if (others.size === 0 && strict && !options?.ignoreFrozenParams && !options?.broadcastFromRank0) {
    throw new RuntimeError("expected the state dict of a model to have something in it, got an empty one");
  }
  const state: Record<string, Tensor> = {};
  const frozen = new Set(model.namedParameters().flatMap(([name, { requiresGrad }]) => (requiresGrad ? [] : [name])));
  for (const [name, own] of Object.entries(model.stateDict())) {
    const value = others.get(canonical(name));
    if (value !== undefined) state[name] = options?.fullStateDict ? (partFor(own, value) as Tensor) : value;
    // What was left out is as it was.
    else if (options?.ignoreFrozenParams && frozen.has(name)) state[name] = own;
    others.delete(canonical(name));
  }
  return model.loadStateDict({ ...state, ...Object.fromEntries(others) }, { strict });
}

function loadOptimizer(
  model: Module,
  optimizer: AnyOptimizer,
  stateDict: NamedOptimizerState,
  options: StateDictOptions | null,
): void {
  const params = named(model, optimizer);
  const numbers = new Map(params.map(([name], i) => [name, i]));
  const state: OptimizerStateDict["state"] = new IntDict<ParamState>();
  for (const [number, [name, param]] of params.entries()) {
    const found = stateDict.state[name];
    if (found === undefined) continue;
    const part = (value: unknown) => (options?.fullStateDict ? partFor(param, value) : value);
    const entries = Object.entries(found).map(([key, value]) => [key, part(value)]);
    state[number] = markLike(Object.fromEntries(entries) as ParamState, param);
  }
  const own = stateDict.param_groups.filter((group) => group.params.some((name) => numbers.has(name)));
  const groups = own.length > 0 ? own : stateDict.param_groups;
  const param_groups = groups.map((group) => ({
    ...group,
    params: group.params.map((name) => {
      const number = numbers.get(name);
      if (number !== undefined) return number;
      throw new KeyError(`expected '${name}' to be a parameter of the optimizer, as it is in the state dict`);
    }),
  }));
  optimizer.loadStateDict({ state, param_groups });
}

/**
 * The state dict of a model, to be saved or to be loaded into: by the names that it has without `DistributedDataParallel`, so that it
 * can be read in worlds of all kinds. Of `fullyShard` it has the parts of this rank, or with `fullStateDict` the whole: then all ranks
 * call it, and it blocks until the others' parts are there. Follows torch.distributed.checkpoint.state_dict.get_model_state_dict.
 */
export const getModelStateDict = form(
  signature("getModelStateDict", ["model", "options"], { model: module, ...ofOptions }),
  ({ model, options }): StateDict => modelState(model, options),
);

/**
 * The state of an optimizer, by the names of its parameters in the model: the same in worlds of all sizes. One that took no step gets the
 * state of its first one. With `flattenOptimizerStateDict` it is a {@link FlatOptimizerState}: `state.0.weight.exp_avg` and
 * `param_groups.0.weight.lr` for each parameter. Follows get_optimizer_state_dict; see {@link getModelStateDict}.
 */
export const getOptimizerStateDict = form(
  signature("getOptimizerStateDict", ["model", "optimizers", "options"], { ...ofBoth, ...ofOptions }),
  ({ model, optimizers, options }): NamedOptimizerState => optimizerState(model, optimizers, options),
);

/** The state dicts of a model and its optimizer: {@link getModelStateDict} and {@link getOptimizerStateDict}. Follows get_state_dict. */
export const getStateDict = form(
  signature("getStateDict", ["model", "optimizers", "options"], { ...ofBoth, ...ofOptions }),
  ({ model, optimizers, options }): [model: StateDict, optimizer: NamedOptimizerState] => {
    const state = optimizerState(model, optimizers, options);
    return [modelState(model, options), state];
  },
);

/**
 * Takes over a state dict of {@link getModelStateDict}; with `fullStateDict` one of whole tensors, of which each rank takes its parts.
 * Follows set_model_state_dict.
 * @returns the names that were missing and unexpected
 * @throws RuntimeError that lists what does not fit, and for an empty one
 */
export const setModelStateDict = form(
  signature("setModelStateDict", ["model", "modelStateDict", "options"], {
    model: module,
    modelStateDict,
    ...ofOptions,
  }),
  ({ model, modelStateDict, options }): IncompatibleKeys => loadModel(model, modelStateDict, options),
);

/**
 * Takes over a state that {@link getOptimizerStateDict} gave. Follows set_optimizer_state_dict.
 * @throws KeyError for a parameter that it lacks; of a flat one for a setting
 */
export const setOptimizerStateDict = form(
  signature("setOptimizerStateDict", ["model", "optimizers", "optimStateDict", "options"], {
    ...ofBoth,
    optimStateDict,
    ...ofOptions,
  }),
  ({ model, optimizers, optimStateDict, options }): void => {
    const state = namedState("setOptimizerStateDict", optimStateDict, { model, optimizers, options });
    for (const one of optimizers) loadOptimizer(model, one, state, options);
  },
);

/** Takes over state dicts of {@link getStateDict}, such as a checkpoint was loaded into. Follows set_state_dict. */
export const setStateDict = form(
  signature("setStateDict", ["model", "optimizers", "modelStateDict", "optimStateDict", "options"], {
    ...ofBoth,
    modelStateDict,
    optimStateDict,
    ...ofOptions,
  }),
  ({ model, optimizers, modelStateDict, optimStateDict, options }): IncompatibleKeys => {
    const state = namedState("setStateDict", optimStateDict, { model, optimizers, options });
    for (const one of optimizers) loadOptimizer(model, one, state, options);
    return loadModel(model, modelStateDict, options);
  },
);
