/** Loss layers. Follows torch/nn/modules/loss.py. */

import { type Arguments, checkInteger, checkNumber, parseArguments } from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { Module } from "./module.js";

/** What all losses share. */
abstract class Loss extends Module {
  /** Mean (the default), sum, or every element's loss. */
  reduction: F.Reduction;

  constructor(reduction: F.Reduction) {
    super();
    this.reduction = reduction;
  }
}

/** Losses without a setting of their own. */
abstract class PlainLoss extends Loss {
  constructor(options: F.ReductionOptions = {}, ...none: []) {
    checkNoMore(new.target.name, none);
    super(
      parseArguments<Required<F.ReductionOptions>>(new.target.name, [], [options], { reduction: "mean" }).reduction,
    );
  }
}

/** What losses share that have a weight; the weight is a buffer. */
abstract class WeightedLoss extends Loss {
  declare weight: Tensor | null;

  constructor(weight: Tensor | null, reduction: F.Reduction) {
    super(reduction);
    this.registerBuffer("weight", weight);
  }
}

/**
 * Cross-entropy between logits and targets.
 *
 * Shapes: logits `(C)`, `(N, C)` or `(N, C, d1, ...)`; targets are classes (int64) `()`, `(N)` or `(N, d1, ...)`, or
 * probabilities of the logits' shape.
 */
export class CrossEntropyLoss extends WeightedLoss {
  ignoreIndex: number;
  labelSmoothing: number;

  constructor(...args: Arguments<[weight: Tensor | null], F.CrossEntropyOptions>) {
    const callee = "CrossEntropyLoss";
    const { weight, ignoreIndex, reduction, labelSmoothing } = parseArguments<Required<F.CrossEntropyOptions>>(
      callee,
      ["weight"],
      args,
      { weight: null, ignoreIndex: -100, reduction: "mean", labelSmoothing: 0 },
    );
    super(weight, reduction);
    this.ignoreIndex = checkInteger(callee, "ignoreIndex", ignoreIndex);
    this.labelSmoothing = checkNumber(callee, "labelSmoothing", labelSmoothing);
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("CrossEntropyLoss.forward", none);
    const { weight, ignoreIndex, reduction, labelSmoothing } = this;
    return F.crossEntropy(input, target, { weight, ignoreIndex, reduction, labelSmoothing });
  }
}

/** Negative log likelihood of log-probabilities `(N, C, ...)` and classes `(N, ...)`. */
export class NLLLoss extends WeightedLoss {
  ignoreIndex: number;

  constructor(...args: Arguments<[weight: Tensor | null], F.NLLLossOptions>) {
    const { weight, ignoreIndex, reduction } = parseArguments<Required<F.NLLLossOptions>>("NLLLoss", ["weight"], args, {
      weight: null,
      ignoreIndex: -100,
      reduction: "mean",
    });
    super(weight, reduction);
    this.ignoreIndex = checkInteger("NLLLoss", "ignoreIndex", ignoreIndex);
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("NLLLoss.forward", none);
    const { weight, ignoreIndex, reduction } = this;
    return F.nllLoss(input, target, { weight, ignoreIndex, reduction });
  }
}

/** Squared differences; input and target of the same shape. */
export class MSELoss extends PlainLoss {
  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("MSELoss.forward", none);
    return F.mseLoss(input, target, { reduction: this.reduction });
  }
}

/** Absolute differences; input and target of the same shape. */
export class L1Loss extends PlainLoss {
  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("L1Loss.forward", none);
    return F.l1Loss(input, target, { reduction: this.reduction });
  }
}

/** `log(1 + exp(-target * input))`. */
export class SoftMarginLoss extends PlainLoss {
  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("SoftMarginLoss.forward", none);
    return F.softMarginLoss(input, target, { reduction: this.reduction });
  }
}

/** Squared below `beta` (default 1), absolute above. */
export class SmoothL1Loss extends Loss {
  beta: number;

  constructor(options: F.ReductionOptions & { beta?: number } = {}, ...none: []) {
    checkNoMore("SmoothL1Loss", none);
    const { reduction, beta } = parseArguments<Required<F.ReductionOptions> & { beta: number }>(
      "SmoothL1Loss",
      [],
      [options],
      { reduction: "mean", beta: 1 },
    );
    super(reduction);
    this.beta = checkNumber("SmoothL1Loss", "beta", beta);
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("SmoothL1Loss.forward", none);
    return F.smoothL1Loss(input, target, { reduction: this.reduction, beta: this.beta });
  }
}

/** Squared below `delta` (default 1), `delta` times absolute above. */
export class HuberLoss extends Loss {
  delta: number;

  constructor(options: F.ReductionOptions & { delta?: number } = {}, ...none: []) {
    checkNoMore("HuberLoss", none);
    const { reduction, delta } = parseArguments<Required<F.ReductionOptions> & { delta: number }>(
      "HuberLoss",
      [],
      [options],
      { reduction: "mean", delta: 1 },
    );
    if (typeof delta !== "number") throw new TypeError(`delta must be a float or int, got: ${shown(delta)}`);
    super(reduction);
    this.delta = delta;
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("HuberLoss.forward", none);
    return F.huberLoss(input, target, { reduction: this.reduction, delta: this.delta });
  }
}

/** Binary cross-entropy between probabilities and targets. */
export class BCELoss extends WeightedLoss {
  constructor(...args: Arguments<[weight: Tensor | null], F.WeightedOptions>) {
    const { weight, reduction } = parseArguments<Required<F.WeightedOptions>>("BCELoss", ["weight"], args, {
      weight: null,
      reduction: "mean",
    });
    super(weight, reduction);
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("BCELoss.forward", none);
    return F.binaryCrossEntropy(input, target, { weight: this.weight, reduction: this.reduction });
  }
}

/** Binary cross-entropy between logits and targets. */
export class BCEWithLogitsLoss extends WeightedLoss {
  declare posWeight: Tensor | null;

  constructor(...args: Arguments<[weight: Tensor | null], F.BCEWithLogitsOptions>) {
    const { weight, reduction, posWeight } = parseArguments<Required<F.BCEWithLogitsOptions>>(
      "BCEWithLogitsLoss",
      ["weight"],
      args,
      { weight: null, reduction: "mean", posWeight: null },
    );
    super(weight, reduction);
    this.registerBuffer("posWeight", posWeight);
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("BCEWithLogitsLoss.forward", none);
    const { weight, posWeight, reduction } = this;
    return F.binaryCrossEntropyWithLogits(input, target, { weight, posWeight, reduction });
  }
}

/** Kullback-Leibler divergence of log-probabilities from target probabilities. */
export class KLDivLoss extends Module {
  reduction: F.Reduction | "batchmean";
  logTarget: boolean;

  constructor(options: F.KLDivOptions = {}, ...none: []) {
    checkNoMore("KLDivLoss", none);
    super();
    const { reduction, logTarget } = parseArguments<Required<F.KLDivOptions>>("KLDivLoss", [], [options], {
      reduction: "mean",
      logTarget: false,
    });
    this.reduction = reduction;
    this.logTarget = logTarget;
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("KLDivLoss.forward", none);
    return F.klDiv(input, target, { reduction: this.reduction, logTarget: this.logTarget });
  }
}

/** Negative log likelihood of counts under a Poisson distribution. */
export class PoissonNLLLoss extends Loss {
  logInput: boolean;
  full: boolean;
  eps: number;

  constructor(options: F.PoissonNLLLossOptions = {}, ...none: []) {
    checkNoMore("PoissonNLLLoss", none);
    const { reduction, logInput, full, eps } = parseArguments<Required<F.PoissonNLLLossOptions>>(
      "PoissonNLLLoss",
      [],
      [options],
      { logInput: true, full: false, eps: 1e-8, reduction: "mean" },
    );
    super(reduction);
    this.logInput = logInput;
    this.full = full;
    this.eps = eps;
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("PoissonNLLLoss.forward", none);
    const { logInput, full, eps, reduction } = this;
    return F.poissonNllLoss(input, target, { logInput, full, eps, reduction });
  }
}

/** Negative log likelihood of targets under normal distributions. */
export class GaussianNLLLoss extends Loss {
  full: boolean;
  eps: number;

  constructor(options: F.GaussianNLLLossOptions = {}, ...none: []) {
    checkNoMore("GaussianNLLLoss", none);
    const { reduction, full, eps } = parseArguments<Required<F.GaussianNLLLossOptions>>(
      "GaussianNLLLoss",
      [],
      [options],
      { full: false, eps: 1e-6, reduction: "mean" },
    );
    super(reduction);
    this.full = full;
    this.eps = eps;
  }

  override forward(input: Tensor, target: Tensor, variance: Tensor | number, ...none: []): Tensor {
    checkNoMore("GaussianNLLLoss.forward", none);
    return F.gaussianNllLoss(input, target, variance, { full: this.full, eps: this.eps, reduction: this.reduction });
  }
}

/** What losses share that have a margin. */
abstract class MarginLoss extends Loss {
  margin: number;

  constructor(callee: string, options: F.MarginOptions, defaultMargin: number) {
    const { margin, reduction } = parseArguments<Required<F.MarginOptions>>(callee, [], [options], {
      margin: defaultMargin,
      reduction: "mean",
    });
    super(reduction);
    this.margin = checkNumber(callee, "margin", margin);
  }
}

/** Cosine distance of pairs: alike where the target is 1, unlike where it is -1. The margin is 0 unless given. */
export class CosineEmbeddingLoss extends MarginLoss {
  constructor(options: F.MarginOptions = {}, ...none: []) {
    checkNoMore("CosineEmbeddingLoss", none);
    super("CosineEmbeddingLoss", options, 0);
  }

  override forward(input1: Tensor, input2: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("CosineEmbeddingLoss.forward", none);
    return F.cosineEmbeddingLoss(input1, input2, target, { margin: this.margin, reduction: this.reduction });
  }
}

/** `max(0, -target * (input1 - input2) + margin)`. The margin is 0 unless given. */
export class MarginRankingLoss extends MarginLoss {
  constructor(options: F.MarginOptions = {}, ...none: []) {
    checkNoMore("MarginRankingLoss", none);
    super("MarginRankingLoss", options, 0);
  }

  override forward(input1: Tensor, input2: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("MarginRankingLoss.forward", none);
    return F.marginRankingLoss(input1, input2, target, { margin: this.margin, reduction: this.reduction });
  }
}

/** The input where the target is 1, `max(0, margin - input)` where it is -1. The margin is 1 unless given. */
export class HingeEmbeddingLoss extends MarginLoss {
  constructor(options: F.MarginOptions = {}, ...none: []) {
    checkNoMore("HingeEmbeddingLoss", none);
    super("HingeEmbeddingLoss", options, 1);
  }

  override forward(input: Tensor, target: Tensor, ...none: []): Tensor {
    checkNoMore("HingeEmbeddingLoss.forward", none);
    return F.hingeEmbeddingLoss(input, target, { margin: this.margin, reduction: this.reduction });
  }
}

/** `max(0, |anchor - positive| - |anchor - negative| + margin)`. */
export class TripletMarginLoss extends Loss {
  margin: number;
  p: number;
  eps: number;
  swap: boolean;

  constructor(options: F.TripletMarginLossOptions = {}, ...none: []) {
    checkNoMore("TripletMarginLoss", none);
    const { margin, p, eps, swap, reduction } = parseArguments<Required<F.TripletMarginLossOptions>>(
      "TripletMarginLoss",
      [],
      [options],
      { margin: 1, p: 2, eps: 1e-6, swap: false, reduction: "mean" },
    );
    if (!(margin > 0)) {
      throw new ValueError(`TripletMarginLoss: expected margin to be greater than 0, got ${margin} instead`);
    }
    super(reduction);
    this.margin = margin;
    this.p = p;
    this.eps = eps;
    this.swap = swap;
  }

  override forward(anchor: Tensor, positive: Tensor, negative: Tensor, ...none: []): Tensor {
    checkNoMore("TripletMarginLoss.forward", none);
    const { margin, p, eps, swap, reduction } = this;
    return F.tripletMarginLoss(anchor, positive, negative, { margin, p, eps, swap, reduction });
  }
}
