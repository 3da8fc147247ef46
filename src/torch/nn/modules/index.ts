/** All modules. Follows torch/nn/modules/__init__.py. */

export * from "./activation.js";
export * from "./adaptive_pooling.js";
export { BatchNorm1d, BatchNorm2d, BatchNorm3d, type ChannelNormOptions } from "./batchnorm.js";
export * from "./container.js";
export * from "./conv.js";
export { deepcopy } from "./deepcopy.js";
export * from "./distance.js";
export * from "./dropout.js";
export * from "./flatten.js";
export * from "./fold.js";
export type { ForwardHookOptions, ForwardPreHookOptions, HookOptions } from "./hooks.js";
export * from "./instancenorm.js";
export { Bilinear, Identity, Linear, type LinearOptions, NonDynamicallyQuantizableLinear } from "./linear.js";
export * from "./loss.js";
export { Module } from "./module.js";
export type { BackwardHook, BackwardPreHook, ForwardHook, ForwardPreHook, Gradients } from "./module_state.js";
export {
  type AttentionCallOptions,
  MultiheadAttention,
  type MultiheadAttentionOptions,
} from "./multihead_attention.js";
export type { NamedOptions } from "./named_members.js";
export {
  GroupNorm,
  type GroupNormOptions,
  LayerNorm,
  type LayerNormOptions,
  LocalResponseNorm,
  RMSNorm,
  type RMSNormOptions,
} from "./normalization.js";
export * from "./padding.js";
export * from "./pixelshuffle.js";
export * from "./pooling.js";
export * from "./rnn.js";
export * from "./rnn_cells.js";
export type { RNNMode } from "./rnn_settings.js";
export * from "./sparse.js";
export type { IncompatibleKeys, StateDict } from "./state_dict.js";
export * from "./transformer.js";
export * from "./upsampling.js";
