/** Follows torch/distributions/categorical.py. */

import { type Given, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { type Constraint, integerInterval, realVector, simplex } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { classes, validation } from "./params.js";
import { checkOne, enumerated, finfo, givenOdds, lazyOdds, like, type Size, strict } from "./utils.js";

const declared = signature("Categorical", ["probs", "logits", "validateArgs"], { ...classes, ...validation });

/** The number of one of `K` classes, each with its probability. Shapes: parameters `(..., K)`, draws `(...)`. */
export class Categorical extends Distribution {
  static readonly argConstraints = { probs: simplex, logits: realVector };
  static override readonly hasEnumerateSupport = true;
  declare probs: Tensor;
  declare logits: Tensor;
  /** @internal */
  readonly _numEvents: number;

  constructor(...given: Given<typeof declared>) {
    super();
    const { probs, logits, validateArgs } = declared(given);
    checkOne(probs, logits);
    const name = probs === null ? "logits" : "probs";
    const parameter = (probs ?? logits) as Tensor;
    if (parameter.dim() < 1) throw new ValueError(`\`${name}\` parameter must be at least one-dimensional.`);
    if (probs !== null) this.probs = probs.div(probs.sum(-1, true));
    else this.logits = parameter.sub(parameter.logsumexp(-1, true));
    this._numEvents = this.paramShape.at(-1) as number;
    this.begin(this.paramShape.slice(0, -1), [], validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    this.expandParameters(next, ["probs", "logits"], [...batchShape, this._numEvents]);
  }
  /** The shape of `probs` or `logits`. */
  get paramShape(): number[] {
    return givenOdds(this).shape;
  }
  override get support(): Constraint {
    return integerInterval(0, this._numEvents - 1);
  }
  override get mean(): Tensor {
    return aten.full(this._extendedShape(), Number.NaN, like(this.probs));
  }
  override get mode(): Tensor {
    return this.probs.argmax(-1);
  }
  override get variance(): Tensor {
    return this.mean;
  }
  override sample(sampleShape?: Size): Tensor {
    const draws = (sampleShape ?? []).reduce((product, size) => product * size, 1);
    const samples = this.probs.reshape([-1, this._numEvents]).multinomial(draws, true).T;
    return samples.reshape(this._extendedShape(sampleShape));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const [index, logits] = aten.broadcastTensors([value.long().unsqueeze(-1), this.logits]) as [Tensor, Tensor];
    return logits.gather(-1, index.at("...", ":1")).squeeze(-1);
  }
  override entropy(): Tensor {
    const logits = this.logits.clamp({ min: finfo(this.logits.dtype).min });
    return logits.mul(this.probs).sum(-1).neg();
  }
  override enumerateSupport(expand?: boolean): Tensor {
    return enumerated(this._numEvents, this.batchShape, expand, { dtype: "int64", device: givenOdds(this).device });
  }
}
lazyOdds(Categorical, false);
strict(Categorical);
