/** All modules. Follows torch/nn/modules/__init__.py. */

export * from "./activation.js";
export * from "./adaptive.js";
export * from "./adaptive_pooling.js";
export { BatchNorm1d, BatchNorm2d, BatchNorm3d, type ChannelNormOptions } from "./batchnorm.js";
export * from "./container.js";
export {
  Conv1d,
  Conv2d,
  Conv3d,
  type ConvOptions,
  ConvTranspose1d,
  ConvTranspose2d,
  ConvTranspose3d,
  type ConvTransposeOptions,
} from "./conv.js";
export * from "./data_parallel.js";
export { deepcopy } from "./deepcopy.js";
export * from "./distance.js";
export * from "./dropout.js";
export * from "./flatten.js";
export * from "./fold.js";
export type { ForwardHookOptions, ForwardPreHookOptions, HookOptions } from "./hooks.js";
export * from "./instancenorm.js";
export { type LazyModule, LazyModuleMixin } from "./lazy.js";
export * from "./lazy_conv.js";
export * from "./lazy_linear.js";
export * from "./lazy_norm.js";
export { Bilinear, Identity, Linear, type LinearOptions, NonDynamicallyQuantizableLinear } from "./linear.js";
export * from "./linear_cross_entropy.js";
export * from "./loss.js";
export { Module } from "./module.js";
export type {
  BackwardHook,
  BackwardPreHook,
  ForwardHook,
  ForwardPreHook,
  Gradients,
  LoadStateDictPostHook,
  LoadStateDictPreHook,
  LocalMetadata,
  StateDictPostHook,
  StateDictPreHook,
} from "./module_state.js";
export {
  type AttentionCallOptions,
  MultiheadAttention,
  type MultiheadAttentionOptions,
} from "./multihead_attention.js";
export type { NamedOptions } from "./named_members.js";
export {
  CrossMapLRN2d,
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
export { SyncBatchNorm, type SyncBatchNormOptions } from "./sync_batchnorm.js";
export * from "./transformer.js";
export * from "./upsampling.js";
