import { limitArguments } from "../../internal/surplus.js";
import { splitWords } from "../../python/split.js";
import type { TokenizerJSON } from "../../tokenizers/tokenizer.js";
import { VocabularyTokenizer, WORD } from "./vocabulary_tokenizer.js";

const SPECIAL_TOKENS = ["<pad>", "<bos>", "<eos>"] as const;
const PAD = 0;
const BOS = 1;
const EOS = 2;

/**
 * Words divided by white space, as the notebook's `simple_tokenize` and `detokenize`. Ids 0, 1 and 2 are `<pad>`, `<bos>` and
 * `<eos>`; words follow in the order in which the corpus first uses them. {@link WordTokenizer.fromTexts} makes it from a corpus.
 */
export class WordTokenizer extends VocabularyTokenizer {
  readonly padId = PAD;
  readonly bosId = BOS;
  readonly eosId = EOS;

  protected get unit() {
    return WORD;
  }

  protected get specialIds(): readonly number[] {
    return [PAD, BOS, EOS];
  }

  /** The tokenizer whose vocabulary is the words of these texts. */
  static fromTexts(texts: Iterable<string>): WordTokenizer {
    const words = new Set<string>(SPECIAL_TOKENS);
    for (const text of texts) for (const word of splitWords(text)) words.add(word);
    return new WordTokenizer(words);
  }

  /** `<bos>`, the words, `<eos>`. */
  override encode(text: string): number[] {
    return [...this.encodePrompt(text), EOS];
  }

  /** `<bos>` and the words. */
  override encodePrompt(text: string): number[] {
    return [BOS, ...super.encodePrompt(text)];
  }

  /** What is saved, and made a tokenizer again. */
  toJSON(): TokenizerJSON {
    return { type: "word", vocab: [...this.vocab] };
  }
}

limitArguments(WordTokenizer, { fromTexts: 1 });
limitArguments(WordTokenizer.prototype, { encode: 1, encodePrompt: 1 });
