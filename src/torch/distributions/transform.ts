/** The base of transforms, and those that are made of others. Follows torch/distributions/transforms.py. */

import { Callable } from "../../internal/callable.js";
import { integer, listOf } from "../../internal/kinds.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { AssertionError, NotImplementedError, TypeError, ValueError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { aten } from "../ops/index.js";
import { outliving } from "../outliving.js";
import { Tensor } from "../tensor.js";
import { type Constraint, dependentProperty, independent, real } from "./constraints.js";
import { type Size, strict, sumRightmost } from "./utils.js";

export const cached = {
  /** 1 to keep the last pair, so that the inverse of what was just computed costs nothing. Default: 0. */
  cacheSize: integer(0),
} as const;
const declared = signature("Transform", ["cacheSize"], cached);

/** The sign of a transform's derivative. */
export type Sign = number | Tensor;

interface Described {
  readonly domain?: Constraint;
  readonly codomain?: Constraint;
  readonly bijective: boolean;
  readonly sign?: number;
}

/**
 * An invertible map whose log determinant is known. It is called as a function: `transform(x)`, `transform.inv(y)`. A class of
 * one's own has `_call`, `_inverse`, `logAbsDetJacobian`, and its `domain`, `codomain`, `bijective` and `sign` are static.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the base makes instances callable
export abstract class Transform extends Callable {
  static readonly domain: Constraint | undefined;
  static readonly codomain: Constraint | undefined;
  static readonly bijective: boolean = false;
  static readonly sign: number | undefined;
  /** @internal */
  declare _cacheSize: number;
  /** @internal */
  declare _inv: Transform | null;
  #last: readonly [Tensor, Tensor] | null = null;

  constructor(...given: Given<typeof declared>) {
    super();
    const { cacheSize } = declared(given);
    if (cacheSize !== 0 && cacheSize !== 1) throw new ValueError("cache_size must be 0 or 1");
    this._cacheSize = cacheSize;
    this._inv = null;
  }
  private get described(): Described {
    return this.constructor as unknown as Described;
  }
  private required<T>(value: T | undefined, what: string): T {
    if (value === undefined) throw new NotImplementedError(`${typeName(this)} does not implement ${what}`);
    return value;
  }
  /** What it takes. */
  get domain(): Constraint {
    return this.required(this.described.domain, "domain");
  }
  /** What it gives. */
  get codomain(): Constraint {
    return this.required(this.described.codomain, "codomain");
  }
  /** Whether each value comes from one value. */
  get bijective(): boolean {
    return this.described.bijective;
  }
  /** The sign of its derivative. */
  get sign(): Sign {
    return this.required(this.described.sign, "sign");
  }
  /** How many dimensions are one value. */
  get eventDim(): number {
    if (this.domain.eventDim === this.codomain.eventDim) return this.domain.eventDim;
    throw new ValueError("Please use either .domain.event_dim or .codomain.event_dim");
  }
  /** The inverse, whose inverse this is. */
  get inv(): ((y: Tensor) => Tensor) & Transform {
    this._inv ??= new InverseTransform(this);
    return this._inv as ((y: Tensor) => Tensor) & Transform;
  }
  /** The same with another cache; `withCache()` has one. */
  withCache(cacheSize?: number): this {
    const size = cacheSize ?? 1;
    return size === this._cacheSize ? this : this.cachedAs(size);
  }
  /** What {@link Transform.withCache} makes where the size is another one. */
  protected cachedAs(cacheSize: number): this {
    return new (this.constructor as new (cacheSize: number) => this)(cacheSize);
  }
  /** Whether both are the same transform. */
  equals(other: unknown): boolean {
    return this === other;
  }
  protected override call_(x: unknown, ...none: unknown[]): Tensor {
    checkNoMore(typeName(this), none);
    if (!(x instanceof Tensor)) throw new TypeError(`${typeName(this)}: expected x to be a Tensor, got ${typeName(x)}`);
    return this.apply_(x);
  }
  /** @internal */
  apply_(x: Tensor): Tensor {
    if (this._cacheSize === 0) return this._call(x);
    if (this.#last?.[0] === x) return this.#last[1];
    const y = this._call(x);
    this.#last = outliving([x, y]);
    return y;
  }
  /** @internal */
  _invCall(y: Tensor): Tensor {
    if (this._cacheSize === 0) return this._inverse(y);
    if (this.#last?.[1] === y) return this.#last[0];
    const x = this._inverse(y);
    this.#last = outliving([x, y]);
    return x;
  }
  /** The map. */
  _call(_x: Tensor): Tensor {
    return this.required<Tensor>(undefined, "_call");
  }
  /** Its inverse. */
  _inverse(_y: Tensor): Tensor {
    return this.required<Tensor>(undefined, "_inverse");
  }
  /** `log |dy / dx|`. */
  logAbsDetJacobian(_x: Tensor, _y: Tensor): Tensor {
    return this.required<Tensor>(undefined, "logAbsDetJacobian");
  }
  /** The shape that a shape becomes. */
  forwardShape(shape: Size): number[] {
    return [...shape];
  }
  /** The shape that becomes a shape. */
  inverseShape(shape: Size): number[] {
    return [...shape];
  }
  override toString(): string {
    return `${typeName(this)}()`;
  }
}
type Call = (x: Tensor) => Tensor;
export interface Transform extends Call {}

/** Kinds for the signatures of transforms. */
export const transformKind = kind<Transform>((callee, name, value) => {
  if (value instanceof Transform) return value;
  throw new TypeError(`${callee}: expected ${name} to be a Transform, got ${typeName(value)}`);
});

/** The inverse of another. */
export class InverseTransform extends Transform {
  constructor(...given: [transform: Transform]) {
    const [transform, ...none] = given;
    checkNoMore("InverseTransform", none);
    super(transformKind.check("InverseTransform", "transform", transform)._cacheSize);
    this._inv = transform;
  }
  private get forward(): Transform {
    return this._inv as Transform;
  }
  override get domain(): Constraint {
    return this.forward.codomain;
  }
  override get codomain(): Constraint {
    return this.forward.domain;
  }
  override get bijective(): boolean {
    return this.forward.bijective;
  }
  override get sign(): Sign {
    return this.forward.sign;
  }
  protected override cachedAs(cacheSize: number): this {
    return this.inv.withCache(cacheSize).inv as Transform as this;
  }
  override equals(other: unknown): boolean {
    return other instanceof InverseTransform && this.forward.equals(other._inv);
  }
  override apply_(x: Tensor): Tensor {
    return this.forward._invCall(x);
  }
  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return this.forward.logAbsDetJacobian(y, x).neg();
  }
  override forwardShape(shape: Size): number[] {
    return this.forward.inverseShape(shape);
  }
  override inverseShape(shape: Size): number[] {
    return this.forward.forwardShape(shape);
  }
  override toString(): string {
    // Python's name of the class.
    return `_${typeName(this)}(${this.forward})`;
  }
}

const compose = signature("ComposeTransform", ["parts", "cacheSize"], { parts: listOf(transformKind), ...cached });

/** `constraint` with `eventDim` dimensions for one value. */
function widened(constraint: Constraint, eventDim: number, what: string): Constraint {
  const more = eventDim - constraint.eventDim;
  if (more >= 0) return more > 0 ? independent(constraint, more) : constraint;
  throw new AssertionError(`event_dim ${eventDim} must be >= ${what}.event_dim ${constraint.eventDim}`);
}

/** Several, one after the other. */
export class ComposeTransform extends Transform {
  declare readonly parts: readonly Transform[];

  constructor(...given: Given<typeof compose>) {
    const { parts, cacheSize } = compose(given);
    super(cacheSize);
    this.parts = cacheSize > 0 ? parts.map((part) => part.withCache(cacheSize)) : parts;
  }
  override equals(other: unknown): boolean {
    if (!(other instanceof ComposeTransform)) return false;
    const { parts } = other;
    return parts.length === this.parts.length && this.parts.every((part, i) => part.equals(parts[i]));
  }
  override get domain(): Constraint {
    const [first, last] = [this.parts[0], this.parts.at(-1)];
    if (first === undefined || last === undefined) return real;
    let { eventDim } = last.codomain;
    for (const { domain, codomain } of [...this.parts].reverse()) {
      eventDim = Math.max(eventDim + domain.eventDim - codomain.eventDim, domain.eventDim);
    }
    return widened(first.domain, eventDim, "domain");
  }
  override get codomain(): Constraint {
    const [first, last] = [this.parts[0], this.parts.at(-1)];
    if (first === undefined || last === undefined) return real;
    let { eventDim } = first.domain;
    for (const { domain, codomain } of this.parts) {
      eventDim = Math.max(eventDim + codomain.eventDim - domain.eventDim, codomain.eventDim);
    }
    return widened(last.codomain, eventDim, "codomain");
  }
  override get bijective(): boolean {
    return this.parts.every((part) => part.bijective);
  }
  override get sign(): Sign {
    return this.parts.reduce<Sign>((sign, part) => timesSign(sign, part.sign), 1);
  }
  override get inv(): ((y: Tensor) => Tensor) & Transform {
    if (this._inv === null) {
      this._inv = new ComposeTransform([...this.parts].reverse().map((part) => part.inv));
      this._inv._inv = this;
    }
    return this._inv as ((y: Tensor) => Tensor) & Transform;
  }
  protected override cachedAs(cacheSize: number): this {
    return new ComposeTransform(this.parts, cacheSize) as this;
  }
  override apply_(x: Tensor): Tensor {
    return this.parts.reduce((value, part) => part.apply_(value), x);
  }
  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    const { parts } = this;
    if (parts.length === 0) return aten.zerosLike(x);
    const values = [x];
    for (const part of parts.slice(0, -1)) values.push(part.apply_(values.at(-1) as Tensor));
    values.push(y);
    let { eventDim } = this.domain;
    const terms = parts.map((part, i) => {
      const term = part.logAbsDetJacobian(values[i] as Tensor, values[i + 1] as Tensor);
      const summed = sumRightmost(term, eventDim - part.domain.eventDim);
      eventDim += part.codomain.eventDim - part.domain.eventDim;
      return summed;
    });
    return terms.reduce((sum, term) => sum.add(term));
  }
  override forwardShape(shape: Size): number[] {
    return this.parts.reduce<number[]>((at, part) => part.forwardShape(at), [...shape]);
  }
  override inverseShape(shape: Size): number[] {
    return this.parts.reduceRight<number[]>((at, part) => part.inverseShape(at), [...shape]);
  }
  override toString(): string {
    return `${typeName(this)}(\n    ${this.parts.join(",\n    ")}\n)`;
  }
}

/** A product of signs. */
export function timesSign(a: Sign, b: Sign): Sign {
  if (b instanceof Tensor) return b.mul(a as number);
  return a instanceof Tensor ? a.mul(b) : a * b;
}

const independentOf = signature("IndependentTransform", ["baseTransform", "reinterpretedBatchNdims", "cacheSize"], {
  baseTransform: transformKind,
  reinterpretedBatchNdims: integer,
  ...cached,
});

/** Another, with dimensions of the batch made part of the value. */
export class IndependentTransform extends Transform {
  declare readonly baseTransform: Transform;
  declare readonly reinterpretedBatchNdims: number;

  constructor(...given: Given<typeof independentOf>) {
    const { baseTransform, reinterpretedBatchNdims, cacheSize } = independentOf(given);
    super(cacheSize);
    this.baseTransform = baseTransform.withCache(cacheSize);
    this.reinterpretedBatchNdims = reinterpretedBatchNdims;
  }
  protected override cachedAs(cacheSize: number): this {
    return new IndependentTransform(this.baseTransform, this.reinterpretedBatchNdims, cacheSize) as this;
  }
  override get domain(): Constraint {
    return independent(this.baseTransform.domain, this.reinterpretedBatchNdims);
  }
  override get codomain(): Constraint {
    return independent(this.baseTransform.codomain, this.reinterpretedBatchNdims);
  }
  override get bijective(): boolean {
    return this.baseTransform.bijective;
  }
  override get sign(): Sign {
    return this.baseTransform.sign;
  }
  override _call(x: Tensor): Tensor {
    if (x.dim() < this.domain.eventDim) throw new ValueError("Too few dimensions on input");
    return this.baseTransform.apply_(x);
  }
  override _inverse(y: Tensor): Tensor {
    if (y.dim() < this.codomain.eventDim) throw new ValueError("Too few dimensions on input");
    return this.baseTransform.inv(y);
  }
  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return sumRightmost(this.baseTransform.logAbsDetJacobian(x, y), this.reinterpretedBatchNdims);
  }
  override toString(): string {
    return `${typeName(this)}(${this.baseTransform}, ${this.reinterpretedBatchNdims})`;
  }
  override forwardShape(shape: Size): number[] {
    return this.baseTransform.forwardShape(shape);
  }
  override inverseShape(shape: Size): number[] {
    return this.baseTransform.inverseShape(shape);
  }
}

/** The transform that does nothing. */
export const identityTransform = new ComposeTransform([]);
export { dependentProperty };

strict(Transform, InverseTransform, ComposeTransform, IndependentTransform);
