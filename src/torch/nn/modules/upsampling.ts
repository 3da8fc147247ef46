/** Upsampling. Follows torch/nn/modules/upsampling.py. */

import { boolean, integers, nullable, numbers, string } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { extentRepr, floatRepr, settingsRepr, stringRepr } from "../../../python/repr.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { withSettings } from "./with_settings.js";

const sizes = {
  /** The output's size, for all dimensions or for each. Default: null, by `scaleFactor`. */
  size: nullable(integers)(null),
  /** How many times larger the output is, for all dimensions or for each. Default: null, by `size`. */
  scaleFactor: nullable(numbers)(null),
} as const;

const upsample = signature("Upsample", ["size", "scaleFactor", "mode", "alignCorners", "recomputeScaleFactor"], {
  ...sizes,
  /** `"nearest"`, `"linear"`, `"bilinear"`, `"bicubic"` or `"trilinear"`. Default: `"nearest"`. */
  mode: string("nearest"),
  /** Let the corners' elements lie on each other, in place of the corners. Default: null, false. */
  alignCorners: nullable(boolean)(null),
  /** Compute the scale anew, from the sizes as they are rounded. Default: null, false. */
  recomputeScaleFactor: nullable(boolean)(null),
});

/** Options of {@link Upsample}. */
export type UpsampleOptions = Options<typeof upsample>;

/** Gives a length, an image or a volume another size: `(N, C, *)` in and out. */
export class Upsample extends withSettings(upsample) {
  constructor(...given: Given<typeof upsample>) {
    super(...given);
    // As Python's `float(factor) if factor else None`.
    if (this.scaleFactor === 0) this.scaleFactor = null;
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    const { size, scaleFactor, mode, alignCorners, recomputeScaleFactor } = this;
    return F.interpolate(input, size, scaleFactor, mode, alignCorners, recomputeScaleFactor);
  }

  override extraRepr(): string {
    const { size, scaleFactor, mode } = this;
    if (scaleFactor === null) return settingsRepr({ size: extentRepr(size), mode: stringRepr(mode) });
    const factors = typeof scaleFactor === "number" ? scaleFactor : scaleFactor.map(floatRepr);
    return settingsRepr({
      scaleFactor: typeof factors === "number" ? floatRepr(factors) : `(${factors.join(", ")})`,
      mode: stringRepr(mode),
    });
  }
}

const upsampling = signature("Upsampling", ["size", "scaleFactor"], sizes);

/** Gives an image another size, with the nearest of its pixels. */
export class UpsamplingNearest2d extends Upsample {
  constructor(...given: Given<typeof upsampling>) {
    super({ ...upsampling(given, new.target.name), mode: "nearest" });
  }
}

/** Gives an image another size, bilinear with aligned corners. */
export class UpsamplingBilinear2d extends Upsample {
  constructor(...given: Given<typeof upsampling>) {
    super({ ...upsampling(given, new.target.name), mode: "bilinear", alignCorners: true });
  }
}
