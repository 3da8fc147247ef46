/** Follows torch/distributions/gumbel.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { positive, real } from "./constraints.js";
import { AffineTransform, ExpTransform } from "./elementwise_transforms.js";
import { locScale } from "./params.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { Uniform } from "./uniform.js";
import { broadcastAll, EULER, finfo, strict } from "./utils.js";

const declared = signature("Gumbel", ["loc", "scale", "validateArgs"], locScale);

/** The Gumbel distribution: of the largest of many draws. */
export class Gumbel extends TransformedDistribution {
  static override readonly argConstraints = { loc: real, scale: positive };
  static readonly support = real;
  declare readonly loc: Tensor;
  declare readonly scale: Tensor;

  constructor(...given: Given<typeof declared>) {
    const { validateArgs, ...values } = declared(given);
    const [loc, scale] = broadcastAll(values.loc, values.scale);
    const { tiny, eps } = finfo(loc.dtype);
    const base = new Uniform(aten.fullLike(loc, tiny), aten.fullLike(loc, 1 - eps), validateArgs);
    super(base, [], validateArgs);
    Object.assign(this, { loc, scale });
    const transforms = [
      new ExpTransform().inv,
      new AffineTransform(0, aten.onesLike(scale).neg()),
      new ExpTransform().inv,
      new AffineTransform(values.loc, scale.neg()),
    ];
    this.transform(base, transforms, validateArgs);
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const y = this.loc.sub(value).div(this.scale);
    return y.sub(y.exp()).sub(this.scale.log());
  }
  override get mean(): Tensor {
    return this.loc.add(this.scale.mul(EULER));
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get stddev(): Tensor {
    return this.scale.mul(Math.PI / Math.sqrt(6));
  }
  override get variance(): Tensor {
    return this.stddev.pow(2);
  }
  override entropy(): Tensor {
    return this.scale.log().add(1 + EULER);
  }
}
strict(Gumbel);
