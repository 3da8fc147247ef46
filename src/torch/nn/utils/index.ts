/**
 * `nn.utils`. Mirrors torch/nn/utils.
 *
 * @module
 */

import { functionalCall } from "./stateless.js";

export {
  clipGradNorm,
  clipGradNorm_,
  clipGradsWithNorm_,
  clipGradValue_,
  type ForeachOption,
  getTotalNorm,
  type TotalNormOptions,
} from "./clip_grad.js";
export { parametersToVector, vectorToParameters } from "./convert_parameters.js";
export { fuseConvBnEval, fuseConvBnWeights, fuseLinearBnEval, fuseLinearBnWeights } from "./fusion.js";
export { skipInit } from "./init.js";
export { convertConv2dWeightMemoryFormat, convertConv3dWeightMemoryFormat } from "./memory_format.js";
export * as parametrizations from "./parametrizations.js";
export * as parametrize from "./parametrize.js";
export * as prune from "./prune.js";
export * as rnn from "./rnn.js";
export { removeSpectralNorm, spectralNorm } from "./spectral_norm.js";
export type { TensorOrTensors } from "./tensors.js";
export { removeWeightNorm, weightNorm } from "./weight_norm.js";

/** Modules called with other parameters and buffers. Mirrors torch/nn/utils/stateless.py. */
export const stateless = { functionalCall };
