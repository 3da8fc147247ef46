/** What {@link HalfNormal} and {@link HalfCauchy} share: the absolute values of a distribution around 0. */

import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { nonnegative, positive } from "./constraints.js";
import type { Distribution } from "./distribution.js";
import { AbsTransform } from "./elementwise_transforms.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { strict } from "./utils.js";

/** The distribution of the absolute values. */
export abstract class Half<Base extends Distribution & { scale: Tensor }> extends TransformedDistribution<Base> {
  static override readonly argConstraints = { scale: positive };
  static readonly support = nonnegative;
  static override readonly hasRsample = true;

  constructor(...given: [base: Base, validateArgs: boolean | null]) {
    super(given[0], new AbsTransform(), given[1]);
  }
  /** Whether the distribution that is folded can be drawn with gradients. */
  override get hasRsample(): boolean {
    return true;
  }
  /** The scale of the distribution that is folded. Shape: the batch's. */
  get scale(): Tensor {
    return this.baseDist.scale;
  }
  override get mode(): Tensor {
    return aten.zerosLike(this.scale);
  }
  /** The logarithm of the density at `value`; minus infinity below 0. */
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const logProb = this.baseDist.logProb(value).add(Math.LN2);
    return aten.where(value.ge(0), logProb, Number.NEGATIVE_INFINITY);
  }
  /** The probability of a value of at most `value`. */
  override cdf(value: Tensor): Tensor {
    this._validateSample(value);
    return this.baseDist.cdf(value).mul(2).sub(1);
  }
  /** The value that is not exceeded with a probability. */
  override icdf(value: Tensor): Tensor {
    return this.baseDist.icdf(value.add(1).div(2));
  }
  override entropy(): Tensor {
    return this.baseDist.entropy().sub(Math.LN2);
  }
}
strict(Half);
