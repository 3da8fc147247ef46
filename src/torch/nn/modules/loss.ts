/** Loss layers. Follows torch/nn/modules/loss.py. */

import { boolean, callback, integer, nullable, number, optional, unchecked } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { PairwiseDistance } from "./distance.js";
import { Module } from "./module.js";
import { withSettings } from "./with_settings.js";

// Python's places of what follows `size_average` and `reduce`, which are deprecated and not here, would be others: by name only.

const reduction = {
  /** Mean (the default), sum, or every element's loss. */
  reduction: unchecked<F.Reduction>()("mean"),
} as const;

// What is no tensor is refused as any buffer is.
const weight = {
  /** A factor for each class or element. Default: none. */
  weight: unchecked<Tensor | null>()(null),
} as const;

const ignoreIndex = {
  /** Targets of this class do not count. Default: -100. */
  ignoreIndex: integer(-100),
} as const;

const crossEntropy = signature("CrossEntropyLoss", ["weight"], {
  ...weight,
  ...ignoreIndex,
  ...reduction,
  /** How much of each target is spread over all classes. Default: 0. */
  labelSmoothing: number(0),
});

/**
 * Cross-entropy between logits and targets.
 *
 * Shapes: logits `(C)`, `(N, C)` or `(N, C, d1, ...)`; targets are classes (int64) `()`, `(N)` or `(N, d1, ...)`, or
 * probabilities of the logits' shape.
 */
export class CrossEntropyLoss extends withSettings(crossEntropy, { buffers: ["weight"] }) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    const { weight, ignoreIndex, reduction, labelSmoothing } = this;
    return F.crossEntropy(input, target, { weight, ignoreIndex, reduction, labelSmoothing });
  }
}

const nll = signature("NLLLoss", ["weight"], { ...weight, ...ignoreIndex, ...reduction });

/** Negative log likelihood of log-probabilities `(N, C, ...)` and classes `(N, ...)`. */
export class NLLLoss extends withSettings(nll, { buffers: ["weight"] }) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    const { weight, ignoreIndex, reduction } = this;
    return F.nllLoss(input, target, { weight, ignoreIndex, reduction });
  }
}

/** {@link NLLLoss} under its old name, which Python keeps for images. */
export class NLLLoss2d extends NLLLoss {}

/** What losses share that have no other setting. */
abstract class PlainLoss extends withSettings(signature("PlainLoss", [], { ...reduction })) {}

/** Squared differences; input and target of the same shape. */
export class MSELoss extends PlainLoss {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.mseLoss(input, target, { reduction: this.reduction });
  }
}

/** Absolute differences; input and target of the same shape. */
export class L1Loss extends PlainLoss {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.l1Loss(input, target, { reduction: this.reduction });
  }
}

/** `log(1 + exp(-target * input))`. */
export class SoftMarginLoss extends PlainLoss {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.softMarginLoss(input, target, { reduction: this.reduction });
  }
}

/** Hinge loss of several labels for each example: `(N, C)` or `(C)` and classes in a row that ends with -1. */
export class MultiLabelMarginLoss extends PlainLoss {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.multilabelMarginLoss(input, target, { reduction: this.reduction });
  }
}

const smoothL1 = signature("SmoothL1Loss", [], {
  ...reduction,
  /** Where squared becomes absolute. Default: 1. */
  beta: number(1),
});

/** Squared below `beta`, absolute above. */
export class SmoothL1Loss extends withSettings(smoothL1) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.smoothL1Loss(input, target, { reduction: this.reduction, beta: this.beta });
  }
}

const huber = signature("HuberLoss", ["reduction", "delta"], {
  ...reduction,
  /** Where squared becomes absolute. Default: 1. */
  delta: kind<number>((_callee, _name, value) => {
    if (typeof value === "number") return value;
    throw new TypeError(`delta must be a float or int, got: ${shown(value)}`);
  })(1),
});

/** Squared below `delta`, `delta` times absolute above. */
export class HuberLoss extends withSettings(huber) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.huberLoss(input, target, { reduction: this.reduction, delta: this.delta });
  }
}

const bce = signature("BCELoss", ["weight"], { ...weight, ...reduction });

/** Binary cross-entropy between probabilities and targets. */
export class BCELoss extends withSettings(bce, { buffers: ["weight"] }) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.binaryCrossEntropy(input, target, { weight: this.weight, reduction: this.reduction });
  }
}

const bceWithLogits = signature("BCEWithLogitsLoss", ["weight"], {
  ...weight,
  ...reduction,
  /** A factor for positive examples. Default: none. */
  posWeight: unchecked<Tensor | null>()(null),
});

/** Binary cross-entropy between logits and targets. */
export class BCEWithLogitsLoss extends withSettings(bceWithLogits, { buffers: ["weight", "posWeight"] }) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    const { weight, posWeight, reduction } = this;
    return F.binaryCrossEntropyWithLogits(input, target, { weight, posWeight, reduction });
  }
}

const klDiv = signature("KLDivLoss", [], {
  /** `"batchmean"` divides by the batch size, which is the mathematical mean. Default: `"mean"`. */
  reduction: unchecked<F.Reduction | "batchmean">()("mean"),
  /** The target holds log-probabilities. Default: false. */
  logTarget: boolean(false),
});

/** Kullback-Leibler divergence of log-probabilities from target probabilities. */
export class KLDivLoss extends withSettings(klDiv) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.klDiv(input, target, { reduction: this.reduction, logTarget: this.logTarget });
  }
}

const poissonNll = signature("PoissonNLLLoss", ["logInput", "full"], {
  /** The input is the logarithm of the rate. Default: true. */
  logInput: boolean(true),
  /** Add Stirling's approximation. Default: false. */
  full: boolean(false),
  /** Added to the rate before its logarithm. Default: 1e-8. */
  eps: number(1e-8),
  ...reduction,
});

/** Negative log likelihood of counts under a Poisson distribution. */
export class PoissonNLLLoss extends withSettings(poissonNll) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    const { logInput, full, eps, reduction } = this;
    return F.poissonNllLoss(input, target, { logInput, full, eps, reduction });
  }
}

const gaussianNll = signature("GaussianNLLLoss", [], {
  /** Add the constant term. Default: false. */
  full: boolean(false),
  /** Smallest variance. Default: 1e-6. */
  eps: number(1e-6),
  ...reduction,
});

/** Negative log likelihood of targets under normal distributions. */
export class GaussianNLLLoss extends withSettings(gaussianNll) {
  override forward(input: Tensor, target: Tensor, variance: Tensor | number, ..._none: never[]): Tensor {
    const { full, eps, reduction } = this;
    return F.gaussianNllLoss(input, target, variance, { full, eps, reduction });
  }
}

const cosineEmbedding = signature("CosineEmbeddingLoss", ["margin"], { margin: number(0), ...reduction });

/** Cosine distance of pairs: alike where the target is 1, unlike where it is -1. The margin is 0 unless given. */
export class CosineEmbeddingLoss extends withSettings(cosineEmbedding) {
  override forward(input1: Tensor, input2: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.cosineEmbeddingLoss(input1, input2, target, { margin: this.margin, reduction: this.reduction });
  }
}

const marginRanking = signature("MarginRankingLoss", ["margin"], { margin: number(0), ...reduction });

/** `max(0, -target * (input1 - input2) + margin)`. The margin is 0 unless given. */
export class MarginRankingLoss extends withSettings(marginRanking) {
  override forward(input1: Tensor, input2: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.marginRankingLoss(input1, input2, target, { margin: this.margin, reduction: this.reduction });
  }
}

const hingeEmbedding = signature("HingeEmbeddingLoss", ["margin"], { margin: number(1), ...reduction });

/** The input where the target is 1, `max(0, margin - input)` where it is -1. The margin is 1 unless given. */
export class HingeEmbeddingLoss extends withSettings(hingeEmbedding) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.hingeEmbeddingLoss(input, target, { margin: this.margin, reduction: this.reduction });
  }
}

const positiveMargin = (loss: string) =>
  kind<number>((callee, name, value) => {
    const margin = number.check(callee, name, value);
    if (margin > 0) return margin;
    throw new ValueError(`${loss}: expected margin to be greater than 0, got ${margin} instead`);
  })(1);

const tripletMargin = signature("TripletMarginLoss", ["margin", "p", "eps", "swap"], {
  /** Default: 1. */
  margin: positiveMargin("TripletMarginLoss"),
  /** Exponent of the norm. Default: 2. */
  p: number(2),
  /** Added to differences. Default: 1e-6. */
  eps: number(1e-6),
  /** Use the positive's distance to the negative where it is smaller. Default: false. */
  swap: boolean(false),
  ...reduction,
});

/** `max(0, |anchor - positive| - |anchor - negative| + margin)`. */
export class TripletMarginLoss extends withSettings(tripletMargin) {
  override forward(anchor: Tensor, positive: Tensor, negative: Tensor, ..._none: never[]): Tensor {
    const { margin, p, eps, swap, reduction } = this;
    return F.tripletMarginLoss(anchor, positive, negative, { margin, p, eps, swap, reduction });
  }
}

const softMargin = signature("MultiLabelSoftMarginLoss", ["weight"], { ...weight, ...reduction });

/** Binary cross-entropy of several labels for each example: `(N, C)` both; the mean over the classes. */
export class MultiLabelSoftMarginLoss extends withSettings(softMargin, { buffers: ["weight"] }) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    return F.multilabelSoftMarginLoss(input, target, { weight: this.weight, reduction: this.reduction });
  }
}

const multiMargin = signature("MultiMarginLoss", ["p", "margin", "weight"], {
  /** Exponent of the differences, 1 (the default) or 2. */
  p: kind<number>((_callee, _name, value) => {
    if (value === 1 || value === 2) return value;
    throw new ValueError("only p == 1 and p == 2 supported");
  })(1),
  /** Default: 1. */
  margin: number(1),
  /** A factor for each class `(C)`. Default: none. */
  weight: kind<Tensor | null>((callee, name, value) => {
    const weight = nullable(tensor).check(callee, name, value);
    if (weight === null || weight.dim() === 1) return weight;
    throw new ValueError(`MultiMarginLoss: expected weight to be None or 1D tensor, got ${weight.dim()}D instead`);
  })(null),
  ...reduction,
});

/** Hinge loss of one class for each example: `(N, C)` and `(N)`. */
export class MultiMarginLoss extends withSettings(multiMargin, { buffers: ["weight"] }) {
  override forward(input: Tensor, target: Tensor, ..._none: never[]): Tensor {
    const { p, margin, weight, reduction } = this;
    return F.multiMarginLoss(input, target, { p, margin, weight, reduction });
  }
}

const withDistance = signature("TripletMarginWithDistanceLoss", [], {
  /** How far apart two batches are, row by row; a module may be one. Default: a {@link PairwiseDistance}. */
  distanceFunction: optional(nullable(callback<F.DistanceFunction>())),
  /** Default: 1. */
  margin: positiveMargin("TripletMarginWithDistanceLoss"),
  /** Use the positive's distance to the negative where it is smaller. Default: false. */
  swap: boolean(false),
  ...reduction,
});

/** `max(0, distance(anchor, positive) - distance(anchor, negative) + margin)` with a distance of one's own. */
export class TripletMarginWithDistanceLoss extends Module {
  distanceFunction: F.DistanceFunction;
  margin: number;
  swap: boolean;
  reduction: F.Reduction;

  constructor(...given: Given<typeof withDistance>) {
    super();
    const { distanceFunction, margin, swap, reduction } = withDistance(given);
    this.distanceFunction = distanceFunction ?? new PairwiseDistance();
    this.margin = margin;
    this.swap = swap;
    this.reduction = reduction;
  }

  override forward(anchor: Tensor, positive: Tensor, negative: Tensor, ..._none: never[]): Tensor {
    const { distanceFunction, margin, swap, reduction } = this;
    return F.tripletMarginWithDistanceLoss(anchor, positive, negative, { distanceFunction, margin, swap, reduction });
  }
}

const ctc = signature("CTCLoss", ["blank", "reduction", "zeroInfinity"], {
  /** The class of no label. Default: 0. */
  blank: integer(0),
  ...reduction,
  /** Count what cannot be aligned as zero, with no gradient. Default: false. */
  zeroInfinity: boolean(false),
});

/**
 * Connectionist temporal classification.
 *
 * Shapes: log-probabilities `(T, N, C)` or `(T, C)`, targets `(N, S)` or `(sum of the lengths)`, lengths `(N)` or `()`.
 */
export class CTCLoss extends withSettings(ctc) {
  override forward(
    logProbs: Tensor,
    targets: Tensor,
    inputLengths: F.Lengths,
    targetLengths: F.Lengths,
    ..._none: never[]
  ): Tensor {
    const { blank, reduction, zeroInfinity } = this;
    return F.ctcLoss(logProbs, targets, inputLengths, targetLengths, blank, reduction, zeroInfinity);
  }
}
