/** Training as Hugging Face's `transformers` has it. */

export { DataCollatorWithPadding, defaultDataCollator } from "./data_collator.js";
export { JsonLinesCallback } from "./json_lines_callback.js";
export {
  DataCollatorForLanguageModeling,
  DataCollatorForSeq2Seq,
  DataCollatorForTokenClassification,
} from "./label_collators.js";
export { PrinterCallback, ProgressCallback } from "./progress_callback.js";
export { setSeed } from "./set_seed.js";
export { TensorBoardCallback } from "./tensorboard_callback.js";
export { Trainer } from "./trainer.js";
export {
  DefaultFlowCallback,
  EarlyStoppingCallback,
  type EventArguments,
  type EventContext,
  type EventResult,
  TrainerCallback,
} from "./trainer_callback.js";
export type { EvaluateOptions, PredictOptions, TrainerOptions } from "./trainer_options.js";
export type { Gathered } from "./trainer_pt_utils.js";
export {
  type ExportableState,
  type ExportedState,
  type LogRow,
  TrainerControl,
  TrainerState,
} from "./trainer_state.js";
export type { DataCollator, Feature, Inputs, ModelHints, ModelOutput, TrainerDataset } from "./trainer_types.js";
export { type EvalPrediction, getLastCheckpoint, type PredictionOutput, type TrainOutput } from "./trainer_utils.js";
export { TrainingArguments, type TrainingArgumentsOptions } from "./training_args.js";
