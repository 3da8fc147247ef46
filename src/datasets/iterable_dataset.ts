/** Follows datasets/iterable_dataset.py. */

import { between, boolean, callback, integer, optional, orValueError, size, unchecked } from "../internal/kinds.js";
import { type Given, type Options, signature } from "../internal/signature.js";
import { checkNoMore, limitArguments } from "../internal/surplus.js";
import { ValueError } from "../python/exceptions.js";
import { Pcg64 } from "../python/pcg64.js";
import { IterableDataset as StreamedDataset } from "../torch/utils/data/dataset.js";
import type { CsvOptions, JsonOptions, ReadOptions } from "./readers/options.js";
import { type Format, type ReaderOptions, readFiles } from "./readers/reader.js";
import { type Columns, type Row, rowAt, toColumns } from "./row.js";

type Paths = string | readonly string[];
type Source = (epoch: number) => AsyncIterable<Row>;

const count = orValueError(size);
const some = orValueError(between(integer, 1));

const map = signature("IterableDataset.map", ["fn"], {
  fn: callback<(examples: never, index: never) => unknown>(),
  /** The function gets columns of `batchSize` examples instead of one example. Default: false. */
  batched: boolean(false),
  /** Examples of a batch. Default: 1,000. */
  batchSize: some(1000),
  /** Columns that the result has no more. Default: none. */
  removeColumns: unchecked<string | readonly string[]>()([]),
});

const shuffle = signature("IterableDataset.shuffle", ["seed"], {
  /** A whole number from 0 on. Default: a random one. */
  seed: optional(unchecked<number | bigint>()),
  /** How many examples are in memory. Default: 1,000. */
  bufferSize: some(1000),
});

/** Options of `IterableDataset.map`. */
export type StreamMapOptions = Options<typeof map>;

/** Options of `IterableDataset.shuffle`. */
export type StreamShuffleOptions = Options<typeof shuffle>;

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
  setEpoch(epoch: number): void {
    this.#epoch = count.check("IterableDataset.setEpoch", "epoch", epoch);
  }

  /** The first `wanted` examples; no more are read. */
  take(wanted: number): IterableDataset {
    count.check("IterableDataset.take", "count", wanted);
    return this.#then(async function* (rows) {
      if (wanted === 0) return;
      let taken = 0;
      for await (const row of rows) {
        yield row;
        if (++taken === wanted) return;
      }
    });
  }

  /** All but the first `unwanted` examples. */
  skip(unwanted: number): IterableDataset {
    count.check("IterableDataset.skip", "count", unwanted);
    return this.#then(async function* (rows) {
      let seen = 0;
      for await (const row of rows) if (seen++ >= unwanted) yield row;
    });
  }

  /**
   * Examples in an order that is random within a buffer: when it is full it is shuffled, half of it is given and half kept. The same
   * seed gives the order of Python's for examples that come one by one (from a generator; in tables of Arrow its buffer overflows).
   */
  shuffle(...given: Given<typeof shuffle>): IterableDataset {
    const { seed, bufferSize } = shuffle(given);
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
    fn: (examples: Columns, indices: number[]) => Row | Promise<Row>,
    options: StreamMapOptions & { batched: true },
  ): IterableDataset;
  map(
    fn: (example: Row, index: number) => Row | Promise<Row>,
    options?: StreamMapOptions & { batched?: false },
  ): IterableDataset;
  map(...given: unknown[]): IterableDataset {
    const { fn, batched, batchSize, removeColumns } = map(given);
    const removed = new Set<string>([removeColumns].flat() as string[]);
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
  filter(fn: (example: Row, index: number) => unknown): IterableDataset {
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

limitArguments(IterableDataset.prototype, { setEpoch: 1, take: 1, skip: 1, filter: 1 });
