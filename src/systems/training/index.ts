export { OptionsError } from "../../internal/options_error.js";
export type { SystemName, SystemOptions } from "../recipes/index.js";
export type { CheckpointOptions } from "./checkpoint_plan.js";
export { type GenerateOptions, LanguageModel } from "./language_model.js";
export type { Evaluation, TrainingEpoch, TrainingStep } from "./messages.js";
export type { TrainingOptions } from "./options.js";
export { type TinyLMRun, TrainingRun } from "./run.js";
export { type Corpus, type TrainingCallbacks, TrainingSteps, type TrainOptions, train } from "./train.js";
export { type TrainTinyLMOptions, trainTinyLM } from "./train_tiny_lm.js";
