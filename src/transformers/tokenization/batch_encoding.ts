/** What a tokenizer gives: ids with their masks, cut, filled up and made into tensors. */

import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";

/** Ids of one text (or pair), each array as long as the others. */
export interface Encoding {
  /** The ids. */
  inputIds: number[];
  /** 1 for an id of the text, 0 for one that fills up. */
  attentionMask: number[];
  /** 0 for the first text of a pair, 1 for the second; with `returnTokenTypeIds`. */
  tokenTypeIds?: number[];
}

/** Several encodings, a row for each. */
export interface BatchEncoding {
  inputIds: number[][];
  attentionMask: number[][];
  tokenTypeIds?: number[][];
}

/** Several encodings as int64 tensors of shape (texts, length). */
export interface TensorEncoding {
  inputIds: Tensor;
  attentionMask: Tensor;
  tokenTypeIds?: Tensor;
}

export type PaddingStrategy = boolean | "longest" | "max_length" | "do_not_pad";
export type TruncationStrategy = boolean | "longest_first" | "only_first" | "only_second" | "do_not_truncate";
export type Side = "left" | "right";

/** How to fill up, decided: to which length and with what. */
export interface Padding {
  /** The least length of a row; undefined when the longest row decides alone. */
  length: number | undefined;
  side: Side;
  padToMultipleOf: number | undefined;
  padTokenId: number;
  padTokenTypeId: number;
}

/** How many ids of a first and a second text stay so that together they are at most `room`. Follows tokenizers/src/utils/truncation.rs. */
export function truncatedLengths(
  first: number,
  second: number | null,
  room: number,
  strategy: "longest_first" | "only_first" | "only_second",
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
export function cut<T>(ids: readonly T[], length: number, side: Side): T[] {
  return side === "right" ? ids.slice(0, length) : ids.slice(ids.length - length);
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

/** One array of rows for each key. */
export function toBatch(encodings: readonly Encoding[]): BatchEncoding {
  const batch: BatchEncoding = {
    inputIds: encodings.map(({ inputIds }) => inputIds),
    attentionMask: encodings.map(({ attentionMask }) => attentionMask),
  };
  const types = encodings.map(({ tokenTypeIds }) => tokenTypeIds).filter((row) => row !== undefined);
  if (types.length > 0) batch.tokenTypeIds = types;
  return batch;
}

/** One int64 tensor of shape (texts, length) for each key. Rows of unequal length are a {@link ValueError}. */
export function toTensors({ inputIds, attentionMask, tokenTypeIds }: BatchEncoding): TensorEncoding {
  const tensors: TensorEncoding = { inputIds: stack(inputIds), attentionMask: stack(attentionMask) };
  if (tokenTypeIds !== undefined) tensors.tokenTypeIds = stack(tokenTypeIds);
  return tensors;
}

function stack(rows: readonly number[][]): Tensor {
  const length = rows[0]?.length ?? 0;
  const other = rows.find((row) => row.length !== length);
  if (other !== undefined) {
    throw new ValueError(
      `Expected texts with equally many ids for a tensor, but got ${length} and ${other.length}. ` +
        `Use { padding: true } to fill the shorter ones up, or { truncation: true, maxLength } to cut the longer ones.`,
    );
  }
  return aten.reshape(tensor(BigInt64Array.from(rows.flat(), BigInt)), [rows.length, length]) as Tensor;
}
