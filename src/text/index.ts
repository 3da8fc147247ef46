import { ValueError } from "../errors.js";
import { CharTokenizer } from "./character_tokenizer.js";
import type { Tokenizer } from "./tokenizer.js";
import { WordTokenizer } from "./word_tokenizer.js";

export { CharTokenizer } from "./character_tokenizer.js";
export { type DecodeOptions, OutOfVocabularyError, type Tokenizer, type TokenizerJSON } from "./tokenizer.js";
export { WordTokenizer } from "./word_tokenizer.js";

/** The tokenizer that `toJSON()` described. Anything else is a {@link ValueError} that says what is missing. */
export function tokenizerFromJSON(json: unknown): Tokenizer {
  const { type, vocab } = (json ?? {}) as { type?: unknown; vocab?: unknown };
  if (!Array.isArray(vocab) || !vocab.every((entry) => typeof entry === "string")) {
    throw new ValueError(`Expected a tokenizer with "vocab", an array of strings`);
  }
  if (new Set(vocab).size !== vocab.length)
    throw new ValueError(`Expected a tokenizer whose "vocab" names nothing twice`);
  if (type === "word") return new WordTokenizer(vocab);
  if (type === "character") return new CharTokenizer(vocab);
  throw new ValueError(`Expected a tokenizer whose "type" is "word" or "character", but got ${JSON.stringify(type)}`);
}
