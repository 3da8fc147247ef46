/** Tokenizers that are trained from a corpus, ready for a model. */

import { anything, boolean } from "../../internal/kinds.js";
import { form, type Options, signature } from "../../internal/signature.js";
import { byteAlphabet, byteLevel } from "../../tokenizers/byte_level.js";
import { pipeline, type TrainingCorpus, train } from "../../tokenizers/train.js";
import { BpeTrainer, bpeOptions } from "../../tokenizers/trainers/bpe_trainer.js";
import type { Trainer } from "../../tokenizers/trainers/trainer.js";
import { WordLevelTrainer, wordLevelOptions } from "../../tokenizers/trainers/word_level_trainer.js";
import { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
import { settings } from "./tokenizer_options.js";

const corpus = anything<TrainingCorpus>();

/**
 * A tokenizer whose model `trainer` makes from the words of a corpus. Its options are parts around the model, and those of
 * {@link PreTrainedTokenizerFast}, such as which of the trainer's special tokens is `padToken`.
 *
 * @throws ValueError when the corpus has no word, or a line of the file is not UTF-8; it names the file and the line
 */
export const trainTokenizer = form(
  signature("trainTokenizer", ["corpus", "trainer"], {
    corpus,
    trainer: anything<Trainer>(),
    ...pipeline,
    ...settings,
  }),
  async ({ corpus, trainer, normalizer, preTokenizer, postProcessor, decoder, ...options }) => {
    const tokenizerObject = await train(corpus, trainer, { normalizer, preTokenizer, postProcessor, decoder });
    return new PreTrainedTokenizerFast({ tokenizerObject, ...options });
  },
);

const byteLevelBpe = signature("trainByteLevelBpe", ["corpus"], {
  corpus,
  ...settings,
  ...bpeOptions,
  /** Puts a space before every text. Default: false. */
  addPrefixSpace: boolean(false),
});

/** Options of {@link trainByteLevelBpe}. */
export type ByteLevelBpeOptions = Options<typeof byteLevelBpe>;

/**
 * Byte-pair encoding over bytes, as GPT-2's: no text is unknown. Its vocabulary begins with the special tokens and the 256 bytes.
 * Follows `tokenizers`' ByteLevel pre-tokenizer and decoder with `BpeTrainer`, `initial_alphabet=ByteLevel.alphabet()`, and gives the
 * same merges and ids. Its options are those of {@link BpeTrainer} and {@link PreTrainedTokenizerFast}, and `addPrefixSpace`.
 *
 * ```ts
 * const tokenizer = await trainByteLevelBpe({ file: "shakespeare.txt" }, { vocabSize: 1000, specialTokens: ["<pad>"], padToken: "<pad>" });
 * ```
 */
export const trainByteLevelBpe = form(byteLevelBpe, ({ corpus, initialAlphabet = byteAlphabet(), ...options }) =>
  trainTokenizer(corpus, new BpeTrainer({ ...pick(options, bpeOptions), initialAlphabet }), {
    ...settingsOf(options),
    preTokenizer: byteLevel(options.addPrefixSpace),
    decoder: byteLevel(true),
  }),
);

const wordLevel = signature("trainWordLevel", ["corpus"], { corpus, ...settings, ...wordLevelOptions });

/** Options of {@link trainWordLevel} and {@link trainCharacterLevel}. */
export type WordLevelOptions = Options<typeof wordLevel>;

/**
 * Words divided by white space, the most frequent first. Follows `tokenizers`' WhitespaceSplit with `WordLevelTrainer`, whose
 * options it has beside those of {@link PreTrainedTokenizerFast}. A word that the corpus lacks becomes `unkToken` when that is among
 * `specialTokens`, and is an error otherwise.
 */
export const trainWordLevel = form(wordLevel, ({ corpus, ...options }) =>
  trainTokenizer(corpus, new WordLevelTrainer(pick(options, wordLevelOptions)), {
    ...settingsOf(options),
    preTokenizer: { type: "WhitespaceSplit" },
  }),
);

/**
 * Characters (Unicode code points), the most frequent first. Follows `tokenizers`' `Split(Regex("[\\s\\S]"), "isolated")` with
 * `WordLevelTrainer` and the Fuse decoder. Options as {@link trainWordLevel}.
 */
export const trainCharacterLevel = form(
  signature("trainCharacterLevel", ["corpus"], wordLevel.shape),
  ({ corpus, ...options }) =>
    trainTokenizer(corpus, new WordLevelTrainer(pick(options, wordLevelOptions)), {
      ...settingsOf(options),
      preTokenizer: { type: "Split", pattern: { Regex: "[\\s\\S]" }, behavior: "Isolated", invert: false },
      decoder: { type: "Fuse" },
    }),
);

/** What of the options is the tokenizer's own; an unknown token that has no id is the trainer's matter alone. */
function settingsOf(options: Pick<WordLevelOptions, "specialTokens" | keyof typeof settings>) {
  const { specialTokens = [], unkToken } = options;
  const own = pick(options, settings);
  return { ...own, unkToken: unkToken !== undefined && specialTokens.includes(unkToken) ? unkToken : undefined };
}

/** Those of some options that a declaration names. */
function pick<Options extends object, Names extends object>(options: Options, names: Names) {
  const kept = Object.entries(options).filter(([name]) => Object.hasOwn(names, name));
  return Object.fromEntries(kept) as Pick<Options, keyof Options & keyof Names>;
}
