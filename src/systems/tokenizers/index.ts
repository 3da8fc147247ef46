import { checkNoMore } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import type { Tokenizer } from "../../tokenizers/tokenizer.js";
import type { TokenizerFile } from "../../tokenizers/tokenizer_file.js";
import { BpeTokenizer } from "./bpe_tokenizer.js";
import { CharTokenizer } from "./character_tokenizer.js";
import { PaddedWordTokenizer } from "./padded_word_tokenizer.js";
import { WordTokenizer } from "./word_tokenizer.js";

export {
  type DecodeOptions,
  OutOfVocabularyError,
  type Tokenizer,
  type TokenizerJSON,
} from "../../tokenizers/tokenizer.js";
export { BpeTokenizer } from "./bpe_tokenizer.js";
export { CharTokenizer } from "./character_tokenizer.js";
export { PaddedWordTokenizer } from "./padded_word_tokenizer.js";
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
