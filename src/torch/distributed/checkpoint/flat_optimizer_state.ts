/**
 * An optimizer's state without anything nested: `state.NAME.KEY` and `param_groups.NAME.KEY` for each parameter. Follows
 * `_flatten_optim_state_dict` of torch/distributed/checkpoint/state_dict.py.
 */

import { isPlainObject } from "../../../internal/plain_object.js";
import { KeyError, NotImplementedError, RuntimeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import type { ParamState } from "../../optim/optimizer.js";
import { Tensor } from "../../tensor.js";
import type { NamedOptimizerState } from "./named_optimizer_state.js";

/** Such a state, by the names of its values. */
export type FlatOptimizerState = Record<string, unknown>;

/**
 * The state of named parameters, flat.
 * @throws NotImplementedError for a state that is not made of tensors and numbers
 */
export function flattened({ state, param_groups }: NamedOptimizerState): FlatOptimizerState {
  const flat: FlatOptimizerState = {};
  const add = (prefix: string, value: unknown): void => {
    if (isPlainObject(value)) for (const [key, one] of Object.entries(value)) add(`${prefix}.${key}`, one);
    else if (value instanceof Tensor || ["number", "bigint", "boolean"].includes(typeof value)) flat[prefix] = value;
    else {
      throw new NotImplementedError(
        `flattenOptimizerStateDict: expected a state of tensors, numbers and objects of them, got ${shown(value)} as ${prefix}`,
      );
    }
  };
  for (const [name, own] of Object.entries(state)) add(`state.${name}`, own);
  for (const { params, ...settings } of param_groups) {
    for (const name of params) {
      for (const [key, value] of Object.entries(settings)) flat[`param_groups.${name}.${key}`] = value;
    }
  }
  return flat;
}

/**
 * The state of the parameters of an optimizer, of a flat one: of its groups, as they are there, with the settings that are here.
 * @param groups The names of the parameters of each group, and the names of its settings.
 * @throws KeyError for a setting that is missing; RuntimeError where the parameters of a group differ in it
 */
export function unflattened(
  flat: FlatOptimizerState,
  groups: readonly { params: readonly string[]; settings: readonly string[] }[],
): NamedOptimizerState {
  const result: NamedOptimizerState = { state: {}, param_groups: [] };
  for (const { params, settings } of groups) {
    const group: NamedOptimizerState["param_groups"][number] = { params: [...params] };
    for (const name of params) {
      const own = nestedAt(flat, `state.${name}.`);
      if (Object.keys(own).length > 0) result.state[name] = own;
      for (const key of settings) {
        const found = `param_groups.${name}.${key}`;
        if (!Object.hasOwn(flat, found))
          throw new KeyError(`expected the flat state of an optimizer to have '${found}'`);
        const value = flat[found];
        if (!Object.hasOwn(group, key)) group[key] = value;
        else if (shown(group[key]) !== shown(value)) {
          throw new RuntimeError(
            `expected all parameters of a group to have the same '${key}', got ${shown(value)} for ${name} and ${shown(group[key])} for ${params[0]}`,
          );
        }
      }
    }
    result.param_groups.push(group);
  }
  return result;
}

/** What has names that begin so. */
function nestedAt(flat: FlatOptimizerState, prefix: string): ParamState {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(flat)) {
    if (!name.startsWith(prefix)) continue;
    const keys = name.slice(prefix.length).split(".");
    let at = result;
    for (const key of keys.slice(0, -1)) {
      const inner = Object.hasOwn(at, key) && isPlainObject(at[key]) ? at[key] : {};
      at[key] = inner;
      at = inner;
    }
    at[keys.at(-1) as string] = value;
  }
  return result as ParamState;
}
