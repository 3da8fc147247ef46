/**
 * The one door to operators: a name becomes a function that calls libtorch's dispatcher.
 */

import { isPlainObject } from "../../internal/plain_object.js";
import { native } from "../../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../../native/handle.js";
import { onDefaultDevice } from "../default_device.js";
import { wrapHandle, wrapResult } from "../wrap.js";
import { type ResultsClass, resultsClass } from "./named_results.js";
import { type Names, noNames } from "./option_names.js";

/** An operator: positional arguments, then optionally one plain object with arguments by camelCase name. */
export type Operator = (...args: unknown[]) => unknown;

interface Entry {
  id: number;
  /** Whether the result is always one tensor. */
  tensor: boolean;
  /** The class of results with names. */
  results: ResultsClass | undefined;
}

function find(name: string): Entry {
  const entry = native.operator(name);
  const [plain] = name.split(".", 1) as [string];
  const results = entry.returns.length > 0 ? resultsClass(plain, entry.returns) : undefined;
  return { id: entry.id, tensor: entry.tensor, results };
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

/** Whether an argument, which is bare now, was an object of options. A complex number is written as one, too. */
const isOptions = (value: unknown, bare: unknown): value is Record<string, unknown> =>
  bare === value && typeof value === "object" && value !== null && !Array.isArray(value) && !("re" in value);

/** How many arguments {@link callFew} takes. */
const FEW = 3;
/** How many a native function takes, without the operator's number and that of the names. */
const MOST = 22;

/** Held as constants, which compiled code calls without looking for them: `view` took a twentieth longer. */
const { call: nativeCall, callNamed: nativeCallNamed } = native;

/** A call with up to {@link FEW} arguments, which most are: without lists, of which `add` took a tenth of its time to make. */
function callFew(entry: Entry, count: number, first: unknown, second: unknown, third: unknown): unknown {
  const one = bareArgument(first);
  const two = bareArgument(second);
  const three = bareArgument(third);
  if (isOptions(first, one) || isOptions(second, two) || isOptions(third, three)) {
    return call(entry, [first, second, third].slice(0, count), [one, two, three].slice(0, count));
  }
  let returned: unknown;
  if (count === 1) returned = nativeCall(entry.id, one);
  else if (count === 2) returned = nativeCall(entry.id, one, two);
  else returned = nativeCall(entry.id, one, two, three);
  if (!entry.tensor) return resultOf(entry, returned, [first, second, third], [one, two, three]);
  if (returned === one) return first;
  if (returned === two) return second;
  if (returned === three) return third;
  return returned === null ? null : wrapHandle(returned as NativeHandle);
}

/** What came back, and for results with names an array that also has them as properties, as Python's named tuples are. */
function resultOf({ results }: Entry, returned: unknown, args: readonly unknown[], bare: readonly unknown[]): unknown {
  const result = wrapResult(returned, args, bare);
  return results !== undefined && Array.isArray(result) ? new results(result) : result;
}

/** A call with any arguments, which are listed as they are and as they cross; both lists are at the call's disposal. */
function call(entry: Entry, args: unknown[], bare: unknown[]): unknown {
  const last = args[args.length - 1];
  const hasOptions = isOptions(last, bare[bare.length - 1]);
  const names = hasOptions && isPlainObject(last) ? unfold(last, args, bare) : undefined;
  const returned =
    names === undefined ? nativeCall(entry.id, ...bare) : nativeCallNamed(entry.id, names.number, ...bare);
  // Of more than one `out`, and of options that stayed an object, the objects themselves come back.
  const isHandle = names === undefined ? !hasOptions : !names.hasOut;
  if (!entry.tensor || !isHandle) return resultOf(entry, returned, args, bare);
  const place = bare.indexOf(returned);
  if (place >= 0) return args[place];
  return returned === null ? null : wrapHandle(returned as NativeHandle);
}

/** Puts the values of options in their place, and gives their names; undefined where these have no number. */
function unfold(options: Record<string, unknown>, args: unknown[], bare: unknown[]): Names | undefined {
  const keys = Object.keys(options);
  const before = args.length - 1;
  if (before + keys.length > MOST) return undefined;
  args.pop();
  bare.pop();
  let names = noNames;
  for (const key of keys) {
    const value = options[key];
    // { dim: undefined } is how JavaScript passes an option on that was not given.
    if (value === undefined) continue;
    const longer = names.with(key);
    if (longer === undefined) {
      args.splice(before, MOST, options);
      bare.splice(before, MOST, options);
      return undefined;
    }
    names = longer;
    args.push(value);
    // The tensors of a list stay as they are: it may be `out`, which comes back.
    bare.push(bareHandle(value));
  }
  return names;
}

/**
 * The operator of that name: `"add"` with all its overloads, or `"add.Tensor"` for one of them. It is looked up at its
 * first call, so naming thousands of them costs nothing.
 * @throws NotImplementedError at the first call when this libtorch has no such operator.
 */
export function operator(name: string): Operator {
  let entry: Entry | undefined;
  return onDefaultDevice(name, (...args) => {
    entry ??= find(name);
    const { length } = args;
    return length > 0 && length <= FEW
      ? callFew(entry, length, args[0], args[1], args[2])
      : call(entry, args, args.map(bareArgument));
  });
}

/** As {@link operator}, for use as a method: `this` is the first argument. */
export function method(name: string): Operator {
  let entry: Entry | undefined;
  return function (this: unknown, ...args) {
    entry ??= find(name);
    const { length } = args;
    if (length < FEW) return callFew(entry, length + 1, this, args[0], args[1]);
    args.unshift(this);
    return call(entry, args, args.map(bareArgument));
  };
}
