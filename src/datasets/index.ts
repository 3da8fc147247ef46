/**
 * Datasets in the shape of Hugging Face's `datasets`.
 *
 * @module libtorch-node/datasets
 */

export type { DownloadProgress, HubOptions } from "../huggingface_hub/hub_repository.js";
export {
  type BatchMapFunction,
  Dataset,
  type MapFunction,
  type MapOptions,
  type SplitOptions,
  type TransformOptions,
} from "./dataset.js";
export type { FormatOptions, FormatType } from "./format.js";
export { IterableDataset, type StreamMapOptions, type StreamShuffleOptions } from "./iterable_dataset.js";
export { type LoadDatasetOptions, loadDataset } from "./load_dataset.js";
export type { CsvOptions, CsvType, JsonOptions, ReadOptions } from "./readers/options.js";
export type { Columns, Row } from "./row.js";
