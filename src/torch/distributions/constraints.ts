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

/** Calls instead of `new`. */
function maker<A extends unknown[], C extends classes.Constraint>(Made: new (...args: A) => C): (...args: A) => C {
  return (...args: A): C => new Made(...args);
}

const one = signature("isDependent", ["constraint"], { constraint: anything<unknown>() });

/** Whether a constraint cannot be said without an instance. */
export function isDependent(...given: [constraint: unknown]): boolean {
  return one(given).constraint instanceof classes.Dependent;
}

export const cat = maker(classes.Cat);
export const stack = maker(classes.Stack);
export const independent = maker(classes.IndependentConstraint);
export const integerInterval = maker(classes.IntegerInterval);
export const greaterThan = maker(classes.GreaterThan);
export const greaterThanEq = maker(classes.GreaterThanEq);
export const lessThan = maker(classes.LessThan);
export const interval = maker(classes.Interval);
export const halfOpenInterval = maker(classes.HalfOpenInterval);
export const multinomial = maker(classes.Multinomial);
/** What a class says of a `support` that needs an instance, as Python's decorator of that name does. */
export const dependentProperty = maker(classes.Dependent);

export const dependent = new classes.Dependent();
export const boolean = new classes.Boolean();
export const oneHot = new classes.OneHot();
export const nonnegativeInteger = new classes.IntegerGreaterThan(0);
export const positiveInteger = new classes.IntegerGreaterThan(1);
export const real = new classes.Real();
export const realVector = independent(real, 1);
export const positive = new classes.GreaterThan(0);
export const nonnegative = new classes.GreaterThanEq(0);
export const unitInterval = new classes.Interval(0, 1);
export const simplex = new classes.Simplex();
export const lowerTriangular = new classes.LowerTriangular();
export const lowerCholesky = new classes.LowerCholesky();
export const corrCholesky = new classes.CorrCholesky();
export const square = new classes.Square();
export const symmetric = new classes.Symmetric();
export const positiveSemidefinite = new classes.PositiveSemidefinite();
export const positiveDefinite = new classes.PositiveDefinite();
