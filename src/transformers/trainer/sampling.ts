/** The order of training examples, and the batches of an epoch. Follows accelerate/data_loader.py. */

import { Generator } from "../../torch/random.js";
import { DataLoader } from "../../torch/utils/data/dataloader.js";
import { RandomSampler, type Sized } from "../../torch/utils/data/sampler.js";
import { BatchSamplerShard } from "./batch_sampler_shard.js";

/** Random order that depends on a seed and the number of the epoch alone. */
export class SeedableRandomSampler extends RandomSampler {
  private readonly initialSeed: bigint;
  private readonly seeded: Generator;
  private epoch = 0;

  constructor(dataSource: Sized, initialSeed: number | bigint) {
    const generator = new Generator();
    super(dataSource, { generator });
    this.seeded = generator;
    this.initialSeed = BigInt(initialSeed);
  }

  setEpoch(epoch: number): void {
    this.epoch = epoch;
  }

  override *[Symbol.iterator](): IterableIterator<number> {
    this.seeded.manualSeed(this.initialSeed + BigInt(this.epoch));
    yield* super[Symbol.iterator]();
    this.epoch += 1;
  }
}

/** An iterable of lists of indices that leaves out the first ones. */
class SkipBatches implements Iterable<readonly unknown[]> {
  constructor(
    private readonly batches: Iterable<readonly unknown[]>,
    private readonly skipped: number,
  ) {}

  *[Symbol.iterator](): IterableIterator<readonly unknown[]> {
    let index = 0;
    for (const batch of this.batches) if (index++ >= this.skipped) yield batch;
  }
}

/**
 * The batches of an epoch. Python's loader reads one batch ahead, which shows where reading draws random numbers; so does this.
 *
 * @param skipped Batches at the beginning that are not read.
 */
export async function* epochBatches(
  loader: DataLoader<unknown, unknown>,
  epoch: number,
  skipped = 0,
): AsyncGenerator<unknown, void> {
  const { batchSampler, dataset } = loader;
  const sampler = batchSampler instanceof BatchSamplerShard ? batchSampler.batchSampler.sampler : loader.sampler;
  if (sampler instanceof SeedableRandomSampler) sampler.setEpoch(epoch);
  if (hasEpochs(dataset)) dataset.setEpoch(epoch);
  const remaining = skipped === 0 || loader.batchSampler === null ? loader : without(loader, skipped);
  const batches = remaining[Symbol.asyncIterator]();
  try {
    let current = await batches.next();
    for (let index = 0; !current.done; index++) {
      const next = await batches.next();
      // A dataset without indices can only be read past.
      if (remaining !== loader || index >= skipped) yield current.value;
      current = next;
    }
  } finally {
    await batches.return?.();
  }
}

function hasEpochs(dataset: unknown): dataset is { setEpoch(epoch: number): void } {
  return typeof (dataset as { setEpoch?: unknown }).setEpoch === "function";
}

function without(loader: DataLoader<unknown, unknown>, skipped: number): DataLoader<unknown, unknown> {
  const { dataset, collateFn, numWorkers, pinMemory, prefetchFactor, inOrder } = loader;
  const batchSampler = new SkipBatches(loader.batchSampler as Iterable<readonly unknown[]>, skipped);
  const options = { batchSampler, collateFn, numWorkers, pinMemory, prefetchFactor, inOrder };
  return new DataLoader(dataset as never, options as never);
}
