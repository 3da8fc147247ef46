/** The bases of DataPipes. Follows torch/utils/data/datapipes/datapipe.py. */

import type { Given, Signature } from "../../../../internal/signature.js";
import { checkNoMore, limitArguments, limitDeclared } from "../../../../internal/surplus.js";
import { IndexError, NotImplementedError, TypeError, ValueError } from "../../../../python/exceptions.js";
import type { Collated } from "../collate.js";
import { Dataset, IterableDataset } from "../dataset.js";
import type { Sized } from "../sampler.js";
import { registerBuiltIns } from "../transfer.js";
import type * as forms from "./forms.js";
import { hookIterators } from "./hook_iterator.js";

/** A batch: an array of its items. */
export class DataChunk<T = unknown> extends Array<T> {
  /** The items as they were given. */
  declare readonly items: readonly T[];

  constructor(items: Iterable<T>, ...none: []) {
    super();
    checkNoMore("DataChunk", none);
    for (const item of items) this.push(item);
    Object.defineProperty(this, "items", { value: [...this] });
  }

  /** What `map` and its kin make: no batch, whose constructor takes no number. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** The items in brackets, after an indent. */
  asStr(indent = ""): string {
    return `${indent}[${this.join(", ")}]`;
  }

  /** The items. Python's is another where they are data frames, which are not here. */
  *rawIterator(): IterableIterator<T> {
    yield* this.items;
  }
}
registerBuiltIns({ DataChunk });

type AnyPipe = new (...given: never[]) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: what comes after the pipe
type FunctionalForm = (source: any, ...rest: any[]) => unknown;

/** Gives pipes a method, unless they have one of that name. */
function addForm(base: typeof IterDataPipe | typeof MapDataPipe, name: string, run: FunctionalForm): void {
  base.functions[name] = run;
  const value = {
    [name]: function (this: object, ...rest: unknown[]) {
      return run(this, ...rest);
    },
  }[name];
  if (!(name in base.prototype)) {
    Object.defineProperty(base.prototype, name, { value, writable: true, configurable: true });
  }
}

function addClass(base: typeof IterDataPipe | typeof MapDataPipe, name: string, Pipe: AnyPipe): void {
  if (Object.hasOwn(base.functions, name)) {
    throw new ValueError(`Unable to add DataPipe function name ${name} as it is already taken`);
  }
  addForm(base, name, (...given) => new Pipe(...(given as unknown[] as never[])));
}

/** A shape that `batching` gives. */
type Batching = ReturnType<typeof forms.batching>;
type Form<S extends Readonly<Record<string, never>> | object, O> = S extends infer Shape extends Readonly<
  // biome-ignore lint/suspicious/noExplicitAny: kinds of all sorts
  Record<string, any>
>
  ? O extends readonly (keyof Shape & string)[]
    ? Given<Signature<Shape, O>>
    : never
  : never;

/** The functional forms of the package's own pipes: `dp.map(f)` is `new Mapper(dp, f)`. */
export interface IterDataPipe<T> {
  /** Mapper: a function of each item, or of parts of it. */
  map<R>(fn: (item: T) => R): IterDataPipe<R> & Sized;
  /** Mapper: a function of parts of each item. */
  map<R = T>(
    fn: forms.ItemFn<unknown>,
    ...given: Form<typeof forms.mapping, ["inputCol", "outputCol"]>
  ): IterDataPipe<R> & Sized;
  /** Filter: the items for which a function says true. */
  filter(fn: (item: T) => boolean): IterDataPipe<T>;
  /** Filter: the items of whose parts a function says true. */
  filter(fn: forms.ItemFn<boolean>, ...given: Form<typeof forms.picking, ["inputCol"]>): IterDataPipe<T>;
  /** Batcher: so many items in a {@link DataChunk}. */
  batch(...given: Form<Batching, ["batchSize", "dropLast", "wrapperClass"]>): IterDataPipe<DataChunk<T>> & Sized;
  /** UnBatcher: the items of batches. */
  unbatch<R = T extends readonly (infer Item)[] ? Item : T>(
    ...given: Form<typeof forms.unbatching, ["unbatchLevel"]>
  ): IterDataPipe<R>;
  /** Collator: items put together. */
  collate<R = Collated<T>>(
    ...given: Form<ReturnType<typeof forms.collating<R>>, ["conversion", "collateFn"]>
  ): IterDataPipe<R> & Sized;
  /** Shuffler: the items in random order, drawn from a buffer. */
  shuffle(...given: Form<typeof forms.shuffling, []>): ShuffledPipe<T>;
  /** Grouper: the items of each key together. */
  groupby<R = DataChunk<T>>(...given: Form<typeof forms.grouping, ["groupKeyFn"]>): IterDataPipe<R>;
  /** Concater: the items of this pipe, then those of the others. */
  concat<R = never>(...others: IterDataPipe<R>[]): IterDataPipe<T | R> & Sized;
  /** Zipper: an item of each, to the end of the shortest. */
  zip<R extends readonly unknown[]>(...others: { [K in keyof R]: IterDataPipe<R[K]> }): IterDataPipe<[T, ...R]> & Sized;
  /** Multiplexer: one item of each in turn, to the end of the shortest. */
  mux<R = never>(...others: IterDataPipe<R>[]): IterDataPipe<T | R> & Sized;
  /** Forker: so many pipes with the same items; the pipe itself for one. */
  fork(numInstances: 1): IterDataPipe<T>;
  /** Forker: so many pipes with the same items. */
  fork(...given: Form<typeof forms.forking, ["numInstances", "bufferSize", "copy"]>): (IterDataPipe<T> & Sized)[];
  /** Demultiplexer: pipes of which each has the items that a function gives its number. */
  demux(
    ...given: Form<typeof forms.demultiplexing, ["numInstances", "classifierFn", "dropNone", "bufferSize"]>
  ): IterDataPipe<T>[];
  /** ShardingFilter: the share of one of several readers. */
  shardingFilter(...given: Form<typeof forms.sharding, ["shardingGroupFilter"]>): IterDataPipe<T> & Sized;
  /** FileLister: the files of folders, of which this pipe gives the names. */
  listFiles(...given: Form<typeof forms.listing, ["masks"]>): IterDataPipe<string> & Sized;
  /** FileOpener: the files of which this pipe gives the names, each with its name. */
  openFiles<R = unknown>(
    ...given: Form<typeof forms.opening, ["mode", "encoding", "length"]>
  ): IterDataPipe<[string, R]> & Sized;
  /** StreamReader: what is in files. */
  readFromStream<R = unknown>(...given: Form<typeof forms.reading, ["chunk"]>): IterDataPipe<[string, R]>;
}

/** A pipe whose order is drawn. */
export interface ShuffledPipe<T> extends IterDataPipe<T>, Sized {
  /** Whether it shuffles. */
  setShuffle(shuffle?: boolean): this;
  /** Seeds the next iterator. */
  setSeed(seed: number | bigint): this;
}

/**
 * Base of DataPipes that are read from the first item to the last: a subclass defines `[Symbol.iterator]`, or `next`. Before
 * each iterator `reset` is called, which does nothing unless a subclass defines it.
 *
 * A pipe has one iterator at a time: a new one makes those before it throw. `fork` gives several pipes over one source.
 *
 * Pipes are made of each other by classes, `new Mapper(dp, f)`, or by their functional forms, `dp.map(f)`. Those of the
 * package read their source at once: one that has only `[Symbol.asyncIterator]` can be given to a DataLoader, but not to them.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the functional forms are added by the classes
export class IterDataPipe<T = unknown> extends IterableDataset<T> {
  /** The functional forms by name. */
  static readonly functions: Record<string, FunctionalForm> = {};
  /** @internal */
  _validIteratorId: number | null = null;

  constructor(...none: []) {
    super(...none);
    hookIterators(new.target);
  }

  /** Adds a functional form: `dp.name(...)` is then `run(dp, ...)`. */
  static registerFunction(name: string, run: FunctionalForm): void {
    addForm(IterDataPipe, name, run);
  }

  /** The same for a class of pipes. @throws ValueError where the name is taken. */
  static registerDatapipeAsFunction(name: string, Pipe: AnyPipe): void {
    addClass(IterDataPipe, name, Pipe);
  }

  /** The items: the pipe itself, where it has `next`. */
  override [Symbol.iterator](): IterableIterator<T> {
    if (typeof (this as unknown as Iterator<T>).next === "function") return this as unknown as IterableIterator<T>;
    throw new TypeError(`iter() returned non-iterator of type '${this.constructor.name}'`);
  }

  /** Back to the beginning. */
  reset(): void {}

  /** The name of the class. */
  override toString(): string {
    return this.constructor.name;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/**
 * Base of DataPipes of data frames. There are none in JavaScript, so nothing is traced here: functional forms give plain
 * pipes.
 */
export class DFIterDataPipe<T = unknown> extends IterDataPipe<T> {
  /** @internal Python's name for what it asks its pipes. */
  _isDfpipe(): boolean {
    return true;
  }
}

/** The functional forms of the package's own pipes by index. */
export interface MapDataPipe<T> {
  /** Mapper: a function of each item. */
  map<R = T>(fn?: (item: T) => R): MapDataPipe<R> & Sized;
  /** Batcher: so many items in a {@link DataChunk}. */
  batch(...given: Form<Batching, ["batchSize", "dropLast", "wrapperClass"]>): MapDataPipe<DataChunk<T>> & Sized;
  /** Shuffler: the items in random order, which is no longer by index. */
  shuffle(...given: [options?: { indices?: readonly unknown[] | null }]): ShuffledPipe<T>;
  /** Concater: this pipe followed by others. */
  concat<R = never>(...others: MapDataPipe<R>[]): MapDataPipe<T | R> & Sized;
  /** Zipper: an item of each, to the end of the shortest. */
  zip<R extends readonly unknown[]>(...others: { [K in keyof R]: MapDataPipe<R[K]> }): MapDataPipe<[T, ...R]> & Sized;
}

/**
 * Base of DataPipes that are read by index or key: a subclass defines `at`, which throws an IndexError after the last item,
 * and `length`. Items are had at once: promises are not waited for.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the functional forms are added by the classes
export class MapDataPipe<T = unknown> extends Dataset<T> {
  /** The functional forms by name. */
  static readonly functions: Record<string, FunctionalForm> = {};

  /** Adds a functional form: `dp.name(...)` is then `run(dp, ...)`. */
  static registerFunction(name: string, run: FunctionalForm): void {
    addForm(MapDataPipe, name, run);
  }

  /** The same for a class of pipes. @throws ValueError where the name is taken. */
  static registerDatapipeAsFunction(name: string, Pipe: AnyPipe): void {
    addClass(MapDataPipe, name, Pipe);
  }

  override at(_index: number): T {
    throw new NotImplementedError("Subclasses of MapDataPipe should implement at().");
  }

  /** The items from index 0 on, until there is an IndexError. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (let index = 0; ; index++) {
      let item: T;
      try {
        item = this.at(index);
      } catch (error) {
        if (error instanceof IndexError) return;
        throw error;
      }
      yield item;
    }
  }

  /** The name of the class. */
  override toString(): string {
    return this.constructor.name;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** A pipe of either sort. */
export type DataPipe = IterDataPipe<unknown> | MapDataPipe<unknown>;

/** Whether something is a pipe. */
export function isDataPipe(value: unknown): value is DataPipe {
  return value instanceof IterDataPipe || value instanceof MapDataPipe;
}

/** The error of a pipe that cannot know its length. */
export function noLength(pipe: object): TypeError {
  return new TypeError(`${pipe.constructor.name} instance doesn't have valid length`);
}

/** The length that a pipe was said to have; -1 for none. */
export function saidLength(pipe: object, length: number): number {
  if (length === -1) throw noLength(pipe);
  return length;
}

/** How many batches a pipe's source gives. */
export function batchesOf(pipe: { datapipe: unknown; batchSize: number; dropLast: boolean }): number {
  const batches = sourceLength(pipe, pipe.datapipe) / pipe.batchSize;
  return pipe.dropLast ? Math.floor(batches) : Math.ceil(batches);
}

/** Whether something has a length, or could have one: asking for it may still fail. */
export function isSized(value: unknown): value is Sized {
  return typeof value === "object" && value !== null && "length" in value;
}

/** The length of a pipe's source. */
export function sourceLength(pipe: object, source: unknown): number {
  if (isSized(source)) return source.length;
  throw noLength(pipe);
}

limitDeclared(DataChunk.prototype, ["rawIterator"]);
limitArguments(DataChunk.prototype, { asStr: 1 });
for (const Base of [IterDataPipe, MapDataPipe]) {
  limitDeclared(Base.prototype, ["at", "reset"]);
  limitDeclared(Base, ["registerFunction", "registerDatapipeAsFunction"]);
}
limitDeclared(DFIterDataPipe.prototype, ["_isDfpipe"]);
