/** What the parameters of a {@link signature} can be, as far as it is libtorch's. */

import { optional, unchecked } from "../internal/kinds.js";
import { kind } from "../internal/signature.js";
import { TypeError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import type { DeviceLike } from "./device.js";
import type { DTypeLike } from "./dtype.js";
import { Tensor } from "./tensor.js";

/** A tensor. */
export const tensor = kind<Tensor>((callee, name, value) => {
  if (!(value instanceof Tensor))
    throw new TypeError(`${callee}: expected ${name} to be a Tensor, got ${shown(value)}`);
  return value;
});

// Whether there is such a device or dtype is known where the first tensor is made with it.

/** A device, or its name. */
export const device = unchecked<DeviceLike>();
/** An element type, or its name. */
export const dtype = unchecked<DTypeLike>();

/** Where and in which dtype a layer makes its parameters, as all layers take it last. Defaults: the CPU, float32. */
export const factory = { device: optional(device), dtype: optional(dtype) } as const;
