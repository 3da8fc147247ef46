/** What {@link Binomial} and {@link NegativeBinomial} share: how often draws succeed. */

import type { Tensor } from "../tensor.js";
import { Distribution } from "./distribution.js";
import { broadcastAll, checkOne, givenOdds, lazyOdds, type Value } from "./utils.js";

interface Given {
  readonly totalCount: Value;
  readonly probs: Value | null;
  readonly logits: Value | null;
  readonly validateArgs: boolean | null;
}

/** Draws that succeed with the probability `probs`. */
export abstract class Counts extends Distribution {
  /** Shape: the batch's. */
  readonly totalCount: Tensor;
  declare probs: Tensor;
  declare logits: Tensor;

  constructor(...given: [values: Given]) {
    super();
    const [{ totalCount, probs, logits, validateArgs }] = given;
    checkOne(probs, logits);
    const [count, parameter] = broadcastAll(totalCount, probs ?? logits);
    this.totalCount = count.typeAs(parameter);
    if (logits === null) this.probs = parameter;
    else this.logits = parameter;
    this.begin(this.paramShape, [], validateArgs);
  }
  /** The shape of `probs` or `logits`. */
  get paramShape(): number[] {
    return givenOdds(this).shape;
  }
}
lazyOdds(Counts, true);
