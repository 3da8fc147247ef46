/**
 * Tensors that are made of other tensors, or of a storage and more: sparse, quantized, nested. Follows the functions of
 * torch/_utils.py; beyond it all parts are checked, as libtorch believes what these constructors are told.
 */

import { native } from "../../../native/addon.js";
import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { tensor as newTensor } from "../../creation.js";
import { DType } from "../../dtype.js";
import { Layout } from "../../layout.js";
import { operator } from "../../ops/operator.js";
import { QScheme } from "../../qscheme.js";
import { Tensor, wrap } from "../../tensor.js";
import { NumpyArray, Tuple } from "../python_types.js";
import { PickledNumpyArray } from "./numpy.js";
import { checkedShape, isPickledTensor, isSize, isSizes, PickledMade, PickledStorage } from "./placeholders.js";

type Args = readonly unknown[];

const call = {
  coo: operator("_sparse_coo_tensor_unsafe"),
  validateCoo: operator("_validate_sparse_coo_tensor_args"),
  compressed: operator("_sparse_compressed_tensor_unsafe"),
  validateCompressed: operator("_validate_sparse_compressed_tensor_args"),
  nested: operator("_nested_view_from_buffer"),
  perTensor: operator("_empty_affine_quantized"),
  perChannel: operator("_empty_per_channel_affine_quantized"),
  set: operator("set_"),
};

/** `_rebuild_sparse_tensor(layout, parts)` */
export function rebuildSparse([layout, data]: Args): PickledMade {
  if (!(layout instanceof Layout) || !(data instanceof Tuple)) throw new ValueError("a sparse tensor of no layout");
  if (layout.name === "sparse_coo") return sparseCoo(data);
  if (!/^sparse_[cb]s[rc]$/.test(layout.name)) {
    throw new ValueError(`rebuilding sparse tensor for layout ${layout}`, { cause: new NotImplementedError() });
  }
  const [compressed, plain, values, size] = data;
  if (!isSizes(size)) throw new ValueError("a sparse tensor without sizes");
  return new PickledMade([compressed, plain, values], (...parts) => {
    const tensors = parts.map((part) => solid(part, "a sparse tensor"));
    if (!tensors.every(isMeta)) call.validateCompressed(...tensors, [...size], layout, false);
    return call.compressed(...tensors, [...size], {
      layout,
      dtype: tensors[2]?.dtype,
      device: tensors[2]?.device,
    }) as Tensor;
  });
}

/** A sparse tensor of indices, values, sizes and, in newer files, whether it is coalesced. */
export function sparseCoo([indices, values, size, isCoalesced]: Args): PickledMade {
  if (!isSizes(size)) throw new ValueError("a sparse tensor without sizes");
  return new PickledMade([indices, values], (...parts) => {
    const [at, of] = parts.map((part) => solid(part, "a sparse tensor")) as [Tensor, Tensor];
    const coalesced = isCoalesced === true;
    if (!isMeta(at) || !isMeta(of)) call.validateCoo(at, of, [...size], coalesced, false);
    return call.coo(at, of, [...size], { isCoalesced: coalesced, dtype: of.dtype, device: of.device }) as Tensor;
  });
}

/** Without elements, of which a check would read some. */
const isMeta = ({ device }: Tensor): boolean => device.type === "meta";

/** `_rebuild_nested_tensor(buffer, sizes, strides, offsets)` */
export function rebuildNested([buffer, sizes, strides, offsets]: Args): PickledMade {
  return new PickledMade([buffer, sizes, strides, offsets], (...parts) => {
    const [all, ...shape] = parts.map((part) => solid(part, "a nested tensor")) as [Tensor, Tensor, Tensor, Tensor];
    const [size, stride, start] = shape.map(rows) as [number[][], number[][], number[][]];
    const isShape = all.dim() === 1 && size.length === stride.length && size.length === start.length;
    if (!isShape || !size.every((row, i) => row.length === stride[i]?.length)) {
      throw new ValueError("a nested tensor whose sizes, strides and offsets do not fit each other");
    }
    for (const [i, row] of size.entries()) {
      const reach = row.reduce(
        (sum, length, k) => sum + (length - 1) * (stride[i]?.[k] as number),
        start[i]?.[0] as number,
      );
      if (row.includes(0) || reach < all.numel()) continue;
      throw new ValueError(`a nested tensor whose part ${i} goes beyond the ${all.numel()} elements of its buffer`);
    }
    return call.nested(all, ...shape) as Tensor;
  });
}

/** The numbers of a table or a list of int64, none of them negative. */
function rows(tensor: Tensor): number[][] {
  if (tensor.dtype.name !== "int64" || tensor.device.type !== "cpu" || tensor.dim() > 2) {
    throw new ValueError("a nested tensor whose sizes, strides or offsets are none");
  }
  const table = (tensor.dim() === 2 ? tensor : tensor.reshape(-1, 1)).tolist() as (number | bigint)[][];
  if (!table.every((row) => row.every(isSize))) throw new ValueError("a nested tensor of negative sizes");
  return table as number[][];
}

const QUANTIZED = /^qu?int(\d+)(x\d)?$/;

/** `_rebuild_qtensor(storage, offset, size, stride, quantizer, requiresGrad, hooks)` */
export function rebuildQuantized([storage, offset, size, stride, quantizer]: Args): PickledMade {
  const dtype = storage instanceof PickledStorage ? storage.dtype : null;
  if (
    !(storage instanceof PickledStorage) ||
    dtype === null ||
    !QUANTIZED.test(dtype) ||
    !(quantizer instanceof Tuple)
  ) {
    throw new ValueError("a quantized tensor without a storage of its own kind");
  }
  const shape = checkedShape(offset, size, stride);
  const last = lastByte(dtype, shape);
  const [scheme, scale, zeroPoint, axis] = quantizer;
  const kind = scheme instanceof QScheme ? scheme.name : String(scheme);
  const isPerTensor = kind === "per_tensor_affine";
  if (!isPerTensor && kind !== "per_channel_affine" && kind !== "per_channel_affine_float_qparams") {
    throw new ValueError(`Can't deserialize quantized tensor with qscheme torch.${kind}`);
  }
  const parts = isPerTensor ? [storage] : [storage, scale, zeroPoint];
  return new PickledMade(parts, (bytes, ...channels) => {
    const held = bytes as Tensor;
    if (last >= held.numel() && !shape.size.includes(0)) {
      throw new ValueError(
        `a quantized tensor of size [${shape.size}] goes beyond the ${held.numel()} bytes of its storage`,
      );
    }
    const made = { dtype, device: held.device };
    // Empty, as `set_` gives it its memory.
    const none = shape.size.map(() => 0);
    let empty: Tensor;
    if (isPerTensor) {
      if (typeof scale !== "number" || typeof zeroPoint !== "number")
        throw new ValueError("a quantized tensor of no scale");
      empty = call.perTensor(none, { scale, zeroPoint, ...made }) as Tensor;
    } else {
      const isFloat = kind === "per_channel_affine_float_qparams";
      const [scales, zeroPoints] = [
        channel(channels[0], isFloat ? "float32" : "float64", held),
        channel(channels[1], isFloat ? "float32" : "int64", held),
      ];
      if (!isSize(axis) || axis >= shape.size.length) {
        throw new ValueError(
          `_rebuild_qtensor: per_channel axis ${axis} out of range for size (${shape.size.join(", ")})`,
        );
      }
      const expected = shape.size[axis];
      if (scales.numel() !== expected || zeroPoints.numel() !== expected) {
        throw new ValueError(
          `_rebuild_qtensor: per_channel scales/zero_points length must equal size[axis]=${expected}, got ` +
            `scales=${scales.numel()}, zero_points=${zeroPoints.numel()}`,
        );
      }
      empty = call.perChannel(none, { scales, zeroPoints, axis, ...made }) as Tensor;
    }
    return call.set(empty, held, shape.offset, [...shape.size], [...shape.stride]) as Tensor;
  });
}

/** The index of the last byte of its storage that a quantized tensor has. */
function lastByte(dtype: string, { offset, size, stride }: ReturnType<typeof checkedShape>): number {
  const [, bits, packed] = QUANTIZED.exec(dtype) as RegExpExecArray;
  if (packed === undefined) {
    const last = size.reduce((index, length, i) => index + (length - 1) * (stride[i] as number), offset);
    return (last + 1) * (Number(bits) / 8) - 1;
  }
  // Rows of packed elements end with a byte of their own, which strides cannot say.
  const isContiguous = size.every(
    (_, i) => stride[i] === size.slice(i + 1).reduce((product, length) => product * length, 1),
  );
  if (!isContiguous || offset !== 0) throw new ValueError(`a tensor of ${dtype} that is a view`);
  const perByte = 8 / Number(bits);
  const rowsOf = size.slice(0, -1).reduce((product, length) => product * length, 1);
  return rowsOf * Math.ceil((size.at(-1) ?? 1) / perByte) - 1;
}

/** Scales or zero points, a list in old files. */
function channel(value: unknown, dtype: string, { device }: Tensor): Tensor {
  if (Array.isArray(value) && value.every((item) => typeof item === "number"))
    return newTensor(value, { dtype, device });
  return solid(value, "a quantized tensor");
}

/** `_rebuild_device_tensor_from_numpy` and `..._from_cpu_tensor`: of devices that give no storage. */
export const rebuildOnDevice =
  (place: (location: string) => string) =>
  ([data, dtype, device, requiresGrad]: Args): PickledMade => {
    const isData = isPickledTensor(data) || data instanceof PickledNumpyArray;
    if (!isData || !(dtype instanceof DType) || typeof device !== "string") {
      throw new ValueError("a tensor of another device without its values");
    }
    return new PickledMade([data], (part) => {
      const values = part instanceof NumpyArray ? part.tensor : part;
      if (!(values instanceof Tensor) || dtype.itemsize > values.elementSize()) {
        throw new ValueError("a tensor of another device whose values are narrower than it is");
      }
      return solid(values, "a tensor")
        .to({ dtype, device: place(device) })
        .requiresGrad_(requiresGrad === true);
    });
  };

/** A plain tensor that has not more elements than there are in memory. */
function solid(value: unknown, whose: string): Tensor {
  const isPlain = value instanceof Tensor && value.layout.name === "strided" && !value.isNested && !value.isQuantized;
  if (!isPlain) throw new ValueError(`${whose} whose parts are no tensors`);
  const bytes = wrap(native.storage(value));
  const held = bytes.numel();
  bytes.dispose();
  if (value.numel() * value.elementSize() > held)
    throw new ValueError(`${whose} of more elements than its storage has`);
  return value;
}
