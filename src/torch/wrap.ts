/**
 * Where native handles become objects of the class Tensor, which comes later: it stands on this, as on the operators.
 */
import { types } from "node:util";
import type { Handled, NativeHandle } from "../native/handle.js";

let TensorClass: new (handle: NativeHandle, key: typeof HANDLE) => Handled;

/** @internal Says to Tensor's constructor, quicker than the handle itself does, that it is given one. */
export const HANDLE: unique symbol = Symbol("handle");

/** @internal What `new Tensor(2, 3)` makes; legacy.ts says it. */
export const legacy: { construct: (given: readonly unknown[]) => Handled } = {
  construct: () => {
    throw new Error("no legacy constructor yet");
  },
};

/** The tidy() scopes that are open, innermost last: each lists the tensors made in it. */
export const scopes: Handled[][] = [];

/** @internal tensor.ts names its class. */
export function setTensorClass(constructor: typeof TensorClass): void {
  TensorClass = constructor;
}

/** @internal Whether a value is a Tensor. */
export const isTensor = (value: unknown): value is Handled & { dispose(): void } => value instanceof TensorClass;

// Deno has no such function; an External has no prototype there.
/** @internal Whether a value is a native handle. */
export const isExternal = types.isExternal ?? ((value: object) => Object.getPrototypeOf(value) === null);

/** The Tensor for a native tensor handle; tensor.ts has it with its type. */
export function wrapHandle(handle: NativeHandle): Handled {
  const tensor = new TensorClass(handle, HANDLE);
  if (scopes.length > 0) (scopes[scopes.length - 1] as Handled[]).push(tensor);
  return tensor;
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
  return isExternal(result) ? wrapHandle(result as NativeHandle) : result;
}
