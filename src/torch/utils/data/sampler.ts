/**
 * The order in which a dataset is read. Follows torch/utils/data/sampler.py, draw for draw: a sampler begins to draw when
 * its first index is asked for, not when its iterator is made.
 */

import { anything, nullable } from "../../../internal/kinds.js";
import { type Given, kind, type Options, signature } from "../../../internal/signature.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { NotImplementedError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, tupleRepr } from "../../../python/repr.js";
import { asTensor, type TensorData } from "../../creation.js";
import { aten } from "../../ops/index.js";
import { Generator } from "../../random.js";
import { Tensor } from "../../tensor.js";
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
  if (value instanceof Tensor) return value.size(0);
  const length = (value as { length?: unknown } | null | undefined)?.length;
  if (typeof length !== "number") {
    throw new TypeError(`object of type '${(value as object)?.constructor?.name ?? typeof value}' has no length`);
  }
  return length;
}

/** A number of items: at least one. */
export const positive = kind<number>((_callee, name, value) => {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new ValueError(`${name} should be a positive integer value, but got ${name}=${shown(value)}`);
});

/** True or false, with Python's words for all else. */
export const flag = (Refusal: typeof TypeError | typeof ValueError) =>
  kind<boolean>((_callee, name, value) => {
    if (typeof value === "boolean") return value;
    throw new Refusal(`${name} should be a boolean value, but got ${name}=${shown(value)}`);
  });

/** Where to draw from. */
export const generator = kind<Generator>((callee, name, value) => {
  if (value instanceof Generator) return value;
  throw new TypeError(`${callee}: expected ${name} to be a Generator, got ${shown(value)}`);
});

const dataSource = { dataSource: anything<Sized>() } as const;

/** A seed as Python's DataLoader draws it: 63 random bits from a generator, the default one when none is given. */
export function drawSeed(generator?: Generator | null): bigint {
  return BigInt(
    aten
      .empty([], { dtype: "int64" })
      .random_({ generator: generator ?? undefined })
      .item() as number | bigint,
  );
}

const sequentialSampler = signature("SequentialSampler", ["dataSource"], { ...dataSource });

/** 0, 1, 2 and so on to the end. */
export class SequentialSampler extends Sampler {
  readonly dataSource: Sized;

  constructor(...given: Given<typeof sequentialSampler>) {
    super();
    this.dataSource = sequentialSampler(given).dataSource;
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

const randomSampler = signature("RandomSampler", ["dataSource", "replacement", "numSamples", "generator"], {
  ...dataSource,
  /** Whether an index may come again. Default: false. */
  replacement: flag(TypeError)(false),
  /** How many indices to draw. Default: as many as the data source has; without replacement, more is several rounds. */
  numSamples: nullable(positive)(null),
  /** Where to draw from. Default: for each pass a new generator, whose seed comes from the default one. */
  generator: nullable(generator)(null),
});

/** Options of {@link RandomSampler}. */
export type RandomSamplerOptions = Options<typeof randomSampler>;

/**
 * Indices in random order, with or without replacement.
 * @throws ValueError when there is nothing to draw.
 */
export class RandomSampler extends Sampler {
  readonly dataSource: Sized;
  readonly replacement: boolean;
  readonly generator: Generator | null;
  private readonly wanted: number | null;

  constructor(...given: Given<typeof randomSampler>) {
    super();
    const { dataSource, replacement, numSamples, generator } = randomSampler(given);
    this.dataSource = dataSource;
    this.replacement = replacement;
    this.wanted = numSamples;
    this.generator = generator;
    positive.check("RandomSampler", "numSamples", this.numSamples);
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
      const draw = (count: number) => places(aten.randperm(n, { generator }).narrow(0, 0, count));
      for (let i = 0; i < Math.floor(numSamples / n); i++) yield* draw(n);
      yield* draw(numSamples % n);
    }
  }
}

/** The numbers of a permutation. As an array they would be made one by one, which took a quarter of an epoch over small items. */
function places(permutation: Tensor): Iterable<number> {
  return permutation.int().toTypedArray() as Int32Array;
}

const subsetRandomSampler = <T>() =>
  signature("SubsetRandomSampler", ["indices", "generator"], {
    indices: anything<readonly T[]>(),
    /** Where to draw from. Default: null, the default generator. */
    generator: nullable(generator)(null),
  });

/** The given indices in random order, each once. */
export class SubsetRandomSampler<T = number> extends Sampler<T> {
  readonly indices: readonly T[];
  readonly generator: Generator | null;

  constructor(...given: Given<ReturnType<typeof subsetRandomSampler<T>>>) {
    super();
    const { indices, generator } = subsetRandomSampler<T>()(given);
    this.indices = indices;
    this.generator = generator;
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

const weightedRandomSampler = signature(
  "WeightedRandomSampler",
  ["weights", "numSamples", "replacement", "generator"],
  {
    /** One for each index: an array, a typed array or a tensor. */
    weights: anything<TensorData>(),
    /** How many indices to draw. */
    numSamples: positive,
    /** Whether an index may come again. Default: true. */
    replacement: flag(ValueError)(true),
    /** Where to draw from. Default: null, the default generator. */
    generator: nullable(generator)(null),
  },
);

/** Indices drawn with the given weights, which need not add up to one. */
export class WeightedRandomSampler extends Sampler {
  /** float64, one dimension. */
  readonly weights;
  readonly numSamples: number;
  readonly replacement: boolean;
  readonly generator: Generator | null;

  constructor(...given: Given<typeof weightedRandomSampler>) {
    super();
    const { weights, numSamples, replacement, generator } = weightedRandomSampler(given);
    this.weights = asTensor(weights, { dtype: "float64" });
    if (this.weights.ndim !== 1) {
      throw new ValueError(
        `weights should be a 1d sequence but given weights have shape ${tupleRepr(this.weights.shape)}`,
      );
    }
    this.numSamples = numSamples;
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

const batchSampler = <T>() =>
  signature("BatchSampler", ["sampler", "batchSize", "dropLast"], {
    /** The indices; any iterable. */
    sampler: anything<Iterable<T>>(),
    /** How many indices a list has. */
    batchSize: positive,
    /** Whether a last list that is shorter is left out. */
    dropLast: flag(ValueError),
  });

/** Cuts another sampler's indices into lists. */
export class BatchSampler<T = number> extends Sampler<T[]> {
  readonly sampler: Iterable<T>;
  readonly batchSize: number;
  readonly dropLast: boolean;

  constructor(...given: Given<ReturnType<typeof batchSampler<T>>>) {
    super();
    const { sampler, batchSize, dropLast } = batchSampler<T>()(given);
    this.sampler = sampler;
    this.batchSize = batchSize;
    this.dropLast = dropLast;
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
