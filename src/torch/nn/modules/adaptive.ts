/** Adaptive softmax. Follows torch/nn/modules/adaptive.py. */

import { boolean, integer, listOf, number, size } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr } from "../../../python/repr.js";
import { factory } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { ModuleList, Sequential } from "./container.js";
import { Linear } from "./linear.js";
import { Module } from "./module.js";

const order = ["inFeatures", "nClasses", "cutoffs", "divValue", "headBias", "device", "dtype"] as const;
const adaptive = signature("AdaptiveLogSoftmaxWithLoss", order, {
  inFeatures: size,
  nClasses: size,
  /** Where clusters begin: classes, rising, from 1 to `nClasses - 1`. The classes before the first are the most frequent. */
  cutoffs: listOf(integer),
  /** By how much each cluster's inner size is smaller than the one before. Default: 4. */
  divValue: number(4),
  /** Learn a bias in the head. Default: false. */
  headBias: boolean(false),
  ...factory,
});

/** Options of {@link AdaptiveLogSoftmaxWithLoss}. */
export type AdaptiveLogSoftmaxOptions = Options<typeof adaptive>;

/** Log-probabilities of the targets `(N)` and the loss, also by name. */
export type AdaptiveLogSoftmaxOutput = [output: Tensor, loss: Tensor] & {
  readonly output: Tensor;
  readonly loss: Tensor;
};

/**
 * Softmax over very many classes: frequent ones in the head, others in clusters that are only computed where they are targets.
 *
 * Shapes: `(N, inFeatures)` and classes `(N)`, or `(inFeatures)` and `()`, give log-probabilities `(N)` or `()` and a loss `()`.
 */
export class AdaptiveLogSoftmaxWithLoss extends Module {
  inFeatures: number;
  nClasses: number;
  /** Where clusters end: as given, and `nClasses`. */
  cutoffs: number[];
  divValue: number;
  headBias: boolean;
  shortlistSize: number;
  nClusters: number;
  headSize: number;
  head: Linear;
  tail: ModuleList<Sequential>;

  constructor(...given: Given<typeof adaptive>) {
    super();
    const { inFeatures, nClasses, cutoffs, divValue, headBias, ...factory } = adaptive(given);
    if (cutoffs.length === 0) throw new ValueError("cutoffs should be a sequence of length larger than 0");
    if (cutoffs.some((cutoff, at) => cutoff <= (cutoffs[at - 1] ?? 0) || cutoff > nClasses - 1)) {
      throw new ValueError(
        "cutoffs should be a sequence of unique, positive integers sorted in an increasing order, where each value is " +
          "between 1 and n_classes-1",
      );
    }
    this.inFeatures = inFeatures;
    this.nClasses = nClasses;
    this.cutoffs = [...cutoffs, nClasses];
    this.divValue = divValue;
    this.headBias = headBias;
    this.shortlistSize = cutoffs[0] as number;
    this.nClusters = cutoffs.length;
    this.headSize = this.shortlistSize + this.nClusters;
    this.head = new Linear(inFeatures, this.headSize, { bias: headBias, ...factory });
    this.tail = new ModuleList();
    for (const [at, cutoff] of cutoffs.entries()) {
      const inner = Math.floor(inFeatures / divValue ** (at + 1));
      const outer = (this.cutoffs[at + 1] as number) - cutoff;
      const [down, up] = [new Linear(inFeatures, inner, false, factory), new Linear(inner, outer, false, factory)];
      this.tail.append(new Sequential(down, up));
    }
  }

  /** Draws all weights anew. */
  resetParameters(): void {
    this.head.resetParameters();
    for (const cluster of this.tail) for (const layer of cluster) (layer as Linear).resetParameters();
  }

  override forward(input: Tensor, target: Tensor, ..._none: never[]): AdaptiveLogSoftmaxOutput {
    checkTarget(input, target);
    const batched = target.dim() > 0;
    const [output, loss] = losses(this, batched ? input : input.unsqueeze(0), batched ? target : target.unsqueeze(0));
    const values = [batched ? output : output.squeeze(0), loss] as [Tensor, Tensor];
    return Object.defineProperties(values, {
      output: { value: values[0] },
      loss: { value: loss },
    }) as AdaptiveLogSoftmaxOutput;
  }

  /** Log-probabilities of all classes: `(N, inFeatures)` gives `(N, nClasses)`. */
  logProb(input: Tensor): Tensor {
    return allLogProbs(this, input, this.head(input));
  }

  /** The most probable class: `(N, inFeatures)` gives `(N)`. */
  predict(input: Tensor): Tensor {
    const head = this.head(input);
    const output = aten.argmax(head, 1);
    const inTail = output.ge(this.shortlistSize);
    if (!inTail.any().item()) return output;
    if (inTail.all().item()) return aten.argmax(allLogProbs(this, input, head), 1);
    const rows = inTail.nonzero().squeeze(1);
    const best = aten.argmax(allLogProbs(this, input.indexSelect(0, rows), head.indexSelect(0, rows)), 1);
    return output.indexCopy_(0, rows, best);
  }
}

limitArguments(AdaptiveLogSoftmaxWithLoss.prototype, { logProb: 1, predict: 1 });

function checkTarget(input: Tensor, target: Tensor): void {
  const [dim, inputs] = [target.dim(), input.dim()];
  if (dim > 1) throw new RuntimeError("0D or 1D target tensor expected, multi-target not supported");
  if (dim === 1 && input.size(0) !== target.size(0)) {
    throw new RuntimeError("Input and target should have the same size in the batch dimension.");
  }
  if (inputs !== dim + 1) {
    throw new RuntimeError(
      `${dim}D target tensor expects ${dim + 1}D input tensors, but found inputs with size ${sizeRepr(input.shape)}`,
    );
  }
}

/** The targets' log-probabilities, and the mean of their negatives. */
function losses(layer: AdaptiveLogSoftmaxWithLoss, input: Tensor, target: Tensor): [Tensor, Tensor] {
  const { cutoffs, shortlistSize, nClasses } = layer;
  const batch = target.size(0);
  const { dtype, device } = input;
  const output = aten.zeros([batch], { dtype, device });
  const places = aten.empty([batch], { dtype: target.dtype, device: target.device });
  let used = 0;
  for (const [at, high] of cutoffs.entries()) {
    const low = cutoffs[at - 1] ?? 0;
    const mask = target.ge(low).bitwiseAnd(target.lt(high));
    const rows = mask.nonzero().squeeze();
    if (rows.numel() === 0) continue;
    const inside = target.maskedSelect(mask);
    if (at === 0) places.indexCopy_(0, rows, inside);
    else {
      const logits = (layer.tail.at(at - 1) as Sequential)(input.indexSelect(0, rows)) as Tensor;
      places.indexFill_(0, rows, shortlistSize + at - 1);
      const logProbs = F.logSoftmax(logits, 1).gather(1, inside.sub(low).unsqueeze(1));
      output.indexCopy_(0, rows, logProbs.squeeze(1));
    }
    used += rows.numel();
  }
  if (used !== batch) {
    throw new RuntimeError(
      `Target values should be in [0, ${nClasses - 1}], but values in range [${target.min().item()}, ` +
        `${target.max().item()}] were found. `,
    );
  }
  output.add_(F.logSoftmax(layer.head(input), 1).gather(1, places.unsqueeze(1)).squeeze());
  return [output, output.neg().mean()];
}

function allLogProbs(layer: AdaptiveLogSoftmaxWithLoss, input: Tensor, head: Tensor): Tensor {
  const { cutoffs, shortlistSize, nClasses } = layer;
  const { dtype, device } = input;
  const out = aten.empty([head.size(0), nClasses], { dtype, device });
  const ofHead = F.logSoftmax(head, 1);
  out.narrow(1, 0, shortlistSize).copy_(ofHead.narrow(1, 0, shortlistSize));
  for (const [at, cluster] of [...layer.tail].entries()) {
    const [start, stop] = [cutoffs[at] as number, cutoffs[at + 1] as number];
    const logProbs = F.logSoftmax(cluster(input) as Tensor, 1).add(ofHead.select(1, shortlistSize + at).unsqueeze(1));
    out.narrow(1, start, stop - start).copy_(logProbs);
  }
  return out;
}
