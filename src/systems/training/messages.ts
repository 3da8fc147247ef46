import type { SerializedError } from "../../internal/serialized_error.js";
import type { SharedTensor } from "../../torch/share.js";
import type { ModelConfig } from "../models/configs.js";
import type { SystemName } from "../recipes/index.js";
import type { TokenizerJSON } from "../tokenizers/index.js";
import type { RunPlan } from "./checkpoint_plan.js";
import type { CorpusSource } from "./corpus.js";
import type { CommonSettings } from "./option_kinds.js";

/** A step of the training, counted from 1. */
export interface TrainingStep {
  step: number;
  /** How many steps the whole run has. */
  totalSteps: number;
  /** The pass over the corpus to which the step belongs, counted from 1. */
  epoch: number;
  /** The loss before the weights changed. */
  loss: number;
  /** The norm of all gradients; null unless the option `gradNorm` asks for it. */
  gradNorm: number | null;
  /** The optimizer's rate for this step; that of its first group, where it has several. */
  learningRate: number;
  /** Positions trained on so far, padding included. */
  tokens: number;
  /** Seconds in the training loop so far. */
  seconds: number;
  /** Positions trained on in the whole run so far, padding included, divided by the seconds it took. */
  tokensPerSecond: number;
}

/** A finished pass over the corpus. `loss` is that of its last step. */
export interface TrainingEpoch extends Omit<TrainingStep, "gradNorm" | "learningRate"> {
  /** The mean of the losses of all its steps. */
  averageLoss: number;
}

/** Mean losses after so many steps, on what is trained on and on what is held back. */
export interface Evaluation {
  step: number;
  train: number;
  validation: number;
}

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
export interface WorkerTask {
  model: SystemName;
  /** The settings of that system, checked. */
  settings: Partial<CommonSettings>;
  /** What to learn; null for what the system has of its own. */
  source: CorpusSource | null;
  /** The progress the caller listens to; what nobody listens to is not sent. */
  report: { steps: boolean; epochs: boolean; snapshots: boolean };
  /** Whether each step waits until the caller wants it. */
  lockStep: boolean;
  control: SharedArrayBuffer;
  checkpoints: RunPlan["checkpoints"];
  resume: RunPlan["resume"];
}

/** What a run leaves, with the weights as tokens for the storage that the worker trained. */
export interface TrainingResult {
  tokenizer: TokenizerJSON;
  config: ModelConfig;
  weights: [name: string, token: SharedTensor][];
  losses: Float64Array;
  gradNorms: Float64Array | null;
  /** For every step the optimizer's rate, and the tokens and seconds so far. */
  learningRates: Float64Array;
  tokensSoFar: Float64Array;
  secondsSoFar: Float64Array;
  evaluations: Evaluation[];
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
