/** The parameters and buffers that a module holds directly. */

import { noGrad } from "../../autograd/index.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";
import { Parameter } from "../parameter.js";
import { isLazy } from "../uninitialized.js";
import type { Member } from "./members.js";
import { AFTER_CONVERSION, ASSIGN, ENTRIES, type ModuleLike, STATE } from "./module_state.js";

/** Its parameters by Python's names. */
export function ownParameters(module: ModuleLike): [string, Parameter][] {
  const result: [string, Parameter][] = [];
  // Where the module is called with others, a plain tensor may stand for a parameter.
  for (const { name, value } of module[ENTRIES]()) if (value instanceof Tensor) result.push([name, value as Parameter]);
  return result;
}

/** Its buffers. */
export function ownBuffers(module: ModuleLike): (Member & { value: Tensor })[] {
  const result: (Member & { value: Tensor })[] = [];
  for (const member of module[STATE].members.all()) {
    if (member.kind === "buffer" && member.value !== null) result.push(member as Member & { value: Tensor });
  }
  return result;
}

/** The parameters and persistent buffers that a module holds directly, by Python's names. @internal */
export function ownState(module: ModuleLike): [string, Tensor][] {
  const result: [string, Tensor][] = ownParameters(module);
  for (const { name, persistent, value } of ownBuffers(module)) if (persistent) result.push([name, value]);
  return result;
}

/** Replaces a parameter or buffer that a module holds directly. @internal */
export function replaceState(module: ModuleLike, name: string, tensor: Tensor): void {
  for (const { key, name: own } of [...ownBuffers(module), ...module[ENTRIES]()]) {
    if (own !== name) continue;
    module[ASSIGN](key, tensor);
    return;
  }
}

/** Converts what a module holds directly, keeping the parameters' identity where libtorch can. */
export function convertTensors(module: ModuleLike, convert: (tensor: Tensor) => Tensor): void {
  for (const { key, value: parameter } of module[ENTRIES]()) {
    if (!(parameter instanceof Parameter)) continue;
    if (isLazy(parameter)) {
      parameter.data = noGrad(() => convert(parameter));
      continue;
    }
    const grad = parameter.grad;
    const converted = noGrad(() => convert(parameter));
    let target: Parameter = parameter;
    if (sharesKind(parameter, converted)) {
      parameter.data = converted;
    } else {
      target = new Parameter(converted, parameter.requiresGrad);
      module[ASSIGN](key, target);
    }
    if (grad === null) continue;
    const convertedGrad = noGrad(() => convert(grad));
    if (target === parameter && sharesKind(grad, convertedGrad)) grad.data = convertedGrad;
    else target.grad = convertedGrad.requiresGrad_(grad.requiresGrad);
  }
  for (const { key, value } of ownBuffers(module)) {
    if (isLazy(value)) value.data = convert(value);
    else module[ASSIGN](key, convert(value));
  }
  module[AFTER_CONVERSION]?.();
}

/** Whether `tensor.data = other` is possible: same kind of tensor, whatever dtype and (CPU, CUDA) device. */
function sharesKind(tensor: Tensor, other: Tensor): boolean {
  return aten._hasCompatibleShallowCopyType(tensor, other);
}
