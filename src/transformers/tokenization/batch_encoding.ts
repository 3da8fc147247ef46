/** What a tokenizer gives: ids with their masks, and tensors of them. */

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
