/**
 * Text from a model of one's own: `generate` and what it is made of. Follows transformers/generation/utils.py.
 *
 * @module
 */

export { DynamicCache } from "../cache_utils.js";
export type { GenerationOptions } from "./configuration_utils.js";
export { type GenerationContext, generate, generateStream } from "./generate.js";
export * as logitsProcess from "./logits_process.js";
