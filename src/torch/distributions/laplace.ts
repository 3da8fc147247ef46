/** Follows torch/distributions/laplace.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { positive, real } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { locScale } from "./params.js";
import { finfo, minus, type Size, strict } from "./utils.js";

const declared = signature("Laplace", ["loc", "scale", "validateArgs"], locScale);

/** The Laplace distribution around `loc`. */
export class Laplace extends Distribution {
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
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    return this.scale.pow(2).mul(2);
  }
  override get stddev(): Tensor {
    return this.scale.mul(Math.SQRT2);
  }
  override rsample(sampleShape?: Size): Tensor {
    const { eps } = finfo(this.loc.dtype);
    const u = this.loc.newEmpty(this._extendedShape(sampleShape)).uniform_(eps - 1, 1);
    return this.loc.sub(this.scale.mul(u.sign()).mul(u.abs().neg().log1p()));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    return this.scale.mul(2).log().neg().sub(value.sub(this.loc).abs().div(this.scale));
  }
  override cdf(value: Tensor): Tensor {
    this._validateSample(value);
    const away = value.sub(this.loc);
    return minus(0.5, away.sign().mul(0.5).mul(value.sub(this.loc).abs().neg().div(this.scale).expm1()));
  }
  override icdf(value: Tensor): Tensor {
    const term = value.sub(0.5);
    return this.loc.sub(this.scale.mul(term.sign()).mul(term.abs().mul(-2).log1p()));
  }
  override entropy(): Tensor {
    return this.scale.mul(2).log().add(1);
  }
}
strict(Laplace);
