/** What a tokenizer gives: ids with their masks, and tensors of them. */

import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Where a token or a word begins and ends. */
export type Span = [start: number, end: number];

// Aliases and not interfaces: only an alias counts as a row by name, so that `dataset.map` and collators take an encoding as it is.

/** Ids of one text (or pair), each array as long as the others. */
export type Encoding = {
  /** The ids. */
  inputIds: number[];
  /** 1 for an id of the text, 0 for one that fills up. */
  attentionMask: number[];
  /** 0 for the first text of a pair, 1 for the second; with `returnTokenTypeIds`. */
  tokenTypeIds?: number[];
  /** 1 for an id that the text does not have: a special token; with `returnSpecialTokensMask`. */
  specialTokensMask?: number[];
  /**
   * Where each token begins and ends in its text, in characters (Unicode code points) as in Python; with `returnOffsetsMapping`. A
   * JavaScript string counts in units of UTF-16: `[...text].slice(start, end).join("")` is the token's text, and `text.slice(start,
   * end)` too where there is no character beyond U+FFFF before it.
   */
  offsetMapping?: Span[];
  /** How many ids there are; with `returnLength`. */
  length?: number[];
  /** 1 for an id of what the model said; of `applyChatTemplate` with `returnAssistantTokensMask`. */
  assistantMasks?: number[];
};

/** Several encodings, a row for each. */
export type BatchEncoding = {
  inputIds: number[][];
  attentionMask: number[][];
  tokenTypeIds?: number[][];
  specialTokensMask?: number[][];
  offsetMapping?: Span[][];
  length?: number[];
  assistantMasks?: number[][];
  /** Which text each row is of; with `returnOverflowingTokens`, where a long text has several rows. */
  overflowToSampleMapping?: number[];
};

/** Several encodings as int64 tensors of shape (texts, length). */
export type TensorEncoding = {
  inputIds: Tensor;
  attentionMask: Tensor;
  tokenTypeIds?: Tensor;
  specialTokensMask?: Tensor;
  /** Of shape (texts, length, 2). */
  offsetMapping?: Tensor;
  length?: Tensor;
  assistantMasks?: Tensor;
  overflowToSampleMapping?: Tensor;
};

/** One array of rows for each key. */
export function toBatch(encodings: readonly Encoding[]): BatchEncoding {
  const batch: BatchEncoding = {
    inputIds: encodings.map(({ inputIds }) => inputIds),
    attentionMask: encodings.map(({ attentionMask }) => attentionMask),
  };
  const column = <Row>(row: (encoding: Encoding) => Row | undefined): Row[] | undefined => {
    const rows = encodings.map(row).filter((one) => one !== undefined);
    return rows.length > 0 ? rows : undefined;
  };
  const optional = {
    tokenTypeIds: column((encoding) => encoding.tokenTypeIds),
    specialTokensMask: column((encoding) => encoding.specialTokensMask),
    offsetMapping: column((encoding) => encoding.offsetMapping),
    length: column((encoding) => encoding.length)?.flat(),
  };
  for (const [key, rows] of Object.entries(optional)) if (rows !== undefined) Object.assign(batch, { [key]: rows });
  return batch;
}

/** One int64 tensor of shape (texts, length) for each key. Rows of unequal length are a {@link ValueError}. */
export function toTensors(batch: BatchEncoding): TensorEncoding {
  const columns = Object.entries(batch) as [string, (number | number[] | Span[])[]][];
  return Object.fromEntries(columns.map(([key, rows]) => [key, stack(rows)])) as unknown as TensorEncoding;
}

function stack(rows: readonly (number | number[] | Span[])[]): Tensor {
  if (rows.every((row) => typeof row === "number")) return tensor(toInt64(rows));
  const lists = rows as readonly (number[] | Span[])[];
  const length = lists[0]?.length ?? 0;
  const other = lists.find((row) => row.length !== length);
  if (other !== undefined) {
    throw new ValueError(
      `Expected texts with equally many ids for a tensor, but got ${length} and ${other.length}. ` +
        `Use { padding: true } to fill the shorter ones up, or { truncation: true, maxLength } to cut the longer ones.`,
    );
  }
  const isSpans = Array.isArray(lists[0]?.[0]);
  const flat = (lists as readonly number[][]).flat(isSpans ? 2 : 1) as number[];
  const shape = isSpans ? [rows.length, length, 2] : [rows.length, length];
  return aten.reshape(tensor(toInt64(flat)), shape) as Tensor;
}

/** Whole numbers from 0 to 2^32 as int64: the lower halves are written, and no BigInt is made. */
function toInt64(numbers: readonly number[]): BigInt64Array {
  const wide = new BigInt64Array(numbers.length);
  const halves = new Uint32Array(wide.buffer);
  const low = IS_LITTLE_ENDIAN ? 0 : 1;
  for (let i = 0; i < numbers.length; i++) halves[2 * i + low] = numbers[i]!;
  return wide;
}
