/** Follows torch/distributions/multinomial.py. */

import { type Given, kind, signature } from "../../internal/signature.js";
import { NotImplementedError } from "../../python/exceptions.js";
import { tensor } from "../creation.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Binomial } from "./binomial.js";
import { Categorical } from "./categorical.js";
import { Categories } from "./categories.js";
import { type Constraint, multinomial } from "./constraints.js";
import { classes, validation } from "./params.js";
import { broadcastAll, minus, put, type Size, strict } from "./utils.js";

const count = kind<number>((_callee, _name, value) => {
  if (Number.isSafeInteger(value)) return value as number;
  throw new NotImplementedError("inhomogeneous total_count is not supported");
});

const declared = signature("Multinomial", ["totalCount", "probs", "logits", "validateArgs"], {
  /** How often one draws, an integer. Default: 1. */
  totalCount: count(1),
  ...classes,
  ...validation,
});

/** How often each of `K` classes comes in `totalCount` draws. Shapes: parameters and draws `(..., K)`. */
export class Multinomial extends Categories {
  readonly totalCount: number;
  /** @internal */
  readonly _binomial: Binomial;

  constructor(...given: Given<typeof declared>) {
    const { totalCount, probs, logits, validateArgs } = declared(given);
    const categorical = new Categorical(probs, logits);
    const binomial = new Binomial(totalCount, categorical.probs);
    super(categorical, validateArgs);
    this.totalCount = totalCount;
    this._binomial = binomial;
  }
  override get support(): Constraint {
    return multinomial(this.totalCount);
  }
  override get mean(): Tensor {
    return this.probs.mul(this.totalCount);
  }
  override get variance(): Tensor {
    return this.probs.mul(this.totalCount).mul(minus(1, this.probs));
  }
  override sample(sampleShape?: Size): Tensor {
    const samples = this._categorical.sample([this.totalCount, ...(sampleShape ?? [])]).movedim(0, -1);
    const counts = samples.newZeros(this._extendedShape(sampleShape));
    return counts.scatterAdd_(-1, samples, aten.onesLike(samples)).typeAs(this.probs);
  }
  override entropy(): Tensor {
    const n = tensor(this.totalCount, { dtype: "int64" });
    const term1 = aten.mul(n, this._categorical.entropy()).sub(n.add(1).lgamma());
    const support = this._binomial.enumerateSupport(false).at("1:");
    const probs = this._binomial.logProb(support).exp();
    return term1.add(probs.mul(support.add(1).lgamma()).sum([0, -1]));
  }
  override logProb(given: Tensor): Tensor {
    this._validateSample(given);
    const [expanded, value] = broadcastAll(this.logits, given);
    const logits = expanded.clone({ memoryFormat: "contiguous_format" });
    const logFactorialN = value.sum(-1).add(1).lgamma();
    const logFactorials = value.add(1).lgamma().sum(-1);
    put(logits, value.eq(0).logicalAnd(logits.eq(Number.NEGATIVE_INFINITY)), 0);
    return logFactorialN.sub(logFactorials).add(logits.mul(value).sum(-1));
  }
}
strict(Multinomial);
