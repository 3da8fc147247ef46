/**
 * `torch.utils.data.datapipes.map`: pipes that are read by index.
 *
 * @module
 */

export { MapperMapDataPipe as Mapper } from "./callable.js";
export { ShufflerIterDataPipe as Shuffler } from "./combinatorics.js";
export { ConcaterMapDataPipe as Concater, ZipperMapDataPipe as Zipper } from "./combining.js";
export { BatcherMapDataPipe as Batcher } from "./grouping.js";
export { SequenceWrapperMapDataPipe as SequenceWrapper } from "./utils.js";
