/** Convolutions. Follows torch/nn/functional.py, where they are the operators themselves. */

import { aten } from "../../ops/index.js";

/**
 * Convolution over a length: `conv1d(input, weight, bias, stride, padding, dilation, groups)`.
 *
 * Shapes: `(N, C, L)` or `(C, L)`, and weight `(out, C / groups, k)`.
 */
export const conv1d = aten.conv1d;

/** {@link conv1d} over an image: `(N, C, H, W)` or `(C, H, W)`. */
export const conv2d = aten.conv2d;

/** {@link conv1d} over a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export const conv3d = aten.conv3d;

/**
 * What leads a {@link conv1d}'s gradient back: `convTranspose1d(input, weight, bias, stride, padding, outputPadding, groups,
 * dilation)`.
 *
 * Shapes: `(N, C, L)` or `(C, L)`, and weight `(C, out / groups, k)`.
 */
export const convTranspose1d = aten.convTranspose1d;

/** {@link convTranspose1d} over an image: `(N, C, H, W)` or `(C, H, W)`. */
export const convTranspose2d = aten.convTranspose2d;

/** {@link convTranspose1d} over a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export const convTranspose3d = aten.convTranspose3d;

/** Convolution over time, with the channels last: `convTbc(input, weight, bias, pad)`, input `(T, N, C)`, weight `(k, C, out)`. */
export const convTbc = aten.convTbc;
