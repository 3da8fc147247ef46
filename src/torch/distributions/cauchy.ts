/** Follows torch/distributions/cauchy.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { positive, real } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { locScale } from "./params.js";
import { like, type Size, strict } from "./utils.js";

const declared = signature("Cauchy", ["loc", "scale", "validateArgs"], locScale);

/** The Cauchy (Lorentz) distribution with median `loc` and half width at half maximum `scale`. */
export class Cauchy extends Distribution {
  static readonly argConstraints = { loc: real, scale: positive };
  static readonly support = real;
  static override readonly hasRsample = true;
  readonly loc!: Tensor;
  readonly scale!: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    this.beginWith(declared(given));
  }
  override get mean(): Tensor {
    return aten.full(this._extendedShape(), Number.NaN, like(this.loc));
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    return aten.full(this._extendedShape(), Number.POSITIVE_INFINITY, like(this.loc));
  }
  override rsample(sampleShape?: Size): Tensor {
    return this.loc.add(this.loc.newEmpty(this._extendedShape(sampleShape)).cauchy_().mul(this.scale));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const scaled = value.sub(this.loc).div(this.scale);
    return aten.rsub(this.scale.log(), -Math.log(Math.PI)).sub(scaled.pow(2).log1p());
  }
  override cdf(value: Tensor): Tensor {
    this._validateSample(value);
    return value.sub(this.loc).div(this.scale).atan().div(Math.PI).add(0.5);
  }
  override icdf(value: Tensor): Tensor {
    return value.sub(0.5).mul(Math.PI).tan().mul(this.scale).add(this.loc);
  }
  override entropy(): Tensor {
    return this.scale.log().add(Math.log(4 * Math.PI));
  }
}
strict(Cauchy);
