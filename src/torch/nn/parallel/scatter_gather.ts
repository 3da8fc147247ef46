/** Inputs on their way to a device. Follows torch/nn/parallel/scatter_gather.py, as far as one device goes. */

import { isPlainObject } from "../../../internal/plain_object.js";
import type { Device } from "../../device.js";
import { Tensor } from "../../tensor.js";

/** The tensors in a value on that device. */
export function moved(value: unknown, device: Device): unknown {
  if (value instanceof Tensor) return value.to(device);
  if (Array.isArray(value)) return value.map((item) => moved(item, device));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, device)]));
}
