/** Distances and similarities. Follows torch/nn/functional.py. */

import { type Arguments, parseArguments } from "../../../internal/arguments.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** Cosine of the angle between vectors along a dimension. */
export function cosineSimilarity(
  x1: Tensor,
  x2: Tensor,
  ...args: Arguments<[dim: number, eps: number], { dim?: number; eps?: number }>
): Tensor {
  const { dim, eps } = parseArguments("cosineSimilarity", ["dim", "eps"], args, { dim: 1, eps: 1e-8 });
  return aten.cosineSimilarity(x1, x2, dim, eps);
}

/** p-norm of the difference of vectors along the last dimension. */
export function pairwiseDistance(
  x1: Tensor,
  x2: Tensor,
  ...args: Arguments<[p: number, eps: number, keepdim: boolean], { p?: number; eps?: number; keepdim?: boolean }>
): Tensor {
  const { p, eps, keepdim } = parseArguments("pairwiseDistance", ["p", "eps", "keepdim"], args, {
    p: 2,
    eps: 1e-6,
    keepdim: false,
  });
  return aten.pairwiseDistance(x1, x2, p, eps, keepdim);
}
