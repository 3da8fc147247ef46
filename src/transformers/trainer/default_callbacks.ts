import { JsonLinesCallback } from "./json_lines_callback.js";
import { PrinterCallback, ProgressCallback } from "./progress_callback.js";
import { TensorBoardCallback } from "./tensorboard_callback.js";
import { type CallbackClass, DefaultFlowCallback, type TrainerCallback } from "./trainer_callback.js";
import type { TrainingArguments } from "./training_args.js";

const reporters = { tensorboard: TensorBoardCallback, jsonl: JsonLinesCallback };

/** The callbacks of a Trainer in their order: those that the arguments ask for, and around them what was given. */
export const callbacksFor = (
  { reportTo, disableTqdm }: TrainingArguments,
  given: readonly (TrainerCallback | CallbackClass)[] = [],
): (TrainerCallback | CallbackClass)[] => [
  DefaultFlowCallback,
  ...reportTo.map((name) => reporters[name]),
  ...given,
  disableTqdm ? PrinterCallback : ProgressCallback,
];
