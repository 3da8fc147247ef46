/** Follows datasets/iterable_dataset.py. */

import { type Arguments, checkBoolean, parseArguments } from "../internal/arguments.js";
import { checkNoMore, definedOf } from "../internal/surplus.js";
import { ValueError } from "../python/exceptions.js";
import { Pcg64 } from "../python/pcg64.js";
import { IterableDataset as StreamedDataset } from "../torch/utils/data/dataset.js";
import type { CsvOptions } from "./readers/csv.js";
import type { JsonOptions } from "./readers/json.js";
import type { ReadOptions } from "./readers/options.js";
import { type Format, type ReaderOptions, readFiles } from "./readers/reader.js";
import { type Columns, type Row, rowAt, toColumns } from "./row.js";

type Paths = string | readonly string[];
type Source = (epoch: number) => AsyncIterable<Row>;

/** Options of `IterableDataset.map`. */
export interface StreamMapOptions {
  /** The function gets columns of `batchSize` examples instead of one example. Default: false. */
  batched?: boolean;
  /** Examples of a batch. Default: 1,000. */
  batchSize?: number;
  /** Columns that the result has no more. Default: none. */
  removeColumns?: string | readonly string[];
}

/** Options of `IterableDataset.shuffle`. */
export interface StreamShuffleOptions {
  /** A whole number from 0 on. Default: a random one. */
  seed?: number | bigint;
  /** How many examples are in memory. Default: 1,000. */
  bufferSize?: number;
}

const MAP_DEFAULTS: StreamMapOptions = { batched: false, batchSize: 1000, removeColumns: undefined };
const SHUFFLE_DEFAULTS: StreamShuffleOptions = { seed: undefined, bufferSize: 1000 };

/**
 * Examples that are read one after the other, for what is larger than memory: no step holds more than its batch or its buffer.
 * Each `for await` reads from the beginning.
 *
 * ```ts
 * const stream = IterableDataset.fromJsonl("large.jsonl").shuffle({ seed: 0, bufferSize: 10_000 }).take(1_000);
 * for await (const example of stream) { }
 * ```
 */
export class IterableDataset extends StreamedDataset<Row> {
  readonly #source: Source;
  #epoch = 0;

  /** @param source Begins to read, in the epoch of that number. */
  constructor(source: Source, ...none: []) {
    checkNoMore("IterableDataset", none);
    super();
    this.#source = source;
  }

  /** Lines of text files, in a column `text`; errors as `Dataset.fromText`, when the reading comes to them. */
  static fromText(paths: Paths, ...options: [options?: ReadOptions]): IterableDataset {
    return streamFiles("IterableDataset.fromText", "text", paths, options);
  }

  /** Objects of JSON Lines files, and of files that are one array of objects, which are read as a whole. */
  static fromJsonl(paths: Paths, ...options: [options?: ReadOptions & JsonOptions]): IterableDataset {
    return streamFiles("IterableDataset.fromJsonl", "json", paths, options);
  }

  /** Records of CSV files. */
  static fromCsv(paths: Paths, ...options: [options?: ReadOptions & CsvOptions]): IterableDataset {
    return streamFiles("IterableDataset.fromCsv", "csv", paths, options);
  }

  /** Rows of Parquet files, a row group at a time. */
  static fromParquet(paths: Paths, ...options: [options?: ReadOptions]): IterableDataset {
    return streamFiles("IterableDataset.fromParquet", "parquet", paths, options);
  }

  /** Examples of files of a format. */
  static fromFiles(
    format: "text" | "json" | "csv" | "parquet",
    paths: Paths,
    ...options: [options?: ReaderOptions]
  ): IterableDataset {
    return streamFiles("IterableDataset.fromFiles", format, paths, options);
  }

  /** Reads the examples once more from the first. */
  override [Symbol.asyncIterator](): AsyncIterator<Row> {
    return this.#source(this.#epoch)[Symbol.asyncIterator]();
  }

  /**
   * The next reading is that of this epoch: what {@link IterableDataset.shuffle} shuffled comes in another order, the same for
   * the same seed and epoch as in Python. The Trainer calls it; a dataset made of this one begins with epoch 0.
   *
   * @param epoch A whole number from 0 on. In epoch 0 the seed of `shuffle` counts as it is.
   */
  setEpoch(epoch: number, ...none: []): void {
    checkNoMore("IterableDataset.setEpoch", none);
    checkCount("epoch", epoch, 0);
    this.#epoch = epoch;
  }

  /** The first `count` examples; no more are read. */
  take(count: number, ...rest: never[]): IterableDataset {
    checkNoMore("IterableDataset.take", rest);
    checkCount("count", count, 0);
    return this.#then(async function* (rows) {
      if (count === 0) return;
      let taken = 0;
      for await (const row of rows) {
        yield row;
        if (++taken === count) return;
      }
    });
  }

  /** All but the first `count` examples. */
  skip(count: number, ...rest: never[]): IterableDataset {
    checkNoMore("IterableDataset.skip", rest);
    checkCount("count", count, 0);
    return this.#then(async function* (rows) {
      let seen = 0;
      for await (const row of rows) if (seen++ >= count) yield row;
    });
  }

  /**
   * Examples in an order that is random within a buffer: when it is full it is shuffled, half of it is given and half kept. The same
   * seed gives the order of Python's for examples that come one by one (from a generator; in tables of Arrow its buffer overflows).
   *
   * @param given How to draw. `seed` is a whole number from 0 on; default: a random one. `bufferSize` is how many examples are in
   * memory; default: 1,000. The seed may also come by position.
   */
  shuffle(...given: Arguments<[seed: number | bigint], StreamShuffleOptions>): IterableDataset {
    const callee = "IterableDataset.shuffle";
    const { seed, bufferSize } = parseArguments(callee, ["seed"], definedOf(given), SHUFFLE_DEFAULTS);
    checkCount("bufferSize", bufferSize, 1);
    const chosen = seed ?? Math.floor(Math.random() * 2 ** 32);
    const first = new Pcg64(chosen).next63();
    return this.#then(async function* (rows, epoch) {
      const generator = new Pcg64(epoch === 0 ? chosen : first - BigInt(epoch));
      let buffer: Row[] = [];
      for await (const row of rows) {
        buffer.push(row);
        if (buffer.length < bufferSize) continue;
        const shuffled = Array.from(generator.permutation(buffer.length), (i) => buffer[i]!);
        const given = buffer.length - Math.floor(bufferSize / 2);
        yield* shuffled.slice(0, given);
        buffer = shuffled.slice(given);
      }
      for (const i of generator.permutation(buffer.length)) yield buffer[i]!;
    });
  }

  /**
   * What a function gives for each example, joined with the example; `batched`, for each batch of columns. The function may give
   * a promise.
   */
  map(
    fn: (examples: Columns, indices: number[]) => Columns | Promise<Columns>,
    options: StreamMapOptions & { batched: true },
  ): IterableDataset;
  map(
    fn: (example: Row, index: number) => Row | Promise<Row>,
    options?: StreamMapOptions & { batched?: false },
  ): IterableDataset;
  map(fn: (examples: never, index: never) => unknown, ...given: [options?: StreamMapOptions]): IterableDataset {
    const callee = "IterableDataset.map";
    const { batched, batchSize, removeColumns } = parseArguments(callee, [], definedOf(given), MAP_DEFAULTS);
    checkBoolean(callee, "batched", batched);
    checkCount("batchSize", batchSize, 1);
    const removed = new Set<string>([removeColumns ?? []].flat() as string[]);
    const call = fn as unknown as (examples: Row, index: unknown) => Promise<Row>;
    const joined = async (before: Row, index: unknown): Promise<Row> => {
      const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !removed.has(name)));
      return { ...kept, ...(await call(before, index)) };
    };
    return this.#then(async function* (rows) {
      let index = 0;
      if (!batched) {
        for await (const row of rows) yield joined(row, index++);
        return;
      }
      for await (const batch of inBatches(rows, batchSize)) {
        const indices = batch.map(() => index++);
        const columns = (await joined(toColumns(batch), indices)) as Columns;
        const lengths = new Set(Object.values(columns).map((values) => values.length));
        if (lengths.size > 1)
          throw new ValueError(
            `Expected map's function to give columns of equal length, but got ${[...lengths].join(" and ")}`,
          );
        for (let i = 0; i < ([...lengths][0] ?? 0); i++) yield rowAt(columns, i);
      }
    });
  }

  /** The examples for which a function says yes. It may give a promise. */
  filter(fn: (example: Row, index: number) => unknown, ...rest: never[]): IterableDataset {
    checkNoMore("IterableDataset.filter", rest);
    return this.#then(async function* (rows) {
      let index = 0;
      for await (const row of rows) if (await fn(row, index++)) yield row;
    });
  }

  #then(step: (rows: AsyncIterable<Row>, epoch: number) => AsyncGenerator<Row>): IterableDataset {
    return new IterableDataset((epoch) => step(this.#source(epoch), epoch));
  }
}

async function* inBatches(rows: AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function streamFiles(callee: string, format: Format, paths: Paths, options: readonly unknown[]): IterableDataset {
  const read = (): AsyncGenerator<Row> => readFiles(callee, format, paths, ...options);
  // Wrong options are an error now, not when the reading begins.
  read();
  return new IterableDataset(read);
}

function checkCount(name: string, count: number | undefined, least: number): asserts count is number {
  if (Number.isSafeInteger(count) && (count as number) >= least) return;
  throw new ValueError(`Expected ${name} to be a whole number from ${least} on, but got ${String(count)}`);
}
