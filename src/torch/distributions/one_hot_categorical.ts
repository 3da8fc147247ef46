/** Follows torch/distributions/one_hot_categorical.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Categorical } from "./categorical.js";
import { Categories } from "./categories.js";
import { oneHot } from "./constraints.js";
import { classes, validation } from "./params.js";
import { givenOdds, like, minus, type Size, strict } from "./utils.js";

const declared = signature("OneHotCategorical", ["probs", "logits", "validateArgs"], { ...classes, ...validation });

/** {@link Categorical} with draws as vectors of zeros and one 1. Shapes: parameters and draws `(..., K)`. */
export class OneHotCategorical extends Categories {
  static readonly support = oneHot;
  static override readonly hasEnumerateSupport = true;

  constructor(...given: Given<typeof declared>) {
    const { probs, logits, validateArgs } = declared(given, new.target.name);
    super(new Categorical(probs, logits), validateArgs);
  }
  override get mean(): Tensor {
    return this.probs;
  }
  override get mode(): Tensor {
    return aten.oneHot(this.probs.argmax(-1), this.paramShape.at(-1) as number).to(this.probs);
  }
  override get variance(): Tensor {
    return this.probs.mul(minus(1, this.probs));
  }
  override sample(sampleShape?: Size): Tensor {
    const { probs } = this;
    return aten.oneHot(this._categorical.sample(sampleShape), this._categorical._numEvents).to(probs);
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    return this._categorical.logProb(value.max(-1)[1]);
  }
  override entropy(): Tensor {
    return this._categorical.entropy();
  }
  override enumerateSupport(expand?: boolean): Tensor {
    const n = this.eventShape[0] as number;
    const values = aten.eye(n, like(givenOdds(this._categorical))).view([n, ...this.batchShape.map(() => 1), n]);
    return expand === false ? values : values.expand([n, ...this.batchShape, n]);
  }
}

/** That, with the gradient of `probs` through its draws. */
export class OneHotCategoricalStraightThrough extends OneHotCategorical {
  static override readonly hasRsample = true;
  override rsample(sampleShape?: Size): Tensor {
    const samples = this.sample(sampleShape);
    return samples.add(this.probs.sub(this.probs.detach()));
  }
}
strict(OneHotCategorical, OneHotCategoricalStraightThrough);
