/**
 * `torch.jit`: archives of TorchScript are loaded, run, trained and saved. What compiles Python's code and modules is Python's; what
 * programs tell it is taken, and they run as they are written. Follows torch/jit/__init__.py and torch/_jit_internal.py.
 *
 * @module
 */

import { callback } from "../../internal/kinds.js";
import { signature } from "../../internal/signature.js";
import { checkNoMore, withoutSurplus } from "../../internal/surplus.js";
import { unchanged } from "../../internal/unchanged.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";

export { JITException as Error } from "../../python/exceptions.js";
export { exportOpnames, type FusionStrategy, freeze, optimizeForInference, setFusionStrategy } from "./freeze.js";
export type { ExtraFiles } from "./save_archive.js";
export { CompilationUnit, ScriptFunction, ScriptMethod, ScriptObject } from "./script_function.js";
export { RecursiveScriptModule, ScriptModule } from "./script_module.js";
export { load, save } from "./serialization.js";

import { makers } from "./values.js";

type AnyFunction = (...args: never[]) => unknown;

/** Whether this is run by TorchScript: false. */
export const isScripting = withoutSurplus("isScripting", 0, (): boolean => false);
/** Whether this is being traced: false. */
export const isTracing = withoutSurplus("isTracing", 0, (): boolean => false);

/** Marks a method that TorchScript is to compile: the method itself. In Python `export`, a reserved word here in places. */
const exported = unchanged("export");

export { exported as export };
/** Marks a function that TorchScript is not to call: the function itself. */
export const unused = unchanged("unused");
/** Marks a function that is compiled only while something is traced: the function itself. */
export const scriptIfTracing = unchanged("scriptIfTracing");

const ignoreArguments = signature("ignore", ["drop"], { drop: callback<AnyFunction>() });

/** Marks a function that TorchScript leaves to the interpreter: the function itself; given true or false, a function that gives it. */
export function ignore<F extends AnyFunction>(fn: F, ...none: []): F;
export function ignore(drop?: boolean, ...none: []): <F extends AnyFunction>(fn: F) => F;
export function ignore(drop: AnyFunction | boolean = false, ...none: []): unknown {
  checkNoMore("ignore", none);
  if (typeof drop === "boolean") return unchanged("ignore");
  return ignoreArguments([drop]).drop;
}

/** The value; in Python, TorchScript is told its type. */
export function annotate<T>(theType: unknown, theValue: T, ...none: []): T {
  checkNoMore("annotate", none);
  if (theType === undefined) throw new TypeError("annotate() missing required argument 'theType'");
  return theValue;
}

const PRIMITIVES: Readonly<Record<string, unknown>> = {
  number: Number,
  string: String,
  boolean: Boolean,
  bigint: BigInt,
};

/** Whether an object is of a class, or of one of several. */
export function isinstance(obj: unknown, targetType: unknown, ...none: []): boolean {
  checkNoMore("isinstance", none);
  const classes = Array.isArray(targetType) ? targetType : [targetType];
  return classes.some((type: unknown) => {
    if (typeof type !== "function") throw new TypeError(`isinstance: expected a class, got ${shown(type)}`);
    return obj instanceof type || PRIMITIVES[typeof obj] === type;
  });
}

const asyncArguments = signature("fork", ["func"], { func: callback<AnyFunction>() });

/** What {@link fork} gives: it is done already, as in Python without a compiler. */
export class Future<T> {
  readonly #value: T;
  /** @internal */
  constructor(value: T, ...none: []) {
    checkNoMore("Future", none);
    this.#value = value;
  }
  /** The result. */
  value(...none: []): T {
    checkNoMore("Future.value", none);
    return this.#value;
  }
  /** The result. */
  wait(...none: []): T {
    checkNoMore("Future.wait", none);
    return this.#value;
  }
  /** Whether it is done: true. */
  done(...none: []): boolean {
    checkNoMore("Future.done", none);
    return true;
  }
}

makers.future = (value) => new Future(value);

/** Runs a function, at once, and gives its result to {@link wait} for. */
export function fork<A extends unknown[], R>(func: (...args: A) => R, ...args: A): Future<R> {
  asyncArguments([func]);
  return new Future(func(...args));
}

/** The result of a {@link fork}. */
export function wait<T>(future: Future<T>, ...none: []): T {
  checkNoMore("wait", none);
  if (!(future instanceof Future))
    throw new TypeError(`wait: expected future to be what fork() gave, got ${shown(future)}`);
  return future.wait();
}
