/** Follows transformers/models/auto/tokenization_auto.py. */

import { type Given, signature } from "../../internal/signature.js";
import { PreTrainedTokenizerFast } from "./pre_trained_tokenizer_fast.js";
import { loading } from "./tokenizer_options.js";

const reading = signature("AutoTokenizer.fromPretrained", loading.order, loading.shape);

/**
 * The tokenizer of a model's folder, of a file of GGUF in one, or of a repository of the Hub by its name. There is one class for all of them, whose `tokenizer.json` says how it divides texts; what the
 * classes of transformers have beyond it (`modelInputNames`) is taken from the `tokenizer_class` of `tokenizer_config.json`. Files of
 * SentencePiece and tiktoken without a `tokenizer.json` are converted by transformers: `save_pretrained` there writes one.
 *
 * ```ts
 * const tokenizer = await AutoTokenizer.fromPretrained("model");
 * ```
 */
export const AutoTokenizer = {
  /** See {@link PreTrainedTokenizerFast.fromPretrained}. */
  async fromPretrained(...given: Given<typeof reading>): Promise<PreTrainedTokenizerFast> {
    return PreTrainedTokenizerFast.fromPretrained(reading(given));
  },
} as const;
