/** Trains tokenizers from a corpus. Follows `tokenizers`' `Tokenizer.train_from_iterator` and `Tokenizer.train`. */

import type { Tokenizer } from "@huggingface/tokenizers";
import { checkNoMore } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { type Bounded, boundedBy, makeBackend, preTokenize } from "../../tokenizers/backend.js";
import { textLines } from "../../internal/files/text_lines.js";
import {
  type AddedTokenEntry,
  emptyBpeModel,
  emptyTokenizerFile,
  type TokenizerComponent,
  type TokenizerFile,
} from "../../tokenizers/tokenizer_file.js";
import { BPE_TRAINER_DEFAULTS, BpeTrainer, type BpeTrainerOptions } from "../../tokenizers/trainers/bpe_trainer.js";
import type { Trainer } from "../../tokenizers/trainers/trainer.js";
import {
  WORD_LEVEL_TRAINER_DEFAULTS,
  WordLevelTrainer,
  type WordLevelTrainerOptions,
} from "../../tokenizers/trainers/word_level_trainer.js";
import { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
import type { PreTrainedTokenizerOptions } from "./tokenizer_options.js";

/** What a tokenizer is trained on: texts, or a file in UTF-8 that is read line by line, line ends included. */
export type TrainingCorpus = Iterable<string> | AsyncIterable<string> | { file: string };

/** What stands around the model. */
export interface Pipeline {
  /** Changes a text before anything else, `{ type: "Lowercase" }`. Default: none. */
  normalizer?: TokenizerComponent | null;
  /** Divides a text into the words that the trainer counts. Default: none, a text is one word. */
  preTokenizer?: TokenizerComponent | null;
  /** Puts special tokens around a text. Default: none. */
  postProcessor?: TokenizerComponent | null;
  /** Makes text of tokens again. Default: none, tokens are joined with spaces. */
  decoder?: TokenizerComponent | null;
}

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
  {
    normalizer = null,
    preTokenizer = null,
    postProcessor = null,
    decoder = null,
    ...options
  }: Pipeline & FastOptions = {},
  ...none: []
): Promise<PreTrainedTokenizerFast> {
  checkNoMore("trainTokenizer", none);
  const parts = { normalizer, pre_tokenizer: preTokenizer, post_processor: postProcessor, decoder };
  const backend = makeBackend({ ...emptyTokenizerFile(emptyBpeModel()), ...parts }, "tokenizer");
  const words = await countWords(corpus, backend, boundedBy(parts, "tokenizer"));
  if (words.size === 0) {
    const where = "file" in corpus ? `${corpus.file}: ` : "";
    throw new ValueError(`${where}Expected a corpus with at least one word to train a tokenizer, but it has none`);
  }
  const file: TokenizerFile = { ...emptyTokenizerFile(trainer.train(words)), ...parts };
  file.added_tokens = specialEntries(trainer.specialTokens, file);
  return new PreTrainedTokenizerFast({ tokenizerObject: file, ...options });
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

/** The 256 characters that stand for bytes, as `tokenizers.pre_tokenizers.ByteLevel.alphabet()`: printable ones for themselves. */
export function byteAlphabet(...none: []): string[] {
  checkNoMore("byteAlphabet", none);
  const printable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : next++));
}

function byteLevel(addPrefixSpace: boolean): TokenizerComponent {
  return { type: "ByteLevel", add_prefix_space: addPrefixSpace, trim_offsets: true, use_regex: true };
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

function specialEntries(tokens: readonly string[], { model }: TokenizerFile): AddedTokenEntry[] {
  const vocab = model.vocab as Record<string, number>;
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  const entries = [...new Set(tokens)]
    .filter((token) => Object.hasOwn(vocab, token))
    .map((content) => ({ id: vocab[content]!, content, ...flags }));
  return entries.sort((a, b) => a.id - b.id);
}

async function countWords(corpus: TrainingCorpus, backend: Tokenizer, bounded: Bounded): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const texts = "file" in corpus ? textLines(corpus.file, { keepEnds: true }) : corpus;
  for await (const text of texts) {
    if (typeof text !== "string") throw new ValueError(`Expected a corpus of strings, but it holds ${typeof text}`);
    for (const word of bounded([text.length], () => preTokenize(backend, text))) {
      if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
