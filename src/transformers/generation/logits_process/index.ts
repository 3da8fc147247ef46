/**
 * What is done to scores before a token is chosen. Follows transformers/generation/logits_process.py, operation for operation, so
 * that the same seed draws the same tokens. All processors take ids (batch, sequence) and scores (batch, vocabSize).
 *
 * @module
 */

export { LogitsProcessor, type ScoresFunction } from "./base.js";
export * from "./bias.js";
export * from "./guidance.js";
export * from "./length.js";
export { LogitsProcessorList } from "./list.js";
export * from "./repetition.js";
export * from "./warpers.js";
