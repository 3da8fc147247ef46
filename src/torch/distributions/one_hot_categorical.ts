/** Follows torch/distributions/one_hot_categorical.py. */

import { type Given, signature } from "../../internal/signature.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Categorical } from "./categorical.js";
import { oneHot, realVector, simplex } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { classes, validation } from "./params.js";
import { givenOdds, like, minus, type Size, strict } from "./utils.js";

const declared = signature("OneHotCategorical", ["probs", "logits", "validateArgs"], { ...classes, ...validation });

/** {@link Categorical} with draws as vectors of zeros and one 1. Shapes: parameters and draws `(..., K)`. */
export class OneHotCategorical extends Distribution {
  static readonly argConstraints = { probs: simplex, logits: realVector };
  static readonly support = oneHot;
  static override readonly hasEnumerateSupport = true;
  /** @internal */
  _categorical: Categorical;

  constructor(...given: Given<typeof declared>) {
    super();
    const { probs, logits, validateArgs } = declared(given, new.target.name);
    this._categorical = new Categorical(probs, logits);
    this.begin(this._categorical.batchShape, this.paramShape.slice(-1), validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    next._categorical = this._categorical.expand(batchShape);
  }
  /** The probability of each event. Shape: the batch's and `(events)`. */
  get probs(): Tensor {
    return this._categorical.probs;
  }
  /** Their logarithms. */
  get logits(): Tensor {
    return this._categorical.logits;
  }
  /** The shape of `probs` or `logits`. */
  get paramShape(): number[] {
    return this._categorical.paramShape;
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
