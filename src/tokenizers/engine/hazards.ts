/**
 * What of a tokenizer.json, or of a text for it, Rust's `tokenizers` may answer with the end of the process. Such things are done in a
 * process of their own (apart.ts), and are errors. What is not known here to be harmless goes there too: it costs time alone.
 */

import { RuntimeError } from "../../python/exceptions.js";
import { growthOf, REACH } from "../regex_cost.js";
import type { BpeModel, TokenizerFile } from "../tokenizer_file.js";
import { isSoundCharsmap } from "./charsmap.js";
import { tooLong } from "./growth.js";

type Parts = Pick<TokenizerFile, "normalizer" | "pre_tokenizer" | "post_processor" | "decoder"> &
  Partial<Pick<TokenizerFile, "model">>;
type Part = Record<string, unknown>;

export interface Hazards {
  /** Nothing of it is to be done in this process. */
  always: boolean;
  /** Whether texts are to be watched, and for how long; and the error when that is over. */
  of(texts: () => readonly string[]): { milliseconds: number; pattern: string } | null;
  /** How many characters texts, or what tokens stand for, may become where that is too much for any machine; else null. */
  tooLong: Record<"encode" | "decode", (texts: () => readonly string[]) => number | null>;
}

/** Oniguruma gives up after ten million steps of one match, with the end of the process. */
const STEPS_OF_A_MATCH = 1e6;
/** A text that may need more steps than this is watched; it takes about a second. */
const UNWATCHED_STEPS = 4e8;
/** More than any text needs whose tokens can be found. */
const MILLISECONDS = { least: 2000, forCharacter: 0.01 };
/** Where nothing is known of how long it takes. */
export const PATIENCE_MS = 600_000;

const GPT2 = String.raw`'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`;

/** The parts that are harmless by their type alone, and those that hold others. */
const HARMLESS = new Set([
  ...[
    "BertNormalizer",
    "StripAccents",
    "NFC",
    "NFD",
    "NFKC",
    "NFKD",
    "Lowercase",
    "Nmt",
    "ByteLevel",
    "Prepend",
    "Replace",
  ],
  ...["BertPreTokenizer", "CharDelimiterSplit", "Metaspace", "Whitespace", "WhitespaceSplit", "Split", "Punctuation"],
  ...["Digits", "UnicodeScripts", "BertProcessing", "RobertaProcessing"],
  ...["BPEDecoder", "WordPiece", "CTC", "Fuse", "ByteFallback"],
]);

const CHECKED: Record<string, (part: Part) => boolean> = {
  // As a decoder it counts from the end of a token, whether or not that has so many characters.
  Strip: ({ stop }) => stop === undefined || stop === 0,
  FixedLength: ({ length }) => typeof length === "number" && length > 0,
  Precompiled: ({ precompiled_charsmap: map }) => typeof map === "string" && isSoundCharsmap(map),
  TemplateProcessing: isSoundTemplate,
};

/** A text may grow so many times over by what replaces parts of it. */
const MOST_GROWTH = 10_000;

export function hazardsOf(file: Parts): Hazards {
  const parts = [file.normalizer, file.pre_tokenizer, file.post_processor, file.decoder].flatMap(flatten);
  const growth = parts.reduce((times, part) => times * Math.max(1, ...lengthsOf(part)), 1);
  const always =
    growth > MOST_GROWTH || !parts.every(isHarmless) || !(file.model === undefined || isSoundModel(file.model));
  const patterns = parts.flatMap(patternsOf).map((pattern) => ({ pattern, ...growthOf(pattern) }));
  const costly = patterns.filter(({ degree }) => degree > 0).sort((a, b) => b.degree - a.degree);
  const [normalizers, decoders] = [flatten(file.normalizer), flatten(file.decoder)];
  const of: Hazards["of"] = (given) => {
    if (costly.length === 0) return null;
    const texts = given();
    const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
    const worst = costly.find((one) => isCostly(one, longest, () => texts));
    if (worst === undefined) return null;
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    return { milliseconds: MILLISECONDS.least + characters * MILLISECONDS.forCharacter, pattern: worst.pattern };
  };
  return {
    always,
    of,
    tooLong: { encode: (texts) => tooLong(normalizers, texts), decode: (texts) => tooLong(decoders, texts) },
  };
}

/** What a text gets whose tokens cannot be found. */
export function endless(where: string, texts: readonly string[], pattern: string): RuntimeError {
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  return new RuntimeError(
    `${where}: a text of ${longest} characters comes to no end, as the regular expression ${JSON.stringify(pattern.slice(0, 100))} of ` +
      "this tokenizer tries too many ways to match it (retry limit over). Change the expression, or divide the text",
  );
}

/** What texts get that would become too long. */
export function endlesslyLong(where: string, texts: readonly string[], characters: number): RuntimeError {
  const given = texts.reduce((sum, { length }) => sum + length, 0);
  return new RuntimeError(
    `${where}: what this tokenizer replaces and prepends may make ${characters.toExponential(0)} characters of ${given}, for which there ` +
      "is no memory. Give fewer texts or shorter ones, or change its normalizer or decoder",
  );
}

function isCostly(
  { degree, reach }: { degree: number; reach: number },
  longest: number,
  texts: () => readonly string[],
): boolean {
  const isTooMuch = (run: number) => run ** degree > STEPS_OF_A_MATCH || longest * run ** degree > UNWATCHED_STEPS;
  if (!isTooMuch(longest)) return false;
  if (reach & REACH.anything) return true;
  return texts().some((text) => isTooMuch(longestRun(text, reach)));
}

/** The longest run of white space, or of what is none, or of either. */
function longestRun(text: string, reach: number): number {
  let [longest, run, wasSpace] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSpace = code <= 32 || (code >= 0x80 && (code === 0x85 || /\s/.test(text[i]!)));
    run = isSpace === wasSpace ? run + 1 : 1;
    wasSpace = isSpace;
    if (run > longest && reach & (isSpace ? REACH.spaces : REACH.others)) longest = run;
  }
  return longest;
}

/** A part and those that it holds. */
function flatten(part: unknown): Part[] {
  if (typeof part !== "object" || part === null) return [];
  const held = ["normalizers", "pretokenizers", "processors", "decoders"].flatMap((name) => {
    const list = (part as Part)[name];
    return Array.isArray(list)
      ? list.flatMap((one) => (typeof one === "object" && one !== null ? flatten(one) : [{}]))
      : [];
  });
  return [part as Part, ...held];
}

function isHarmless(part: Part): boolean {
  const { type } = part;
  if (typeof type !== "string") return false;
  if (type === "Sequence")
    return ["normalizers", "pretokenizers", "processors", "decoders"].some((name) => Array.isArray(part[name]));
  return HARMLESS.has(type) || (Object.hasOwn(CHECKED, type) && CHECKED[type]!(part));
}

function lengthsOf({ content, prepend, replacement }: Part): number[] {
  return [content, prepend, replacement].filter((text) => typeof text === "string").map((text) => text.length);
}

function patternsOf({ type, pattern, use_regex }: Part): string[] {
  if (type === "ByteLevel" && use_regex !== false) return [GPT2];
  const { Regex } = (typeof pattern === "object" && pattern !== null ? pattern : {}) as { Regex?: unknown };
  return typeof Regex === "string" ? [Regex] : [];
}

/** Every special token of the template is described, and a single text has no second one. */
function isSoundTemplate({ single, pair, special_tokens: tokens }: Part): boolean {
  if (!Array.isArray(single) || !Array.isArray(pair) || typeof tokens !== "object" || tokens === null) return false;
  const known = Object.entries(tokens as Record<string, { ids?: unknown; tokens?: unknown }>);
  const isSound = known.every(
    ([, token]) => Array.isArray(token?.ids) && Array.isArray(token.tokens) && token.ids.length === token.tokens.length,
  );
  const names = new Set(known.map(([name]) => name));
  const fits = (piece: { SpecialToken?: { id?: string }; Sequence?: { id?: string } } | null, isPair: boolean) =>
    piece?.SpecialToken === undefined
      ? piece?.Sequence?.id === "A" || (isPair && piece?.Sequence?.id === "B")
      : names.has(piece.SpecialToken?.id ?? "");
  return isSound && single.every((piece) => fits(piece, false)) && pair.every((piece) => fits(piece, true));
}

function isSoundModel(model: TokenizerFile["model"]): boolean {
  if (Array.isArray(model.vocab)) return model.vocab.every((entry) => Array.isArray(entry) && entry[0] !== "");
  const { continuing_subword_prefix: prefix, merges } = model as Partial<BpeModel>;
  if (!prefix || merges === undefined) return true;
  // What follows the prefix is taken by its length.
  return (merges as readonly (string | readonly string[])[]).every((merge) =>
    (typeof merge === "string" ? merge.split(" ") : merge)[1]?.startsWith(prefix),
  );
}
