/** Follows torch/distributions/kumaraswamy.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { positive, unitInterval } from "./constraints.js";
import { AffineTransform, PowerTransform } from "./elementwise_transforms.js";
import { validation, value } from "./params.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { Uniform } from "./uniform.js";
import { broadcastAll, EULER, minus, over, put, strict } from "./utils.js";

const declared = signature("Kumaraswamy", ["concentration1", "concentration0", "validateArgs"], {
  concentration1: value,
  concentration0: value,
  ...validation,
});

/** The Kumaraswamy distribution, between 0 and 1. */
export class Kumaraswamy extends TransformedDistribution {
  static override readonly argConstraints = { concentration1: positive, concentration0: positive };
  static readonly support = unitInterval;
  static override readonly hasRsample = true;
  /** The first concentration, alpha. */
  declare readonly concentration1: Tensor;
  /** The second concentration, beta. */
  declare readonly concentration0: Tensor;

  constructor(...given: Given<typeof declared>) {
    const { validateArgs, ...values } = declared(given);
    const [concentration1, concentration0] = broadcastAll(values.concentration1, values.concentration0);
    const base = new Uniform(aten.fullLike(concentration0, 0), aten.fullLike(concentration0, 1), validateArgs);
    super(base, [], validateArgs);
    Object.assign(this, { concentration1, concentration0 });
    const transforms = [
      new PowerTransform(concentration0.reciprocal()),
      new AffineTransform(1, -1),
      new PowerTransform(concentration1.reciprocal()),
    ];
    this.transform(base, transforms, validateArgs);
  }
  private moment(n: number): Tensor {
    const { concentration1: a, concentration0: b } = this;
    const argument = over(n, a).add(1);
    const logarithm = argument.lgamma().add(b.lgamma()).sub(argument.add(b).lgamma());
    return b.mul(logarithm.exp());
  }
  override get mean(): Tensor {
    return this.moment(1);
  }
  override get mode(): Tensor {
    const { concentration1: a, concentration0: b } = this;
    const first = b.reciprocal().mul(b.neg().log1p());
    const logMode = first.sub(b.neg().mul(a).log1p());
    return put(logMode, b.lt(1).logicalOr(a.lt(1)), Number.NaN).exp();
  }
  override get variance(): Tensor {
    return this.moment(2).sub(this.mean.pow(2));
  }
  override entropy(): Tensor {
    const { concentration1: a, concentration0: b } = this;
    const t1 = minus(1, a.reciprocal());
    const t0 = minus(1, b.reciprocal());
    const harmonic = b.add(1).digamma().add(EULER);
    return t0.add(t1.mul(harmonic)).sub(a.log()).sub(b.log());
  }
}
strict(Kumaraswamy);
