/** Streamed datasets by split. Follows datasets/dataset_dict.py. */

import { checkNoMore, limitArguments } from "../internal/surplus.js";
import { IterableDataset, type StreamMapOptions } from "./iterable_dataset.js";
import { eachSplit, NamedSplits } from "./named_splits.js";
import type { Columns, Row } from "./row.js";

/**
 * Datasets by split that are read piece by piece, as {@link loadDataset} gives them with `streaming`: what is done to it is done to each
 * split, and gives another one.
 */
class IterableDatasetDict extends NamedSplits<IterableDataset> {
  constructor(splits: Readonly<Record<string, IterableDataset>>, ...none: []) {
    checkNoMore("IterableDatasetDict", none);
    super(splits, "IterableDataset", (value) => value instanceof IterableDataset);
  }

  /** See {@link IterableDataset.map}. */
  map(
    fn: (examples: Columns, indices: number[]) => Row | Promise<Row>,
    options: StreamMapOptions & { batched: true },
  ): this;
  map(fn: (example: Row, index: number) => Row | Promise<Row>, options?: StreamMapOptions & { batched?: false }): this;
  map(fn: never, options?: unknown): this {
    return eachSplit(this, (split) => split.map(fn, options as never));
  }

  /** See {@link IterableDataset.filter}. */
  filter(fn: (example: Row, index: number) => unknown): this {
    return eachSplit(this, (split) => split.filter(fn));
  }

  /** See {@link IterableDataset.shuffle}. */
  shuffle(...given: Parameters<IterableDataset["shuffle"]>): this {
    return eachSplit(this, (split) => split.shuffle(...given));
  }
}

limitArguments(IterableDatasetDict.prototype, { map: 2, filter: 1, shuffle: 2 });

interface IterableDatasetDictClass {
  new <const S extends Readonly<Record<string, IterableDataset>>>(
    splits: S,
  ): IterableDatasetDict & { -readonly [N in keyof S]: S[N] };
  readonly prototype: IterableDatasetDict;
}
/** The splits are properties, which a class cannot say of itself. */
const WithSplits = IterableDatasetDict as unknown as IterableDatasetDictClass;
type WithSplits = IterableDatasetDict;

export { WithSplits as IterableDatasetDict };
