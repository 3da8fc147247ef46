/** Follows torch/distributions/pareto.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { type Constraint, greaterThanEq, positive } from "./constraints.js";
import { AffineTransform, ExpTransform } from "./elementwise_transforms.js";
import { Exponential } from "./exponential.js";
import { validation, value } from "./params.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { broadcastAll, strict } from "./utils.js";

const declared = signature("Pareto", ["scale", "alpha", "validateArgs"], { scale: value, alpha: value, ...validation });

/** The Pareto distribution of type 1. */
export class Pareto extends TransformedDistribution<Exponential> {
  static override readonly argConstraints = { alpha: positive, scale: positive };
  declare readonly scale: Tensor;
  declare readonly alpha: Tensor;

  constructor(...given: Given<typeof declared>) {
    const { validateArgs, ...values } = declared(given);
    const [scale, alpha] = broadcastAll(values.scale, values.alpha);
    const base = new Exponential(alpha, validateArgs);
    super(base, [], validateArgs);
    Object.assign(this, { scale, alpha });
    this.transform(base, [new ExpTransform(), new AffineTransform(0, scale)], validateArgs);
  }
  override get mean(): Tensor {
    const alpha = this.alpha.clamp({ min: 1 });
    return alpha.mul(this.scale).div(alpha.sub(1));
  }
  override get mode(): Tensor {
    return this.scale;
  }
  override get variance(): Tensor {
    const alpha = this.alpha.clamp({ min: 2 });
    return this.scale
      .pow(2)
      .mul(alpha)
      .div(alpha.sub(1).pow(2).mul(alpha.sub(2)));
  }
  override get support(): Constraint {
    return greaterThanEq(this.scale);
  }
  override entropy(): Tensor {
    return this.scale.div(this.alpha).log().add(this.alpha.reciprocal().add(1));
  }
}
strict(Pareto);
