/** Follows transformers/tokenization_utils_base.py: what a call of any tokenizer does. */

import { inspect } from "node:util";
import type { Given } from "../../internal/signature.js";
import { TypeError } from "../../python/exceptions.js";
import type { EncodeTask } from "../../tokenizers/engine/engine.js";
import { EVERYTHING, type Rows, type Wanted } from "../../tokenizers/engine/messages.js";
import type { Tensor } from "../../torch/tensor.js";
import { type BatchEncoding, type Encoding, type TensorEncoding, toBatch, toTensors } from "./batch_encoding.js";
import { type Details, type EncodingLookups, withLookups } from "./encoding_lookups.js";
import { type Padding, padAll, planPadding, planTruncation, type Side } from "./padding_and_truncation.js";
import { type Row, toRows } from "./rows.js";
import { SpecialTokensMixin } from "./special_tokens_mixin.js";
import { VERY_LARGE_INTEGER } from "./tokenizer_config.js";
import {
  completed,
  type decoding,
  encoding,
  type PadOptions,
  type PartialBatch,
  type PartialEncoding,
  padding,
  pairsOf,
  type TextInput,
  type TokenizeOptions,
  textsOf,
  tokenizing,
} from "./tokenizer_options.js";

type Ids = Iterable<number | bigint>;

/** So many texts, or so many characters, go to the engine at one time, and what it makes of them stays small beside them. */
const AT_ONCE = { texts: 8192, characters: 4_000_000 };

/** Something that makes rows of texts: the engine of a tokenizer. */
export interface RowMaker {
  encode(task: EncodeTask): Rows;
  encodeLater(task: EncodeTask): Promise<Rows>;
}

/** A call, thought out: what is to be encoded and what becomes of the rows. */
interface Plan {
  tasks: EncodeTask[];
  padding: Padding | undefined;
  several: boolean;
  options: TokenizeOptions;
}

export interface PreTrainedTokenizerBase {
  /** int64 tensors of shape (texts, length); a single text is a batch of one. */
  (
    text: TextInput | readonly TextInput[],
    options: TokenizeOptions & { returnTensors: "pt" },
  ): TensorEncoding & EncodingLookups;
  /** The ids of one text, or of the words of one. */
  (text: string, options?: TokenizeOptions & { returnOverflowingTokens?: false }): Encoding & EncodingLookups;
  (words: readonly string[], options: TokenizeOptions & { isSplitIntoWords: true }): Encoding & EncodingLookups;
  /** The ids of several texts. */
  (texts: TextInput | readonly TextInput[], options?: TokenizeOptions): BatchEncoding & EncodingLookups;
}

/** Texts to ids, cut and filled up, whatever makes the ids. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export abstract class PreTrainedTokenizerBase extends SpecialTokensMixin {
  /** The longest text of the model, in ids; 1e30 when there is no limit. */
  get modelMaxLength(): number {
    return this.#modelMaxLength;
  }
  /** A number of ids from 0 on. */
  set modelMaxLength(length: number) {
    if (typeof length !== "number" || !(length >= 0)) {
      throw new TypeError(
        `tokenizer.modelMaxLength: expected a number of ids from 0 on, got ${inspect(length, { depth: 0 })}`,
      );
    }
    this.#modelMaxLength = length;
  }
  #modelMaxLength = VERY_LARGE_INTEGER;
  /** Where texts are filled up. */
  get paddingSide(): Side {
    return this.#sides.paddingSide;
  }
  /** `"left"` or `"right"`. */
  set paddingSide(side: Side) {
    this.#sides.paddingSide = checkedSide("paddingSide", side);
  }
  /** Where texts are cut. */
  get truncationSide(): Side {
    return this.#sides.truncationSide;
  }
  /** `"left"` or `"right"`. */
  set truncationSide(side: Side) {
    this.#sides.truncationSide = checkedSide("truncationSide", side);
  }
  readonly #sides: Record<"paddingSide" | "truncationSide", Side> = { paddingSide: "right", truncationSide: "right" };
  /** Whether special tokens in a text are taken for text like any other. */
  splitSpecialTokens = false;
  /** What `padding` puts into `tokenTypeIds`. */
  padTokenTypeId = 0;
  /** What a call gives, by Python's names. */
  modelInputNames: readonly string[] = ["input_ids", "attention_mask"];

  abstract get vocabSize(): number;
  abstract get length(): number;
  abstract decode(ids: number | bigint | Ids | Tensor, ...given: Given<typeof decoding>): string;
  /** What makes the rows of texts as the tokenizer is now. */
  protected abstract rowMaker(splitSpecialTokens: boolean): RowMaker;
  /** Whether two encodings of a text may differ. */
  protected abstract get isRandom(): boolean;

  protected override call_(text: unknown, ...given: unknown[]): unknown {
    const options = tokenizing(given);
    const plan = this.#plan(text, options);
    const maker = this.#maker(options);
    return this.#finish(plan, maker, encodeAll(plan, maker));
  }

  /**
   * What a call gives, made while this thread goes on with other things: for large batches, and for servers. There is no such thing in
   * Python, whose threads wait for one another.
   */
  async callAsync(
    text: TextInput | readonly TextInput[],
    options: TokenizeOptions & { returnTensors: "pt" },
  ): Promise<TensorEncoding & EncodingLookups>;
  async callAsync(
    text: string,
    options?: TokenizeOptions & { returnOverflowingTokens?: false },
  ): Promise<Encoding & EncodingLookups>;
  async callAsync(
    texts: TextInput | readonly TextInput[],
    options?: TokenizeOptions,
  ): Promise<BatchEncoding & EncodingLookups>;
  async callAsync(text: unknown, ...given: Given<typeof tokenizing>): Promise<unknown> {
    const options = tokenizing(given, "tokenizer.callAsync");
    const plan = this.#plan(text, options);
    const maker = this.#maker(options);
    const rows: Row[] = [];
    const samples: number[] = [];
    let before = 0;
    for (const task of plan.tasks) {
      before += add(await maker.encodeLater(task), before, rows, samples, task);
    }
    return this.#finish(plan, maker, { rows, samples });
  }

  /** The ids of a text, special tokens included; options as in a call, without those of what else a call gives. */
  encode(text: TextInput, ...given: Given<typeof encoding>): number[] {
    const options = encoding(given);
    return this.#encodeText(text, options, false).inputIds;
  }

  /** The tokens of a text, without special tokens unless asked for. */
  tokenize(text: TextInput, ...given: Given<typeof encoding>): string[] {
    const { addSpecialTokens = false, ...options } = encoding(given, "tokenizer.tokenize");
    return this.#encodeText(text, { addSpecialTokens, ...options }, true).tokens!;
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

  #encodeText(text: TextInput, options: TokenizeOptions, hasDetails: boolean): Row {
    const { isSplitIntoWords = false } = options;
    if (isSplitIntoWords !== Array.isArray(text)) {
      throw new TypeError(
        `Expected a text${isSplitIntoWords ? " as words" : ""}, but got ${inspect(text, { depth: 0 })}`,
      );
    }
    const plan = this.#plan(text, options, hasDetails);
    const { rows } = encodeAll(plan, this.#maker(options));
    return (plan.padding === undefined ? rows : padAll(rows, plan.padding))[0]!;
  }

  #plan(text: unknown, options: TokenizeOptions, hasDetails = false): Plan {
    const { addSpecialTokens = true, isSplitIntoWords = false } = options;
    const { texts, several } = textsOf(text, isSplitIntoWords);
    const pairs = pairsOf(options.textPair, texts.length, several, isSplitIntoWords);
    const padding = planPadding(options, this);
    const cutting = planTruncation(options, this);
    if (cutting !== null && addSpecialTokens) this.checkRoom(cutting.maxLength, pairs !== null);
    const wanted: Wanted = this.isRandom
      ? EVERYTHING
      : {
          typeIds: this.#givesTypes(options),
          specialTokensMask: options.returnSpecialTokensMask ?? false,
          offsets: options.returnOffsetsMapping ?? false,
          words: hasDetails,
          details: hasDetails,
        };
    const tasks = portions(texts).map(([from, to]) => ({
      texts: texts.slice(from, to),
      pairs: pairs?.slice(from, to) ?? null,
      addSpecialTokens,
      cutting,
      wanted,
    }));
    return { tasks, padding, several, options };
  }

  #maker({ splitSpecialTokens = this.splitSpecialTokens }: TokenizeOptions): RowMaker {
    return this.rowMaker(splitSpecialTokens);
  }

  #givesTypes({ returnTokenTypeIds = this.modelInputNames.includes("token_type_ids") }: TokenizeOptions): boolean {
    return returnTokenTypeIds;
  }

  /** Refuses a length that has no room for what is put around every text. */
  protected abstract checkRoom(maxLength: number, isPair: boolean): void;

  #finish(plan: Plan, maker: RowMaker, { rows: made, samples }: { rows: Row[]; samples: number[] }): unknown {
    const { padding, several, options } = plan;
    const rows = padding === undefined ? made : padAll(made, padding);
    const givesTypes = this.#givesTypes(options);
    const { returnOverflowingTokens = false, returnTensors = null } = options;
    const encodings = rows.map((row): Encoding => {
      const encoding: Encoding = { inputIds: row.inputIds, attentionMask: row.attentionMask };
      if (givesTypes) encoding.tokenTypeIds = row.tokenTypeIds!;
      if (options.returnSpecialTokensMask) encoding.specialTokensMask = row.specialTokensMask!;
      if (options.returnOffsetsMapping) encoding.offsetMapping = row.offsetMapping!;
      if (options.returnLength) encoding.length = [row.inputIds.length];
      return encoding;
    });
    const details = (): Details[] => {
      if (this.isRandom) return rows.map(detailsOf);
      const again = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, wanted: EVERYTHING })) };
      const whole = encodeAll(again, maker).rows;
      return (padding === undefined ? whole : padAll(whole, padding)).map(detailsOf);
    };
    if (!several && !returnOverflowingTokens && returnTensors === null) return withLookups(encodings[0]!, details);
    const batch = toBatch(encodings);
    if (returnOverflowingTokens) batch.overflowToSampleMapping = samples;
    return withLookups(returnTensors === null ? batch : toTensors(batch), details);
  }
}

function checkedSide(name: string, side: unknown): Side {
  if (side === "left" || side === "right") return side;
  throw new TypeError(`tokenizer.${name}: expected "left" or "right", got ${inspect(side, { depth: 0 })}`);
}

function encodeAll({ tasks }: Plan, maker: RowMaker): { rows: Row[]; samples: number[] } {
  const rows: Row[] = [];
  const samples: number[] = [];
  let before = 0;
  for (const task of tasks) before += add(maker.encode(task), before, rows, samples, task);
  return { rows, samples };
}

/** Adds the rows of one portion; gives how many texts it has. */
function add(portion: Rows, before: number, rows: Row[], samples: number[], { texts }: EncodeTask): number {
  for (const row of toRows(portion)) rows.push(row);
  for (const sample of portion.samples ?? texts.keys()) samples.push(before + sample);
  return texts.length;
}

/** The places at which texts are divided into portions for the engine. */
function portions(texts: readonly TextInput[]): [number, number][] {
  const places: [number, number][] = [];
  let [from, characters] = [0, 0];
  for (const [i, text] of texts.entries()) {
    characters += typeof text === "string" ? text.length : text.reduce((sum, word) => sum + word.length, 0);
    if (i + 1 < texts.length && i + 1 - from < AT_ONCE.texts && characters < AT_ONCE.characters) continue;
    places.push([from, i + 1]);
    [from, characters] = [i + 1, 0];
  }
  return places;
}

function detailsOf({ tokens, offsetMapping, wordIds, sequenceIds }: Row): Details {
  return { tokens: tokens!, offsets: offsetMapping!, wordIds: wordIds!, sequenceIds: sequenceIds! };
}
