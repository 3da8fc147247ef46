import { handleKey } from "../../native/addon.js";
import { RuntimeError } from "../../python/exceptions.js";
import type { Tensor } from "../tensor.js";

/** The tensors that a backward pass is to accumulate into; null for all leaves. */
export function backwardInputs(callee: string, inputs: Tensor | readonly Tensor[] | null): Tensor[] | null {
  if (inputs === null) return null;
  // Native code reads arrays as they are: one that is nothing but a length has no copy.
  const list = Array.isArray(inputs) ? (inputs as Tensor[]) : handleKey in inputs ? [inputs] : [...inputs];
  if (list.length === 0) throw new RuntimeError(`\`inputs\` argument to \`${callee}()\` cannot be empty.`);
  return list;
}
