/** Losses. Follows torch/nn/functional.py. */

import { boolean, nullable, number } from "../../../internal/kinds.js";
import { form, kind, type Options, signature } from "../../../internal/signature.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { noGrad } from "../../autograd/index.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";
import {
  classWeight,
  ignoreIndex,
  margin,
  pair,
  REDUCTIONS,
  type Reduction,
  reduce,
  reduction,
  reductionOf,
  sameSize,
  weight,
} from "./reduction.js";

const full = {
  /** Add the constant term, or Stirling's approximation. Default: false. */
  full: boolean(false),
} as const;

/** Warns about unequal sizes and broadcasts, as the regression losses do. */
function broadcast(input: Tensor, target: Tensor): [Tensor, Tensor] {
  if (sameSize(input, target)) return [input, target];
  warnOnce(
    `Using a target size (${sizeRepr(target.shape)}) that is different to the input size (${sizeRepr(input.shape)}). ` +
      "This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.",
  );
  return aten.broadcastTensors([input, target]) as [Tensor, Tensor];
}

function checkWeightSize(weight: Tensor, input: Tensor): void {
  if (!sameSize(weight, input)) throw new ValueError("Weights and input must have the same size.");
}

/** Weighted losses, where the mean is over the weights. */
function reduceWeighted(losses: Tensor, weight: Tensor, reduction: Reduction): Tensor {
  const weighted = losses.mul(weight);
  return reduction === "mean" ? weighted.sum().div(weight.sum()) : reduce(weighted, reduction);
}

/** Targets that are neither classes nor probabilities of the input's shape: JavaScript numbers make float32 tensors. */
function checkClasses(callee: string, input: Tensor, target: Tensor): void {
  if (!target.dtype.isFloatingPoint || sameSize(input, target)) return;
  throw new TypeError(
    `${callee}: expected classes of dtype int64 or probabilities of shape ${sizeRepr(input.shape)}, got a target of dtype ` +
      `${target.dtype.name} and shape ${sizeRepr(target.shape)}; make classes with torch.tensor([...], { dtype: torch.int64 }) ` +
      "or convert them with target.long()",
  );
}

const crossEntropyArguments = signature("crossEntropy", ["input", "target", "weight"], {
  ...pair,
  ...classWeight,
  ...ignoreIndex,
  ...reduction,
  /** How much of the target is spread over all classes, 0 to 1. Default: 0. */
  labelSmoothing: number(0),
});

/** Options of {@link crossEntropy}. */
export type CrossEntropyOptions = Options<typeof crossEntropyArguments>;

/**
 * Cross-entropy between logits and targets.
 *
 * `input` are logits `(C)`, `(N, C)` or `(N, C, d1, ...)`, `target` classes (int64) `()`, `(N)` or `(N, d1, ...)`, or
 * probabilities of the input's shape.
 */
export const crossEntropy = form(crossEntropyArguments, (given) => {
  const { input, target, weight, reduction, ignoreIndex, labelSmoothing } = given;
  checkClasses("crossEntropy", input, target);
  return aten.crossEntropyLoss(input, target, weight, REDUCTIONS[reduction], ignoreIndex, labelSmoothing);
});

const nllArguments = signature("nllLoss", ["input", "target", "weight"], {
  ...pair,
  ...classWeight,
  ...ignoreIndex,
  ...reduction,
});

/** Options of {@link nllLoss}. */
export type NLLLossOptions = Options<typeof nllArguments>;

/** Negative log likelihood of log-probabilities `(N, C, ...)` and classes `(N, ...)`. */
export const nllLoss = form(nllArguments, ({ input, target, weight, reduction, ignoreIndex }) =>
  aten.nllLossNd(input, target, weight, REDUCTIONS[reduction], ignoreIndex),
);

const weighted = (name: string) => signature(name, ["input", "target"], { ...pair, ...reduction, ...weight });

/** Options of losses with a weight for each element. */
export type WeightedOptions = Options<ReturnType<typeof weighted>>;

/** Options that every loss has. */
export type ReductionOptions = Pick<WeightedOptions, "reduction">;

/** Squared differences. */
export const mseLoss = form(weighted("mseLoss"), ({ input, target, weight, reduction }) => {
  const [x, y] = broadcast(input, target);
  if (weight === null) return aten.mseLoss(x, y, REDUCTIONS[reduction]);
  checkWeightSize(weight, input);
  return reduceWeighted(x.sub(y).pow(2), weight, reduction);
});

/** Absolute differences. */
export const l1Loss = form(weighted("l1Loss"), ({ input, target, weight, reduction }) => {
  const [x, y] = broadcast(input, target);
  if (weight === null) return aten.l1Loss(x, y, REDUCTIONS[reduction]);
  checkWeightSize(weight, input);
  return reduceWeighted(x.sub(y).abs(), weight, reduction);
});

/** Squared below `beta` (default 1), absolute above. */
export const smoothL1Loss = form(
  signature("smoothL1Loss", ["input", "target"], { ...pair, ...reduction, beta: number(1) }),
  ({ input, target, reduction, beta }) => {
    const [x, y] = broadcast(input, target);
    if (beta === 0) return aten.l1Loss(x, y, REDUCTIONS[reduction]);
    return aten.smoothL1Loss(x, y, REDUCTIONS[reduction], beta);
  },
);

/** Squared below `delta` (default 1), `delta` times absolute above. */
export const huberLoss = form(
  signature("huberLoss", ["input", "target", "reduction", "delta", "weight"], {
    ...pair,
    ...reduction,
    delta: number(1),
    ...weight,
  }),
  ({ input, target, reduction, delta, weight }) => {
    const [x, y] = broadcast(input, target);
    if (weight === null) return aten.huberLoss(x, y, REDUCTIONS[reduction], delta);
    checkWeightSize(weight, input);
    return reduce(aten.huberLoss(x, y, REDUCTIONS.none, delta).mul(weight), reduction);
  },
);

/** Binary cross-entropy between probabilities and targets of the same shape. */
export const binaryCrossEntropy = form(
  signature("binaryCrossEntropy", ["input", "target", "weight"], { ...pair, ...weight, ...reduction }),
  ({ input, target, weight, reduction }) => {
    if (!sameSize(input, target)) {
      throw new ValueError(
        `Using a target size (${sizeRepr(target.shape)}) that is different to the input size (${sizeRepr(input.shape)}) is ` +
          "deprecated. Please ensure they have the same size.",
      );
    }
    const expanded = weight === null ? null : (aten.broadcastTensors([weight, target]) as [Tensor])[0];
    return aten.binaryCrossEntropy(input, target, expanded, REDUCTIONS[reduction]);
  },
);

const withLogitsArguments = signature("binaryCrossEntropyWithLogits", ["input", "target", "weight"], {
  ...pair,
  ...weight,
  ...reduction,
  /** A factor for positive examples. Default: none. */
  posWeight: nullable(tensor)(null),
});

/** Options of {@link binaryCrossEntropyWithLogits}. */
export type BCEWithLogitsOptions = Options<typeof withLogitsArguments>;

/** Binary cross-entropy between logits and targets of the same shape. */
export const binaryCrossEntropyWithLogits = form(
  withLogitsArguments,
  ({ input, target, weight, reduction, posWeight }) => {
    if (!sameSize(input, target)) {
      throw new ValueError(
        `Target size (${sizeRepr(target.shape)}) must be the same as input size (${sizeRepr(input.shape)})`,
      );
    }
    return aten.binaryCrossEntropyWithLogits(input, target, weight, posWeight, REDUCTIONS[reduction]);
  },
);

const klDivArguments = signature("klDiv", ["input", "target"], {
  ...pair,
  /** `batchmean` divides by the batch size, which is the mathematical mean. Default: "mean". */
  reduction: reductionOf(["batchmean"])("mean"),
  /** The target holds log-probabilities. Default: false. */
  logTarget: boolean(false),
});

/** Options of {@link klDiv}. */
export type KLDivOptions = Options<typeof klDivArguments>;

/** Kullback-Leibler divergence of log-probabilities from target probabilities. */
export const klDiv = form(klDivArguments, ({ input, target, reduction, logTarget }) => {
  if (reduction === "mean") {
    warnOnce(
      "reduction: 'mean' divides the total loss by both the batch size and the support size." +
        "'batchmean' divides only by the batch size, and aligns with the KL div math definition." +
        "'mean' will be changed to behave the same as 'batchmean' in the next major release.",
    );
  }
  if (reduction !== "batchmean") return aten.klDiv(input, target, REDUCTIONS[reduction], { logTarget });
  const result = aten.klDiv(input, target, REDUCTIONS.sum, { logTarget });
  return input.dim() !== 0 ? result.div(input.size(0)) : result;
});

const poissonArguments = signature("poissonNllLoss", ["input", "target", "logInput", "full"], {
  ...pair,
  /** The input is the logarithm of the rate. Default: true. */
  logInput: boolean(true),
  ...full,
  /** Added to the rate before its logarithm. Default: 1e-8. */
  eps: number(1e-8),
  ...reduction,
});

/** Options of {@link poissonNllLoss}. */
export type PoissonNLLLossOptions = Options<typeof poissonArguments>;

/** Negative log likelihood of counts under a Poisson distribution. */
export const poissonNllLoss = form(poissonArguments, ({ input, target, logInput, full, eps, reduction }) =>
  aten.poissonNllLoss(input, target, logInput, full, eps, REDUCTIONS[reduction]),
);

const gaussianArguments = signature("gaussianNllLoss", ["input", "target", "variance", "full", "eps", "reduction"], {
  ...pair,
  /** One for each element, or one for all. */
  variance: kind<Tensor | number>((callee, name, value) =>
    value instanceof Tensor ? value : number.check(callee, name, value),
  ),
  ...full,
  /** Smallest variance. Default: 1e-6. */
  eps: number(1e-6),
  reduction: reductionOf([], "is not valid")("mean"),
});

/** Options of {@link gaussianNllLoss}. */
export type GaussianNLLLossOptions = Options<typeof gaussianArguments>;

/** Negative log likelihood of targets under normal distributions with means `input` and variances `variance`. */
export const gaussianNllLoss = form(gaussianArguments, ({ input, target, variance, full, eps, reduction }) => {
  let spread: Tensor;
  if (variance instanceof Tensor) {
    if (variance.lt(0).any().item()) throw new ValueError("var has negative entry/entries");
    spread = variance;
  } else {
    if (variance < 0) throw new ValueError("var has negative entry/entries");
    spread = aten.onesLike(input).mul(variance);
  }
  if (!sameSize(spread, input)) {
    // Where one dimension of the variances is 1, they hold for all of it.
    const differing = spread.shape
      .filter((size, dim) => size !== input.shape[dim])
      .reduce((sum, size) => sum + size, 0);
    if (sizeRepr(input.shape.slice(0, -1)) === sizeRepr(spread.shape)) spread = spread.unsqueeze(-1);
    else if (input.dim() !== spread.dim() || differing !== 1) throw new ValueError("var is of incorrect size");
  }
  spread = spread.clone();
  noGrad(() => spread.clampMin_(eps));
  let losses = spread.log().add(input.sub(target).pow(2).div(spread)).mul(0.5);
  if (full) losses = losses.add(0.5 * Math.log(2 * Math.PI));
  return reduce(losses, reduction);
});

const pairs = { input1: tensor, input2: tensor, target: tensor } as const;
const cosineArguments = signature("cosineEmbeddingLoss", ["input1", "input2", "target", "margin"], {
  ...pairs,
  ...margin(0),
  ...reduction,
});

/** Options of losses with a margin. */
export type MarginOptions = Options<typeof cosineArguments>;

/** Cosine distance of pairs: alike where the target is 1, unlike where it is -1; `margin` is 0. */
export const cosineEmbeddingLoss = form(cosineArguments, ({ input1, input2, target, margin, reduction }) =>
  aten.cosineEmbeddingLoss(input1, input2, target, margin, REDUCTIONS[reduction]),
);

/** `max(0, -target * (input1 - input2) + margin)`; `margin` is 0. */
export const marginRankingLoss = form(
  signature("marginRankingLoss", ["input1", "input2", "target", "margin"], { ...pairs, ...margin(0), ...reduction }),
  ({ input1, input2, target, margin, reduction }) => {
    if (input1.dim() !== input2.dim() || input1.dim() !== target.dim()) {
      throw new RuntimeError(
        "margin_ranking_loss : All input tensors should have same dimension but got sizes: " +
          `input1: ${sizeRepr(input1.shape)}, input2: ${sizeRepr(input2.shape)}, target: ${sizeRepr(target.shape)} `,
      );
    }
    return aten.marginRankingLoss(input1, input2, target, margin, REDUCTIONS[reduction]);
  },
);

/** Distances: the input where the target is 1, `max(0, margin - input)` where it is -1; `margin` is 1. */
export const hingeEmbeddingLoss = form(
  signature("hingeEmbeddingLoss", ["input", "target", "margin"], { ...pair, ...margin(1), ...reduction }),
  ({ input, target, margin, reduction }) => aten.hingeEmbeddingLoss(input, target, margin, REDUCTIONS[reduction]),
);

/** `log(1 + exp(-target * input))`. */
export const softMarginLoss = form(
  signature("softMarginLoss", ["input", "target"], { ...pair, ...reduction }),
  ({ input, target, reduction }) => aten.softMarginLoss(input, target, REDUCTIONS[reduction]),
);

const tripletArguments = signature(
  "tripletMarginLoss",
  ["anchor", "positive", "negative", "margin", "p", "eps", "swap"],
  {
    anchor: tensor,
    positive: tensor,
    negative: tensor,
    ...margin(1),
    /** Exponent of the norm. Default: 2. */
    p: number(2),
    /** Added to differences. Default: 1e-6. */
    eps: number(1e-6),
    /** Use the positive's distance to the negative where it is smaller. Default: false. */
    swap: boolean(false),
    ...reduction,
  },
);

/** Options of {@link tripletMarginLoss}. */
export type TripletMarginLossOptions = Options<typeof tripletArguments>;

/** `max(0, |anchor - positive| - |anchor - negative| + margin)`; `margin` is 1. */
export const tripletMarginLoss = form(tripletArguments, (given) => {
  const { anchor, positive, negative, margin, p, eps, swap, reduction } = given;
  if (margin <= 0) throw new ValueError(`margin must be greater than 0, got ${margin}`);
  return aten.tripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, REDUCTIONS[reduction]);
});
