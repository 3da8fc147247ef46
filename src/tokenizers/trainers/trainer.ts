import { TypeError, ValueError } from "../../python/exceptions.js";
import type { TokenizerModel } from "../tokenizer_file.js";

/** How often each word (what the pre-tokenizer leaves whole) occurs, in the order of first appearance. */
export type WordCounts = ReadonlyMap<string, number>;

/** Options that all trainers have, with the defaults of Python's `tokenizers.trainers`. */
export interface TrainerOptions {
  /** How large the vocabulary may become, special tokens included. Default: 30,000. */
  vocabSize?: number;
  /** What occurs more rarely than this gets no id of its own. Default: 0. */
  minFrequency?: number;
  /** Tokens that come first, in this order, and are never divided. Default: none. */
  specialTokens?: readonly string[];
}

/** Every option that all trainers have. */
export const TRAINER_DEFAULTS: TrainerOptions = {
  vocabSize: undefined,
  minFrequency: undefined,
  specialTokens: undefined,
};

/** Makes a model from counted words. */
export interface Trainer {
  readonly specialTokens: readonly string[];
  /** The model for these words, as `tokenizer.json` holds it. */
  train(words: WordCounts): TokenizerModel;
}

/** A whole number that is not negative, or an error that names the option. */
export function checkCount(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new ValueError(`Expected ${name} to be a whole number from 0 on, but got ${String(value)}`);
}

/** An array of strings that are not empty, or an error that names the option. */
export function checkTokens(name: string, tokens: readonly string[]): readonly string[] {
  if (!Array.isArray(tokens))
    throw new TypeError(`Expected ${name} to be an array of strings, but got ${typeof tokens}`);
  for (const token of tokens) {
    if (typeof token !== "string" || token === "") {
      throw new ValueError(`Expected ${name} to hold strings that are not empty, but got ${JSON.stringify(token)}`);
    }
  }
  return [...tokens];
}
