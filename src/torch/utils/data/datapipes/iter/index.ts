/**
 * `torch.utils.data.datapipes.iter`: pipes that are read from the first item to the last.
 *
 * @module
 */

export { CollatorIterDataPipe as Collator, MapperIterDataPipe as Mapper } from "./callable.js";
export { Demultiplexer, Forker } from "./children.js";
export { SamplerIterDataPipe as Sampler, ShufflerIterDataPipe as Shuffler } from "./combinatorics.js";
export {
  ConcaterIterDataPipe as Concater,
  MultiplexerIterDataPipe as Multiplexer,
  ZipperIterDataPipe as Zipper,
} from "./combining.js";
export { FileListerIterDataPipe as FileLister } from "./filelister.js";
export { FileOpenerIterDataPipe as FileOpener } from "./fileopener.js";
export {
  BatcherIterDataPipe as Batcher,
  GrouperIterDataPipe as Grouper,
  UnBatcherIterDataPipe as UnBatcher,
} from "./grouping.js";
export { FilterIterDataPipe as Filter } from "./selecting.js";
export { ShardingFilterIterDataPipe as ShardingFilter } from "./sharding.js";
export { StreamReaderIterDataPipe as StreamReader } from "./streamreader.js";
export { IterableWrapperIterDataPipe as IterableWrapper } from "./utils.js";
