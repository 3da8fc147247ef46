/** Tensors over arrays that are there already. Follows torch.from_numpy and torch.asarray (torch/csrc/utils/tensor_new.cpp). */

import { boolean, nullable, optional, unchecked } from "../internal/kinds.js";
import { type Given, kind, type Options, signature } from "../internal/signature.js";
import { isTypedArray } from "../internal/typed_array.js";
import { native } from "../native/addon.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { asTensor, type TensorData, tensor } from "./creation.js";
import { Device } from "./device.js";
import { toDType } from "./dtype.js";
import { device, dtype } from "./kinds.js";
import { operator } from "./ops/operator.js";
import { Tensor, type TypedArray, wrap } from "./tensor.js";

/** An array of several dimensions as JavaScript's libraries have it (such as ndarray), in place of NumPy's. */
export interface NDArray {
  /** The elements. */
  readonly data: TypedArray;
  /** The size of each dimension. */
  readonly shape: readonly number[];
  /** The distance in elements between neighbours along each dimension. Default: row-major, without gaps. */
  readonly stride?: readonly number[] | undefined;
  /** Where in `data` the first element is. Default: 0. */
  readonly offset?: number | undefined;
}

const fromNumpyArguments = signature("fromNumpy", ["ndarray"], {
  ndarray: kind<TypedArray | NDArray>(
    (_callee, _name, value) => {
      const array = value as NDArray;
      if (isTypedArray(value) || (isTypedArray(array?.data) && Array.isArray(array.shape))) return array;
      throw new TypeError(
        `expected a typed array, or { data, shape } with one (Python's np.ndarray), got ${shown(value)}`,
      );
    },
    { takesObject: true },
  ),
});

const asStrided = operator("as_strided");

/**
 * A tensor over the memory of a typed array, or of an array of several dimensions (`{ data, shape }`, perhaps with `stride` and
 * `offset`): writes on either side show on the other, as far as `torch.asTensor` says. Always on the CPU. Follows torch.from_numpy.
 */
export function fromNumpy(...given: Given<typeof fromNumpyArguments>): Tensor {
  const { ndarray } = fromNumpyArguments(given);
  if (isTypedArray(ndarray)) return wrap(native.fromTypedArray(ndarray, true));
  const { data, shape, stride, offset = 0 } = ndarray as NDArray;
  const flat = wrap(native.fromTypedArray(data, true));
  if (stride === undefined && offset === 0) return flat.view([...shape]);
  const steps = stride ?? shape.map((_, i) => shape.slice(i + 1).reduce((product, size) => product * size, 1));
  if (steps.some((step) => step < 0)) {
    throw new ValueError(
      "At least one stride in the given numpy array is negative, and tensors with negative strides are not currently supported.",
    );
  }
  return asStrided(flat, [...shape], [...steps], offset) as Tensor;
}

const asarrayArguments = signature("asarray", [], {
  dtype: optional(dtype),
  /** Default: where the object is; for numbers the default device. */
  device: optional(device),
  /** Whether to copy: always, never (an error where that can't be), or with null only where it has to. Default: null. */
  copy: nullable(boolean)(null),
  /** Default: as the object. */
  requiresGrad: optional(unchecked<boolean>()),
});

/** Options of {@link asarray}. */
export type AsarrayOptions = Options<typeof asarrayArguments>;

/**
 * A tensor of an object: of a tensor or a typed array over the same memory where `copy`, dtype and device allow it, of numbers a
 * new one. Follows torch.asarray.
 *
 * @throws ValueError with `copy: false` where the memory can't be shared.
 */
export function asarray(obj: TensorData, ...given: Given<typeof asarrayArguments>): Tensor {
  const { dtype, device, copy, requiresGrad } = asarrayArguments(given);
  const isShared = obj instanceof Tensor || isTypedArray(obj);
  if (!isShared && copy === false) throw new ValueError("can't alias arbitrary sequence into a tensor.");
  if (!isShared) return tensor(obj, { dtype, device, requiresGrad });
  let result = obj instanceof Tensor ? obj : fromNumpy(obj as TypedArray);
  const wanted = {
    dtype: dtype === undefined ? result.dtype : toDType(dtype),
    device: device === undefined ? asTensor(result).device : new Device(device),
  };
  const isElsewhere =
    wanted.device.type !== result.device.type || (wanted.device.index ?? result.device.index) !== result.device.index;
  if (copy === false && isElsewhere) {
    throw new ValueError(`can't alias tensor from device '${result.device}' to '${wanted.device}'.`);
  }
  if (copy === false && wanted.dtype !== result.dtype) {
    throw new ValueError(`can't alias tensor with dtype '${result.dtype}' into dtype '${wanted.dtype}'.`);
  }
  if (isElsewhere || wanted.dtype !== result.dtype) result = result.to(wanted);
  else if (copy === true) result = result.clone();
  if (requiresGrad === undefined) return result;
  if (!requiresGrad && result.requiresGrad) return result.detach();
  return result.isLeaf ? result.requiresGrad_(requiresGrad) : result;
}
