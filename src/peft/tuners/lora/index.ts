/**
 * LoRA's layers, under Python's names. Follows peft/tuners/lora/__init__.py.
 *
 * @module
 */

export { LoraConfig, type LoraConfigOptions } from "./config.js";
export { LoraConv1d as Conv1d, LoraConv2d as Conv2d, LoraConv3d as Conv3d } from "./conv.js";
export { LoraEmbedding as Embedding } from "./embedding.js";
export { LoraLayer } from "./layer.js";
export { LoraLinear as Linear } from "./linear.js";
export { LoraModel } from "./model.js";
export { LoraMultiheadAttention as MultiheadAttention } from "./multihead_attention.js";
export { LoraParamWrapper as ParamWrapper } from "./param_wrapper.js";
