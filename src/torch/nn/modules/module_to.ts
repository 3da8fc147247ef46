/** The arguments of `Module.to`, sorted out. Follows torch/nn/modules/module.py (`to`). */

import { boolean, nullable, optional, unchecked } from "../../../internal/kinds.js";
import { isPlainObject } from "../../../internal/plain_object.js";
import { type Options, signature, type Values } from "../../../internal/signature.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { Device, type DeviceLike } from "../../device.js";
import { type DType, type DTypeLike, isDType, toDType } from "../../dtype.js";
import { device, dtype } from "../../kinds.js";
import { Tensor } from "../../tensor.js";

const toOptions = signature("Module.to", [], {
  /** Where to. Default: stay. */
  device: optional(device),
  /** A floating point or complex dtype for the floating point parameters and buffers. Default: keep. */
  dtype: optional(dtype),
  /** Do not wait for a copy from pinned memory. Default: false. */
  nonBlocking: boolean(false),
  /** Memory format of 4-D and 5-D parameters and buffers. Default: keep. */
  memoryFormat: optional(unchecked<unknown>()),
});

/** The parameters of `Module.toEmpty`. */
export const toEmpty = signature("toEmpty", [], {
  /** Where to; null to stay. */
  device: nullable(device),
  /** Those of submodules too. Default: true. */
  recurse: boolean(true),
});

/** Options of `Module.to`. */
export type ConversionOptions = Options<typeof toOptions>;

/** Sorts out `to(device)`, `to(dtype)`, `to(tensor)` and `to(options)`, each with more options after it. */
export function parseConversion(
  target: DeviceLike | DTypeLike | Tensor | ConversionOptions | undefined,
  options: ConversionOptions | undefined,
): Values<typeof toOptions> {
  const conversion = toOptions([isPlainObject(target) ? { ...options, ...target } : options]);
  if (target instanceof Tensor) {
    conversion.device ??= target.device;
    conversion.dtype ??= target.dtype;
  } else if (isDType(target)) {
    conversion.dtype = target;
  } else if (target instanceof Device || typeof target === "string") {
    conversion.device = target;
  } else if (target !== undefined && !isPlainObject(target)) {
    throw new TypeError(`Module.to: expected a device, a dtype, a Tensor or options, got ${shown(target)}`);
  }
  if (conversion.dtype !== undefined) checkDType(toDType(conversion.dtype));
  return conversion;
}

/** Parameters hold what can be trained: floating point or complex numbers. */
function checkDType(dtype: DType): void {
  if (dtype.name.startsWith("complex")) {
    warnOnce(
      "Complex modules are a new feature under active development whose design may change, and some modules might not " +
        "work as expected when using complex tensors as parameters or buffers.",
    );
  } else if (!/^b?float/.test(dtype.name)) {
    throw new TypeError(
      `nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=${String(dtype)}`,
    );
  }
}
