/**
 * `torch.compiler`: what Python's compiler is told by programs. Nothing is compiled here, and a program that asks for it runs as it
 * is written, with the same numbers. Follows torch/compiler/__init__.py.
 *
 * @module
 */

import { anything, boolean, callback, nullable, optional, string, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { form, type Options, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { unchanged } from "../../internal/unchanged.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warnOnce } from "../../python/warnings.js";

type AnyFunction = (...args: never[]) => unknown;

const compileArguments = signature("compile", ["model"], {
  /** What is to be compiled: a module or a function. Without one, a function that takes it. */
  model: optional(unchecked<object>()),
  /** These are taken, and change nothing. */
  fullgraph: boolean(false),
  dynamic: nullable(boolean)(null),
  backend: unchecked<string | AnyFunction>()("inductor"),
  mode: nullable(string)(null),
  options: nullable(anything<object>())(null),
  disable: boolean(false),
});

/** Options of {@link compile}. */
export type CompileOptions = Options<typeof compileArguments>;

/**
 * Gives back what it got, and says once that nothing is compiled here; without a model, a function that does so. Its options are
 * checked as Python does. Follows torch.compile.
 */
export function compile(options?: CompileOptions): <T extends object>(model: T) => T;
export function compile<T extends object>(model: T, options?: CompileOptions): T;
export function compile(...given: unknown[]): unknown {
  const { model, mode, options } = compileArguments(given);
  if (mode !== null && options !== null) {
    throw new RuntimeError("Either mode or options can be specified, but both can't be specified at the same time.");
  }
  if (model === undefined) return <T extends object>(later: T): T => compile(later, given[0] as CompileOptions);
  if (typeof model !== "function" && typeof model !== "object") {
    throw new TypeError(`compile: expected model to be a module or a function, got ${shown(model)}`);
  }
  warnOnce("torch.compile: nothing is compiled here; what it was given runs as it is written");
  return model;
}

const no = (name: string) => withoutSurplus(name, 0, (): boolean => false);

/** Whether the program is being compiled: false. */
export const isCompiling = no("isCompiling");
/** The same. */
export const isDynamoCompiling = no("isDynamoCompiling");
/** Whether it is being exported: false. */
export const isExporting = no("isExporting");

/** Forgets what was compiled: nothing. */
export const reset = withoutSurplus("reset", 0, (): void => {});
/** Says that a step of a captured graph begins; there is none. */
export const cudagraphMarkStepBegin = withoutSurplus("cudagraphMarkStepBegin", 0, (): void => {});
/** The compilers that there are: none. */
export const listBackends = withoutSurplus("listBackends", 1, (_excludeTags?: readonly string[]): string[] => []);

let backend: string | AnyFunction = "inductor";

/** The compiler that {@link compile} would take. */
export const getDefaultBackend = withoutSurplus("getDefaultBackend", 0, (): string | AnyFunction => backend);

/** Sets it, null for Python's own; nothing is compiled all the same. */
export const setDefaultBackend = form(
  signature("setDefaultBackend", ["backend"], { backend: nullable(unchecked<string | AnyFunction>()) }),
  ({ backend: chosen }): void => {
    backend = chosen ?? "inductor";
  },
);

/** Marks a function that stays in a graph as it is: the function itself. */
export const allowInGraph = unchanged("allowInGraph");
/** Marks a function whose result does not change: the function itself. */
export const assumeConstantResult = unchanged("assumeConstantResult");
/** Marks a function over NumPy's arrays: the function itself. */
export const wrapNumpy = unchanged("wrapNumpy");

const disableArguments = signature("disable", ["fn", "recursive"], {
  fn: nullable(callback<AnyFunction>())(null),
  recursive: boolean(true),
  reason: nullable(string)(null),
});

/** Marks a function that is not to be compiled: the function itself; without one, a function that gives it. */
export function disable<F extends AnyFunction>(
  fn: F,
  ...options: [options?: { recursive?: boolean; reason?: string | null }]
): F;
export function disable(options?: { recursive?: boolean; reason?: string | null }): <F extends AnyFunction>(fn: F) => F;
export function disable(...given: unknown[]): unknown {
  const { fn } = disableArguments(given);
  return fn ?? (<F extends AnyFunction>(later: F): F => disable(later, isPlainObject(given[0]) ? given[0] : {}));
}

const STANCES = ["default", "eager_then_compile", "force_eager", "eager_on_recompile", "fail_on_recompile"];

/** Tells when the compiler is to compile; `"fail_on_recompile"` and its kin are taken, and change nothing. */
export const setStance = form(
  signature("setStance", ["stance"], { stance: string("default") }),
  ({ stance }): Disposable => {
    if (!STANCES.includes(stance))
      throw new RuntimeError(`expected one of the stances ${STANCES.join(", ")}, got '${stance}'`);
    return { [Symbol.dispose]() {} };
  },
);
