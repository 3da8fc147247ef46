/** What a tokenizer and its calls take, and the checks of it. */

import { inspect } from "node:util";
import {
  anything,
  between,
  boolean,
  listOf,
  nullable,
  number,
  oneOf,
  optional,
  orValueError,
  size,
  unchecked,
} from "../../internal/kinds.js";
import { type Options, signature } from "../../internal/signature.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import type { TokenizerFile } from "../../tokenizers/tokenizer_file.js";
import { Tensor } from "../../torch/tensor.js";
import type { Encoding } from "./batch_encoding.js";
import { SPECIAL_TOKENS, type SpecialTokenName, type TokenLike } from "./special_tokens.js";

const side = orValueError(oneOf("left", "right"));
const length = orValueError(size);
const token = optional(nullable(unchecked<TokenLike>()));
const tokens = Object.fromEntries(SPECIAL_TOKENS.map((name) => [name, token])) as Record<
  SpecialTokenName,
  typeof token
>;

/** What a {@link PreTrainedTokenizerFast} is told beside its file. */
export const settings = {
  ...tokens,
  /** Special tokens without a name of their own. Default: none. */
  extraSpecialTokens: optional(listOf(unchecked<TokenLike>())),
  /** The longest text of the model, in ids: what `truncation: true` and `padding: "max_length"` take without `maxLength`. Default: none. */
  modelMaxLength: optional(number),
  /** Where `padding` fills up. Default: `"right"`. */
  paddingSide: optional(side),
  /** Where `truncation` cuts. Default: `"right"`. */
  truncationSide: optional(side),
  /** Puts `bosToken` before every text. Default: what the file says. */
  addBosToken: optional(boolean),
  /** Puts `eosToken` after every text. Default: what the file says. */
  addEosToken: optional(boolean),
} as const;

const padOptions = {
  /** Fills up with `padToken`: `true` or `"longest"` to the longest text, `"max_length"` to `maxLength`. Default: false. */
  padding: optional(orValueError(oneOf(true, false, "longest", "max_length", "do_not_pad"))),
  /** A number of ids. Default: `modelMaxLength`. */
  maxLength: optional(length),
  /** Fills up to a multiple of this. Default: any length. */
  padToMultipleOf: optional(between(length, 1)),
  /** Where to fill up. Default: the tokenizer's `paddingSide`. */
  paddingSide: optional(side),
} as const;

const returnTensors = {
  /** `"pt"` for tensors. Default: arrays. */
  returnTensors: nullable(orValueError(oneOf("pt")))(null),
} as const;

const encodeOptions = {
  /** The second text of each pair: a string for a string, as many strings as texts for an array. */
  textPair: optional(unchecked<string | readonly string[] | null>()),
  /** Puts the special tokens of the post-processor around the text. Default: true. */
  addSpecialTokens: optional(boolean),
  /** Cuts to `maxLength` ids, special tokens included; `true` is `"longest_first"`. Default: false, but true when only `maxLength` is given. */
  truncation: optional(
    nullable(orValueError(oneOf(true, false, "longest_first", "only_first", "only_second", "do_not_truncate"))),
  ),
  ...padOptions,
} as const;

/** What a call takes. */
export const tokenizing = signature("tokenizer", [], {
  ...encodeOptions,
  /** Also gives `tokenTypeIds`. Default: false. */
  returnTokenTypeIds: boolean(false),
  ...returnTensors,
});
export const encoding = signature("tokenizer.encode", [], encodeOptions);
export const padding = signature("tokenizer.pad", [], { ...padOptions, ...returnTensors });
export const construction = signature("PreTrainedTokenizerFast", [], {
  /** Path of a `tokenizer.json`; null for an empty vocabulary, to which `addTokens` adds. */
  tokenizerFile: optional(unchecked<string | null>()),
  /** The content of a `tokenizer.json`. */
  tokenizerObject: optional(anything<TokenizerFile>()),
  ...settings,
});
export const adding = signature("tokenizer.addTokens", [], { specialTokens: boolean(false) });

/** Options of {@link PreTrainedTokenizerFast}; the special tokens (`padToken`, `eosToken`, ...) are among them. */
export type PreTrainedTokenizerOptions = Options<typeof construction>;

/** Options of a call of a tokenizer. */
export type TokenizeOptions = Options<typeof tokenizing>;

/** Options of `tokenizer.encode` and `tokenizer.tokenize`, which give ids (or tokens) alone. */
export type EncodeOptions = Options<typeof encoding>;

/** Options of `tokenizer.pad`. */
export type PadOptions = Options<typeof padding>;

type Row = Iterable<number | bigint> | Tensor;
/** An encoding that may lack its mask. */
export interface PartialEncoding {
  inputIds: Row;
  attentionMask?: Row;
  tokenTypeIds?: Row;
}
/** Encodings that may lack their masks, a row for each. */
export interface PartialBatch {
  inputIds: readonly Row[];
  attentionMask?: readonly Row[];
  tokenTypeIds?: readonly Row[];
}

/** The encodings, each with a mask; from rows or from arrays of rows. */
export function completed(encodings: readonly PartialEncoding[] | PartialBatch): Encoding[] {
  const rows = Array.isArray(encodings) ? (encodings as readonly PartialEncoding[]) : rowsOf(encodings as PartialBatch);
  return rows.map(({ inputIds, attentionMask, tokenTypeIds }) => {
    if (!isArrayLike(inputIds)) throw new ValueError("Expected encodings with inputIds, but one has none");
    const ids = toIds(inputIds);
    const mask = attentionMask === undefined ? ids.map(() => 1) : toIds(attentionMask);
    const encoding: Encoding = { inputIds: ids, attentionMask: mask };
    if (tokenTypeIds !== undefined) encoding.tokenTypeIds = toIds(tokenTypeIds);
    return encoding;
  });
}

function rowsOf({ inputIds, attentionMask, tokenTypeIds }: PartialBatch): PartialEncoding[] {
  if (!Array.isArray(inputIds)) throw new ValueError("Expected encodings with inputIds, but there are none");
  return inputIds.map((row, i) => ({
    inputIds: row,
    attentionMask: attentionMask?.[i],
    tokenTypeIds: tokenTypeIds?.[i],
  }));
}

function isArrayLike(value: unknown): value is Row {
  return typeof value === "object" && value !== null && (value instanceof Tensor || Symbol.iterator in value);
}

export function toIds(ids: unknown): number[] {
  const list = ids instanceof Tensor ? ids.tolist() : ids;
  const iterable =
    typeof list === "object" && list !== null && Symbol.iterator in list ? (list as Iterable<unknown>) : [list];
  return Array.from(iterable, (id) => {
    const number = typeof id === "bigint" ? Number(id) : id;
    if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0) return number;
    throw new ValueError(`Expected ids, whole numbers from 0 on, but got ${inspect(id, { depth: 0 })}`);
  });
}

/** The texts of a call, one or several. */
export function textsOf(given: unknown): string[] {
  const texts: unknown[] = Array.isArray(given) ? given : [given];
  const wrong = texts.find((text) => typeof text !== "string");
  if (texts.every((text) => typeof text === "string")) return texts;
  throw new TypeError(`Expected a text or an array of texts, but got ${inspect(wrong, { depth: 0 })}`);
}

export function pairsOf(pair: TokenizeOptions["textPair"], count: number, several: boolean): (string | null)[] {
  // Of a single text, an empty second one is none, as in transformers.
  if (pair === undefined || pair === null || (pair === "" && !several)) return new Array<null>(count).fill(null);
  const pairs = Array.isArray(pair) ? (pair as readonly string[]) : [pair as string];
  if (several !== Array.isArray(pair) || pairs.length !== count || pairs.some((text) => typeof text !== "string")) {
    const wanted = several ? `an array of ${count} texts` : "a text";
    throw new ValueError(`Expected textPair to be ${wanted}, as the texts are, but got ${inspect(pair, { depth: 0 })}`);
  }
  return [...pairs];
}
