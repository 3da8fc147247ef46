/** Follows torch/distributions/generalized_pareto.py. */

import { type Given, signature } from "../../internal/signature.js";
import { tensor } from "../creation.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { type Constraint, interval, positive, real } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { locScale, validation, value } from "./params.js";
import { minus, over, type Size, strict, uniform } from "./utils.js";

const { loc, scale } = locScale;
const declared = signature("GeneralizedPareto", ["loc", "scale", "concentration", "validateArgs"], {
  ...{ loc, scale, concentration: value },
  ...validation,
});

/** The generalized Pareto distribution: of what exceeds a high threshold. */
export class GeneralizedPareto extends Distribution {
  static readonly argConstraints = { loc: real, scale: positive, concentration: real };
  static override readonly hasRsample = true;
  readonly loc!: Tensor;
  readonly scale!: Tensor;
  readonly concentration!: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    this.beginWith(declared(given));
  }
  override rsample(sampleShape?: Size): Tensor {
    return this.icdf(uniform(this._extendedShape(sampleShape), this.loc));
  }
  /** `value` as it were with `loc` 0 and `scale` 1; where the concentration is about 0; and the concentration, 1 there. */
  private parts(value: Tensor): [z: Tensor, isZero: Tensor, concentration: Tensor] {
    this._validateSample(value);
    const z = value.sub(this.loc).div(this.scale);
    const { concentration } = this;
    // As in Python, of the default dtype: a concentration of another one is refused.
    const isZero = concentration.isclose(tensor(0));
    return [z, isZero, aten.where(isZero, aten.onesLike(concentration), concentration)];
  }
  override logProb(value: Tensor): Tensor {
    const [z, isZero, concentration] = this.parts(value);
    const y = over(1, concentration).add(aten.onesLike(z));
    const other = aten.where(y.eq(0), y, y.mul(concentration.mul(z).log1p()));
    return this.scale
      .log()
      .neg()
      .sub(aten.where(isZero, z, other));
  }
  /** The logarithm of the probability of what is greater than `value`. */
  logSurvivalFunction(value: Tensor): Tensor {
    const [z, isZero, concentration] = this.parts(value);
    const other = concentration.mul(z).log1p().neg().div(concentration);
    return aten.where(isZero, z.neg(), other);
  }
  /** The logarithm of {@link GeneralizedPareto.cdf}. */
  logCdf(value: Tensor): Tensor {
    return this.logSurvivalFunction(value).exp().neg().log1p();
  }
  override cdf(value: Tensor): Tensor {
    return this.logCdf(value).exp();
  }
  override icdf(value: Tensor): Tensor {
    const { loc, scale, concentration } = this;
    const isZero = concentration.isclose(aten.zerosLike(concentration));
    const safe = aten.where(isZero, aten.onesLike(concentration), concentration);
    const logarithm = value.neg().log1p();
    const other = loc.add(scale.div(safe).mul(safe.neg().mul(logarithm).expm1()));
    return aten.where(isZero, loc.sub(scale.mul(logarithm)), other);
  }
  override get mean(): Tensor {
    const isValid = this.concentration.lt(1);
    const safe = aten.where(isValid, this.concentration, 0.5);
    return aten.where(isValid, this.loc.add(this.scale.div(minus(1, safe))), Number.NaN);
  }
  override get variance(): Tensor {
    const isValid = this.concentration.lt(0.5);
    const safe = aten.where(isValid, this.concentration, 0.25);
    const square = this.scale.pow(2);
    const below = minus(1, safe).pow(2);
    return aten.where(isValid, square.div(below.mul(minus(1, safe.mul(2)))), Number.NaN);
  }
  override entropy(): Tensor {
    return this.scale.log().add(this.concentration).add(1).broadcastTo(this.batchShape);
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get support(): Constraint {
    const { loc, scale, concentration } = this;
    const upper = aten.where(concentration.lt(0), loc.sub(scale.div(concentration)), Number.POSITIVE_INFINITY);
    return interval(loc, upper);
  }
}
strict(GeneralizedPareto);
