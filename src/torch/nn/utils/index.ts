/**
 * `nn.utils`. Mirrors torch/nn/utils.
 *
 * @module
 */

export {
  clipGradNorm_,
  clipGradsWithNorm_,
  clipGradValue_,
  type ForeachOption,
  getTotalNorm,
  type TotalNormOptions,
} from "./clip_grad.js";
export { parametersToVector, vectorToParameters } from "./convert_parameters.js";
export * as parametrizations from "./parametrizations.js";
export * as parametrize from "./parametrize.js";
export * as prune from "./prune.js";
export * as rnn from "./rnn.js";
export type { TensorOrTensors } from "./tensors.js";
