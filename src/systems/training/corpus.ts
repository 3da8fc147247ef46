import { readRegularFile } from "../../internal/files/regular_file.js";
import { ValueError } from "../../python/exceptions.js";
import { splitWords } from "../../python/split.js";
import { decodeUtf8 } from "../../python/utf8.js";
import type { Tokenizer } from "../../tokenizers/tokenizer.js";
import { BpeTokenizer } from "../tokenizers/bpe_tokenizer.js";
import { CharTokenizer } from "../tokenizers/character_tokenizer.js";
import { WordTokenizer } from "../tokenizers/word_tokenizer.js";
import { corpusError } from "./corpus_file.js";
import { DEFAULT_BPE_SIZE, type TrainingSettings } from "./options.js";

/** The notebook's four sentences. */
export const NOTEBOOK_CORPUS = [
  "hello , how are you ?",
  "hello , how is your day ?",
  "how are you ?",
  "how is your day ?",
];

/** A corpus on its way to the worker: texts, or the path of a file that the worker reads. */
export type CorpusSource = { texts: string[] } | { path: string };

/** Ids of equal shape: `inputs` and `targets` hold `rows` x `columns` of them, row after row. */
export interface Batch {
  rows: number;
  columns: number;
  inputs: Int32Array;
  targets: Int32Array;
}

export interface TrainingData extends ExampleSet {
  batches: Batch[];
}

/** A corpus as a model learns it. */
export interface ExampleSet {
  tokenizer: Tokenizer;
  examples: Example[];
  /** How many ids of a text the model saw at once; null where examples are whole texts. */
  blockSize: number | null;
}

/** Ids and, for each, the one that follows. */
export interface Example {
  inputs: number[];
  targets: number[];
}

const DEFAULT_BLOCK_SIZE = 64;
export const DEFAULT_CHARACTER_BATCH = 32;

/**
 * Tokenizes a corpus and cuts it into batches, in the order of the corpus, the last batch being what is left; a batch is filled up
 * with `<pad>` to its longest example.
 */
export async function prepareData(source: CorpusSource, settings: TrainingSettings): Promise<TrainingData> {
  const set = await prepareExamples(source, settings);
  const batchSize =
    settings.batchSize ?? (settings.tokenizer === "word" ? set.examples.length : DEFAULT_CHARACTER_BATCH);
  return { ...set, batches: makeBatches(set.examples, batchSize, set.tokenizer.padId) };
}

/**
 * Tokenizes a corpus and cuts it into examples.
 *
 * Words: each text (each line of a file that is not blank) is an example `<bos> words`, whose target is `words <eos>`. Characters:
 * the texts joined by line ends (or the file as it is) are cut into blocks, the target of a block being the block one character
 * on; what is left after the last whole block is not used. Byte-pair encoding: as characters, with what it has learned of that text.
 */
export async function prepareExamples(
  source: CorpusSource,
  settings: { tokenizer: "word" | "character" | "bpe"; blockSize: number | null; vocabSize?: number | null },
): Promise<ExampleSet> {
  if (settings.tokenizer !== "word") {
    const { tokenizer, ids } =
      settings.tokenizer === "bpe"
        ? await readBytePairs(source, settings.vocabSize ?? DEFAULT_BPE_SIZE)
        : await readCharacters(source);
    const blockSize = Math.min(settings.blockSize ?? DEFAULT_BLOCK_SIZE, ids.length - 1);
    return { tokenizer, blockSize, examples: blockExamples(ids, blockSize) };
  }
  const written = await readTexts(source);
  const tokenizer = WordTokenizer.fromTexts(written);
  return { tokenizer, blockSize: null, examples: wordExamples(written, tokenizer) };
}

/** The texts of a corpus that hold a word: the lines of the file, or the texts themselves. */
export async function readTexts(source: CorpusSource): Promise<string[]> {
  const texts = "path" in source ? (await readText(source.path)).split(/\r?\n/) : source.texts;
  const written = texts.filter((text) => splitWords(text).length > 0);
  if (written.length === 0) throw new ValueError("Expected a corpus with at least one word, but it has none");
  return written;
}

/** The characters of a corpus: the file as it is, or the texts joined by line ends. */
export async function readCharacters(source: CorpusSource): Promise<{ tokenizer: CharTokenizer; ids: number[] }> {
  const text = await wholeText(source);
  const tokenizer = CharTokenizer.fromTexts([text]);
  const ids = tokenizer.encode(text);
  if (ids.length < 2) throw new ValueError(`Expected a corpus of at least two characters, but got ${ids.length}`);
  return { tokenizer, ids };
}

/** The same text by the byte-pair encoding that is learned from it. */
async function readBytePairs(
  source: CorpusSource,
  vocabSize: number,
): Promise<{ tokenizer: BpeTokenizer; ids: number[] }> {
  const text = await wholeText(source);
  const tokenizer = await BpeTokenizer.fromTexts([text], { vocabSize });
  const ids = tokenizer.encode(text);
  if (ids.length < 2) throw new ValueError(`Expected a corpus of at least two tokens, but got ${ids.length}`);
  return { tokenizer, ids };
}

async function wholeText(source: CorpusSource): Promise<string> {
  return "path" in source ? readText(source.path) : source.texts.join("\n");
}

async function readText(path: string): Promise<string> {
  const bytes = await readRegularFile(path).catch((error: unknown) => {
    throw corpusError(error);
  });
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    throw new ValueError(`Expected a corpus in UTF-8, but ${path} is not: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function wordExamples(texts: string[], tokenizer: Tokenizer): Example[] {
  return texts.map((text) => {
    const ids = tokenizer.encode(text);
    return { inputs: ids.slice(0, -1), targets: ids.slice(1) };
  });
}

function blockExamples(ids: number[], blockSize: number): Example[] {
  const examples: Example[] = [];
  for (let start = 0; start + blockSize < ids.length; start += blockSize) {
    const end = start + blockSize;
    examples.push({ inputs: ids.slice(start, end), targets: ids.slice(start + 1, end + 1) });
  }
  return examples;
}

/** Batches of examples in their order, each filled up to its longest example. */
export function makeBatches(examples: Example[], batchSize: number, padId: number): Batch[] {
  const batches: Batch[] = [];
  for (let start = 0; start < examples.length; start += batchSize) {
    const part = examples.slice(start, start + batchSize);
    const columns = part.reduce((longest, { inputs }) => Math.max(longest, inputs.length), 0);
    const inputs = new Int32Array(part.length * columns).fill(padId);
    const targets = inputs.slice();
    for (const [row, example] of part.entries()) {
      inputs.set(example.inputs, row * columns);
      targets.set(example.targets, row * columns);
    }
    batches.push({ rows: part.length, columns, inputs, targets });
  }
  return batches;
}
