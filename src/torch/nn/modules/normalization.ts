/** Normalisation layers. Follows torch/nn/modules/normalization.py. */

import { boolean, nullable, number, shape, size } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { floatRepr, numberRepr, settingsRepr, tupleRepr } from "../../../python/repr.js";
import { factory } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import * as init from "../init.js";
import type { Parameter } from "../parameter.js";
import { absent, emptyParameter } from "./empty_parameter.js";
import { crossMapLRN2d } from "./functions.js";
import { Module } from "./module.js";
import { withSettings } from "./with_settings.js";

/** Factors of one and summands of zero, where there are any. */
function resetAffine({ weight, bias }: { weight: Parameter | null; bias: Parameter | null }): void {
  if (weight !== null) init.ones_(weight);
  if (bias !== null) init.zeros_(bias);
}

const layerNorm = signature("LayerNorm", ["normalizedShape", "eps", "elementwiseAffine", "bias", "device", "dtype"], {
  normalizedShape: shape,
  /** Added to the variance. Default: 1e-5. */
  eps: number(1e-5),
  /** Learn a weight and a bias for each element. Default: true. */
  elementwiseAffine: boolean(true),
  /** Learn the bias too. Default: true. */
  bias: boolean(true),
  ...factory,
});

/** Options of {@link LayerNorm}. */
export type LayerNormOptions = Options<typeof layerNorm>;

/**
 * Mean 0 and variance 1 over the last dimensions, then `* weight + bias`.
 *
 * Shapes: `(*, ...normalizedShape)` in and out; weight (ones) and bias (zeros) of `normalizedShape`.
 */
export class LayerNorm extends Module {
  normalizedShape: number[];
  eps: number;
  elementwiseAffine: boolean;
  /** `normalizedShape`, ones at first; null with `elementwiseAffine: false`. */
  weight: Parameter = absent;
  /** `normalizedShape`, zeros at first; null without one. */
  bias: Parameter = absent;

  constructor(...given: Given<typeof layerNorm>) {
    super();
    const { normalizedShape, eps, elementwiseAffine, bias, ...factory } = layerNorm(given);
    this.normalizedShape = normalizedShape;
    this.eps = eps;
    this.elementwiseAffine = elementwiseAffine;
    this.registerParameter("weight", elementwiseAffine ? emptyParameter(normalizedShape, factory) : null);
    this.registerParameter("bias", elementwiseAffine && bias ? emptyParameter(normalizedShape, factory) : null);
    this.resetParameters();
  }

  /** Sets weights to 1 and biases to 0. */
  resetParameters(): void {
    resetAffine(this);
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.layerNorm(input, this.normalizedShape, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    const { normalizedShape, eps, elementwiseAffine, bias } = this;
    return settingsRepr(tupleRepr(normalizedShape), { eps: floatRepr(eps), elementwiseAffine, bias: bias !== null });
  }
}

const groupNorm = signature("GroupNorm", ["numGroups", "numChannels", "eps", "affine", "device", "dtype"], {
  numGroups: size,
  numChannels: size,
  /** Added to the variance. Default: 1e-5. */
  eps: number(1e-5),
  /** Learn a weight and a bias for each channel. Default: true. */
  affine: boolean(true),
  ...factory,
  /** Learn the bias too. Default: true. */
  bias: boolean(true),
});

/** Options of {@link GroupNorm}. */
export type GroupNormOptions = Options<typeof groupNorm>;

/**
 * Mean 0 and variance 1 over each group of channels, then `* weight + bias` for each channel.
 *
 * Shapes: `(N, numChannels, *)` in and out.
 */
export class GroupNorm extends Module {
  numGroups: number;
  numChannels: number;
  eps: number;
  affine: boolean;
  /** `(numChannels)`, ones at first; null with `affine: false`. */
  weight: Parameter = absent;
  /** `(numChannels)`, zeros at first; null with `affine: false`. */
  bias: Parameter = absent;

  constructor(...given: Given<typeof groupNorm>) {
    super();
    const { numGroups, numChannels, eps, affine, bias, ...factory } = groupNorm(given);
    this.numGroups = numGroups;
    this.numChannels = numChannels;
    this.eps = eps;
    this.affine = affine;
    if (numGroups === 0 || numChannels % numGroups !== 0) {
      throw new ValueError(`num_channels (${numChannels}) must be divisible by num_groups (${numGroups})`);
    }
    this.registerParameter("weight", affine ? emptyParameter([numChannels], factory) : null);
    this.registerParameter("bias", affine && bias ? emptyParameter([numChannels], factory) : null);
    this.resetParameters();
  }

  /** Sets weights to 1 and biases to 0. */
  resetParameters(): void {
    resetAffine(this);
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.groupNorm(input, this.numGroups, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    const { numGroups, numChannels, eps, affine, bias } = this;
    return settingsRepr(numGroups, numChannels, { eps: floatRepr(eps), affine, bias: bias !== null });
  }
}

const rmsNorm = signature("RMSNorm", ["normalizedShape", "eps", "elementwiseAffine", "device", "dtype"], {
  normalizedShape: shape,
  /** Added to the mean square. Default: null, the smallest step of the dtype. */
  eps: nullable(number)(null),
  /** Learn a weight for each element. Default: true. */
  elementwiseAffine: boolean(true),
  ...factory,
});

/** Options of {@link RMSNorm}. */
export type RMSNormOptions = Options<typeof rmsNorm>;

/**
 * Root mean square 1 over the last dimensions, then `* weight`.
 *
 * Shapes: `(*, ...normalizedShape)` in and out.
 */
export class RMSNorm extends Module {
  normalizedShape: number[];
  /** Added to the mean square; null for the smallest step of the dtype. */
  eps: number | null;
  elementwiseAffine: boolean;
  /** `normalizedShape`, ones at first; null with `elementwiseAffine: false`. */
  weight: Parameter = absent;

  constructor(...given: Given<typeof rmsNorm>) {
    super();
    const { normalizedShape, eps, elementwiseAffine, ...factory } = rmsNorm(given);
    this.normalizedShape = normalizedShape;
    this.eps = eps;
    this.elementwiseAffine = elementwiseAffine;
    this.registerParameter("weight", elementwiseAffine ? emptyParameter(normalizedShape, factory) : null);
    this.resetParameters();
  }

  /** Sets weights to 1. */
  resetParameters(): void {
    if (this.weight !== null) init.ones_(this.weight);
  }

  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.rmsNorm(input, this.normalizedShape, this.weight, this.eps);
  }

  override extraRepr(): string {
    const { normalizedShape, eps, elementwiseAffine } = this;
    return settingsRepr(tupleRepr(normalizedShape), { eps: eps === null ? null : floatRepr(eps), elementwiseAffine });
  }
}

const localResponseNorm = signature("LocalResponseNorm", ["size", "alpha", "beta", "k"], {
  size,
  /** Factor of the sum of squares. Default: 1e-4. */
  alpha: number(1e-4),
  /** Exponent. Default: 0.75. */
  beta: number(0.75),
  /** Summand. Default: 1. */
  k: number(1),
});

/** Divides by what `size` neighbouring channels have. Shapes: `(N, C, *)` in and out. */
export class LocalResponseNorm extends withSettings(localResponseNorm) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.localResponseNorm(input, this.size, this.alpha, this.beta, this.k);
  }

  override extraRepr(): string {
    const { size, alpha, beta, k } = this;
    return settingsRepr(size, { alpha: floatRepr(alpha), beta: floatRepr(beta), k: floatRepr(k) });
  }
}

const crossMap = signature("CrossMapLRN2d", ["size", "alpha", "beta", "k"], { ...localResponseNorm.shape });

/** {@link LocalResponseNorm} as Torch 7 had it, which sums channel by channel. Shapes: `(N, C, H, W)` in and out. */
export class CrossMapLRN2d extends withSettings(crossMap) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return crossMapLRN2d(input, this);
  }

  // Python's default for k is an integer here, and a float in LocalResponseNorm.
  override extraRepr(): string {
    const { size, alpha, beta, k } = this;
    return settingsRepr(size, { alpha: floatRepr(alpha), beta: floatRepr(beta), k: numberRepr(k) });
  }
}
