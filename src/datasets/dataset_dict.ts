/** Datasets in memory by split. Follows datasets/dataset_dict.py. */

import { anything, optional, unchecked } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { type Given, signature } from "../internal/signature.js";
import { checkNoMore, limitArguments } from "../internal/surplus.js";
import { KeyError, ValueError } from "../python/exceptions.js";
import { Dataset as MapStyleDataset, IterableDataset as StreamedDataset } from "../torch/utils/data/dataset.js";
import type { FormatType, formatting } from "./format.js";
import { eachSplit, mapSplits, NamedSplits } from "./named_splits.js";
import type {
  BatchFilterFunction,
  BatchMapFunction,
  FilterFunction,
  MapFunction,
  MapOptions,
  TransformOptions,
} from "./transforms.js";

type Seed = number | bigint;

const shuffling = signature("DatasetDict.shuffle", ["seeds"], {
  /** A seed for all splits, or one for each by its name. Default: random ones. */
  seeds: optional(anything<Seed | Readonly<Record<string, Seed | null>>>()),
  /** The same seed for all splits; in the place of `seeds`. */
  seed: optional(unchecked<Seed>()),
});

/** A dataset in memory, as {@link DatasetDict} asks for it; the class `Dataset` is one. */
export interface Split<D> {
  /** How many examples it has. */
  readonly numRows: number;
  /** The names of its columns. */
  readonly columnNames: string[];
  /** See `Dataset.map`. */
  map(fn: BatchMapFunction, options: MapOptions & { batched: true }): D;
  /** The same for one example at a time. */
  map(fn: MapFunction, options?: MapOptions & { batched?: false }): D;
  /** See `Dataset.filter`. */
  filter(fn: BatchFilterFunction, options: TransformOptions & { batched: true }): D;
  /** The same for one example at a time. */
  filter(fn: FilterFunction, options?: TransformOptions & { batched?: false }): D;
  /** See `Dataset.shuffle`. */
  shuffle(options?: { seed?: Seed | undefined }): D;
  /** See `Dataset.removeColumns`. */
  removeColumns(names: string | readonly string[]): D;
  /** See `Dataset.selectColumns`. */
  selectColumns(names: string | readonly string[]): D;
  /** See `Dataset.renameColumn`. */
  renameColumn(from: string, to: string): D;
  /** See `Dataset.withFormat`. */
  withFormat(type: FormatType, ...options: Given<typeof formatting>): D;
  /** See `Dataset.setFormat`. */
  setFormat(type: FormatType, ...options: Given<typeof formatting>): void;
}

/**
 * Datasets by split, as {@link loadDataset} and `Dataset.trainTestSplit` give them: `dict.train`, `dict["test"]`. What is done to it is
 * done to each split, and gives another one. Python's `keys()`, `values()` and `items()` are `Object.keys(dict)` and so on.
 *
 * ```ts
 * const { train, test } = (await loadDataset("user/name")).map(tokenize, { batched: true }).removeColumns("text");
 * ```
 */
class DatasetDict<D extends Split<D>> extends NamedSplits<D> {
  constructor(splits: Readonly<Record<string, D>>, ...none: []) {
    checkNoMore("DatasetDict", none);
    super(splits, "Dataset", (value) => value instanceof MapStyleDataset && !(value instanceof StreamedDataset));
  }

  /** How many examples each split has. */
  get numRows(): Record<string, number> {
    return mapSplits(this.splits, (split) => split.numRows);
  }

  /** How many columns each split has. */
  get numColumns(): Record<string, number> {
    return mapSplits(this.splits, (split) => split.columnNames.length);
  }

  /** The names of the columns of each split. */
  get columnNames(): Record<string, string[]> {
    return mapSplits(this.splits, (split) => split.columnNames);
  }

  /** See `Dataset.map`. */
  map(fn: BatchMapFunction, options: MapOptions & { batched: true }): this;
  map(fn: MapFunction, options?: MapOptions & { batched?: false }): this;
  map(...given: unknown[]): this {
    return eachSplit(this, (split) => split.map(...(given as [never])));
  }

  /** See `Dataset.filter`. */
  filter(fn: BatchFilterFunction, options: TransformOptions & { batched: true }): this;
  filter(fn: FilterFunction, options?: TransformOptions & { batched?: false }): this;
  filter(...given: unknown[]): this {
    return eachSplit(this, (split) => split.filter(...(given as [never])));
  }

  /** The examples of each split in random order; with a seed, in Python's order for it. */
  shuffle(...given: Given<typeof shuffling>): this {
    const { seeds, seed } = shuffling(given);
    if (seeds !== undefined && seed !== undefined) throw new ValueError("Please specify seed or seeds, but not both");
    if (!isPlainObject(seeds))
      return eachSplit(this, (split) => split.shuffle({ seed: (seeds as Seed | undefined) ?? seed }));
    return eachSplit(this, (split, name) => {
      if (Object.hasOwn(seeds, name))
        return split.shuffle({ seed: (seeds as Record<string, Seed | null>)[name] ?? undefined });
      throw new KeyError(`DatasetDict.shuffle: expected a seed for each split, but there is none for '${name}'`);
    });
  }

  /** The splits without some columns. */
  removeColumns(names: string | readonly string[]): this {
    return eachSplit(this, (split) => split.removeColumns(names));
  }

  /** The splits with these columns alone, in this order. */
  selectColumns(names: string | readonly string[]): this {
    return eachSplit(this, (split) => split.selectColumns(names));
  }

  /** The splits with another name for a column. */
  renameColumn(from: string, to: string): this {
    return eachSplit(this, (split) => split.renameColumn(from, to));
  }

  /** The splits with examples in another form; see `Dataset.withFormat`. */
  withFormat(type: FormatType, ...options: Given<typeof formatting>): this {
    return eachSplit(this, (split) => split.withFormat(type, ...options));
  }

  /** As {@link withFormat}, changing the splits themselves. */
  setFormat(type: FormatType, ...options: Given<typeof formatting>): void {
    mapSplits(this.splits, (split) => split.setFormat(type, ...options));
  }
}

limitArguments(DatasetDict.prototype, {
  ...{ map: 2, filter: 2, removeColumns: 1, selectColumns: 1, renameColumn: 2, withFormat: 3, setFormat: 3 },
});

interface DatasetDictClass {
  new <D extends Split<D>, const S extends Readonly<Record<string, D>>>(
    splits: S & Readonly<Record<string, D>>,
  ): DatasetDict<D> & { -readonly [N in keyof S]: S[N] };
  readonly prototype: DatasetDict<never>;
}
/** The splits are properties, which a class cannot say of itself. */
const WithSplits = DatasetDict as unknown as DatasetDictClass;
type WithSplits<D extends Split<D>> = DatasetDict<D>;

export { WithSplits as DatasetDict };
