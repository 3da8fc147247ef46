/**
 * The engine behind {@link PreTrainedTokenizerFast}: `@huggingface/tokenizers`, with the places mended where it gives other tokens
 * than Python's `tokenizers`.
 */

import { createRequire } from "node:module";
import type { Tokenizer } from "@huggingface/tokenizers";
import { withinTime } from "../internal/time_limit.js";
import { RuntimeError, ValueError } from "../python/exceptions.js";
import { degreeOf } from "./regex_cost.js";
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

/** Runs what a tokenizer does with texts of these lengths, and ends it when it comes to no end. */
export type InTime = <T>(lengths: readonly number[], work: () => T) => T;

/** A regular expression that may try more than this is watched; it takes about a second. */
const UNWATCHED_STEPS = 4e8;
/** More than any text needs whose tokens can be found: of these a millisecond does about a thousand characters. */
const MILLISECONDS = { least: 2000, forCharacter: 0.01 };

/**
 * The time limit of a tokenizer. A file's regular expressions may backtrack for longer than anybody lives; `tokenizers` gives up
 * after a number of steps, which JavaScript's expressions do not count. Those that cannot, by their text, are not watched: it costs a
 * tenth of a millisecond for each call.
 */
export function timeLimitOf(
  file: Pick<TokenizerFile, "normalizer" | "pre_tokenizer" | "decoder">,
  where: string,
): InTime {
  const patterns = [file.normalizer, file.pre_tokenizer, file.decoder].flatMap(patternsOf);
  const costs = patterns.map((pattern) => ({ pattern, degree: degreeOf(pattern) }));
  const [worst] = costs.sort((a, b) => b.degree - a.degree);
  return (lengths, work) => {
    if (worst === undefined || worst.degree === 0) return work();
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    if (longest ** (worst.degree + 1) < UNWATCHED_STEPS) return work();
    const characters = lengths.reduce((sum, length) => sum + length, 0);
    return withinTime(work, MILLISECONDS.least + characters * MILLISECONDS.forCharacter, () => {
      const shown = JSON.stringify(worst.pattern.slice(0, 100));
      return new RuntimeError(
        `${where}: a text of ${longest} characters comes to no end, as the regular expression ${shown} of this tokenizer tries too ` +
          "many ways to match it (retry limit over). Change the expression, or divide the text",
      );
    });
  };
}

/** The regular expressions of a part of the file, however deep in it. */
function patternsOf(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === "Regex" && typeof value === "string" ? [value] : patternsOf(value),
  );
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

const REPLACED = new Map([
  ["WhitespaceSplit", `[^${SPACE}]+`],
  ["Whitespace", `[${WORD}]+|[^${WORD}${SPACE}]+`],
]);

function adapt(component: TokenizerComponent | null): TokenizerComponent | null {
  if (component === null) return null;
  const pattern = REPLACED.get(component.type);
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
