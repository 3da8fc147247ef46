import type { TrainingStep } from "../training/progress.js";

/** What a step of the training tells the page; null is what is no number. */
export interface WatchedStep extends Pick<TrainingStep, "step" | "learningRate" | "gradNorm" | "tokens" | "seconds"> {
  loss: number | null;
}

/** What the model makes of the prompt at some step. */
export interface WatchedModel {
  step: number;
  prompt: string;
  /** The prompt and what the model says after it. */
  sample: string;
  /** The prompt's tokens as people read them, cut off at {@link MAX_MAP_TOKENS}. */
  tokens: string[];
  /** For each attention and each of its heads, how strongly each token (row) looks at each (column). */
  attention: number[][][][];
}

export type WatchState = "training" | "finished" | "failed";

/** All that a page that was just opened has to know. */
export interface WatchedRun {
  title: string;
  totalSteps: number | null;
  state: WatchState;
  steps: WatchedStep[];
  model: WatchedModel | null;
}

/** The events of the stream, by name. */
export interface WatchEvents {
  run: WatchedRun;
  steps: WatchedStep[];
  model: WatchedModel;
}

/** Larger maps cannot be read. */
export const MAX_MAP_TOKENS = 32;
