/** What a function was called with, under its parameters' names. */

import { TypeError } from "../../python/exceptions.js";
import { asInteger, type Call, Callable, type Keywords, type Value } from "./values.js";

/** A filter: its parameters' names, and what it makes of a value and them. */
export type Filter = readonly [names: readonly string[], run: (value: Value, ...given: (Value | undefined)[]) => Value];

/**
 * The values of parameters. `names` ending in `?` may be left out; they stand after the others.
 *
 * @returns A value for each, undefined for what was left out.
 */
export function bind(
  what: string,
  names: readonly string[],
  args: readonly Value[],
  keywords: Keywords,
): (Value | undefined)[] {
  if (args.length > names.length) {
    throw new TypeError(`${what}() takes at most ${names.length} arguments (${args.length} given)`);
  }
  const plain = names.map((name) => name.replace("?", ""));
  const values: (Value | undefined)[] = plain.map((_, i) => args[i]);
  for (const [name, value] of keywords) {
    const place = plain.indexOf(name);
    if (place < 0) throw new TypeError(`${what}() got an unexpected keyword argument '${name}'`);
    if (place < args.length) throw new TypeError(`${what}() got multiple values for argument '${name}'`);
    values[place] = value;
  }
  const missing = names.findIndex((name, i) => !name.endsWith("?") && values[i] === undefined);
  if (missing >= 0) throw new TypeError(`${what}() missing required argument '${plain[missing]}'`);
  return values;
}

/** A function of a template's, whose parameters have these names. */
export function callable(
  name: string,
  names: readonly string[],
  run: (...values: (Value | undefined)[]) => Value,
): Callable {
  const call: Call = (args, keywords) => run(...bind(name, names, args, keywords));
  return new Callable(name, call, "builtin_function_or_method");
}

/** An int that may be left out, as a JavaScript number. */
export function count(value: Value | undefined, otherwise: number): number {
  return value === undefined ? otherwise : Number(asInteger(value));
}
