/** Losses. Follows torch/nn/functional.py and torch/nn/_reduction.py. */

import { checkNumber, checkTensor, parseArguments } from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, sizeRepr } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { noGrad } from "../../autograd/index.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";

/** What becomes of the losses of the elements: their mean (the default), their sum, or the losses as they are. */
export type Reduction = "none" | "mean" | "sum";

/** Options that every loss has. */
export interface ReductionOptions {
  /** Default: `mean`. */
  reduction?: Reduction;
}

/** libtorch's number for a reduction. */
function reductionNumber(reduction: unknown): number {
  switch (reduction) {
    case "none":
      return 0;
    case "mean":
      return 1;
    case "sum":
      return 2;
    default:
      throw new ValueError(`${shown(reduction)} is not a valid value for reduction; expected 'none', 'mean' or 'sum'`);
  }
}

function reduce(losses: Tensor, reduction: Reduction): Tensor {
  reductionNumber(reduction);
  if (reduction === "mean") return losses.mean();
  return reduction === "sum" ? losses.sum() : losses;
}

function sameSize(a: Tensor, b: Tensor): boolean {
  return sizeRepr(a.shape) === sizeRepr(b.shape);
}

/** Warns about unequal sizes and broadcasts, as the regression losses do. */
function broadcast(callee: string, input: Tensor, target: Tensor): [Tensor, Tensor] {
  checkTensor(callee, "input", input);
  checkTensor(callee, "target", target);
  if (sameSize(input, target)) return [input, target];
  warnOnce(
    `Using a target size (${sizeRepr(target.shape)}) that is different to the input size (${sizeRepr(input.shape)}). ` +
      "This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.",
  );
  return aten.broadcastTensors([input, target]) as [Tensor, Tensor];
}

function checkWeightSize(weight: Tensor, input: Tensor): void {
  checkTensor("loss", "weight", weight);
  if (!sameSize(weight, input)) throw new ValueError("Weights and input must have the same size.");
}

/** Weighted losses, where the mean is over the weights. */
function reduceWeighted(losses: Tensor, weight: Tensor, reduction: Reduction): Tensor {
  const weighted = losses.mul(weight);
  if (reduction === "none") return weighted;
  if (reduction === "sum") return weighted.sum();
  if (reduction === "mean") return weighted.sum().div(weight.sum());
  throw new ValueError(`Invalid reduction mode: ${String(reduction)}. Expected one of 'none', 'mean', 'sum'.`);
}

/** Options of {@link nllLoss}. */
export interface NLLLossOptions extends ReductionOptions {
  /** A factor for each class `(C)`. Default: none. */
  weight?: Tensor | null;
  /** Targets with this class do not count. Default: -100. */
  ignoreIndex?: number;
}

/** Options of {@link crossEntropy}. */
export interface CrossEntropyOptions extends NLLLossOptions {
  /** How much of the target is spread over all classes, 0 to 1. Default: 0. */
  labelSmoothing?: number;
}

/** Targets that are neither classes nor probabilities of the input's shape: JavaScript numbers make float32 tensors. */
function checkClasses(callee: string, input: Tensor, target: Tensor): void {
  checkTensor(callee, "input", input);
  checkTensor(callee, "target", target);
  if (!target.isFloatingPoint() || sameSize(input, target)) return;
  throw new TypeError(
    `${callee}: expected classes of dtype int64 or probabilities of shape ${sizeRepr(input.shape)}, got a target of dtype ` +
      `${target.dtype.name} and shape ${sizeRepr(target.shape)}; make classes with torch.tensor([...], { dtype: torch.int64 }) ` +
      "or convert them with target.long()",
  );
}

/**
 * Cross-entropy between logits and targets.
 *
 * @param input Logits `(C)`, `(N, C)` or `(N, C, d1, ...)`.
 * @param target Classes (int64) `()`, `(N)` or `(N, d1, ...)`, or probabilities of the input's shape.
 */
export function crossEntropy(input: Tensor, target: Tensor, options: CrossEntropyOptions = {}, ...none: []): Tensor {
  checkNoMore("crossEntropy", none);
  const { weight, ignoreIndex, reduction, labelSmoothing } = parseArguments<Required<CrossEntropyOptions>>(
    "crossEntropy",
    [],
    [options],
    { weight: null, ignoreIndex: -100, reduction: "mean", labelSmoothing: 0 },
  );
  checkClasses("crossEntropy", input, target);
  return aten.crossEntropyLoss(input, target, weight, reductionNumber(reduction), ignoreIndex, labelSmoothing);
}

/** Negative log likelihood of log-probabilities `(N, C, ...)` and classes `(N, ...)`. */
export function nllLoss(input: Tensor, target: Tensor, options: NLLLossOptions = {}, ...none: []): Tensor {
  checkNoMore("nllLoss", none);
  const { weight, ignoreIndex, reduction } = parseArguments<Required<NLLLossOptions>>("nllLoss", [], [options], {
    weight: null,
    ignoreIndex: -100,
    reduction: "mean",
  });
  return aten.nllLossNd(input, target, weight, reductionNumber(reduction), ignoreIndex);
}

/** Options of losses with a weight for each element. */
export interface WeightedOptions extends ReductionOptions {
  /** A factor for each element, of the input's shape. Default: none. */
  weight?: Tensor | null;
}

function weightedOptions(callee: string, options: WeightedOptions): Required<WeightedOptions> {
  return parseArguments<Required<WeightedOptions>>(callee, [], [options], { weight: null, reduction: "mean" });
}

/** Squared differences. */
export function mseLoss(input: Tensor, target: Tensor, options: WeightedOptions = {}, ...none: []): Tensor {
  checkNoMore("mseLoss", none);
  const { weight, reduction } = weightedOptions("mseLoss", options);
  const [x, y] = broadcast("mseLoss", input, target);
  if (weight === null) return aten.mseLoss(x, y, reductionNumber(reduction));
  checkWeightSize(weight, input);
  return reduceWeighted(x.sub(y).pow(2), weight, reduction);
}

/** Absolute differences. */
export function l1Loss(input: Tensor, target: Tensor, options: WeightedOptions = {}, ...none: []): Tensor {
  checkNoMore("l1Loss", none);
  const { weight, reduction } = weightedOptions("l1Loss", options);
  const [x, y] = broadcast("l1Loss", input, target);
  if (weight === null) return aten.l1Loss(x, y, reductionNumber(reduction));
  checkWeightSize(weight, input);
  return reduceWeighted(x.sub(y).abs(), weight, reduction);
}

/** Squared below `beta` (default 1), absolute above. */
export function smoothL1Loss(
  input: Tensor,
  target: Tensor,
  options: ReductionOptions & { beta?: number } = {},
  ...none: []
): Tensor {
  checkNoMore("smoothL1Loss", none);
  const { reduction, beta } = parseArguments("smoothL1Loss", [], [options], { reduction: "mean", beta: 1 });
  const [x, y] = broadcast("smoothL1Loss", input, target);
  if (beta === 0) return aten.l1Loss(x, y, reductionNumber(reduction));
  return aten.smoothL1Loss(x, y, reductionNumber(reduction), beta);
}

/** Squared below `delta` (default 1), `delta` times absolute above. */
export function huberLoss(
  input: Tensor,
  target: Tensor,
  options: WeightedOptions & { delta?: number } = {},
  ...none: []
): Tensor {
  checkNoMore("huberLoss", none);
  const { weight, reduction, delta } = parseArguments<Required<WeightedOptions> & { delta: number }>(
    "huberLoss",
    [],
    [options],
    { weight: null, reduction: "mean", delta: 1 },
  );
  const [x, y] = broadcast("huberLoss", input, target);
  if (weight === null) return aten.huberLoss(x, y, reductionNumber(reduction), delta);
  checkWeightSize(weight, input);
  return reduce(aten.huberLoss(x, y, reductionNumber("none"), delta).mul(weight), reduction);
}

/** Binary cross-entropy between probabilities and targets of the same shape. */
export function binaryCrossEntropy(input: Tensor, target: Tensor, options: WeightedOptions = {}, ...none: []): Tensor {
  checkNoMore("binaryCrossEntropy", none);
  const { weight, reduction } = weightedOptions("binaryCrossEntropy", options);
  checkTensor("binaryCrossEntropy", "input", input);
  checkTensor("binaryCrossEntropy", "target", target);
  if (!sameSize(input, target)) {
    throw new ValueError(
      `Using a target size (${sizeRepr(target.shape)}) that is different to the input size (${sizeRepr(input.shape)}) is ` +
        "deprecated. Please ensure they have the same size.",
    );
  }
  const expanded = weight === null ? null : (aten.broadcastTensors([weight, target]) as [Tensor])[0];
  return aten.binaryCrossEntropy(input, target, expanded, reductionNumber(reduction));
}

/** Options of {@link binaryCrossEntropyWithLogits}. */
export interface BCEWithLogitsOptions extends WeightedOptions {
  /** A factor for positive examples. Default: none. */
  posWeight?: Tensor | null;
}

/** Binary cross-entropy between logits and targets of the same shape. */
export function binaryCrossEntropyWithLogits(
  input: Tensor,
  target: Tensor,
  options: BCEWithLogitsOptions = {},
  ...none: []
): Tensor {
  checkNoMore("binaryCrossEntropyWithLogits", none);
  const { weight, reduction, posWeight } = parseArguments<Required<BCEWithLogitsOptions>>(
    "binaryCrossEntropyWithLogits",
    [],
    [options],
    { weight: null, reduction: "mean", posWeight: null },
  );
  checkTensor("binaryCrossEntropyWithLogits", "input", input);
  checkTensor("binaryCrossEntropyWithLogits", "target", target);
  if (!sameSize(input, target)) {
    throw new ValueError(
      `Target size (${sizeRepr(target.shape)}) must be the same as input size (${sizeRepr(input.shape)})`,
    );
  }
  return aten.binaryCrossEntropyWithLogits(input, target, weight, posWeight, reductionNumber(reduction));
}

/** Options of {@link klDiv}. */
export interface KLDivOptions {
  /** `batchmean` divides by the batch size, which is the mathematical mean. Default: `mean`. */
  reduction?: Reduction | "batchmean";
  /** The target holds log-probabilities. Default: false. */
  logTarget?: boolean;
}

/** Kullback-Leibler divergence of log-probabilities from target probabilities. */
export function klDiv(input: Tensor, target: Tensor, options: KLDivOptions = {}, ...none: []): Tensor {
  checkNoMore("klDiv", none);
  const { reduction, logTarget } = parseArguments<Required<KLDivOptions>>("klDiv", [], [options], {
    reduction: "mean",
    logTarget: false,
  });
  checkTensor("klDiv", "input", input);
  if (reduction === "mean") {
    warnOnce(
      "reduction: 'mean' divides the total loss by both the batch size and the support size." +
        "'batchmean' divides only by the batch size, and aligns with the KL div math definition." +
        "'mean' will be changed to behave the same as 'batchmean' in the next major release.",
    );
  }
  const batchmean = reduction === "batchmean";
  const result = aten.klDiv(input, target, reductionNumber(batchmean ? "sum" : reduction), { logTarget });
  return batchmean && input.dim() !== 0 ? result.div(input.size(0)) : result;
}

/** Options of {@link poissonNllLoss}. */
export interface PoissonNLLLossOptions extends ReductionOptions {
  /** The input is the logarithm of the rate. Default: true. */
  logInput?: boolean;
  /** Add Stirling's approximation. Default: false. */
  full?: boolean;
  /** Added to the rate before its logarithm. Default: 1e-8. */
  eps?: number;
}

/** Negative log likelihood of counts under a Poisson distribution. */
export function poissonNllLoss(
  input: Tensor,
  target: Tensor,
  options: PoissonNLLLossOptions = {},
  ...none: []
): Tensor {
  checkNoMore("poissonNllLoss", none);
  const { logInput, full, eps, reduction } = parseArguments("poissonNllLoss", [], [options], {
    logInput: true,
    full: false,
    eps: 1e-8,
    reduction: "mean",
  });
  return aten.poissonNllLoss(input, target, logInput, full, eps, reductionNumber(reduction));
}

/** Options of {@link gaussianNllLoss}. */
export interface GaussianNLLLossOptions extends ReductionOptions {
  /** Add the constant term. Default: false. */
  full?: boolean;
  /** Smallest variance. Default: 1e-6. */
  eps?: number;
}

/** Negative log likelihood of targets under normal distributions with means `input` and variances `variance`. */
export function gaussianNllLoss(
  input: Tensor,
  target: Tensor,
  variance: Tensor | number,
  options: GaussianNLLLossOptions = {},
  ...none: []
): Tensor {
  checkNoMore("gaussianNllLoss", none);
  const { full, eps, reduction } = parseArguments<Required<GaussianNLLLossOptions>>("gaussianNllLoss", [], [options], {
    full: false,
    eps: 1e-6,
    reduction: "mean",
  });
  checkTensor("gaussianNllLoss", "input", input);
  checkTensor("gaussianNllLoss", "target", target);
  let spread: Tensor;
  if (variance instanceof Tensor) {
    if (variance.lt(0).any().item()) throw new ValueError("var has negative entry/entries");
    spread = variance;
  } else {
    checkNumber("gaussianNllLoss", "variance", variance);
    if (variance < 0) throw new ValueError("var has negative entry/entries");
    spread = aten.onesLike(input).mul(variance);
  }
  if (!sameSize(spread, input)) {
    const differing = input.shape.filter((size, dim) => size !== spread.shape[dim]).length;
    if (sizeRepr(input.shape.slice(0, -1)) === sizeRepr(spread.shape)) spread = spread.unsqueeze(-1);
    else if (input.dim() !== spread.dim() || differing !== 1) throw new ValueError("var is of incorrect size");
  }
  spread = spread.clone();
  noGrad(() => spread.clampMin_(eps));
  let losses = spread.log().add(input.sub(target).pow(2).div(spread)).mul(0.5);
  if (full) losses = losses.add(0.5 * Math.log(2 * Math.PI));
  return reduce(losses, reduction);
}

/** Options of losses with a margin. */
export interface MarginOptions extends ReductionOptions {
  margin?: number;
}

function marginOptions(callee: string, options: MarginOptions, margin: number): { margin: number; reduction: number } {
  const parsed = parseArguments<Required<MarginOptions>>(callee, [], [options], { margin, reduction: "mean" });
  return { margin: parsed.margin, reduction: reductionNumber(parsed.reduction) };
}

/** Cosine distance of pairs: alike where the target is 1, unlike where it is -1; `margin` is 0. */
export function cosineEmbeddingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  options: MarginOptions = {},
  ...none: []
): Tensor {
  checkNoMore("cosineEmbeddingLoss", none);
  const { margin, reduction } = marginOptions("cosineEmbeddingLoss", options, 0);
  return aten.cosineEmbeddingLoss(input1, input2, target, margin, reduction);
}

/** `max(0, -target * (input1 - input2) + margin)`; `margin` is 0. */
export function marginRankingLoss(
  input1: Tensor,
  input2: Tensor,
  target: Tensor,
  options: MarginOptions = {},
  ...none: []
): Tensor {
  checkNoMore("marginRankingLoss", none);
  const { margin, reduction } = marginOptions("marginRankingLoss", options, 0);
  checkTensor("marginRankingLoss", "input1", input1);
  checkTensor("marginRankingLoss", "input2", input2);
  checkTensor("marginRankingLoss", "target", target);
  if (input1.dim() !== input2.dim() || input1.dim() !== target.dim()) {
    throw new RuntimeError(
      "margin_ranking_loss : All input tensors should have same dimension but got sizes: " +
        `input1: ${sizeRepr(input1.shape)}, input2: ${sizeRepr(input2.shape)}, target: ${sizeRepr(target.shape)} `,
    );
  }
  return aten.marginRankingLoss(input1, input2, target, margin, reduction);
}

/** Distances: the input where the target is 1, `max(0, margin - input)` where it is -1; `margin` is 1. */
export function hingeEmbeddingLoss(input: Tensor, target: Tensor, options: MarginOptions = {}, ...none: []): Tensor {
  checkNoMore("hingeEmbeddingLoss", none);
  const { margin, reduction } = marginOptions("hingeEmbeddingLoss", options, 1);
  return aten.hingeEmbeddingLoss(input, target, margin, reduction);
}

/** `log(1 + exp(-target * input))`. */
export function softMarginLoss(input: Tensor, target: Tensor, options: ReductionOptions = {}, ...none: []): Tensor {
  checkNoMore("softMarginLoss", none);
  const { reduction } = parseArguments("softMarginLoss", [], [options], { reduction: "mean" });
  return aten.softMarginLoss(input, target, reductionNumber(reduction));
}

/** Options of {@link tripletMarginLoss}. */
export interface TripletMarginLossOptions extends MarginOptions {
  /** Exponent of the norm. Default: 2. */
  p?: number;
  /** Added to differences. Default: 1e-6. */
  eps?: number;
  /** Use the positive's distance to the negative where it is smaller. Default: false. */
  swap?: boolean;
}

/** `max(0, |anchor - positive| - |anchor - negative| + margin)`; `margin` is 1. */
export function tripletMarginLoss(
  anchor: Tensor,
  positive: Tensor,
  negative: Tensor,
  options: TripletMarginLossOptions = {},
  ...none: []
): Tensor {
  checkNoMore("tripletMarginLoss", none);
  const { margin, p, eps, swap, reduction } = parseArguments("tripletMarginLoss", [], [options], {
    margin: 1,
    p: 2,
    eps: 1e-6,
    swap: false,
    reduction: "mean",
  });
  if (margin <= 0) throw new ValueError(`margin must be greater than 0, got ${margin}`);
  return aten.tripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, reductionNumber(reduction));
}
