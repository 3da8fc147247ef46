/** Tensors in what modules take and give. Follows torch/distributed/utils.py (`_apply_to_tensors`). */

import { isPlainObject } from "../../../internal/plain_object.js";
import { Tensor } from "../../tensor.js";

/** A value with other tensors in it: in arrays, plain objects and Maps. It is the value itself where none is another. */
export function withTensors<T>(value: T, replace: (tensor: Tensor) => Tensor): T {
  return replaced(value, replace) as T;
}

function replaced(value: unknown, replace: (tensor: Tensor) => Tensor): unknown {
  if (value instanceof Tensor) return replace(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => replaced(item, replace));
    // A tuple stays one.
    return items.every((item, i) => item === value[i])
      ? value
      : Object.setPrototypeOf(items, Object.getPrototypeOf(value));
  }
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => [key, replaced(item, replace)] as const);
    return entries.every(([key, item]) => item === value.get(key)) ? value : new Map(entries);
  }
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, replaced(item, replace)] as const);
  return entries.every(([key, item]) => item === value[key]) ? value : { ...value, ...Object.fromEntries(entries) };
}

/** The tensors in a value, in order. */
export function tensorsIn(value: unknown): Tensor[] {
  const found: Tensor[] = [];
  replaced(value, (tensor) => {
    found.push(tensor);
    return tensor;
  });
  return found;
}
