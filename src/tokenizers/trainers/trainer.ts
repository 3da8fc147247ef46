import { listOf, orValueError, size } from "../../internal/kinds.js";
import { kind } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import type { TokenizerModel } from "../tokenizer_file.js";

/** How often each word (what the pre-tokenizer leaves whole) occurs, in the order of first appearance. */
export type WordCounts = ReadonlyMap<string, number>;

/** A whole number that is not negative. */
export const count = orValueError(size);

/** Strings that are not empty. */
export const tokens = listOf(
  kind<string>((callee, name, value) => {
    if (typeof value === "string" && value !== "") return value;
    throw new ValueError(`${callee}: expected ${name} to be a string that is not empty, got ${shown(value)}`);
  }),
);

/** Options that all trainers have, with the defaults of Python's `tokenizers.trainers`. */
export const trainerOptions = {
  /** How large the vocabulary may become, special tokens included. Default: 30,000. */
  vocabSize: count(30_000),
  /** What occurs more rarely than this gets no id of its own. Default: 0. */
  minFrequency: count(0),
  /** Tokens that come first, in this order, and are never divided. Default: none. */
  specialTokens: tokens([]),
} as const;

/** Makes a model from counted words. */
export interface Trainer {
  readonly specialTokens: readonly string[];
  /** The model for these words, as `tokenizer.json` holds it. */
  train(words: WordCounts): TokenizerModel;
}
