/** What all families ask of ids. */

import { ValueError } from "../../python/exceptions.js";
import type { Tensor } from "../../torch/tensor.js";

/** Refuses ids of another shape than (batch, sequence): most layers would compute something of them. */
export function checkIds(callee: string, inputIds: Tensor | null): void {
  if (inputIds === null || inputIds.dim() === 2) return;
  throw new ValueError(
    `${callee}: expected inputIds of the shape (batch, sequence), got (${inputIds.shape.join(", ")})`,
  );
}
