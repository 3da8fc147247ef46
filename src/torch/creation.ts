import { boolean, optional, unchecked } from "../internal/kinds.js";
import { type Given, type Options, signature } from "../internal/signature.js";
import { isTypedArray } from "../internal/typed_array.js";
import { native } from "../native/addon.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { chosenDevice } from "./default_device.js";
import { getDefaultDtype } from "./default_dtype.js";
import { toDType } from "./dtype.js";
import { device, dtype, tensor as tensorKind } from "./kinds.js";
import type { Layout } from "./layout.js";
import { operator } from "./ops/operator.js";
import type { Complex, Scalar } from "./scalar.js";
import { Tensor, wrap } from "./tensor.js";

type ScalarLike = number | boolean | bigint | Complex | Scalar;
/** What a tensor can be made from. */
export type TensorData = ScalarLike | ArrayBufferView | Tensor | readonly TensorData[];

const made = {
  /** The element type. Default: what the data says. */
  dtype: optional(dtype),
  /** Default: the default device, which is the CPU unless `setDefaultDevice` names another. */
  device: optional(device),
} as const;
const history = {
  /** Record operations for a backward pass. Default: false. */
  requiresGrad: boolean(false),
} as const;
const tensorOptions = signature("tensor", [], { ...made, ...history });
const asTensorOptions = signature("asTensor", ["dtype", "device"], { ...made, ...history });

/** Options of the functions that make tensors. */
export type TensorOptions = Options<typeof tensorOptions>;

function finish(tensor: Tensor, { dtype, device, requiresGrad }: TensorOptions): Tensor {
  let result = tensor;
  const place = device ?? chosenDevice() ?? undefined;
  if (dtype !== undefined || place !== undefined) result = result.to({ dtype, device: place });
  return requiresGrad ? result.requiresGrad_() : result;
}

/**
 * A new tensor with a copy of `data`: a number, nested arrays, a typed array or a tensor. Follows torch.tensor.
 *
 * Numbers make the default dtype (float32), booleans `bool`, BigInts `int64`, `{ re, im }` complex numbers, typed arrays
 * their own type; token ids and other integers want `{ dtype: torch.int64 }`.
 *
 * @throws ValueError when rows differ in length or a value does not fit the dtype; TypeError for anything that is no
 * number.
 */
export function tensor(data: TensorData, ...given: Given<typeof tensorOptions>): Tensor {
  const options = tensorOptions(given);
  if (data instanceof Tensor) return finish(data.detach().clone(), options);
  if (isTypedArray(data)) return finish(wrap(native.fromTypedArray(data, false)), options);
  const { dtype, ...rest } = options;
  return finish(wrap(native.fromNested(data, dtype === undefined ? null : toDType(dtype))), rest);
}

/**
 * As {@link tensor}, but without a copy where none is needed: a typed array's memory is shared, as torch.from_numpy
 * does, so writes on either side show on the other. A tensor of the right dtype and device comes back as it is.
 *
 * The tensor and all that comes from it (views, a graph) keep the memory, whatever becomes of the array. When its buffer
 * is detached (transferred to another thread, `ArrayBuffer.prototype.transfer()`, a WebAssembly memory that grows), later
 * uses of the tensor, and a backward pass that needs it, are errors. Memory that can shrink (a resizable ArrayBuffer) is
 * copied, and so is any in an engine that cannot promise this: one that is not Node on Linux, or newer than Node 26.
 */
export function asTensor(data: TensorData, ...given: Given<typeof asTensorOptions>): Tensor {
  const options = asTensorOptions(given);
  if (data instanceof Tensor) return finish(data, options);
  if (!isTypedArray(data)) return tensor(data, options);
  return finish(wrap(native.fromTypedArray(data, true)), options);
}

const frombufferOptions = signature("frombuffer", [], {
  dtype,
  /** How many elements. Default: all that fit. */
  count: unchecked<number>()(-1),
  /** Where to begin, in bytes. Default: 0. */
  offset: unchecked<number>()(0),
  ...history,
});

/** Options of {@link frombuffer}, besides the element type. */
export type FrombufferOptions = Options<typeof frombufferOptions>;

/**
 * A one-dimensional tensor over the bytes of `buffer`, which it shares as {@link asTensor} does. Follows torch.frombuffer.
 */
export function frombuffer(
  buffer: ArrayBufferLike | ArrayBufferView,
  ...given: Given<typeof frombufferOptions>
): Tensor {
  const { count, offset, requiresGrad, ...options } = frombufferOptions(given);
  const bytes = ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
  if (!Number.isInteger(offset) || offset < 0 || offset > bytes.length) {
    throw new ValueError(`offset must be an integer from 0 to the buffer's ${bytes.length} bytes, got ${offset}`);
  }
  const dtype = toDType(options.dtype);
  const elementSize = (operatorEmpty([0], { dtype }) as Tensor).elementSize();
  const available = Math.floor((bytes.length - offset) / elementSize);
  const elements = count < 0 ? available : count;
  if (count < 0 && (bytes.length - offset) % elementSize !== 0) {
    throw new ValueError(
      `buffer length (${bytes.length - offset} bytes) after offset must be a multiple of element size (${elementSize})`,
    );
  }
  if (!Number.isInteger(elements) || elements > available) {
    throw new ValueError(`requested buffer length (${count} elements) is more than the buffer's ${available} elements`);
  }
  const part = bytes.subarray(offset, offset + elements * elementSize);
  const result = wrap(native.fromTypedArray(part, true)).view(dtype);
  return requiresGrad ? result.requiresGrad_() : result;
}

const operatorEmpty = operator("empty.memory_format");
const operatorFull = operator("full");

const fullOptions = signature("full", [], {
  /** A tensor that takes the result. */
  out: optional(tensorKind),
  /** How the elements are stored. Default: `torch.strided`. */
  layout: optional(unchecked<Layout | string>()),
  /** Whether in page-locked memory. Default: false. */
  pinMemory: optional(boolean),
  ...made,
  ...history,
});

/** Options of {@link full}. */
export type FullOptions = Options<typeof fullOptions>;

/**
 * A tensor of the given size filled with one value. As in {@link tensor} a number makes the default dtype, where Python,
 * which tells 1 from 1.0, would make int64 of the former. Follows torch.full.
 */
export function full(
  size: number | readonly number[],
  fillValue: ScalarLike,
  ...given: Given<typeof fullOptions>
): Tensor {
  const options = fullOptions(given);
  if (typeof size !== "number" && !Array.isArray(size)) {
    throw new TypeError(`full(): argument 'size' must be a list of ints, not ${typeof size}`);
  }
  const dtype = options.dtype ?? (typeof fillValue === "number" ? getDefaultDtype() : undefined);
  return operatorFull(typeof size === "number" ? [size] : size, fillValue, { ...options, dtype }) as Tensor;
}
