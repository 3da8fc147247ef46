export { BpeTrainer, type BpeTrainerOptions } from "./bpe_trainer.js";
export type { Trainer, TrainerOptions, WordCounts } from "./trainer.js";
export { WordLevelTrainer, type WordLevelTrainerOptions } from "./word_level_trainer.js";
