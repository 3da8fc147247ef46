/** Tokenizers as transformers has them, and training them from a corpus. */

export { AddedToken, type AddedTokenLike } from "../../tokenizers/added_token.js";
export type { TrainingCorpus } from "../../tokenizers/train.js";
export { AutoTokenizer } from "./auto_tokenizer.js";
export type { BatchEncoding, Encoding, Span, TensorEncoding } from "./batch_encoding.js";
export type { ChatMessage, ChatTemplateOptions } from "./chat_template.js";
export type { EncodingLookups } from "./encoding_lookups.js";
export { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
export type {
  EncodeOptions,
  PadOptions,
  PreTrainedTokenizerOptions,
  TextInput,
  TokenizeOptions,
} from "./tokenizer_options.js";
export { trainByteLevelBpe, trainCharacterLevel, trainTokenizer, trainWordLevel } from "./train_tokenizer.js";
