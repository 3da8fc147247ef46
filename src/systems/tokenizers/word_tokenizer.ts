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

const SPECIAL_TOKENS = ["<pad>", "<bos>", "<eos>"] as const;
const PAD = 0;
const BOS = 1;
const EOS = 2;

/**
 * Words divided by white space, as the notebook's `simple_tokenize` and `detokenize`. Ids 0, 1 and 2 are `<pad>`, `<bos>` and
 * `<eos>`; words follow in the order in which the corpus first uses them.
 */
export class WordTokenizer implements Tokenizer {
  readonly padId = PAD;
  readonly bosId = BOS;
  readonly eosId = EOS;
  /** Every word by its id. */
  readonly vocab: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  /** @param vocab The words by id, the three special tokens first. {@link WordTokenizer.fromTexts} makes it from a corpus. */
  constructor(vocab: Iterable<string>, ...none: []) {
    checkNoMore("WordTokenizer", none);
    this.vocab = [...vocab];
    this.#ids = new Map(this.vocab.map((word, id) => [word, id]));
  }

  /** The tokenizer whose vocabulary is the words of these texts. */
  static fromTexts(texts: Iterable<string>, ...none: []): WordTokenizer {
    checkNoMore("WordTokenizer.fromTexts", none);
    const words = new Set<string>(SPECIAL_TOKENS);
    for (const text of texts) for (const word of splitWords(text)) words.add(word);
    return new WordTokenizer(words);
  }

  get vocabSize(): number {
    return this.vocab.length;
  }

  /** `<bos>`, the words, `<eos>`. */
  encode(text: string, ...none: []): number[] {
    checkNoMore("WordTokenizer.encode", none);
    return [...this.encodePrompt(text), EOS];
  }

  /** `<bos>` and the words. */
  encodePrompt(text: string, ...none: []): number[] {
    checkNoMore("WordTokenizer.encodePrompt", none);
    return [BOS, ...splitWords(text).map((word) => this.#id(word))];
  }

  decode(ids: Iterable<number>, options: DecodeOptions = {}, ...none: []): string {
    checkNoMore("WordTokenizer.decode", none);
    const { skipSpecialTokens } = parseArguments("WordTokenizer.decode", [], [options], { skipSpecialTokens: false });
    const kept = skipSpecialTokens ? [...ids].filter((id) => id >= SPECIAL_TOKENS.length) : [...ids];
    return kept.map((id) => entryOf(this.vocab, id)).join(" ");
  }

  toJSON(): TokenizerJSON {
    return { type: "word", vocab: [...this.vocab] };
  }

  #id(word: string): number {
    const id = this.#ids.get(word);
    if (id === undefined) throw new OutOfVocabularyError(word, "word", this.vocab);
    return id;
  }
}
