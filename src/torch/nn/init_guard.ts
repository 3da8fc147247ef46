/** Tensors that initialisations leave as they are. Follows `guard_torch_init_functions` of transformers/initialization.py. */

import type { Tensor } from "../tensor.js";

let guarded: (tensor: Tensor) => boolean = () => false;

/** Whether a tensor is to stay as it is. */
export const isGuarded = (tensor: Tensor): boolean => guarded(tensor);

/** Runs with some tensors left as they are by all initialisations, such as those that have their values from a file. */
export function guardInit<R>(these: (tensor: Tensor) => boolean, body: () => R): R {
  const before = guarded;
  guarded = these;
  try {
    return body();
  } finally {
    guarded = before;
  }
}
