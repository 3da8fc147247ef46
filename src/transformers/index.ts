/**
 * Hugging Face's `transformers`: the Trainer, tokenizers, schedules and generation, by its names in camelCase.
 *
 * ```ts
 * import { Trainer, TrainingArguments } from "libtorch-node/transformers";
 * ```
 *
 * @module libtorch-node/transformers
 */

export { Cache, DynamicCache, StaticCache } from "./cache_utils.js";
export { loadShardedCheckpoint, loadStateDict, type Weights } from "./checkpoint_files.js";
export {
  type ConfigShape,
  configuration,
  PreTrainedConfig,
  PreTrainedConfig as PretrainedConfig,
  type RopeParameters,
} from "./configuration_utils.js";
export * as generation from "./generation/index.js";
export {
  BaseStreamer,
  EosTokenCriteria,
  type GenerateArguments,
  type GenerateOutput,
  GenerationConfig,
  MaxLengthCriteria,
  MaxTimeCriteria,
  StoppingCriteria,
  StoppingCriteriaList,
  StopStringCriteria,
  TextIteratorStreamer,
  TextStreamer,
} from "./generation/index.js";
export * from "./generation/logits_process/index.js";
export { type GgufCheckpoint, type LoadGgufCheckpointOptions, loadGgufCheckpoint } from "./gguf/checkpoint.js";
export { type GgufContents, type LoadGgufOptions, loadGguf } from "./gguf/gguf_file.js";
export type { AdapterLoadingInfo } from "./integrations/peft.js";
export type { LoadingInfo } from "./load_pretrained.js";
export type * from "./modeling_outputs.js";
export { PreTrainedModel } from "./modeling_utils.js";
export * from "./models/index.js";
export * from "./optimization/index.js";
export * from "./pipelines/index.js";
export * from "./tokenization/index.js";
export * from "./trainer/index.js";
