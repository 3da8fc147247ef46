/** Transforms of vectors and matrices. Follows torch/distributions/transforms.py. */

import { shape } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { sizeRepr } from "../../python/repr.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import {
  type Constraint,
  corrCholesky,
  independent,
  lowerCholesky,
  positiveDefinite,
  real,
  realVector,
  simplex,
} from "./constraints.js";
import { clippedSigmoid, Plain } from "./elementwise_transforms.js";
import { cached, Transform } from "./transform.js";
import { finfo, like, minus, type Size, sameShape, strict, trilMatrixToVec, vecToTrilMatrix } from "./utils.js";

const reshape = signature("ReshapeTransform", ["inShape", "outShape", "cacheSize"], {
  inShape: shape,
  outShape: shape,
  ...cached,
});
const numel = (shape: Size) => shape.reduce((n, size) => n * size, 1);

/** What is before the dimensions of one value. */
const batchOf = ({ shape }: Tensor, event: Size) => shape.slice(0, shape.length - event.length);

/** `shape` with `to` where it ends with `from`. */
function exchanged(shape: Size, from: Size, to: Size): number[] {
  const cut = shape.length - from.length;
  if (cut < 0) throw new ValueError("Too few dimensions on input");
  const event = shape.slice(cut);
  if (sameShape(event, from)) return [...shape.slice(0, cut), ...to];
  throw new ValueError(`Shape mismatch: expected ${sizeRepr(event)} but got ${sizeRepr(from)}`);
}

/** Another shape of the same elements. Shapes: `(*, ...inShape)` in, `(*, ...outShape)` out. */
export class ReshapeTransform extends Transform {
  static override readonly bijective = true;
  declare readonly inShape: readonly number[];
  declare readonly outShape: readonly number[];

  constructor(...given: Given<typeof reshape>) {
    const { inShape, outShape, cacheSize } = reshape(given);
    if (numel(inShape) !== numel(outShape)) {
      throw new ValueError("in_shape, out_shape have different numbers of elements");
    }
    super(cacheSize);
    this.inShape = inShape;
    this.outShape = outShape;
  }
  override get domain(): Constraint {
    return independent(real, this.inShape.length);
  }
  override get codomain(): Constraint {
    return independent(real, this.outShape.length);
  }
  protected override cachedAs(cacheSize: number): this {
    return new ReshapeTransform(this.inShape, this.outShape, cacheSize) as this;
  }
  override _call(x: Tensor): Tensor {
    return x.reshape([...batchOf(x, this.inShape), ...this.outShape]);
  }
  override _inverse(y: Tensor): Tensor {
    return y.reshape([...batchOf(y, this.outShape), ...this.inShape]);
  }
  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return x.newZeros(batchOf(x, this.inShape));
  }
  override forwardShape(shape: Size): number[] {
    return exchanged(shape, this.inShape, this.outShape);
  }
  override inverseShape(shape: Size): number[] {
    return exchanged(shape, this.outShape, this.inShape);
  }
}

/** The shape, which needs `least` dimensions. */
function atLeast(least: number, shape: Size): number[] {
  if (shape.length >= least) return [...shape];
  throw new ValueError("Too few dimensions on input");
}

/** The shape with `by` more in its last dimension. */
const longer = (shape: Size, by: number): number[] => atLeast(1, shape).with(-1, (shape.at(-1) as number) + by);

/** `y = softmax(x)`; not bijective. Shapes: `(*, n)` in and out. */
export class SoftmaxTransform extends Plain {
  static override readonly domain: Constraint = realVector;
  static override readonly codomain: Constraint = simplex;
  override _call(x: Tensor): Tensor {
    const powers = x.sub(x.max(-1, true)[0]).exp();
    return powers.div(powers.sum(-1, true));
  }
  override _inverse(y: Tensor): Tensor {
    return y.log();
  }
  override forwardShape(shape: Size): number[] {
    return atLeast(1, shape);
  }
  override inverseShape(shape: Size): number[] {
    return atLeast(1, shape);
  }
}

/** The logarithm of how many parts there still are at each break, of `n` breaks. */
const logLeft = (n: number, of: Tensor) => minus(n + 1, of.newOnes([n]).cumsum(-1)).log();

/** With ones before or after the last dimension. */
const withOnes = (x: Tensor, before: number, after: number) => aten.pad(x, [before, after], "constant", 1);

/** A stick of length 1, of which each number breaks off a part of the rest. Shapes: `(*, n)` in, `(*, n + 1)` out. */
export class StickBreakingTransform extends Plain {
  static override readonly domain: Constraint = realVector;
  static override readonly codomain: Constraint = simplex;
  static override readonly bijective = true;
  override _call(x: Tensor): Tensor {
    const z = clippedSigmoid(x.sub(logLeft(x.size(-1), x)));
    const rest = minus(1, z).cumprod(-1);
    return withOnes(z, 0, 1).mul(withOnes(rest, 1, 0));
  }
  override _inverse(y: Tensor): Tensor {
    const broken = y.at("...", ":-1");
    const left = minus(y.size(-1), y.newOnes([broken.size(-1)]).cumsum(-1));
    const rest = minus(1, broken.cumsum(-1)).clamp({ min: finfo(y.dtype).tiny });
    return broken.log().sub(rest.log()).add(left.log());
  }
  override logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    const z = x.sub(logLeft(x.size(-1), x));
    return z.neg().add(aten.logSigmoid(z)).add(y.at("...", ":-1").log()).sum(-1);
  }
  override forwardShape(shape: Size): number[] {
    return longer(shape, 1);
  }
  override inverseShape(shape: Size): number[] {
    return longer(shape, -1);
  }
}

const diagonal = (x: Tensor) => x.diagonal({ dim1: -2, dim2: -1 });

/** Lower triangular matrices of all matrices, by the exponential of the diagonal. Shapes: `(*, n, n)` in and out. */
export class LowerCholeskyTransform extends Plain {
  static override readonly domain: Constraint = independent(real, 2);
  static override readonly codomain: Constraint = lowerCholesky;
  override _call(x: Tensor): Tensor {
    return x.tril(-1).add(diagonal(x).exp().diagEmbed());
  }
  override _inverse(y: Tensor): Tensor {
    return y.tril(-1).add(diagonal(y).log().diagEmbed());
  }
}

/** Positive definite matrices of all matrices: the squares of those. Shapes: `(*, n, n)` in and out. */
export class PositiveDefiniteTransform extends Plain {
  static override readonly domain: Constraint = independent(real, 2);
  static override readonly codomain: Constraint = positiveDefinite;
  override _call(x: Tensor): Tensor {
    const lower = new LowerCholeskyTransform()._call(x);
    return lower.matmul(lower.mT);
  }
  override _inverse(y: Tensor): Tensor {
    return new LowerCholeskyTransform()._inverse(aten.linalgCholesky(y));
  }
}

/**
 * Cholesky factors of correlation matrices: rows of length 1, by breaking their squares as {@link StickBreakingTransform} does.
 * Shapes: `(*, n * (n - 1) / 2)` in, `(*, n, n)` out.
 */
export class CorrCholeskyTransform extends Plain {
  static override readonly domain: Constraint = realVector;
  static override readonly codomain: Constraint = corrCholesky;
  static override readonly bijective = true;
  /** Only to itself, as in Python. */
  override equals(other: unknown): boolean {
    return this === other;
  }
  override _call(x: Tensor): Tensor {
    const { eps } = finfo(x.dtype);
    const inside = x.tanh().clamp({ min: -1 + eps, max: 1 - eps });
    const lower = vecToTrilMatrix(inside, -1);
    const rest = minus(1, lower.pow(2)).sqrt().cumprod(-1);
    const rows = lower.add(aten.eye(lower.size(-1), like(lower)));
    return rows.mul(withOnes(rest.at("...", ":-1"), 1, 0));
  }
  override _inverse(y: Tensor): Tensor {
    const rest = withOnes(minus(1, y.mul(y).cumsum(-1)).at("...", ":-1"), 1, 0);
    const rows = trilMatrixToVec(y, -1);
    const t = rows.div(trilMatrixToVec(rest, -1).sqrt());
    return t.log1p().sub(t.neg().log1p()).div(2);
  }
  /** Of `x` and the lower triangle of `y`. */
  override logAbsDetJacobian(x: Tensor, y: Tensor, _intermediates?: unknown): Tensor {
    const rest = minus(1, y.mul(y).cumsum(-1));
    const broken = trilMatrixToVec(rest, -2).log().sum(-1).mul(0.5);
    const bent = x
      .add(aten.softplus(x.mul(-2)))
      .sub(Math.LN2)
      .sum(-1)
      .mul(-2);
    return broken.add(bent);
  }
  override forwardShape(shape: Size): number[] {
    const n = atLeast(1, shape).at(-1) as number;
    const d = Math.round(Math.sqrt(0.25 + 2 * n) + 0.5);
    if (d * (d - 1) !== 2 * n) throw new ValueError("Input is not a flattened lower-diagonal number");
    return [...shape.slice(0, -1), d, d];
  }
  override inverseShape(shape: Size): number[] {
    const [rows, columns] = atLeast(2, shape).slice(-2) as [number, number];
    if (rows !== columns) throw new ValueError("Input is not square");
    return [...shape.slice(0, -2), (rows * (rows - 1)) / 2];
  }
}
strict(ReshapeTransform, SoftmaxTransform, StickBreakingTransform, LowerCholeskyTransform, PositiveDefiniteTransform);
strict(CorrCholeskyTransform);
