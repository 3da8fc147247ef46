/**
 * `nn`: modules, containers, losses, `nn.init` and `nn.functional`. Mirrors torch/nn.
 *
 * @module
 */

export * as functional from "./functional/index.js";
export * as init from "./init.js";
export * from "./modules/activation.js";
export * from "./modules/container.js";
export { deepcopy } from "./modules/deepcopy.js";
export * from "./modules/dropout.js";
export type { ForwardHookOptions, ForwardPreHookOptions, HookOptions } from "./modules/hooks.js";
export { Bilinear, Identity, Linear, type LinearOptions, NonDynamicallyQuantizableLinear } from "./modules/linear.js";
export * from "./modules/loss.js";
export {
  Module,
  type NamedOptions,
} from "./modules/module.js";
export type { BackwardHook, BackwardPreHook, ForwardHook, ForwardPreHook, Gradients } from "./modules/module_state.js";
export {
  type AttentionCallOptions,
  MultiheadAttention,
  type MultiheadAttentionOptions,
} from "./modules/multihead_attention.js";
export {
  GroupNorm,
  type GroupNormOptions,
  LayerNorm,
  type LayerNormOptions,
  RMSNorm,
  type RMSNormOptions,
} from "./modules/normalization.js";
export * from "./modules/sparse.js";
export type { IncompatibleKeys, StateDict } from "./modules/state_dict.js";
export * from "./modules/transformer.js";
export { Parameter } from "./parameter.js";
export * as utils from "./utils/index.js";
