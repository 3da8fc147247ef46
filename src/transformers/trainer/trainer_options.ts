/** What the Trainer's constructor and methods take. */

import { anything, optional, string } from "../../internal/kinds.js";
import { type Options, signature } from "../../internal/signature.js";
import { synchronous } from "../../internal/synchronous.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import type { Module } from "../../torch/nn/index.js";
import type { AnyOptimizer } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import type { Tensor } from "../../torch/tensor.js";
import { vocabSizeOf } from "./model_io.js";
import type { CallbackClass, TrainerCallback } from "./trainer_callback.js";
import type { Gathered } from "./trainer_pt_utils.js";
import type { DataCollator, ModelOutput, ProcessingClass, Scheduler, TrainerDataset } from "./trainer_types.js";
import { type EvalPrediction, hasLength } from "./trainer_utils.js";
import type { TrainingArguments } from "./training_args.js";

const given = <T>() => optional(anything<T>());
type Datasets = TrainerDataset | Record<string, TrainerDataset>;

/** What the Trainer's constructor takes. */
export const trainer = signature("Trainer", [], {
  /** What to train; or `modelInit`. */
  model: given<Module>(),
  /** Default: all defaults, with the folder "tmp_trainer". */
  args: given<TrainingArguments>(),
  /** Default: a `DataCollatorWithPadding` where `processingClass` is a tokenizer, else `defaultDataCollator`. */
  dataCollator: given<DataCollator>(),
  /** What to train on. */
  trainDataset: given<TrainerDataset>(),
  /** One dataset, or several by name. */
  evalDataset: given<Datasets>(),
  /** Saved with the model. */
  processingClass: given<ProcessingClass>(),
  /** Makes the model, anew for each training. */
  modelInit: given<() => Module>(),
  /** The loss of what the model gives, instead of the model's own. */
  computeLossFunc:
    given<(outputs: ModelOutput, labels: Tensor | undefined, numItemsInBatch: Tensor | null) => Tensor>(),
  /** Metrics of an evaluation; their names get the prefix "eval_". */
  computeMetrics: given<(prediction: EvalPrediction) => Record<string, number | Tensor>>(),
  /** Callbacks, or their classes, beside those of the arguments. */
  callbacks: given<readonly (TrainerCallback | CallbackClass)[]>(),
  /** An optimizer and a schedule to use instead of those that the arguments name. */
  optimizers: given<readonly [AnyOptimizer | null, Scheduler | null]>(),
  /** Makes smaller what an evaluation keeps of the model's output. */
  preprocessLogitsForMetrics: given<(logits: Tensor, labels: Tensor) => Gathered>(),
});

/** What `Trainer` takes. */
export type TrainerOptions = Options<typeof trainer>;

export const train = signature("Trainer.train", [], {
  /** A checkpoint's folder, or true for the last one in `outputDir`. */
  resumeFromCheckpoint: anything<string | boolean | null>()(null),
  /** Outputs of the model that evaluations leave out. */
  ignoreKeysForEval: given<readonly string[]>(),
  /**
   * Stops the training before its next step, which is then an error called AbortError. Of several processes each has to be given
   * one, and all stop where one does.
   */
  signal: given<AbortSignal>(),
});

/** Options of `Trainer.train`. */
export type TrainOptions = Options<typeof train>;

const measured = (prefix: string) => ({
  /** Outputs of the model that are left out. */
  ignoreKeys: given<readonly string[]>(),
  /** Begins the names of the metrics. Default: "eval", and "test" of predictions. */
  metricKeyPrefix: string(prefix),
});

export const evaluate = signature("Trainer.evaluate", [], {
  /** Default: the Trainer's own. */
  evalDataset: given<Datasets>(),
  ...measured("eval"),
});

/** Options of `Trainer.evaluate`. */
export type EvaluateOptions = Options<typeof evaluate>;

export const predict = signature("Trainer.predict", ["testDataset"], {
  testDataset: anything<TrainerDataset>(),
  ...measured("test"),
});

/** Options of `Trainer.predict`. */
export type PredictOptions = Options<typeof predict>;

/** The model that was given, or is made anew. */
export function firstModel({ model, modelInit }: TrainerOptions): Module {
  if (model !== undefined && modelInit !== undefined) {
    throw new ValueError("`Trainer` requires either a `model` or `modelInit` argument, but not both.");
  }
  const made = model ?? synchronous("Trainer", "modelInit", modelInit?.());
  if (made === undefined) throw new RuntimeError("`Trainer` requires either a `model` or `modelInit` argument");
  return made;
}

/** What a Trainer has made of its options. */
interface Chosen {
  args: TrainingArguments;
  model: Module;
  dataCollator: unknown;
  trainDataset: TrainerDataset | null;
  evalDataset: TrainerOptions["evalDataset"] | null;
  processingClass: ProcessingClass | null;
  optimizer: AnyOptimizer | null;
  lrScheduler: Scheduler | null;
}

/** Refuses options that do not fit together. */
export function checkOptions(chosen: Chosen, { modelInit }: TrainerOptions): void {
  const { args, model, trainDataset, processingClass } = chosen;
  if (args.evalStrategy !== "no" && chosen.evalDataset === null) {
    throw new ValueError(
      `You have set args.evalStrategy to ${args.evalStrategy} but you didn't pass an evalDataset to Trainer. Either set ` +
        '`evalStrategy` to "no" or pass an `evalDataset`.',
    );
  }
  if ((args.saveStrategy === "best" || args.loadBestModelAtEnd) && args.metricForBestModel === null) {
    throw new ValueError(
      'metricForBestModel must be provided when using the saveStrategy "best" or if loadBestModelAtEnd is true.',
    );
  }
  if (modelInit !== undefined && (chosen.optimizer !== null || chosen.lrScheduler !== null)) {
    throw new RuntimeError("Passing a `modelInit` is incompatible with providing the `optimizers` argument.");
  }
  if (typeof chosen.dataCollator !== "function") throw new TypeError("The `dataCollator` should be a function.");
  if (trainDataset !== null && !hasLength(trainDataset) && args.maxSteps <= 0) {
    throw new ValueError(
      "The trainDataset has no length, so the number of training steps cannot be inferred; maxSteps has to be specified.",
    );
  }
  const known = vocabSizeOf(model);
  const needed = processingClass?.length;
  if (known !== null && needed !== undefined && needed > known) {
    throw new ValueError(
      `Expected a tokenizer with at most ${known} ids, which is the model's vocabSize, but it has ${needed}: make the model with ` +
        `vocabSize: ${needed}`,
    );
  }
}
