export { DynamicCache } from "./cache.js";
export { type GenerationContext, generate, generateStream } from "./generate.js";
export * as logitsProcess from "./logits_process.js";
export type { GenerationOptions } from "./options.js";
