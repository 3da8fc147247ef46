/** Arguments that a call does not know: nothing is passed over without a word, as JavaScript would. */

import { inspect } from "node:util";
import { TypeError } from "../python/exceptions.js";

/**
 * Refuses what a call was given after its last parameter; the callee takes it as `...none: []`, so that TypeScript refuses
 * it too.
 */
export function checkNoMore(callee: string, none: readonly unknown[]): void {
  if (none.length === 0) return;
  const surplus = none.find((value) => value !== undefined);
  if (surplus === undefined) return;
  throw new TypeError(`${callee}() takes no further arguments, but got ${inspect(surplus, { depth: 0 })}`);
}

/** The function, with an error for what comes after its first `most` arguments. */
export function withoutSurplus<F extends (...args: never[]) => unknown>(
  name: string,
  most: number,
  run: F,
  callee = name,
): F {
  const limited = function (this: unknown, ...args: never[]) {
    if (args.length > most) checkNoMore(callee, args.slice(most));
    return run.apply(this, args);
  } as F;
  return Object.defineProperty(limited, "name", { value: name });
}

/** Gives methods of a class the errors of {@link withoutSurplus}: how many arguments each has at most, by name. */
export function limitArguments(prototype: object, limits: Readonly<Record<string, number>>): void {
  for (const [name, most] of Object.entries(limits)) {
    const method = Reflect.get(prototype, name) as (...args: never[]) => unknown;
    const value = withoutSurplus(name, most, method);
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}

/**
 * Gives methods that a class itself declares the errors of {@link withoutSurplus}, each for as many arguments as it
 * declares: for names that many classes override. No such method may give a parameter a default, which JavaScript does
 * not count.
 */
export function limitDeclared(prototype: object, names: readonly string[]): void {
  for (const name of names) {
    if (!Object.hasOwn(prototype, name)) continue;
    const method = Reflect.get(prototype, name) as (...args: never[]) => unknown;
    const value = withoutSurplus(name, method.length, method, `${prototype.constructor.name}.${name}`);
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}
