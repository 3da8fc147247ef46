import { parseArguments } from "../../internal/arguments.js";
import { checkNoMore, definedOf } from "../../internal/surplus.js";
import { compareStrings } from "../../python/compare.js";
import type { WordLevelModel } from "../tokenizer_file.js";
import {
  checkCount,
  checkTokens,
  TRAINER_DEFAULTS,
  type Trainer,
  type TrainerOptions,
  type WordCounts,
} from "./trainer.js";

/** Options of {@link WordLevelTrainer}. */
export interface WordLevelTrainerOptions extends TrainerOptions {
  /** What an unknown word becomes; it has to be one of the special tokens. Default: `"<unk>"`. */
  unkToken?: string;
}

/** Every option of {@link WordLevelTrainer}. */
export const WORD_LEVEL_TRAINER_DEFAULTS: WordLevelTrainerOptions = { ...TRAINER_DEFAULTS, unkToken: undefined };

/**
 * One id for each word: special tokens first, then words by falling frequency, equally frequent ones by code point. Follows
 * `tokenizers.trainers.WordLevelTrainer` (tokenizers/src/models/wordlevel/trainer.rs).
 */
export class WordLevelTrainer implements Trainer {
  readonly specialTokens: readonly string[];
  readonly #vocabSize: number;
  readonly #minFrequency: number;
  readonly #unkToken: string;

  constructor(...given: [options?: WordLevelTrainerOptions]) {
    const options = parseArguments("WordLevelTrainer", [], definedOf(given), WORD_LEVEL_TRAINER_DEFAULTS);
    const { vocabSize = 30_000, minFrequency = 0, specialTokens = [], unkToken = "<unk>" } = options;
    this.#vocabSize = checkCount("vocabSize", vocabSize);
    this.#minFrequency = checkCount("minFrequency", minFrequency);
    this.specialTokens = checkTokens("specialTokens", specialTokens);
    this.#unkToken = unkToken;
  }

  train(words: WordCounts, ...none: []): WordLevelModel {
    checkNoMore("WordLevelTrainer.train", none);
    const ordered = [...words]
      .filter(([, count]) => count >= this.#minFrequency)
      .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || compareStrings(a, b))
      .map(([word]) => word);
    // A special token that is also a word gets the later id, as there.
    const vocab = new Map<string, number>();
    for (const [id, token] of [...this.specialTokens, ...ordered].slice(0, this.#vocabSize).entries()) {
      vocab.set(token, id);
    }
    return { type: "WordLevel", vocab: Object.fromEntries(vocab), unk_token: this.#unkToken };
  }
}
