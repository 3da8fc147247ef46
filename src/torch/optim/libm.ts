/**
 * The C library's functions behind Python's `math` and `**`. V8 brings its own, whose last bits differ, and a learning
 * rate must have Python's.
 */

import { native } from "../../native/addon.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";

export const cos = (x: number): number => native.mathCos(x);
/** @throws ValueError for a number that has none, as `math.log`. */
export const log = (x: number): number => {
  if (x <= 0) throw new ValueError("math domain error");
  return native.mathLog(x);
};
/** `base ** exponent` of two floats; throws where Python does, as for a number that is too large. */
export const pow = (base: number, exponent: number): number => native.mathPow(base, exponent);

/** `a / b`; throws for a `b` of 0, as Python does, where JavaScript would go on with NaN. */
export const quotient = (a: number, b: number): number => {
  if (b === 0) throw new RuntimeError("float division by zero");
  return a / b;
};

/** `math.floor`. */
export const floor = (x: number): number => {
  if (!Number.isFinite(x)) throw new ValueError(`cannot convert float ${x} to integer`);
  return Math.floor(x);
};

/** Python's `%`: the sign of the divisor. */
export const modulo = (a: number, b: number): number => {
  if (b === 0) throw new RuntimeError("integer modulo by zero");
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
};

/** Python's `bisect.bisect_right`. */
export const bisectRight = (sorted: readonly number[], x: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (x < (sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Python's `max` of two floats, in which the first stays unless the second is greater. */
export const maximum = (a: number, b: number): number => (b > a ? b : a);
/** Python's `min` of two floats. */
export const minimum = (a: number, b: number): number => (b < a ? b : a);
