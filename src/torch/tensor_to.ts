/** What `Tensor.to` and `Tensor.cuda` are given. It stands below the class, so another tensor is one by its dtype and device. */

import { optional, unchecked } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { type Given, type Options, signature } from "../internal/signature.js";
import { type Handled, handleKey } from "../native/handle.js";
import { TypeError } from "../python/exceptions.js";
import { Device, type DeviceLike } from "./device.js";
import { type DType, type DTypeLike, isDType } from "./dtype.js";

/** A tensor, as far as it says where to and as what. */
interface Target extends Handled {
  readonly dtype: DType;
  readonly device: Device;
}

const target = {
  other: unchecked<Target>(),
  /** The element type. Default: as it is. */
  dtype: unchecked<DTypeLike>(),
  /** Where to. Default: where it is. */
  device: unchecked<DeviceLike>(),
};
const how = {
  /** Copy asynchronously from pinned host memory to a device. Default: false. */
  nonBlocking: optional(unchecked<boolean>()),
  /** Copy even when nothing would change. Default: false. */
  copy: optional(unchecked<boolean>()),
} as const;
const memoryFormat = {
  /** Such as `torch.channelsLast`. Default: `torch.preserveFormat`. */
  memoryFormat: optional(unchecked<unknown>()),
};
const [other, dtype, device] = [optional(target.other), optional(target.dtype), optional(target.device)];

const toOther = signature("to", ["other", "nonBlocking", "copy"], {
  other: target.other,
  ...how,
  dtype,
  device,
  ...memoryFormat,
});
const toDtype = signature("to", ["dtype", "nonBlocking", "copy"], {
  dtype: target.dtype,
  ...how,
  device,
  other,
  ...memoryFormat,
});
const toDevice = signature("to", ["device", "dtype", "nonBlocking", "copy"], {
  device: target.device,
  dtype,
  ...how,
  other,
  ...memoryFormat,
});
const toNamed = signature("to", [], { other, dtype, device, ...how, ...memoryFormat });

/** Options of `Tensor.to`. */
export type ToOptions = Options<typeof toNamed>;

/** The arguments of `Tensor.to`: a target, then what Python takes by position, then options. */
export type ToArguments = Given<typeof toOther> | Given<typeof toDtype> | Given<typeof toDevice> | [options: ToOptions];

/** The signature of these arguments of `to`, by the kind of the first, as Python tells its forms apart. */
function signatureOf(given: readonly unknown[]) {
  const [first] = given;
  if (isDType(first)) return toDtype;
  if (first instanceof Device || typeof first === "string") return toDevice;
  if (given.length === 1 && isPlainObject(first)) return toNamed;
  if (typeof first === "object" && first !== null && handleKey in first && "dtype" in first) return toOther;
  throw new TypeError(`to(): expected a device, a dtype, a Tensor or options, got ${String(first)}`);
}

/** What the arguments of `Tensor.to` ask for. */
export function readTo(given: readonly unknown[]): Omit<ToOptions, "other"> {
  const { other, ...options }: ToOptions = signatureOf(given)(given);
  if (other === undefined) return options;
  return { ...options, dtype: options.dtype ?? other.dtype, device: options.device ?? other.device };
}

/** The parameters of `Tensor.cuda`. */
export const toCuda = signature("cuda", ["device", "nonBlocking"], {
  device: unchecked<DeviceLike | number>()("cuda"),
  ...how,
  dtype,
  ...memoryFormat,
});
