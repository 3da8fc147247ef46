/** What Python does to classes of DataPipes by decorators; here by functions. Follows torch/utils/data/datapipes/_decorator.py. */

import { boolean, string } from "../../../../internal/kinds.js";
import { scoped } from "../../../../internal/scoped.js";
import { form, signature } from "../../../../internal/signature.js";
import { checkNoMore } from "../../../../internal/surplus.js";
import { TypeError } from "../../../../python/exceptions.js";
import { shown, typeName } from "../../../../python/repr.js";
import { IterDataPipe, MapDataPipe } from "./datapipe.js";

// biome-ignore lint/suspicious/noExplicitAny: classes of all sorts
type Class<P = object> = abstract new (...args: any[]) => P;

const extendsPipe = (value: unknown, base: Class): value is Class =>
  typeof value === "function" && (value === base || value.prototype instanceof base);

const functional = signature("functionalDatapipe", ["name", "enableDfApiTracing"], {
  /** What the method is called. */
  name: string,
  /** For data frames in Python; there are none here. Default: false. */
  enableDfApiTracing: boolean(false),
});

/**
 * Gives a class of pipes a functional form, a method of all pipes: `functionalDatapipe("twice")(Twice)`, and then
 * `dp.twice(...)` is `new Twice(dp, ...)`. Gives the class back.
 *
 * @throws ValueError where the name is taken.
 */
export const functionalDatapipe = form(functional, ({ name }) => <C extends Class>(Pipe: C): C => {
  if (extendsPipe(Pipe, IterDataPipe)) IterDataPipe.registerDatapipeAsFunction(name, Pipe as never);
  else if (extendsPipe(Pipe, MapDataPipe)) MapDataPipe.registerDatapipeAsFunction(name, Pipe as never);
  return Pipe;
});

let determinism = false;

/**
 * Pipes whose class is {@link nonDeterministic} cannot be made: for `body`, or until the guard is disposed of.
 */
export function guaranteedDatapipesDeterminism<R>(body: () => R): R;
export function guaranteedDatapipesDeterminism(): Disposable;
export function guaranteedDatapipesDeterminism<R>(...given: unknown[]): R | Disposable {
  const enter = () => {
    const before = determinism;
    determinism = true;
    return () => {
      determinism = before;
    };
  };
  return scoped("guaranteedDatapipesDeterminism", "determinism", enter, given);
}

const ADVICE = "You can turn off determinism for this DataPipe if that is acceptable for your application";

/** The class, whose constructor looks first whether it may run. */
function guarded<C extends Class>(Pipe: C, check: (args: unknown[]) => void): C {
  return new Proxy(Pipe, {
    construct(target, args: unknown[], newTarget) {
      check(args);
      return Reflect.construct(target, args, newTarget) as object;
    },
  });
}

/**
 * Says of a class of pipes that their order is not always the same: `nonDeterministic(Class)` gives a class that
 * {@link guaranteedDatapipesDeterminism} refuses to make. With a function, `nonDeterministic(fn)(Class)`, it depends on
 * what the function says (true for one that is not deterministic) of the constructor's arguments.
 */
export function nonDeterministic<C extends Class<IterDataPipe>>(Pipe: C): C;
export function nonDeterministic(
  // biome-ignore lint/suspicious/noExplicitAny: any constructor's arguments
  isNonDeterministic: (...args: any[]) => boolean,
): <C extends Class<IterDataPipe>>(Pipe: C) => C;
export function nonDeterministic(arg: unknown, ...none: []): unknown {
  checkNoMore("nonDeterministic", none);
  if (extendsPipe(arg, IterDataPipe)) {
    return guarded(arg, () => {
      if (!determinism) return;
      throw new TypeError(`${arg.name} is non-deterministic, but you set 'guaranteedDatapipesDeterminism'. ${ADVICE}`);
    });
  }
  if (typeof arg !== "function") throw new TypeError(`${shown(arg)} can not be decorated by nonDeterministic`);
  if (/^class\b/.test(Function.prototype.toString.call(arg))) {
    throw new TypeError(`Only \`IterDataPipe\` can be decorated with \`nonDeterministic\`, but ${arg.name} is found`);
  }
  return (Pipe: unknown) => {
    if (!extendsPipe(Pipe, IterDataPipe)) {
      const found = typeof Pipe === "function" ? Pipe.name : shown(Pipe);
      throw new TypeError(`Only \`IterDataPipe\` can be decorated, but ${found} is found`);
    }
    return guarded(Pipe, (args) => {
      const result: unknown = arg(...args);
      if (typeof result !== "boolean") {
        throw new TypeError(
          "the function given to nonDeterministic is required to return a boolean value, " +
            `but ${typeName(result)} is found`,
        );
      }
      if (!determinism || !result) return;
      throw new TypeError(
        `${Pipe.name} is non-deterministic with the inputs, but you set 'guaranteedDatapipesDeterminism'. ${ADVICE}`,
      );
    });
  };
}

/**
 * Gives the function back as it is: in Python it checks arguments by their type hints, which JavaScript's functions do not
 * have. TypeScript checks them where they are given.
 *
 * @typeParam F the function
 */
export function argumentValidation<F extends (...args: never[]) => unknown>(f: F, ...none: []): F {
  checkNoMore("argumentValidation", none);
  if (typeof f !== "function") throw new TypeError(`argumentValidation: expected a function, got ${shown(f)}`);
  return f;
}

/**
 * Gives a pipe's `[Symbol.iterator]` back as it is: in Python it checks items by a type hint, which JavaScript's functions
 * do not have. TypeScript checks them where they are made.
 *
 * @typeParam F the method
 * @throws TypeError for another method, as in Python.
 */
export function runtimeValidation<F extends (...args: never[]) => unknown>(f: F, ...none: []): F {
  checkNoMore("runtimeValidation", none);
  if (typeof f !== "function") throw new TypeError(`runtimeValidation: expected a function, got ${shown(f)}`);
  if (f.name === "[Symbol.iterator]") return f;
  throw new TypeError(`Can not decorate function ${f.name} with 'runtimeValidation'`);
}

/**
 * For `body`, or until the guard is disposed of, {@link runtimeValidation} checks nothing, as it does here anyway: it is
 * there so that a program that says so runs.
 */
export function runtimeValidationDisabled<R>(body: () => R): R;
export function runtimeValidationDisabled(): Disposable;
export function runtimeValidationDisabled<R>(...given: unknown[]): R | Disposable {
  return scoped("runtimeValidationDisabled", "validation", () => () => {}, given);
}
