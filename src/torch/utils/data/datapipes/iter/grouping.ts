/** Follows torch/utils/data/datapipes/iter/grouping.py. */

import { type Given, signature } from "../../../../../internal/signature.js";
import { AssertionError, IndexError, RuntimeError, ValueError } from "../../../../../python/exceptions.js";
import { shown } from "../../../../../python/repr.js";
import { registerBuiltIns } from "../../transfer.js";
import { batchesOf, DataChunk, IterDataPipe } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { batching, grouping, type ItemFn, source, unbatching, type WrapperClass } from "../forms.js";

const batcher = <T>() =>
  signature("Batcher", ["datapipe", "batchSize", "dropLast", "wrapperClass"], {
    datapipe: source<T>(),
    ...batching(DataChunk),
  });

/** So many items together, in a {@link DataChunk}. Functional form: `batch`. */
export class BatcherIterDataPipe<T = unknown> extends IterDataPipe<DataChunk<T>> {
  readonly datapipe: Iterable<T>;
  readonly batchSize: number;
  readonly dropLast: boolean;
  readonly wrapperClass: WrapperClass;

  constructor(...given: Given<ReturnType<typeof batcher<T>>>) {
    super();
    const { datapipe, batchSize, dropLast, wrapperClass } = batcher<T>()(given);
    this.datapipe = datapipe;
    this.batchSize = batchSize;
    this.dropLast = dropLast;
    this.wrapperClass = wrapperClass;
  }

  /** How many batches there are. */
  get length(): number {
    return batchesOf(this);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<DataChunk<T>> {
    let batch: T[] = [];
    for (const item of this.datapipe) {
      batch.push(item);
      if (batch.length < this.batchSize) continue;
      yield new this.wrapperClass(batch) as DataChunk<T>;
      batch = [];
    }
    if (batch.length > 0 && !this.dropLast) yield new this.wrapperClass(batch) as DataChunk<T>;
  }
}

/** The items of an item, so many levels deep; `asked` is for errors. */
function* opened<T>(item: unknown, level: number, asked: number): IterableIterator<T> {
  if (level < -1) throw new ValueError("unbatch_level must be -1 or >= 0");
  if (level === 0 || (level === -1 && !Array.isArray(item))) {
    yield item as T;
  } else if (Array.isArray(item)) {
    for (const inner of item) yield* opened<T>(inner, level === -1 ? -1 : level - 1, asked);
  } else {
    throw new IndexError(`unbatch_level ${asked} exceeds the depth of the DataPipe`);
  }
}

const unBatcher = signature("UnBatcher", ["datapipe", "unbatchLevel"], { datapipe: source<unknown>(), ...unbatching });

/**
 * The items of batches, so many levels deep. Functional form: `unbatch`. Arrays are opened, whatever they stand for: Python
 * leaves tuples, such as those of `zip`, as they are.
 */
export class UnBatcherIterDataPipe<T = unknown> extends IterDataPipe<T> {
  readonly datapipe: Iterable<unknown>;
  readonly unbatchLevel: number;

  constructor(...given: Given<typeof unBatcher>) {
    super();
    const { datapipe, unbatchLevel } = unBatcher(given);
    this.datapipe = datapipe;
    this.unbatchLevel = unbatchLevel;
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    for (const item of this.datapipe) yield* opened<T>(item, this.unbatchLevel, this.unbatchLevel);
  }
}

const grouper = <T>() => signature("Grouper", ["datapipe", "groupKeyFn"], { datapipe: source<T>(), ...grouping });

/**
 * The items of each key together, in {@link DataChunk}s. Functional form: `groupby`.
 *
 * A group is given when it has `groupSize` items; the largest when the buffer is full; and all that are left at the end. Keys
 * are told apart as those of a Map.
 */
export class GrouperIterDataPipe<T = unknown> extends IterDataPipe<DataChunk<T> | [unknown, DataChunk<T>]> {
  readonly datapipe: Iterable<T>;
  readonly groupKeyFn: ItemFn<unknown>;
  readonly keepKey: boolean;
  readonly groupSize: number | null;
  readonly guaranteedGroupSize: number | null;
  readonly dropRemaining: boolean;
  private readonly _bufferSize: number;
  private _groups = new Map<unknown, T[]>();
  private _count = 0;

  /** @throws AssertionError for sizes that do not fit each other. */
  constructor(...given: Given<ReturnType<typeof grouper<T>>>) {
    super();
    const { datapipe, groupKeyFn, keepKey, bufferSize, groupSize, guaranteedGroupSize, dropRemaining } =
      grouper<T>()(given);
    this.datapipe = datapipe;
    this.groupKeyFn = groupKeyFn;
    this.keepKey = keepKey;
    this._bufferSize = bufferSize;
    this.groupSize = groupSize;
    if (groupSize !== null && !(groupSize > 0 && groupSize <= bufferSize)) {
      throw new AssertionError("group_size must be > 0 and <= buffer_size");
    }
    const most = groupSize ?? 0;
    if (guaranteedGroupSize !== null && !(guaranteedGroupSize > 0 && guaranteedGroupSize <= most)) {
      throw new AssertionError("guaranteed_group_size must be > 0 and <= group_size and group_size must be set");
    }
    this.guaranteedGroupSize = guaranteedGroupSize ?? groupSize;
    this.dropRemaining = dropRemaining;
  }

  /** Back to the beginning. */
  override reset(): void {
    this._count = 0;
    this._groups = new Map();
  }

  /** Takes the largest group out of the buffer, the first of several; undefined where it is dropped. */
  private _takeLargest(): T[] | undefined {
    let largest: [unknown, T[]] = [undefined, []];
    for (const entry of this._groups) if (entry[1].length > largest[1].length) largest = entry;
    const [key, items] = largest;
    const isEnough = this.guaranteedGroupSize === null || items.length >= this.guaranteedGroupSize;
    if (!isEnough && !this.dropRemaining) throw new RuntimeError(`Failed to group items ${shown(items)}`);
    this._count -= items.length;
    this._groups.delete(key);
    return isEnough ? items : undefined;
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<DataChunk<T> | [unknown, DataChunk<T>]> {
    const given = (key: unknown, items: T[]): DataChunk<T> | [unknown, DataChunk<T>] => {
      const chunk = new DataChunk(items);
      return this.keepKey ? [key, chunk] : chunk;
    };
    for (const item of this.datapipe) {
      const key = this.groupKeyFn(item);
      const group = this._groups.get(key) ?? [];
      this._groups.set(key, group);
      group.push(item);
      this._count++;
      if (group.length === this.groupSize) {
        yield given(key, group);
        this._count -= group.length;
        this._groups.delete(key);
      }
      if (this._count === this._bufferSize) {
        const items = this._takeLargest();
        // Python gives it with the key of the item that was read last.
        if (items !== undefined) yield given(key, items);
      }
    }
    for (const [key, items] of [...this._groups]) {
      this._groups.delete(key);
      this._count -= items.length;
      yield given(key, items);
    }
  }
}

functionalDatapipe("batch")(BatcherIterDataPipe);
functionalDatapipe("unbatch")(UnBatcherIterDataPipe);
functionalDatapipe("groupby")(GrouperIterDataPipe);
registerBuiltIns({ BatcherIterDataPipe, UnBatcherIterDataPipe, GrouperIterDataPipe });
