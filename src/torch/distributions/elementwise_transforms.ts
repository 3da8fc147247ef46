/** Transforms of single numbers. Follows torch/distributions/transforms.py. */

import { integer, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import { log } from "../optim/libm.js";
import { Tensor } from "../tensor.js";
import { type Constraint, independent, interval, positive, real, unitInterval } from "./constraints.js";
import { cached, type Sign, Transform } from "./transform.js";
import { broadcastAll, broadcastShape, finfo, isNumber, minus, over, type Size, strict, type Value } from "./utils.js";

const none = signature("transform", ["cacheSize"], cached);

/** The base of those without parameters: equal to all of their class. */
export abstract class Plain extends Transform {
  constructor(...given: Given<typeof none>) {
    const { cacheSize } = none(given, new.target.name);
    super(cacheSize);
  }
  override equals(other: unknown): boolean {
    return other instanceof (this.constructor as typeof Transform);
  }
}

/** The base of those that rise from all numbers to a codomain. */
function rising(codomain: Constraint): typeof Plain {
  abstract class Rising extends Plain {
    static override readonly domain = real;
    static override readonly codomain = codomain;
    static override readonly bijective = true;
    static override readonly sign = 1;
  }
  return Rising;
}

/** `y = exp(x)`. */
export class ExpTransform extends rising(positive) {
  override _call(x: Tensor): Tensor {
    return x.exp();
  }
  override _inverse(y: Tensor): Tensor {
    return y.log();
  }
  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return x;
  }
}

const power = signature("PowerTransform", ["exponent", "cacheSize"], { exponent: unchecked<Value>(), ...cached });

/** `y = x ** exponent`. */
export class PowerTransform extends Transform {
  static override readonly domain: Constraint = positive;
  static override readonly codomain: Constraint = positive;
  static override readonly bijective = true;
  declare readonly exponent: Tensor;
  constructor(...given: Given<typeof power>) {
    const { exponent, cacheSize } = power(given);
    super(cacheSize);
    [this.exponent] = broadcastAll(exponent);
  }
  protected override cachedAs(cacheSize: number): this {
    return new PowerTransform(this.exponent, cacheSize) as this;
  }
  override get sign(): Sign {
    return this.exponent.sign();
  }
  override equals(other: unknown): boolean {
    return other instanceof PowerTransform && this.exponent.eq(other.exponent).all().item<boolean>();
  }
  override _call(x: Tensor): Tensor {
    return x.pow(this.exponent);
  }
  override _inverse(y: Tensor): Tensor {
    return y.pow(over(1, this.exponent));
  }
  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return this.exponent.mul(y).div(x).abs().log();
  }
  override forwardShape(shape: Size): number[] {
    return broadcastShape(shape, this.exponent.shape);
  }
  override inverseShape(shape: Size): number[] {
    return this.forwardShape(shape);
  }
}

/** A sigmoid that never is 0 or 1. */
export function clippedSigmoid(x: Tensor): Tensor {
  const { tiny, eps } = finfo(x.dtype);
  return x.sigmoid().clamp({ min: tiny, max: 1 - eps });
}

/** `y = 1 / (1 + exp(-x))`. */
export class SigmoidTransform extends rising(unitInterval) {
  override _call(x: Tensor): Tensor {
    return clippedSigmoid(x);
  }
  override _inverse(y: Tensor): Tensor {
    const { tiny, eps } = finfo(y.dtype);
    const inside = y.clamp({ min: tiny, max: 1 - eps });
    return inside.log().sub(inside.neg().log1p());
  }
  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return aten.softplus(x.neg()).neg().sub(aten.softplus(x));
  }
}

/** `y = log(1 + exp(x))`. */
export class SoftplusTransform extends rising(positive) {
  override _call(x: Tensor): Tensor {
    return aten.softplus(x);
  }
  override _inverse(y: Tensor): Tensor {
    return y.neg().expm1().neg().log().add(y);
  }
  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return aten.softplus(x.neg()).neg();
  }
}

/** `y = tanh(x)`. */
export class TanhTransform extends rising(interval(-1, 1)) {
  override _call(x: Tensor): Tensor {
    return x.tanh();
  }
  override _inverse(y: Tensor): Tensor {
    return y.atanh();
  }
  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return minus(Math.LN2, x)
      .sub(aten.softplus(x.mul(-2)))
      .mul(2);
  }
}

/** `y = |x|`. */
export class AbsTransform extends Plain {
  static override readonly domain: Constraint = real;
  static override readonly codomain: Constraint = positive;
  override _call(x: Tensor): Tensor {
    return x.abs();
  }
  override _inverse(y: Tensor): Tensor {
    return y;
  }
}

const affine = signature("AffineTransform", ["loc", "scale", "eventDim", "cacheSize"], {
  loc: unchecked<Value>(),
  scale: unchecked<Value>(),
  /** How many dimensions are one value. Default: 0. */
  eventDim: integer(0),
  ...cached,
});

const sameValue = (a: Value, b: Value) =>
  isNumber(a) && isNumber(b)
    ? a === b
    : aten
        .eq(a as Tensor, b as Tensor)
        .all()
        .item<boolean>();
const shapeOf = (value: Value): Size => (value instanceof Tensor ? value.shape : []);

/** `y = loc + scale * x`. */
export class AffineTransform extends Transform {
  static override readonly bijective = true;
  declare readonly loc: Value;
  declare readonly scale: Value;
  /** @internal */
  declare readonly _eventDim: number;
  constructor(...given: Given<typeof affine>) {
    const { loc, scale, eventDim, cacheSize } = affine(given);
    super(cacheSize);
    this.loc = loc;
    this.scale = scale;
    this._eventDim = eventDim;
  }
  override get eventDim(): number {
    return this._eventDim;
  }
  override get domain(): Constraint {
    return this.eventDim === 0 ? real : independent(real, this.eventDim);
  }
  override get codomain(): Constraint {
    return this.domain;
  }
  protected override cachedAs(cacheSize: number): this {
    return new AffineTransform(this.loc, this.scale, this.eventDim, cacheSize) as this;
  }
  override equals(other: unknown): boolean {
    return other instanceof AffineTransform && sameValue(this.loc, other.loc) && sameValue(this.scale, other.scale);
  }
  override get sign(): Sign {
    return isNumber(this.scale) ? Math.sign(this.scale) : this.scale.sign();
  }
  override _call(x: Tensor): Tensor {
    return x.mul(this.scale as Tensor).add(this.loc as Tensor);
  }
  override _inverse(y: Tensor): Tensor {
    return y.sub(this.loc as Tensor).div(this.scale as Tensor);
  }
  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    const { scale, eventDim } = this;
    const result = isNumber(scale) ? aten.fullLike(x, log(Math.abs(scale))) : scale.abs().log();
    if (eventDim === 0) return result.expand(x.shape);
    return result
      .view([...result.shape.slice(0, -eventDim), -1])
      .sum(-1)
      .expand(x.shape.slice(0, -eventDim));
  }
  override forwardShape(shape: Size): number[] {
    return broadcastShape(shape, shapeOf(this.loc), shapeOf(this.scale));
  }
  override inverseShape(shape: Size): number[] {
    return this.forwardShape(shape);
  }
}
strict(Plain, ExpTransform, PowerTransform, SigmoidTransform, SoftplusTransform, TanhTransform, AbsTransform);
strict(AffineTransform);
