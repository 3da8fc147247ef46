import { emptyTokenizerFile, formatTokenizerFile, type TokenizerFile } from "../tokenizer_file.js";
import { loadLibrary } from "./library.js";

/** Whether the tokens of ids are those that the file says: the library normalizes those that are looked for in normalized text. */
export function hasItsTokens({ normalizer, added_tokens: added }: TokenizerFile): boolean {
  return normalizer === null || added.every(({ normalized }) => !normalized);
}

/**
 * The decoder of a tokenizer.json in the caller's own thread. It is the one part of the library whose door is not asynchronous alone,
 * and for a short text, such as those of a stream, the way to the thread and back takes several times as long as the work.
 */
export class NearDecoder {
  readonly #decoder: { decode(tokens: string[]): string } | null;

  constructor({ decoder }: TokenizerFile) {
    // Without its model it takes no time and no memory.
    const file = { ...emptyTokenizerFile({ type: "WordLevel", vocab: {}, unk_token: "" }), decoder };
    this.#decoder = loadLibrary().Tokenizer.fromString(formatTokenizerFile(file)).getDecoder();
  }

  /** Follows `decode` of tokenizers/src/tokenizer/mod.rs, from where the tokens are known. */
  decode(tokens: readonly string[]): string {
    return this.#decoder === null ? tokens.join(" ") : this.#decoder.decode(tokens as string[]);
  }
}
