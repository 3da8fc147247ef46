import { type Arguments, parseArguments } from "../internal/arguments.js";
import { checkNoMore } from "../internal/surplus.js";
import { isTypedArray } from "../internal/typed_array.js";
import { native } from "../native/addon.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import type { DeviceLike } from "./device.js";
import { type DTypeLike, toDType } from "./dtype.js";
import type { Layout } from "./layout.js";
import { operator } from "./ops/operator.js";
import type { Complex, Scalar } from "./scalar.js";
import { Tensor, wrap } from "./tensor.js";

/** Options of the functions that make tensors. */
export interface TensorOptions {
  /** The element type. Default: what the data says. */
  dtype?: DTypeLike;
  /** Default: the CPU. */
  device?: DeviceLike;
  /** Record operations for a backward pass. Default: false. */
  requiresGrad?: boolean;
}

type ScalarLike = number | boolean | bigint | Complex | Scalar;
/** What a tensor can be made from. */
export type TensorData = ScalarLike | ArrayBufferView | Tensor | readonly TensorData[];

const DEFAULTS: TensorOptions = { dtype: undefined, device: undefined, requiresGrad: false };

function finish(tensor: Tensor, { dtype, device, requiresGrad = false }: TensorOptions): Tensor {
  if (typeof requiresGrad !== "boolean") {
    throw new TypeError(`expected requiresGrad to be a boolean, got ${typeof requiresGrad}`);
  }
  let result = tensor;
  if (dtype !== undefined || device !== undefined) result = result.to({ dtype, device });
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
export function tensor(data: TensorData, ...given: Arguments<[], TensorOptions>): Tensor {
  const options = parseArguments("tensor", [], given, DEFAULTS);
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
export function asTensor(
  data: TensorData,
  ...given: Arguments<[dtype: DTypeLike, device: DeviceLike], TensorOptions>
): Tensor {
  const options = parseArguments("asTensor", ["dtype", "device"], given, DEFAULTS);
  if (data instanceof Tensor) return finish(data, options);
  if (!isTypedArray(data)) return tensor(data, options);
  return finish(wrap(native.fromTypedArray(data, true)), options);
}

/** Options of {@link frombuffer}. */
export interface FrombufferOptions {
  /** The element type. Required. */
  dtype: DTypeLike;
  /** How many elements. Default: all that fit. */
  count?: number;
  /** Where to begin, in bytes. Default: 0. */
  offset?: number;
  /** Record operations for a backward pass. Default: false. */
  requiresGrad?: boolean;
}

/**
 * A one-dimensional tensor over the bytes of `buffer`, which it shares as {@link asTensor} does. Follows torch.frombuffer.
 */
export function frombuffer(buffer: ArrayBufferLike | ArrayBufferView, ...given: [options: FrombufferOptions]): Tensor {
  const defaults = { dtype: undefined as unknown as DTypeLike, count: -1, offset: 0, requiresGrad: false };
  const options = parseArguments("frombuffer", [], given, defaults);
  const { count, offset } = options;
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
  return options.requiresGrad ? result.requiresGrad_() : result;
}

const operatorEmpty = operator("empty.memory_format");
const operatorFull = operator("full");

/** Options of {@link full}. */
export interface FullOptions extends TensorOptions {
  /** How the elements are stored. Default: `torch.strided`. */
  layout?: Layout | string;
  /** Whether in page-locked memory. Default: false. */
  pinMemory?: boolean;
  /** A tensor that takes the result. */
  out?: Tensor;
}

const FULL_DEFAULTS: FullOptions = {
  ...{ dtype: undefined, device: undefined, requiresGrad: undefined },
  ...{ layout: undefined, pinMemory: undefined, out: undefined },
};

/**
 * A tensor of the given size filled with one value. As in {@link tensor} a number makes the default dtype, where Python,
 * which tells 1 from 1.0, would make int64 of the former. Follows torch.full.
 */
export function full(
  size: number | readonly number[],
  fillValue: ScalarLike,
  ...given: Arguments<[], FullOptions>
): Tensor {
  const options = parseArguments<FullOptions>("full", [], given, FULL_DEFAULTS);
  if (typeof size !== "number" && !Array.isArray(size)) {
    throw new TypeError(`full(): argument 'size' must be a list of ints, not ${typeof size}`);
  }
  const dtype = options.dtype ?? (typeof fillValue === "number" ? getDefaultDtype() : undefined);
  return operatorFull(typeof size === "number" ? [size] : size, fillValue, { ...options, dtype }) as Tensor;
}

/** The dtype that numbers make: float32. */
export function getDefaultDtype(...none: []): Tensor["dtype"] {
  checkNoMore("getDefaultDtype", none);
  return wrap(native.fromNested(0, null)).dtype;
}
