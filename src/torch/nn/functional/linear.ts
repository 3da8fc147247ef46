/** Linear maps. Follows torch/nn/functional.py. */

import { checkNoMore } from "../../../internal/surplus.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** `input @ weight.T + bias`: `(*, in)`, `(out, in)`, `(out)` give `(*, out)`. */
export function linear(input: Tensor, weight: Tensor, bias: Tensor | null = null, ...none: []): Tensor {
  checkNoMore("linear", none);
  return aten.linear(input, weight, bias);
}

/** `input1 @ weight[k] @ input2 + bias[k]` for each of the weight's matrices. */
export function bilinear(
  input1: Tensor,
  input2: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  ...none: []
): Tensor {
  checkNoMore("bilinear", none);
  return aten.bilinear(input1, input2, weight, bias);
}
