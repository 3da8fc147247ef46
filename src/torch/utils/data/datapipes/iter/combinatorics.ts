/** Follows torch/utils/data/datapipes/iter/combinatorics.py, draw for draw. */

import { anything, nullable, record } from "../../../../../internal/kinds.js";
import { type Given, signature } from "../../../../../internal/signature.js";
import { AssertionError } from "../../../../../python/exceptions.js";
import { lengthOf, type Sampler, SequentialSampler } from "../../sampler.js";
import { registerBuiltIns } from "../../transfer.js";
import { IterDataPipe, isSized, noLength, sourceLength } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { shuffling, source } from "../forms.js";
import { SeededPipe } from "../seeded.js";
import { UnBatcherIterDataPipe } from "./grouping.js";

// biome-ignore lint/suspicious/noExplicitAny: samplers of all sorts
type SamplerClass<T> = new (...args: any[]) => Sampler<T>;

const sampler = <T>() =>
  signature("Sampler", ["datapipe", "sampler", "samplerArgs", "samplerKwargs"], {
    datapipe: source<unknown>(),
    /** A class of samplers, which are given the pipe as `dataSource`. Default: SequentialSampler. */
    sampler: anything<SamplerClass<T>>()(SequentialSampler as unknown as SamplerClass<T>),
    /** What its constructor is given by position. Default: null, nothing. */
    samplerArgs: nullable(anything<readonly unknown[]>())(null),
    /** And by name. Default: null, nothing. */
    samplerKwargs: nullable(record)(null),
  });

/** What a sampler gives for a pipe of known length: indices, not items, as in Python. */
export class SamplerIterDataPipe<T = number> extends IterDataPipe<T> {
  readonly datapipe: Iterable<unknown>;
  readonly samplerArgs: readonly unknown[];
  readonly samplerKwargs: Record<string, unknown>;
  readonly sampler: Sampler<T>;

  /** @throws AssertionError for a pipe without a length. */
  constructor(...given: Given<ReturnType<typeof sampler<T>>>) {
    super();
    const { datapipe, sampler: SamplerOf, samplerArgs, samplerKwargs } = sampler<T>()(given);
    if (!isSized(datapipe)) throw new AssertionError("Sampler class requires input datapipe implemented `__len__`");
    this.datapipe = datapipe;
    this.samplerArgs = samplerArgs ?? [];
    this.samplerKwargs = { ...samplerKwargs, dataSource: datapipe };
    this.sampler = new SamplerOf(...this.samplerArgs, this.samplerKwargs);
  }

  /** How many the sampler gives. */
  get length(): number {
    if (isSized(this.sampler)) return lengthOf(this.sampler);
    throw noLength(this);
  }

  /** The items. */
  override [Symbol.iterator](): IterableIterator<T> {
    return this.sampler[Symbol.iterator]() as IterableIterator<T>;
  }
}

const shuffler = <T>() => signature("Shuffler", ["datapipe"], { datapipe: source<T>(), ...shuffling });

/**
 * The items in random order: each is drawn from a buffer, which is filled from the source. Functional form: `shuffle`.
 *
 * The seed is Python's too: what `setSeed` said for the next iterator, or else a number drawn from the default generator.
 * A DataLoader seeds all pipes of its dataset.
 */
export class ShufflerIterDataPipe<T = unknown> extends SeededPipe<T> {
  readonly datapipe: Iterable<T>;
  readonly bufferSize: number;
  private _buffer: T[] = [];

  constructor(...given: Given<ReturnType<typeof shuffler<T>>>) {
    super();
    const { datapipe, bufferSize, unbatchLevel } = shuffler<T>()(given);
    this.datapipe = unbatchLevel === 0 ? datapipe : new UnBatcherIterDataPipe<T>(datapipe, unbatchLevel);
    this.bufferSize = bufferSize;
  }

  /** How many items there are. */
  get length(): number {
    return sourceLength(this, this.datapipe);
  }

  /** Back to the beginning. */
  override reset(): void {
    this._buffer = [];
    if (this._enabled) this._begin();
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<T> {
    if (!this._enabled) {
      yield* this.datapipe;
      return;
    }
    const draw = () => this._rng.randint(0, this._buffer.length - 1);
    for (const item of this.datapipe) {
      if (this._buffer.length < this.bufferSize) {
        this._buffer.push(item);
        continue;
      }
      const at = draw();
      const drawn = this._buffer[at] as T;
      this._buffer[at] = item;
      yield drawn;
    }
    while (this._buffer.length > 0) yield this._buffer.splice(draw(), 1)[0] as T;
  }
}

functionalDatapipe("shuffle")(ShufflerIterDataPipe);
registerBuiltIns({ SamplerIterDataPipe, ShufflerIterDataPipe });
