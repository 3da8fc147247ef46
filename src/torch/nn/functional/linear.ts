/** Linear maps. Follows torch/nn/functional.py. */

import { withoutSurplus } from "../../../internal/surplus.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** `input @ weight.T + bias`: `(*, in)`, `(out, in)`, `(out)` give `(*, out)`. */
export const linear = withoutSurplus(
  "linear",
  3,
  (input: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor => aten.linear(input, weight, bias),
);

/** `input1 @ weight[k] @ input2 + bias[k]` for each of the weight's matrices. */
export const bilinear = withoutSurplus(
  "bilinear",
  4,
  (input1: Tensor, input2: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor =>
    aten.bilinear(input1, input2, weight, bias),
);
