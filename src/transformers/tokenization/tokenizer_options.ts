/** What a tokenizer and its calls take, and the checks of it. */

import { inspect } from "node:util";
import { parseArguments } from "../../internal/arguments.js";
import { definedOf } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import type { DecodeOptions } from "../../tokenizers/tokenizer.js";
import type { TokenizerFile } from "../../tokenizers/tokenizer_file.js";
import { Tensor } from "../../torch/tensor.js";
import type { PaddingStrategy, Side, TruncationStrategy } from "./batch_encoding.js";
import { SPECIAL_TOKENS, type SpecialTokenName, type TokenLike } from "./special_tokens.js";

/** Options of {@link PreTrainedTokenizerFast}; the special tokens (`padToken`, `eosToken`, ...) are among them. */
export interface PreTrainedTokenizerOptions extends Partial<Record<SpecialTokenName, TokenLike | null>> {
  /** Path of a `tokenizer.json`; null for an empty vocabulary, to which `addTokens` adds. */
  tokenizerFile?: string | null;
  /** The content of a `tokenizer.json`. */
  tokenizerObject?: TokenizerFile;
  /** Special tokens without a name of their own. Default: none. */
  extraSpecialTokens?: readonly TokenLike[];
  /** The longest text of the model, in ids: what `truncation: true` and `padding: "max_length"` take without `maxLength`. Default: none. */
  modelMaxLength?: number;
  /** Where `padding` fills up. Default: `"right"`. */
  paddingSide?: Side;
  /** Where `truncation` cuts. Default: `"right"`. */
  truncationSide?: Side;
  /** Puts `bosToken` before every text. Default: what the file says. */
  addBosToken?: boolean;
  /** Puts `eosToken` after every text. Default: what the file says. */
  addEosToken?: boolean;
}

/** Options of a call of a tokenizer. */
export interface TokenizeOptions {
  /** The second text of each pair: a string for a string, as many strings as texts for an array. */
  textPair?: string | readonly string[] | null;
  /** Puts the special tokens of the post-processor around the text. Default: true. */
  addSpecialTokens?: boolean;
  /** Fills up with `padToken`: `true` or `"longest"` to the longest text, `"max_length"` to `maxLength`. Default: false. */
  padding?: PaddingStrategy;
  /** Cuts to `maxLength` ids, special tokens included; `true` is `"longest_first"`. Default: false, but true when only `maxLength` is given. */
  truncation?: TruncationStrategy | null;
  /** A number of ids. Default: `modelMaxLength`. */
  maxLength?: number;
  /** Fills up to a multiple of this. Default: any length. */
  padToMultipleOf?: number;
  /** Where to fill up. Default: the tokenizer's `paddingSide`. */
  paddingSide?: Side;
  /** Also gives `tokenTypeIds`. Default: false. */
  returnTokenTypeIds?: boolean;
  /** `"pt"` for tensors. Default: arrays. */
  returnTensors?: "pt" | null;
}

/** Options of `tokenizer.encode` and `tokenizer.tokenize`, which give ids (or tokens) alone. */
export type EncodeOptions = Omit<TokenizeOptions, "returnTokenTypeIds" | "returnTensors">;

/** Options of `tokenizer.pad`. */
export type PadOptions = Pick<
  TokenizeOptions,
  "padding" | "maxLength" | "padToMultipleOf" | "paddingSide" | "returnTensors"
>;

const PAD_DEFAULTS: PadOptions = {
  padding: undefined,
  maxLength: undefined,
  padToMultipleOf: undefined,
  paddingSide: undefined,
  returnTensors: undefined,
};
const { returnTensors, ...FILLING } = PAD_DEFAULTS;
const ENCODE_DEFAULTS: EncodeOptions = {
  textPair: undefined,
  addSpecialTokens: undefined,
  truncation: undefined,
  ...FILLING,
};
const TOKENIZE_DEFAULTS: TokenizeOptions = { ...ENCODE_DEFAULTS, returnTokenTypeIds: undefined, returnTensors };
const DECODE_DEFAULTS: DecodeOptions = { skipSpecialTokens: false };
const CONSTRUCTOR_DEFAULTS: PreTrainedTokenizerOptions = {
  tokenizerFile: undefined,
  tokenizerObject: undefined,
  ...Object.fromEntries(SPECIAL_TOKENS.map((name) => [name, undefined])),
  extraSpecialTokens: undefined,
  modelMaxLength: undefined,
  paddingSide: undefined,
  truncationSide: undefined,
  addBosToken: undefined,
  addEosToken: undefined,
};

/** The options of a call, of which each kind knows its own; what it does not know is an error. */
export const parseOptions = {
  call: reader("tokenizer", TOKENIZE_DEFAULTS),
  encode: reader("tokenizer.encode", ENCODE_DEFAULTS),
  tokenize: reader("tokenizer.tokenize", ENCODE_DEFAULTS),
  decode: reader("tokenizer.decode", DECODE_DEFAULTS),
  batchDecode: reader("tokenizer.batchDecode", DECODE_DEFAULTS),
  pad: reader("tokenizer.pad", PAD_DEFAULTS),
  construct: reader("PreTrainedTokenizerFast", CONSTRUCTOR_DEFAULTS),
  fromPretrained: reader("PreTrainedTokenizerFast.fromPretrained", CONSTRUCTOR_DEFAULTS),
  addTokens: reader<{ specialTokens?: boolean }>("tokenizer.addTokens", { specialTokens: false }),
};

function reader<Options extends object>(callee: string, defaults: Options): (given: readonly unknown[]) => Options {
  return (given) => parseArguments(callee, [], definedOf(given), defaults);
}

/** What `returnTensors` asks for: tensors or arrays. */
export function wantsTensors({ returnTensors: wanted }: Pick<TokenizeOptions, "returnTensors">): boolean {
  if (wanted === "pt") return true;
  if (wanted === undefined || wanted === null) return false;
  throw new ValueError(`Expected returnTensors to be "pt" or null, but got ${inspect(wanted)}`);
}

export type Row = Iterable<number | bigint> | Tensor;
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

export interface Truncation {
  strategy: "longest_first" | "only_first" | "only_second";
  maxLength: number;
}

export function rowsOf({ inputIds, attentionMask, tokenTypeIds }: PartialBatch): PartialEncoding[] {
  if (!Array.isArray(inputIds)) throw new ValueError("Expected encodings with inputIds, but there are none");
  return inputIds.map((row, i) => ({
    inputIds: row,
    attentionMask: attentionMask?.[i],
    tokenTypeIds: tokenTypeIds?.[i],
  }));
}

export function isArrayLike(value: unknown): value is Row {
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

export function checkLength(name: string, length: number): number {
  if (Number.isSafeInteger(length) && length >= 0) return length;
  throw new ValueError(`Expected ${name} to be a whole number from 0 on, but got ${inspect(length)}`);
}

export function checkSide(name: string, side: Side): Side {
  if (side === "left" || side === "right") return side;
  throw new ValueError(`Expected ${name} to be "left" or "right", but got ${inspect(side)}`);
}
