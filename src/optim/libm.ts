/**
 * The C library's functions behind Python's `math` and `**`. V8 brings its own, whose last bits differ, and a learning
 * rate must have Python's.
 */
import { native } from "../native.js";

export const cos = (x: number): number => native.mathCos(x);
export const log = (x: number): number => native.mathLog(x);
/** `base ** exponent` of two floats. */
export const pow = (base: number, exponent: number): number => native.mathPow(base, exponent);

/** Python's `%`: the sign of the divisor. */
export const modulo = (a: number, b: number): number => {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
};

/** Python's `bisect.bisect_right`. */
export const bisectRight = (sorted: readonly number[], x: number): number => {
  const at = sorted.findIndex((value) => value > x);
  return at < 0 ? sorted.length : at;
};
