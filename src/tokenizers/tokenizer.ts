import { boolean } from "../internal/kinds.js";
import { registerErrorClass } from "../internal/serialized_error.js";
import { type Options, signature } from "../internal/signature.js";
import { checkNoMore } from "../internal/surplus.js";
import { ValueError } from "../python/exceptions.js";
import type { TokenizerFile } from "./tokenizer_file.js";

/** Text to ids and back. */
export interface Tokenizer {
  /** How many ids there are: the vocabulary size of a model that reads them. */
  readonly vocabSize: number;
  /** The id of `<pad>`, with which shorter examples are filled up. */
  readonly padId: number;
  /** The id at which generation stops, or null where no text has an end mark. */
  readonly eosId: number | null;
  /** The ids of a text. A word or character that the vocabulary lacks is an {@link OutOfVocabularyError}. */
  encode(text: string): number[];
  /** The ids of the beginning of a text, for a model to go on from. */
  encodePrompt(text: string): number[];
  /** The text of some ids. */
  decode(ids: Iterable<number>, options?: DecodeOptions): string;
  /** What {@link tokenizerFromJSON} makes the same tokenizer from. */
  toJSON(): TokenizerJSON;
}

/** What `decode` may be told. */
export const decoding = signature("decode", [], {
  /** Leave special tokens, such as `<pad>`, out. Default: false. */
  skipSpecialTokens: boolean(false),
});

/** Options of `decode`. */
export type DecodeOptions = Options<typeof decoding>;

/** A tokenizer as it is stored: its kind and its vocabulary, in the order of the ids; or the `tokenizer.json` of `tokenizers`. */
export type TokenizerJSON = { type: "word" | "character" | "padded_word"; vocab: string[] } | TokenizerFile;

/** A text holds a word (or a character) that the vocabulary lacks. */
export class OutOfVocabularyError extends ValueError {
  constructor(
    /** The word or character. */
    readonly token: string,
    unit: "word" | "character" | "token",
    vocab: readonly string[],
    ...none: []
  ) {
    checkNoMore("OutOfVocabularyError", none);
    const shown = vocab.slice(0, 12).map((entry) => JSON.stringify(entry));
    const rest = vocab.length > shown.length ? `, and ${vocab.length - shown.length} more` : "";
    super(
      `The ${unit} ${JSON.stringify(token)} is not in the vocabulary of ${vocab.length} ${unit}s ` +
        `(${shown.join(", ")}${rest}). Use only ${unit}s of the training corpus, or train with a corpus that has it.`,
    );
  }
}

registerErrorClass(OutOfVocabularyError);
