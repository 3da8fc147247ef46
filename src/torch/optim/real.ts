/**
 * Python's numbers where a float and a tensor of one element meet: what is computed of both is rounded as the tensor's dtype.
 */

import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import { quotient } from "./libm.js";

/** A Python float, or a tensor of one element. */
export type Real = number | Tensor;

const isTensor = (x: Real): x is Tensor => x instanceof Tensor;
/** `a + b`. */
export const sum = (a: Real, b: Real): Real => (isTensor(a) ? a.add(b) : isTensor(b) ? b.add(a) : a + b);
/** `a - b`. */
export const difference = (a: Real, b: Real): Real =>
  isTensor(a) ? a.sub(b) : isTensor(b) ? (aten.rsub(b, a) as Tensor) : a - b;
/** `a * b`. */
export const product = (a: Real, b: Real): Real => (isTensor(a) ? a.mul(b) : isTensor(b) ? b.mul(a) : a * b);
/** `a / b`, where a number is divided by a tensor as Python does: times its reciprocal. */
export const ratio = (a: Real, b: Real): Real =>
  isTensor(a) ? a.div(b) : isTensor(b) ? b.reciprocal().mul(a) : quotient(a, b);
/** `a < b`. */
export const isLess = (a: Real, b: Real): boolean =>
  isTensor(a) ? truth(a.lt(b)) : isTensor(b) ? truth(b.gt(a)) : a < b;
/** `a <= b`. */
export const isAtMost = (a: Real, b: Real): boolean =>
  isTensor(a) ? truth(a.le(b)) : isTensor(b) ? truth(b.ge(a)) : a <= b;
/** `abs(a)`. */
export const magnitude = (a: Real): Real => (isTensor(a) ? a.abs() : Math.abs(a));
/** `min(a, b)`. */
export const lesser = (a: Real, b: Real): Real => (isLess(b, a) ? b : a);
/** `max(a, b)`. */
export const greater = (a: Real, b: Real): Real => (isLess(a, b) ? b : a);

const truth = (x: Tensor): boolean => Boolean(x.item());

/** A hyperparameter as Python's arithmetic takes it: a tensor of one element without its dimensions (`_to_scalar`). */
export const toScalar = (x: Real): Real => (isTensor(x) && x.dim() > 0 ? x.squeeze() : x);
