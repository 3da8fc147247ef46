/** Follows torch/distributions/poisson.py. */

import { type Given, signature } from "../../internal/signature.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { nonnegative, nonnegativeInteger } from "./constraints.js";
import { ExponentialFamily } from "./exp_family.js";
import { validation, value } from "./params.js";
import { broadcastAll, type Size, strict } from "./utils.js";

const declared = signature("Poisson", ["rate", "validateArgs"], { rate: value, ...validation });

/** The Poisson distribution with mean `rate`. */
export class Poisson extends ExponentialFamily {
  static readonly argConstraints = { rate: nonnegative };
  static readonly support = nonnegativeInteger;

  /** Shape: the batch's. */
  readonly rate!: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    this.beginWith(declared(given));
  }
  override get mean(): Tensor {
    return this.rate;
  }
  override get mode(): Tensor {
    return this.rate.floor();
  }
  override get variance(): Tensor {
    return this.rate;
  }
  override sample(sampleShape?: Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    return noGrad(() => aten.poisson(this.rate.expand(shape)));
  }
  override logProb(given: Tensor): Tensor {
    this._validateSample(given);
    const [rate, value] = broadcastAll(this.rate, given);
    return value.xlogy(rate).sub(rate).sub(value.add(1).lgamma());
  }
  override get _naturalParams(): Tensor[] {
    return [this.rate.log()];
  }
  override _logNormalizer(x: Tensor): Tensor {
    return x.exp();
  }
}
strict(Poisson);
