/** The options of each system's training: checks, defaults and words. Needs no libtorch. */

import { OptionsError } from "../../internal/options_error.js";
import { optimizerNames } from "../../transformers/trainer/optimizer_names.js";
import { DEFAULT_BLOCK_SIZE, DEFAULT_BPE_SIZE, DEFAULT_CHARACTER_BATCH } from "../training/default_sizes.js";
import {
  choice,
  commonOptions,
  type Filled,
  flag,
  type Given,
  integer,
  OptionsSchema,
  positive,
} from "../training/option_kinds.js";

/** Refuses heads that do not divide the features among them. */
function checkHeads({ dModel, heads }: { dModel: number; heads: number }): void {
  if (dModel % heads === 0) return;
  throw new OptionsError(
    "heads",
    (spell) => `expected a divisor of ${spell("dModel")}, which is ${dModel}, but got ${heads}`,
  );
}

/** Refuses a block size for words, which are not cut in blocks. */
function checkBlockSize({ blockSize, tokenizer }: { blockSize: number | null; tokenizer: string }): void {
  if (blockSize === null || tokenizer !== "word") return;
  throw new OptionsError(
    "blockSize",
    (spell) => `words are not cut into blocks; expected a ${spell("tokenizer")} other than "word"`,
  );
}

function checkVocabSize({ vocabSize, tokenizer }: { vocabSize: number | null; tokenizer: string }): void {
  if (vocabSize === null || tokenizer === "bpe") return;
  throw new OptionsError(
    "vocabSize",
    (spell) => `only byte-pair encoding has a vocabulary size; expected it together with ${spell("tokenizer")} "bpe"`,
  );
}

const { epochs, maxSteps, seed, lr, dropout, ...running } = commonOptions({ epochs: 200, lr: 1e-3, dropout: 0.1 });

/** Every size and rate of TinyLM's training, its default (the notebook's) and its check. */
export const tinyLMOptions = new OptionsSchema(
  {
    tokenizer: choice(["word", "character", "bpe"], "word", "what a token is; bpe is learned from the corpus"),
    epochs,
    maxSteps,
    batchSize: integer(1, null, "examples per step", `all of them for words, else ${DEFAULT_CHARACTER_BATCH}`),
    blockSize: integer(1, null, "characters, or tokens of bpe, per example", `${DEFAULT_BLOCK_SIZE}`),
    vocabSize: integer(256, null, "vocabulary size of bpe, including the 256 bytes", `${DEFAULT_BPE_SIZE}`),
    seed,
    lr,
    dModel: integer(1, 32, "features per position"),
    layers: integer(1, 2, "transformer layers"),
    heads: integer(1, 2, "attention heads, among which the features are divided"),
    feedForward: integer(1, 64, "hidden features of a feed-forward block"),
    dropout,
    normFirst: flag("normalize before attention and feed-forward instead of after"),
    activation: choice(["relu", "gelu"], "relu", "activation of the feed-forward blocks"),
    ...running,
  },
  checkHeads,
  checkBlockSize,
  checkVocabSize,
);

/** The options that are plain values; all have defaults. */
export type TrainingOptions = Given<typeof tinyLMOptions>;
/** The same with every default filled in. */
export type TrainingSettings = Filled<typeof tinyLMOptions>;

/** The options of the encoder's training. */
export const encoderOptions = new OptionsSchema(
  {
    tokenizer: choice(["word", "character"], "word", "what a token is"),
    ...commonOptions({ epochs: 10, lr: 1e-3, dropout: 0.1 }),
    batchSize: integer(1, null, "examples per step", `2 for words, ${DEFAULT_CHARACTER_BATCH} for characters`),
    blockSize: integer(1, null, "characters per example", `${DEFAULT_BLOCK_SIZE}`),
    dModel: integer(1, 32, "features per position"),
    layers: integer(1, 2, "encoder layers"),
    heads: integer(1, 2, "attention heads, among which the features are divided"),
    feedForward: integer(1, 64, "hidden features of a feed-forward network"),
    maxLen: integer(1, 5000, "positions that the model knows"),
  },
  checkHeads,
  checkBlockSize,
);
export type EncoderSettings = Filled<typeof encoderOptions>;

/** The options of TinyGPT's training. */
export const tinyGPTOptions = new OptionsSchema(
  {
    ...commonOptions({ epochs: 100, lr: 1e-3, dropout: 0.1 }),
    vocabSize: integer(1, 100, "different tokens, without a corpus"),
    sequences: integer(1, 32, "random sequences to learn by heart, without a corpus"),
    maxTokens: integer(2, null, "use only this many characters of the corpus", "all of them"),
    batchSize: integer(1, 8, "examples per step"),
    blockSize: integer(1, 16, "tokens per example"),
    stride: integer(1, 8, "tokens from the start of one example to the start of the next"),
    weightDecay: positive(0.01, "AdamW's weight decay"),
    dModel: integer(1, 32, "features per position"),
    layers: integer(1, 2, "transformer blocks"),
    heads: integer(1, 4, "attention heads, among which the features are divided"),
    projections: flag("attention projects queries, keys and values"),
  },
  checkHeads,
);
export type TinyGPTSettings = Filled<typeof tinyGPTOptions>;

const { epochs: _, ...ofSteps } = commonOptions({ epochs: 1, lr: 1e-3, dropout: 0 });

/** The options of nanoGPT's recipe for the CPU. */
export const nanoGPTOptions = new OptionsSchema(
  {
    ...ofSteps,
    maxSteps: integer(1, 2000, "steps"),
    batchSize: integer(1, 12, "examples per step, from random places of the corpus"),
    blockSize: integer(1, 64, "characters per example"),
    dModel: integer(1, 128, "features per position"),
    layers: integer(1, 4, "transformer blocks"),
    heads: integer(1, 4, "attention heads, among which the features are divided"),
    minLr: positive(1e-4, "the learning rate of the last step"),
    warmupSteps: integer(0, 100, "learning-rate warmup steps"),
    weightDecay: positive(0.1, "AdamW's weight decay, on matrices only"),
    clip: positive(1, "maximum norm of the gradients"),
    evalInterval: integer(1, 250, "steps between evaluations"),
    evalBatches: integer(1, 20, "batches per evaluation"),
  },
  checkHeads,
);
export type NanoGPTSettings = Filled<typeof nanoGPTOptions>;

const schedules = ["linear", "cosine", "polynomial", "constant", "constant_with_warmup", "inverse_sqrt"] as const;

const { dropout: __, ...withoutDropout } = commonOptions({ epochs: 10, lr: 5e-5, dropout: 0.1 });

/** The options of TinyTransformer's training. */
export const tinyTransformerOptions = new OptionsSchema({
  ...withoutDropout,
  seed: integer(0, 0, "seed of the random numbers"),
  batchSize: integer(1, 2, "examples per batch"),
  gradientAccumulationSteps: integer(1, 1, "batches per step"),
  warmupSteps: positive(0, "learning-rate warmup steps; below 1, a share of all steps"),
  maxGradNorm: positive(1, "maximum norm of the gradients; 0 for no limit"),
  weightDecay: positive(0, "weight decay, on what is neither a bias nor normalization"),
  optim: choice(optimizerNames, "adamw_torch_fused", "the optimizer, as TrainingArguments calls it"),
  lrSchedulerType: choice(schedules, "linear", "how the learning rate changes"),
  transpose: flag("attend along the sequence instead of over the batch"),
});
export type TinyTransformerSettings = Filled<typeof tinyTransformerOptions>;
