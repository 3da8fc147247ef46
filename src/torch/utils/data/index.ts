/**
 * `torch.utils.data`: datasets, samplers and the loader.
 *
 * @module
 */

export { type Collated, defaultCollate, defaultConvert } from "./collate.js";
export { DataLoader, type DataLoaderOptions } from "./dataloader.js";
export {
  ChainDataset,
  ConcatDataset,
  Dataset,
  type DatasetLike,
  IterableDataset,
  type MapDataset,
  randomSplit,
  StackDataset,
  Subset,
  TensorDataset,
} from "./dataset.js";
export { DistributedSampler, type DistributedSamplerOptions } from "./distributed.js";
export {
  BatchSampler,
  RandomSampler,
  type RandomSamplerOptions,
  Sampler,
  SequentialSampler,
  type Sized,
  SubsetRandomSampler,
  WeightedRandomSampler,
} from "./sampler.js";
export { registerModule } from "./transfer.js";
export { getWorkerInfo, type WorkerInfo } from "./worker_info.js";
