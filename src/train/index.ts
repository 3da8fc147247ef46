export { type GenerateOptions, LanguageModel, type LanguageModelConfig } from "./language_model.js";
export type { TrainingEpoch, TrainingStep } from "./messages.js";
export type { TrainingOptions } from "./options.js";
export { OptionsError } from "./options_error.js";
export { TinyLMRun } from "./run.js";
export { type Corpus, TrainingSteps, type TrainTinyLMOptions, trainTinyLM } from "./train_tiny_lm.js";
