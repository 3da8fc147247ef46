/**
 * Python's "positional or by keyword" arguments for modules and functional forms: leading arguments by position, then
 * one options object by name. All checks of argument values live here too, so that all errors read alike.
 */

import { TypeError, ValueError } from "../python/exceptions.js";
import { shown, typeName } from "../python/repr.js";
import { isPlainObject } from "./plain_object.js";

export { isPlainObject };

type Prefixes<P extends readonly unknown[]> = P extends readonly [infer First, ...infer Rest]
  ? [] | [First | undefined, ...Prefixes<Rest>]
  : [];

/**
 * The arguments of a callee whose optional parameters are `Positional` (in Python's order) and whose options object is
 * `Options`: any number of leading positional values, then the object for the rest.
 */
export type Arguments<Positional extends readonly unknown[], Options> = [...Prefixes<Positional>, options?: Options];

/**
 * Merges positional and named arguments over the defaults.
 *
 * @param callee Name for error messages, such as `Linear`.
 * @param positional Names of the optional parameters that may be given by position, in order.
 * @param given What the caller passed after the required arguments.
 * @param defaults Every option and its default; names outside it are errors. An option given as `undefined` counts as
 *   not given.
 */
export function parseArguments<Options extends object>(
  callee: string,
  positional: readonly (keyof Options & string)[],
  given: readonly unknown[],
  defaults: Options,
): Options {
  if (given.length === 0) return defaults;
  const result = { ...defaults };
  const last = given[given.length - 1];
  const named = isPlainObject(last) ? last : undefined;
  const count = named === undefined ? given.length : given.length - 1;
  if (count > positional.length) {
    throw new TypeError(
      `${callee}() takes at most ${positional.length} optional argument(s) by position` +
        `${positional.length > 0 ? ` (${positional.join(", ")})` : ""}, got ${count}; pass the others in an options object, ` +
        `such as { ${Object.keys(defaults)[positional.length] ?? "name"}: ... }`,
    );
  }
  for (let index = 0; index < count; index++) {
    const value = given[index];
    if (value !== undefined) result[positional[index] as keyof Options] = value as Options[keyof Options];
  }
  if (named !== undefined) {
    for (const key of Object.keys(named)) {
      if (!Object.hasOwn(defaults, key)) {
        const known = Object.keys(defaults);
        throw new TypeError(
          `${callee}() got an unexpected option '${key}'` +
            `${known.length > 0 ? `; expected one of: ${known.join(", ")}` : "; it takes no options"}`,
        );
      }
      const at = positional.indexOf(key as keyof Options & string);
      if (at >= 0 && at < count) throw new TypeError(`${callee}() got multiple values for argument '${key}'`);
      const value = named[key];
      if (value !== undefined) result[key as keyof Options] = value as Options[keyof Options];
    }
  }
  return result;
}

/** A size: a safe integer, zero or more. */
export function checkSize(callee: string, name: string, value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    throw new TypeError(`${callee}: expected ${name} to be an integer, got ${shown(value)}`);
  }
  if (value < 0) throw new ValueError(`${callee}: expected ${name} to be zero or more, got ${value}`);
  return value;
}

/** Any safe integer. */
export function checkInteger(callee: string, name: string, value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    throw new TypeError(`${callee}: expected ${name} to be an integer, got ${shown(value)}`);
  }
  return value;
}

/** Any number, NaN and infinities included: what Python takes as a float. */
export function checkNumber(callee: string, name: string, value: unknown): number {
  if (typeof value !== "number") throw new TypeError(`${callee}: expected ${name} to be a number, got ${shown(value)}`);
  return value;
}

/** `true` or `false`. */
export function checkBoolean(callee: string, name: string, value: unknown): boolean {
  if (typeof value !== "boolean") {
    throw new TypeError(`${callee}: expected ${name} to be true or false, got ${shown(value)}`);
  }
  return value;
}

/** A string. */
export function checkString(callee: string, name: string, value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`${callee}: expected ${name} to be a string, got ${shown(value)}`);
  return value;
}

/** A probability, with Python's text for the range. */
export function checkProbability(callee: string, value: unknown): number {
  const p = checkNumber(callee, "p", value);
  if (!(p >= 0 && p <= 1)) {
    throw new ValueError(`dropout probability has to be between 0 and 1, but got ${p}`);
  }
  return p;
}

/** A shape: one size or an array of sizes. */
export function checkShape(callee: string, name: string, value: unknown): number[] {
  if (Array.isArray(value)) return value.map((size, index) => checkSize(callee, `${name}[${index}]`, size));
  if (typeof value === "number") return [checkSize(callee, name, value)];
  throw new TypeError(`${callee}: expected ${name} to be an integer or an array of integers, got ${typeName(value)}`);
}
