import { autocast } from "../amp/index.js";
import type { Device } from "../device.js";
import { dtypes } from "../dtype.js";
import { isPlainObject } from "../nn/arguments.js";
import { Tensor } from "../tensor.js";

/** Runs a model's forward in bfloat16 where that gains, and gives its output in float32. Follows accelerate's `prepare_model`. */
export function inBfloat16<T>(device: Device, forward: () => T): T {
  return inFloat32(autocast(device.type, { dtype: dtypes.bfloat16 }, forward)) as T;
}

function inFloat32(value: unknown): unknown {
  if (value instanceof Tensor) return value.dtype === dtypes.bfloat16 ? value.float() : value;
  if (Array.isArray(value)) return value.map(inFloat32);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inFloat32(part)]));
}
