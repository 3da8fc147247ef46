import { limitArguments } from "../../internal/surplus.js";
import type { TokenizerJSON } from "../../tokenizers/tokenizer.js";
import { VocabularyTokenizer, WORD } from "./vocabulary_tokenizer.js";

const PAD = "<pad>";

/**
 * Words divided by white space, numbered in the order in which they come, and `<pad>` after the last of them; a text has neither
 * a mark at its beginning nor at its end. The vocabulary of TinyTransformer's document.
 */
export class PaddedWordTokenizer extends VocabularyTokenizer {
  readonly eosId = null;
  readonly padId = this.vocab.length - 1;

  protected get unit() {
    return WORD;
  }

  protected get specialIds(): readonly number[] {
    return [this.padId];
  }

  /** The tokenizer whose vocabulary is these words, in the order in which they come first. */
  static fromWords(words: Iterable<string>): PaddedWordTokenizer {
    const distinct = new Set(words);
    distinct.delete(PAD);
    return new PaddedWordTokenizer([...distinct, PAD]);
  }

  /** What is saved, and made a tokenizer again. */
  toJSON(): TokenizerJSON {
    return { type: "padded_word", vocab: [...this.vocab] };
  }
}

limitArguments(PaddedWordTokenizer, { fromWords: 1 });
