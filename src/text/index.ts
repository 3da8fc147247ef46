import { ValueError } from "../errors.js";
import { checkNoMore } from "../surplus.js";
import { BpeTokenizer } from "./bpe_tokenizer.js";
import { CharTokenizer } from "./character_tokenizer.js";
import { PaddedWordTokenizer } from "./padded_word_tokenizer.js";
import type { Tokenizer } from "./tokenizer.js";
import type { TokenizerFile } from "./tokenizer_file.js";
import { WordTokenizer } from "./word_tokenizer.js";

export type { BatchEncoding, Encoding, TensorEncoding } from "./batch_encoding.js";
export { BpeTokenizer } from "./bpe_tokenizer.js";
export { CharTokenizer } from "./character_tokenizer.js";
export { PaddedWordTokenizer } from "./padded_word_tokenizer.js";
export { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
export type { AddedToken } from "./special_tokens.js";
export { textLines } from "./text_lines.js";
export { type DecodeOptions, OutOfVocabularyError, type Tokenizer, type TokenizerJSON } from "./tokenizer.js";
export type { TokenizerComponent, TokenizerFile } from "./tokenizer_file.js";
export type { EncodeOptions, PadOptions, PreTrainedTokenizerOptions, TokenizeOptions } from "./tokenizer_options.js";
export {
  byteAlphabet,
  type TrainingCorpus,
  trainByteLevelBpe,
  trainCharacterLevel,
  trainTokenizer,
  trainWordLevel,
} from "./train_tokenizer.js";
export { BpeTrainer, type Trainer as TokenizerTrainer, WordLevelTrainer } from "./trainers/index.js";
export { WordTokenizer } from "./word_tokenizer.js";

/** The tokenizer that `toJSON()` described. Anything else is a {@link ValueError} that says what is missing. */
export function tokenizerFromJSON(json: unknown, ...none: []): Tokenizer {
  checkNoMore("tokenizerFromJSON", none);
  const { type, vocab, model } = (json ?? {}) as { type?: unknown; vocab?: unknown; model?: unknown };
  if (typeof model === "object" && model !== null) return new BpeTokenizer(json as TokenizerFile);
  if (!Array.isArray(vocab) || !vocab.every((entry) => typeof entry === "string")) {
    throw new ValueError(`Expected a tokenizer with "vocab", an array of strings`);
  }
  if (new Set(vocab).size !== vocab.length)
    throw new ValueError(`Expected a tokenizer whose "vocab" names nothing twice`);
  if (type === "word") return new WordTokenizer(vocab);
  if (type === "character") return new CharTokenizer(vocab);
  if (type === "padded_word") return new PaddedWordTokenizer(vocab);
  throw new ValueError(
    `Expected a tokenizer whose "type" is "word", "character" or "padded_word", but got ${JSON.stringify(type)}`,
  );
}
