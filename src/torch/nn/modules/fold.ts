/** Patches of images as columns, and back. Follows torch/nn/modules/fold.py. */

import { integers } from "../../../internal/kinds.js";
import { type Options, signature } from "../../../internal/signature.js";
import { extentRepr, settingsRepr } from "../../../python/repr.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { withSettings } from "./with_settings.js";

const patches = {
  kernelSize: integers,
  /** Distance of the patch's elements. Default: 1. */
  dilation: integers(1),
  /** How far the image is padded on both sides. Default: 0. */
  padding: integers(0),
  /** Steps of the patch. Default: 1. */
  stride: integers(1),
} as const;

type Patches = Record<keyof typeof patches, number | readonly number[]>;

const printed = ({ kernelSize, dilation, padding, stride }: Patches) => ({
  kernelSize: extentRepr(kernelSize),
  dilation: extentRepr(dilation),
  padding: extentRepr(padding),
  stride: extentRepr(stride),
});

const unfold = signature("Unfold", ["kernelSize", "dilation", "padding", "stride"], patches);

/** Options of {@link Fold} and {@link Unfold}. */
export type FoldOptions = Options<typeof unfold>;

/** The patches of an image as columns: `(N, C, H, W)` gives `(N, C * patch, count)`. */
export class Unfold extends withSettings(unfold) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.unfold(input, this.kernelSize, this.dilation, this.padding, this.stride);
  }

  override extraRepr(): string {
    return settingsRepr(printed(this));
  }
}

const fold = signature("Fold", ["outputSize", "kernelSize", "dilation", "padding", "stride"], {
  outputSize: integers,
  ...patches,
});

/** The sum of patches in an image: `(N, C * patch, count)` gives `(N, C, ...outputSize)`. */
export class Fold extends withSettings(fold) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    const { outputSize, kernelSize, dilation, padding, stride } = this;
    return F.fold(input, outputSize, kernelSize, dilation, padding, stride);
  }

  override extraRepr(): string {
    return settingsRepr({ outputSize: extentRepr(this.outputSize), ...printed(this) });
  }
}
