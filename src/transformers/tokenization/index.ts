/** Tokenizers as transformers has them, and training them from a corpus. */

export type { TrainingCorpus } from "../../tokenizers/train.js";
export type { BatchEncoding, Encoding, TensorEncoding } from "./batch_encoding.js";
export { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
export type { AddedToken } from "./special_tokens.js";
export type { EncodeOptions, PadOptions, PreTrainedTokenizerOptions, TokenizeOptions } from "./tokenizer_options.js";
export { trainByteLevelBpe, trainCharacterLevel, trainTokenizer, trainWordLevel } from "./train_tokenizer.js";
