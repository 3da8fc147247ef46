/**
 * Where native handles become Tensor objects. Apart from tensor.ts so that the operator door does not depend on it.
 */
import { types } from "node:util";
import type { NativeHandle } from "../native/addon.js";
import type { Tensor } from "./tensor.js";

let TensorClass: new (handle: NativeHandle) => Tensor;

/** The tidy() scopes that are open, innermost last: each lists the tensors made in it. */
export const scopes: Tensor[][] = [];

/** @internal tensor.ts names its class. */
export function setTensorClass(constructor: new (handle: NativeHandle) => Tensor): void {
  TensorClass = constructor;
}

// Deno has no such function; an External has no prototype there.
const isExternal = types.isExternal ?? ((value: object) => Object.getPrototypeOf(value) === null);

/** Whether a value is a Tensor. Here for modules that tensor.ts itself needs. */
export function isTensor(value: unknown): value is Tensor {
  return value instanceof TensorClass;
}

/** @internal The Tensor object for a native tensor handle. */
export function wrap(handle: NativeHandle): Tensor {
  const tensor = new TensorClass(handle);
  if (scopes.length > 0) (scopes[scopes.length - 1] as Tensor[]).push(tensor);
  return tensor;
}

/** As {@link wrap}, for what may be absent. */
export function wrapOptional(handle: NativeHandle | null): Tensor | null {
  return handle === null ? null : wrap(handle);
}

/**
 * What an operator returned: handles become Tensors; an argument that came back stays the object it was.
 * @param args the operator's arguments
 * @param bare the same with handles in place of the objects that carry them, as they were passed on
 */
export function wrapResult(result: unknown, args: readonly unknown[], bare: readonly unknown[]): unknown {
  if (typeof result !== "object" || result === null) return result;
  const place = bare.indexOf(result);
  if (place >= 0) return args[place];
  if (Array.isArray(result)) {
    for (let i = 0; i < result.length; i++) result[i] = wrapResult(result[i], args, bare);
    return result;
  }
  // Complex numbers and dtypes come as objects of ours. Prototypes do not tell: an External's is null in Node, not in Bun.
  return isExternal(result) ? wrap(result as NativeHandle) : result;
}
