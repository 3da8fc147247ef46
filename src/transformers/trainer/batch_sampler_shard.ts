/** The batches of one process among several. Follows accelerate/data_loader.py (`BatchSamplerShard`). */

import { type BatchSampler, Sampler } from "../../torch/utils/data/sampler.js";
import type { ProcessPlace } from "./launched_place.js";

/**
 * Every so many-th of a sampler's batches: those of one process. All processes get equally many, of equally many indices: where the
 * last are too few, they are filled up with those of the first batches, or left out if the sampler drops what is not whole.
 */
export class BatchSamplerShard extends Sampler<number[]> {
  readonly batchSampler: BatchSampler;
  readonly #worldSize: number;
  readonly #processIndex: number;

  constructor(batchSampler: BatchSampler, { worldSize, processIndex }: Omit<ProcessPlace, "localProcessIndex">) {
    super();
    this.batchSampler = batchSampler;
    this.#worldSize = worldSize;
    this.#processIndex = processIndex;
  }

  /** How many batches an epoch has for this process. */
  get length(): number {
    const batches = this.batchSampler.length / this.#worldSize;
    return this.batchSampler.dropLast ? Math.floor(batches) : Math.ceil(batches);
  }

  /** The order of one epoch. */
  override *[Symbol.iterator](): IterableIterator<number[]> {
    const { batchSize, dropLast } = this.batchSampler;
    const worldSize = this.#worldSize;
    const first: number[] = [];
    let round: number[][] = [];
    let rounds = 0;
    // A batch is given once all processes have a whole one.
    for (const batch of this.batchSampler) {
      if (rounds === 0) first.push(...batch);
      round.push(batch);
      if (round.length < worldSize || batch.length < batchSize) continue;
      yield round[this.#processIndex] as number[];
      round = [];
      rounds += 1;
    }
    if (dropLast || round.length === 0) return;
    let from = 0;
    const filled = (batch: number[]): number[] => {
      const missing = batchSize - batch.length;
      const filling = Array.from({ length: missing }, (_, i) => first[(from + i) % first.length] as number);
      from += missing;
      return [...batch, ...filling];
    };
    for (let process = 0; process <= this.#processIndex; process++) {
      const batch = filled(round[process] ?? []);
      if (process === this.#processIndex) yield batch;
    }
  }
}
