/** Batches of a dataset. Follows torch/utils/data/dataloader.py. */

import { availableParallelism } from "node:os";
import { anything, boolean, callback, nullable, number, size } from "../../../internal/kinds.js";
import { type Given, kind, type Options, signature, type Values } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { AssertionError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import { isAvailable } from "../../cuda/device.js";
import { Generator } from "../../random.js";
import { type Collated, defaultCollate, defaultConvert } from "./collate.js";
import { IterDataPipe, isDataPipe } from "./datapipes/datapipe.js";
import { IterableDataset, type MapDataset } from "./dataset.js";
import { type CollateFn, createFetcher, END } from "./fetch.js";
import { applyRandomSeed, applySharding, applyShuffleSettings } from "./graph_settings.js";
import { pinMemory } from "./pin_memory.js";
import {
  BatchSampler,
  drawSeed,
  flag,
  generator,
  lengthOf,
  positive,
  RandomSampler,
  SequentialSampler,
} from "./sampler.js";
import { runLater, runNow } from "./waiting.js";
import { WorkerEpoch } from "./worker_epoch.js";
import { checkMayHaveWorkers } from "./worker_info.js";
import { WorkerPool } from "./worker_pool.js";

// biome-ignore lint/suspicious/noExplicitAny: keys are the sampler's affair
type KeyedDataset<T> = MapDataset<T, any>;

/** What a {@link DataLoader} reads. */
export type DataSource<T> = readonly T[] | KeyedDataset<T> | IterableDataset<T>;

const dataset = <S>() =>
  kind<S>(
    (callee, _name, value) => {
      if (value instanceof IterableDataset || typeof (value as MapDataset<unknown> | null)?.at === "function") {
        return value as S;
      }
      throw new TypeError(`${callee}: expected a dataset with an at(index) method, got ${shown(value)}`);
    },
    { takesObject: true },
  );

const numWorkers = kind<number>((callee, name, value) => {
  if (typeof value === "number" && value < 0) {
    throw new ValueError("numWorkers option should be non-negative; use numWorkers=0 to fetch in the caller's thread.");
  }
  return size.check(callee, name, value);
});

const seconds = kind<number>((callee, name, value) => {
  if (number.check(callee, name, value) >= 0) return value as number;
  throw new ValueError(`${name} option should be non-negative`);
});

// What follows `workerInitFn` in Python has a place after one that threads do not need.
const dataLoader = <T, Batch, S = DataSource<T>>() =>
  signature(
    "DataLoader",
    [
      "dataset",
      "batchSize",
      "shuffle",
      "sampler",
      "batchSampler",
      "numWorkers",
      "collateFn",
      "pinMemory",
      "dropLast",
      "timeout",
      "workerInitFn",
    ],
    {
      dataset: dataset<S>(),
      /** How many items a batch has; null for items by themselves. Default: 1. */
      batchSize: nullable(positive)(1),
      /**
       * Whether each epoch has a new random order. Default: null, no. For a DataPipe, whether its Shufflers shuffle; as in
       * Python, nothing is shuffled where it has none, though the warning says that one is added.
       */
      shuffle: nullable(boolean)(null),
      /** The order in which items are read; excludes `shuffle`. Default: null. */
      sampler: nullable(anything<Iterable<unknown>>())(null),
      /** Which items make a batch; excludes `batchSize`, `shuffle`, `sampler` and `dropLast`. Default: null. */
      batchSampler: nullable(anything<Iterable<readonly unknown[]>>())(null),
      /** How many threads fetch batches; with 0 the caller does. Default: 0. */
      numWorkers: numWorkers(0),
      /**
       * Makes a batch of a list of items, or with `batchSize: null` something of one item; may return a promise. Default:
       * {@link defaultCollate}, or {@link defaultConvert}. For workers it is registered by `registerModule`.
       */
      collateFn: nullable(callback<(batch: T[]) => Batch | Promise<Batch>>())(null),
      /** Whether tensors are put into page-locked memory, where there is a device to copy to. Default: false. */
      pinMemory: boolean(false),
      /** Whether a last batch that is smaller is left out. Default: false. */
      dropLast: flag(ValueError)(false),
      /** Seconds to wait for a batch of a worker; 0 for ever. Default: 0. */
      timeout: seconds(0),
      /** Called in each worker with its number before it reads anything; registered by `registerModule`. Default: null. */
      workerInitFn: nullable(callback<(worker: number) => unknown>())(null),
      /** Where the order and the workers' seeds are drawn from. Default: null, the default generator. */
      generator: nullable(generator)(null),
      /** How many batches each worker fetches ahead. Default: null, 2, without workers none. */
      prefetchFactor: nullable(number)(null),
      /** Whether workers live on from one epoch to the next. Default: false. */
      persistentWorkers: boolean(false),
      /** Whether batches of several workers come in the sampler's order, or as they are ready. Default: true. */
      inOrder: boolean(true),
    },
  );

/** The declaration of {@link DataLoader}. */
type Declared<T, Batch, S = DataSource<T>> = ReturnType<typeof dataLoader<T, Batch, S>>;

/** Options of {@link DataLoader}; the names and defaults are Python's. */
export type DataLoaderOptions<T, Batch> = Options<Declared<T, Batch>>;

/** The one index that an IterableDataset is asked for. */
const nothing: Iterable<null> = {
  *[Symbol.iterator]() {
    for (;;) yield null;
  },
};

// An iterator, or a loader, that is dropped without having been read to its end must not leave its workers behind.
const abandoned = new FinalizationRegistry<WorkerPool>((pool) => void pool.stop());

/**
 * Reads a dataset batch by batch, in order or shuffled, in the caller's thread or by workers. Each iteration is an epoch.
 *
 * ```ts
 * const loader = new DataLoader(new TensorDataset(x, y), { batchSize: 32, shuffle: true });
 * for (const [inputs, targets] of loader) { ... }
 *
 * for await (const batch of new DataLoader(dataset, { batchSize: 32, numWorkers: 2 })) { ... }
 * ```
 *
 * **Random numbers** are Python's: for a seed, the batches and the state in which the default generator is left are equal.
 * Making an iterator draws a base seed; the order is drawn when the first batch is asked for, or with workers at once.
 *
 * **Workers** are threads. Each has a copy of the dataset: the datasets of this package, arrays and plain objects travel by
 * themselves, tensors without being copied; the classes and functions of others are registered by `registerModule`. A
 * worker's default generator is seeded with the base seed plus its number; `getWorkerInfo()` tells it who it is. Batches
 * come back without a copy. An error in a worker is thrown by the loop with its class, message and stack. Leaving the loop
 * ends the workers. How many threads an operator uses is up to the worker's `setNumThreads`.
 *
 * **DataPipes** are seeded for each epoch, by a number that is drawn before the base seed, and each worker is told its share
 * of those that are sharded.
 *
 * With workers, or where the dataset or `collateFn` returns promises, the loader is read with `for await`.
 */
export class DataLoader<T = unknown, Batch = Collated<T>, S extends DataSource<unknown> = DataSource<T>>
  implements Iterable<Batch>, AsyncIterable<Batch>
{
  /** What is read. */
  readonly dataset: S;
  /** Items of a batch; null where there are none, or `batchSampler` decides. */
  readonly batchSize: number | null;
  /** Whether a last batch that is smaller is left out. */
  readonly dropLast: boolean;
  /** The order in which items are read. */
  readonly sampler: Iterable<unknown>;
  /** Which items make a batch; null for items by themselves. */
  readonly batchSampler: Iterable<readonly unknown[]> | null;
  /** Threads that fetch; 0 for the caller's own. */
  readonly numWorkers: number;
  /** Makes a batch of items. */
  readonly collateFn: CollateFn;
  /** Whether tensors are put into page-locked memory. */
  readonly pinMemory: boolean;
  /** Seconds to wait for a worker; 0 for ever. */
  readonly timeout: number;
  /** Called in each worker before it reads anything. */
  readonly workerInitFn: ((worker: number) => unknown) | null;
  /** Where random numbers are drawn; null for the default generator. */
  readonly generator: Generator | null;
  /** Batches that each worker fetches ahead; null without workers. */
  readonly prefetchFactor: number | null;
  /** Whether workers live on from one epoch to the next. */
  readonly persistentWorkers: boolean;
  /** Whether batches come in the sampler's order. */
  readonly inOrder: boolean;
  /** What an IterableDataset said of its length when it was last asked through {@link length}. */
  #toldLength: number | undefined;
  #pool: WorkerPool | undefined;
  /** What all iterators read, where workers live on: they are one, as in Python, which the last one begins anew. */
  #reading: Reading | undefined;

  /** @throws ValueError for options that do not go together, with Python's text. */
  constructor(...given: Given<Declared<T, Batch, S & readonly T[]>>);
  constructor(...given: Given<Declared<T, Batch, S & KeyedDataset<T>>>);
  constructor(...given: Given<Declared<T, Batch, S & IterableDataset<T>>>);
  constructor(...given: readonly unknown[]) {
    const options = dataLoader<T, Batch>()(given);
    const { dataset, numWorkers, collateFn, timeout, workerInitFn, generator, persistentWorkers } = options;
    this.dataset = dataset as S;
    this.numWorkers = numWorkers;
    this.prefetchFactor = checkPrefetchFactor(options.prefetchFactor, numWorkers);
    if (persistentWorkers && numWorkers === 0) throw new ValueError("persistentWorkers option needs numWorkers > 0");
    this.persistentWorkers = persistentWorkers;
    this.pinMemory = options.pinMemory;
    this.inOrder = options.inOrder;
    this.timeout = timeout;
    this.workerInitFn = workerInitFn;
    this.generator = generator;

    // What this gives back is not read in Python either.
    if (dataset instanceof IterDataPipe) applyShuffleSettings(dataset, options.shuffle);
    const order = checkOrder(options);
    this.batchSize = order.batchSize;
    this.dropLast = order.dropLast;
    this.sampler =
      order.sampler ??
      (dataset instanceof IterableDataset
        ? nothing
        : order.shuffle
          ? new RandomSampler(dataset as { length: number }, { generator })
          : new SequentialSampler(dataset as { length: number }));
    this.batchSampler =
      order.batchSampler ??
      (this.batchSize === null ? null : new BatchSampler(this.sampler, this.batchSize, this.dropLast));
    this.collateFn = collateFn ?? (this.batchSampler === null ? defaultConvert : defaultCollate);
    for (const name of ["batchSize", "batchSampler", "sampler", "dropLast", "dataset", "persistentWorkers"] as const) {
      Object.defineProperty(this, name, { writable: false });
    }
    if (numWorkers > availableParallelism()) {
      warnOnce(
        `This DataLoader will create ${numWorkers} worker threads in total. Our suggested max number of worker in current ` +
          `system is ${availableParallelism()}, which is smaller than what this DataLoader is going to create.`,
      );
    }
  }

  /**
   * How many batches an epoch has. Python's `len(loader)`.
   * @throws TypeError when the dataset or the sampler has no length.
   */
  get length(): number {
    if (!(this.dataset instanceof IterableDataset)) return lengthOf(this.#indices);
    const length = lengthOf(this.dataset);
    this.#toldLength = length;
    if (this.batchSize === null) return length;
    return this.dropLast ? Math.floor(length / this.batchSize) : Math.ceil(length / this.batchSize);
  }

  /** What the dataset is asked for, batch by batch. */
  get #indices(): Iterable<unknown> {
    return this.batchSampler ?? this.sampler;
  }

  get #fetching() {
    const { collateFn, dropLast } = this;
    return { autoCollation: this.batchSampler !== null, collateFn, dropLast };
  }

  /** An epoch in the caller's thread. */
  [Symbol.iterator](): IterableIterator<Batch> {
    if (this.numWorkers > 0) {
      throw new TypeError(
        `a DataLoader with numWorkers=${this.numWorkers} is read with \`for await (const batch of loader)\``,
      );
    }
    const { indices } = this.#begin();
    return this.#now(indices, createFetcher(this.dataset, this.#fetching, false)) as IterableIterator<Batch>;
  }

  /** An epoch, by workers when there are any. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Batch> {
    if (this.numWorkers > 0) return this.#byWorkers() as AsyncIterableIterator<Batch>;
    const { indices } = this.#begin();
    return this.#later(indices, createFetcher(this.dataset, this.#fetching, true)) as AsyncIterableIterator<Batch>;
  }

  /** Ends the workers that `persistentWorkers` keeps, and resolves when they are gone. They end with the process anyway. */
  async stopWorkers(): Promise<void> {
    await this.#pool?.stop();
  }

  /** What `await using` calls: ends the workers. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stopWorkers();
  }

  /** Seeds the pipes of a dataset that is one; the number that they were seeded by. */
  #seedPipes(): bigint | null {
    const { dataset } = this;
    if (!(dataset instanceof IterDataPipe)) return null;
    const seed = drawSeed(this.generator);
    applyRandomSeed(dataset, new Generator().manualSeed(seed));
    return seed;
  }

  /** What Python does when it makes an iterator. */
  #begin(): { indices: Iterator<unknown>; baseSeed: bigint; sharedSeed: bigint | null } {
    const sharedSeed = this.#seedPipes();
    if (this.numWorkers === 0 && this.timeout !== 0) throw new AssertionError("timeout option needs numWorkers > 0");
    if (this.pinMemory && !isAvailable()) {
      warnOnce(
        "'pinMemory' argument is set as true but no accelerator is found, then device pinned memory won't be used.",
      );
    }
    const indices = this.#indices[Symbol.iterator]();
    const baseSeed = drawSeed(this.generator);
    if (this.numWorkers === 0 && isDataPipe(this.dataset)) applySharding(this.dataset, 1, 0);
    return { indices, baseSeed, sharedSeed };
  }

  #finish(batch: unknown, yielded: number): unknown {
    if (this.#toldLength !== undefined && yielded > this.#toldLength) {
      warnOnce(
        `Length of IterableDataset ${shown(this.dataset)} was reported to be ${this.#toldLength} (when accessing ` +
          `loader.length), but ${yielded} samples have been fetched.` +
          (this.numWorkers > 0
            ? " With workers, this could be caused by not properly configuring the IterableDataset replica at each worker."
            : ""),
      );
    }
    return this.pinMemory && isAvailable() ? pinMemory(batch) : batch;
  }

  *#now(indices: Iterator<unknown>, fetcher: ReturnType<typeof createFetcher>): IterableIterator<unknown> {
    let yielded = 0;
    try {
      for (let index = indices.next(); !index.done; index = indices.next()) {
        const batch = runNow(fetcher.fetch(index.value));
        if (batch === END) return;
        yield this.#finish(batch, ++yielded);
      }
    } finally {
      indices.return?.();
      runNow(fetcher.close());
    }
  }

  async *#later(indices: Iterator<unknown>, fetcher: ReturnType<typeof createFetcher>): AsyncIterableIterator<unknown> {
    let yielded = 0;
    try {
      for (let index = indices.next(); !index.done; index = indices.next()) {
        const batch = await runLater(fetcher.fetch(index.value));
        if (batch === END) return;
        yield this.#finish(batch, ++yielded);
      }
    } finally {
      indices.return?.();
      await runLater(fetcher.close());
    }
  }

  #byWorkers(): AsyncIterableIterator<unknown> {
    checkMayHaveWorkers();
    const { numWorkers, inOrder, timeout, persistentWorkers: persistent } = this;
    const prefetchFactor = this.prefetchFactor as number;
    let pool = this.#pool;
    // As in Python, workers that live on keep their seeds: no base seed is drawn for them.
    if (pool === undefined || pool.isBroken) {
      void pool?.stop();
      const { dataset, workerInitFn } = this;
      pool = new WorkerPool({ ...this.#fetching, ...this.#begin(), dataset, workerInitFn, numWorkers });
      if (persistent) {
        this.#pool = pool;
        abandoned.register(this, pool);
      }
    }
    if (persistent) void this.#reading?.epoch.finish();
    let epoch: WorkerEpoch;
    try {
      // Python asks the sampler once more after the base seed, which shows where asking draws numbers.
      const indices = this.#indices[Symbol.iterator]();
      const sharedSeed = this.#seedPipes();
      epoch = new WorkerEpoch({ pool, numWorkers, prefetchFactor, inOrder, timeout, indices, persistent, sharedSeed });
    } catch (error) {
      void pool.stop();
      throw error;
    }
    const begun: Reading = { epoch, yielded: 0 };
    if (persistent) this.#reading = Object.assign(this.#reading ?? begun, begun);
    const reading = this.#reading ?? begun;
    const iterator: AsyncIterableIterator<unknown> = {
      next: async () => {
        const result = await reading.epoch.next();
        return result.done ? result : { done: false, value: this.#finish(result.value, ++reading.yielded) };
      },
      return: async (value) => {
        await reading.epoch.finish();
        return { done: true, value: await value };
      },
      throw: async (error) => {
        await reading.epoch.finish();
        throw error;
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    if (!persistent) abandoned.register(iterator, pool);
    return iterator;
  }
}

interface Reading {
  epoch: WorkerEpoch;
  yielded: number;
}

function checkPrefetchFactor(prefetchFactor: number | null, numWorkers: number): number | null {
  if (prefetchFactor === null) return numWorkers > 0 ? 2 : null;
  if (numWorkers === 0) {
    throw new ValueError(
      "prefetchFactor option could only be specified with workers. " +
        "let numWorkers > 0 to enable them, otherwise set prefetchFactor to null.",
    );
  }
  if (prefetchFactor < 0) throw new ValueError("prefetchFactor option should be non-negative");
  return size.check("DataLoader", "prefetchFactor", prefetchFactor);
}

limitArguments(DataLoader.prototype, { stopWorkers: 0 });

type Order = Pick<
  Values<Declared<unknown, unknown>>,
  "dataset" | "batchSize" | "shuffle" | "sampler" | "batchSampler" | "dropLast"
>;

/** The options that say what is read when, once they are known to go together. */
function checkOrder({ dataset, batchSize, shuffle, sampler, batchSampler, dropLast }: Order) {
  if (dataset instanceof IterableDataset) {
    const unwanted = (name: string, value: unknown) =>
      new ValueError(
        `DataLoader with IterableDataset: expected unspecified ${name} option, but got ${name}=${shown(value)}`,
      );
    const isPipe = dataset instanceof IterDataPipe;
    if (shuffle !== null && shuffle !== false && !isPipe) throw unwanted("shuffle", shuffle);
    if (sampler !== null) throw unwanted("sampler", sampler);
    if (batchSampler !== null) throw unwanted("batchSampler", batchSampler);
  }
  if (sampler !== null && shuffle) throw new ValueError("sampler option is mutually exclusive with shuffle");
  if (batchSampler !== null) {
    if (batchSize !== 1 || shuffle || sampler !== null || dropLast) {
      throw new ValueError("batchSampler option is mutually exclusive with batchSize, shuffle, sampler, and dropLast");
    }
    return { batchSize: null, shuffle, sampler, batchSampler, dropLast: false };
  }
  if (batchSize === null && dropLast) {
    throw new ValueError("batchSize=null option disables auto-batching and is mutually exclusive with dropLast");
  }
  return { batchSize, shuffle, sampler, batchSampler, dropLast };
}
