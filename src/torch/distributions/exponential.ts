/** Follows torch/distributions/exponential.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { nonnegative, positive } from "./constraints.js";
import { ExponentialFamily } from "./exp_family.js";
import { validation, value } from "./params.js";
import { minus, type Size, strict } from "./utils.js";

const declared = signature("Exponential", ["rate", "validateArgs"], { rate: value, ...validation });

/** The exponential distribution with mean `1 / rate`. */
export class Exponential extends ExponentialFamily {
  static readonly argConstraints = { rate: positive };
  static readonly support = nonnegative;
  static override readonly hasRsample = true;
  static override readonly meanCarrierMeasure = 0;

  /** Shape: the batch's. */
  readonly rate!: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    this.beginWith(declared(given));
  }
  override get mean(): Tensor {
    return this.rate.reciprocal();
  }
  override get mode(): Tensor {
    return aten.zerosLike(this.rate);
  }
  override get stddev(): Tensor {
    return this.rate.reciprocal();
  }
  override get variance(): Tensor {
    return this.rate.pow(-2);
  }
  override rsample(sampleShape?: Size): Tensor {
    return this.rate.newEmpty(this._extendedShape(sampleShape)).exponential_().div(this.rate);
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    return this.rate.log().sub(this.rate.mul(value));
  }
  override cdf(value: Tensor): Tensor {
    this._validateSample(value);
    return minus(1, this.rate.neg().mul(value).exp());
  }
  override icdf(value: Tensor): Tensor {
    return value.neg().log1p().neg().div(this.rate);
  }
  override entropy(): Tensor {
    return minus(1, this.rate.log());
  }
  override get _naturalParams(): Tensor[] {
    return [this.rate.neg()];
  }
  override _logNormalizer(x: Tensor): Tensor {
    return x.neg().log().neg();
  }
}
strict(Exponential);
