/** What the Trainer asks of models, datasets and tokenizers. */

import type { Module } from "../../torch/nn/index.js";
import type { LRScheduler } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import type { Tensor } from "../../torch/tensor.js";
import type { DataLoader } from "../../torch/utils/data/dataloader.js";
import type { DatasetLike, IterableDataset } from "../../torch/utils/data/dataset.js";
import type { GreedyLR } from "../optimization/greedy_lr.js";

/** An example: values by name; strings and nulls are left out of batches. */
export type Feature = Readonly<Record<string, unknown>>;

/** A batch: tensors by name. */
export type Inputs = Record<string, Tensor>;

/** What makes a batch of examples. */
export type DataCollator = (features: Feature[]) => Record<string, unknown>;

/** Examples to train on, to evaluate or to predict. */
export type TrainerDataset = DatasetLike<Feature> | IterableDataset<Feature> | readonly Feature[];

/** What gives batches of examples. */
export type Loader = DataLoader<unknown, unknown>;

/** What turns text into ids, as far as the Trainer is concerned. */
export interface ProcessingClass {
  /** How many ids there are. */
  readonly length?: number;
  readonly padTokenId?: number | null;
  savePretrained(folder: string): Promise<unknown>;
}

/** A model with adapters (`libtorch-node/peft`), of which a checkpoint holds the adapters alone. */
export interface AdapterModel extends Module {
  readonly activeAdapter: string;
  getBaseModel(): Module;
  savePretrained(folder: string): Promise<void>;
  loadAdapter(folder: string, name: string, options: { isTrainable: boolean }): Promise<unknown>;
}

/** Whether a model is one with adapters: by what it can do, as its class is above the Trainer. */
export const hasAdapters = (model: Module): model is AdapterModel =>
  ["getBaseModel", "savePretrained", "loadAdapter"].every((name) => typeof Reflect.get(model, name) === "function");

/** A schedule: PyTorch's, or transformers' own. */
export type Scheduler = LRScheduler | GreedyLR;

/** What a model gives: by name, or the loss and then the rest. */
export type ModelOutput = Readonly<Record<string, unknown>> | readonly unknown[];

/** What a model may say of itself; each on the instance or on the class. */
export interface ModelHints {
  /** The input that comes first; all others come in an object behind it. Default: `"inputIds"`. */
  mainInputName?: string;
  /** All inputs that `forward` takes. Default: anything, and then nothing of a dataset is left out. */
  forwardInputs?: readonly string[];
  /** Whether `forward` takes `numItemsInBatch` and divides its loss by it. Default: false. */
  acceptsLossKwargs?: boolean;
  /** Whether labels are the ids themselves, each to be found from those before it. Default: false. */
  shiftsLabels?: boolean;
  /** Whether the first label of a text, which nothing is before, counts among the labels of a step. Default: where no labels are shifted. */
  countsFirstLabels?: boolean;
}
