/** Follows torch/distributions/log_normal.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { positive, real } from "./constraints.js";
import { ExpTransform } from "./elementwise_transforms.js";
import { Normal } from "./normal.js";
import { locScale } from "./params.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { strict } from "./utils.js";

const declared = signature("LogNormal", ["loc", "scale", "validateArgs"], locScale);

/** What has a logarithm of {@link Normal} distribution. */
export class LogNormal extends TransformedDistribution<Normal> {
  static override readonly argConstraints = { loc: real, scale: positive };
  static readonly support = positive;
  static override readonly hasRsample = true;

  constructor(...given: Given<typeof declared>) {
    const { loc, scale, validateArgs } = declared(given);
    super(new Normal(loc, scale, validateArgs), new ExpTransform(), validateArgs);
  }
  /** The mean of the logarithm. */
  get loc(): Tensor {
    return this.baseDist.loc;
  }
  /** The standard deviation of the logarithm. */
  get scale(): Tensor {
    return this.baseDist.scale;
  }
  override get mean(): Tensor {
    return this.loc.add(this.scale.pow(2).div(2)).exp();
  }
  override get mode(): Tensor {
    return this.loc.sub(this.scale.square()).exp();
  }
  override get variance(): Tensor {
    const square = this.scale.pow(2);
    return square.expm1().mul(this.loc.mul(2).add(square).exp());
  }
  override entropy(): Tensor {
    return this.baseDist.entropy().add(this.loc);
  }
}
strict(LogNormal);
