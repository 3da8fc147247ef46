/** An optimizer on other parameters for a while. Follows torch/optim/_stateless.py. */

import { isPlainObject } from "../../internal/plain_object.js";
import { camelCase } from "../../python/camel_case.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
import { shown, typeName } from "../../python/repr.js";
import { snakeCase } from "../../python/snake_case.js";
import { Tensor } from "../tensor.js";
import type { Optimizer, OptimizerStateDict, ParamState } from "./optimizer.js";

// biome-ignore lint/suspicious/noExplicitAny: any optimizer
type AnyOptimizer = Optimizer<any>;

const NAME = "swap_in_optimizer_params_and_state";

/** One group, what takes its place, and the parameters. */
interface Swap {
  group: Record<string, unknown> & { params: Tensor[] };
  options: Record<string, unknown>;
  numbers: readonly number[];
  params: Tensor[];
}

function prepare(optimizer: AnyOptimizer, parameters: readonly Tensor[], given: OptimizerStateDict): Swap[] {
  const groups: unknown = given.param_groups;
  if (!Array.isArray(groups)) {
    throw new RuntimeError(
      `${NAME} requires swapin_optim_state['param_groups'] to be a list of param-group dicts, got ${typeName(groups)}.`,
    );
  }
  if (groups.length !== optimizer.paramGroups.length) {
    throw new RuntimeError("swapin_optim_state has a different number of parameter groups than the live optimizer.");
  }
  let at = 0;
  return optimizer.paramGroups.map((live, i): Swap => {
    const { params: numbers, ...saved } = groups[i] as OptimizerStateDict["param_groups"][number];
    const group = live as Swap["group"];
    if (!Array.isArray(numbers) || !numbers.every(Number.isInteger)) {
      throw new RuntimeError(
        `${NAME} requires optimizer.state_dict()-style param_groups[*]['params'] entries keyed by packed parameter ids.`,
      );
    }
    if (numbers.length !== group.params.length) {
      throw new RuntimeError(
        `swapin_optim_state param group ${i} has a different number of params than the live optimizer param group.`,
      );
    }
    const own = Object.keys(group).filter((key) => key !== "params");
    const surplus = Object.keys(saved).filter((key) => !own.includes(camelCase(key)));
    const missing = own.map(snakeCase).filter((key) => !(key in saved));
    if (surplus.length + missing.length > 0) {
      throw new RuntimeError(
        `${NAME} requires optimizer.state_dict()-style param group keys to exactly match the live optimizer group keys ` +
          `for group ${i}. Keys only in swap-in: [${surplus.join(", ")}]. Keys only in live: [${missing.join(", ")}].`,
      );
    }
    const params = parameters.slice(at, at + numbers.length);
    if (params.length < numbers.length) {
      throw new RuntimeError(`${NAME} requires the explicit parameter state to match optimizer.param_groups ordering.`);
    }
    at += numbers.length;
    const options = Object.fromEntries(Object.entries(saved).map(([key, value]) => [camelCase(key), value]));
    return { group, options, numbers, params };
  });
}

/**
 * Runs `body` while an optimizer has other parameters, state and hyperparameters, and puts its own back. What is written into
 * the given tensors stays there.
 *
 * @param optimizer It must have state, so have taken a step.
 * @param swapinParameters The parameters, in the optimizer's order: by name, as `Object.fromEntries(model.namedParameters())`.
 * @param swapinOptimState What `stateDict()` gives.
 * @throws RuntimeError for a state that does not fit.
 */
export function swapInOptimizerParamsAndState<R>(
  optimizer: AnyOptimizer,
  swapinParameters: Readonly<Record<string, Tensor>>,
  swapinOptimState: OptimizerStateDict,
  body: () => R,
  ...none: []
): R {
  if (none.length > 0 || typeof body !== "function") {
    throw new TypeError(
      `swapInOptimizerParamsAndState() takes no further arguments than a function, got ${shown(body)}`,
    );
  }
  const params = optimizer.paramGroups.flatMap((group) => group.params as Tensor[]);
  if (params.every((param) => optimizer.stateOf(param) === null)) {
    throw new RuntimeError(`${NAME} requires initialized optimizer state.`);
  }
  if (!isPlainObject(swapinOptimState) || !isPlainObject(swapinParameters)) {
    throw new RuntimeError(`${NAME} requires a DCP-style optimizer state_dict.`);
  }
  const values = Object.values(swapinParameters);
  if (!values.every((value) => value instanceof Tensor)) throw new TypeError("expected the parameters to be Tensors");
  const swaps = prepare(optimizer, values, swapinOptimState);
  const numbers = new Set(swaps.flatMap((swap) => swap.numbers).map(String));
  const extra = Object.keys(swapinOptimState.state).filter((key) => !numbers.has(key));
  if (extra.length > 0) {
    throw new RuntimeError(
      `${NAME} requires swapin_optim_state['state'] to be keyed only by packed parameter ids from ` +
        `param_groups[*]['params']; got extra keys [${extra.join(", ")}].`,
    );
  }
  const before = swaps.map(({ group }) => ({ ...group }));
  const states = new Map(swaps.flatMap(({ params }) => params).map((param) => [param, optimizer.stateOf(param)]));
  try {
    for (const { group, options, numbers, params } of swaps) {
      Object.assign(group, options, { params });
      for (const [i, param] of params.entries()) {
        const state: ParamState | undefined = swapinOptimState.state[numbers[i] as number];
        optimizer.setStateOf(param, state === undefined ? null : { ...state }, group);
      }
    }
    return body();
  } finally {
    for (const [i, { group }] of swaps.entries()) {
      for (const key of Object.keys(group)) Reflect.deleteProperty(group, key);
      Object.assign(group, before[i]);
    }
    for (const [param, state] of states) optimizer.setStateOf(param, state, {});
  }
}
