/** Who watches a training, and what it is told. */

import type { GenerativeModel } from "../../transformers/generation/generative_model.js";
import type { ModelConfig } from "../models/configs.js";
import type { Tokenizer } from "../tokenizers/index.js";
import type { TrainingEpoch, TrainingStep } from "./progress.js";

/** What is trained. */
export interface TrainedModel {
  tokenizer: Tokenizer;
  config: ModelConfig;
  model: GenerativeModel;
  /** The beginning of a text, whose continuation tells whether two trainings gave the same model. */
  prompt: number[];
}

/** Who watches a training. */
export interface Observer {
  /** Asked before each step, counted from 1; false ends the training there. The time it takes is not counted. */
  mayStep(step: number): boolean;
  /** Told with the model as the step left it. */
  onStep?(step: TrainingStep, trained: TrainedModel): void;
  onEpoch?(epoch: TrainingEpoch): void;
  /** Told of what went wrong without being a reason to end the training. */
  onWarning?(warning: string): void;
}

/**
 * Tells of a step, and of the pass over the corpus that it ends.
 * @param epochLosses The losses of that pass; null where it goes on.
 */
export function tellStep(
  observer: Observer,
  trained: TrainedModel,
  { gradNorm, learningRate, ...done }: Omit<TrainingStep, "tokensPerSecond">,
  epochLosses: readonly number[] | null,
): void {
  const progress = { ...done, tokensPerSecond: done.tokens / done.seconds };
  observer.onStep?.({ ...progress, gradNorm, learningRate }, trained);
  if (epochLosses === null) return;
  const sum = epochLosses.reduce((total, loss) => total + loss, 0);
  observer.onEpoch?.({ ...progress, averageLoss: sum / epochLosses.length });
}
