import { parseArguments } from "../../internal/arguments.js";
import { checkNoMore } from "../../internal/surplus.js";
import { splitWords } from "../../python/split.js";
import {
  type DecodeOptions,
  entryOf,
  OutOfVocabularyError,
  type Tokenizer,
  type TokenizerJSON,
} from "../../tokenizers/tokenizer.js";

const PAD = "<pad>";

/**
 * Words divided by white space, numbered in the order in which they come, and `<pad>` after the last of them; a text has neither
 * a mark at its beginning nor at its end. The vocabulary of TinyTransformer's document.
 */
export class PaddedWordTokenizer implements Tokenizer {
  readonly eosId = null;
  readonly padId: number;
  /** Every word by its id. */
  readonly vocab: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  /** @param vocab The words by id, `<pad>` at the end. */
  constructor(vocab: Iterable<string>, ...none: []) {
    checkNoMore("PaddedWordTokenizer", none);
    this.vocab = [...vocab];
    this.padId = this.vocab.length - 1;
    this.#ids = new Map(this.vocab.map((word, id) => [word, id]));
  }

  /** The tokenizer whose vocabulary is these words, in the order in which they come first. */
  static fromWords(words: Iterable<string>, ...none: []): PaddedWordTokenizer {
    checkNoMore("PaddedWordTokenizer.fromWords", none);
    const distinct = new Set(words);
    distinct.delete(PAD);
    return new PaddedWordTokenizer([...distinct, PAD]);
  }

  get vocabSize(): number {
    return this.vocab.length;
  }

  encode(text: string, ...none: []): number[] {
    checkNoMore("PaddedWordTokenizer.encode", none);
    return splitWords(text).map((word) => {
      const id = this.#ids.get(word);
      if (id === undefined) throw new OutOfVocabularyError(word, "word", this.vocab);
      return id;
    });
  }

  encodePrompt(text: string, ...none: []): number[] {
    checkNoMore("PaddedWordTokenizer.encodePrompt", none);
    return this.encode(text);
  }

  decode(ids: Iterable<number>, options: DecodeOptions = {}, ...none: []): string {
    checkNoMore("PaddedWordTokenizer.decode", none);
    const { skipSpecialTokens } = parseArguments("PaddedWordTokenizer.decode", [], [options], {
      skipSpecialTokens: false,
    });
    const kept = skipSpecialTokens ? [...ids].filter((id) => id !== this.padId) : [...ids];
    return kept.map((id) => entryOf(this.vocab, id)).join(" ");
  }

  toJSON(): TokenizerJSON {
    return { type: "padded_word", vocab: [...this.vocab] };
  }
}
