/** State dicts by the names of parameters, in whatever world. Follows torch/distributed/checkpoint/state_dict.py. */

import { checkNoMore } from "../../../internal/surplus.js";
import { KeyError, TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import type { Module } from "../../nn/modules/module.js";
import { isModule } from "../../nn/modules/module.js";
import type { StateDict } from "../../nn/modules/state_dict.js";
import { aten } from "../../ops/index.js";
import { Optimizer, type OptimizerStateDict, type ParamState } from "../../optim/optimizer.js";
import { IntDict } from "../../serialization/python_types.js";
import { Tensor } from "../../tensor.js";

/** The state of an optimizer by the names of its parameters. */
export interface NamedOptimizerState {
  state: Record<string, ParamState>;
  param_groups: (Record<string, unknown> & { params: string[] })[];
}

// biome-ignore lint/suspicious/noExplicitAny: any optimizer
type AnyOptimizer = Optimizer<any>;

function check(callee: string, model: unknown, optimizer: unknown): void {
  if (!isModule(model)) throw new TypeError(`${callee}: expected model to be a Module, got ${shown(model)}`);
  if (optimizer instanceof Optimizer) return;
  throw new TypeError(`${callee}: expected optimizer to be an Optimizer, got ${shown(optimizer)}`);
}

/** The names of an optimizer's parameters in the order of its numbers. */
function namesOf(model: Module, optimizer: AnyOptimizer): string[] {
  const names = new Map(model.namedParameters().map(([name, param]) => [param as Tensor, name]));
  return optimizer.paramGroups.flatMap(({ params }) =>
    params.map((param: Tensor) => {
      const name = names.get(param);
      if (name !== undefined) return name;
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

/** The state of an optimizer, by the names of its parameters in the model: the same in worlds of all sizes. One that took no step gets the state of its first one. */
export function getOptimizerStateDict(model: Module, optimizer: AnyOptimizer, ...none: []): NamedOptimizerState {
  checkNoMore("getOptimizerStateDict", none);
  check("getOptimizerStateDict", model, optimizer);
  initialize(optimizer);
  const names = namesOf(model, optimizer);
  const { state, param_groups } = optimizer.stateDict();
  const entries = Object.entries(state).map(([number, own]) => [names[Number(number)] as string, own] as const);
  return {
    state: Object.fromEntries(entries),
    param_groups: param_groups.map((group) => ({ ...group, params: group.params.map((i) => names[i] as string) })),
  };
}

/**
 * The state dicts of a model and its optimizer, to be saved or to be loaded into. Those of `fullyShard` have the parts of this
 * rank. Follows torch.distributed.checkpoint.state_dict.get_state_dict, without its options.
 */
export function getStateDict(
  model: Module,
  optimizer: AnyOptimizer,
  ...none: []
): [model: StateDict, optimizer: NamedOptimizerState] {
  checkNoMore("getStateDict", none);
  const optimizerState = getOptimizerStateDict(model, optimizer);
  return [model.stateDict(), optimizerState];
}

/**
 * Takes over a state that {@link getOptimizerStateDict} gave.
 * @throws KeyError for a parameter that it lacks
 */
export function setOptimizerStateDict(
  model: Module,
  optimizer: AnyOptimizer,
  stateDict: NamedOptimizerState,
  ...none: []
): void {
  checkNoMore("setOptimizerStateDict", none);
  check("setOptimizerStateDict", model, optimizer);
  const numbers = new Map(namesOf(model, optimizer).map((name, i) => [name, i]));
  const state: OptimizerStateDict["state"] = new IntDict<ParamState>();
  for (const [name, number] of numbers) {
    const own = stateDict.state[name];
    if (own !== undefined) state[number] = own;
  }
  const param_groups = stateDict.param_groups.map((group) => ({
    ...group,
    params: group.params.map((name) => {
      const number = numbers.get(name);
      if (number !== undefined) return number;
      throw new KeyError(`expected '${name}' to be a parameter of the optimizer, as it is in the state dict`);
    }),
  }));
  optimizer.loadStateDict({ state, param_groups });
}

/** Takes over state dicts of {@link getStateDict} that a checkpoint was loaded into. Follows set_state_dict. */
export function setStateDict(
  model: Module,
  optimizer: AnyOptimizer,
  modelStateDict: StateDict,
  optimStateDict: NamedOptimizerState,
  ...none: []
): void {
  checkNoMore("setStateDict", none);
  check("setStateDict", model, optimizer);
  model.loadStateDict(modelStateDict);
  setOptimizerStateDict(model, optimizer, optimStateDict);
}
