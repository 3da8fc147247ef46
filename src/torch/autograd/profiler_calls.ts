/** What both profilers share: how they are called, and what they take. */

import { isPromise } from "node:util/types";
import { boolean, callback, nullable, record } from "../../internal/kinds.js";
import { native } from "../../native/addon.js";
import { RuntimeError } from "../../python/exceptions.js";

/** Runs one after the other, also where the first throws or gives a promise. */
export function finishing<R>(body: () => R, finish: () => void): R {
  let result: R;
  try {
    result = body();
  } catch (error) {
    finish();
    throw error;
  }
  if (isPromise(result)) return result.finally(finish) as R;
  finish();
  return result;
}

/** A class that `new` need not stand before. */
export function callable<Class extends new (...args: never[]) => unknown>(
  made: Class,
): Class & ((...args: ConstructorParameters<Class>) => InstanceType<Class>) {
  return new Proxy(made, { apply: (target, _self, args) => Reflect.construct(target, args) }) as never;
}

/** What both profilers take. */
export const recorded = {
  /** The shapes, dtypes and other arguments of operators. */
  recordShapes: boolean(false),
  /** Floating point operations of products and convolutions, estimated from the shapes. */
  withFlops: boolean(false),
  /** Memory that is taken and given back. */
  profileMemory: boolean(false),
  /** Taken for Python's sake: no stack of JavaScript is recorded yet. */
  withStack: boolean(false),
  /** The modules around operators; for TorchScript's only. */
  withModules: boolean(false),
  /** `{ verbose, captureOverloadNames }`: more in the trace, and overloads' names with the events. */
  experimentalConfig: nullable(record)(null),
  /** Events of earlier cycles are kept. */
  accEvents: boolean(false),
  /** Names a cycle. Default: a random name. */
  customTraceIdCallback: nullable(callback<() => string>())(null),
} as const;

/** An operator that is under way goes on writing into the recording that it began in, and libtorch follows pointers to it. */
export function requireNoBackward(): void {
  if (native.graphTask() === -1) return;
  throw new RuntimeError(
    "expected a recording to begin and end outside of a backward pass, but a hook or a Function's backward begins or ends it; " +
      "do it before or after the pass",
  );
}
