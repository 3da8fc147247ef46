/** Follows torch/distributions/binomial.py. */

import { requireMemory } from "../../internal/require_memory.js";
import { type Given, signature } from "../../internal/signature.js";
import { NotImplementedError } from "../../python/exceptions.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { type Constraint, integerInterval, nonnegativeInteger, real, unitInterval } from "./constraints.js";
import { Counts } from "./counts.js";
import { odds, validation, value } from "./params.js";
import * as utils from "./utils.js";

// Half of the gradient at 0.
const clampByZero = (x: Tensor) =>
  x
    .clamp({ min: 0 })
    .add(x)
    .sub(x.clamp({ max: 0 }))
    .div(2);

const declared = signature("Binomial", ["totalCount", "probs", "logits", "validateArgs"], {
  /** How often one draws. Default: 1. */
  totalCount: value(1),
  ...odds,
  ...validation,
});

/** How many of `totalCount` draws succeed, each with the probability `probs`. */
export class Binomial extends Counts {
  static readonly argConstraints = { totalCount: nonnegativeInteger, probs: unitInterval, logits: real };
  static override readonly hasEnumerateSupport = true;

  constructor(...given: Given<typeof declared>) {
    super(declared(given));
  }
  override get support(): Constraint {
    return integerInterval(0, this.totalCount);
  }
  override get mean(): Tensor {
    return this.totalCount.mul(this.probs);
  }
  override get mode(): Tensor {
    return this.totalCount.add(1).mul(this.probs).floor().clamp({ max: this.totalCount });
  }
  override get variance(): Tensor {
    return this.mean.mul(utils.minus(1, this.probs));
  }
  override sample(sampleShape?: utils.Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    return noGrad(() => aten.binomial(this.totalCount.expand(shape), this.probs.expand(shape)));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const { totalCount, logits } = this;
    const ways = totalCount.add(1).lgamma();
    const successes = value.add(1).lgamma();
    const failures = totalCount.sub(value).add(1).lgamma();
    const clamped = totalCount.mul(clampByZero(logits));
    const normalizer = clamped.add(totalCount.mul(logits.abs().neg().exp().log1p())).sub(ways);
    return value.mul(logits).sub(successes).sub(failures).sub(normalizer);
  }
  private countFor(what: string): number {
    const most = Math.trunc(Number(this.totalCount.max().item()));
    if (Number(this.totalCount.min().item()) === most) return most;
    throw new NotImplementedError(`Inhomogeneous total count not supported by \`${what}\`.`);
  }
  override entropy(): Tensor {
    const count = this.countFor("entropy");
    // One of them is held at a time more than once: the values, their logarithms, and what these are made of.
    requireMemory("Binomial.entropy", 4 * (1 + count) * this.probs.numel() * this.probs.elementSize());
    const logProb = this.logProb(this.enumerateSupport(false));
    return logProb.exp().mul(logProb).sum(0).neg();
  }
  override enumerateSupport(expand?: boolean): Tensor {
    const count = this.countFor("enumerate_support");
    requireMemory("Binomial.enumerateSupport", (1 + count) * this.totalCount.elementSize());
    return utils.enumerated(1 + count, this.batchShape, expand, utils.like(utils.givenOdds(this)));
  }
}
utils.strict(Binomial);
