/**
 * Python's functions for numbers that may be symbols while a program is traced. Nothing is traced here, so they are what they are
 * for plain numbers. Follows torch/__init__.py.
 */

import { anything, boolean } from "../internal/kinds.js";
import { type Definable, form, type Given, kind, signature } from "../internal/signature.js";
import { AssertionError, ValueError } from "../python/exceptions.js";
import { typeName } from "../python/repr.js";
import { Tensor } from "./tensor.js";

type Castable = number | bigint | boolean | string | Tensor;

function toNumber(value: Castable, what: string): number {
  const number = Number(value instanceof Tensor ? value.item() : value);
  if (typeof value === "string" && (value.trim() === "" || Number.isNaN(number)) && !/nan/i.test(value))
    throw new ValueError(`could not convert string to ${what}: '${value}'`);
  return number;
}

const summand: Definable<number> = kind<number>((_callee, _name, value) => {
  if (typeof value === "number") return value;
  throw new AssertionError(`expected a number, got ${typeName(value)}`);
});
const two = { a: summand, b: summand };
const one = { a: anything<Castable>() };

/** The number as an integer: what follows the point is cut off. Follows torch.sym_int. */
export const symInt = form(signature("symInt", ["a"], one), ({ a }) => Math.trunc(toNumber(a, "int")));
/** The number as a float; JavaScript has one kind of number. Follows torch.sym_float. */
export const symFloat = form(signature("symFloat", ["a"], one), ({ a }) => toNumber(a, "float"));
/** The larger of two numbers. Follows torch.sym_max. */
export const symMax = form(signature("symMax", ["a", "b"], two), ({ a, b }) => Math.max(a, b));
/** The smaller of two numbers. Follows torch.sym_min. */
export const symMin = form(signature("symMin", ["a", "b"], two), ({ a, b }) => Math.min(a, b));
/** Whether it is false, as Python sees it. Follows torch.sym_not. */
export const symNot = form(signature("symNot", ["a"], { a: anything<unknown>() }), ({ a }) =>
  a instanceof Tensor ? !a.item() : !a,
);
/** The square root. Follows torch.sym_sqrt. */
export const symSqrt = form(signature("symSqrt", ["a"], { a: summand }), ({ a }) => {
  if (a < 0) throw new ValueError("math domain error");
  return Math.sqrt(a);
});

/** The sum of numbers, one by one or in an array. Follows torch.sym_sum. */
export function symSum(...args: number[] | [readonly number[]]): number {
  const [first] = args;
  const numbers = args.length === 1 && Array.isArray(first) ? first : args;
  return (numbers as readonly unknown[]).reduce<number>(
    (sum, value) => sum + summand.check("symSum", "args", value),
    0,
  );
}

const iteArguments = signature("symIte", ["b", "t", "f"], {
  b: boolean,
  t: anything<unknown>(),
  f: anything<unknown>(),
});

/** `t` where `b` is true, else `f`; both of one type. Follows torch.sym_ite. */
export function symIte<T>(b: boolean, t: T, f: T, ...none: []): T {
  const values = iteArguments([b, t, f, ...none] as unknown as Given<typeof iteArguments>);
  if (typeName(values.t) !== typeName(values.f)) {
    throw new AssertionError(`type mismatch: ${typeName(values.t)} vs ${typeName(values.f)}`);
  }
  return (values.b ? values.t : values.f) as T;
}
