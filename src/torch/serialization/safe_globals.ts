/** What files of weights may name beyond what every file may. Follows torch/serialization.py and torch/_weights_only_unpickler.py. */

import { isMap, isPromise } from "node:util/types";
import { anything } from "../../internal/kinds.js";
import { form, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { type Buildable, PickledGlobal } from "./pickle/unpickler.js";
import { Tuple } from "./python_types.js";

/** A function or class of this program. */
// biome-ignore lint/suspicious/noExplicitAny: whatever it takes
export type Callable = ((...args: any[]) => unknown) | (new (...args: any[]) => unknown);

/**
 * A function or class of this program, and the full name of the one in Python that it stands for: `[Namespace,
 * "argparse.Namespace"]`. The name is always given, as a class does not know its module here.
 */
export type SafeGlobal = readonly [callable: Callable, name: string];

const known = new Map<string, Callable>();
const globals = { safeGlobals: anything<readonly SafeGlobal[]>() };

function checked(safeGlobals: readonly SafeGlobal[]): readonly SafeGlobal[] {
  for (const item of Array.isArray(safeGlobals) ? safeGlobals : [safeGlobals]) {
    if (typeof item === "function" || !Array.isArray(item)) {
      throw new TypeError(
        `expected pairs of a function or class and the full name it has in Python, such as [Namespace, "argparse.Namespace"], got ${shown(item)}`,
      );
    }
    if (item.length !== 2) {
      throw new ValueError(
        `Expected tuple of length 2 (global, str of callable full path), but got tuple of length: ${item.length}`,
      );
    }
    if (typeof item[0] !== "function") throw new TypeError(`expected a function or class first, got ${shown(item[0])}`);
    if (typeof item[1] !== "string") {
      throw new TypeError(`Expected second item in tuple to be str of callable full path, but got: ${shown(item[1])}`);
    }
  }
  return safeGlobals;
}

/**
 * Lets files name these functions and classes of Python's from now on; the ones of this program are called in their place, with
 * what the file gives them. An object whose class's constructor Python would not call gets its attributes as they are, or
 * through its method `__setstate__`.
 */
export const addSafeGlobals = form(signature("addSafeGlobals", ["safeGlobals"], globals), ({ safeGlobals }): void => {
  for (const [callable, name] of checked(safeGlobals)) known.set(name, callable);
});

/** What {@link addSafeGlobals} added. */
export function getSafeGlobals(...none: []): SafeGlobal[] {
  checkNoMore("getSafeGlobals", none);
  return [...known].map(([name, callable]) => [callable, name]);
}

/** Takes back all that {@link addSafeGlobals} added. */
export function clearSafeGlobals(...none: []): void {
  checkNoMore("clearSafeGlobals", none);
  known.clear();
}

/**
 * {@link addSafeGlobals} while `body` runs, which may be asynchronous, as {@link load} is; without one, a guard for `using`. As in
 * Python, what was allowed before under one of the names is not any more when it ends.
 */
export function safeGlobals<R>(safeGlobals: readonly SafeGlobal[], body: () => R): R;
export function safeGlobals(safeGlobals: readonly SafeGlobal[]): Disposable;
export function safeGlobals<R>(list: readonly SafeGlobal[], body?: () => R, ...none: []): R | Disposable {
  checkNoMore("safeGlobals", none);
  addSafeGlobals(list);
  const names = list.map(([, name]) => name);
  const leave = (): void => {
    for (const name of names) known.delete(name);
  };
  if (body === undefined) return { [Symbol.dispose]: leave };
  let result: R;
  try {
    result = body();
  } catch (error) {
    leave();
    throw error;
  }
  if (isPromise(result)) return result.finally(leave) as R;
  leave();
  return result;
}

/** An object of a class or function that was added, to be made when what it is made of was read. */
export class PickledObject implements Buildable {
  readonly states: unknown[] = [];

  constructor(
    readonly callable: Callable,
    readonly args: readonly unknown[],
    /** Whether Python would call the class, not only make an object of it. */
    readonly isCalled: boolean,
  ) {}

  build(state: unknown): void {
    this.states.push(state);
  }
}

/** A function or class that was added, as a pickle names it. */
export class SafePickledGlobal extends PickledGlobal {
  constructor(
    name: string,
    readonly callable: Callable,
  ) {
    super(
      name,
      (args) => new PickledObject(callable, args, true),
      (args) => new PickledObject(callable, args, false),
    );
  }
}

/** What was added under that name. */
export function safeGlobal(name: string): PickledGlobal | undefined {
  const callable = known.get(name);
  return callable === undefined ? undefined : new SafePickledGlobal(name, callable);
}

/** The object, before it gets its state. */
export function makeObject({ callable, isCalled }: PickledObject, args: readonly unknown[]): unknown {
  const isClass = /^class\b/.test(Function.prototype.toString.call(callable));
  if (isClass && !isCalled && args.length === 0) return Object.create(callable.prototype as object);
  return isClass ? Reflect.construct(callable, args) : (callable as (...args: readonly unknown[]) => unknown)(...args);
}

/** Gives an object what a pickle says of it: a dict of attributes, or a pair of them and those of its slots. */
export function setState(object: unknown, state: unknown): void {
  if (typeof object !== "object" || object === null) throw new ValueError("it gives attributes to what takes none");
  if ("__setstate__" in object && typeof object.__setstate__ === "function") {
    object.__setstate__(state);
    return;
  }
  for (const attributes of state instanceof Tuple && state.length === 2 ? state : [state]) {
    if (attributes === null) continue;
    const entries = isMap(attributes) ? [...attributes] : Object.entries(attributes as object);
    for (const [name, value] of entries) {
      Object.defineProperty(object, String(name), { value, writable: true, enumerable: true, configurable: true });
    }
  }
}
