/** Follows torch/distributions/fishersnedecor.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { positive } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { Gamma } from "./gamma.js";
import { validation, value } from "./params.js";
import { broadcastAll, finfo, put, type Size, strict } from "./utils.js";

const declared = signature("FisherSnedecor", ["df1", "df2", "validateArgs"], { df1: value, df2: value, ...validation });

/** The F distribution with `df1` and `df2` degrees of freedom. */
export class FisherSnedecor extends Distribution {
  static readonly argConstraints = { df1: positive, df2: positive };
  static readonly support = positive;
  static override readonly hasRsample = true;
  readonly df1: Tensor;
  readonly df2: Tensor;
  /** @internal */
  _gamma1: Gamma;
  /** @internal */
  _gamma2: Gamma;

  constructor(...given: Given<typeof declared>) {
    super();
    const { df1, df2, validateArgs } = declared(given);
    [this.df1, this.df2] = broadcastAll(df1, df2);
    this._gamma1 = new Gamma(this.df1.mul(0.5), this.df1);
    this._gamma2 = new Gamma(this.df2.mul(0.5), this.df2);
    this.begin(this.df1.shape, [], validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    super.expandInto(next, batchShape);
    next._gamma1 = this._gamma1.expand(batchShape);
    next._gamma2 = this._gamma2.expand(batchShape);
  }
  /** `df2`, and NaN up to `least`. */
  private df2Above(least: number): Tensor {
    return put(this.df2.clone({ memoryFormat: "contiguous_format" }), this.df2.le(least), Number.NaN);
  }
  override get mean(): Tensor {
    const df2 = this.df2Above(2);
    return df2.div(df2.sub(2));
  }
  override get mode(): Tensor {
    const mode = this.df1.sub(2).div(this.df1).mul(this.df2).div(this.df2.add(2));
    return put(mode, this.df1.le(2), Number.NaN);
  }
  override get variance(): Tensor {
    const df2 = this.df2Above(4);
    const above = df2.pow(2).mul(2).mul(this.df1.add(df2).sub(2));
    return above.div(this.df1.mul(df2.sub(2).pow(2)).mul(df2.sub(4)));
  }
  override rsample(sampleShape?: Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    const x1 = this._gamma1.rsample(sampleShape).view(shape);
    const x2 = this._gamma2.rsample(sampleShape).view(shape);
    const { tiny } = finfo(x2.dtype);
    x2.clamp_({ min: tiny });
    return x1.div(x2).clamp_({ min: tiny });
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const [half1, half2] = [this.df1.mul(0.5), this.df2.mul(0.5)];
    const ratio = this.df1.div(this.df2);
    const t1 = half1.add(half2).lgamma().sub(half1.lgamma()).sub(half2.lgamma());
    const t2 = half1.mul(ratio.log()).add(half1.sub(1).mul(value.log()));
    return t1.add(t2).sub(half1.add(half2).mul(ratio.mul(value).log1p()));
  }
}
strict(FisherSnedecor);
