/** Follows torch/distributions/logistic_normal.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { positive, real, simplex } from "./constraints.js";
import { StickBreakingTransform } from "./event_transforms.js";
import type { Independent } from "./independent.js";
import { Normal } from "./normal.js";
import { locScale } from "./params.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { strict } from "./utils.js";

const declared = signature("LogisticNormal", ["loc", "scale", "validateArgs"], locScale);

/**
 * Vectors of the sum 1, by {@link StickBreakingTransform} of {@link Normal}. Shapes: `loc` and `scale` `(..., n)`, draws
 * `(..., n + 1)`.
 */
export class LogisticNormal extends TransformedDistribution<Independent<Normal>> {
  static override readonly argConstraints = { loc: real, scale: positive };
  static readonly support = simplex;
  static override readonly hasRsample = true;

  constructor(...given: Given<typeof declared>) {
    const { loc, scale, validateArgs } = declared(given);
    const normal = new Normal(loc, scale, validateArgs);
    const base = normal.batchShape.length === 0 ? normal.expand([1]) : normal;
    super(base, new StickBreakingTransform(), validateArgs);
  }
  /** The mean of the normal distribution. Shapes: `(..., n)`. */
  get loc(): Tensor {
    return this.baseDist.baseDist.loc;
  }
  /** Its standard deviation. Shapes: `(..., n)`. */
  get scale(): Tensor {
    return this.baseDist.baseDist.scale;
  }
}
strict(LogisticNormal);
