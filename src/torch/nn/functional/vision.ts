/** Channels that become pixels, and patches that become columns. Follows torch/nn/functional.py. */

import { integer, integerFor } from "../../../internal/kinds.js";
import { form, type Options, signature } from "../../../internal/signature.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";

const input = { input: tensor } as const;

/** Makes channels to pixels: `(*, C * r * r, H, W)` gives `(*, C, H * r, W * r)`. */
export const pixelShuffle = form(
  signature("pixelShuffle", ["input", "upscaleFactor"], { ...input, upscaleFactor: integer }),
  ({ input, upscaleFactor }) => aten.pixelShuffle(input, upscaleFactor),
);

/** Makes pixels to channels: `(*, C, H * r, W * r)` gives `(*, C * r * r, H, W)`. */
export const pixelUnshuffle = form(
  signature("pixelUnshuffle", ["input", "downscaleFactor"], { ...input, downscaleFactor: integer }),
  ({ input, downscaleFactor }) => aten.pixelUnshuffle(input, downscaleFactor),
);

const groups = { ...input, groups: integer } as const;

/** Takes a channel of each group in turn: `(N, C, *)` in and out. */
export const channelShuffle = form(signature("channelShuffle", ["input", "groups"], groups), ({ input, groups }) =>
  aten.channelShuffle(input, groups),
);

/** {@link channelShuffle} by the kernel for it. */
export const nativeChannelShuffle = form(
  signature("nativeChannelShuffle", ["input", "groups"], groups),
  ({ input, groups }) => aten.nativeChannelShuffle(input, groups),
);

const pair = integerFor(2);
const patches = {
  kernelSize: pair,
  /** Distance of the patch's elements. Default: 1. */
  dilation: pair([1, 1]),
  /** How far the image is padded on both sides. Default: 0. */
  padding: pair([0, 0]),
  /** Steps of the patch. Default: 1. */
  stride: pair([1, 1]),
} as const;
const unfolding = signature("unfold", ["input", "kernelSize", "dilation", "padding", "stride"], {
  ...input,
  ...patches,
});

/** Options of {@link fold} and {@link unfold}. */
export type FoldOptions = Options<typeof unfolding>;

/** The patches of an image as columns: `(N, C, H, W)` gives `(N, C * patch, count)`. */
export const unfold = form(unfolding, ({ input, kernelSize, dilation, padding, stride }) =>
  aten.im2col(input, kernelSize, dilation, padding, stride),
);

/** The sum of patches in an image: `(N, C * patch, count)` gives `(N, C, ...outputSize)`. */
export const fold = form(
  signature("fold", ["input", "outputSize", "kernelSize", "dilation", "padding", "stride"], {
    ...input,
    outputSize: pair,
    ...patches,
  }),
  ({ input, outputSize, kernelSize, dilation, padding, stride }) =>
    aten.col2im(input, outputSize, kernelSize, dilation, padding, stride),
);
