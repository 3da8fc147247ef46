/**
 * The functional forms, `F.relu(x)`: modules without the state. Follows torch/nn/functional.py, in one file for each
 * family.
 *
 * @module
 */

export * from "./activation.js";
export {
  type AdaptiveMaxPool,
  adaptiveAvgPool1d,
  adaptiveAvgPool2d,
  adaptiveAvgPool3d,
  adaptiveMaxPool1d,
  adaptiveMaxPool1dWithIndices,
  adaptiveMaxPool2d,
  adaptiveMaxPool2dWithIndices,
  adaptiveMaxPool3d,
  adaptiveMaxPool3dWithIndices,
  type FractionalMaxPool,
  type FractionalMaxPoolOptions,
  fractionalMaxPool2d,
  fractionalMaxPool2dWithIndices,
  fractionalMaxPool3d,
  fractionalMaxPool3dWithIndices,
} from "./adaptive_pooling.js";
export * from "./attention.js";
export * from "./batchnorm.js";
export * from "./conv.js";
export * from "./distance.js";
export * from "./dropout.js";
export * from "./grid.js";
export * from "./label_loss.js";
export * from "./linear.js";
export * from "./linear_cross_entropy.js";
export { type AccPolicy, LinearCrossEntropyOptions } from "./linear_cross_entropy_options.js";
export * from "./loss.js";
export * from "./normalization.js";
export * from "./padding.js";
export * from "./pooling.js";
export type { Reduction } from "./reduction.js";
export * from "./scaled_mm.js";
export * from "./sparse.js";
export * from "./upsampling.js";
export * from "./vision.js";
