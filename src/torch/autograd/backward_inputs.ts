import { type Handled, handleKey } from "../../native/handle.js";
import { RuntimeError } from "../../python/exceptions.js";

/** The tensors that a backward pass is to accumulate into; null for all leaves. */
export function backwardInputs(callee: string, inputs: Handled | readonly Handled[] | null): Handled[] | null {
  if (inputs === null) return null;
  // Native code reads arrays as they are: one that is nothing but a length has no copy.
  const list = Array.isArray(inputs)
    ? (inputs as Handled[])
    : handleKey in inputs
      ? [inputs]
      : [...(inputs as readonly Handled[])];
  if (list.length === 0) throw new RuntimeError(`\`inputs\` argument to \`${callee}()\` cannot be empty.`);
  return list;
}
