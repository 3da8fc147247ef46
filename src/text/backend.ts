/**
 * The engine behind {@link PreTrainedTokenizerFast}: `@huggingface/tokenizers`, with the places mended where it gives other tokens
 * than Python's `tokenizers`.
 */

import { createRequire } from "node:module";
import type { Tokenizer } from "@huggingface/tokenizers";
import { ValueError } from "../errors.js";
import type { BpeModel, TokenizerComponent, TokenizerFile } from "./tokenizer_file.js";

type Library = typeof import("@huggingface/tokenizers");

// Loaded when the first tokenizer is made, and at once: `tokenizer(text)` returns no promise.
const require = createRequire(import.meta.url);
const library = (): Library => require("@huggingface/tokenizers") as Library;

/** Makes the engine for a file. `where` names the file in errors. */
export function makeBackend(file: TokenizerFile, where: string): Tokenizer {
  try {
    const { unk_token } = file.model;
    const adapted = { ...file, pre_tokenizer: adapt(file.pre_tokenizer) };
    const backend = new (library().Tokenizer)(adapted, { unk_token, clean_up_tokenization_spaces: false });
    const { continuing_subword_prefix: prefix } = file.model as Partial<BpeModel>;
    if (file.model.type === "BPE" && prefix) mergeWithPrefix(backend, file.model as BpeModel, prefix);
    return backend;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ValueError(`${where}: this tokenizer cannot be run: ${reason}`, { cause: error });
  }
}

/** What a pre-tokenizer makes of a text; the text itself when there is none. */
export function preTokenize(backend: Tokenizer, text: string): string[] {
  const normalized = backend.normalizer === null ? text : backend.normalizer.normalize(text);
  return backend.pre_tokenizer === null ? [normalized] : backend.pre_tokenizer.pre_tokenize(normalized);
}

// Unicode's White_Space, at which Rust divides; JavaScript's \s lacks U+0085 and has U+FEFF.
const SPACE = "\\t-\\r\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
// What \w is in Rust's regular expressions; in JavaScript it is ASCII alone.
const WORD = "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d";

const REPLACED: Record<string, string> = {
  WhitespaceSplit: `[^${SPACE}]+`,
  Whitespace: `[${WORD}]+|[^${WORD}${SPACE}]+`,
};

function adapt(component: TokenizerComponent | null): TokenizerComponent | null {
  if (component === null) return null;
  const pattern = REPLACED[component.type];
  if (pattern !== undefined) return { type: "Split", pattern: { Regex: pattern }, behavior: "Removed", invert: true };
  const { pretokenizers } = component as { pretokenizers?: TokenizerComponent[] };
  return pretokenizers === undefined ? component : { ...component, pretokenizers: pretokenizers.map(adapt) };
}

/** `@huggingface/tokenizers` knows no prefix of continuing pieces, so the pieces of a word are made here. */
function mergeWithPrefix(backend: Tokenizer, model: BpeModel, prefix: string): void {
  const ranks = new Map(model.merges.map(([first, second], rank) => [JSON.stringify([first, second]), rank]));
  const suffix = model.end_of_word_suffix ?? "";
  const rankAt = (pieces: readonly string[], i: number): number =>
    ranks.get(JSON.stringify([pieces[i], pieces[i + 1]])) ?? Number.POSITIVE_INFINITY;
  const bpe = (word: string): string[] => {
    const characters = [...word];
    const last = characters.length - 1;
    const pieces = characters.map((character, i) => (i > 0 ? prefix : "") + character + (i === last ? suffix : ""));
    for (;;) {
      let best = -1;
      for (let i = 0; i + 1 < pieces.length; i++) {
        if (rankAt(pieces, i) < (best < 0 ? Number.POSITIVE_INFINITY : rankAt(pieces, best))) best = i;
      }
      if (best < 0) return pieces;
      const right = pieces[best + 1]!;
      pieces.splice(best, 2, pieces[best]! + (right.startsWith(prefix) ? right.slice(prefix.length) : right));
    }
  };
  Object.assign(backend.model as object, { bpe });
}
