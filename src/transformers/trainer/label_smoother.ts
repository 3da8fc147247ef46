import { logSoftmax } from "../../torch/nn/functional/index.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";

const IGNORED = -100;

/**
 * Cross-entropy with a part `epsilon` of the weight spread over all classes; labels of -100 do not count. Follows
 * transformers/trainer_pt_utils.py (`LabelSmoother`).
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
  const paddingMask = columns.eq(IGNORED);
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
