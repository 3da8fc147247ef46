/** What tensors that are more than a storage become in a pickle. Follows `Tensor._reduce_ex_internal` of torch/_tensor.py. */

import { RuntimeError } from "../../../python/exceptions.js";
import { operator } from "../../ops/operator.js";
import { qschemes } from "../../qscheme.js";
import { Scalar } from "../../scalar.js";
import type { Tensor } from "../../tensor.js";
import { Size, Tuple } from "../python_types.js";

/** The place of a tensor's storage among the arguments. */
export class StorageOf {
  constructor(readonly tensor: Tensor) {}
}

/** The place of the hooks, which are never written. */
export const HOOKS = Symbol("hooks");

const call = {
  indices: operator("_indices"),
  values: operator("_values"),
  nested: ["values", "_nested_tensor_size", "_nested_tensor_strides", "_nested_tensor_storage_offsets"].map(operator),
  qscheme: operator("qscheme"),
  scale: operator("q_scale"),
  zeroPoint: operator("q_zero_point"),
  channels: ["q_per_channel_scales", "q_per_channel_zero_points", "q_per_channel_axis"].map(operator),
};

/** Which of a compressed layout's indices are compressed, and which are not. */
const COMPRESSED: Readonly<Record<string, readonly [string, string]>> = {
  sparse_csr: ["crow_indices", "col_indices"],
  sparse_bsr: ["crow_indices", "col_indices"],
  sparse_csc: ["ccol_indices", "row_indices"],
  sparse_bsc: ["ccol_indices", "row_indices"],
};

/** The function of torch._utils that makes the tensor again, and its arguments. */
export function reduced(tensor: Tensor): { name: string; args: readonly unknown[] } {
  if (tensor.isQuantized) return quantized(tensor);
  if (tensor.isNested) return { name: "_rebuild_nested_tensor", args: call.nested.map((part) => part(tensor)) };
  const { layout } = tensor;
  const size = Size.fromItems(tensor.shape);
  if (layout.name === "sparse_coo") {
    const parts = [call.indices(tensor), call.values(tensor), size, tensor.isCoalesced()];
    return { name: "_rebuild_sparse_tensor", args: [layout, Tuple.fromItems(parts)] };
  }
  const indices = COMPRESSED[layout.name];
  if (indices === undefined) throw new RuntimeError(`sparse tensor __reduce_ex__ for layout \`${layout}\``);
  const parts = [...indices.map((name) => operator(name)(tensor)), tensor.values(), size];
  return { name: "_rebuild_sparse_tensor", args: [layout, Tuple.fromItems(parts)] };
}

function quantized(tensor: Tensor): { name: string; args: readonly unknown[] } {
  const scheme = qschemes[call.qscheme(tensor) as number];
  let quantizer: unknown[];
  if (scheme?.name === "per_tensor_affine") {
    quantizer = [scheme, new Scalar(call.scale(tensor) as number, "float"), call.zeroPoint(tensor)];
  } else if (scheme?.name.startsWith("per_channel_affine")) {
    // Also for zero points that are no whole numbers: their dtype tells it.
    quantizer = [qschemes[1], ...call.channels.map((part) => part(tensor))];
  } else throw new RuntimeError(`Serialization is not supported for tensors of type ${scheme}`);
  const [size, stride] = [Tuple.fromItems(tensor.shape), Tuple.fromItems(tensor.stride())];
  const place = [new StorageOf(tensor), tensor.storageOffset(), size, stride];
  return { name: "_rebuild_qtensor", args: [...place, Tuple.fromItems(quantizer), tensor.requiresGrad, HOOKS] };
}
