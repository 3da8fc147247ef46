/** The loaders of a Trainer. Follows transformers/trainer.py (`_get_dataloader`). */

import { Dataset as TableDataset } from "../../datasets/dataset.js";
import { camelCase } from "../../python/camel_case.js";
import { NotImplementedError, ValueError } from "../../python/exceptions.js";
import { initialSeed } from "../../torch/random.js";
import { DataLoader } from "../../torch/utils/data/dataloader.js";
import { IterableDataset } from "../../torch/utils/data/dataset.js";
import { BatchSampler, lengthOf, SequentialSampler, type Sized } from "../../torch/utils/data/sampler.js";
import { BatchSamplerShard } from "./batch_sampler_shard.js";
import { SeedableRandomSampler } from "./sampling.js";
import type { DataCollator, Feature, Loader, TrainerDataset } from "./trainer_types.js";
import { hasLength } from "./trainer_utils.js";
import type { TrainingArguments } from "./training_args.js";

/** How examples become batches. */
export interface Batching {
  args: TrainingArguments;
  dataCollator: DataCollator;
  /** The columns that the model takes, in camelCase; null where it takes anything. */
  accepted: Set<string> | null;
}

/** The batches to train on: in an order that depends on the seed and the epoch, or as `trainSamplingStrategy` says. */
export function trainDataloader(dataset: TrainerDataset, batching: Batching): Loader {
  const { trainBatchSize, trainSamplingStrategy, dataSeed } = batching.args;
  if (hasLength(dataset) && lengthOf(dataset) === 0) {
    throw new ValueError("Expected a trainDataset with at least one example, but it is empty");
  }
  if (dataset instanceof IterableDataset) return dataloader(dataset, trainBatchSize, batching);
  const sampler =
    trainSamplingStrategy === "sequential"
      ? new SequentialSampler(dataset as Sized)
      : new SeedableRandomSampler(dataset as Sized, dataSeed ?? initialSeed());
  return dataloader(dataset, trainBatchSize, batching, sampler);
}

/** The batches to evaluate, in order. */
export function evalDataloader(dataset: TrainerDataset, batching: Batching): Loader {
  return dataloader(dataset, batching.args.evalBatchSize, batching);
}

function dataloader(
  dataset: TrainerDataset,
  batchSize: number,
  { args, dataCollator, accepted }: Batching,
  sampler: Iterable<number> | null = null,
): Loader {
  let [read, collateFn]: [unknown, DataCollator] = [dataset, dataCollator];
  if (args.removeUnusedColumns && accepted !== null) {
    if (dataset instanceof TableDataset) read = withoutUnusedColumns(dataset, accepted);
    else {
      const keep = (feature: Feature): Feature =>
        Object.fromEntries(Object.entries(feature).filter(([name]) => accepted.has(camelCase(name))));
      collateFn = (features) => dataCollator(features.map(keep));
    }
  }
  // What is in memory is read from there: a worker would be given a copy to read it for this thread.
  const isInMemory = read instanceof TableDataset || Array.isArray(read);
  const numWorkers = isInMemory ? 0 : args.dataloaderNumWorkers;
  const options = {
    ...orderOf(read as TrainerDataset, batchSize, sampler, args),
    collateFn,
    numWorkers,
    pinMemory: args.dataloaderPinMemory && args.device.type === "cuda",
    prefetchFactor: numWorkers > 0 ? args.dataloaderPrefetchFactor : null,
    inOrder: args.dataloaderInOrder,
    persistentWorkers: args.dataloaderPersistentWorkers && numWorkers > 0,
  };
  return new DataLoader(read as never, options as never) as Loader;
}

/** What a loader is told of its batches: of those of this process, where several train together. */
function orderOf(
  dataset: TrainerDataset,
  batchSize: number,
  sampler: Iterable<number> | null,
  { dataloaderDropLast: dropLast, worldSize, processIndex }: TrainingArguments,
) {
  if (worldSize === 1) return { batchSize, sampler, dropLast };
  if (dataset instanceof IterableDataset) {
    throw new NotImplementedError(
      "Trainer: an IterableDataset is not split among processes; expected a dataset with indices where there are " +
        `${worldSize} of them`,
    );
  }
  const batches = new BatchSampler(sampler ?? new SequentialSampler(dataset as Sized), batchSize, dropLast);
  return { batchSampler: new BatchSamplerShard(batches, { worldSize, processIndex }) };
}

function withoutUnusedColumns(dataset: TableDataset, accepted: Set<string>): TableDataset {
  const unused = dataset.columnNames.filter((name) => !accepted.has(camelCase(name)));
  if (unused.length === dataset.columnNames.length) {
    throw new ValueError(
      `No columns in the dataset match the model's inputs: (${[...accepted].join(", ")}). The following columns have been ` +
        `ignored: [${unused.join(", ")}]. You may need to set removeUnusedColumns: false in TrainingArguments.`,
    );
  }
  return dataset.removeColumns(unused);
}

/** Whether it is one dataset, and not several by name. */
export function isDataset(value: TrainerDataset | Record<string, TrainerDataset>): value is TrainerDataset {
  return value instanceof IterableDataset || typeof (value as { at?: unknown }).at === "function";
}
