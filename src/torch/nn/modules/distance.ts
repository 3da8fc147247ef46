/** Distances and similarities. Follows torch/nn/modules/distance.py. */

import { boolean, integer, number } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { Module } from "./module.js";
import { withSettings } from "./with_settings.js";

const pairwiseDistance = signature("PairwiseDistance", ["p", "eps", "keepdim"], {
  /** Exponent of the norm. Default: 2. */
  p: number(2),
  /** Added to the differences. Default: 1e-6. */
  eps: number(1e-6),
  /** Keep the last dimension, with size 1. Default: false. */
  keepdim: boolean(false),
});

/** Options of {@link PairwiseDistance}. */
export type PairwiseDistanceOptions = Options<typeof pairwiseDistance>;

/** p-norm of the difference of vectors along the last dimension: `(N, D)` and `(N, D)` give `(N)`. */
export class PairwiseDistance extends Module {
  /** Exponent of the norm, `p`. */
  norm: number;
  eps: number;
  keepdim: boolean;

  constructor(...given: Given<typeof pairwiseDistance>) {
    super();
    const { p, eps, keepdim } = pairwiseDistance(given);
    this.norm = p;
    this.eps = eps;
    this.keepdim = keepdim;
  }

  override forward(x1: Tensor, x2: Tensor, ..._none: never[]): Tensor {
    return F.pairwiseDistance(x1, x2, this.norm, this.eps, this.keepdim);
  }
}

const cosineSimilarity = signature("CosineSimilarity", ["dim", "eps"], {
  /** Default: 1. */
  dim: integer(1),
  /** Smallest divisor. Default: 1e-8. */
  eps: number(1e-8),
});

/** Options of {@link CosineSimilarity}. */
export type CosineSimilarityOptions = Options<typeof cosineSimilarity>;

/** Cosine of the angle between vectors along `dim`, which is gone in the output. */
export class CosineSimilarity extends withSettings(cosineSimilarity) {
  override forward(x1: Tensor, x2: Tensor, ..._none: never[]): Tensor {
    return F.cosineSimilarity(x1, x2, this.dim, this.eps);
  }
}
