/** Follows torch/distributions/geometric.py. */

import { type Given, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { tupleRepr, typeName } from "../../python/repr.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { nonnegativeInteger, real, unitInterval } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { odds, validation } from "./params.js";
import * as utils from "./utils.js";

const declared = signature("Geometric", ["probs", "logits", "validateArgs"], { ...odds, ...validation });

/** How many draws fail before the first that succeeds, each with the probability `probs`. */
export class Geometric extends Distribution {
  static readonly argConstraints = { probs: unitInterval, logits: real };
  static readonly support = nonnegativeInteger;
  declare probs: Tensor;
  declare logits: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    const { probs, logits, validateArgs } = declared(given);
    utils.checkOne(probs, logits);
    if (logits === null) [this.probs] = utils.broadcastAll(probs);
    else [this.logits] = utils.broadcastAll(logits);
    this.begin(utils.givenOdds(this).shape, [], validateArgs);
    if (probs === null || !this._validateArgs) return;
    const isValid = this.probs.gt(0);
    if (isValid.all().item<boolean>()) return;
    const of = `(${typeName(this.probs)} of shape ${tupleRepr(this.probs.shape)})`;
    const wrong = utils.formatted(this.probs.data.at(isValid.logicalNot()));
    throw new ValueError(
      `Expected parameter probs ${of} of distribution ${this} to be positive but found invalid values:\n${wrong}`,
    );
  }
  override get mean(): Tensor {
    return utils.over(1, this.probs).sub(1);
  }
  override get mode(): Tensor {
    return aten.zerosLike(this.probs);
  }
  override get variance(): Tensor {
    return this.mean.div(this.probs);
  }
  override sample(sampleShape?: utils.Size): Tensor {
    const { tiny } = utils.finfo(this.probs.dtype);
    return noGrad(() => {
      const u = this.probs.newEmpty(this._extendedShape(sampleShape)).uniform_(tiny, 1);
      return u.log().div(this.probs.neg().log1p()).floor();
    });
  }
  override logProb(given: Tensor): Tensor {
    this._validateSample(given);
    const [value, expanded] = utils.broadcastAll(given, this.probs);
    const probs = expanded.clone({ memoryFormat: "contiguous_format" });
    utils.put(probs, probs.eq(1).logicalAnd(value.eq(0)), 0);
    return value.mul(probs.neg().log1p()).add(this.probs.log());
  }
  override entropy(): Tensor {
    return utils.crossEntropy(this.logits, this.probs).div(this.probs);
  }
}
utils.lazyOdds(Geometric, true);
utils.strict(Geometric);
