/** Follows torch/distributions/uniform.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { type Constraint, greaterThan, interval, lessThan } from "./constraints.js";
import { type ArgConstraints, Distribution } from "./distribution.js";
import { validation, value } from "./params.js";
import { type Size, strict, uniform } from "./utils.js";

const declared = signature("Uniform", ["low", "high", "validateArgs"], { low: value, high: value, ...validation });

/** The uniform distribution from `low`, included, to `high`, excluded. */
export class Uniform extends Distribution {
  static override readonly hasRsample = true;
  readonly low!: Tensor;
  readonly high!: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    this.beginWith(declared(given));
  }
  private get range(): Tensor {
    return this.high.sub(this.low);
  }
  override get argConstraints(): ArgConstraints {
    return { low: lessThan(this.high), high: greaterThan(this.low) };
  }
  override get support(): Constraint {
    return interval(this.low, this.high);
  }
  override get mean(): Tensor {
    return this.high.add(this.low).div(2);
  }
  override get mode(): Tensor {
    return this.high.mul(Number.NaN);
  }
  override get stddev(): Tensor {
    return this.range.div(Math.sqrt(12));
  }
  override get variance(): Tensor {
    return this.range.pow(2).div(12);
  }
  override rsample(sampleShape?: Size): Tensor {
    return this.low.add(uniform(this._extendedShape(sampleShape), this.low).mul(this.range));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const inside = this.low.le(value).typeAs(this.low).mul(this.high.gt(value).typeAs(this.low));
    return inside.log().sub(this.range.log());
  }
  override cdf(value: Tensor): Tensor {
    this._validateSample(value);
    return value.sub(this.low).div(this.range).clamp({ min: 0, max: 1 });
  }
  override icdf(value: Tensor): Tensor {
    return value.mul(this.range).add(this.low);
  }
  override entropy(): Tensor {
    return this.range.log();
  }
}
strict(Uniform);
