/** How several adapters become one. Follows peft/utils/merge_utils.py. */

import { ValueError } from "../../python/exceptions.js";
import { warn } from "../../python/warnings.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";

/** Which sign counts: that of the sum, or that of most. */
export type MajoritySignMethod = "total" | "frequency";

/** How adapters are combined, without what comes before or after it. */
export type Combination = "linear" | "ties" | "dare_linear" | "dare_ties" | "magnitude_prune";

/** Leaves the largest elements, or random ones, whose sum is then made up for. */
function prune(tensor: Tensor, density: number, method: "magnitude" | "random"): Tensor {
  if (density >= 1) {
    warn(`The density ${density} is greater than or equal to 1, no pruning will be performed.`);
    return tensor;
  }
  if (density < 0) throw new ValueError(`Density should be >= 0, got ${density}`);
  if (method === "random") return tensor.mul(aten.bernoulli(aten.fullLike(tensor, density))).div(density);
  const mask = aten.zerosLike(tensor).reshape([-1]);
  const [, largest] = aten.topk(tensor.abs().reshape([-1]), Math.trunc(density * tensor.numel())) as [Tensor, Tensor];
  mask.indexFill_(0, largest, 1);
  return tensor.mul(mask.reshape(tensor.shape));
}

function signMask(tensors: Tensor, method: MajoritySignMethod): Tensor {
  const sign = tensors.sign();
  const sum = (method === "total" ? tensors : sign).sum(0);
  return sign.eq(aten.where(sum.ge(0), 1, -1));
}

/** The adapters' tensors in one, each with its weight. */
export function combine(
  combination: Combination,
  tensors: readonly Tensor[],
  weights: Tensor,
  density: number | null,
  majoritySignMethod: MajoritySignMethod,
): Tensor {
  const kept = combination === "linear" ? [...tensors] : tensors.map((tensor) => pruned(combination, tensor, density));
  const stacked = aten.stack(kept, 0);
  const elects = combination === "ties" || combination === "dare_ties";
  const mask = elects ? signMask(stacked, majoritySignMethod) : null;
  const ones = new Array<number>(stacked.dim() - weights.dim()).fill(1);
  const weighted = stacked.mul(weights.view([...weights.shape, ...ones]));
  if (mask === null) return weighted.sum(0);
  return weighted.mul(mask).sum(0).div(mask.sum(0).clamp(1));
}

function pruned(combination: Combination, tensor: Tensor, density: number | null): Tensor {
  if (density === null) throw new ValueError(`${combination} needs a density, from 0 to 1`);
  return prune(tensor, density, combination.startsWith("dare") ? "random" : "magnitude");
}
