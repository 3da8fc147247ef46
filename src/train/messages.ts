import type { ModelConfig } from "../models/configs.js";
import type { SharedTensor } from "../share.js";
import type { TokenizerJSON } from "../text/index.js";
import type { CorpusSource } from "./corpus.js";
import type { SerializedError } from "./errors.js";
import type { CommonSettings } from "./option_kinds.js";
import type { SystemName } from "./systems/index.js";

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
  /** Positions trained on in the whole run so far, padding included, divided by the seconds it took. */
  tokensPerSecond: number;
}

/** A finished pass over the corpus. `loss` is that of its last step. */
export interface TrainingEpoch extends Omit<TrainingStep, "gradNorm"> {
  /** The mean of the losses of all its steps. */
  averageLoss: number;
}

/** Mean losses after so many steps, on what is trained on and on what is held back. */
export interface Evaluation {
  step: number;
  train: number;
  validation: number;
}

/** What the worker is started with. */
export interface WorkerTask {
  model: SystemName;
  /** The settings of that system, checked. */
  settings: Partial<CommonSettings>;
  /** What to learn; null for what the system has of its own. */
  source: CorpusSource | null;
  /** The progress the caller listens to; what nobody listens to is not sent. */
  report: { steps: boolean; epochs: boolean };
  /** Whether each step waits until the caller wants it. */
  lockStep: boolean;
  control: SharedArrayBuffer;
}

/** What a run leaves, with the weights as tokens for the storage that the worker trained. */
export interface TrainingResult {
  tokenizer: TokenizerJSON;
  config: ModelConfig;
  weights: [name: string, token: SharedTensor][];
  losses: Float64Array;
  gradNorms: Float64Array | null;
  evaluations: Evaluation[];
  prompt: number[];
  /** The rows that the Trainer logged; null where it was not the Trainer. */
  logHistory: Record<string, number>[] | null;
  parameterCount: number;
  seconds: number;
  tokens: number;
  threads: number;
  /** The version of the libtorch that computed. */
  libtorch: string;
}

/** What the worker says. */
export type WorkerMessage =
  | { type: "step"; step: TrainingStep }
  | { type: "epoch"; epoch: TrainingEpoch }
  | { type: "done"; result: TrainingResult }
  | { type: "aborted" }
  | { type: "error"; error: SerializedError };
