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

/** Whether an argument, which is bare now, was an object of options. */
const isOptions = (value: unknown, bare: unknown) =>
  bare === value && typeof value === "object" && value !== null && !Array.isArray(value);

/** How many arguments {@link callFew} takes. */
const FEW = 3;

/** Held as a constant, which compiled code calls without looking for it: `view` took a twentieth longer. */
const nativeCall = native.call;

/** A call with up to {@link FEW} arguments, which most are: without lists, of which `add` took a tenth of its time to make. */
function callFew(entry: Entry, count: number, first: unknown, second: unknown, third: unknown): unknown {
  const one = bareArgument(first);
  const two = bareArgument(second);
  const three = bareArgument(third);
  if (!entry.tensor || isOptions(first, one) || isOptions(second, two) || isOptions(third, three)) {
    return call(entry, [first, second, third].slice(0, count));
  }
  let returned: unknown;
  if (count === 1) returned = nativeCall(entry.id, one);
  else if (count === 2) returned = nativeCall(entry.id, one, two);
  else returned = nativeCall(entry.id, one, two, three);
  if (returned === one) return first;
  if (returned === two) return second;
  if (returned === three) return third;
  return returned === null ? null : wrapHandle(returned as NativeHandle);
}

function call({ id, returns, tensor }: Entry, args: unknown[]): unknown {
  const bare = args.map(bareArgument);
  const returned = nativeCall(id, ...bare);
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
    const { length } = args;
    return length > 0 && length <= FEW ? callFew(entry, length, args[0], args[1], args[2]) : call(entry, args);
  });
}

/** As {@link operator}, for use as a method: `this` is the first argument. */
export function method(name: string): Operator {
  let entry: Entry | undefined;
  return function (this: unknown, ...args) {
    entry ??= native.operator(name);
    const { length } = args;
    return length < FEW ? callFew(entry, length + 1, this, args[0], args[1]) : call(entry, [this, ...args]);
  };
}
