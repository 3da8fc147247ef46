export { BpeTrainer, type BpeTrainerOptions } from "./bpe_trainer.js";
export type { Trainer, WordCounts } from "./trainer.js";
export { WordLevelTrainer, type WordLevelTrainerOptions } from "./word_level_trainer.js";
