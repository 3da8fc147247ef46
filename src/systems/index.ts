/** The four seed systems: their models and tokenizers, and training them in one call. */

export * from "./models/index.js";
export { randomBlocks, tokenBlocks } from "./token_blocks.js";
export * from "./tokenizers/index.js";
export * from "./training/index.js";
