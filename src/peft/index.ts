/**
 * Hugging Face's `peft`: LoRA and its kin for any model, by its names in camelCase.
 *
 * ```ts
 * import { getPeftModel, LoraConfig } from "libtorch-node/peft";
 * ```
 *
 * @module libtorch-node/peft
 */

import "./transformers_adapters.js";

export {
  AutoPeftModel,
  type AutoPeftModelClass,
  AutoPeftModelForCausalLM,
  AutoPeftModelForFeatureExtraction,
  AutoPeftModelForQuestionAnswering,
  AutoPeftModelForSequenceClassification,
  AutoPeftModelForTokenClassification,
} from "./auto.js";
export { PeftConfig } from "./config.js";
export { getPeftModel, injectAdapterInModel } from "./mapping.js";
export { type Adapted, PeftModel, type TunerLayerStatus } from "./peft_model.js";
export {
  PeftModelForCausalLM,
  PeftModelForFeatureExtraction,
  PeftModelForQuestionAnswering,
  PeftModelForSeq2SeqLM,
  PeftModelForSequenceClassification,
  PeftModelForTokenClassification,
} from "./task_models.js";
export * as tuners from "./tuners/index.js";
export { type InitLoraWeights, LoraConfig, type LoraConfigOptions } from "./tuners/lora/config.js";
export { LoraModel } from "./tuners/lora/model.js";
export { NoMatchingPeftModuleError } from "./utils/error.js";
export { hotswapAdapter } from "./utils/hotswap.js";
export { ModulesToSaveWrapper } from "./utils/modules_to_save.js";
export { PeftType, TaskType } from "./utils/peft_types.js";
export {
  getPeftModelStateDict,
  loadPeftWeights,
  setPeftModelStateDict,
  type WithAdapters,
} from "./utils/save_and_load.js";
