/** Follows torch/distributions/relaxed_bernoulli.py. */

import { type Given, signature } from "../../internal/signature.js";
import type { Tensor } from "../tensor.js";
import { real, unitInterval } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { SigmoidTransform } from "./elementwise_transforms.js";
import { odds, tensorOrNumber, validation } from "./params.js";
import { asTensor, Relaxed } from "./relaxed.js";
import * as utils from "./utils.js";

const declared = signature("LogitRelaxedBernoulli", ["temperature", "probs", "logits", "validateArgs"], {
  temperature: tensorOrNumber,
  ...odds,
  ...validation,
});

/** The log odds of {@link RelaxedBernoulli}. */
export class LogitRelaxedBernoulli extends Distribution {
  static readonly argConstraints = { probs: unitInterval, logits: real };
  static readonly support = real;
  readonly temperature: utils.Value;
  declare probs: Tensor;
  declare logits: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    const { temperature, probs, logits, validateArgs } = declared(given);
    this.temperature = temperature;
    utils.checkOne(probs, logits);
    if (logits === null) [this.probs] = utils.broadcastAll(probs);
    else [this.logits] = utils.broadcastAll(logits);
    this.begin(this.paramShape, [], validateArgs);
  }
  /** The shape of `probs` or `logits`. */
  get paramShape(): number[] {
    return utils.givenOdds(this).shape;
  }
  override rsample(sampleShape?: utils.Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    const probs = utils.clampProbs(this.probs.expand(shape));
    const uniforms = utils.clampProbs(utils.uniform(shape, probs));
    const noise = uniforms.log().sub(uniforms.neg().log1p());
    return noise
      .add(probs.log())
      .sub(probs.neg().log1p())
      .div(this.temperature as Tensor);
  }
  override logProb(given: Tensor): Tensor {
    this._validateSample(given);
    const [logits, value] = utils.broadcastAll(this.logits, given);
    const temperature = asTensor(this.temperature);
    const difference = logits.sub(value.mul(temperature));
    return temperature.log().add(difference).sub(difference.exp().log1p().mul(2));
  }
}
utils.lazyOdds(LogitRelaxedBernoulli, true);
utils.strict(LogitRelaxedBernoulli);

/** {@link Bernoulli} made continuous, between 0 and 1, so that gradients flow through its draws. */
export class RelaxedBernoulli extends Relaxed<LogitRelaxedBernoulli> {
  static override readonly argConstraints = { probs: unitInterval, logits: real };
  static readonly support = unitInterval;
  static override readonly hasRsample = true;

  constructor(...given: Given<typeof declared>) {
    const { temperature, probs, logits, validateArgs } = declared(given, "RelaxedBernoulli");
    super(new LogitRelaxedBernoulli(temperature, probs, logits), new SigmoidTransform(), validateArgs);
  }
}
