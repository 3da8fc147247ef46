/** How far texts are cut and filled up. Follows `_get_padding_truncation_strategies` of transformers/tokenization_utils_base.py. */

import { inspect } from "node:util";
import type { Tokenizer } from "@huggingface/tokenizers";
import { ValueError } from "../../python/exceptions.js";
import { cut, type Padding, type Side, type TruncationStrategy, truncatedLengths } from "./batch_encoding.js";
import type { TokenizeOptions } from "./tokenizer_options.js";

/** From here on a length counts as no limit. */
const LARGE_INTEGER = 1e20;

/** How to cut. */
export interface Truncation {
  strategy: "longest_first" | "only_first" | "only_second";
  maxLength: number;
  side: Side;
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
  const given: TruncationStrategy = truncation ?? (maxLength !== undefined && padding === false);
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
