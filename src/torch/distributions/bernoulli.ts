/** Follows torch/distributions/bernoulli.py. */

import { type Given, signature } from "../../internal/signature.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { boolean, real, unitInterval } from "./constraints.js";
import { ExponentialFamily } from "./exp_family.js";
import { odds, validation } from "./params.js";
import * as utils from "./utils.js";

const declared = signature("Bernoulli", ["probs", "logits", "validateArgs"], { ...odds, ...validation });

/** 1 with the probability `probs`, or else 0. */
export class Bernoulli extends ExponentialFamily {
  static readonly argConstraints = { probs: unitInterval, logits: real };
  static readonly support = boolean;
  static override readonly hasEnumerateSupport = true;
  static override readonly meanCarrierMeasure = 0;
  declare probs: Tensor;
  declare logits: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    const { probs, logits, validateArgs } = declared(given);
    utils.checkOne(probs, logits);
    if (probs !== null) [this.probs] = utils.broadcastAll(probs);
    else [this.logits] = utils.broadcastAll(logits);
    this.begin(this.paramShape, [], validateArgs);
  }
  /** The shape of `probs` or `logits`. */
  get paramShape(): number[] {
    return utils.givenOdds(this).shape;
  }
  override get mean(): Tensor {
    return this.probs;
  }
  override get mode(): Tensor {
    return utils.put(this.probs.ge(0.5).to(this.probs), this.probs.eq(0.5), Number.NaN);
  }
  override get variance(): Tensor {
    return this.probs.mul(utils.minus(1, this.probs));
  }
  override sample(sampleShape?: utils.Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    return noGrad(() => aten.bernoulli(this.probs.expand(shape)));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const [logits, target] = utils.broadcastAll(this.logits, value);
    return utils.crossEntropy(logits, target).neg();
  }
  override entropy(): Tensor {
    return utils.crossEntropy(this.logits, this.probs);
  }
  override enumerateSupport(expand?: boolean): Tensor {
    return utils.enumerated(2, this.batchShape, expand, utils.like(utils.givenOdds(this)));
  }
  override get _naturalParams(): Tensor[] {
    return [aten.logit(this.probs)];
  }
  override _logNormalizer(x: Tensor): Tensor {
    return x.exp().log1p();
  }
}
utils.lazyOdds(Bernoulli, true);
utils.strict(Bernoulli);
