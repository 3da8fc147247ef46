/**
 * What values a parameter or a sample may have: `torch.distributions.constraints`. Follows torch/distributions/constraints.py.
 * What is a class there and is called (`constraints.greater_than(0)`) is a function here.
 *
 * @module
 */

import { anything } from "../../internal/kinds.js";
import { signature } from "../../internal/signature.js";
import * as classes from "./constraint_classes.js";

export { Constraint, MixtureSameFamilyConstraint } from "./constraint_classes.js";

/** Calls instead of `new`. With the class's prototype, so that `instanceof` and registries take it as the class. */
function maker<A extends unknown[], C extends classes.Constraint>(
  Made: (new (...args: A) => C) & { readonly prototype: C },
): ((...args: A) => C) & { readonly prototype: C } {
  return Object.assign((...args: A): C => new Made(...args), { prototype: Made.prototype });
}

const one = signature("isDependent", ["constraint"], { constraint: anything<unknown>() });

/** Whether a constraint cannot be said without an instance. */
export function isDependent(...given: [constraint: unknown]): boolean {
  return one(given).constraint instanceof classes.Dependent;
}

/** Constraints of parts that lie one after the other along a dimension. */
export const cat = maker(classes.Cat);
/** Constraints of slices along a dimension. */
export const stack = maker(classes.Stack);
/** A constraint of which the last dimensions are one event. */
export const independent = maker(classes.IndependentConstraint);
/** Whole numbers from one to another, both included. */
export const integerInterval = maker(classes.IntegerInterval);
/** Numbers above a bound. */
export const greaterThan = maker(classes.GreaterThan);
/** Numbers from a bound on. */
export const greaterThanEq = maker(classes.GreaterThanEq);
/** Numbers below a bound. */
export const lessThan = maker(classes.LessThan);
/** Numbers from one to another, both included. */
export const interval = maker(classes.Interval);
/** Numbers from one to below another. */
export const halfOpenInterval = maker(classes.HalfOpenInterval);
/** Counts that sum up to at most a number. */
export const multinomial = maker(classes.Multinomial);
/** What a class says of a `support` that needs an instance, as Python's decorator of that name does. */
export const dependentProperty = maker(classes.DependentProperty);

/** What depends on other values. */
export const dependent = new classes.Dependent();
/** Zeros and ones. */
export const boolean = new classes.Boolean();
/** Vectors of zeros with a single one. */
export const oneHot = new classes.OneHot();
/** Whole numbers from 0 on. */
export const nonnegativeInteger = new classes.IntegerGreaterThan(0);
/** Whole numbers from 1 on. */
export const positiveInteger = new classes.IntegerGreaterThan(1);
/** Numbers that are not NaN. */
export const real = new classes.Real();
/** Vectors of {@link real} numbers. */
export const realVector = independent(real, 1);
/** Numbers above 0. */
export const positive = new classes.GreaterThan(0);
/** Numbers from 0 on. */
export const nonnegative = new classes.GreaterThanEq(0);
/** Numbers from 0 to 1. */
export const unitInterval = new classes.Interval(0, 1);
/** Vectors of numbers from 0 on that sum up to 1. */
export const simplex = new classes.Simplex();
/** Square matrices with zeros above the diagonal. */
export const lowerTriangular = new classes.LowerTriangular();
/** Lower triangular matrices with a positive diagonal. */
export const lowerCholesky = new classes.LowerCholesky();
/** Lower triangular matrices with a positive diagonal and rows of length 1. */
export const corrCholesky = new classes.CorrCholesky();
/** Square matrices. */
export const square = new classes.Square();
/** Symmetric matrices. */
export const symmetric = new classes.Symmetric();
/** Symmetric matrices without a negative eigenvalue. */
export const positiveSemidefinite = new classes.PositiveSemidefinite();
/** Symmetric matrices with positive eigenvalues. */
export const positiveDefinite = new classes.PositiveDefinite();
