/**
 * The one door to operators: a name becomes a function that calls libtorch's dispatcher.
 */
import { native } from "../native.js";
import { wrapResult } from "../wrap.js";

/** An operator: positional arguments, then optionally one plain object with arguments by camelCase name. */
export type Operator = (...args: unknown[]) => unknown;

interface Entry {
  id: number;
  returns: string[];
}

/** Results with names are an array that also has them as properties, as Python's named tuples are. */
function finish(result: unknown, returns: string[]): unknown {
  const wrapped = wrapResult(result);
  if (returns.length > 0 && Array.isArray(wrapped)) {
    for (let i = 0; i < returns.length; i++)
      Object.defineProperty(wrapped, returns[i] as string, { value: wrapped[i] });
  }
  return wrapped;
}

/**
 * The operator of that name: `"add"` with all its overloads, or `"add.Tensor"` for one of them. It is looked up at its
 * first call, so naming thousands of them costs nothing.
 * @throws NotImplementedError at the first call when this libtorch has no such operator.
 */
export function operator(name: string): Operator {
  let entry: Entry | undefined;
  return (...args) => {
    entry ??= native.operator(name);
    return finish(native.call(entry.id, ...args), entry.returns);
  };
}

/** As {@link operator}, for use as a method: `this` is the first argument. */
export function method(name: string): Operator {
  let entry: Entry | undefined;
  return function (this: unknown, ...args) {
    entry ??= native.operator(name);
    return finish(native.call(entry.id, this, ...args), entry.returns);
  };
}
