/**
 * The order in which a dataset is read. Follows torch/utils/data/sampler.py, draw for draw: a sampler begins to draw when
 * its first index is asked for, not when its iterator is made.
 */

import { type Arguments, parseArguments } from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { NotImplementedError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, tupleRepr } from "../../../python/repr.js";
import { asTensor, type TensorData } from "../../creation.js";
import { aten } from "../../ops/index.js";
import { Generator } from "../../random.js";
import { registerBuiltIns } from "./transfer.js";

/** Anything of a known length: a dataset, an array. */
export interface Sized {
  readonly length: number;
}

/**
 * Base of all samplers: an iterable of what a dataset is asked for, indices or lists of indices. A subclass defines
 * `[Symbol.iterator]`, and `length` where the number is known.
 */
export abstract class Sampler<T = number> implements Iterable<T> {
  constructor(...none: []) {
    checkNoMore(new.target.name, none);
  }

  /** The order of one epoch. */
  [Symbol.iterator](): Iterator<T> {
    throw new NotImplementedError("Subclasses of Sampler should implement [Symbol.iterator]().");
  }
}

/** The length of something that may have none. Python's `len()`. */
export function lengthOf(value: unknown): number {
  const length = (value as { length?: unknown } | null | undefined)?.length;
  if (typeof length !== "number") {
    throw new TypeError(`object of type '${(value as object)?.constructor?.name ?? typeof value}' has no length`);
  }
  return length;
}

function checkPositive(name: string, value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value <= 0) {
    throw new ValueError(`${name} should be a positive integer value, but got ${name}=${shown(value)}`);
  }
  return value;
}

/** A seed as Python's DataLoader draws it: 63 random bits from a generator, the default one when none is given. */
export function drawSeed(generator?: Generator | null): bigint {
  return BigInt(
    aten
      .empty([], { dtype: "int64" })
      .random_({ generator: generator ?? undefined })
      .item() as number | bigint,
  );
}

/** 0, 1, 2 and so on to the end. */
export class SequentialSampler extends Sampler {
  constructor(
    readonly dataSource: Sized,
    ...surplus: never[]
  ) {
    super();
    parseArguments("SequentialSampler", [], surplus, {});
  }

  /** How many indices, or batches of them, an epoch has. */
  get length(): number {
    return lengthOf(this.dataSource);
  }

  /** The order of one epoch. */
  override *[Symbol.iterator](): IterableIterator<number> {
    const { length } = this;
    for (let index = 0; index < length; index++) yield index;
  }
}

/** Options of {@link RandomSampler}. */
export interface RandomSamplerOptions {
  /** Whether an index may come again. Default: false. */
  replacement?: boolean;
  /** How many indices to draw. Default: as many as the data source has; without replacement, more is several rounds. */
  numSamples?: number | null;
  /** Where to draw from. Default: for each pass a new generator, whose seed comes from the default one. */
  generator?: Generator | null;
}

/**
 * Indices in random order, with or without replacement.
 * @throws ValueError when there is nothing to draw.
 */
export class RandomSampler extends Sampler {
  readonly replacement: boolean;
  readonly generator: Generator | null;
  private readonly wanted: number | null;

  constructor(
    readonly dataSource: Sized,
    ...options: Arguments<
      [replacement: boolean, numSamples: number | null, generator: Generator | null],
      RandomSamplerOptions
    >
  ) {
    super();
    const { replacement, numSamples, generator } = parseArguments<Required<RandomSamplerOptions>>(
      "RandomSampler",
      ["replacement", "numSamples", "generator"],
      options,
      { replacement: false, numSamples: null, generator: null },
    );
    if (typeof replacement !== "boolean") {
      throw new TypeError(`replacement should be a boolean value, but got replacement=${shown(replacement)}`);
    }
    this.replacement = replacement;
    this.wanted = numSamples;
    this.generator = generator;
    checkPositive("numSamples", this.numSamples);
  }

  /** How many indices a pass gives; follows the data source when that grows. */
  get numSamples(): number {
    return this.wanted ?? lengthOf(this.dataSource);
  }

  /** How many indices, or batches of them, an epoch has. */
  get length(): number {
    return this.numSamples;
  }

  /** The order of one epoch. */
  override *[Symbol.iterator](): IterableIterator<number> {
    const n = lengthOf(this.dataSource);
    const generator = this.generator ?? new Generator().manualSeed(drawSeed());
    const { numSamples } = this;
    if (this.replacement) {
      const draw = (count: number) => aten.randint(n, [count], { dtype: "int64", generator }).tolist() as number[];
      for (let i = 0; i < Math.floor(numSamples / 32); i++) yield* draw(32);
      yield* draw(numSamples % 32);
    } else {
      const draw = () => aten.randperm(n, { generator }).tolist() as number[];
      for (let i = 0; i < Math.floor(numSamples / n); i++) yield* draw();
      yield* draw().slice(0, numSamples % n);
    }
  }
}

/** The given indices in random order, each once. */
export class SubsetRandomSampler<T = number> extends Sampler<T> {
  readonly generator: Generator | null;

  constructor(
    readonly indices: readonly T[],
    ...options: Arguments<[generator: Generator | null], { generator?: Generator | null }>
  ) {
    super();
    const defaults: { generator: Generator | null } = { generator: null };
    this.generator = parseArguments("SubsetRandomSampler", ["generator"], options, defaults).generator;
  }

  /** How many indices, or batches of them, an epoch has. */
  get length(): number {
    return this.indices.length;
  }

  /** The order of one epoch. */
  override *[Symbol.iterator](): IterableIterator<T> {
    const order = aten.randperm(this.indices.length, { generator: this.generator ?? undefined }).tolist() as number[];
    for (const i of order) yield this.indices[i] as T;
  }
}

/** Indices drawn with the given weights, which need not add up to one. */
export class WeightedRandomSampler extends Sampler {
  /** float64, one dimension. */
  readonly weights;
  readonly replacement: boolean;
  readonly generator: Generator | null;

  /**
   * @param weights one for each index: an array, a typed array or a tensor
   * @param numSamples how many indices to draw
   * @param options `replacement`, whether an index may come again (default: true), and `generator`, where to draw from
   */
  constructor(
    weights: TensorData,
    readonly numSamples: number,
    ...options: Arguments<
      [replacement: boolean, generator: Generator | null],
      { replacement?: boolean; generator?: Generator | null }
    >
  ) {
    super();
    const defaults: { replacement: boolean; generator: Generator | null } = { replacement: true, generator: null };
    const names = ["replacement", "generator"] as const;
    const { replacement, generator } = parseArguments("WeightedRandomSampler", names, options, defaults);
    checkPositive("numSamples", numSamples);
    if (typeof replacement !== "boolean") {
      throw new ValueError(`replacement should be a boolean value, but got replacement=${shown(replacement)}`);
    }
    this.weights = asTensor(weights, { dtype: "float64" });
    if (this.weights.ndim !== 1) {
      throw new ValueError(
        `weights should be a 1d sequence but given weights have shape ${tupleRepr(this.weights.shape)}`,
      );
    }
    this.replacement = replacement;
    this.generator = generator;
  }

  /** How many indices, or batches of them, an epoch has. */
  get length(): number {
    return this.numSamples;
  }

  /** The order of one epoch. */
  override *[Symbol.iterator](): IterableIterator<number> {
    const { weights, numSamples, replacement, generator } = this;
    yield* aten
      .multinomial(weights, numSamples, { replacement, generator: generator ?? undefined })
      .tolist() as number[];
  }
}

/** Cuts another sampler's indices into lists. */
export class BatchSampler<T = number> extends Sampler<T[]> {
  /**
   * @param sampler the indices; any iterable
   * @param batchSize how many indices a list has
   * @param dropLast whether a last list that is shorter is left out
   */
  constructor(
    readonly sampler: Iterable<T>,
    readonly batchSize: number,
    readonly dropLast: boolean,
    ...surplus: never[]
  ) {
    super();
    parseArguments("BatchSampler", [], surplus, {});
    checkPositive("batchSize", batchSize);
    if (typeof dropLast !== "boolean") {
      throw new ValueError(`dropLast should be a boolean value, but got dropLast=${shown(dropLast)}`);
    }
  }

  /** How many indices, or batches of them, an epoch has. */
  get length(): number {
    const length = lengthOf(this.sampler);
    return this.dropLast ? Math.floor(length / this.batchSize) : Math.ceil(length / this.batchSize);
  }

  /** The order of one epoch. */
  override *[Symbol.iterator](): IterableIterator<T[]> {
    let batch: T[] = [];
    for (const index of this.sampler) {
      batch.push(index);
      if (batch.length < this.batchSize) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0 && !this.dropLast) yield batch;
  }
}

registerBuiltIns({
  SequentialSampler,
  RandomSampler,
  SubsetRandomSampler,
  WeightedRandomSampler,
  BatchSampler,
});
