/** How far texts are cut and filled up. Follows `_get_padding_truncation_strategies` of transformers/tokenization_utils_base.py. */

import { inspect } from "node:util";
import type { Tokenizer } from "@huggingface/tokenizers";
import { ValueError } from "../../python/exceptions.js";
import type { Encoding } from "./batch_encoding.js";
import type { TokenizeOptions } from "./tokenizer_options.js";

export type Side = "left" | "right";

/** From here on a length counts as no limit. */
const LARGE_INTEGER = 1e20;

type Strategy = "longest_first" | "only_first" | "only_second";

/** How to cut. */
export interface Truncation {
  strategy: Strategy;
  maxLength: number;
  side: Side;
}

/** How to fill up, decided: to which length and with what. */
export interface Padding {
  /** The least length of a row; undefined when the longest row decides alone. */
  length: number | undefined;
  side: Side;
  padToMultipleOf: number | undefined;
  padTokenId: number;
  padTokenTypeId: number;
}

/** What of a tokenizer decides how long its encodings get. */
interface Limits {
  modelMaxLength: number;
  paddingSide: Side;
  truncationSide: Side;
  padToken: string | null;
  padTokenId: number | null;
  padTokenTypeId: number;
}

/** How to cut texts; undefined for not at all. */
export function planTruncation(
  { truncation, maxLength, padding = false }: TokenizeOptions,
  { modelMaxLength, truncationSide: side }: Limits,
): Truncation | undefined {
  const given = truncation ?? (maxLength !== undefined && padding === false);
  const strategy = given === true ? "longest_first" : given === false ? "do_not_truncate" : given;
  const length = maxLength ?? modelMaxLength;
  if (strategy === "do_not_truncate" || length > LARGE_INTEGER) return undefined;
  return { strategy, maxLength: length, side };
}

/** How to fill up encodings; undefined for not at all. */
export function planPadding(options: TokenizeOptions, limits: Limits): Padding | undefined {
  const { padding = false, padToMultipleOf, paddingSide = limits.paddingSide } = options;
  const strategy = padding === true ? "longest" : padding === false ? "do_not_pad" : padding;
  const length = options.maxLength ?? limits.modelMaxLength;
  if (strategy === "do_not_pad" || (strategy === "max_length" && length > LARGE_INTEGER)) return undefined;
  const { padToken, padTokenId, padTokenTypeId } = limits;
  if (padTokenId === null) {
    throw new ValueError(
      `Expected a tokenizer with a padding token, but padToken is ${inspect(padToken)}${padToken === null ? "" : ", which the vocabulary lacks"}. ` +
        `Set one (tokenizer.padToken = tokenizer.eosToken) or add one (tokenizer.addSpecialTokens({ padToken: "<pad>" })).`,
    );
  }
  const truncation = planTruncation(options, limits);
  if (truncation !== undefined && padToMultipleOf !== undefined && truncation.maxLength % padToMultipleOf !== 0) {
    throw new ValueError(
      `Expected a maxLength that is a multiple of padToMultipleOf (${padToMultipleOf}), but got ${truncation.maxLength}`,
    );
  }
  return {
    length: strategy === "max_length" ? length : undefined,
    side: paddingSide,
    padToMultipleOf,
    padTokenId,
    padTokenTypeId,
  };
}

/** How many ids of a first and a second text stay so that together they are at most `room`. Follows tokenizers/src/utils/truncation.rs. */
function truncatedLengths(
  first: number,
  second: number | null,
  room: number,
  strategy: Strategy,
): [number, number | null] {
  const excess = first + (second ?? 0) - room;
  if (excess <= 0) return [first, second];
  if (strategy === "longest_first") {
    if (second === null) return [room, null];
    const shorter = Math.min(first, second);
    const longer = shorter > room ? shorter : Math.max(shorter, room - shorter);
    const both = shorter + longer > room ? [Math.floor(room / 2), Math.ceil(room / 2)] : [shorter, longer];
    return first > second ? [both[1]!, both[0]!] : [both[0]!, both[1]!];
  }
  if (strategy === "only_second" && second === null) {
    throw new ValueError(`Expected a second text (textPair) to cut with truncation "only_second", but got one text`);
  }
  const target = strategy === "only_first" ? first : second!;
  if (target <= excess) {
    throw new ValueError(
      `Expected to cut ${excess} ids with truncation "${strategy}", but that text has ${target}. Use truncation "longest_first"`,
    );
  }
  return strategy === "only_first" ? [first - excess, second] : [first, second! - excess];
}

/** The ids that stay when `ids` may be `length` long. */
function cut<T>(ids: readonly T[], length: number, side: Side): T[] {
  return side === "right" ? ids.slice(0, length) : ids.slice(ids.length - length);
}

/** The tokens of a text or of a pair, cut, with special tokens around them and the number of the text that each is of. */
export function tokensOf(
  backend: Tokenizer,
  text: string,
  pair: string | null,
  truncation: Truncation | undefined,
  addSpecialTokens: boolean,
): { tokens: string[]; types: number[] } {
  let first = backend.tokenize(text);
  let second = pair === null ? null : backend.tokenize(pair);
  const process = (a: string[], b: string[] | null, special: boolean) => {
    const { tokens, tokens_pair = [], token_type_ids } = backend.post_processor!.post_process(a, b, special);
    const all = tokens_pair === null ? tokens : [...tokens, ...tokens_pair];
    return { tokens: all, types: token_type_ids ?? all.map(() => 0) };
  };
  if (truncation !== undefined) {
    const { maxLength, strategy, side } = truncation;
    const added = addSpecialTokens ? process([], second === null ? null : [], true).tokens.length : 0;
    if (maxLength < added) {
      throw new ValueError(`Expected maxLength to leave room for ${added} special tokens, but got ${maxLength}`);
    }
    const [one, two] = truncatedLengths(first.length, second?.length ?? null, maxLength - added, strategy);
    first = cut(first, one, side);
    second = second === null ? null : cut(second, two!, side);
  }
  return process(first, second, addSpecialTokens);
}

/** Fills every encoding up to one length. */
export function padAll(encodings: readonly Encoding[], padding: Padding): Encoding[] {
  let target = padding.length ?? Math.max(0, ...encodings.map(({ inputIds }) => inputIds.length));
  const multiple = padding.padToMultipleOf;
  if (multiple !== undefined) target = Math.ceil(target / multiple) * multiple;
  const fillers = { inputIds: padding.padTokenId, attentionMask: 0, tokenTypeIds: padding.padTokenTypeId };
  return encodings.map((encoding) => {
    const missing = target - encoding.inputIds.length;
    if (missing <= 0) return encoding;
    const padded: Partial<Encoding> = {};
    for (const [key, row] of Object.entries(encoding) as [keyof Encoding, number[]][]) {
      const filling = new Array<number>(missing).fill(fillers[key]);
      padded[key] = padding.side === "right" ? [...row, ...filling] : [...filling, ...row];
    }
    return padded as Encoding;
  });
}
