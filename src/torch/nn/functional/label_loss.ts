/** Losses of sequences, of several labels, and of distances of one's own. Follows torch/nn/functional.py. */

import { boolean, callback, integer, nullable, number } from "../../../internal/kinds.js";
import { form, kind, type Options, signature } from "../../../internal/signature.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";
import { classWeight, margin, pair, REDUCTIONS, reduce, reduction } from "./reduction.js";

/** Lengths of sequences: a tensor of integers, or an array of them. */
export type Lengths = Tensor | readonly number[];

const lengths = kind<Lengths>((callee, name, value) => {
  if (value instanceof Tensor) return value;
  if (Array.isArray(value)) return value.map((item, at) => integer.check(callee, `${name}[${at}]`, item));
  throw new TypeError(`${callee}: expected ${name} to be a Tensor or an array of integers, got ${shown(value)}`);
});

const ctcArguments = signature(
  "ctcLoss",
  ["logProbs", "targets", "inputLengths", "targetLengths", "blank", "reduction", "zeroInfinity"],
  {
    logProbs: tensor,
    targets: tensor,
    inputLengths: lengths,
    targetLengths: lengths,
    /** The class of no label. Default: 0. */
    blank: integer(0),
    ...reduction,
    /** Count what cannot be aligned as zero, with no gradient. Default: false. */
    zeroInfinity: boolean(false),
  },
);

/** Options of {@link ctcLoss}. */
export type CTCLossOptions = Options<typeof ctcArguments>;

/**
 * Connectionist temporal classification: the negative log likelihood of label sequences under all their alignments.
 *
 * `logProbs` are log-probabilities `(T, N, C)` or `(T, C)`, `targets` classes `(N, S)` or all of them in one row.
 */
export const ctcLoss = form(ctcArguments, (given) => {
  const { logProbs, targets, inputLengths, targetLengths, blank, reduction, zeroInfinity } = given;
  const settings = [blank, REDUCTIONS[reduction], zeroInfinity] as const;
  if (inputLengths instanceof Tensor && targetLengths instanceof Tensor) {
    return aten.ctcLoss(logProbs, targets, inputLengths, targetLengths, ...settings);
  }
  if (!(inputLengths instanceof Tensor) && !(targetLengths instanceof Tensor)) {
    return aten.ctcLoss(logProbs, targets, inputLengths, targetLengths, ...settings);
  }
  throw new TypeError("ctcLoss: expected inputLengths and targetLengths to be both Tensors or both arrays of integers");
});

/** Hinge loss of several labels for each example: `(N, C)` or `(C)` and classes in a row that ends with -1. */
export const multilabelMarginLoss = form(
  signature("multilabelMarginLoss", ["input", "target"], { ...pair, ...reduction }),
  ({ input, target, reduction }) => aten.multilabelMarginLoss(input, target, REDUCTIONS[reduction]),
);

/** Binary cross-entropy of several labels for each example: `(N, C)` both; the mean over the classes. */
export const multilabelSoftMarginLoss = form(
  signature("multilabelSoftMarginLoss", ["input", "target", "weight"], { ...pair, ...classWeight, ...reduction }),
  ({ input, target, weight, reduction }) => {
    const positive = target.mul(aten.logSigmoid(input));
    const negative = aten.rsub(target, 1).mul(aten.logSigmoid(input.neg()));
    let losses = positive.add(negative).neg();
    if (weight !== null) losses = losses.mul(weight);
    const classes = input.dim() - 1;
    return reduce(losses.sum(classes).div(input.size(classes)), reduction);
  },
);

/** Hinge loss of one class for each example: `(N, C)` and `(N)`; differences to the power of `p`, 1 or 2. */
export const multiMarginLoss = form(
  signature("multiMarginLoss", ["input", "target", "p", "margin", "weight"], {
    ...pair,
    /** Exponent, 1 (the default) or 2. */
    p: number(1),
    ...margin(1),
    ...classWeight,
    ...reduction,
  }),
  ({ input, target, p, margin, weight, reduction }) => {
    if (p !== 1 && p !== 2) throw new ValueError("only p == 1 and p == 2 supported");
    if (weight !== null && weight.dim() !== 1) throw new ValueError("weight must be one-dimensional");
    return aten.multiMarginLoss(input, target, p, margin, weight, REDUCTIONS[reduction]);
  },
);

/** How far apart two batches are, row by row. */
export type DistanceFunction = (x1: Tensor, x2: Tensor) => Tensor;

const withDistanceArguments = signature("tripletMarginWithDistanceLoss", ["anchor", "positive", "negative"], {
  anchor: tensor,
  positive: tensor,
  negative: tensor,
  /** Default: null, the Euclidean distance. */
  distanceFunction: nullable(callback<DistanceFunction>())(null),
  ...margin(1),
  /** Use the positive's distance to the negative where it is smaller. Default: false. */
  swap: boolean(false),
  ...reduction,
});

/** Options of {@link tripletMarginWithDistanceLoss}. */
export type TripletMarginWithDistanceOptions = Options<typeof withDistanceArguments>;

/** `max(0, distance(anchor, positive) - distance(anchor, negative) + margin)` with a distance of one's own. */
export const tripletMarginWithDistanceLoss = form(withDistanceArguments, (given) => {
  const { anchor, positive, negative, margin, swap, reduction } = given;
  if (margin <= 0) throw new ValueError(`margin must be greater than 0, got ${margin}`);
  const [a, p, n] = [anchor.dim(), positive.dim(), negative.dim()];
  if (a !== p || p !== n) {
    throw new RuntimeError(
      "The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: " +
        `anchor ${a}D, positive ${p}D, and negative ${n}D inputs`,
    );
  }
  const distance = given.distanceFunction ?? ((x1, x2) => aten.pairwiseDistance(x1, x2));
  const near = distance(anchor, positive);
  let far = distance(anchor, negative);
  if (swap) far = aten.minimum(far, distance(positive, negative));
  return reduce(aten.clampMin(near.add(margin).sub(far), 0), reduction);
});
