/** Several pipes over one source. Follows torch/utils/data/datapipes/iter/combining.py. */

import { isPlainObject } from "../../../../../internal/plain_object.js";
import { type Given, signature } from "../../../../../internal/signature.js";
import { RuntimeError, TypeError, ValueError } from "../../../../../python/exceptions.js";
import { warn } from "../../../../../python/warnings.js";
import { deepcopy } from "../../../../nn/modules/deepcopy.js";
import { registerBuiltIns } from "../../transfer.js";
import { StreamWrapper } from "../common.js";
import { IterDataPipe, sourceLength } from "../datapipe.js";
import { demultiplexing, forking, type ItemFn, source } from "../forms.js";

/** Whose source is read at the moment; it does not travel to other threads. */
const readers = new WeakMap<object, Iterator<unknown>>();

/** What reads the source for its children. */
abstract class Container<T> extends IterDataPipe<T> {
  /** Which children have nothing more to give, or have not begun. */
  protected _stopped: boolean[];

  constructor(
    readonly mainDatapipe: Iterable<T>,
    readonly numInstances: number,
    readonly bufferSize: number,
    form: string,
  ) {
    super();
    this._stopped = new Array<boolean>(numInstances).fill(true);
    if (bufferSize < 0) {
      warn(`Unlimited buffer size is set for \`${form}\`, please be aware of OOM at random places`);
    }
  }

  abstract itemsOf(instance: number): IterableIterator<T>;
  abstract get isExhausted(): boolean;
  /** The length of a child. */
  abstract lengthOf(): number;

  protected get allStopped(): boolean {
    return this._stopped.every(Boolean);
  }

  /** Back to the beginning. */
  override reset(): void {
    this.stopReading();
    this._stopped.fill(true);
  }

  /** Begins to read the source for a child, unless it is being read. Whether it began. */
  protected beginReading(instance: number): boolean {
    if (readers.has(this) || !this._stopped[instance]) return false;
    readers.set(this, this.mainDatapipe[Symbol.iterator]());
    this._stopped.fill(false);
    return true;
  }

  protected read(): IteratorResult<T> {
    const reader = readers.get(this) as Iterator<T> | undefined;
    return reader?.next() ?? { done: true, value: undefined };
  }

  protected stopReading(): void {
    readers.get(this)?.return?.();
    readers.delete(this);
  }
}

/** One of several pipes over a source. A new iterator of one of them makes those of all throw, unless it is the first of it. */
export class _ChildDataPipe<T = unknown> extends IterDataPipe<T> {
  constructor(
    readonly mainDatapipe: Container<T>,
    readonly instanceId: number,
  ) {
    super();
  }

  /** How many items there are. */
  get length(): number {
    return this.mainDatapipe.lengthOf();
  }

  /** The items. */
  override [Symbol.iterator](): IterableIterator<T> {
    return this.mainDatapipe.itemsOf(this.instanceId);
  }

  /** @internal Joins the others, or begins anew for all. */
  _beginAsChild(): number {
    const { mainDatapipe } = this;
    if (mainDatapipe._validIteratorId === null) mainDatapipe._validIteratorId = 0;
    else if (mainDatapipe._validIteratorId === this._validIteratorId) {
      mainDatapipe._validIteratorId++;
      if (!mainDatapipe.isExhausted) {
        warn(
          "Some child DataPipes are not exhausted when __iter__ is called. We are resetting " +
            "the buffer and each child DataPipe will read from the start again.",
        );
      }
      mainDatapipe.reset();
    }
    this._validIteratorId = mainDatapipe._validIteratorId;
    return this._validIteratorId;
  }

  /** @internal */
  _isCurrentChild(id: number): boolean {
    return id === this._validIteratorId && id === this.mainDatapipe._validIteratorId;
  }
}

function childrenOf<T>(container: Container<T>): _ChildDataPipe<T>[] {
  return Array.from({ length: container.numInstances }, (_, i) => new _ChildDataPipe(container, i));
}

/** A copy one level deep. */
function shallow(value: unknown): unknown {
  if (Array.isArray(value)) return [...value];
  if (value instanceof Map) return new Map(value);
  if (value instanceof Set) return new Set(value);
  return isPlainObject(value) ? { ...value } : value;
}

class _ForkerIterDataPipe<T> extends Container<T> {
  private _buffer: T[] = [];
  /** The place that each child has come to, from 1 on. */
  private _places: number[];
  /** The place of the first item in the buffer, less one. */
  private _slowest = 0;
  private _leading = 0;
  private _end: number | null = null;

  constructor(
    datapipe: Iterable<T>,
    numInstances: number,
    bufferSize: number,
    readonly copy: "shallow" | "deep" | null,
  ) {
    super(datapipe, numInstances, bufferSize, "fork");
    this._places = new Array<number>(numInstances).fill(0);
  }

  get isExhausted(): boolean {
    return this._end !== null && this.allStopped;
  }

  lengthOf(): number {
    return sourceLength(this, this.mainDatapipe);
  }

  /** Back to the beginning. */
  override reset(): void {
    super.reset();
    this._buffer = [];
    this._places.fill(0);
    this._slowest = 0;
    this._leading = 0;
    this._end = null;
  }

  private copied(item: T): T {
    if (this.copy === null) return item;
    return (this.copy === "deep" ? deepcopy(item) : shallow(item)) as T;
  }

  /** The item at a child's new place; undefined at the end of the source. */
  private found(place: number): { item: T } | undefined {
    if (this._buffer.length > 0 && place <= this._leading)
      return { item: this._buffer[place - this._slowest - 1] as T };
    this._leading = place;
    const step = this.read();
    if (step.done) {
      this.stopReading();
      this._end = place;
      return undefined;
    }
    this._buffer.push(step.value);
    return { item: step.value };
  }

  override *itemsOf(instance: number): IterableIterator<T> {
    this.beginReading(instance);
    try {
      while (!this._stopped[instance]) {
        const place = ++(this._places[instance] as number);
        const found = place === this._end ? undefined : this.found(place);
        if (found === undefined) {
          this._stopped[instance] = true;
          break;
        }
        if (place === this._slowest + 1) {
          const slowest = Math.min(...this._places);
          if (this._slowest < slowest) {
            this._slowest = slowest;
            this._buffer.shift();
          }
        }
        if (this.bufferSize >= 0 && this._leading > this.bufferSize + this._slowest) {
          throw new RuntimeError(`ForkerIterDataPipe buffer overflow,buffer size ${this.bufferSize} is insufficient.`);
        }
        yield this.copied(found.item);
      }
    } finally {
      this._stopped[instance] = true;
      if (this.allStopped) {
        this.stopReading();
        for (const item of this._buffer.splice(0)) StreamWrapper.closeStreams(item);
      }
    }
  }
}

class _DemultiplexerIterDataPipe<T> extends Container<T> {
  private _buffers: T[][];
  private _held = 0;
  private _isRead = false;

  constructor(
    datapipe: Iterable<T>,
    numInstances: number,
    readonly classifierFn: ItemFn<number | null>,
    readonly dropNone: boolean,
    bufferSize: number,
  ) {
    super(datapipe, numInstances, bufferSize, "demux");
    this._buffers = Array.from({ length: numInstances }, () => []);
  }

  get isExhausted(): boolean {
    return this._isRead && this.allStopped;
  }

  lengthOf(): number {
    throw new TypeError("the pipes of demux have no length");
  }

  /** Back to the beginning. */
  override reset(): void {
    super.reset();
    this._held = 0;
    this._buffers = this._buffers.map(() => []);
    this._isRead = false;
  }

  /** The next item of a child, from the source; those of others are held for them. Undefined at the end. */
  private found(instance: number): { item: T } | undefined {
    while (!this._isRead && !this._stopped[instance]) {
      const step = this.read();
      if (step.done) return undefined;
      const item = step.value;
      const place: number | null | undefined = this.classifierFn(item);
      if ((place === null || place === undefined) && this.dropNone) {
        StreamWrapper.closeStreams(item);
        continue;
      }
      const buffer = this._buffers[place ?? -1];
      if (buffer === undefined) {
        throw new ValueError(
          `Output of the classification fn should be between 0 and ${this.numInstances - 1}. ${place ?? "None"} is returned.`,
        );
      }
      if (place === instance) return { item };
      buffer.push(item);
      if (this.bufferSize >= 0 && ++this._held > this.bufferSize) {
        throw new RuntimeError(
          `DemultiplexerIterDataPipe buffer overflow, buffer size ${this.bufferSize} is insufficient.`,
        );
      }
    }
    return undefined;
  }

  override *itemsOf(instance: number): IterableIterator<T> {
    if (this.beginReading(instance)) this._isRead = false;
    try {
      while (!this._stopped[instance]) {
        const held = this._buffers[instance] as T[];
        if (held.length > 0) {
          this._held--;
          yield held.shift() as T;
          continue;
        }
        const found = this.found(instance);
        if (found !== undefined) yield found.item;
        else {
          this._stopped[instance] = true;
          this._isRead = true;
          this.stopReading();
        }
      }
    } finally {
      this._stopped[instance] = true;
      if (this.allStopped) this.stopReading();
      for (const item of (this._buffers[instance] as T[]).splice(0)) StreamWrapper.closeStreams(item);
    }
  }
}

const forker = <T>() =>
  signature("Forker", ["datapipe", "numInstances", "bufferSize", "copy"], { datapipe: source<T>(), ...forking });

/** See {@link Forker}. */
export class ForkerIterDataPipe {
  constructor(...given: Given<ReturnType<typeof forker<unknown>>>) {
    const { datapipe, numInstances, bufferSize, copy } = forker()(given);
    // biome-ignore lint/correctness/noConstructorReturn: as Python's __new__, it makes several
    if (numInstances === 1) return datapipe as never;
    // biome-ignore lint/correctness/noConstructorReturn: the same
    return childrenOf(new _ForkerIterDataPipe(datapipe, numInstances, bufferSize, copy)) as never;
  }
}

const demultiplexer = <T>() =>
  signature("Demultiplexer", ["datapipe", "numInstances", "classifierFn", "dropNone", "bufferSize"], {
    datapipe: source<T>(),
    ...demultiplexing,
  });

/** See {@link Demultiplexer}. */
export class DemultiplexerIterDataPipe {
  constructor(...given: Given<ReturnType<typeof demultiplexer<unknown>>>) {
    const { datapipe, numInstances, classifierFn, dropNone, bufferSize } = demultiplexer()(given);
    // biome-ignore lint/correctness/noConstructorReturn: as Python's __new__, it makes several
    return childrenOf(
      new _DemultiplexerIterDataPipe(datapipe, numInstances, classifierFn, dropNone, bufferSize),
    ) as never;
  }
}

/**
 * So many pipes with the same items, in an array; for one the pipe itself. Functional form: `fork`. What the slowest has not
 * read is held.
 */
export const Forker = ForkerIterDataPipe as unknown as {
  /** Makes the pipes. */
  new <T>(...given: Given<ReturnType<typeof forker<T>>>): (IterDataPipe<T> & { readonly length: number })[];
};

/**
 * Pipes of which each has the items that a function gives its number, in an array. Functional form: `demux`. What is for
 * pipes that are not read is held.
 */
export const Demultiplexer = DemultiplexerIterDataPipe as unknown as {
  /** Makes the pipes. */
  new <T>(...given: Given<ReturnType<typeof demultiplexer<T>>>): IterDataPipe<T>[];
};

IterDataPipe.registerDatapipeAsFunction("fork", Forker);
IterDataPipe.registerDatapipeAsFunction("demux", Demultiplexer);
registerBuiltIns({ _ChildDataPipe, _ForkerIterDataPipe, _DemultiplexerIterDataPipe } as never);
