import { kind } from "../../../internal/signature.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import { Tensor } from "../../tensor.js";

/** One tensor, or several: `model.parameters()`. */
export type TensorOrTensors = Tensor | Iterable<Tensor>;

/** One tensor or several, as an array. */
export const tensors = kind<Tensor[], TensorOrTensors>((callee, name, value) => {
  if (value instanceof Tensor) return [value];
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) {
    throw new TypeError(
      `${callee}: expected ${name} to be a Tensor or several, got ${shown(value)}; pass model.parameters()`,
    );
  }
  return Array.from(value as Iterable<unknown>, (item, index) => tensor.check(callee, `${name}[${index}]`, item));
});
