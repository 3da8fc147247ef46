/** The share of one process among several that train together. */

import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";

/**
 * The rows of a batch that are this rank's: equally many on each. Where the batch cannot be divided so, its first rows come once
 * more; accelerate does the same (`split_batches`).
 */
export function ownRows(batch: Tensor, { rank, size }: { rank: number; size: number }): Tensor {
  if (size === 1) return batch;
  const rows = batch.size(0);
  const share = Math.ceil(rows / size);
  if (share * size === rows) return batch.narrow(0, rank * share, share);
  const places = Array.from({ length: share }, (_, i) => (rank * share + i) % rows);
  return aten.stack(places.map((place) => batch.select(0, place)));
}
