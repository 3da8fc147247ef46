import { limitArguments } from "../../internal/surplus.js";
import type { TokenizerJSON } from "../../tokenizers/tokenizer.js";
import { CHARACTER, VocabularyTokenizer } from "./vocabulary_tokenizer.js";

/**
 * One id for each character (Unicode code point), in the order of the code points, as nanoGPT's `sorted(set(text))`.
 * There are no special tokens: a text has neither beginning nor end. {@link CharTokenizer.fromTexts} makes it from a corpus.
 */
export class CharTokenizer extends VocabularyTokenizer {
  /** Blocks of characters are all of one length, so nothing is ever filled up; 0 by convention. */
  readonly padId = 0;
  readonly eosId = null;

  protected get unit() {
    return CHARACTER;
  }

  protected get specialIds(): readonly number[] {
    return [];
  }

  /** The tokenizer whose vocabulary is the characters of these texts. */
  static fromTexts(texts: Iterable<string>): CharTokenizer {
    const characters = new Set<string>();
    for (const text of texts) for (const character of text) characters.add(character);
    // The default order is that of UTF-16 units, which differs from Python's where a character takes two of them.
    return new CharTokenizer([...characters].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!));
  }

  /** What is saved, and made a tokenizer again. */
  toJSON(): TokenizerJSON {
    return { type: "character", vocab: [...this.vocab] };
  }
}

limitArguments(CharTokenizer, { fromTexts: 1 });
