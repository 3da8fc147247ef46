/** Tokenizers as transformers has them, and training them from a corpus. */

export type { BatchEncoding, Encoding, TensorEncoding } from "./batch_encoding.js";
export { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
export type { AddedToken } from "./special_tokens.js";
export type { EncodeOptions, PadOptions, PreTrainedTokenizerOptions, TokenizeOptions } from "./tokenizer_options.js";
export {
  byteAlphabet,
  type TrainingCorpus,
  trainByteLevelBpe,
  trainCharacterLevel,
  trainTokenizer,
  trainWordLevel,
} from "./train_tokenizer.js";
