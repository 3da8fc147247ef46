import { checkNoMore } from "../../internal/surplus.js";
import type { TinyLM } from "../models/tiny_lm.js";
import type { TrainingOptions } from "../recipes/options.js";
import type { TinyLMRun } from "./run.js";
import { runTraining, type TrainingCallbacks, type TrainingSteps, toRun, train } from "./train.js";

export interface TrainTinyLMOptions extends TrainingOptions, TrainingCallbacks {}

/**
 * Trains the notebook's language model: {@link train} with `model: "tinylm"`. The defaults are the notebook's, the corpus its four
 * sentences; the reference is `reference/tinylm.py`.
 */
export async function trainTinyLM(options: TrainTinyLMOptions = {}, ...none: []): Promise<TinyLMRun> {
  checkNoMore("trainTinyLM", none);
  return toRun<TinyLM>(await runTraining({ ...options, model: "tinylm" }));
}

/** The same, step by step: `for await (const { step, loss } of trainTinyLM.steps(options))`. */
trainTinyLM.steps = (options: TrainTinyLMOptions = {}, ...none: []): TrainingSteps<TinyLM> => {
  checkNoMore("trainTinyLM.steps", none);
  return train.steps<TinyLM>({ ...options, model: "tinylm" });
};
