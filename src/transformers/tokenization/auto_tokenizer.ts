/** Follows transformers/models/auto/tokenization_auto.py. */

import type { Given } from "../../internal/signature.js";
import { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
import type { construction } from "./tokenizer_options.js";

/**
 * The tokenizer of a model's folder. There is one class for all of them, whose `tokenizer.json` says how it divides texts; what the
 * classes of transformers have beyond it (`modelInputNames`) is taken from the `tokenizer_class` of `tokenizer_config.json`. Files of
 * SentencePiece and tiktoken without a `tokenizer.json` are converted by transformers: `save_pretrained` there writes one.
 *
 * ```ts
 * const tokenizer = await AutoTokenizer.fromPretrained("model");
 * ```
 */
export const AutoTokenizer = {
  /** See {@link PreTrainedTokenizerFast.fromPretrained}. */
  fromPretrained(folder: string, ...given: Given<typeof construction>): Promise<PreTrainedTokenizerFast> {
    return PreTrainedTokenizerFast.fromPretrained(folder, ...given);
  },
} as const;
