/** The texts, characters and byte pairs of a corpus. */

import { ValueError } from "../../python/exceptions.js";
import { splitWords } from "../../python/split.js";
import { decodeUtf8 } from "../../python/utf8.js";
import { BpeTokenizer } from "../tokenizers/bpe_tokenizer.js";
import { CharTokenizer } from "../tokenizers/character_tokenizer.js";
import type { CorpusSource } from "./corpus_source.js";

/** The notebook's four sentences. */
export const NOTEBOOK_CORPUS = [
  "hello , how are you ?",
  "hello , how is your day ?",
  "how are you ?",
  "how is your day ?",
];

/** The texts of a corpus that hold a word: the lines of the file, or the texts themselves. */
export function textsOf(source: CorpusSource): string[] {
  const texts = "path" in source ? fileText(source).split(/\r?\n/) : source.texts;
  const written = texts.filter((text) => splitWords(text).length > 0);
  if (written.length === 0) throw new ValueError("Expected a corpus with at least one word, but it has none");
  return written;
}

/** The characters of a corpus: the file as it is, or the texts joined by line ends. */
export function charactersOf(source: CorpusSource): { tokenizer: CharTokenizer; ids: number[] } {
  const text = wholeText(source);
  const tokenizer = CharTokenizer.fromTexts([text]);
  const ids = tokenizer.encode(text);
  if (ids.length < 2) throw new ValueError(`Expected a corpus of at least two characters, but got ${ids.length}`);
  return { tokenizer, ids };
}

/** The same text by the byte-pair encoding that is learned from it. */
export async function bytePairsOf(
  source: CorpusSource,
  vocabSize: number,
): Promise<{ tokenizer: BpeTokenizer; ids: number[] }> {
  const text = wholeText(source);
  const tokenizer = await BpeTokenizer.fromTexts([text], { vocabSize });
  const ids = tokenizer.encode(text);
  if (ids.length < 2) throw new ValueError(`Expected a corpus of at least two tokens, but got ${ids.length}`);
  return { tokenizer, ids };
}

function wholeText(source: CorpusSource): string {
  return "path" in source ? fileText(source) : source.texts.join("\n");
}

function fileText({ path, bytes }: { path: string; bytes: Uint8Array }): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    throw new ValueError(`Expected a corpus in UTF-8, but ${path} is not: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
