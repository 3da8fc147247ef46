/** Optimizers and learning-rate schedules of transformers. Mirrors transformers/optimization.py. */

export {
  TransformersAdafactor as Adafactor,
  type TransformersAdafactorOptions as AdafactorOptions,
} from "./adafactor.js";
export { GreedyLR, type GreedyOptions } from "./greedy_lr.js";
export * from "./schedules.js";
