import { anything, boolean, number, optional } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { getRank, getWorldSize } from "../../distributed/distributed_c10d/ranks.js";
import { aten } from "../../ops/index.js";
import { Generator } from "../../random.js";
import { lengthOf, Sampler, type Sized } from "./sampler.js";
import { registerBuiltIns } from "./transfer.js";

const distributedSampler = signature(
  "DistributedSampler",
  ["dataset", "numReplicas", "rank", "shuffle", "seed", "dropLast"],
  {
    dataset: anything<Sized>(),
    /** How many processes share the dataset. Default: all of the world. */
    numReplicas: optional(number),
    /** Which of them this is, counted from 0. Default: the rank of this process. */
    rank: optional(number),
    /** Whether to shuffle; the order depends on `seed` and the epoch alone. Default: true. */
    shuffle: boolean(true),
    /** The same in all processes. Default: 0. */
    seed: number(0),
    /** Whether to leave out the tail that does not divide evenly; otherwise the first indices come twice. Default: false. */
    dropLast: boolean(false),
  },
);

/** Options of {@link DistributedSampler}. */
export type DistributedSamplerOptions = Options<typeof distributedSampler>;

/**
 * The part of a dataset that one of several processes reads. Follows torch/utils/data/distributed.py. Call
 * `setEpoch(epoch)` before each epoch, or every epoch has the same order.
 */
export class DistributedSampler extends Sampler {
  readonly dataset: Sized;
  readonly numReplicas: number;
  readonly rank: number;
  readonly shuffle: boolean;
  readonly seed: number;
  readonly dropLast: boolean;
  /** How many indices this process gets. */
  readonly numSamples: number;
  /** How many all processes get together. */
  readonly totalSize: number;
  epoch = 0;

  constructor(...given: Given<typeof distributedSampler>) {
    super();
    const { dataset, shuffle, seed, dropLast, ...place } = distributedSampler(given);
    const { numReplicas = getWorldSize(), rank = getRank() } = place;
    if (!(rank >= 0 && rank < numReplicas)) {
      throw new ValueError(`Invalid rank ${rank}, rank should be in the interval [0, ${numReplicas - 1}]`);
    }
    this.dataset = dataset;
    this.numReplicas = numReplicas;
    this.rank = rank;
    this.shuffle = shuffle;
    this.seed = seed;
    this.dropLast = dropLast;
    const length = lengthOf(dataset);
    const kept = dropLast && length % numReplicas !== 0 ? length - numReplicas : length;
    this.numSamples = Math.ceil(kept / numReplicas);
    this.totalSize = this.numSamples * numReplicas;
  }

  /** How many indices this process has in an epoch. */
  get length(): number {
    return this.numSamples;
  }

  /** Says which epoch begins: with `shuffle`, each has an order of its own. */
  setEpoch(epoch: number): void {
    this.epoch = epoch;
  }

  /** This process's part of the order of one epoch. */
  override *[Symbol.iterator](): IterableIterator<number> {
    const length = lengthOf(this.dataset);
    const order = this.shuffle
      ? (aten.randperm(length, { generator: new Generator().manualSeed(this.seed + this.epoch) }).tolist() as number[])
      : undefined;
    // Past the end the indices begin again, which is the padding that Python appends.
    for (let i = this.rank; i < this.totalSize; i += this.numReplicas) {
      const place = i % length;
      yield order === undefined ? place : (order[place] as number);
    }
  }
}

limitArguments(DistributedSampler.prototype, { setEpoch: 1 });
registerBuiltIns({ DistributedSampler });
