/** Follows torch/distributions/studentT.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { Chi2 } from "./chi2.js";
import { positive, real } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { validation, value } from "./params.js";
import { broadcastAll, put, type Size, standardNormal, strict } from "./utils.js";

/** lgamma(0.5). */
const LGAMMA_HALF = 0.5723649429247004;

const declared = signature("StudentT", ["df", "loc", "scale", "validateArgs"], {
  df: value,
  /** Default: 0. */
  loc: value(0),
  /** Default: 1. */
  scale: value(1),
  ...validation,
});

/** Student's t distribution with `df` degrees of freedom. */
export class StudentT extends Distribution {
  static readonly argConstraints = { df: positive, loc: real, scale: positive };
  static readonly support = real;
  static override readonly hasRsample = true;
  readonly df: Tensor;
  readonly loc: Tensor;
  readonly scale: Tensor;
  /** @internal */
  _chi2: Chi2;

  constructor(...given: Given<typeof declared>) {
    super();
    const { df, loc, scale, validateArgs } = declared(given);
    [this.df, this.loc, this.scale] = broadcastAll(df, loc, scale);
    this._chi2 = new Chi2(this.df);
    this.begin(this.df.shape, [], validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    super.expandInto(next, batchShape);
    next._chi2 = this._chi2.expand(batchShape);
  }
  override get mean(): Tensor {
    return put(this.loc.clone({ memoryFormat: "contiguous_format" }), this.df.le(1), Number.NaN);
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    const { df, scale } = this;
    const variance = df.clone({ memoryFormat: "contiguous_format" });
    const has = df.gt(2);
    put(variance, has, scale.at(has).pow(2).mul(df.at(has)).div(df.at(has).sub(2)));
    put(variance, df.le(2).logicalAnd(df.gt(1)), Number.POSITIVE_INFINITY);
    return put(variance, df.le(1), Number.NaN);
  }
  override rsample(sampleShape?: Size): Tensor {
    const normal = standardNormal(this._extendedShape(sampleShape), this.df);
    const chi2 = this._chi2.rsample(sampleShape);
    return this.loc.add(this.scale.mul(normal.mul(chi2.div(this.df).rsqrt())));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const { df } = this;
    const y = value.sub(this.loc).div(this.scale);
    const scales = this.scale
      .log()
      .add(df.log().mul(0.5))
      .add(0.5 * Math.log(Math.PI));
    const normalizer = scales.add(df.mul(0.5).lgamma()).sub(df.add(1).mul(0.5).lgamma());
    return df.add(1).mul(-0.5).mul(y.pow(2).div(df).log1p()).sub(normalizer);
  }
  override entropy(): Tensor {
    const { df } = this;
    const lbeta = df.mul(0.5).lgamma().add(LGAMMA_HALF).sub(df.add(1).mul(0.5).lgamma());
    const sum = this.scale.log().add(
      df
        .add(1)
        .mul(0.5)
        .mul(df.add(1).mul(0.5).digamma().sub(df.mul(0.5).digamma())),
    );
    return sum.add(df.log().mul(0.5)).add(lbeta);
  }
}
strict(StudentT);
