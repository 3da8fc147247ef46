/** Follows tokenizers' DecodeStream (tokenizers/src/tokenizer/mod.rs, step_decode_stream). */

import { boolean, optional, unchecked } from "../internal/kinds.js";
import { type Given, signature } from "../internal/signature.js";
import { limitArguments } from "../internal/surplus.js";
import { RuntimeError, TypeError } from "../python/exceptions.js";
import type { Tokenizer } from "./tokenizer.js";

const construction = signature("DecodeStream", ["ids", "skipSpecialTokens"], {
  /** Ids that come before the first step and are not given out, such as a prompt's. Default: none. */
  ids: optional(unchecked<Iterable<number | bigint> | null>()),
  /** Leave special tokens out. Default: false. */
  skipSpecialTokens: boolean(false),
});

/**
 * Text of ids that come one by one, as soon as it is known: a character of several tokens comes with the last of them.
 *
 * ```ts
 * const stream = new DecodeStream({ skipSpecialTokens: true });
 * for (const id of ids) process.stdout.write(stream.step(tokenizer, id) ?? "");
 * ```
 *
 * Python's is `tokenizers.decoders.DecodeStream`.
 */
export class DecodeStream {
  #ids: number[];
  #prefix = "";
  /** How many of the ids the prefix is of. */
  #prefixIds = 0;
  readonly #skipSpecialTokens: boolean;

  constructor(...given: Given<typeof construction>) {
    const { ids, skipSpecialTokens } = construction(given);
    this.#ids = toNumbers(ids ?? []);
    this.#skipSpecialTokens = skipSpecialTokens;
  }

  /**
   * Takes the next id, or the next ids.
   *
   * @returns what they add to the text, or null where that is not known yet
   */
  step(tokenizer: Pick<Tokenizer, "decode">, id: number | bigint | Iterable<number | bigint>): string | null {
    const decode = (ids: number[]) => tokenizer.decode(ids, { skipSpecialTokens: this.#skipSpecialTokens });
    if (this.#prefix === "" && this.#ids.length > 0) {
      const prefix = decode(this.#ids);
      if (!prefix.endsWith("\ufffd")) [this.#prefix, this.#prefixIds] = [prefix, this.#ids.length];
    }
    const ids = [...this.#ids, ...toNumbers(id)];
    const text = decode(ids);
    this.#ids = ids;
    if (Buffer.byteLength(text) <= Buffer.byteLength(this.#prefix) || text.endsWith("\ufffd")) return null;
    if (!text.startsWith(this.#prefix)) {
      throw new RuntimeError(
        "Invalid prefix encountered while decoding stream. Token ID: " +
          `${ids.at(-1)}, Expected prefix: '${this.#prefix}', Actual string: '${text}'`,
      );
    }
    const added = text.slice(this.#prefix.length);
    const rest = ids.length - this.#prefixIds;
    this.#ids = ids.slice(this.#prefixIds);
    this.#prefix = decode(this.#ids);
    this.#prefixIds = rest;
    return added;
  }
}

function toNumbers(ids: number | bigint | Iterable<number | bigint>): number[] {
  const list = typeof ids === "number" || typeof ids === "bigint" ? [ids] : ids;
  if (typeof list !== "object" || list === null || !(Symbol.iterator in list)) {
    throw new TypeError("Expected an id or a list of ids");
  }
  return Array.from(list, Number);
}

limitArguments(DecodeStream.prototype, { step: 2 });
