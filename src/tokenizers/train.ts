/** Trains a model from a corpus. Follows `tokenizers`' `Tokenizer.train_from_iterator` and `Tokenizer.train`. */

import { textLines } from "../internal/files/text_lines.js";
import { anything, nullable } from "../internal/kinds.js";
import { ValueError } from "../python/exceptions.js";
import { Engine } from "./engine/engine.js";
import {
  type AddedTokenEntry,
  emptyBpeModel,
  emptyTokenizerFile,
  type TokenizerComponent,
  type TokenizerFile,
} from "./tokenizer_file.js";
import type { Trainer } from "./trainers/trainer.js";

/** What a tokenizer is trained on: texts, or a file in UTF-8 that is read line by line, line ends included. */
export type TrainingCorpus = Iterable<string> | AsyncIterable<string> | { file: string };

const part = nullable(anything<TokenizerComponent>())(null);

/** What stands around the model. */
export const pipeline = {
  /** Changes a text before anything else, `{ type: "Lowercase" }`. Default: none. */
  normalizer: part,
  /** Divides a text into the words that the trainer counts. Default: none, a text is one word. */
  preTokenizer: part,
  /** Puts special tokens around a text. Default: none. */
  postProcessor: part,
  /** Makes text of tokens again. Default: none, tokens are joined with spaces. */
  decoder: part,
} as const;

/**
 * The `tokenizer.json` whose model `trainer` makes from the words of a corpus.
 *
 * @throws ValueError when the corpus has no word, or a line of the file is not UTF-8; it names the file and the line
 */
export async function train(
  corpus: TrainingCorpus,
  trainer: Trainer,
  { normalizer, preTokenizer, postProcessor, decoder }: Record<keyof typeof pipeline, TokenizerComponent | null>,
): Promise<TokenizerFile> {
  const parts = { normalizer, pre_tokenizer: preTokenizer, post_processor: postProcessor, decoder };
  const words = await countWords(corpus, new Engine({ ...emptyTokenizerFile(emptyBpeModel()), ...parts }, "tokenizer"));
  if (words.size === 0) {
    const where = "file" in corpus ? `${corpus.file}: ` : "";
    throw new ValueError(`${where}Expected a corpus with at least one word to train a tokenizer, but it has none`);
  }
  const file: TokenizerFile = { ...emptyTokenizerFile(trainer.train(words)), ...parts };
  file.added_tokens = specialEntries(trainer.specialTokens, file);
  return file;
}

function specialEntries(tokens: readonly string[], { model }: TokenizerFile): AddedTokenEntry[] {
  const vocab = model.vocab as Record<string, number>;
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  const entries = [...new Set(tokens)]
    .filter((token) => Object.hasOwn(vocab, token))
    .map((content) => ({ id: vocab[content]!, content, ...flags }));
  return entries.sort((a, b) => a.id - b.id);
}

/** So many texts, or so many characters, are divided into words at one time. */
const AT_ONCE = { texts: 2000, characters: 500_000 };

async function countWords(corpus: TrainingCorpus, engine: Engine): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let [waiting, characters]: [string[], number] = [[], 0];
  const count = async (): Promise<void> => {
    if (waiting.length === 0) return;
    for (const [word, times] of await engine.wordsLater(waiting)) counts.set(word, (counts.get(word) ?? 0) + times);
    [waiting, characters] = [[], 0];
  };
  const texts = "file" in corpus ? textLines(corpus.file, { keepEnds: true }) : corpus;
  for await (const text of texts) {
    if (typeof text !== "string") throw new ValueError(`Expected a corpus of strings, but it holds ${typeof text}`);
    waiting.push(text);
    characters += text.length;
    if (waiting.length >= AT_ONCE.texts || characters >= AT_ONCE.characters) await count();
  }
  await count();
  return counts;
}
