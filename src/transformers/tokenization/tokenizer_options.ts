/** What a tokenizer and its calls take, and the checks of it. */

import { inspect } from "node:util";
import { hubOptions } from "../../huggingface_hub/hub_repository.js";
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
  string,
  unchecked,
} from "../../internal/kinds.js";
import { type Options, signature } from "../../internal/signature.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import type { TokenizerFile } from "../../tokenizers/tokenizer_file.js";
import { Tensor } from "../../torch/tensor.js";
import type { Encoding } from "./batch_encoding.js";
import { SPECIAL_TOKENS, type SpecialTokenName, type TokenLike } from "./special_tokens.js";

/** A text, or the words of one where `isSplitIntoWords` is. */
export type TextInput = string | readonly string[];

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
  /** Whether `decode` takes out the spaces before punctuation and English contractions, which byte-pair models never have. Default: false. */
  cleanUpTokenizationSpaces: optional(boolean),
  /** The Jinja template of `applyChatTemplate`, or several by their names. Default: none. */
  chatTemplate: optional(unchecked<string | Readonly<Record<string, string>> | null>()),
  /** What a call gives, by Python's names. Default: `["input_ids", "attention_mask"]`; with `"token_type_ids"` those too. */
  modelInputNames: optional(listOf(string)),
  /** Puts `bosToken` before every text. Default: what the file says. */
  addBosToken: optional(boolean),
  /** Puts `eosToken` after every text. Default: what the file says. */
  addEosToken: optional(boolean),
  /** Takes special tokens in a text for text like any other: the property of that name. Default: false. */
  splitSpecialTokens: optional(boolean),
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
  /** The second text of each pair: a string for a string, as many strings as texts for an array; words where texts are words. */
  textPair: optional(unchecked<TextInput | readonly TextInput[] | null>()),
  /** Puts the special tokens of the post-processor around the text. Default: true. */
  addSpecialTokens: optional(boolean),
  /** Cuts to `maxLength` ids, special tokens included; `true` is `"longest_first"`. Default: false, but true when only `maxLength` is given. */
  truncation: optional(
    nullable(orValueError(oneOf(true, false, "longest_first", "only_first", "only_second", "do_not_truncate"))),
  ),
  /** How many of the ids before it each row that was cut off begins with; with `returnOverflowingTokens`. Default: 0. */
  stride: optional(length),
  /** A text is an array of words, which are not divided further into other words than the pre-tokenizer makes. Default: false. */
  isSplitIntoWords: optional(boolean),
  /** Takes special tokens in a text for text like any other, as for what users write. Default: the tokenizer's `splitSpecialTokens`. */
  splitSpecialTokens: optional(boolean),
  ...padOptions,
} as const;

/** What a call takes. */
export const tokenizing = signature("tokenizer", [], {
  ...encodeOptions,
  /** Also gives `tokenTypeIds`. Default: whether `modelInputNames` has them. */
  returnTokenTypeIds: optional(boolean),
  /** Gives what was cut off as further rows, and `overflowToSampleMapping`; a single text is then rows too. Default: false. */
  returnOverflowingTokens: optional(boolean),
  /** Also gives `offsetMapping`, where each token begins and ends. Default: false. */
  returnOffsetsMapping: optional(boolean),
  /** Also gives `specialTokensMask`. Default: false. */
  returnSpecialTokensMask: optional(boolean),
  /** Also gives `length`, how many ids there are. Default: false. */
  returnLength: optional(boolean),
  ...returnTensors,
});
export const decoding = signature("tokenizer.decode", [], {
  /** Leaves special tokens, such as `<pad>`, out. Default: false. */
  skipSpecialTokens: boolean(false),
  /** Takes out the spaces before punctuation and English contractions. Default: the tokenizer's `cleanUpTokenizationSpaces`. */
  cleanUpTokenizationSpaces: optional(boolean),
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
export const loading = signature("PreTrainedTokenizerFast.fromPretrained", ["nameOrFolder"], {
  nameOrFolder: string,
  /** A file of GGUF in the folder, which says what the tokenizer is. */
  ggufFile: optional(string),
  ...construction.shape,
  ...hubOptions,
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
  specialTokensMask?: Row;
}
/** Encodings that may lack their masks, a row for each. */
export interface PartialBatch {
  inputIds: readonly Row[];
  attentionMask?: readonly Row[];
  tokenTypeIds?: readonly Row[];
  specialTokensMask?: readonly Row[];
}

/** The encodings, each with a mask; from rows or from arrays of rows. */
export function completed(encodings: readonly PartialEncoding[] | PartialBatch): Encoding[] {
  const rows = Array.isArray(encodings) ? (encodings as readonly PartialEncoding[]) : rowsOf(encodings as PartialBatch);
  return rows.map((row) => {
    if (typeof row !== "object" || row === null) {
      throw new TypeError(
        `tokenizer.pad: expected encodings, { inputIds }, got ${inspect(row, { depth: 0 })} among them`,
      );
    }
    const { inputIds, attentionMask, tokenTypeIds, specialTokensMask } = row;
    if (!isArrayLike(inputIds)) throw new ValueError("Expected encodings with inputIds, but one has none");
    const ids = toIds(inputIds);
    const mask = attentionMask === undefined ? ids.map(() => 1) : toIds(attentionMask);
    const encoding: Encoding = { inputIds: ids, attentionMask: mask };
    if (tokenTypeIds !== undefined) encoding.tokenTypeIds = toIds(tokenTypeIds);
    if (specialTokensMask !== undefined) encoding.specialTokensMask = toIds(specialTokensMask);
    return encoding;
  });
}

function rowsOf(batch: PartialBatch): PartialEncoding[] {
  if (typeof batch !== "object" || batch === null) {
    throw new TypeError(
      `tokenizer.pad: expected an array of encodings, or one with arrays of rows, got ${inspect(batch, { depth: 0 })}`,
    );
  }
  const { inputIds, attentionMask, tokenTypeIds, specialTokensMask } = batch;
  if (!Array.isArray(inputIds)) throw new ValueError("Expected encodings with inputIds, but there are none");
  return inputIds.map((row, i) => ({
    inputIds: row,
    attentionMask: attentionMask?.[i],
    tokenTypeIds: tokenTypeIds?.[i],
    specialTokensMask: specialTokensMask?.[i],
  }));
}

function isArrayLike(value: unknown): value is Row {
  return typeof value === "object" && value !== null && (value instanceof Tensor || Symbol.iterator in value);
}

export function toIds(ids: unknown): number[] {
  const list = ids instanceof Tensor ? ids.tolist() : ids;
  const iterable =
    typeof list === "object" && list !== null && Symbol.iterator in list ? (list as Iterable<unknown>) : [list];
  const numbers: number[] = [];
  // A loop, as a batch has millions of ids, for each of which Array.from would call a function.
  for (const id of iterable) {
    const number = typeof id === "bigint" ? Number(id) : id;
    if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 0)
      throw new ValueError(`Expected ids, whole numbers from 0 on, but got ${inspect(id, { depth: 0 })}`);
    numbers.push(number);
  }
  return numbers;
}

/** The texts of a call, one or several; with their number where there are several. */
export function textsOf(given: unknown, areWords = false): { texts: TextInput[]; several: boolean } {
  const several = areWords ? Array.isArray(given) && Array.isArray(given[0]) : Array.isArray(given);
  const texts = (several ? given : [given]) as unknown[];
  const wrong = texts.findIndex((text) => !isText(text, areWords));
  if (wrong < 0) return { texts: texts as TextInput[], several };
  const wanted = areWords ? "an array of words, or an array of such arrays" : "a text or an array of texts";
  throw new TypeError(`Expected ${wanted}, but got ${inspect(texts[wrong], { depth: 0 })}`);
}

function isText(text: unknown, areWords: boolean): boolean {
  if (!areWords) return typeof text === "string" && checkWhole(text);
  return Array.isArray(text) && text.every((word) => typeof word === "string" && checkWhole(word));
}

/** Half of a pair of UTF-16 is no character, and Python refuses it too. */
function checkWhole(text: string): boolean {
  if ((text as string & { isWellFormed(): boolean }).isWellFormed()) return true;
  throw new ValueError(
    "Expected a text of whole characters, but it has half of one: a surrogate of UTF-16 without the other. Cut texts between " +
      "characters, or give text.toWellFormed()",
  );
}

export function pairsOf(
  pair: TokenizeOptions["textPair"],
  count: number,
  several: boolean,
  areWords = false,
): (TextInput | null)[] | null {
  // Of a single text, an empty second one is none, as in transformers.
  if (pair === undefined || pair === null || (pair.length === 0 && !several)) return null;
  const pairs = (several ? pair : [pair]) as unknown[];
  if (!Array.isArray(pairs) || pairs.length !== count || !pairs.every((text) => isText(text, areWords))) {
    const one = areWords ? "array of words" : "text";
    const wanted = several ? `an array of ${count} ${one}s` : `${areWords ? "an" : "a"} ${one}`;
    throw new ValueError(`Expected textPair to be ${wanted}, as the texts are, but got ${inspect(pair, { depth: 0 })}`);
  }
  return [...pairs] as TextInput[];
}
