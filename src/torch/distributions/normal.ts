/** Follows torch/distributions/normal.py. */

import { type Given, signature } from "../../internal/signature.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { positive, real } from "./constraints.js";
import { ExponentialFamily } from "./exp_family.js";
import { locScale } from "./params.js";
import { log2Pi, type Size, sqrt2Pi, standardNormal, strict } from "./utils.js";

const normal = signature("Normal", ["loc", "scale", "validateArgs"], locScale);

/** The normal distribution with mean `loc` and standard deviation `scale`. */
export class Normal extends ExponentialFamily {
  static readonly argConstraints = { loc: real, scale: positive };
  static readonly support = real;
  static override readonly hasRsample = true;
  static override readonly meanCarrierMeasure = 0;
  readonly loc!: Tensor;
  readonly scale!: Tensor;

  constructor(...given: Given<typeof normal>) {
    super();
    this.beginWith(normal(given));
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get stddev(): Tensor {
    return this.scale;
  }
  override get variance(): Tensor {
    return this.stddev.pow(2);
  }
  override sample(sampleShape?: Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    return noGrad(() => aten.normal(this.loc.expand(shape), this.scale.expand(shape)));
  }
  override rsample(sampleShape?: Size): Tensor {
    const noise = standardNormal(this._extendedShape(sampleShape), this.loc);
    return this.loc.add(noise.mul(this.scale));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const squared = value.sub(this.loc).pow(2).neg();
    return squared.div(this.scale.pow(2).mul(2)).sub(this.scale.log()).sub(Math.log(sqrt2Pi));
  }
  override cdf(value: Tensor): Tensor {
    this._validateSample(value);
    return value.sub(this.loc).mul(this.scale.reciprocal()).div(Math.SQRT2).erf().add(1).mul(0.5);
  }
  override icdf(value: Tensor): Tensor {
    return this.loc.add(this.scale.mul(value.mul(2).sub(1).erfinv()).mul(Math.SQRT2));
  }
  override entropy(): Tensor {
    return this.scale.log().add(0.5 + 0.5 * log2Pi);
  }
  override get _naturalParams(): Tensor[] {
    return [this.loc.div(this.scale.pow(2)), this.scale.pow(2).reciprocal().mul(-0.5)];
  }
  override _logNormalizer(x: Tensor, y: Tensor): Tensor {
    const logarithm = y.reciprocal().mul(-Math.PI).log();
    return x.pow(2).mul(-0.25).div(y).add(logarithm.mul(0.5));
  }
}
strict(Normal);
