import { iterableOf, string } from "../../internal/kinds.js";
import type { Given } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { splitWords } from "../../python/split.js";
import { decoding, OutOfVocabularyError, type Tokenizer, type TokenizerJSON } from "../../tokenizers/tokenizer.js";

/** What the ids of a vocabulary stand for. */
export interface Unit {
  readonly name: "word" | "character";
  /** What stands between two of them in a text. */
  readonly separator: string;
  readonly split: (text: string) => string[];
}

export const WORD: Unit = { name: "word", separator: " ", split: splitWords };
export const CHARACTER: Unit = { name: "character", separator: "", split: (text) => [...text] };

/** A tokenizer whose ids count the entries of a list. */
export abstract class VocabularyTokenizer implements Tokenizer {
  abstract readonly padId: number;
  abstract readonly eosId: number | null;
  /** Every entry by its id. */
  readonly vocab: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  /** @param vocab The entries by id. */
  constructor(vocab: Iterable<string>, ...none: []) {
    checkNoMore(new.target.name, none);
    this.vocab = iterableOf(string).check(new.target.name, "vocab", vocab);
    this.#ids = new Map(this.vocab.map((entry, id) => [entry, id]));
  }

  protected abstract get unit(): Unit;
  /** The ids that `skipSpecialTokens` leaves out. */
  protected abstract get specialIds(): readonly number[];
  abstract toJSON(): TokenizerJSON;

  get vocabSize(): number {
    return this.vocab.length;
  }

  encode(text: string): number[] {
    return this.encodePrompt(text);
  }

  encodePrompt(text: string): number[] {
    return this.unit.split(text).map((entry) => {
      const id = this.#ids.get(entry);
      if (id === undefined) throw new OutOfVocabularyError(entry, this.unit.name, this.vocab);
      return id;
    });
  }

  decode(ids: Iterable<number>, ...given: Given<typeof decoding>): string {
    const { skipSpecialTokens } = decoding(given, `${this.constructor.name}.decode`);
    const left = skipSpecialTokens ? this.specialIds : [];
    const kept = [...ids].filter((id) => !left.includes(id));
    return kept.map((id) => this.#entry(id)).join(this.unit.separator);
  }

  #entry(id: number): string {
    const entry = this.vocab[id];
    if (entry === undefined) throw new ValueError(`Expected an id from 0 to ${this.vocab.length - 1}, but got ${id}`);
    return entry;
  }
}

limitArguments(VocabularyTokenizer.prototype, { encode: 1, encodePrompt: 1 });
