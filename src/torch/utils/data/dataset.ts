/** Datasets and what is made of them. Follows torch/utils/data/dataset.py. */

import { anything } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { checkNoMore, limitDeclared } from "../../../internal/surplus.js";
import { AssertionError, IndexError, NotImplementedError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { tensor as ofTensors } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { defaultGenerator } from "../../random.js";
import type { Tensor } from "../../tensor.js";
import { generator, lengthOf, type Sized } from "./sampler.js";
import { registerBuiltIns } from "./transfer.js";

/**
 * What the loader reads by index: anything with `at`. Items may be promises; the loader is then read with `for await`.
 */
export interface MapDataset<T, Key = number> {
  /** The item under an index (or whatever key the sampler gives). Python's `__getitem__`. */
  at(index: Key): T | Promise<T>;
  /** Many items at once, where that is faster. Python's `__getitems__`. */
  getItems?(indices: Key[]): T[] | Promise<T[]>;
  readonly length?: number;
}

/** An item of a dataset, or what becomes one. */
type Had<T> = T | Promise<T>;

/** A dataset of which it is known whether its items are had at once. */
type Giving<T, Item> = MapDataset<T> & { at(index: number): Item };

/** An array, or anything else that is read by index. */
export type DatasetLike<T> = MapDataset<T> | readonly T[];

/**
 * Base of datasets that are read by index: a subclass defines `at(index)` and `length`, and `getItems(indices)` where many
 * at once are faster. `at` may return a promise.
 */
export abstract class Dataset<T = unknown, Key = number> implements MapDataset<T, Key> {
  constructor(...none: []) {
    checkNoMore(new.target.name, none);
  }

  at(_index: Key): T | Promise<T> {
    throw new NotImplementedError("Subclasses of Dataset should implement at().");
  }

  /** This dataset followed by another. Python's `+`. */
  add(other: Dataset<T>): Dataset<T> & Sized {
    return new ConcatDataset<T>([this as unknown as Dataset<T>, other]);
  }
}

/** What {@link IterableDataset}s define: one of the two, or both. */
export interface IterableDataset<T> {
  /** The items, from the first to the last. */
  [Symbol.iterator]?(): Iterator<T>;
  /** The items, each when it is there. */
  [Symbol.asyncIterator]?(): AsyncIterator<T>;
}

/**
 * Base of datasets that are read from the first item to the last, such as streams: a subclass defines `[Symbol.iterator]`,
 * or `[Symbol.asyncIterator]`, whose loader is read with `for await`; and `length` where the number is known.
 *
 * With workers each of them has a copy and reads all of it, unless it takes its part by `getWorkerInfo()`.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: neither method has a default
export abstract class IterableDataset<T = unknown> extends Dataset<T> {
  override add(other: Dataset<T>): IterableDataset<T> & Sized {
    return new ChainDataset<T>([this, other]);
  }
}

/** A dataset of known length, whose items can be read one after the other. */
abstract class ListedDataset<T, Item extends Had<T> = Had<T>> extends Dataset<T> {
  /** How many items there are. */
  abstract get length(): number;

  /** The item under an index. */
  abstract override at(index: number): Item;

  /** The items in order, as `at` gives them: promises where it gives promises. */
  *[Symbol.iterator](): IterableIterator<Item> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}

/** Rows of tensors that have the same first dimension: item `i` is `[tensors[0].at(i), tensors[1].at(i), ...]`. */
export class TensorDataset<T extends Tensor[] = Tensor[]> extends ListedDataset<T, T> {
  readonly tensors: T;

  /** @throws AssertionError when the first dimensions differ. */
  constructor(...tensors: T) {
    super();
    const [first] = tensors;
    if (first === undefined) throw new ValueError("TensorDataset: expected at least one tensor, got none");
    for (const [i, tensor] of tensors.entries()) ofTensors.check("TensorDataset", `tensors[${i}]`, tensor);
    if (tensors.some((tensor) => tensor.size(0) !== first.size(0))) {
      throw new AssertionError("Size mismatch between tensors");
    }
    this.tensors = tensors;
  }

  /** How many items there are. */
  get length(): number {
    return (this.tensors[0] as Tensor).size(0);
  }

  /** The item under an index. */
  override at(index: number): T {
    return this.tensors.map((tensor) => tensor.at(index)) as T;
  }
}

type Sources = readonly MapDataset<unknown>[] | Readonly<Record<string, MapDataset<unknown>>>;
type ItemOf<D> = D extends { at(index: number): infer T } ? Awaited<T> : never;
/** What a `StackDataset` gives: a promise only where one of its datasets may. */
type Stacked<D extends Sources> =
  Extract<D[keyof D] extends { at(index: number): infer Item } ? Item : never, Promise<unknown>> extends never
    ? Items<D>
    : Had<Items<D>>;
type Items<D extends Sources> = { -readonly [K in keyof D]: ItemOf<D[K]> };

/**
 * Datasets side by side: from an array of them an item is an array with the item of each, from an object of them an object.
 * @throws ValueError when their lengths differ.
 */
export class StackDataset<const D extends Sources> extends ListedDataset<Items<D>, Stacked<D>> {
  constructor(
    readonly datasets: D,
    ...none: []
  ) {
    super();
    checkNoMore("StackDataset", none);
    const lengths = Object.values(datasets).map(lengthOf);
    if (lengths.length === 0) throw new ValueError("At least one dataset should be passed");
    if (lengths.some((length) => length !== lengths[0])) throw new ValueError("Size mismatch between datasets");
  }

  /** How many items there are. */
  get length(): number {
    return lengthOf(Object.values(this.datasets)[0]);
  }

  /** The item under an index. */
  override at(index: number): Stacked<D> {
    const items = Object.values(this.datasets).map((dataset: MapDataset<unknown>) => dataset.at(index));
    return whenAll(items, (all) => stacked(this.datasets, all)) as Stacked<D>;
  }

  /** Many items at once, in the order of the indices. */
  getItems(indices: number[]): Items<D>[] | Promise<Items<D>[]> {
    const columns = Object.values(this.datasets).map((dataset) => itemsOf(dataset, indices));
    return whenAll(columns, (all) => {
      for (const { length } of all) {
        if (length !== indices.length) {
          throw new ValueError(`Nested dataset's output size mismatch. Expected ${indices.length}, got ${length}`);
        }
      }
      return indices.map((_, row) =>
        stacked(
          this.datasets,
          all.map((column) => column[row]),
        ),
      );
    });
  }
}

function stacked<D extends Sources>(datasets: D, items: unknown[]): Items<D> {
  if (Array.isArray(datasets)) return items as Items<D>;
  return Object.fromEntries(Object.keys(datasets).map((key, i) => [key, items[i]])) as Items<D>;
}

/** `then` of all values: at once where none is a promise. */
function whenAll<T, R>(values: (T | Promise<T>)[], then: (all: T[]) => R): R | Promise<R> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values).then(then) : then(values as T[]);
}

/** Many items, by `getItems` where the dataset has it. */
function itemsOf<T, Key>(dataset: MapDataset<T, Key>, indices: Key[]): T[] | Promise<T[]> {
  if (dataset.getItems) return dataset.getItems(indices);
  const items = indices.map((index) => dataset.at(index));
  return whenAll(items, (all) => all);
}

const concatDataset = <T, Item = Had<T>>() =>
  signature("ConcatDataset", ["datasets"], {
    datasets: anything<Iterable<Dataset<T> & { at(index: number): Item }>>(),
  });

/** Datasets one after the other; negative indices count from the end. `Item` is what `at` gives: `T`, or a promise of it. */
export class ConcatDataset<T, Item extends T | Promise<T> = T | Promise<T>> extends ListedDataset<T, Item> {
  readonly datasets: readonly Dataset<T>[];
  /** Where each dataset ends. */
  readonly cumulativeSizes: readonly number[];

  /** @throws AssertionError when there are none, or one is an IterableDataset. */
  constructor(...given: Given<ReturnType<typeof concatDataset<T, Item>>>) {
    super();
    this.datasets = [...concatDataset<T, Item>()(given).datasets];
    if (this.datasets.length === 0) throw new AssertionError("datasets should not be an empty iterable");
    if (this.datasets.some((dataset) => dataset instanceof IterableDataset)) {
      throw new AssertionError("ConcatDataset does not support IterableDataset");
    }
    let end = 0;
    this.cumulativeSizes = this.datasets.map((dataset) => {
      end += lengthOf(dataset);
      return end;
    });
  }

  /** How many items there are. */
  get length(): number {
    return this.cumulativeSizes.at(-1) as number;
  }

  /** The item under an index. */
  override at(index: number): Item {
    const { length } = this;
    if (index < -length) throw new ValueError("absolute value of index should not exceed dataset length");
    const place = index < 0 ? index + length : index;
    const which = this.cumulativeSizes.findIndex((end) => place < end);
    const dataset = this.datasets[which];
    if (dataset === undefined) throw new IndexError(`index ${index} is out of range for a dataset of ${length} items`);
    return dataset.at(which === 0 ? place : place - (this.cumulativeSizes[which - 1] as number)) as Item;
  }
}

const chainDataset = <T>() => signature("ChainDataset", ["datasets"], { datasets: anything<Iterable<Dataset<T>>>() });

/** {@link IterableDataset}s one after the other. */
export class ChainDataset<T> extends IterableDataset<T> {
  readonly datasets: Iterable<Dataset<T>>;

  constructor(...given: Given<ReturnType<typeof chainDataset<T>>>) {
    super();
    this.datasets = chainDataset<T>()(given).datasets;
  }

  /** How many items there are. */
  get length(): number {
    let total = 0;
    for (const dataset of this.datasets) total += lengthOf(iterable(dataset));
    return total;
  }

  /** The items of all datasets, one dataset after the other. */
  override *[Symbol.iterator](): IterableIterator<T> {
    for (const dataset of this.datasets) yield* openIterator(iterable(dataset), false);
  }

  /** The same, for datasets that give promises. */
  override async *[Symbol.asyncIterator](): AsyncIterableIterator<T> {
    for (const dataset of this.datasets) yield* openIterator(iterable(dataset), true);
  }
}

function iterable<T>(dataset: Dataset<T>): IterableDataset<T> {
  if (!(dataset instanceof IterableDataset)) throw new AssertionError("ChainDataset only supports IterableDataset");
  return dataset;
}

/** Begins to read a dataset: for `asynchronous` readers by the asynchronous way where it has one. */
export function openIterator<T>(dataset: IterableDataset<T>, asynchronous: false): IterableIterator<T>;
export function openIterator<T>(
  dataset: IterableDataset<T>,
  asynchronous: boolean,
): IterableIterator<T> | AsyncIterableIterator<T>;
export function openIterator<T>(dataset: IterableDataset<T>, asynchronous: boolean): unknown {
  if (asynchronous && dataset[Symbol.asyncIterator]) return dataset[Symbol.asyncIterator]?.();
  if (dataset[Symbol.iterator]) return dataset[Symbol.iterator]?.();
  throw dataset[Symbol.asyncIterator]
    ? new TypeError(`${dataset.constructor.name} is read asynchronously: use \`for await (const ... of ...)\``)
    : new NotImplementedError(
        "Subclasses of IterableDataset should implement [Symbol.iterator]() or [Symbol.asyncIterator]().",
      );
}

const subset = <T, Source = DatasetLike<T>>() =>
  signature("Subset", ["dataset", "indices"], {
    dataset: anything<Source>(),
    indices: anything<readonly number[]>(),
  });

/**
 * The items of a dataset that stand at the given indices. `Item` is what `at` gives: `T`, or a promise of it. A subclass that defines `at` defines `getItems` too.
 * @throws NotImplementedError when it does not: the loader would pass by its `at`.
 */
export class Subset<T, Item extends T | Promise<T> = T | Promise<T>> extends ListedDataset<T, Item> {
  readonly dataset: DatasetLike<T>;
  readonly indices: readonly number[];

  constructor(...given: Given<ReturnType<typeof subset<T, readonly T[] & readonly Item[]>>>);
  constructor(...given: Given<ReturnType<typeof subset<T, Giving<T, Item>>>>);
  constructor(...given: Given<ReturnType<typeof subset<T>>>);
  constructor(...given: readonly unknown[]) {
    super();
    const { dataset, indices } = subset<T>()(given);
    this.dataset = dataset;
    this.indices = indices;
    if (this.at !== Subset.prototype.at && this.getItems === Subset.prototype.getItems) {
      throw new NotImplementedError(
        `${this.constructor.name} overrides at but not getItems. When subclassing Subset and overriding at, you must also ` +
          "override getItems to ensure DataLoader works correctly with your custom logic. A simple implementation: " +
          "getItems(indices) { return indices.map((index) => this.at(index)); }",
      );
    }
  }

  /** How many items there are. */
  get length(): number {
    return this.indices.length;
  }

  /** The item under an index. */
  override at(index: number): Item {
    return (this.dataset as MapDataset<T>).at(placeOf(this, index)) as Item;
  }

  /** Many items at once, in the order of the indices. */
  getItems(indices: number[]): T[] | Promise<T[]> {
    return itemsOf(
      this.dataset as MapDataset<T>,
      indices.map((index) => placeOf(this, index)),
    );
  }
}

function placeOf(subset: { readonly indices: readonly number[]; readonly length: number }, index: number): number {
  const place = subset.indices.at(index);
  if (place === undefined) {
    throw new IndexError(`index ${shown(index)} is out of range for a subset of ${subset.length} items`);
  }
  return place;
}

/** Whether two numbers are as good as equal. Python's `math.isclose` with its default tolerance. */
function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** How many items each fraction of a dataset has: rounded down, what is left given out one by one from the first. */
function lengthsOf(fractions: readonly number[], total: number): number[] {
  const lengths = fractions.map((fraction, i) => {
    if (!(fraction >= 0 && fraction <= 1)) throw new ValueError(`Fraction at index ${i} is not between 0 and 1`);
    return Math.floor(total * fraction);
  });
  const remainder = total - lengths.reduce((sum, length) => sum + length, 0);
  for (let i = 0; i < remainder; i++) (lengths[i % lengths.length] as number)++;
  for (const [i, length] of lengths.entries()) {
    if (length === 0) warnOnce(`Length of split at index ${i} is 0. This might result in an empty dataset.`);
  }
  return lengths;
}

const split = <T, Source = DatasetLike<T>>() =>
  signature("randomSplit", ["dataset", "lengths", "generator"], {
    /** What to split; it is not copied. */
    dataset: anything<Source>(),
    /**
     * How many items each part has, or fractions that add up to 1: their parts are rounded down, and what is left is given
     * out one by one from the first part on.
     */
    lengths: anything<readonly number[]>(),
    /** Where the one permutation is drawn from. Default: the default generator. */
    generator: generator(defaultGenerator),
  });

/**
 * Splits a dataset at random into parts that share nothing.
 *
 * @throws ValueError when the lengths do not add up to the dataset's.
 */
export function randomSplit<T>(...given: Given<ReturnType<typeof split<T, readonly T[]>>>): Subset<T, T>[];
export function randomSplit<T, Item extends Had<T>>(
  ...given: Given<ReturnType<typeof split<T, Giving<T, Item>>>>
): Subset<T, Item>[];
export function randomSplit<T>(...given: Given<ReturnType<typeof split<T>>>): Subset<T>[];
export function randomSplit<T>(...given: readonly unknown[]): Subset<T>[] {
  const { dataset, lengths, generator } = split<T>()(given);
  const total = lengthOf(dataset);
  const sum = lengths.reduce((all, length) => all + length, 0);
  const whole = isClose(sum, 1) && sum <= 1 ? lengthsOf(lengths, total) : lengths;
  if (whole.reduce((all, length) => all + length, 0) !== total) {
    throw new ValueError("Sum of input lengths does not equal the length of the input dataset!");
  }
  const order = aten.randperm(total, { generator }).tolist() as number[];
  let end = 0;
  return whole.map((length) => {
    end += length;
    return new Subset(dataset, order.slice(end - length, end));
  });
}

const CLASSES = { TensorDataset, StackDataset, ConcatDataset, ChainDataset, Subset };
for (const { prototype } of [Dataset, IterableDataset, ...Object.values(CLASSES)]) {
  limitDeclared(prototype, ["at", "getItems", "add"]);
}
registerBuiltIns(CLASSES);
