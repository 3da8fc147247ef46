/** How far texts are cut and filled up. Follows `_get_padding_truncation_strategies` of transformers/tokenization_utils_base.py. */

import { inspect } from "node:util";
import { ValueError } from "../../python/exceptions.js";
import type { Cutting } from "../../tokenizers/engine/messages.js";
import type { Row } from "./rows.js";
import type { TokenizeOptions } from "./tokenizer_options.js";

export type Side = "left" | "right";

/** From here on a length counts as no limit. */
const LARGE_INTEGER = 1e20;

/** How to fill up, decided: to which length and with what. */
export interface Padding {
  /** The least length of a row; undefined when the longest row decides alone. */
  length: number | undefined;
  side: Side;
  padToMultipleOf: number | undefined;
  padToken: string;
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

/** How to cut texts; null for not at all. */
export function planTruncation(
  { truncation, maxLength, padding = false, stride = 0, returnOverflowingTokens: overflow = false }: TokenizeOptions,
  { modelMaxLength, truncationSide: side }: Limits,
): Cutting | null {
  const given = truncation ?? (maxLength !== undefined && padding === false);
  const strategy = given === true ? "longest_first" : given === false ? "do_not_truncate" : given;
  const length = maxLength ?? modelMaxLength;
  if (strategy === "do_not_truncate" || length > LARGE_INTEGER) return null;
  return { strategy, maxLength: length, side, stride, overflow };
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
  if (truncation !== null && padToMultipleOf !== undefined && truncation.maxLength % padToMultipleOf !== 0) {
    throw new ValueError(
      `Expected a maxLength that is a multiple of padToMultipleOf (${padToMultipleOf}), but got ${truncation.maxLength}`,
    );
  }
  return {
    length: strategy === "max_length" ? length : undefined,
    side: paddingSide,
    padToMultipleOf,
    padToken: padToken!,
    padTokenId,
    padTokenTypeId,
  };
}

/** More ids than this, as lists, are more than a process has room for. */
const MOST_PADDED = 2 ** 25;

/** Fills every encoding up to one length. */
export function padAll<R extends Row>(rows: readonly R[], padding: Padding): R[] {
  let target = padding.length ?? rows.reduce((most, { inputIds }) => Math.max(most, inputIds.length), 0);
  const multiple = padding.padToMultipleOf;
  if (multiple !== undefined) target = Math.ceil(target / multiple) * multiple;
  if (!(target * rows.length <= MOST_PADDED)) {
    throw new ValueError(
      `Expected texts to be filled up to fewer than ${MOST_PADDED} ids in all, but ${rows.length} of ${target} were asked for: ` +
        "check maxLength and padToMultipleOf",
    );
  }
  const fillers: Record<keyof Row, unknown> = {
    inputIds: padding.padTokenId,
    attentionMask: 0,
    tokenTypeIds: padding.padTokenTypeId,
    specialTokensMask: 1,
    offsetMapping: [0, 0],
    tokens: padding.padToken,
    wordIds: null,
    sequenceIds: null,
  };
  return rows.map((row) => {
    const missing = target - row.inputIds.length;
    if (missing <= 0) return row;
    const padded: Partial<Record<keyof Row, unknown[]>> = {};
    for (const [key, values] of Object.entries(row) as [keyof Row, unknown[]][]) {
      const filling = new Array<unknown>(missing).fill(fillers[key]);
      padded[key] = padding.side === "right" ? [...values, ...filling] : [...filling, ...values];
    }
    return padded as unknown as R;
  });
}
