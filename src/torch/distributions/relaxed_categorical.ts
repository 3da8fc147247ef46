/** Follows torch/distributions/relaxed_categorical.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Categorical } from "./categorical.js";
import { Categories } from "./categories.js";
import { realVector, simplex } from "./constraints.js";
import { ExpTransform } from "./elementwise_transforms.js";
import { classes, tensorOrNumber, validation } from "./params.js";
import { asTensor, Relaxed } from "./relaxed.js";
import { broadcastAll, clampProbs, type Size, strict, uniform, type Value } from "./utils.js";

const declared = signature("ExpRelaxedCategorical", ["temperature", "probs", "logits", "validateArgs"], {
  temperature: tensorOrNumber,
  ...classes,
  ...validation,
});

/** The logarithms of {@link RelaxedOneHotCategorical}. Shapes: parameters and draws `(..., K)`. */
export class ExpRelaxedCategorical extends Categories {
  static readonly support = realVector;
  static override readonly hasRsample = true;
  readonly temperature: Value;

  constructor(...given: Given<typeof declared>) {
    const { temperature, probs, logits, validateArgs } = declared(given);
    super(new Categorical(probs, logits), validateArgs);
    this.temperature = temperature;
  }
  override rsample(sampleShape?: Size): Tensor {
    const uniforms = clampProbs(uniform(this._extendedShape(sampleShape), this.logits));
    const gumbels = uniforms.log().neg().log().neg();
    const scores = this.logits.add(gumbels).div(this.temperature as Tensor);
    return scores.sub(scores.logsumexp(-1, true));
  }
  override logProb(given: Tensor): Tensor {
    const most = this._categorical._numEvents;
    this._validateSample(given);
    const [logits, value] = broadcastAll(this.logits, given);
    const temperature = asTensor(this.temperature);
    const logScale = aten
      .fullLike(temperature, most)
      .lgamma()
      .sub(temperature.log().mul(1 - most));
    const score = logits.sub(value.mul(temperature));
    return score.sub(score.logsumexp(-1, true)).sum(-1).add(logScale);
  }
}
strict(ExpRelaxedCategorical);

/** {@link OneHotCategorical} made continuous, so that gradients flow through its draws. Shapes: parameters and draws `(..., K)`. */
export class RelaxedOneHotCategorical extends Relaxed<ExpRelaxedCategorical> {
  static override readonly argConstraints = { probs: simplex, logits: realVector };
  static readonly support = simplex;
  static override readonly hasRsample = true;

  constructor(...given: Given<typeof declared>) {
    const { temperature, probs, logits, validateArgs } = declared(given, "RelaxedOneHotCategorical");
    super(new ExpRelaxedCategorical(temperature, probs, logits, validateArgs), new ExpTransform(), validateArgs);
  }
}
