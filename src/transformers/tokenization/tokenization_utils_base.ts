/** Follows transformers/tokenization_utils_base.py: what a call of any tokenizer does. */

import { inspect } from "node:util";
import type { Given } from "../../internal/signature.js";
import { TypeError } from "../../python/exceptions.js";
import { decoding } from "../../tokenizers/tokenizer.js";
import { Tensor } from "../../torch/tensor.js";
import { type BatchEncoding, type Encoding, type TensorEncoding, toBatch, toTensors } from "./batch_encoding.js";
import { padAll, planPadding, planTruncation, type Side, type Truncation } from "./padding_and_truncation.js";
import { SpecialTokensMixin } from "./special_tokens_mixin.js";
import { VERY_LARGE_INTEGER } from "./tokenizer_config.js";
import {
  completed,
  type EncodeOptions,
  encoding,
  type PadOptions,
  type PartialBatch,
  type PartialEncoding,
  padding,
  pairsOf,
  type TokenizeOptions,
  textsOf,
  tokenizing,
} from "./tokenizer_options.js";

type Ids = Iterable<number | bigint>;

export interface PreTrainedTokenizerBase {
  /** int64 tensors of shape (texts, length); a single text is a batch of one. */
  (text: string | readonly string[], options: TokenizeOptions & { returnTensors: "pt" }): TensorEncoding;
  /** The ids of one text. */
  (text: string, options?: TokenizeOptions): Encoding;
  /** The ids of several texts. */
  (texts: readonly string[], options?: TokenizeOptions): BatchEncoding;
}

/** Texts to ids, cut and filled up, whatever makes the ids. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export abstract class PreTrainedTokenizerBase extends SpecialTokensMixin {
  /** The longest text of the model, in ids; 1e30 when there is no limit. */
  modelMaxLength = VERY_LARGE_INTEGER;
  paddingSide: Side = "right";
  truncationSide: Side = "right";
  /** What `padding` puts into `tokenTypeIds`. */
  padTokenTypeId = 0;

  abstract get vocabSize(): number;
  abstract get length(): number;
  abstract decode(ids: number | bigint | Ids | Tensor, ...given: Given<typeof decoding>): string;
  /** The encodings of texts and their pairs, not yet filled up. */
  protected abstract encodeBatch(
    texts: readonly string[],
    pairs: readonly (string | null)[],
    truncation: Truncation | undefined,
    options: TokenizeOptions,
  ): Encoding[];

  protected override call_(text: unknown, ...given: unknown[]): Encoding | BatchEncoding | TensorEncoding {
    const options = tokenizing(given);
    const several = Array.isArray(text);
    const texts = textsOf(text);
    const encodings = this.#encodePadded(texts, pairsOf(options.textPair, texts.length, several), options);
    if (options.returnTensors !== null) return toTensors(toBatch(encodings));
    return several ? toBatch(encodings) : encodings[0]!;
  }

  /** The ids of a text, special tokens included; options as in a call, without those of what else a call gives. */
  encode(text: string, ...given: Given<typeof encoding>): number[] {
    const options = encoding(given);
    return this.#encodeText(text, options);
  }

  /** The tokens of a text, without special tokens unless asked for. */
  tokenize(text: string, ...given: Given<typeof encoding>): string[] {
    const { addSpecialTokens = false, ...options } = encoding(given, "tokenizer.tokenize");
    return this.convertIdsToTokens(this.#encodeText(text, { addSpecialTokens, ...options }));
  }

  /** The texts of several rows of ids, or of a tensor of shape (texts, length). */
  batchDecode(rows: Iterable<Ids> | Tensor, ...given: Given<typeof decoding>): string[] {
    const options = decoding(given, "tokenizer.batchDecode");
    const lists = rows instanceof Tensor ? (rows.tolist() as (number | bigint)[][]) : rows;
    return Array.from(lists, (row) => this.decode(row, options));
  }

  /**
   * Fills encodings up to one length, as the collate function of a loader: an array of encodings, or one with arrays of rows.
   * What lacks an `attentionMask` gets one.
   */
  pad(
    encodings: readonly PartialEncoding[] | PartialBatch,
    options: PadOptions & { returnTensors: "pt" },
  ): TensorEncoding;
  pad(encodings: readonly PartialEncoding[] | PartialBatch, options?: PadOptions): BatchEncoding;
  pad(
    encodings: readonly PartialEncoding[] | PartialBatch,
    ...given: Given<typeof padding>
  ): BatchEncoding | TensorEncoding {
    const { padding: strategy = true, returnTensors, ...options } = padding(given);
    const whole = completed(encodings);
    const plan = planPadding({ ...options, padding: strategy, truncation: false }, this);
    const batch = toBatch(plan === undefined ? whole : padAll(whole, plan));
    return returnTensors === null ? batch : toTensors(batch);
  }

  /** The sizes and special tokens. */
  override toString(): string {
    return (
      `${this.constructor.name}(vocabSize=${this.vocabSize}, length=${this.length}, modelMaxLength=${this.modelMaxLength}, ` +
      `paddingSide='${this.paddingSide}', truncationSide='${this.truncationSide}', specialTokens=${inspect(this.specialTokensMap)})`
    );
  }

  /** What `console.log` prints. */
  [inspect.custom](): string {
    return this.toString();
  }

  #encodeText(text: string, options: EncodeOptions): number[] {
    if (typeof text !== "string") throw new TypeError(`Expected a text, but got ${inspect(text, { depth: 0 })}`);
    return this.#encodePadded([text], pairsOf(options.textPair, 1, false), options)[0]!.inputIds;
  }

  #encodePadded(texts: readonly string[], pairs: readonly (string | null)[], options: TokenizeOptions): Encoding[] {
    const plan = planPadding(options, this);
    const encodings = this.encodeBatch(texts, pairs, planTruncation(options, this), options);
    return plan === undefined ? encodings : padAll(encodings, plan);
  }
}
