/**
 * Initial values for the weights that did not come from a file. Follows transformers/initialization.py: as `nn.init`, but what a
 * checkpoint gave stays as it is.
 */

import { noGrad } from "../torch/autograd/index.js";
import * as init from "../torch/nn/init.js";
import type { Tensor } from "../torch/tensor.js";

// Python marks the tensors themselves, `_is_hf_initialized`.
const loaded = new WeakSet<Tensor>();

/** Notes that a tensor has its values from a checkpoint. */
export function keep(tensor: Tensor): void {
  loaded.add(tensor);
}

/** Whether a tensor has its values from a checkpoint. */
export const isKept = (tensor: Tensor): boolean => loaded.has(tensor);

/** Normal values of mean 0. */
export function normal_(tensor: Tensor, std: number): void {
  if (!isKept(tensor)) init.normal_(tensor, 0, std);
}

/** Zeros. */
export function zeros_(tensor: Tensor): void {
  if (!isKept(tensor)) init.zeros_(tensor);
}

/** Ones. */
export function ones_(tensor: Tensor): void {
  if (!isKept(tensor)) init.ones_(tensor);
}

/** Another tensor's values. */
export function copy_(tensor: Tensor, values: Tensor): void {
  if (!isKept(tensor)) noGrad(() => tensor.copy_(values));
}
