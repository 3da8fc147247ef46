/** Tokenizers that are trained from a corpus, ready for a model. */

import { checkNoMore } from "../../internal/surplus.js";
import { byteAlphabet, byteLevel } from "../../tokenizers/byte_level.js";
import { type Pipeline, type TrainingCorpus, train } from "../../tokenizers/train.js";
import { BPE_TRAINER_DEFAULTS, BpeTrainer, type BpeTrainerOptions } from "../../tokenizers/trainers/bpe_trainer.js";
import type { Trainer } from "../../tokenizers/trainers/trainer.js";
import {
  WORD_LEVEL_TRAINER_DEFAULTS,
  WordLevelTrainer,
  type WordLevelTrainerOptions,
} from "../../tokenizers/trainers/word_level_trainer.js";
import { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
import type { PreTrainedTokenizerOptions } from "./tokenizer_options.js";

type FastOptions = Omit<PreTrainedTokenizerOptions, "tokenizerFile" | "tokenizerObject">;

/**
 * A tokenizer whose model `trainer` makes from the words of a corpus.
 *
 * @param options Parts around the model, and the options of {@link PreTrainedTokenizerFast}, such as which of the trainer's
 * special tokens is `padToken`.
 * @throws ValueError when the corpus has no word, or a line of the file is not UTF-8; it names the file and the line
 */
export async function trainTokenizer(
  corpus: TrainingCorpus,
  trainer: Trainer,
  { normalizer, preTokenizer, postProcessor, decoder, ...options }: Pipeline & FastOptions = {},
  ...none: []
): Promise<PreTrainedTokenizerFast> {
  checkNoMore("trainTokenizer", none);
  const tokenizerObject = await train(corpus, trainer, { normalizer, preTokenizer, postProcessor, decoder });
  return new PreTrainedTokenizerFast({ tokenizerObject, ...options });
}

/** Options of {@link trainByteLevelBpe}. */
export type ByteLevelBpeOptions = BpeTrainerOptions & FastOptions & { addPrefixSpace?: boolean };

/**
 * Byte-pair encoding over bytes, as GPT-2's: no text is unknown. Its vocabulary begins with the special tokens and the 256 bytes.
 * Follows `tokenizers`' ByteLevel pre-tokenizer and decoder with `BpeTrainer`, `initial_alphabet=ByteLevel.alphabet()`, and gives the
 * same merges and ids.
 *
 * ```ts
 * const tokenizer = await trainByteLevelBpe({ file: "shakespeare.txt" }, { vocabSize: 1000, specialTokens: ["<pad>"], padToken: "<pad>" });
 * ```
 *
 * @param options Those of {@link BpeTrainer} and {@link PreTrainedTokenizerFast}; `addPrefixSpace` puts a space before every text
 * (default false).
 */
export function trainByteLevelBpe(
  corpus: TrainingCorpus,
  options: ByteLevelBpeOptions = {},
  ...none: []
): Promise<PreTrainedTokenizerFast> {
  checkNoMore("trainByteLevelBpe", none);
  const { addPrefixSpace = false, initialAlphabet = byteAlphabet(), ...rest } = options;
  const trainer = new BpeTrainer({ ...known(rest, BPE_TRAINER_DEFAULTS), initialAlphabet });
  return trainTokenizer(corpus, trainer, {
    ...fastOptions(rest, BPE_TRAINER_DEFAULTS),
    preTokenizer: byteLevel(addPrefixSpace),
    decoder: byteLevel(true),
  });
}

/** Options of {@link trainWordLevel} and {@link trainCharacterLevel}. */
export type WordLevelOptions = WordLevelTrainerOptions & FastOptions & { unkToken?: string };

/**
 * Words divided by white space, the most frequent first. Follows `tokenizers`' WhitespaceSplit with `WordLevelTrainer`.
 *
 * @param options Those of {@link WordLevelTrainer} and {@link PreTrainedTokenizerFast}. A word that the corpus lacks becomes
 * `unkToken` when that is among `specialTokens`, and is an error otherwise.
 */
export function trainWordLevel(
  corpus: TrainingCorpus,
  options: WordLevelOptions = {},
  ...none: []
): Promise<PreTrainedTokenizerFast> {
  checkNoMore("trainWordLevel", none);
  return trainTokenizer(corpus, new WordLevelTrainer(known(options, WORD_LEVEL_TRAINER_DEFAULTS)), {
    ...fastOptions(options, WORD_LEVEL_TRAINER_DEFAULTS),
    preTokenizer: { type: "WhitespaceSplit" },
  });
}

/**
 * Characters (Unicode code points), the most frequent first. Follows `tokenizers`' `Split(Regex("[\\s\\S]"), "isolated")` with
 * `WordLevelTrainer` and the Fuse decoder. Options as {@link trainWordLevel}.
 */
export function trainCharacterLevel(
  corpus: TrainingCorpus,
  options: WordLevelOptions = {},
  ...none: []
): Promise<PreTrainedTokenizerFast> {
  checkNoMore("trainCharacterLevel", none);
  return trainTokenizer(corpus, new WordLevelTrainer(known(options, WORD_LEVEL_TRAINER_DEFAULTS)), {
    ...fastOptions(options, WORD_LEVEL_TRAINER_DEFAULTS),
    preTokenizer: { type: "Split", pattern: { Regex: "[\\s\\S]" }, behavior: "Isolated", invert: false },
    decoder: { type: "Fuse" },
  });
}

/** What of the options is the tokenizer's own; an unknown token that has no id is the trainer's matter alone. */
function fastOptions(
  options: BpeTrainerOptions & WordLevelTrainerOptions & FastOptions,
  ofTrainer: object,
): FastOptions {
  const rest = Object.fromEntries(Object.entries(options).filter(([name]) => !Object.hasOwn(ofTrainer, name)));
  const { specialTokens = [], unkToken } = options;
  return unkToken !== undefined && specialTokens.includes(unkToken) ? { ...rest, unkToken } : rest;
}

/** Those of some options that `all` has. */
function known<Options extends object>(options: object, all: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(all, name))) as Options;
}
