/**
 * Datasets in the shape of Hugging Face's `datasets`.
 *
 * @module libtorch-node/datasets
 */

export type { DownloadProgress, HubOptions } from "../huggingface_hub/hub_repository.js";
export { Dataset, type SplitOptions } from "./dataset.js";
export { DatasetDict, type Split } from "./dataset_dict.js";
export type { FormatOptions, FormatType } from "./format.js";
export { IterableDataset, type StreamMapOptions, type StreamShuffleOptions } from "./iterable_dataset.js";
export { IterableDatasetDict } from "./iterable_dataset_dict.js";
export { type LoadDatasetOptions, loadDataset } from "./load_dataset.js";
export type { CsvOptions, CsvType, JsonOptions, ReadOptions } from "./readers/options.js";
export type { Columns, Row } from "./row.js";
export type {
  BatchFilterFunction,
  BatchMapFunction,
  FilterFunction,
  MapFunction,
  MapOptions,
  TransformOptions,
} from "./transforms.js";
