/** A corpus cut into what a model learns in one go. */

import type { Tokenizer } from "../../tokenizers/tokenizer.js";
import { WordTokenizer } from "../tokenizers/word_tokenizer.js";
import { bytePairsOf, charactersOf, textsOf } from "./corpus.js";
import type { CorpusSource } from "./corpus_source.js";
import { DEFAULT_BLOCK_SIZE, DEFAULT_BPE_SIZE } from "./default_sizes.js";

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

/** What examples are made of. */
export interface ExampleSettings {
  tokenizer: "word" | "character" | "bpe";
  blockSize: number | null;
  /** Ids of byte-pair encoding. */
  vocabSize?: number | null;
}

/**
 * Tokenizes a corpus and cuts it into examples.
 *
 * Words: each text (each line of a file that is not blank) is an example `<bos> words`, whose target is `words <eos>`. Characters:
 * the texts joined by line ends (or the file as it is) are cut into blocks, the target of a block being the block one character
 * on; what is left after the last whole block is not used. Byte-pair encoding: as characters, with what it has learned of that text.
 */
export async function prepareExamples(source: CorpusSource, settings: ExampleSettings): Promise<ExampleSet> {
  if (settings.tokenizer !== "word") {
    const { tokenizer, ids } =
      settings.tokenizer === "bpe"
        ? await bytePairsOf(source, settings.vocabSize ?? DEFAULT_BPE_SIZE)
        : charactersOf(source);
    const blockSize = Math.min(settings.blockSize ?? DEFAULT_BLOCK_SIZE, ids.length - 1);
    return { tokenizer, blockSize, examples: blockExamples(ids, blockSize) };
  }
  const written = textsOf(source);
  const tokenizer = WordTokenizer.fromTexts(written);
  return { tokenizer, blockSize: null, examples: wordExamples(written, tokenizer) };
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

/** What of an example a model is to go on from: its first half. */
export function promptFrom(ids: number[]): number[] {
  return ids.slice(0, Math.ceil(ids.length / 2));
}
