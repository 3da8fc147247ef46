/** Tokenizers of three kinds, trained and saved by Python: 1,000 texts, or a short one. bench/texts.py is the twin. */
import { readFileSync } from "node:fs";
import { PreTrainedTokenizerFast } from "libtorch-node/transformers";

/** Kinds of tokenizers: as GPT-2's, as Llama 2's, as BERT's. */
export type TokenizerKind = "byte_level" | "metaspace" | "wordpiece";
/** What is asked of one. */
export type TextWork = "ids" | "offsets" | "decoded" | "a short text";

interface Read {
  tokenizer: PreTrainedTokenizerFast;
  texts: string[];
  ids: number[][];
}
const known = new Map<string, Promise<Read>>();

async function read(folder: string, kind: TokenizerKind): Promise<Read> {
  const texts = JSON.parse(readFileSync(`${folder}/texts.json`, "utf8")) as string[];
  const tokenizer = await PreTrainedTokenizerFast.fromPretrained(`${folder}/${kind}`);
  return { tokenizer, texts, ids: tokenizer(texts).inputIds as number[][] };
}

/** One turn of the work; gives what it found, as a number. */
export async function text(folder: string, kind: TokenizerKind, what: TextWork): Promise<() => number> {
  const key = `${folder}/${kind}`;
  if (!known.has(key)) known.set(key, read(folder, kind));
  const { tokenizer, texts, ids } = await known.get(key)!;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const characters = (text: string): number => [...text].length;
  switch (what) {
    case "ids":
      return () => sum((tokenizer(texts).inputIds as number[][]).map((row) => row.length));
    case "offsets":
      return () => tokenizer(texts, { returnOffsetsMapping: true }).offsetMapping![0]!.at(-1)![1];
    case "decoded":
      return () => sum(tokenizer.batchDecode(ids).map(characters));
    case "a short text":
      return () => sum(tokenizer("Hello, how are you today?").inputIds as number[]);
  }
}
