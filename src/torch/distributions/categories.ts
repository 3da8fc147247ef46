/** What distributions of vectors that are drawn by a {@link Categorical} share. */

import type { Tensor } from "../tensor.js";
import type { Categorical } from "./categorical.js";
import { realVector, simplex } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { strict } from "./utils.js";

/** Has the probabilities of the classes. Shapes: parameters and draws `(..., K)`. */
export abstract class Categories extends Distribution {
  static readonly argConstraints = { probs: simplex, logits: realVector };
  /** @internal */
  _categorical: Categorical;

  constructor(...given: [categorical: Categorical, validateArgs: boolean | null]) {
    super();
    const [categorical, validateArgs] = given;
    this._categorical = categorical;
    this.begin(categorical.batchShape, this.paramShape.slice(-1), validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    next._categorical = this._categorical.expand(batchShape);
  }
  /** The probability of each class. Shape: the batch's and `(K)`. */
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
}
strict(Categories);
