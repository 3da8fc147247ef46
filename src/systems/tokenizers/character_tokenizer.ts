import { parseArguments } from "../../internal/arguments.js";
import { checkNoMore } from "../../internal/surplus.js";
import {
  type DecodeOptions,
  entryOf,
  OutOfVocabularyError,
  type Tokenizer,
  type TokenizerJSON,
} from "../../tokenizers/tokenizer.js";

/**
 * One id for each character (Unicode code point), in the order of the code points, as nanoGPT's `sorted(set(text))`.
 * There are no special tokens: a text has neither beginning nor end.
 */
export class CharTokenizer implements Tokenizer {
  /** Blocks of characters are all of one length, so nothing is ever filled up; 0 by convention. */
  readonly padId = 0;
  readonly eosId = null;
  /** Every character by its id. */
  readonly vocab: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  /** @param vocab The characters by id. {@link CharTokenizer.fromTexts} makes it from a corpus. */
  constructor(vocab: Iterable<string>, ...none: []) {
    checkNoMore("CharTokenizer", none);
    this.vocab = [...vocab];
    this.#ids = new Map(this.vocab.map((character, id) => [character, id]));
  }

  /** The tokenizer whose vocabulary is the characters of these texts. */
  static fromTexts(texts: Iterable<string>, ...none: []): CharTokenizer {
    checkNoMore("CharTokenizer.fromTexts", none);
    const characters = new Set<string>();
    for (const text of texts) for (const character of text) characters.add(character);
    // The default order is that of UTF-16 units, which differs from Python's where a character takes two of them.
    return new CharTokenizer([...characters].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!));
  }

  get vocabSize(): number {
    return this.vocab.length;
  }

  encode(text: string, ...none: []): number[] {
    checkNoMore("CharTokenizer.encode", none);
    return Array.from(text, (character) => {
      const id = this.#ids.get(character);
      if (id === undefined) throw new OutOfVocabularyError(character, "character", this.vocab);
      return id;
    });
  }

  encodePrompt(text: string, ...none: []): number[] {
    checkNoMore("CharTokenizer.encodePrompt", none);
    return this.encode(text);
  }

  decode(ids: Iterable<number>, options: DecodeOptions = {}, ...none: []): string {
    checkNoMore("CharTokenizer.decode", none);
    // There are no special tokens to skip.
    parseArguments("CharTokenizer.decode", [], [options], { skipSpecialTokens: false });
    return Array.from(ids, (id) => entryOf(this.vocab, id)).join("");
  }

  toJSON(): TokenizerJSON {
    return { type: "character", vocab: [...this.vocab] };
  }
}
