/**
 * Transforms from all numbers to what a constraint allows. Follows torch/distributions/constraint_registry.py.
 *
 * @module
 */

import { Callable } from "../../internal/callable.js";
import { callback, nullable, unchecked } from "../../internal/kinds.js";
import { signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { NotImplementedError, TypeError } from "../../python/exceptions.js";
import { shown, typeName } from "../../python/repr.js";
import { Scalar } from "../scalar.js";
import { Tensor } from "../tensor.js";
import * as classes from "./constraint_classes.js";
import * as constraints from "./constraints.js";
import { AffineTransform, ExpTransform, SigmoidTransform } from "./elementwise_transforms.js";
import {
  CorrCholeskyTransform,
  LowerCholeskyTransform,
  PositiveDefiniteTransform,
  SoftmaxTransform,
  StickBreakingTransform,
} from "./event_transforms.js";
import { CatTransform, StackTransform } from "./sequence_transforms.js";
import { ComposeTransform, IndependentTransform, identityTransform, type Transform } from "./transform.js";
import { minus } from "./utils.js";

const { Constraint } = classes;
type Constraint = classes.Constraint;
type Bound = classes.Bound;
/** A class of constraints, what makes one (`constraints.greaterThan`), or one of them. */
export type ConstraintClass<C extends Constraint = Constraint> = C | { readonly prototype: C };
type Factory<C extends Constraint> = (constraint: C) => Transform;

const registration = signature("register", ["constraint", "factory"], {
  constraint: unchecked<ConstraintClass>(),
  factory: nullable(callback<Factory<never>>())(null),
});
const one = signature("ConstraintRegistry", ["constraint"], { constraint: unchecked<Constraint>() });

const { MixtureSameFamilyConstraint: _public, ...hidden } = classes;
/** The classes of all constraints but one begin with an underscore in Python. */
const pythonName = (of: Constraint) =>
  (Object.values<unknown>(hidden).includes(of?.constructor) ? "_" : "") + typeName(of);

/** Constraints by their classes, with the transforms that lead to them: `registry(constraint)` looks one up. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the base makes instances callable
export class ConstraintRegistry extends Callable {
  readonly #factories = new Map<unknown, Factory<never>>();

  constructor(...none: []) {
    super();
    checkNoMore("ConstraintRegistry", none);
  }

  /** Says how constraints of a class are reached. Without a factory it gives what takes one, as Python's decorator does. */
  register<C extends Constraint, F extends Factory<C>>(constraint: ConstraintClass<C>, factory: F): F;
  register<C extends Constraint>(constraint: ConstraintClass<C>): <F extends Factory<C>>(factory: F) => F;
  register(...given: unknown[]): unknown {
    const { constraint, factory } = registration(given);
    if (factory === null) return (made: Factory<Constraint>) => this.register(constraint, made);
    const prototype: unknown =
      constraint instanceof Constraint
        ? Object.getPrototypeOf(constraint)
        : typeof constraint === "function" && Reflect.get(constraint, "prototype");
    if (prototype !== Constraint.prototype && !(prototype instanceof Constraint)) {
      throw new TypeError(
        `Expected constraint to be either a Constraint subclass or instance, but got ${shown(constraint)}`,
      );
    }
    this.#factories.set(prototype, factory);
    return factory;
  }
  protected override call_(...given: [Constraint]): Transform {
    const { constraint } = one(given);
    const factory = constraint instanceof Constraint && this.#factories.get(Object.getPrototypeOf(constraint));
    if (factory) return (factory as Factory<Constraint>)(constraint);
    throw new NotImplementedError(`Cannot transform ${pythonName(constraint)} constraints`);
  }
}
type Lookup = (constraint: Constraint) => Transform;
export interface ConstraintRegistry extends Lookup {}

/** A bijective transform from all numbers to a constraint, as Hamiltonian Monte Carlo needs it. */
export const bijectTo: ConstraintRegistry = new ConstraintRegistry();
/** A transform from all numbers to a constraint, which need not be bijective, as descent along parameters needs it. */
export const transformTo: ConstraintRegistry = new ConstraintRegistry();

/** A bound as an affine transform takes it. */
const plain = (bound: Bound) => (bound instanceof Scalar ? Number(bound.value) : bound);

function difference(a: number | Tensor, b: number | Tensor): number | Tensor {
  if (a instanceof Tensor) return a.sub(b as Tensor);
  return b instanceof Tensor ? minus(a, b) : a - b;
}

function toInterval({ lowerBound, upperBound }: { lowerBound: Bound; upperBound: Bound }): Transform {
  const [lower, upper] = [plain(lowerBound), plain(upperBound)];
  if (lower === 0 && upper === 1) return new SigmoidTransform();
  return new ComposeTransform([new SigmoidTransform(), new AffineTransform(lower, difference(upper, lower))]);
}

for (const to of [bijectTo, transformTo]) {
  const above = ({ lowerBound }: { lowerBound: Bound }) =>
    new ComposeTransform([new ExpTransform(), new AffineTransform(plain(lowerBound), 1)]);
  to.register(constraints.real, () => identityTransform);
  to.register(
    constraints.independent,
    ({ baseConstraint, reinterpretedBatchNdims: n }) => new IndependentTransform(to(baseConstraint), n),
  );
  to.register(constraints.greaterThan, above);
  to.register(constraints.greaterThanEq, above);
  to.register(
    constraints.lessThan,
    ({ upperBound }) => new ComposeTransform([new ExpTransform(), new AffineTransform(plain(upperBound), -1)]),
  );
  to.register(constraints.interval, toInterval);
  to.register(constraints.halfOpenInterval, toInterval);
  to.register(constraints.corrCholesky, () => new CorrCholeskyTransform());
  to.register(
    constraints.cat,
    ({ cseq, dim, lengths }) =>
      new CatTransform(
        cseq.map((part) => to(part)),
        dim,
        lengths,
      ),
  );
  to.register(
    constraints.stack,
    ({ cseq, dim }) =>
      new StackTransform(
        cseq.map((part) => to(part)),
        dim,
      ),
  );
}
bijectTo.register(constraints.simplex, () => new StickBreakingTransform());
transformTo.register(constraints.simplex, () => new SoftmaxTransform());
transformTo.register(constraints.lowerCholesky, () => new LowerCholeskyTransform());
transformTo.register(constraints.positiveDefinite, () => new PositiveDefiniteTransform());
transformTo.register(constraints.positiveSemidefinite, () => new PositiveDefiniteTransform());
