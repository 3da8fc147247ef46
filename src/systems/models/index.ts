/** The four seed systems' models and what they are made of. */

export type { CausalInputs, GenerativeModel } from "../../transformers/generation/generative_model.js";
export { EncoderBlock } from "./encoder_block.js";
export { lookAheadMask, paddingMask } from "./masks.js";
export { PositionalEncoding } from "./positional_encoding.js";
export { NANOGPT_SIZES, TinyGPT, type TinyGPTOptions } from "./tiny_gpt.js";
export { TinyLM, type TinyLMOptions } from "./tiny_lm.js";
export { TinyConfig, type TinyConfigOptions, TinyTransformerModel } from "./tiny_transformer.js";
export { TransformerEncoderModel, type TransformerEncoderModelOptions } from "./transformer_encoder.js";
