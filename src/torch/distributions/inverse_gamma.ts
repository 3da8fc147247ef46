/** Follows torch/distributions/inverse_gamma.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { positive } from "./constraints.js";
import { PowerTransform } from "./elementwise_transforms.js";
import { Gamma } from "./gamma.js";
import { validation, value } from "./params.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { strict } from "./utils.js";

const declared = signature("InverseGamma", ["concentration", "rate", "validateArgs"], {
  concentration: value,
  rate: value,
  ...validation,
});

/** What has a reciprocal of {@link Gamma} distribution. */
export class InverseGamma extends TransformedDistribution<Gamma> {
  static override readonly argConstraints = { concentration: positive, rate: positive };
  static readonly support = positive;
  static override readonly hasRsample = true;

  constructor(...given: Given<typeof declared>) {
    const { concentration, rate, validateArgs } = declared(given);
    const base = new Gamma(concentration, rate, validateArgs);
    super(base, new PowerTransform(base.rate.newOnes([]).neg()), validateArgs);
  }
  /** The shape of the gamma distribution of its reciprocal. */
  get concentration(): Tensor {
    return this.baseDist.concentration;
  }
  /** The rate of the gamma distribution of its reciprocal. */
  get rate(): Tensor {
    return this.baseDist.rate;
  }
  override get mean(): Tensor {
    const mean = this.rate.div(this.concentration.sub(1));
    return aten.where(this.concentration.gt(1), mean, Number.POSITIVE_INFINITY);
  }
  override get mode(): Tensor {
    return this.rate.div(this.concentration.add(1));
  }
  override get variance(): Tensor {
    const { concentration } = this;
    const variance = this.rate.square().div(concentration.sub(1).square().mul(concentration.sub(2)));
    return aten.where(concentration.gt(2), variance, Number.POSITIVE_INFINITY);
  }
  override entropy(): Tensor {
    const { concentration } = this;
    const sum = concentration.add(this.rate.log()).add(concentration.lgamma());
    return sum.sub(concentration.add(1).mul(concentration.digamma()));
  }
}
strict(InverseGamma);
