/** Follows torch/distributions/weibull.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { positive } from "./constraints.js";
import { AffineTransform, PowerTransform } from "./elementwise_transforms.js";
import { Exponential } from "./exponential.js";
import { validation, value } from "./params.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { broadcastAll, EULER, minus, strict } from "./utils.js";

const declared = signature("Weibull", ["scale", "concentration", "validateArgs"], {
  scale: value,
  concentration: value,
  ...validation,
});

/** The Weibull distribution with `scale` (lambda) and shape `concentration` (k). */
export class Weibull extends TransformedDistribution<Exponential> {
  static override readonly argConstraints = { scale: positive, concentration: positive };
  static readonly support = positive;
  declare readonly scale: Tensor;
  declare readonly concentration: Tensor;
  /** `1 / concentration`. */
  declare readonly concentrationReciprocal: Tensor;

  constructor(...given: Given<typeof declared>) {
    const { validateArgs, ...values } = declared(given);
    const [scale, concentration] = broadcastAll(values.scale, values.concentration);
    const base = new Exponential(aten.onesLike(scale), validateArgs);
    super(base, [], validateArgs);
    Object.assign(this, { scale, concentration });
    this.transform(base, this.maps(), validateArgs);
  }
  private maps(): [PowerTransform, AffineTransform] {
    const concentrationReciprocal = this.concentration.reciprocal();
    Object.assign(this, { concentrationReciprocal });
    return [new PowerTransform(concentrationReciprocal), new AffineTransform(0, this.scale)];
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    super.expandInto(next, batchShape);
    next.transforms = next.maps();
  }
  override get mean(): Tensor {
    return this.scale.mul(this.concentrationReciprocal.add(1).lgamma().exp());
  }
  override get mode(): Tensor {
    const { concentration } = this;
    return this.scale.mul(concentration.sub(1).div(concentration).pow(concentration.reciprocal()));
  }
  override get variance(): Tensor {
    const reciprocal = this.concentrationReciprocal;
    const square = this.scale.pow(2);
    const second = reciprocal.mul(2).add(1).lgamma().exp();
    return square.mul(second.sub(reciprocal.add(1).lgamma().mul(2).exp()));
  }
  override entropy(): Tensor {
    const reciprocal = this.concentrationReciprocal;
    const start = minus(1, reciprocal).mul(EULER);
    return start.add(this.scale.mul(reciprocal).log()).add(1);
  }
}
strict(Weibull);
