/** The four seed systems' models and what they are made of. */

export { PretrainedConfig } from "../../transformers/configuration_utils.js";
export type { CausalInputs, GenerativeModel } from "../../transformers/generation/generative_model.js";
export { PreTrainedModel } from "../../transformers/modeling_utils.js";
export { EncoderBlock } from "./encoder_block.js";
export { lookAheadMask, paddingMask } from "./masks.js";
export { PositionalEncoding } from "./positional_encoding.js";
export { NANOGPT_SIZES, TinyGPT, type TinyGPTOptions } from "./tiny_gpt.js";
export { TinyLM, type TinyLMOptions } from "./tiny_lm.js";
export { TinyConfig, type TinyConfigOptions, TinyTransformerModel } from "./tiny_transformer.js";
export { TransformerEncoderModel, type TransformerEncoderModelOptions } from "./transformer_encoder.js";
