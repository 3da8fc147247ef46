/** The arguments of `Module.to`, sorted out. Follows torch/nn/modules/module.py (`to`). */

import { isPlainObject, parseArguments } from "../../../internal/arguments.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { Device, type DeviceLike } from "../../device.js";
import { DType, type DTypeLike, isDTypeName, toDType } from "../../dtype.js";
import { Tensor } from "../../tensor.js";

/** Options of `Module.to`. */
export interface ConversionOptions {
  /** Where to. Default: stay. */
  device?: DeviceLike | undefined;
  /** A floating point or complex dtype for the floating point parameters and buffers. Default: keep. */
  dtype?: DTypeLike | undefined;
  /** Do not wait for a copy from pinned memory. Default: false. */
  nonBlocking?: boolean | undefined;
  /** Memory format of 4-D and 5-D parameters and buffers. Default: keep. */
  memoryFormat?: unknown;
}

interface Conversion {
  device: DeviceLike | undefined;
  dtype: DTypeLike | undefined;
  nonBlocking: boolean;
  memoryFormat: unknown;
}

/** Sorts out `to(device)`, `to(dtype)`, `to(tensor)` and `to(options)`, each with more options after it. */
export function parseConversion(
  target: DeviceLike | DTypeLike | Tensor | ConversionOptions | undefined,
  options: ConversionOptions | undefined,
): Conversion {
  const result = parseArguments<Conversion>("Module.to", [], options === undefined ? [] : [options], {
    device: undefined,
    dtype: undefined,
    nonBlocking: false,
    memoryFormat: undefined,
  });
  const conversion = isPlainObject(target) ? parseArguments("Module.to", [], [target], result) : { ...result };
  if (target instanceof Tensor) {
    conversion.device ??= target.device;
    conversion.dtype ??= target.dtype;
  } else if (target instanceof DType || (typeof target === "string" && isDTypeName(target))) {
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
