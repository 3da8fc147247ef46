import type { SharedTensor } from "../share.js";
import type { TokenizerJSON } from "../text/index.js";
import type { CorpusSource } from "./corpus.js";
import type { SerializedError } from "./errors.js";
import type { TrainingSettings } from "./options.js";

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
export type TrainingEpoch = Omit<TrainingStep, "gradNorm">;

/** What the worker is started with. */
export interface WorkerTask {
  settings: TrainingSettings;
  source: CorpusSource;
  /** The progress the caller listens to; what nobody listens to is not sent. */
  report: { steps: boolean; epochs: boolean };
  /** Whether each step waits until the caller wants it. */
  lockStep: boolean;
  control: SharedArrayBuffer;
}

/** What a run leaves, with the weights as tokens for the storage that the worker trained. */
export interface TrainingResult {
  tokenizer: TokenizerJSON;
  blockSize: number | null;
  weights: [name: string, token: SharedTensor][];
  losses: Float64Array;
  gradNorms: Float64Array | null;
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
