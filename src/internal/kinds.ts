/** What the parameters of a {@link signature} can be, as far as it does not need libtorch (torch/kinds.ts has the rest). */

import { TypeError, ValueError } from "../python/exceptions.js";
import { shown, typeName } from "../python/repr.js";
import { isPlainObject } from "./plain_object.js";
import { type Definable, type Kind, kind, type Optional } from "./signature.js";
import { awaited } from "./synchronous.js";

function expect(good: boolean, callee: string, name: string, expected: string, value: unknown): void {
  if (!good) throw new TypeError(`${callee}: expected ${name} to be ${expected}, got ${shown(value)}`);
}

/** Any safe integer. */
export const integer = kind<number>((callee, name, value) => {
  expect(Number.isSafeInteger(value), callee, name, "an integer", value);
  return value as number;
});

/** A size: a safe integer, zero or more. */
export const size = kind<number>((callee, name, value) => {
  const given = integer.check(callee, name, value);
  if (given < 0) throw new ValueError(`${callee}: expected ${name} to be zero or more, got ${given}`);
  return given;
});

/** A number. */
export const number = kind<number>((callee, name, value) => {
  expect(typeof value === "number", callee, name, "a number", value);
  return value as number;
});

/** A number of that kind, from `least` to `most`. */
export function between(of: Kind<number>, least: number, most = Number.POSITIVE_INFINITY): Definable<number> {
  const expected = most === Number.POSITIVE_INFINITY ? `${least} or more` : `from ${least} to ${most}`;
  return kind<number>((callee, name, value) => {
    const given = of.check(callee, name, value);
    if (given >= least && given <= most) return given;
    throw new ValueError(`${callee}: expected ${name} to be ${expected}, got ${given}`);
  });
}

/** `true` or `false`. */
export const boolean = kind<boolean>((callee, name, value) => {
  expect(typeof value === "boolean", callee, name, "true or false", value);
  return value as boolean;
});

/** A text. */
export const string = kind<string>((callee, name, value) => {
  expect(typeof value === "string", callee, name, "a string", value);
  return value as string;
});

/** A shape: one size, or an array of sizes. */
export const shape = kind<number[], number | readonly number[]>((callee, name, value) => {
  if (Array.isArray(value)) return value.map((item, index) => size.check(callee, `${name}[${index}]`, item));
  if (typeof value === "number") return [size.check(callee, name, value)];
  throw new TypeError(`${callee}: expected ${name} to be an integer or an array of integers, got ${typeName(value)}`);
});

/** An integer, or an array of integers, as it is given. */
export const integers = kind<number | readonly number[]>((callee, name, value) => {
  if (Array.isArray(value)) return value.map((item, index) => integer.check(callee, `${name}[${index}]`, item));
  expect(Number.isSafeInteger(value), callee, name, "an integer or an array of integers", value);
  return value as number;
});

/** An integer for each of so many dimensions, or one for all of them; a list keeps its length, which is checked where it is used. */
export function integerFor(dimensions: number): Definable<number[], number | readonly number[]> {
  return kind<number[], number | readonly number[]>((callee, name, value) => {
    const given = integers.check(callee, name, value);
    return typeof given === "number" ? new Array<number>(dimensions).fill(given) : [...given];
  });
}

/** An array of such. */
export function listOf<Value, Accepted>(of: Kind<Value, Accepted>): Definable<Value[], readonly Accepted[]> {
  return kind<Value[], readonly Accepted[]>((callee, name, value) => {
    expect(Array.isArray(value), callee, name, "an array", value);
    return (value as unknown[]).map((item, index) => of.check(callee, `${name}[${index}]`, item));
  });
}

/** An array of what an iterable of such gives. */
export function iterableOf<Value, Accepted>(of: Kind<Value, Accepted>): Definable<Value[], Iterable<Accepted>> {
  return kind<Value[], Iterable<Accepted>>((callee, name, value) => {
    const isIterable = value != null && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
    expect(isIterable, callee, name, "an iterable", value);
    return listOf(of).check(callee, name, [...(value as Iterable<unknown>)]);
  });
}

/** A number, or an array of numbers, as it is given. */
export const numbers = kind<number | readonly number[]>((callee, name, value) =>
  (Array.isArray(value) ? listOf(number) : number).check(callee, name, value),
);

/** A plain object of anything. */
export const record = kind<Record<string, unknown>>(
  (callee, name, value) => {
    expect(isPlainObject(value), callee, name, "an object", value);
    return value as Record<string, unknown>;
  },
  { takesObject: true },
);

/** A function. */
export function callback<F extends (...args: never[]) => unknown>(): Definable<F> {
  return kind<F>((callee, name, value) => {
    expect(typeof value === "function", callee, name, "a function", value);
    return value as F;
  });
}

/** One of a few values. */
export function oneOf<const L extends readonly (string | boolean)[]>(...values: L): Definable<L[number]> {
  const listed = values.map(shown);
  const expected = listed.length > 1 ? `${listed.slice(0, -1).join(", ")} or ${listed.at(-1)}` : `${listed[0]}`;
  return kind<L[number]>((callee, name, value) => {
    expect((values as readonly unknown[]).includes(value), callee, name, expected, value);
    return value as L[number];
  });
}

/** A probability, with Python's text for the range. */
export const probability = kind<number>((callee, name, value) => {
  const given = number.check(callee, name, value);
  if (given >= 0 && given <= 1) return given;
  throw new ValueError(`dropout probability has to be between 0 and 1, but got ${given}`);
});

/** What is checked where it is used, with the words that Python has there. */
export function unchecked<T>(): Definable<T> {
  return kind<T>((_callee, _name, value) => value as T);
}

/** What is checked elsewhere, or takes anything that is there: no Promise of it. */
export function anything<T>(): Definable<T> {
  return kind<T>((callee, name, value) => awaited(callee, `${name} itself`, value) as T, { takesObject: true });
}

/** That, with Python's ValueError for whatever else is given. */
export function orValueError<Value, Accepted>(of: Kind<Value, Accepted>): Definable<Value, Accepted> {
  return kind<Value, Accepted>((callee, name, value) => {
    try {
      return of.check(callee, name, value);
    } catch (error) {
      throw new ValueError((error as Error).message);
    }
  });
}

/** That, or null for none. */
export function nullable<Value, Accepted>(of: Kind<Value, Accepted>): Definable<Value | null, Accepted | null> {
  const { check, takesObject } = of;
  return kind<Value | null, Accepted | null>(
    (callee, name, value) => (value === null ? null : check(callee, name, value)),
    { takesObject },
  );
}

/** That, or nothing: without a default. */
export function optional<Value, Accepted>(of: Kind<Value, Accepted>): Optional<Value | undefined, Accepted> {
  return { check: of.check, takesObject: of.takesObject, initial: undefined };
}

/** A parameter of Python's that has another name here, which is told to who gives it. */
export function calledHere(name: string): Optional<undefined> {
  const check = (callee: string, given: string): never => {
    throw new TypeError(`${callee}() got the option '${given}', which is ${name} here`);
  };
  return { check, takesObject: true, initial: undefined, calledHere: name };
}
