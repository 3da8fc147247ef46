/** What is added, as a tensor on the CPU. Follows torch/utils/tensorboard/_convert_np.py. */

import { kind } from "../../../internal/signature.js";
import { isTypedArray } from "../../../internal/typed_array.js";
import { NotImplementedError } from "../../../python/exceptions.js";
import { typeName } from "../../../python/repr.js";
import { type TensorData, tensor } from "../../creation.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";

/** What can be shown: a tensor, a number, or what stands for numpy's arrays: a typed array, or nested lists of numbers (as float64). */
export type ArrayLike = Tensor | number | bigint | boolean | ArrayBufferView | readonly TensorData[];

function makeNp(value: unknown): Tensor | undefined {
  if (value instanceof Tensor) {
    if (value.device.type === "meta") return aten.randn([1], { dtype: "float64" });
    const there = value.detach().cpu();
    return there.dtype.name === "bfloat16" ? there.half() : there;
  }
  if (typeof value === "number") return tensor([value], { dtype: "float64" });
  if (typeof value === "bigint" || typeof value === "boolean") return tensor([value]);
  if (isTypedArray(value)) return tensor(value);
  if (!Array.isArray(value)) return undefined;
  const made = tensor(value as TensorData);
  return made.dtype.name === "float32" ? tensor(value as TensorData, { dtype: "float64" }) : made;
}

/** Any of these, as a tensor. */
export const arrayLike = kind<Tensor, ArrayLike>((callee, name, value) => {
  const made = makeNp(value);
  if (made !== undefined) return made;
  throw new NotImplementedError(
    `${callee}: Got ${typeName(value)} for ${name}, but a typed array or a Tensor is expected.`,
  );
});

/** The numbers of a tensor, row by row. */
export function numbersOf(values: Tensor): Float64Array {
  return values.to("float64").reshape([-1]).toTypedArray() as Float64Array;
}
