/** Places in the texts of a decoder: the positions of tokens, and which of them a head looks at. */

import { ValueError } from "../../python/exceptions.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import type { Cache } from "../cache_utils.js";

/** One position after another, from the first that the cache has not: (1, sequence). */
export function positionsAfter(cache: Cache | null, embedded: Tensor): Tensor {
  return aten
    .arange(embedded.size(1), { device: embedded.device })
    .add(cache?.getSeqLength() ?? 0)
    .unsqueeze(0);
}

/** The hidden states of the last positions; of all for 0. Follows `slice_logits_to_keep` of transformers/modeling_utils.py. */
export function lastPositions(hidden: Tensor, count: number): Tensor {
  const length = hidden.size(1);
  return count === 0 || count >= length ? hidden : hidden.narrow(1, length - count, count);
}

/**
 * The scores of each text's last token that is no padding: (batch, sequence, labels) gives (batch, labels). Follows
 * `GenericForSequenceClassification` of transformers/modeling_layers.py.
 */
export function lastScores(scores: Tensor, inputIds: Tensor | null, padTokenId: number | null): Tensor {
  const [batch, length] = scores.shape as [number, number];
  const { device } = scores;
  if (padTokenId === null && batch !== 1) {
    throw new ValueError("Cannot handle batch sizes > 1 if no padding token is defined.");
  }
  const rows = aten.arange(batch, { device });
  if (padTokenId === null || inputIds === null)
    return aten.index(scores, [rows, aten.full([batch], length - 1, { dtype: "int64", device })]);
  const isToken = inputIds.ne(padTokenId).to(device, "int32");
  return aten.index(scores, [rows, aten.arange(length, { dtype: "int32", device }).mul(isToken).argmax(-1)]);
}
