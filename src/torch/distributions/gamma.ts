/** Follows torch/distributions/gamma.py. */

import { type Given, signature } from "../../internal/signature.js";
import { asTensor } from "../creation.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { nonnegative, positive } from "./constraints.js";
import type { ArgConstraints } from "./distribution.js";
import { ExponentialFamily } from "./exp_family.js";
import { validation, value } from "./params.js";
import { finfo, like, minus, type Size, strict, type Value } from "./utils.js";

const declared = signature("Gamma", ["concentration", "rate", "validateArgs"], {
  concentration: value,
  rate: value,
  ...validation,
});

/** The gamma distribution with shape `concentration` and `rate`, which is 1 / scale. */
export class Gamma extends ExponentialFamily {
  static readonly argConstraints: ArgConstraints = { concentration: positive, rate: positive };
  static readonly support = nonnegative;
  static override readonly hasRsample = true;
  static override readonly meanCarrierMeasure = 0;
  readonly concentration!: Tensor;
  readonly rate!: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    this.beginWith(declared(given));
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    this.expandParameters(next, ["concentration", "rate"], batchShape);
  }
  override get mean(): Tensor {
    return this.concentration.div(this.rate);
  }
  override get mode(): Tensor {
    return this.concentration.sub(1).div(this.rate).clamp({ min: 0 });
  }
  override get variance(): Tensor {
    return this.concentration.div(this.rate.pow(2));
  }
  override rsample(sampleShape?: Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    const draws = aten._standardGamma(this.concentration.expand(shape)).div(this.rate.expand(shape));
    draws.detach().clamp_({ min: finfo(draws.dtype).tiny });
    return draws;
  }
  override logProb(value: Value): Tensor {
    const { concentration, rate } = this;
    const at = asTensor(value, like(rate));
    this._validateSample(at);
    const powers = aten.xlogy(concentration, rate).add(aten.xlogy(concentration.sub(1), at));
    return powers.sub(rate.mul(at)).sub(concentration.lgamma());
  }
  override cdf(value: Tensor): Tensor {
    this._validateSample(value);
    return aten.specialGammainc(this.concentration, this.rate.mul(value));
  }
  override entropy(): Tensor {
    const { concentration, rate } = this;
    const sum = concentration.sub(rate.log()).add(concentration.lgamma());
    return sum.add(minus(1, concentration).mul(concentration.digamma()));
  }
  override get _naturalParams(): Tensor[] {
    return [this.concentration.sub(1), this.rate.neg()];
  }
  override _logNormalizer(x: Tensor, y: Tensor): Tensor {
    return x.add(1).lgamma().add(x.add(1).mul(y.reciprocal().neg().log()));
  }
}
strict(Gamma);
