/**
 * `torch.utils.data`: datasets, samplers and the loader.
 *
 * @module
 */

export { type Collated, defaultCollate, defaultConvert } from "./collate.js";
export { DataLoader, type DataLoaderOptions, type DataSource } from "./dataloader.js";
export { DataChunk, type DataPipe, DFIterDataPipe, IterDataPipe, MapDataPipe } from "./datapipes/datapipe.js";
export {
  argumentValidation,
  functionalDatapipe,
  guaranteedDatapipesDeterminism,
  nonDeterministic,
  runtimeValidation,
  runtimeValidationDisabled,
} from "./datapipes/decorator.js";
export * as datapipes from "./datapipes/index.js";
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
export * as graph from "./graph.js";
export * as graphSettings from "./graph_settings.js";
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
