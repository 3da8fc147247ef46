/**
 * The one door to operators: a name becomes a function that calls libtorch's dispatcher.
 */
import { native } from "../../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../../native/handle.js";
import { onDefaultDevice } from "../default_device.js";
import { wrapHandle, wrapResult } from "../wrap.js";

/** An operator: positional arguments, then optionally one plain object with arguments by camelCase name. */
export type Operator = (...args: unknown[]) => unknown;

interface Entry {
  id: number;
  returns: string[];
  /** Whether the result is always one tensor. */
  tensor: boolean;
}

/** An argument as it crosses: compiled code finds the handle of an object quicker than native code would. */
export function bareHandle(value: unknown): unknown {
  return typeof value === "object" && value !== null ? ((value as Partial<Handled>)[handleKey] ?? value) : value;
}

/** The same, and for the tensors of a list. */
function bareArgument(value: unknown): unknown {
  if (!Array.isArray(value)) return bareHandle(value);
  return typeof value[0] === "object" ? value.map(bareHandle) : value;
}

/** Options may carry an `out`, which comes back as the object it is; a handle has no prototype. */
function mayHoldTensors(last: unknown): boolean {
  return typeof last === "object" && last !== null && Object.getPrototypeOf(last) !== null;
}

function call({ id, returns, tensor }: Entry, args: unknown[]): unknown {
  const bare = args.map(bareArgument);
  const returned = native.call(id, ...bare);
  if (tensor && returned !== null && !mayHoldTensors(bare[bare.length - 1])) {
    const place = bare.indexOf(returned);
    return place >= 0 ? args[place] : wrapHandle(returned as NativeHandle);
  }
  const result = wrapResult(returned, args, bare);
  // Results with names are an array that also has them as properties, as Python's named tuples are.
  if (returns.length > 0 && Array.isArray(result)) {
    for (let i = 0; i < returns.length; i++) Object.defineProperty(result, returns[i] as string, { value: result[i] });
  }
  return result;
}

/**
 * The operator of that name: `"add"` with all its overloads, or `"add.Tensor"` for one of them. It is looked up at its
 * first call, so naming thousands of them costs nothing.
 * @throws NotImplementedError at the first call when this libtorch has no such operator.
 */
export function operator(name: string): Operator {
  let entry: Entry | undefined;
  return onDefaultDevice(name, (...args) => {
    entry ??= native.operator(name);
    return call(entry, args);
  });
}

/** As {@link operator}, for use as a method: `this` is the first argument. */
export function method(name: string): Operator {
  let entry: Entry | undefined;
  return function (this: unknown, ...args) {
    entry ??= native.operator(name);
    return call(entry, [this, ...args]);
  };
}
