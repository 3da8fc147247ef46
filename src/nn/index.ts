/**
 * `nn`: modules, containers, losses, `nn.init` and `nn.functional`. Mirrors torch/nn.
 *
 * @module
 */

export * from "./activation.js";
export * from "./container.js";
export { deepcopy } from "./deepcopy.js";
export * from "./dropout.js";
export * as functional from "./functional.js";
export type {
  BackwardHook,
  BackwardPreHook,
  ForwardHook,
  ForwardPreHook,
  Gradients,
} from "./hooks.js";
export * as init from "./init.js";
export { Bilinear, Identity, Linear, type LinearOptions, NonDynamicallyQuantizableLinear } from "./linear.js";
export * from "./loss.js";
export {
  type ForwardHookOptions,
  type ForwardPreHookOptions,
  type HookOptions,
  Module,
  type NamedOptions,
} from "./module.js";
export {
  type AttentionCallOptions,
  MultiheadAttention,
  type MultiheadAttentionOptions,
} from "./multihead_attention.js";
export {
  GroupNorm,
  type GroupNormOptions,
  LayerNorm,
  type LayerNormOptions,
  RMSNorm,
  type RMSNormOptions,
} from "./normalization.js";
export { Parameter } from "./parameter.js";
export * from "./sparse.js";
export type { IncompatibleKeys, StateDict } from "./state_dict.js";
export * from "./transformer.js";
export * as utils from "./utils/index.js";
