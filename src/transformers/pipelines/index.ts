/** Models with their tokenizers, by tasks. */

export type { PipelineParts } from "./base.js";
export type { Entity, Group } from "./entities.js";
export { type FeatureExtractionOptions, FeatureExtractionPipeline, type Features } from "./feature_extraction.js";
export { type FilledMask, type FillMaskOptions, FillMaskPipeline } from "./fill_mask.js";
export { type PipelineOptions, type PipelineTask, pipeline } from "./pipeline.js";
export {
  type Classification,
  type TextClassificationOptions,
  TextClassificationPipeline,
  type TextOrPair,
} from "./text_classification.js";
export {
  type Chat,
  type GeneratedIds,
  type GeneratedText,
  type TextGenerationOptions,
  TextGenerationPipeline,
} from "./text_generation.js";
export { type TokenClassificationOptions, TokenClassificationPipeline } from "./token_classification.js";
