/** Names from before tensors recorded operations themselves. Follows torch/autograd/variable.py. */

import { RuntimeError } from "../../python/exceptions.js";
import { Tensor } from "../tensor.js";

/** The class Tensor, which it has long been: `x instanceof Variable` holds for every tensor. */
export const Variable = Tensor;
/** The class Tensor. */
export type Variable = Tensor;

/** Always an error: `torch.tensor` has taken its place. */
export function variable(..._given: unknown[]): never {
  throw new RuntimeError("torch.autograd.variable(...) is deprecated, use torch.tensor(...) instead");
}
