/** The classes of constraints. Follows torch/distributions/constraints.py; constraints.ts has what one takes. */

import { integer, listOf, nullable, unchecked } from "../../internal/kinds.js";
import { type Kind, kind, type Shape, signature } from "../../internal/signature.js";
import { AssertionError, IndexError, NotImplementedError, ValueError } from "../../python/exceptions.js";
import { floatRepr, numberRepr, typeName } from "../../python/repr.js";
import { aten } from "../ops/index.js";
import { Scalar } from "../scalar.js";
import { Tensor } from "../tensor.js";
import { finfo, formatted, strict } from "./utils.js";

/** Where values begin or end. A whole number of which Python's type matters is a {@link Scalar}. */
export type Bound = number | Tensor | Scalar;

const none = signature("Constraint", [], {});

/** Says which values are valid. `check(value)` gives a bool for each element, or for each event of several dimensions. */
export abstract class Constraint {
  constructor(...given: []) {
    none(given);
  }
  /** Whether the values are discrete. */
  get isDiscrete(): boolean {
    return false;
  }
  /** How many dimensions, from the right, are one value. */
  get eventDim(): number {
    return 0;
  }
  /** Which values are valid. Shapes: `(*, ...event)` in, `(*)` out. */
  check(_value: Tensor): Tensor {
    throw new NotImplementedError(`${typeName(this)} does not implement check`);
  }
  /** As Python prints it. */
  toString(): string {
    return `${typeName(this)}()`;
  }
}

export interface Dependence {
  isDiscrete?: boolean | undefined;
  eventDim?: number | undefined;
}

/** What cannot be said without an instance, as where one parameter bounds another. */
export class Dependent extends Constraint {
  readonly #known: Dependence;
  constructor(...given: [known?: Dependence]) {
    super();
    const { isDiscrete, eventDim } = dependence(given);
    this.#known = { isDiscrete, eventDim };
  }
  override get isDiscrete(): boolean {
    if (this.#known.isDiscrete !== undefined) return this.#known.isDiscrete;
    throw new NotImplementedError(".is_discrete cannot be determined statically");
  }
  override get eventDim(): number {
    if (this.#known.eventDim !== undefined) return this.#known.eventDim;
    throw new NotImplementedError(".event_dim cannot be determined statically");
  }
  override check(_value: Tensor): Tensor {
    throw new ValueError("Cannot determine validity of dependent constraint");
  }
}
/** What a class says of a constraint that needs an instance. */
export class DependentProperty extends Dependent {}
const dependence = signature("dependentProperty", [], {
  isDiscrete: unchecked<boolean | undefined>()(undefined),
  eventDim: unchecked<number | undefined>()(undefined),
});

const constraint = kind<Constraint>((_callee, _name, value) => {
  if (value instanceof Constraint) return value;
  throw new AssertionError(`base_constraint must be a Constraint, got ${typeName(value)}`);
});

const independentOf = signature("independent", ["baseConstraint", "reinterpretedBatchNdims"], {
  baseConstraint: constraint,
  reinterpretedBatchNdims: kind<number>((_callee, _name, value) => {
    if (!Number.isSafeInteger(value)) {
      throw new AssertionError(`reinterpreted_batch_ndims must be an int, got ${typeName(value)}`);
    }
    if ((value as number) >= 0) return value as number;
    throw new AssertionError(`reinterpreted_batch_ndims must be >= 0, got ${value}`);
  }),
});

/** Another one, with dimensions of the batch made part of the event: all of them must be valid. */
export class IndependentConstraint extends Constraint {
  readonly baseConstraint: Constraint;
  readonly reinterpretedBatchNdims: number;
  constructor(...given: [baseConstraint: Constraint, reinterpretedBatchNdims: number]) {
    super();
    const values = independentOf(given);
    this.baseConstraint = values.baseConstraint;
    this.reinterpretedBatchNdims = values.reinterpretedBatchNdims;
  }
  override get isDiscrete(): boolean {
    return this.baseConstraint.isDiscrete;
  }
  override get eventDim(): number {
    return this.baseConstraint.eventDim + this.reinterpretedBatchNdims;
  }
  override check(value: Tensor): Tensor {
    const result = this.baseConstraint.check(value);
    if (result.dim() < this.reinterpretedBatchNdims) {
      throw new ValueError(`Expected value.dim() >= ${this.eventDim} but got ${value.dim()}`);
    }
    return allAfter(result, result.dim() - this.reinterpretedBatchNdims);
  }
  override toString(): string {
    return `${typeName(this)}(${this.baseConstraint}, ${this.reinterpretedBatchNdims})`;
  }
}

const allAfter = (result: Tensor, dims: number) => result.reshape([...result.shape.slice(0, dims), -1]).all(-1);

const mixtureOf = signature("MixtureSameFamilyConstraint", ["baseConstraint"], { baseConstraint: constraint });

/** What is valid for all components of a mixture. */
export class MixtureSameFamilyConstraint extends Constraint {
  readonly baseConstraint: Constraint;
  constructor(...given: [baseConstraint: Constraint]) {
    super();
    this.baseConstraint = mixtureOf(given).baseConstraint;
  }
  override get isDiscrete(): boolean {
    return this.baseConstraint.isDiscrete;
  }
  override get eventDim(): number {
    return this.baseConstraint.eventDim;
  }
  override check(value: Tensor): Tensor {
    const { eventDim } = this;
    const result = this.baseConstraint.check(value.unsqueeze(-1 - eventDim));
    if (value.dim() < eventDim) throw new ValueError(`Expected value.dim() >= ${eventDim} but got ${value.dim()}`);
    return allAfter(result, value.dim() - eventDim);
  }
  override toString(): string {
    return `${typeName(this)}(${this.baseConstraint})`;
  }
}

const isBoolean = (value: Tensor) => value.eq(0).logicalOr(value.eq(1));
const isWhole = (value: Tensor) => value.remainder(1).eq(0);
const bound = unchecked<Bound>();
// In Python's order of the operands, which errors name.
const atLeast = (value: Tensor, bound: Bound) => (bound instanceof Tensor ? bound.le(value) : value.ge(bound));

interface Bounds {
  lowerBound?: Bound;
  upperBound?: Bound;
}

/** What has bounds, and prints them. */
abstract class Bounded extends Constraint {
  static readonly isWhole: boolean = false;
  override toString(): string {
    const { isWhole } = this.constructor as typeof Bounded;
    const shown = (value: Bound) => {
      if (value instanceof Tensor) return formatted(value);
      if (value instanceof Scalar) return numberRepr(Number(value.value));
      return isWhole ? numberRepr(value) : floatRepr(value);
    };
    const { lowerBound, upperBound } = this as Bounds;
    const parts = [
      ...(lowerBound === undefined ? [] : [`lower_bound=${shown(lowerBound)}`]),
      ...(upperBound === undefined ? [] : [`upper_bound=${shown(upperBound)}`]),
    ];
    return `${typeName(this)}(${parts.join(", ")})`;
  }
}

/** The class whose constructor takes those bounds. */
function boundedBy<const N extends readonly (keyof Bounds)[]>(callee: string, ...names: N) {
  const declared = signature(callee, names as never, Object.fromEntries(names.map((name) => [name, bound])) as Shape);
  abstract class ByBounds extends Bounded {
    constructor(...given: Bound[]) {
      super();
      Object.assign(this, declared(given));
    }
  }
  return ByBounds as unknown as abstract new (
    ...given: { -readonly [I in keyof N]: Bound }
  ) => Bounded & { readonly [Name in N[number]]: Bound };
}

/** Integers from `lowerBound` to `upperBound`, both included. */
export class IntegerInterval extends boundedBy("integerInterval", "lowerBound", "upperBound") {
  static readonly isWhole = true;
  override get isDiscrete(): boolean {
    return true;
  }
  override check(value: Tensor): Tensor {
    return isWhole(value).logicalAnd(atLeast(value, this.lowerBound)).logicalAnd(value.le(this.upperBound));
  }
}

/** Integers up to `upperBound`. */
export class IntegerLessThan extends boundedBy("integerLessThan", "upperBound") {
  static readonly isWhole = true;
  override get isDiscrete(): boolean {
    return true;
  }
  override check(value: Tensor): Tensor {
    return isWhole(value).logicalAnd(value.le(this.upperBound));
  }
}

/** Integers from `lowerBound` on. */
export class IntegerGreaterThan extends boundedBy("integerGreaterThan", "lowerBound") {
  static readonly isWhole = true;
  override get isDiscrete(): boolean {
    return true;
  }
  override check(value: Tensor): Tensor {
    return isWhole(value).logicalAnd(value.ge(this.lowerBound));
  }
}

/** What is greater than `lowerBound`. */
export class GreaterThan extends boundedBy("greaterThan", "lowerBound") {
  override check(value: Tensor): Tensor {
    const { lowerBound } = this;
    return lowerBound instanceof Tensor ? lowerBound.lt(value) : value.gt(lowerBound);
  }
}

/** `lowerBound`, or what is greater. */
export class GreaterThanEq extends boundedBy("greaterThanEq", "lowerBound") {
  override check(value: Tensor): Tensor {
    return atLeast(value, this.lowerBound);
  }
}

/** What is less than `upperBound`. */
export class LessThan extends boundedBy("lessThan", "upperBound") {
  override check(value: Tensor): Tensor {
    return value.lt(this.upperBound);
  }
}

/** From `lowerBound` to `upperBound`, both included. */
export class Interval extends boundedBy("interval", "lowerBound", "upperBound") {
  override check(value: Tensor): Tensor {
    return atLeast(value, this.lowerBound).logicalAnd(value.le(this.upperBound));
  }
}

/** From `lowerBound`, included, to `upperBound`, excluded. */
export class HalfOpenInterval extends boundedBy("halfOpenInterval", "lowerBound", "upperBound") {
  override check(value: Tensor): Tensor {
    return atLeast(value, this.lowerBound).logicalAnd(value.lt(this.upperBound));
  }
}

/** Counts that are at most `upperBound` together. */
export class Multinomial extends boundedBy("multinomial", "upperBound") {
  override get isDiscrete(): boolean {
    return true;
  }
  override get eventDim(): number {
    return 1;
  }
  override check(x: Tensor): Tensor {
    return x.ge(0).all(-1).logicalAnd(x.sum(-1).le(this.upperBound));
  }
  override toString(): string {
    return `${typeName(this)}()`;
  }
}

/** A class of what has no parameters. */
function plain(eventDim: number, isDiscrete: boolean) {
  abstract class Plain extends Constraint {
    override get isDiscrete(): boolean {
      return isDiscrete;
    }
    override get eventDim(): number {
      return eventDim;
    }
  }
  strict(Plain);
  return Plain;
}

/** 0 and 1. */
export class Boolean extends plain(0, true) {
  override check(value: Tensor): Tensor {
    return isBoolean(value);
  }
}

/** Vectors of zeros and one 1. */
export class OneHot extends plain(1, true) {
  override check(value: Tensor): Tensor {
    return isBoolean(value).all(-1).logicalAnd(value.sum(-1).eq(1));
  }
}

/** All numbers but NaN. */
export class Real extends plain(0, false) {
  override check(value: Tensor): Tensor {
    return value.eq(value);
  }
}

/** Vectors of nothing negative with the sum 1. */
export class Simplex extends plain(1, false) {
  override check(value: Tensor): Tensor {
    return value.ge(0).all(-1).logicalAnd(value.sum(-1).sub(1).abs().lt(1e-6));
  }
}

const isLowerTriangular = (value: Tensor) =>
  value
    .tril()
    .eq(value)
    .view([...value.shape.slice(0, -2), -1])
    .min(-1)[0];

/** Lower triangular matrices. */
export class LowerTriangular extends plain(2, false) {
  override check(value: Tensor): Tensor {
    return isLowerTriangular(value);
  }
}

/** Those with a positive diagonal. */
export class LowerCholesky extends plain(2, false) {
  override check(value: Tensor): Tensor {
    const lowerTriangular = isLowerTriangular(value);
    return lowerTriangular.logicalAnd(value.diagonal({ dim1: -2, dim2: -1 }).gt(0).min(-1)[0]);
  }
}

/** Those whose rows have the length 1. */
export class CorrCholesky extends plain(2, false) {
  override check(value: Tensor): Tensor {
    const tolerance = finfo(value.dtype).eps * value.size(-1) * 10;
    const rows = aten.linalgNorm(value.detach(), { dim: -1 }).sub(1).abs().le(tolerance).all(-1);
    return new LowerCholesky().check(value).logicalAnd(rows);
  }
}

/** Square matrices. */
export class Square extends plain(2, false) {
  override check(value: Tensor): Tensor {
    const [rows, columns] = value.shape.slice(-2);
    if (columns === undefined)
      throw new IndexError(`tuple index out of range: expected matrices, got ${value.dim()} dimensions`);
    return aten.full(value.shape.slice(0, -2), rows === columns, { dtype: "bool", device: value.device });
  }
}

/** Symmetric matrices. */
export class Symmetric extends Square {
  override check(value: Tensor): Tensor {
    const square = super.check(value);
    return allOf(square) ? aten.isclose(value, value.mT, { atol: 1e-6 }).all(-2).all(-1) : square;
  }
}
const allOf = (result: Tensor) => result.all().item<boolean>();

/** Symmetric matrices without negative eigenvalues. */
export class PositiveSemidefinite extends Symmetric {
  override check(value: Tensor): Tensor {
    const symmetric = super.check(value);
    return allOf(symmetric) ? aten.linalgEigvalsh(value).ge(0).all(-1) : symmetric;
  }
}

/** Symmetric matrices with positive eigenvalues. */
export class PositiveDefinite extends Symmetric {
  override check(value: Tensor): Tensor {
    const symmetric = super.check(value);
    return allOf(symmetric) ? aten.linalgCholeskyEx(value).info.eq(0) : symmetric;
  }
}

const sequence: Kind<Constraint[], readonly Constraint[]> = kind<Constraint[], readonly Constraint[]>(
  (_callee, _name, value) => {
    if (Array.isArray(value) && value.every((item) => item instanceof Constraint)) return [...value];
    throw new AssertionError("All elements of cseq must be Constraint instances");
  },
);

function checkDim(dim: number, value: Tensor): void {
  const n = value.dim();
  if (dim < -n || dim >= n) throw new AssertionError(`dim ${dim} out of range for value with ${n} dimensions`);
}

const catOf = signature("cat", ["cseq", "dim", "lengths"], {
  cseq: sequence,
  /** The dimension. Default: 0. */
  dim: integer(0),
  /** How long each part is. Default: 1 each. */
  lengths: nullable(listOf(integer))(null),
});

/** Several, each for a part of the dimension `dim`. */
export class Cat extends Constraint {
  readonly cseq: readonly Constraint[];
  readonly dim: number;
  readonly lengths: readonly number[];
  constructor(...given: [cseq: readonly Constraint[], dim?: number, lengths?: readonly number[] | null]) {
    super();
    const { cseq, dim, lengths } = catOf(given);
    this.cseq = cseq;
    this.dim = dim;
    this.lengths = lengths ?? cseq.map(() => 1);
    if (this.lengths.length !== cseq.length) {
      throw new AssertionError(`lengths (${this.lengths.length}) must match cseq (${cseq.length})`);
    }
  }
  override get isDiscrete(): boolean {
    return this.cseq.some((part) => part.isDiscrete);
  }
  override get eventDim(): number {
    return Math.max(...this.cseq.map((part) => part.eventDim));
  }
  override check(value: Tensor): Tensor {
    checkDim(this.dim, value);
    let start = 0;
    const checks = this.cseq.map((part, i) => {
      const length = this.lengths[i] as number;
      start += length;
      return part.check(value.narrow(this.dim, start - length, length));
    });
    return aten.cat(checks, this.dim);
  }
}

const stackOf = signature("stack", ["cseq", "dim"], {
  cseq: sequence,
  /** The dimension. Default: 0. */
  dim: integer(0),
});

/** Several, each for one place of the dimension `dim`. */
export class Stack extends Constraint {
  readonly cseq: readonly Constraint[];
  readonly dim: number;
  constructor(...given: [cseq: readonly Constraint[], dim?: number]) {
    super();
    const { cseq, dim } = stackOf(given);
    this.cseq = cseq;
    this.dim = dim;
  }
  override get isDiscrete(): boolean {
    return this.cseq.some((part) => part.isDiscrete);
  }
  override get eventDim(): number {
    const dim = Math.max(...this.cseq.map((part) => part.eventDim));
    return this.dim + dim < 0 ? dim + 1 : dim;
  }
  override check(value: Tensor): Tensor {
    checkDim(this.dim, value);
    const checks = this.cseq.slice(0, value.size(this.dim)).map((part, i) => part.check(value.select(this.dim, i)));
    return aten.stack(checks, this.dim);
  }
}

strict(
  Constraint,
  Dependent,
  DependentProperty,
  IndependentConstraint,
  MixtureSameFamilyConstraint,
  IntegerInterval,
  IntegerLessThan,
);
strict(IntegerGreaterThan, GreaterThan, GreaterThanEq, LessThan, Interval, HalfOpenInterval, Multinomial, Boolean);
strict(OneHot, Real, Simplex, LowerTriangular, LowerCholesky, CorrCholesky, Square, Symmetric, PositiveSemidefinite);
strict(PositiveDefinite, Cat, Stack);

/** A whole number that prints as Python's int where the bound is a float otherwise. */
export const whole = (value: number): Scalar => new Scalar(value, "int");
