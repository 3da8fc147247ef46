/** Follows datasets/arrow_dataset.py. */

import { inspect } from "node:util";
import { boolean, optional, string, unchecked } from "../internal/kinds.js";
import { isPlainObject } from "../internal/plain_object.js";
import { type Given, type Options, signature } from "../internal/signature.js";
import { checkNoMore } from "../internal/surplus.js";
import { IndexError, KeyError, TypeError, ValueError } from "../python/exceptions.js";
import { Pcg64 } from "../python/pcg64.js";
import { Dataset as MapStyleDataset } from "../torch/utils/data/dataset.js";
import { checkAtOnce, checkMapped } from "./answers.js";
import { checkLengths, pick, plainColumns, without } from "./columns.js";
import { DatasetDict } from "./dataset_dict.js";
import { type ColumnType, columnType, type FormatOptions, type FormatType, formatting, toTensor } from "./format.js";
import { cached, fingerprint } from "./map_cache.js";
import { partSizes } from "./part_sizes.js";
import type { CsvOptions, JsonOptions, ReadOptions } from "./readers/options.js";
import { type Format, readFiles } from "./readers/reader.js";
import { type Columns, type Row, rowAt, toColumns } from "./row.js";
import {
  BATCH_SIZE,
  type BatchFilterFunction,
  type BatchMapFunction,
  type FilterFunction,
  filtering,
  type MapFunction,
  type MapOptions,
  mapping,
  type TransformOptions,
} from "./transforms.js";

/** One path or several. */
export type Paths = string | readonly string[];

const shuffling = signature("Dataset.shuffle", ["seed"], { seed: optional(unchecked<number | bigint>()) });
const splitting = signature("Dataset.trainTestSplit", ["testSize", "trainSize", "shuffle"], {
  /** Examples of the test part: a fraction below 1, or a number. Default: what `trainSize` leaves, or 0.25. */
  testSize: optional(unchecked<number>()),
  /** Examples of the training part: a fraction below 1, or a number. Default: what `testSize` leaves. */
  trainSize: optional(unchecked<number>()),
  shuffle: boolean(true),
  /** A whole number from 0 on; the same seed gives Python's split. Default: a random one. */
  seed: optional(unchecked<number | bigint>()),
});

/** Options of `trainTestSplit`. */
export type SplitOptions = Options<typeof splitting>;

/**
 * Examples in memory, by column, in the shape of Hugging Face's `datasets.Dataset`. Every change gives a new dataset; `select`,
 * `shuffle` and `trainTestSplit` copy no examples. It can be read by a `DataLoader`.
 *
 * ```ts
 * const ds = Dataset.fromList(lines.map((text) => ({ text })));
 * const tokenized = ds.map((ex) => tokenizer(ex.text as string, { padding: "max_length", maxLength: 10 }));
 * const { train, test } = tokenized.trainTestSplit({ testSize: 0.2, seed: 42 });
 * ```
 */
export class Dataset extends MapStyleDataset<Row> {
  readonly #columns: Columns;
  /** Which rows of the columns these are, and in which order; undefined for all of them. */
  readonly #order: Uint32Array | undefined;
  readonly #length: number;
  #format: { type: FormatType } & FormatOptions = { type: null };
  readonly #types = new Map<string, ColumnType>();

  private constructor(columns: Columns, order?: Uint32Array) {
    super();
    this.#columns = columns;
    this.#order = order;
    this.#length = order?.length ?? Object.values(columns)[0]?.length ?? 0;
  }

  /** A dataset of examples; one that lacks a column has null there. */
  static fromList(rows: readonly Row[], ...rest: never[]): Dataset {
    checkNoMore("Dataset.fromList", rest);
    if (!Array.isArray(rows))
      throw new TypeError(`Expected an array of examples, but got ${inspect(rows, { depth: 0 })}`);
    const wrong = rows.findIndex((row) => typeof row !== "object" || row === null || Array.isArray(row));
    if (wrong >= 0) {
      throw new TypeError(
        `Expected examples that are objects, but example ${wrong} is ${inspect(rows[wrong], { depth: 0 })}`,
      );
    }
    return new Dataset(plainColumns(toColumns(rows)));
  }

  /** A dataset of columns of equal length. */
  static fromDict(columns: Columns, ...rest: never[]): Dataset {
    checkNoMore("Dataset.fromDict", rest);
    if (!isPlainObject(columns)) {
      throw new TypeError(`Expected an object of columns, but got ${inspect(columns, { depth: 0 })}`);
    }
    checkLengths(columns);
    return new Dataset(plainColumns(columns));
  }

  /** All rows of an iterable, such as a stream. */
  static async fromAsyncIterable(rows: AsyncIterable<Row> | Iterable<Row>, ...none: []): Promise<Dataset> {
    checkNoMore("Dataset.fromAsyncIterable", none);
    const all: Row[] = [];
    for await (const row of rows) all.push(row);
    return Dataset.fromList(all);
  }

  /**
   * The lines of text files in UTF-8, in a column `text`.
   * @throws ValueError that names the file that is empty, or the line that is not UTF-8
   */
  static async fromText(paths: Paths, ...options: [options?: ReadOptions]): Promise<Dataset> {
    return read("Dataset.fromText", "text", paths, options);
  }

  /**
   * The objects of JSON Lines files, and of files that are one array of objects.
   * @throws ValueError that names file and line of what is no JSON object
   */
  static async fromJsonl(paths: Paths, ...options: [options?: ReadOptions & JsonOptions]): Promise<Dataset> {
    return read("Dataset.fromJsonl", "json", paths, options);
  }

  /**
   * The records of CSV files. Columns of numbers and of true and false hold these; a missing value (none, `NA`, `nan`, ...) is null.
   * @throws ValueError that names file and line of a record that does not fit
   */
  static async fromCsv(paths: Paths, ...options: [options?: ReadOptions & CsvOptions]): Promise<Dataset> {
    return read("Dataset.fromCsv", "csv", paths, options);
  }

  /**
   * The rows of Parquet files. 64-bit integers are numbers where a number holds them exactly, otherwise BigInts. Text is
   * a string; bytes that are none, as those of pictures, are a Uint8Array.
   * @throws ValueError that names a file that is broken
   */
  static async fromParquet(paths: Paths, ...options: [options?: ReadOptions]): Promise<Dataset> {
    return read("Dataset.fromParquet", "parquet", paths, options);
  }

  /** How many examples there are. */
  get length(): number {
    return this.#length;
  }

  /** How many examples there are; Python's `num_rows`. */
  get numRows(): number {
    return this.#length;
  }

  /** The names of the columns. */
  get columnNames(): string[] {
    return Object.keys(this.#columns);
  }

  /** An example; a negative index counts from the end. An index out of range is an {@link IndexError}. */
  override at(index: number, ...none: []): Row {
    checkNoMore("Dataset.at", none);
    return this.#formatted(this.#row(index));
  }

  /** Several examples. */
  getItems(indices: readonly number[], ...none: []): Row[] {
    checkNoMore("Dataset.getItems", none);
    return indices.map((index) => this.at(index));
  }

  /** The values of a column, in the order of the dataset; Python's `ds["text"]`. */
  column(name: string, ...none: []): unknown[] {
    checkNoMore("Dataset.column", none);
    const values = this.#values(name);
    const { type, columns = this.columnNames } = this.#format;
    const tensors = type === "torch" && columns.includes(name) ? this.#type(name) : undefined;
    return tensors === undefined ? values : values.map((value) => toTensor(value, tensors, name));
  }

  /** The examples, in order. */
  *[Symbol.iterator](): IterableIterator<Row> {
    for (let i = 0; i < this.#length; i++) yield this.at(i);
  }

  /** All columns, as they are whatever the format. */
  toDict(...none: []): Columns {
    checkNoMore("Dataset.toDict", none);
    return Object.fromEntries(this.columnNames.map((name) => [name, this.#values(name)]));
  }

  /** All examples, as they are whatever the format. */
  toList(...none: []): Row[] {
    checkNoMore("Dataset.toList", none);
    return Array.from({ length: this.#length }, (_, i) => this.#row(i));
  }

  /**
   * The dataset with what a function gives for each example (or, `batched`, for each batch of columns, which may then have
   * another number of rows): its values replace or join the columns. Tensors are kept as arrays.
   */
  map(fn: BatchMapFunction, options: MapOptions & { batched: true }): Dataset;
  map(fn: MapFunction, options?: MapOptions & { batched?: false }): Dataset;
  map(fn: MapFunction | BatchMapFunction, ...given: [options?: MapOptions]): Dataset {
    checkFunction(fn);
    const options = mapping(given);
    const removed = [options.removeColumns ?? []].flat();
    for (const name of removed) this.#check(name);
    const run = (): Columns => {
      if (options.batched) return this.#mapBatches(fn as BatchMapFunction, removed, options);
      return this.#mapRows(fn as MapFunction, removed, options.fnKwargs);
    };
    return this.#like(this.#kept("map", fn, options, run));
  }

  /** The examples for which a function says yes; `batched`, it says so for each of a batch. */
  filter(fn: BatchFilterFunction, options: TransformOptions & { batched: true }): Dataset;
  filter(fn: FilterFunction, options?: TransformOptions & { batched?: false }): Dataset;
  filter(fn: (...args: never[]) => unknown, ...given: [options?: TransformOptions]): Dataset {
    checkFunction(fn);
    const options = filtering(given);
    const { fnKwargs = {} } = options;
    const choose = fn as (examples: unknown, index: unknown, kwargs: unknown) => unknown;
    const verdicts = (): unknown[] => {
      if (!options.batched) {
        return Array.from({ length: this.#length }, (_, i) => checkAtOnce("filter", choose(this.at(i), i, fnKwargs)));
      }
      return this.#batches(options.batchSize).flatMap((indices) => {
        const answers = checkAtOnce("filter", choose(this.#batch(indices), indices, fnKwargs));
        if (Array.isArray(answers) && answers.length === indices.length) return answers;
        throw new ValueError(
          `Expected filter's function to give ${indices.length} answers, but got ${inspect(answers, { depth: 0 })}`,
        );
      });
    };
    const kept = this.#kept("filter", fn, options, () => ({
      indices: verdicts().flatMap((verdict, i) => (verdict ? [i] : [])),
    }));
    return this.select(kept.indices as number[]);
  }

  /** The examples with these indices, in this order. */
  select(indices: Iterable<number>, ...rest: never[]): Dataset {
    checkNoMore("Dataset.select", rest);
    const order = Uint32Array.from(indices, (index) => this.#position(index));
    return this.#like(this.#columns, order);
  }

  /**
   * The examples in random order. With a seed, `shuffle(42)` or `shuffle({ seed: 42 })`, it is Python's order for that seed.
   * @param given How to draw: the seed is a whole number from 0 on. Default: a random one.
   */
  shuffle(...given: Given<typeof shuffling>): Dataset {
    const { seed = randomSeed() } = shuffling(given);
    return this.select(new Pcg64(seed).permutation(this.#length));
  }

  /** Two datasets; the same seed gives Python's split. `testSize`, `trainSize` and `shuffle` may also come by position. */
  trainTestSplit(...given: Given<typeof splitting>): DatasetDict<Dataset> & { train: Dataset; test: Dataset } {
    const { testSize, trainSize, shuffle, seed = randomSeed() } = splitting(given);
    const [train, test] = partSizes(this.#length, testSize, trainSize);
    const parts = (ofTrain: Iterable<number>, ofTest: Iterable<number>) =>
      new DatasetDict({ train: this.select(ofTrain), test: this.select(ofTest) });
    if (!shuffle) return parts(range(0, train), range(train, train + test));
    const order = new Pcg64(seed).permutation(this.#length);
    return parts(order.subarray(test, test + train), order.subarray(0, test));
  }

  /** The dataset without some columns. */
  removeColumns(names: string | readonly string[], ...rest: never[]): Dataset {
    checkNoMore("Dataset.removeColumns", rest);
    const removed = new Set([names].flat());
    for (const name of removed) this.#check(name as string);
    return this.#like(
      pick(
        this.#columns,
        this.columnNames.filter((name) => !removed.has(name)),
      ),
      this.#order,
    );
  }

  /** The dataset with these columns alone, in this order. */
  selectColumns(names: string | readonly string[], ...rest: never[]): Dataset {
    checkNoMore("Dataset.selectColumns", rest);
    const selected = [names].flat() as string[];
    for (const name of selected) this.#check(name);
    return this.#like(pick(this.#columns, selected), this.#order);
  }

  /** The dataset with another name for a column. */
  renameColumn(from: string, to: string, ...rest: never[]): Dataset {
    checkNoMore("Dataset.renameColumn", rest);
    string.check("Dataset.renameColumn", "to", to);
    this.#check(from);
    if (from !== to && Object.hasOwn(this.#columns, to))
      throw new ValueError(`Expected a new name for column "${from}", but "${to}" is there already`);
    const renamed = Object.entries(this.#columns).map(([name, values]) => [name === from ? to : name, values]);
    return this.#like(Object.fromEntries(renamed), this.#order);
  }

  /** The dataset with one more column. */
  addColumn(name: string, values: readonly unknown[], ...rest: never[]): Dataset {
    checkNoMore("Dataset.addColumn", rest);
    string.check("Dataset.addColumn", "name", name);
    if (Object.hasOwn(this.#columns, name))
      throw new ValueError(`Expected a new name for a column, but "${name}" is there already`);
    const columns = { ...this.toDict(), [name]: [...values] };
    checkLengths(columns);
    return this.#like(plainColumns(columns));
  }

  /**
   * The dataset whose examples come out in another form: `"torch"` makes tensors of numbers and arrays of them: int64 where a column
   * holds whole numbers alone, otherwise float32; bool for true and false. Text stays text; null, what it was.
   */
  withFormat(type: FormatType, ...options: Given<typeof formatting>): Dataset {
    const copy = this.#like(this.#columns, this.#order);
    copy.setFormat(type, ...options);
    return copy;
  }

  /** As {@link withFormat}, changing this dataset. */
  setFormat(type: FormatType, ...given: Given<typeof formatting>): void {
    if (type !== "torch" && type !== null)
      throw new ValueError(`Expected a format that is "torch" or null, but got ${inspect(type)}`);
    const { columns, outputAllColumns } = formatting(given);
    for (const name of columns ?? []) this.#check(name);
    this.#format = { type, outputAllColumns, ...(columns && { columns: [...columns] }) };
  }

  /** The columns and the number of rows, as one line. */
  override toString(): string {
    return `Dataset({ features: [${this.columnNames.map((name) => `'${name}'`).join(", ")}], numRows: ${this.#length} })`;
  }

  /** What `console.log` prints: {@link Dataset.toString}. */
  [inspect.custom](): string {
    return this.toString();
  }

  /** Another dataset in the format of this one. */
  #like(columns: Columns, order?: Uint32Array): Dataset {
    const dataset = new Dataset(columns, order);
    const kept = this.#format.columns?.filter((name) => Object.hasOwn(columns, name));
    dataset.#format = { ...this.#format, ...(kept && { columns: kept }) };
    return dataset;
  }

  #position(index: number): number {
    const at = index < 0 ? index + this.#length : index;
    if (!Number.isInteger(at) || at < 0 || at >= this.#length) {
      throw new IndexError(`Expected an index of the dataset's ${this.#length} examples, but got ${inspect(index)}`);
    }
    return this.#order?.[at] ?? at;
  }

  #row(index: number): Row {
    return rowAt(this.#columns, this.#position(index));
  }

  #check(name: string): unknown[] {
    if (Object.hasOwn(this.#columns, name)) return this.#columns[name]!;
    throw new KeyError(
      `Column ${inspect(name)} is not in the dataset. Its columns are: ${this.columnNames.join(", ")}`,
    );
  }

  #values(name: string): unknown[] {
    const values = this.#check(name);
    return this.#order === undefined ? [...values] : Array.from(this.#order, (at) => values[at]);
  }

  #type(name: string): ColumnType {
    if (!this.#types.has(name)) this.#types.set(name, columnType(this.#check(name)));
    return this.#types.get(name);
  }

  #formatted(row: Row): Row {
    const { type, columns = this.columnNames, outputAllColumns = false } = this.#format;
    if (type === null && this.#format.columns === undefined) return row;
    const formatted: Row = Object.fromEntries(
      columns.map((name) => {
        const tensors = type === "torch" ? this.#type(name) : undefined;
        return [name, tensors === undefined ? row[name] : toTensor(row[name], tensors, name)];
      }),
    );
    return outputAllColumns ? { ...row, ...formatted } : formatted;
  }

  #batch(indices: readonly number[]): Columns {
    return toColumns(this.getItems(indices));
  }

  #batches(batchSize = BATCH_SIZE): number[][] {
    if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
      throw new ValueError(`Expected batchSize to be a whole number from 1 on, but got ${inspect(batchSize)}`);
    }
    const starts = range(0, Math.ceil(this.#length / batchSize)).map((i) => i * batchSize);
    return starts.map((start) => range(start, Math.min(start + batchSize, this.#length)));
  }

  #mapRows(fn: MapFunction, removed: readonly string[], fnKwargs: Record<string, unknown> = {}): Columns {
    const rows = range(0, this.#length).map((i) => {
      // Its own row: the function may change it, as the document's does.
      const example = this.at(i);
      const result = checkMapped(fn(example, i, fnKwargs));
      return { ...without(example, removed), ...result };
    });
    return plainColumns(toColumns(rows));
  }

  #mapBatches(fn: BatchMapFunction, removed: readonly string[], { batchSize, fnKwargs = {} }: MapOptions): Columns {
    const parts = this.#batches(batchSize).map((indices) => {
      const examples = this.#batch(indices);
      const result = checkMapped(fn(examples, indices, fnKwargs)) as Columns;
      const part: Columns = { ...without(examples, removed), ...result };
      checkLengths(part);
      return part;
    });
    const names = new Set(parts.flatMap((part) => Object.keys(part)));
    const joined = [...names].map((name) => [name, parts.flatMap((part) => this.#partOf(part, name))]);
    return plainColumns(Object.fromEntries(joined));
  }

  #partOf(part: Columns, name: string): unknown[] {
    if (Object.hasOwn(part, name)) return part[name]!;
    throw new ValueError(
      `Expected map's function to give the same columns for every batch, but one lacks ${JSON.stringify(name)}`,
    );
  }

  #kept(operation: string, fn: unknown, options: MapOptions, make: () => Columns): Columns {
    const { cacheDir, batched, batchSize, fnKwargs, removeColumns } = options;
    if (cacheDir === undefined) return make();
    const dependsOn = { batched, batchSize, fnKwargs, removeColumns, format: this.#format };
    return cached(cacheDir, fingerprint(this.toDict(), operation, fn, dependsOn), make);
  }
}

function read(callee: string, format: Format, paths: Paths, options: readonly unknown[]): Promise<Dataset> {
  return Dataset.fromAsyncIterable(readFiles(callee, format, paths, ...options));
}

function checkFunction(fn: unknown): void {
  if (typeof fn !== "function") throw new TypeError(`Expected a function, but got ${inspect(fn, { depth: 0 })}`);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
