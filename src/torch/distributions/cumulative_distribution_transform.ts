/** Follows torch/distributions/transforms.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { type Constraint, unitInterval } from "./constraints.js";
import type { Distribution } from "./distribution.js";
import { distributionKind } from "./independent.js";
import { cached, Transform } from "./transform.js";
import { strict } from "./utils.js";

const declared = signature("CumulativeDistributionTransform", ["distribution", "cacheSize"], {
  distribution: distributionKind,
  ...cached,
});

/** `y = distribution.cdf(x)`. */
export class CumulativeDistributionTransform extends Transform {
  static override readonly codomain: Constraint = unitInterval;
  static override readonly bijective = true;
  static override readonly sign = 1;
  declare readonly distribution: Distribution;

  constructor(...given: Given<typeof declared>) {
    const { distribution, cacheSize } = declared(given);
    super(cacheSize);
    this.distribution = distribution;
  }
  override get domain(): Constraint {
    return this.distribution.support;
  }
  protected override cachedAs(cacheSize: number): this {
    return new CumulativeDistributionTransform(this.distribution, cacheSize) as this;
  }
  override _call(x: Tensor): Tensor {
    return this.distribution.cdf(x);
  }
  override _inverse(y: Tensor): Tensor {
    return this.distribution.icdf(y);
  }
  override logAbsDetJacobian(x: Tensor, _y: Tensor): Tensor {
    return this.distribution.logProb(x);
  }
}
strict(CumulativeDistributionTransform);
