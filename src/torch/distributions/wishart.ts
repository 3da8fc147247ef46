/** Follows torch/distributions/wishart.py. */

import { unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { AssertionError, ValueError } from "../../python/exceptions.js";
import { numberRepr } from "../../python/repr.js";
import { warnOnce } from "../../python/warnings.js";
import { tensor } from "../creation.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Chi2 } from "./chi2.js";
import { whole } from "./constraint_classes.js";
import { greaterThan, lowerCholesky, positiveDefinite } from "./constraints.js";
import { checkMatrix, covariance, diagonalOf, factorOf, givenWay, halfLogDet, ways } from "./covariance.js";
import type { ArgConstraints } from "./distribution.js";
import { ExponentialFamily } from "./exp_family.js";
import { validation } from "./params.js";
import {
  broadcastShape,
  finfo,
  formatted,
  isNumber,
  lazyProperties,
  like,
  put,
  type Size,
  strict,
  type Value,
} from "./utils.js";

const declared = signature("Wishart", ["df", "covarianceMatrix", "precisionMatrix", "scaleTril", "validateArgs"], {
  df: unchecked<Value>(),
  ...covariance,
  ...validation,
});

/** The derivative of `mvlgamma`. */
function multivariateDigamma(x: Tensor, p: number): Tensor {
  if (
    !x
      .gt((p - 1) / 2)
      .all()
      .item<boolean>()
  ) {
    throw new AssertionError("Wrong domain for multivariate digamma function.");
  }
  const halves = aten.arange(p, like(x)).div(2);
  return x
    .unsqueeze(-1)
    .sub(halves.expand([...x.shape, -1]))
    .digamma()
    .sum(-1);
}

const any = (mask: Tensor) => mask.any().item<boolean>();

/**
 * The Wishart distribution of positive definite matrices, with more than `n - 1` degrees of freedom `df`. Shapes: `df` `(...)`,
 * the covariance and draws `(..., n, n)`.
 */
export class Wishart extends ExponentialFamily {
  static readonly support = positiveDefinite;
  static override readonly hasRsample = true;
  static override readonly meanCarrierMeasure = 0;
  readonly df: Tensor;
  declare readonly covarianceMatrix: Tensor;
  declare readonly precisionMatrix: Tensor;
  declare readonly scaleTril: Tensor;
  /** @internal */
  readonly _unbroadcastedScaleTril: Tensor;
  /** @internal */
  _distChi2: Chi2;

  constructor(...given: Given<typeof declared>) {
    super();
    const { df, validateArgs, ...values } = declared(given);
    const [way, matrix] = givenWay(values) ?? [];
    if (way === undefined || matrix === undefined) {
      throw new AssertionError("Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.");
    }
    checkMatrix("scale_tril", matrix);
    const matrices = matrix.shape.slice(0, -2);
    const batchShape = isNumber(df) ? matrices : broadcastShape(matrices, df.shape);
    this.df = isNumber(df) ? tensor(df, like(matrix)) : df.expand(batchShape);
    const n = matrix.size(-1);
    if (any(this.df.le(n - 1))) {
      const shown = isNumber(df) ? numberRepr(df) : formatted(df);
      throw new ValueError(`Value of df=${shown} expected to be greater than ndim - 1 = ${n - 1}.`);
    }
    Reflect.set(this, way, matrix.expand([...batchShape, -1, -1]));
    if (any(this.df.lt(n))) {
      warnOnce("Low df values detected. Singular samples are highly likely to occur for ndim - 1 < df < ndim.");
    }
    this.begin(batchShape, matrix.shape.slice(-2), validateArgs);
    this._unbroadcastedScaleTril = factorOf(way, matrix);
    this._distChi2 = this.squares(this.df, batchShape);
  }
  override get argConstraints(): ArgConstraints {
    return {
      covarianceMatrix: positiveDefinite,
      precisionMatrix: positiveDefinite,
      scaleTril: lowerCholesky,
      df: greaterThan(whole(this.n - 1)),
    };
  }
  private get n(): number {
    return this.eventShape.at(-1) as number;
  }
  /** What the squares of the diagonal of a draw's factor are, by the theorem of Bartlett. */
  private squares(df: Tensor, batchShape: Size): Chi2 {
    const places = aten.arange(this.n, like(this._unbroadcastedScaleTril)).expand([...batchShape, -1]);
    return new Chi2(df.unsqueeze(-1).sub(places));
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    const shape = [...batchShape, ...this.eventShape];
    this.expandParameters(next, ["_unbroadcastedScaleTril", ...ways], shape);
    this.expandParameters(next, ["df"], batchShape);
    next._distChi2 = this.squares(next.df, batchShape);
  }
  /** The degrees of freedom, of matrices' shape. */
  private times(factor: Tensor): Tensor {
    return factor.view([...this.batchShape, 1, 1]);
  }
  override get mean(): Tensor {
    return this.times(this.df).mul(this.covarianceMatrix);
  }
  override get mode(): Tensor {
    const factor = this.df.sub(this.covarianceMatrix.size(-1)).sub(1);
    return this.times(put(factor, factor.le(0), Number.NaN)).mul(this.covarianceMatrix);
  }
  override get variance(): Tensor {
    const diagonal = diagonalOf(this.covarianceMatrix);
    const df = this.times(this.df);
    const squared = this.covarianceMatrix.pow(2);
    return df.mul(squared.add(aten.einsum("...i,...j->...ij", [diagonal, diagonal])));
  }
  private bartlett(sampleShape: Size): Tensor {
    const p = this.n;
    const roots = this._distChi2.rsample(sampleShape).sqrt();
    const noise = roots.clamp({ min: finfo(roots.dtype).eps }).diagEmbed({ dim1: -2, dim2: -1 });
    const [i, j] = aten.trilIndices(p, p, -1).unbind() as [Tensor, Tensor];
    const below = aten.randn([...sampleShape, ...this.batchShape, (p * (p - 1)) / 2], like(noise));
    noise.setAt(["...", i, j], below);
    const factor = this._unbroadcastedScaleTril.matmul(noise);
    return factor.matmul(factor.transpose(-2, -1));
  }
  private overBatch(mask: Tensor): Tensor {
    return this.batchShape.length === 0 ? mask : mask.amax(this.batchShape.map((_, i) => -1 - i));
  }
  /**
   * Draws with gradients. As in Python, it warns and draws again what is valid, as long as something is, and up to
   * `maxTryCorrection` times (default: 10) what is singular then.
   */
  override rsample(sampleShape?: Size, maxTryCorrection?: number | null): Tensor {
    const sample = this.bartlett(sampleShape ?? []);
    const again = this.overBatch(positiveDefinite.check(sample));
    if (!any(again)) return sample;
    warnOnce("Singular sample detected.");
    for (let i = 0; i < (maxTryCorrection ?? 10); i++) {
      const next = this.bartlett(again.at(again).shape);
      sample.setAt(again, next);
      again.setAt(again.clone(), this.overBatch(positiveDefinite.check(next).logicalNot()));
      if (!any(again)) break;
    }
    return sample;
  }
  /** `p * log(2) / 2` and half of the logarithm of the scale's determinant. */
  private scaleTerm(p: number): Tensor {
    return halfLogDet(this._unbroadcastedScaleTril).add((p * Math.LN2) / 2);
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const [{ df }, p] = [this, this.n];
    const scale = df
      .neg()
      .mul(this.scaleTerm(p))
      .sub(aten.mvlgamma(df.div(2), p));
    const spread = scale.add(df.sub(p).sub(1).div(2).mul(aten.linalgSlogdet(value).logabsdet));
    const solved = aten.choleskySolve(value, this._unbroadcastedScaleTril);
    return spread.sub(diagonalOf(solved).sum(-1).div(2));
  }
  override entropy(): Tensor {
    const [{ df }, p] = [this, this.n];
    const scale = this.scaleTerm(p)
      .mul(p + 1)
      .add(aten.mvlgamma(df.div(2), p));
    const spread = df
      .sub(p)
      .sub(1)
      .div(2)
      .mul(multivariateDigamma(df.div(2), p));
    return scale.sub(spread).add(df.mul(p).div(2));
  }
  override get _naturalParams(): Tensor[] {
    return [this.precisionMatrix.neg().div(2), this.df.sub(this.n).sub(1).div(2)];
  }
  override _logNormalizer(x: Tensor, y: Tensor): Tensor {
    const p = this.n;
    const factor = y.add((p + 1) / 2);
    const logDet = aten
      .linalgSlogdet(x.mul(-2))
      .logabsdet.neg()
      .add(Math.LN2 * p);
    return factor.mul(logDet).add(aten.mvlgamma(y.add((p + 1) / 2), p));
  }
}
const broadcast = (of: Wishart, x: Tensor) => x.expand(of._extendedShape());
lazyProperties<Wishart>(Wishart, {
  scaleTril: (of) => broadcast(of, of._unbroadcastedScaleTril),
  covarianceMatrix: (of) =>
    broadcast(of, of._unbroadcastedScaleTril.matmul(of._unbroadcastedScaleTril.transpose(-2, -1))),
  precisionMatrix: (of) => {
    const factor = of._unbroadcastedScaleTril;
    return broadcast(of, aten.choleskySolve(aten.eye(of.eventShape.at(-1) as number, like(factor)), factor));
  },
});
strict(Wishart);
