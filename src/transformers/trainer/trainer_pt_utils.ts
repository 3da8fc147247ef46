/** What the Trainer computes with tensors beside its loops. Follows transformers/trainer_pt_utils.py. */

import { logSoftmax } from "../../torch/nn/functional/index.js";
import { aten } from "../../torch/ops/index.js";
import { Tensor } from "../../torch/tensor.js";

/** What fills up rows, and the label that does not count. */
const PADDING_INDEX = -100;

/** Predictions or labels: a tensor, or several where a model gives several. */
export type Gathered = Tensor | Gathered[];

/** Gathers the results of batches; rows of unequal length are filled up with -100. */
export class EvalLoopContainer {
  #batches: Gathered[] = [];

  /** @param concatenates Whether the result is one tensor of all batches, or a list of them. */
  constructor(private readonly concatenates: boolean) {}

  add(batch: Gathered): void {
    this.#batches.push(batch);
  }

  /** Moves what there is to the CPU. */
  toCpu(): void {
    this.#batches = this.#batches.map(onCpu);
  }

  /** All batches on the CPU; null when there were none. */
  get(): Gathered | null {
    if (this.#batches.length === 0) return null;
    this.toCpu();
    return this.concatenates ? concatenated(this.#batches) : this.#batches;
  }
}

function onCpu(value: Gathered): Gathered {
  return Array.isArray(value) ? value.map(onCpu) : value.cpu();
}

function concatenated(batches: Gathered[]): Gathered {
  const [first] = batches;
  if (Array.isArray(first)) {
    return first.map((_, index) => concatenated(batches.map((batch) => (batch as Gathered[])[index] as Gathered)));
  }
  const tensors = batches as Tensor[];
  if ((first as Tensor).dim() < 2) return aten.cat(tensors.map((tensor) => aten.atleast1d(tensor) as Tensor));
  const longest = Math.max(...tensors.map((tensor) => tensor.size(1)));
  return aten.cat(tensors.map((tensor) => padded(tensor, longest)));
}

function padded(tensor: Tensor, length: number): Tensor {
  const missing = length - tensor.size(1);
  if (missing === 0) return tensor;
  const [rows, , ...rest] = tensor.shape as [number, number, ...number[]];
  return aten.cat([tensor, tensor.newFull([rows, missing, ...rest], PADDING_INDEX)], 1);
}

/** How many examples a batch has: the first dimension of the first tensor in it. */
export function findBatchSize(batch: unknown): number | null {
  if (batch instanceof Tensor) return batch.dim() > 0 ? batch.size(0) : null;
  if (typeof batch !== "object" || batch === null) return null;
  for (const value of Object.values(batch)) {
    const size = findBatchSize(value);
    if (size !== null) return size;
  }
  return null;
}

/**
 * Cross-entropy with a part `epsilon` of the weight spread over all classes; labels of -100 do not count. Python's
 * `LabelSmoother`.
 *
 * @param logits (..., classes)
 * @param labels (...)
 * @param numItemsInBatch What to divide by. Default: the labels that count.
 */
export function labelSmoothedLoss(
  logits: Tensor,
  labels: Tensor,
  epsilon: number,
  numItemsInBatch: Tensor | null = null,
): Tensor {
  const logProbs = logSoftmax(logits, { dim: -1 }).neg();
  const columns = labels.dim() === logProbs.dim() - 1 ? labels.unsqueeze(-1) : labels;
  const paddingMask = columns.eq(PADDING_INDEX);
  const nll = logProbs.gather(-1, aten.clamp(columns, { min: 0 })).maskedFill_(paddingMask, 0);
  const smoothed = aten.sum(logProbs, { dim: [-1], keepdim: true, dtype: "float32" }).maskedFill_(paddingMask, 0);
  const denominator = numItemsInBatch ?? paddingMask.long().sum().neg().add(paddingMask.numel());
  const classes = logProbs.size(-1);
  return nll
    .sum()
    .div(denominator)
    .mul(1 - epsilon)
    .add(smoothed.sum().div(denominator.mul(classes)).mul(epsilon));
}
