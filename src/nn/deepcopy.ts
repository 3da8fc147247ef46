/** Python's `copy.deepcopy` for modules and what they hold. */

import { RuntimeError } from "../errors.js";
import { Tensor } from "../tensor.js";
import { allocate, isModule, newState, STATE } from "./callable.js";
import type { Module } from "./module.js";
import { Parameter } from "./parameter.js";

/**
 * A deep copy, as `copy.deepcopy` makes it: no constructor runs and no random number is drawn; what is shared inside
 * the original (tied weights, one module used twice) is shared inside the copy. A parameter's gradient is not copied; a
 * buffer's is.
 *
 * Modules, tensors, arrays, plain objects, maps, sets, dates and typed arrays are copied. Functions, and instances of
 * other classes, are shared between original and copy.
 */
export function deepcopy<T>(value: T, memo: Map<unknown, unknown> = new Map()): T {
  return copy(value, memo) as T;
}

function copy(value: unknown, memo: Map<unknown, unknown>): unknown {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return value;
  const known = memo.get(value);
  if (known !== undefined) return known;
  if (isModule(value)) return copyModule(value, memo);
  if (typeof value === "function") return value;
  if (value instanceof Parameter) {
    const constructor = value.constructor as typeof Parameter;
    return remember(value, new constructor(value.data.clone(), value.requiresGrad), memo);
  }
  if (value instanceof Tensor) return copyTensor(value, memo);
  if (Array.isArray(value)) {
    const result: unknown[] = remember(value, [], memo);
    for (const element of value) result.push(copy(element, memo));
    return result;
  }
  if (value instanceof Map) {
    const result = remember(value, new Map<unknown, unknown>(), memo);
    for (const [key, element] of value) result.set(copy(key, memo), copy(element, memo));
    return result;
  }
  if (value instanceof Set) {
    const result = remember(value, new Set<unknown>(), memo);
    for (const element of value) result.add(copy(element, memo));
    return result;
  }
  if (value instanceof Date || ArrayBuffer.isView(value)) return remember(value, structuredClone(value), memo);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const result = remember(value, Object.create(prototype as object | null) as Record<PropertyKey, unknown>, memo);
  for (const key of Reflect.ownKeys(value)) result[key] = copy((value as Record<PropertyKey, unknown>)[key], memo);
  return result;
}

function copyModule(module: Module, memo: Map<unknown, unknown>): Module {
  const from = module[STATE];
  const state = newState();
  const result = remember(module, allocate(Object.getPrototypeOf(module) as object, state), memo);
  for (const [name, buffer] of from.buffers) state.buffers.set(name, copy(buffer, memo) as Tensor | null);
  for (const name of from.nonPersistent) state.nonPersistent.add(name);
  for (const key of Reflect.ownKeys(module)) {
    if (key === STATE) continue;
    const descriptor = Object.getOwnPropertyDescriptor(module, key) as PropertyDescriptor;
    if ("value" in descriptor) descriptor.value = copy(descriptor.value, memo);
    Object.defineProperty(result, key, descriptor);
  }
  state.forwardPreHooks = new Map(from.forwardPreHooks);
  state.forwardHooks = new Map(from.forwardHooks);
  state.backwardPreHooks = new Map(from.backwardPreHooks);
  state.backwardHooks = new Map(from.backwardHooks);
  return result;
}

function copyTensor(tensor: Tensor, memo: Map<unknown, unknown>): Tensor {
  if (!tensor.isLeaf) {
    throw new RuntimeError(
      "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.",
    );
  }
  const result = remember(tensor, tensor.detach().clone(), memo);
  if (tensor.requiresGrad) result.requiresGrad_();
  if (tensor.grad !== null) result.grad = copy(tensor.grad, memo) as Tensor;
  return result;
}

function remember<T>(original: unknown, result: T, memo: Map<unknown, unknown>): T {
  memo.set(original, result);
  return result;
}
