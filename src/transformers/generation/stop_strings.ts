/** Follows `StopStringCriteria` of transformers/generation/stopping_criteria.py. */

import { anything } from "../../internal/kinds.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import type { Tensor } from "../../torch/tensor.js";
import { StoppingCriteria } from "./stopping_criteria.js";

/** What a tokenizer is to {@link StopStringCriteria}. */
export interface StopStringTokenizer {
  getVocab(): Record<string, number>;
  encode(text: string, options: { addSpecialTokens: boolean }): number[];
  decode(ids: number[], options: { skipSpecialTokens: boolean }): string;
  toJSON(): unknown;
}

const declared = signature("StopStringCriteria", ["tokenizer", "stopStrings"], {
  tokenizer: anything<StopStringTokenizer>(),
  stopStrings: kind<readonly string[], string | readonly string[]>((callee, name, value) => {
    const list = Array.isArray(value) ? value : [value];
    if (list.every((text) => typeof text === "string")) return list;
    throw new TypeError(`${callee}: expected ${name} to be a string or an array of strings, got ${shown(value)}`);
  }),
});

/** What a token's text is compared in: characters, or, where tokens may be parts of one, bytes. */
type Matching = "byte_level" | "byte_fallback" | null;

/**
 * Ends a text when its last token completes one of these strings, wherever tokens begin and end: the string may begin inside a token,
 * and the last one may go on after it.
 */
export class StopStringCriteria extends StoppingCriteria {
  readonly stopStrings: readonly string[];
  /** The text of each token by id, in characters or in bytes. */
  readonly #texts: readonly (string | undefined)[];
  readonly #targets: readonly string[];
  /** No stop string has parts in more tokens than it has characters. */
  readonly #window: number;

  constructor(...given: Given<typeof declared>) {
    super();
    const { tokenizer, stopStrings } = declared(given);
    const matching = matchingOf(tokenizer);
    this.stopStrings = stopStrings;
    this.#targets = stopStrings.map((text) => (matching === null ? text : bytesOf(text)));
    this.#window = Math.max(...this.#targets.map((text) => [...text].length));
    this.#texts = textsOf(tokenizer, matching);
    if (!this.#targets.some((target) => this.#texts.some((text) => text?.includes(lastOf(target))))) {
      throw new ValueError(
        "Stop string preprocessing was unable to identify tokens matching one or more of the supplied stop string(s). This is most " +
          "often caused by the stop strings containing unusual characters that are not in the tokenizer vocabulary.",
      );
    }
  }

  override ended(inputIds: Tensor): boolean[] {
    const count = Math.min(this.#window, inputIds.size(1));
    const rows = inputIds.narrow(1, inputIds.size(1) - count, count).tolist() as number[][];
    return rows.map((row) => this.#isComplete(row));
  }

  #isComplete(row: readonly number[]): boolean {
    const last = this.#texts[row.at(-1) ?? -1] ?? "";
    let before = "";
    // Nothing goes on across a token that the tokenizer does not know.
    for (let at = row.length - 2; at >= 0; at--) {
      const text = this.#texts[row[at] as number];
      if (text === undefined) break;
      before = text + before;
    }
    return this.#targets.some((target) => {
      if (target === "") return true;
      const end = before.slice(Math.max(before.length - target.length + 1, 0));
      return last !== "" && (end + last).includes(target);
    });
  }
}

const lastOf = (text: string): string => [...text].at(-1) ?? "";
/** A text's UTF-8, a character for each byte. */
const bytesOf = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

function matchingOf(tokenizer: StopStringTokenizer): Matching {
  const { decoder = null } = tokenizer.toJSON() as { decoder?: { type?: string } | null };
  if (decoder?.type === "ByteLevel") return "byte_level";
  const has = (type: string) => JSON.stringify(decoder).includes(`"type":"${type}"`);
  return has("ByteFallback") ? "byte_fallback" : has("ByteLevel") ? "byte_level" : null;
}

const remembered = new WeakMap<StopStringTokenizer, { size: number; texts: (string | undefined)[] }>();
const PREFIX = "abcdef";

/** What each token adds to a text in whose middle it stands. */
function textsOf(tokenizer: StopStringTokenizer, matching: Matching): readonly (string | undefined)[] {
  const vocabulary = Object.entries(tokenizer.getVocab());
  const known = remembered.get(tokenizer);
  if (known?.size === vocabulary.length) return known.texts;
  const before = tokenizer.encode(PREFIX, { addSpecialTokens: false });
  const plain = { skipSpecialTokens: false };
  const texts: (string | undefined)[] = [];
  for (const [token, id] of vocabulary) {
    const bytes =
      matching === "byte_level" ? byteLevel(token) : matching === "byte_fallback" ? byteFallback(token) : null;
    if (bytes !== null) texts[id] = bytes;
    else {
      const text = tokenizer.decode([...before, id], plain);
      const after = text.slice(text.indexOf(PREFIX) + PREFIX.length);
      texts[id] = matching === null ? after : bytesOf(after);
    }
  }
  remembered.set(tokenizer, { size: vocabulary.length, texts });
  return texts;
}

/** The characters that byte-level tokenizers write for bytes that are no printable ones, by GPT-2's rule. */
const BYTES: ReadonlyMap<string, string> = (() => {
  const printable = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
  let others = 0;
  const pairs = Array.from({ length: 256 }, (_, byte) => {
    const code = printable(byte) ? byte : 256 + others++;
    return [String.fromCharCode(code), String.fromCharCode(byte)] as const;
  });
  return new Map(pairs);
})();

function byteLevel(token: string): string | null {
  const bytes = [...token].map((character) => BYTES.get(character));
  return bytes.includes(undefined) ? null : bytes.join("");
}

function byteFallback(token: string): string | null {
  const hex = /^<0x([0-9a-f]{2})>$/i.exec(token)?.[1];
  return hex === undefined ? null : String.fromCharCode(Number.parseInt(hex, 16));
}
