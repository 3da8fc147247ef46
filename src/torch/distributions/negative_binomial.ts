/** Follows torch/distributions/negative_binomial.py. */

import { type Given, signature } from "../../internal/signature.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { whole } from "./constraint_classes.js";
import { greaterThanEq, halfOpenInterval, nonnegativeInteger, real } from "./constraints.js";
import { Counts } from "./counts.js";
import { Gamma } from "./gamma.js";
import { odds, validation, value } from "./params.js";
import * as utils from "./utils.js";

const declared = signature("NegativeBinomial", ["totalCount", "probs", "logits", "validateArgs"], {
  totalCount: value,
  ...odds,
  ...validation,
});

/** How many draws succeed before `totalCount` have failed, each with the probability `probs`. */
export class NegativeBinomial extends Counts {
  static readonly argConstraints = {
    totalCount: greaterThanEq(whole(0)),
    probs: halfOpenInterval(0, 1),
    logits: real,
  };
  static readonly support = nonnegativeInteger;
  /** @internal */
  declare _gamma: Gamma;

  constructor(...given: Given<typeof declared>) {
    super(declared(given));
  }
  override get mean(): Tensor {
    return this.totalCount.mul(this.logits.exp());
  }
  override get mode(): Tensor {
    return this.totalCount.sub(1).mul(this.logits.exp()).floor().clamp({ min: 0 });
  }
  override get variance(): Tensor {
    return this.mean.div(this.logits.neg().sigmoid());
  }
  override sample(sampleShape?: utils.Size): Tensor {
    return noGrad(() => aten.poisson(this._gamma.sample(sampleShape)));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const { totalCount, logits } = this;
    const failed = totalCount.mul(aten.logSigmoid(logits.neg()));
    const likelihood = failed.add(value.mul(aten.logSigmoid(logits)));
    const ways = totalCount.add(value).lgamma().neg().add(value.add(1).lgamma()).add(totalCount.lgamma());
    return likelihood.sub(ways.maskedFill(totalCount.add(value).eq(0), 0));
  }
}
utils.lazyProperties<NegativeBinomial>(NegativeBinomial, {
  _gamma: ({ totalCount, logits }) => new Gamma(totalCount, logits.neg().exp(), false),
});
utils.strict(NegativeBinomial);
