/**
 * `torch.nested`: tensors of different sizes in one. Follows torch/nested/__init__.py; of its layouts `torch.strided`, since the
 * jagged one is a class of Python's.
 *
 * @module
 */

import { anything, boolean, listOf, nullable, number, optional, unchecked } from "../../internal/kinds.js";
import { form, signature } from "../../internal/signature.js";
import { AssertionError, NotImplementedError, RuntimeError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { noGrad } from "../autograd/index.js";
import { tensor as newTensor, type TensorData } from "../creation.js";
import { device, dtype, tensor } from "../kinds.js";
import { Layout } from "../layout.js";
import { operator } from "../ops/operator.js";
import { Tensor } from "../tensor.js";

const call = {
  fromList: operator("_nested_tensor_from_tensor_list"),
  fromBuffer: operator("_nested_view_from_buffer"),
  stridesOffsets: operator("_nested_compute_contiguous_strides_offsets"),
  toPadded: operator("nested_to_padded_tensor"),
};

const made = {
  dtype: optional(dtype),
  device: optional(device),
  layout: nullable(unchecked<Layout | string>())(null),
};

function checkLayout(layout: Layout | string | null): void {
  const name = layout instanceof Layout ? layout.name : layout?.replace(/^torch\./, "");
  if (name === undefined || name === "strided") return;
  if (name === "jagged") {
    throw new NotImplementedError(
      "nested tensors of layout torch.jagged are not here; leave the layout out for torch.strided",
    );
  }
  throw new RuntimeError(`Specified layout is unsupported for nested tensors: torch.${name}`);
}

/** A nested tensor of tensors, or of the rows of one tensor; with their history. Follows torch.nested.as_nested_tensor. */
export const asNestedTensor = form(
  signature("asNestedTensor", ["ts", "dtype", "device", "layout"], {
    ts: anything<Tensor | readonly Tensor[]>(),
    dtype: made.dtype,
    device: made.device,
    layout: made.layout,
  }),
  ({ ts, dtype, device, layout }): Tensor => {
    checkLayout(layout);
    if (Array.isArray(ts)) return call.fromList(ts, dtype ?? null, null, device ?? null, null) as Tensor;
    if (!(ts instanceof Tensor)) throw new AssertionError(`Expected ts to be a list, but got ${typeName(ts)}`);
    if (ts.isNested) return ts.to({ dtype, device });
    const rows = ts.unbind(0).map(({ shape }) => shape);
    const sizes = newTensor(rows, { dtype: "int64", device: "cpu" });
    const [strides, offsets] = call.stridesOffsets(sizes) as [Tensor, Tensor];
    return call.fromBuffer(ts.reshape([-1]).to({ dtype, device }), sizes, strides, offsets) as Tensor;
  },
);

/** A new nested tensor with copies of tensors or nested arrays, without history. Follows torch.nested.nested_tensor. */
export const nestedTensor = form(
  signature("nestedTensor", ["tensorList"], {
    tensorList: listOf(unchecked<TensorData>()),
    ...made,
    requiresGrad: boolean(false),
    pinMemory: boolean(false),
  }),
  ({ tensorList, dtype, device, layout, requiresGrad, pinMemory }): Tensor => {
    checkLayout(layout);
    const list = tensorList.map((item) => (item instanceof Tensor ? item : newTensor(item, { dtype, device })));
    const made = noGrad(
      () => call.fromList(list, dtype ?? list[0]?.dtype ?? null, null, device ?? null, pinMemory || null) as Tensor,
    );
    return requiresGrad ? made.requiresGrad_() : made;
  },
);

/** The same window of each row of a tensor, as a nested tensor. Follows torch.nested.narrow, for integers. */
export const narrow = form(
  signature("narrow", ["tensor", "dim", "start", "length", "layout"], {
    tensor,
    dim: number,
    start: number,
    length: number,
    layout: made.layout,
  }),
  ({ tensor, dim, start, length, layout }): Tensor => {
    checkLayout(layout);
    return asNestedTensor(tensor.unbind(0)).narrow(dim, start, length);
  },
);

/** A dense tensor with the rows of a nested one, filled up with `padding`. Follows torch.nested.to_padded_tensor. */
export const toPaddedTensor = form(
  signature("toPaddedTensor", ["input", "padding", "outputSize"], {
    input: tensor,
    padding: number,
    /** Default: the greatest size of each dimension. */
    outputSize: nullable(unchecked<readonly number[]>())(null),
    out: optional(tensor),
  }),
  ({ input, padding, outputSize, out }) =>
    (out === undefined
      ? call.toPadded(input, padding, outputSize)
      : call.toPadded(input, padding, outputSize, { out })) as Tensor,
);
