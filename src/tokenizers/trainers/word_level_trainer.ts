import { optional, string } from "../../internal/kinds.js";
import { type Given, type Options, signature, type Values } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { compareStrings } from "../../python/compare.js";
import type { WordLevelModel } from "../tokenizer_file.js";
import { type Trainer, trainerOptions, type WordCounts } from "./trainer.js";

/** What a {@link WordLevelTrainer} takes. */
export const wordLevelOptions = {
  ...trainerOptions,
  /** What an unknown word becomes; it has to be one of the special tokens. Default: `"<unk>"`. */
  unkToken: optional(string),
} as const;

const wordLevelTrainer = signature("WordLevelTrainer", [], wordLevelOptions);

/** Options of {@link WordLevelTrainer}. */
export type WordLevelTrainerOptions = Options<typeof wordLevelTrainer>;

/**
 * One id for each word: special tokens first, then words by falling frequency, equally frequent ones by code point. Follows
 * `tokenizers.trainers.WordLevelTrainer` (tokenizers/src/models/wordlevel/trainer.rs).
 */
export class WordLevelTrainer implements Trainer {
  readonly specialTokens: readonly string[];
  readonly #options: Values<typeof wordLevelTrainer>;

  constructor(...given: Given<typeof wordLevelTrainer>) {
    this.#options = wordLevelTrainer(given);
    this.specialTokens = this.#options.specialTokens;
  }

  train(words: WordCounts): WordLevelModel {
    const { vocabSize, minFrequency, unkToken = "<unk>" } = this.#options;
    const ordered = [...words]
      .filter(([, count]) => count >= minFrequency)
      .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || compareStrings(a, b))
      .map(([word]) => word);
    // A special token that is also a word gets the later id, as there.
    const vocab = new Map<string, number>();
    for (const [id, token] of [...this.specialTokens, ...ordered].slice(0, vocabSize).entries()) {
      vocab.set(token, id);
    }
    return { type: "WordLevel", vocab: Object.fromEntries(vocab), unk_token: unkToken };
  }
}

limitArguments(WordLevelTrainer.prototype, { train: 1 });
