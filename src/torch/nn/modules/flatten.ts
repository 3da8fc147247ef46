/** Dimensions that become one, and back. Follows torch/nn/modules/flatten.py. */

import { integer } from "../../../internal/kinds.js";
import { kind, type Options, signature } from "../../../internal/signature.js";
import { TypeError } from "../../../python/exceptions.js";
import { settingsRepr, tupleRepr, typeName } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import { withSettings } from "./with_settings.js";

const flatten = signature("Flatten", ["startDim", "endDim"], {
  /** Default: 1. */
  startDim: integer(1),
  /** Default: -1. */
  endDim: integer(-1),
});

/** Options of {@link Flatten}. */
export type FlattenOptions = Options<typeof flatten>;

/** Makes the dimensions from `startDim` to `endDim` one: `(N, *)` gives `(N, product)`. */
export class Flatten extends withSettings(flatten) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return tensor.check("Flatten", "input", input).flatten(this.startDim, this.endDim);
  }

  override extraRepr(): string {
    const { startDim, endDim } = this;
    return settingsRepr({ startDim, endDim });
  }
}

const sizes = kind<readonly number[]>((_callee, _name, value) => {
  if (!Array.isArray(value)) {
    throw new TypeError(`unflattened_size must be a tuple of ints, but found type ${typeName(value)}`);
  }
  value.forEach((item, at) => {
    if (Number.isSafeInteger(item)) return;
    throw new TypeError(
      `unflattened_size must be tuple of ints, but found element of type ${typeName(item)} at pos ${at}`,
    );
  });
  return value;
});

/** Makes one dimension several: `(*, product, *)` gives `(*, ...unflattenedSize, *)`. */
export class Unflatten extends withSettings(
  signature("Unflatten", ["dim", "unflattenedSize"], { dim: integer, unflattenedSize: sizes }),
) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return input.unflatten(this.dim, this.unflattenedSize);
  }

  override extraRepr(): string {
    return settingsRepr({ dim: this.dim, unflattenedSize: tupleRepr(this.unflattenedSize) });
  }
}
