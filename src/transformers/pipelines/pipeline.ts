/** Follows transformers/pipelines/__init__.py (`pipeline`). */

import { type HubOptions, hubOptions } from "../../huggingface_hub/hub_repository.js";
import { record, string } from "../../internal/kinds.js";
import { checkNoMore } from "../../internal/surplus.js";
import { KeyError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import type { DeviceLike } from "../../torch/device.js";
import type { DTypeLike } from "../../torch/dtype.js";
import { Module } from "../../torch/nn/modules/module.js";
import { modelFolder, type RepositoryPart } from "../hub.js";
import type { PreTrainedModel } from "../modeling_utils.js";
import {
  AutoModel,
  type AutoModelClass,
  AutoModelForCausalLM,
  AutoModelForMaskedLM,
  AutoModelForSequenceClassification,
  AutoModelForTokenClassification,
} from "../models/auto/modeling_auto.js";
import { AutoTokenizer, type PreTrainedTokenizerFast } from "../tokenization/index.js";
import type { AdapterModel } from "../trainer/trainer_types.js";
import type { PipelineParts } from "./base.js";
import { type FeatureExtractionOptions, FeatureExtractionPipeline } from "./feature_extraction.js";
import { type FillMaskOptions, FillMaskPipeline } from "./fill_mask.js";
import { type TextClassificationOptions, TextClassificationPipeline } from "./text_classification.js";
import { type TextGenerationOptions, TextGenerationPipeline } from "./text_generation.js";
import { type TokenClassificationOptions, TokenClassificationPipeline } from "./token_classification.js";

/** The pipelines by their tasks. */
interface Tasks {
  "feature-extraction": [FeatureExtractionPipeline, FeatureExtractionOptions];
  "fill-mask": [FillMaskPipeline, FillMaskOptions];
  "text-classification": [TextClassificationPipeline, TextClassificationOptions];
  "sentiment-analysis": [TextClassificationPipeline, TextClassificationOptions];
  "token-classification": [TokenClassificationPipeline, TokenClassificationOptions];
  ner: [TokenClassificationPipeline, TokenClassificationOptions];
  "text-generation": [TextGenerationPipeline, TextGenerationOptions];
}

/** What {@link pipeline} can be asked for. */
export type PipelineTask = keyof Tasks;

/** What a pipeline is made of; what the task's calls take can stand beside it. */
export interface PipelineOptions extends HubOptions {
  /** A model, with adapters or without, or the folder of one, or its name at the Hugging Face Hub. */
  model: string | PreTrainedModel | AdapterModel;
  /** Its tokenizer, or the folder of that. Default: the model's own folder. */
  tokenizer?: string | PreTrainedTokenizerFast | undefined;
  /** Where the model computes. Default: where it is; one that is read, on the CPU. */
  device?: DeviceLike | undefined;
  /** The dtype of a model that is read; default: that of its files. */
  dtype?: DTypeLike | undefined;
}

interface Task {
  auto: AutoModelClass;
  make: new (parts: PipelineParts, defaults?: never) => unknown;
}

const classify: Task = { auto: AutoModelForSequenceClassification, make: TextClassificationPipeline };
const tag: Task = { auto: AutoModelForTokenClassification, make: TokenClassificationPipeline };
const tasks: Readonly<Record<PipelineTask, Task>> = {
  "feature-extraction": { auto: AutoModel, make: FeatureExtractionPipeline },
  "fill-mask": { auto: AutoModelForMaskedLM, make: FillMaskPipeline },
  "text-classification": classify,
  "sentiment-analysis": classify,
  "token-classification": tag,
  ner: tag,
  "text-generation": { auto: AutoModelForCausalLM, make: TextGenerationPipeline },
};

/** Tasks that transformers had before release 5. */
const REMOVED = ["question-answering", "summarization", "translation", "text2text-generation"];

/**
 * A model with its tokenizer for a task.
 *
 * ```ts
 * const classify = await pipeline("text-classification", { model: "model" });
 * await classify("I like it"); // [{ label: "POSITIVE", score: 0.98 }]
 * ```
 *
 * Calls are asynchronous, so that other work has its turn between batches. What a task's calls take can be given here too, as their
 * default. The model is put into evaluation mode; Python leaves one that is given as it is.
 *
 * @param task `text-classification` (or `sentiment-analysis`), `token-classification` (or `ner`), `fill-mask`,
 *   `feature-extraction` or `text-generation`.
 * @throws KeyError for another task.
 */
export async function pipeline<T extends PipelineTask>(
  task: T,
  options: PipelineOptions & Tasks[T][1],
  ...none: []
): Promise<Tasks[T][0]> {
  checkNoMore("pipeline", none);
  const found = Object.hasOwn(tasks, string.check("pipeline", "task", task)) ? tasks[task] : undefined;
  if (found === undefined) throw unknownTask(task);
  const { model, tokenizer, device, dtype, ...defaults } = record.check(
    "pipeline",
    "options",
    options,
  ) as unknown as PipelineOptions;
  if (model === undefined) throw new ValueError("pipeline: expected a model, its folder or its name, got none");
  if (typeof model !== "string" && !(model instanceof Module)) {
    throw new TypeError(`pipeline: expected model to be a model, its folder or its name, got ${shown(model)}`);
  }
  if (tokenizer === undefined && typeof model !== "string") {
    throw new ValueError("pipeline: expected a tokenizer beside a model that was not read from a folder, got none");
  }
  const isOfHub = ([name]: [string, unknown]) => Object.hasOwn(hubOptions, name);
  const hub: HubOptions = Object.fromEntries(Object.entries(defaults).filter(isOfHub));
  const calls = Object.fromEntries(Object.entries(defaults).filter((entry) => !isOfHub(entry)));
  const folderOf = (name: string, part: RepositoryPart) => modelFolder(name, hub, part);
  const own = tokenizer ?? (model as string);
  const loaded =
    typeof model === "string" ? await found.auto.fromPretrained(await folderOf(model, "model"), { dtype }) : model;
  const parts = {
    // One with adapters has all that its model has.
    model: loaded as PreTrainedModel,
    tokenizer: typeof own === "string" ? await AutoTokenizer.fromPretrained(await folderOf(own, "tokenizer")) : own,
    device,
  };
  parts.model.eval();
  return new found.make(parts, calls as never) as Tasks[T][0];
}

function unknownTask(task: string): KeyError {
  if (REMOVED.includes(task)) {
    return new KeyError(
      `The task ${task} has been removed from transformers. Use the \`text-generation\` pipeline with a chat model instead.`,
    );
  }
  return new KeyError(`Unknown task ${task}, available tasks are ${JSON.stringify(Object.keys(tasks).sort())}`);
}
