/** From indices to a batch; the same in the caller's thread and in workers. Follows torch/utils/data/_utils/fetch.py. */

import { tensor } from "../../creation.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { defaultCollate } from "./collate.js";
import { type DatasetLike, IterableDataset, type MapDataset, openIterator, Subset, TensorDataset } from "./dataset.js";
import type { Waiting } from "./waiting.js";

/** What {@link Fetcher.fetch} gives when an IterableDataset has no more. */
export const END: unique symbol = Symbol("end of the dataset");

// biome-ignore lint/suspicious/noExplicitAny: takes a list of items or, without batches, one
export type CollateFn = (batch: any) => unknown;

export interface FetchOptions {
  /** Whether indices come in lists and items are collated, or one by one. */
  autoCollation: boolean;
  collateFn: CollateFn;
  dropLast: boolean;
}

export interface Fetcher {
  /** The batch for a list of indices, or the item for one. */
  fetch(index: unknown): Waiting<unknown>;
  /** Nothing more will be fetched. */
  close(): Waiting<void>;
}

/**
 * @param asynchronous whether the work it gives is run by `runLater`
 */
export function createFetcher(
  dataset: DatasetLike<unknown> | IterableDataset<unknown>,
  options: FetchOptions,
  asynchronous: boolean,
): Fetcher {
  return dataset instanceof IterableDataset
    ? new IterableFetcher(openIterator(dataset, asynchronous), options)
    : new MapFetcher(dataset as MapDataset<unknown, unknown>, options);
}

class MapFetcher implements Fetcher {
  constructor(
    readonly dataset: MapDataset<unknown, unknown>,
    readonly options: FetchOptions,
  ) {}

  *fetch(index: unknown): Waiting<unknown> {
    const { dataset } = this;
    const { autoCollation, collateFn } = this.options;
    let data: unknown;
    if (autoCollation) {
      const indices = index as unknown[];
      const rows = collateFn === defaultCollate ? gatherRows(dataset, indices) : undefined;
      if (rows !== undefined) return rows;
      if (dataset.getItems) [data] = yield [dataset.getItems(indices)];
      else data = yield indices.map((key) => dataset.at(key));
    } else {
      [data] = yield [dataset.at(index)];
    }
    const [batch] = yield [collateFn(data)];
    return batch;
  }

  *close(): Waiting<void> {}
}

class IterableFetcher implements Fetcher {
  #ended = false;

  constructor(
    readonly iterator: Iterator<unknown> | AsyncIterator<unknown>,
    readonly options: FetchOptions,
  ) {}

  *fetch(index: unknown): Waiting<unknown> {
    const { autoCollation, collateFn, dropLast } = this.options;
    const wanted = autoCollation ? (index as unknown[]).length : 1;
    const found: unknown[] = [];
    while (found.length < wanted && !this.#ended) {
      const [result] = (yield [this.iterator.next()]) as [IteratorResult<unknown>];
      if (result.done) this.#ended = true;
      else found.push(result.value);
    }
    if (found.length === 0 || (autoCollation && dropLast && found.length < wanted)) return END;
    const items = yield found;
    const [batch] = yield [collateFn(autoCollation ? items : items[0])];
    return batch;
  }

  *close(): Waiting<void> {
    if (this.#ended) return;
    this.#ended = true;
    yield [this.iterator.return?.()];
  }
}

/**
 * The collated batch of a TensorDataset, or of a part of one, by one crossing for each tensor instead of one for each row.
 * Undefined for other datasets, and for indices that are to fail as `at` fails.
 */
function gatherRows(dataset: unknown, indices: unknown[]): Tensor[] | undefined {
  const exactly = (dataset as object).constructor;
  if (exactly === Subset) {
    const { dataset: whole, indices: places } = dataset as Subset<unknown>;
    return gatherRows(
      whole,
      indices.map((index) => places[index as number]),
    );
  }
  if (exactly !== TensorDataset) return undefined;
  const { tensors, length } = dataset as TensorDataset;
  if (
    tensors.some(({ requiresGrad, isNested, layout }) => requiresGrad || isNested || String(layout) !== "torch.strided")
  )
    return undefined;
  if (!indices.every((index) => Number.isInteger(index) && (index as number) >= 0 && (index as number) < length))
    return undefined;
  const rows = tensor(Int32Array.from(indices as number[]));
  return tensors.map((data) => aten.indexSelect(data, 0, rows.to(data.device)));
}
