/** What the thread that trains and its caller tell each other. */

import type { SerializedError } from "../../internal/serialized_error.js";
import type { SharedTensor } from "../../torch/share.js";
import type { ModelConfig } from "../models/configs.js";
import type { SystemName } from "../names.js";
import type { TokenizerJSON } from "../tokenizers/index.js";
import type { History } from "./history.js";
import type { CommonSettings } from "./option_kinds.js";
import type { TrainingEpoch, TrainingStep } from "./progress.js";
import type { RunPlan } from "./run_plan.js";

/** A model as it is between two steps: its weights are copies, so that the training can go on. */
export interface Snapshot {
  /** How many steps were taken. */
  step: number;
  config: ModelConfig;
  tokenizer: TokenizerJSON;
  weights: [name: string, token: SharedTensor][];
  /** The ids of the beginning of the first example. */
  prompt: number[];
}

/** What the worker is started with. */
export interface WorkerTask extends RunPlan {
  model: SystemName;
  /** The progress the caller listens to; what nobody listens to is not sent. */
  report: { steps: boolean; epochs: boolean; snapshots: boolean };
  /** Whether each step waits until the caller wants it. */
  lockStep: boolean;
  control: SharedArrayBuffer;
  /** Which training of this process it is. Where several processes train together, it is the same one in all of them. */
  training: number;
}

/** What a run leaves, with the weights as tokens for the storage that the worker trained. */
export interface TrainingResult extends Omit<History, "gradNorms"> {
  gradNorms: number[] | null;
  tokenizer: TokenizerJSON;
  config: ModelConfig;
  weights: [name: string, token: SharedTensor][];
  prompt: number[];
  /** The rows that the Trainer logged; null where it was not the Trainer. */
  logHistory: Record<string, number>[] | null;
  parameterCount: number;
  seconds: number;
  tokens: number;
  threads: number;
  /** What was trained, with which settings. */
  system: SystemName;
  settings: Partial<CommonSettings>;
  /** The corpus' file; null where there was none. */
  corpus: string | null;
  /** The version of the libtorch that computed. */
  libtorch: string;
}

/** What the worker says. */
export type WorkerMessage =
  | { type: "step"; step: TrainingStep }
  | { type: "epoch"; epoch: TrainingEpoch }
  | { type: "snapshot"; snapshot: Snapshot }
  | { type: "warning"; warning: string }
  | { type: "done"; result: TrainingResult }
  | { type: "aborted" }
  | { type: "error"; error: SerializedError };
