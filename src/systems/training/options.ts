import { OptionsError } from "../../internal/options_error.js";
import {
  checkBlockSize,
  checkHeads,
  choice,
  commonOptions,
  type Filled,
  flag,
  type Given,
  integer,
  type OptionInfo,
  OptionsSchema,
} from "./option_kinds.js";

/** Ids of byte-pair encoding where no size is given. */
export const DEFAULT_BPE_SIZE = 512;

const shape = () => {
  const { epochs, maxSteps, seed, lr, dropout, ...running } = commonOptions({ epochs: 200, lr: 1e-3, dropout: 0.1 });
  return {
    tokenizer: choice(["word", "character", "bpe"], "word", "what an id stands for; bpe is learned from the corpus"),
    epochs,
    maxSteps,
    batchSize: integer(1, null, "examples in a step", "all of them for words, else 32"),
    blockSize: integer(1, null, "characters, or ids of bpe, in an example", "64"),
    vocabSize: integer(256, null, "ids of bpe, 256 bytes among them", `${DEFAULT_BPE_SIZE}`),
    seed,
    lr,
    dModel: integer(1, 32, "features of a position"),
    layers: integer(1, 2, "transformer layers"),
    heads: integer(1, 2, "attention heads; they divide the features among them"),
    feedForward: integer(1, 64, "features inside a feed-forward block"),
    dropout,
    normFirst: flag("normalise before attention and feed-forward, not after"),
    activation: choice(["relu", "gelu"], "relu", "activation of the feed-forward blocks"),
    ...running,
  };
};

/** Every size and rate of TinyLM's training, its default (the notebook's) and its check. */
export const tinyLMOptions = new OptionsSchema(shape, (settings) => {
  checkHeads(settings);
  checkBlockSize(settings);
  const { vocabSize, tokenizer } = settings;
  if (vocabSize !== null && tokenizer !== "bpe") {
    throw new OptionsError(
      "vocabSize",
      (spell) => `only byte-pair encoding has a size; expected it with ${spell("tokenizer")} "bpe"`,
    );
  }
});

/** The options that are plain values; all have defaults. */
export type TrainingOptions = Given<ReturnType<typeof shape>>;
/** The same with every default filled in. */
export type TrainingSettings = Filled<ReturnType<typeof shape>>;
export type OptionName = keyof TrainingSettings;

/** The info of an option, for help texts. */
export const optionInfo = (name: OptionName): OptionInfo => tinyLMOptions.info(name);

/** The names of all options, in the order in which help texts show them. */
export const optionNames = (): OptionName[] => tinyLMOptions.names;

/** Fills in the defaults; throws an {@link OptionsError} for the first option that is wrong. */
export const parseTrainingOptions = (options: TrainingOptions): TrainingSettings => tinyLMOptions.parse(options);
