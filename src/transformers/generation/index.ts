/**
 * Text from a model: `generate` and what it is made of. Follows transformers/generation.
 *
 * @module
 */

export { Cache, DynamicCache, StaticCache } from "../cache_utils.js";
export { GenerationConfig } from "./configuration_utils.js";
export { type GenerationContext, generate, generateStream } from "./generate.js";
export type { GenerationOptions } from "./generation_options.js";
export * as logitsProcess from "./logits_process/index.js";
export { StopStringCriteria } from "./stop_strings.js";
export {
  EosTokenCriteria,
  MaxLengthCriteria,
  MaxTimeCriteria,
  StoppingCriteria,
  StoppingCriteriaList,
} from "./stopping_criteria.js";
export { BaseStreamer, TextIteratorStreamer, TextStreamer } from "./streamers.js";
export type { GenerateArguments, GenerateOutput } from "./utils.js";
