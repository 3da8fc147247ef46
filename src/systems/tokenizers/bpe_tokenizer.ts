import { record } from "../../internal/kinds.js";
import type { Given } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { decoding, type Tokenizer } from "../../tokenizers/tokenizer.js";
import type { TokenizerFile } from "../../tokenizers/tokenizer_file.js";
import { PreTrainedTokenizerFast } from "../../transformers/tokenization/pre_trained_tokenizer_fast.js";
import { trainByteLevelBpe } from "../../transformers/tokenization/train_tokenizer.js";

/**
 * Byte-pair encoding over bytes, learned from a corpus: an id is a byte or what often stands together, and no text is unknown.
 * There are no special tokens: a text has neither beginning nor end. `toJSON()` is a `tokenizer.json` that Python's
 * `Tokenizer.from_file` reads; follows its ByteLevel pre-tokenizer and decoder with `BpeTrainer`.
 */
export class BpeTokenizer implements Tokenizer {
  /** Blocks are all of one length, so nothing is ever filled up; 0 by convention. */
  readonly padId = 0;
  readonly eosId = null;
  readonly #fast: PreTrainedTokenizerFast;

  /**
   * @param file The content of a `tokenizer.json`. {@link BpeTokenizer.fromTexts} makes it from a corpus.
   * @throws ValueError for a file that is not that of a byte-pair encoding
   */
  constructor(file: TokenizerFile, ...none: []) {
    checkNoMore("BpeTokenizer", none);
    record.check("BpeTokenizer", "file", file);
    if (file.model?.type !== "BPE") {
      throw new ValueError(`Expected a tokenizer whose model is "BPE", but got ${JSON.stringify(file.model?.type)}`);
    }
    this.#fast = new PreTrainedTokenizerFast({ tokenizerObject: file });
  }

  /** The tokenizer that has learned at most `vocabSize` entries, bytes included, from these texts. */
  static async fromTexts(texts: Iterable<string>, { vocabSize }: { vocabSize: number }): Promise<BpeTokenizer> {
    return new BpeTokenizer((await trainByteLevelBpe(texts, { vocabSize })).toJSON());
  }

  get vocabSize(): number {
    return this.#fast.length;
  }

  encode(text: string): number[] {
    return this.#fast.encode(text);
  }

  encodePrompt(text: string): number[] {
    return this.encode(text);
  }

  /** The text of some ids; of a character of which bytes are missing, what is there is "\ufffd". */
  decode(ids: Iterable<number>, ...given: Given<typeof decoding>): string {
    const options = decoding(given, "BpeTokenizer.decode");
    return this.#fast.decode([...ids], options);
  }

  toJSON(): TokenizerFile {
    return this.#fast.toJSON();
  }
}

limitArguments(BpeTokenizer, { fromTexts: 2 });
limitArguments(BpeTokenizer.prototype, { encode: 1, encodePrompt: 1 });
