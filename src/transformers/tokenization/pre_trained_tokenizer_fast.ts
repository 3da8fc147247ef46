/** Follows transformers/tokenization_utils_tokenizers.py (TokenizersBackend) and tokenization_utils_base.py. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import type { Tokenizer } from "@huggingface/tokenizers";
import { Callable } from "../../internal/callable.js";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { limitArguments } from "../../internal/surplus.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { type InTime, makeBackend, timeLimitOf } from "../../tokenizers/backend.js";
import { type DecodeOptions, OutOfVocabularyError } from "../../tokenizers/tokenizer.js";
import { formatTokenizerFile, type TokenizerFile } from "../../tokenizers/tokenizer_file.js";
import { Tensor } from "../../torch/tensor.js";
import {
  type BatchEncoding,
  type Encoding,
  padAll,
  type Side,
  type TensorEncoding,
  toBatch,
  toTensors,
} from "./batch_encoding.js";
import { planPadding, planTruncation, type Truncation, tokensOf } from "./padding_and_truncation.js";
import {
  asSpecial,
  contentOf,
  fromEntry,
  SPECIAL_TOKENS,
  SPELLED,
  type SpecialTokenName,
  type TokenLike,
} from "./special_tokens.js";
import {
  CONFIG_FILE,
  configOf,
  formatConfig,
  loadFile,
  optionsOf,
  readJson,
  readSettings,
  SPECIAL_TOKENS_FILE,
  TOKENIZER_FILE,
  template,
  VERY_LARGE_INTEGER,
} from "./tokenizer_config.js";
import {
  completed,
  type EncodeOptions,
  type PadOptions,
  type PartialBatch,
  type PartialEncoding,
  type PreTrainedTokenizerOptions,
  pairsOf,
  parseOptions,
  type TokenizeOptions,
  textsOf,
  toIds,
} from "./tokenizer_options.js";
import { Vocabulary } from "./vocabulary.js";

// A class cannot declare a call signature or computed properties; merging an interface into it is TypeScript's way to say so.
export interface PreTrainedTokenizerFast
  extends Record<SpecialTokenName, string | null>,
    Record<`${SpecialTokenName}Id`, number | null> {
  /** int64 tensors of shape (texts, length); a single text is a batch of one. */
  (text: string | readonly string[], options: TokenizeOptions & { returnTensors: "pt" }): TensorEncoding;
  /** The ids of one text. */
  (text: string, options?: TokenizeOptions): Encoding;
  /** The ids of several texts. */
  (texts: readonly string[], options?: TokenizeOptions): BatchEncoding;
}

/**
 * A tokenizer that reads any `tokenizer.json`, in the shape of transformers' class of this name (`TokenizersBackend`).
 *
 * ```ts
 * const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null });
 * tokenizer.addTokens(["hello", "world", "<pad>"]);
 * tokenizer.padToken = "<pad>";
 * tokenizer("hello world", { padding: "max_length", maxLength: 10, truncation: true, returnTensors: "pt" });
 * // { inputIds: tensor of shape (1, 10), attentionMask: tensor of shape (1, 10) }
 * ```
 *
 * Keys of what it returns are camelCase (`inputIds`, `attentionMask`, `tokenTypeIds`), as every name here; the values are Python's.
 * `bosToken`, `eosToken`, `unkToken`, `sepToken`, `padToken`, `clsToken` and `maskToken` can be read and set; each has its id under
 * `bosTokenId`, ..., null when there is none. `tokenizerFile: null` stands for an empty byte-pair model, as
 * `PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.BPE()))`; transformers 5 itself refuses the `None`.
 *
 * @throws ValueError for a file that is no tokenizer.json, naming the file
 */
export class PreTrainedTokenizerFast extends Callable {
  /** The longest text of the model, in ids; 1e30 when there is no limit. */
  modelMaxLength: number;
  paddingSide: Side;
  truncationSide: Side;
  /** What `padding` puts into `tokenTypeIds`. */
  padTokenTypeId = 0;
  readonly #file: TokenizerFile;
  readonly #where: string;
  readonly #special = new Map<SpecialTokenName, string>();
  /** What a tokenizer_config.json says beyond what is here, to be written back. */
  #config: Record<string, unknown> = {};
  #extra: string[] = [];
  #backend: Tokenizer | undefined;
  readonly #inTime: InTime;
  readonly #vocabulary: Vocabulary;

  constructor(...given: [options: PreTrainedTokenizerOptions]) {
    super();
    const options = parseOptions.construct(given);
    const { tokenizerFile, tokenizerObject, extraSpecialTokens = [] } = options;
    this.#where = tokenizerFile ?? "tokenizer";
    this.#file = loadFile(tokenizerFile, tokenizerObject);
    this.#inTime = timeLimitOf(this.#file, this.#where);
    this.#vocabulary = new Vocabulary(this.#file);
    const { padding, truncation } = readSettings(this.#file);
    this.#file.padding = null;
    this.#file.truncation = null;
    this.modelMaxLength = options.modelMaxLength ?? VERY_LARGE_INTEGER;
    this.paddingSide = options.paddingSide ?? padding.side;
    this.truncationSide = options.truncationSide ?? truncation.side;

    const missing: TokenLike[] = [];
    const isAdded = (content: string): boolean => this.#file.added_tokens.some((token) => token.content === content);
    const note = (token: TokenLike): string => {
      const content = contentOf(token);
      if (!isAdded(content)) missing.push(asSpecial(token));
      return content;
    };
    for (const name of SPECIAL_TOKENS) {
      const token = options[name] === undefined && name === "padToken" ? padding.padToken : options[name];
      if (token !== undefined && token !== null) this.#special.set(name, note(token));
    }
    this.#extra = extraSpecialTokens.map(note);
    if (missing.length > 0) this.addTokens(missing, { specialTokens: true });

    const { addBosToken, addEosToken } = options;
    const says = addBosToken !== undefined || addEosToken !== undefined;
    if (says || this.#file.post_processor === null)
      this.#updatePostProcessor(addBosToken ?? false, addEosToken ?? false);
    // So that a file that cannot be run is an error here and not at the first text.
    this.#engine();
  }

  /**
   * The tokenizer of a folder that `savePretrained` wrote, here or in Python: `tokenizer.json` and, when they are there,
   * `tokenizer_config.json` and `special_tokens_map.json`. Special tokens are always special after loading, as there.
   *
   * @param folder Path of the folder.
   * @param given Options, which override the files.
   * @throws ValueError that names the file that is missing or broken
   */
  static async fromPretrained(
    folder: string,
    ...given: [options?: PreTrainedTokenizerOptions]
  ): Promise<PreTrainedTokenizerFast> {
    const options = withoutUndefined(parseOptions.fromPretrained(given));
    const config = (await readJson(join(folder, CONFIG_FILE))) ?? {};
    const specialTokens = (await readJson(join(folder, SPECIAL_TOKENS_FILE))) ?? {};
    const tokenizer = new PreTrainedTokenizerFast({
      tokenizerFile: join(folder, TOKENIZER_FILE),
      ...optionsOf({ ...config, ...specialTokens }),
      ...options,
    });
    tokenizer.#config = config;
    const special = tokenizer.allSpecialTokens.map((content) => {
      const token = tokenizer.#file.added_tokens.find((entry) => entry.content === content);
      return { ...(token === undefined ? { content } : fromEntry(token)), special: true };
    });
    tokenizer.addTokens(special, { specialTokens: true });
    return tokenizer;
  }

  /**
   * Writes `tokenizer.json` and `tokenizer_config.json` into a folder, as transformers 5 does (special_tokens_map.json is what
   * earlier releases wrote). `transformers` and `tokenizers` load them and give the same ids.
   *
   * @returns The paths of the files.
   */
  async savePretrained(folder: string): Promise<string[]> {
    await mkdir(folder, { recursive: true });
    const files: [string, string][] = [
      [join(folder, CONFIG_FILE), formatConfig(configOf(this, this.#config))],
      [join(folder, TOKENIZER_FILE), formatTokenizerFile(this.#file)],
    ];
    for (const [path, text] of files) await writeFileAtomic(path, [text]);
    return files.map(([path]) => path);
  }

  /** How many tokens the model has, without the added ones. */
  get vocabSize(): number {
    return this.#vocabulary.modelSize;
  }

  /** How many tokens there are, the added ones included: Python's `len(tokenizer)`, and the vocabulary size of a model. */
  get length(): number {
    return this.#vocabulary.size;
  }

  /** The ids of all tokens, the added ones included. */
  getVocab(): Record<string, number> {
    return this.#vocabulary.toObject();
  }

  /** The ids of the added tokens. */
  getAddedVocab(): Record<string, number> {
    return Object.fromEntries(this.#file.added_tokens.map(({ content, id }) => [content, id]));
  }

  /** Special tokens without a name of their own. */
  get extraSpecialTokens(): readonly string[] {
    return this.#extra;
  }

  /** The named special tokens by Python's names, `{ pad_token: "<pad>" }`. */
  get specialTokensMap(): Record<string, string> {
    return Object.fromEntries(
      SPECIAL_TOKENS.filter((name) => this.#special.has(name)).map((name) => [
        SPELLED.get(name)!,
        this.#special.get(name)!,
      ]),
    );
  }

  /** Every special token, named ones first. */
  get allSpecialTokens(): string[] {
    const named = SPECIAL_TOKENS.map((name) => this.#special.get(name)).filter(
      (token): token is string => token !== undefined,
    );
    return [...new Set([...named, ...this.#extra])];
  }

  /** The ids of {@link allSpecialTokens}. */
  get allSpecialIds(): number[] {
    return this.allSpecialTokens.map((token) => this.convertTokensToIds(token)).filter((id) => id !== null);
  }

  /**
   * Adds tokens that are found in a text before anything else divides it; one that the vocabulary has keeps its id. Call
   * `model.resizeTokenEmbeddings(tokenizer.length)` after it.
   *
   * @returns How many were added or changed.
   */
  addTokens(tokens: TokenLike | readonly TokenLike[], ...given: [options?: { specialTokens?: boolean }]): number {
    const { specialTokens } = parseOptions.addTokens(given);
    const list = Array.isArray(tokens) ? (tokens as readonly TokenLike[]) : [tokens as TokenLike];
    const changed = this.#vocabulary.add(list, specialTokens);
    if (changed > 0) this.#backend = undefined;
    return changed;
  }

  /**
   * Sets special tokens, adding what the vocabulary lacks: `addSpecialTokens({ padToken: "<pad>", extraSpecialTokens: ["<x>"] })`.
   *
   * @returns How many were added or changed.
   */
  addSpecialTokens({
    extraSpecialTokens = [],
    ...named
  }: Partial<Record<SpecialTokenName, TokenLike>> & { extraSpecialTokens?: readonly TokenLike[] }): number {
    const tokens: TokenLike[] = [];
    for (const [name, token] of Object.entries(named) as [SpecialTokenName, TokenLike | undefined][]) {
      if (!SPELLED.has(name)) {
        throw new ValueError(
          `Expected a special token of ${[...SPELLED.keys(), "extraSpecialTokens"].join(", ")}, but got ${name}`,
        );
      }
      if (token === undefined) continue;
      this.#special.set(name, contentOf(token));
      tokens.push(token);
    }
    for (const token of extraSpecialTokens) {
      if (!this.#extra.includes(contentOf(token))) this.#extra.push(contentOf(token));
      tokens.push(token);
    }
    return this.addTokens(tokens, { specialTokens: true });
  }

  /** The ids of a text, special tokens included; options as in a call, without those of what else a call gives. */
  encode(text: string, ...given: [options?: EncodeOptions]): number[] {
    const options = parseOptions.encode(given);
    return this.#encodeText(text, options);
  }

  /** The tokens of a text, without special tokens unless asked for. */
  tokenize(text: string, ...given: [options?: EncodeOptions]): string[] {
    const { addSpecialTokens = false, ...options } = parseOptions.tokenize(given);
    return this.convertIdsToTokens(this.#encodeText(text, { addSpecialTokens, ...options }));
  }

  /**
   * The text of some ids, or the texts of several rows of ids.
   *
   * @param ids Numbers, or a tensor of one dimension (or two, for several texts).
   * @throws ValueError for an id that the vocabulary lacks
   */
  decode(ids: number | bigint | Iterable<number | bigint> | Tensor, ...given: [options?: DecodeOptions]): string {
    const { skipSpecialTokens } = parseOptions.decode(given);
    const list = toIds(ids instanceof Tensor ? ids.tolist() : ids);
    const special = new Set(this.#file.added_tokens.filter((token) => token.special).map((token) => token.id));
    const tokens = this.convertIdsToTokens(list).map((_, i) => list[i]!);
    const kept = skipSpecialTokens ? tokens.filter((id) => !special.has(id)) : tokens;
    if (kept.length === 0) return "";
    const backend = this.#engine();
    const length = kept.reduce((sum, id) => sum + backend.id_to_token(id)!.length, 0);
    return this.#inTime([length], () => backend.decode(kept, { skip_special_tokens: false }));
  }

  /** The texts of several rows of ids, or of a tensor of shape (texts, length). */
  batchDecode(rows: Iterable<Iterable<number | bigint>> | Tensor, ...given: [options?: DecodeOptions]): string[] {
    const options = parseOptions.batchDecode(given);
    const lists = rows instanceof Tensor ? (rows.tolist() as (number | bigint)[][]) : rows;
    return Array.from(lists, (row) => this.decode(row, options));
  }

  /** The id of a token; that of `unkToken`, or null, when the vocabulary lacks it. */
  convertTokensToIds(token: string): number | null;
  convertTokensToIds(tokens: readonly string[]): (number | null)[];
  convertTokensToIds(tokens: string | readonly string[]): number | null | (number | null)[] {
    if (typeof tokens !== "string") return tokens.map((token) => this.convertTokensToIds(token));
    const unknown = this.#special.get("unkToken");
    return this.#vocabulary.idOf(tokens) ?? (unknown === undefined ? null : (this.#vocabulary.idOf(unknown) ?? null));
  }

  /** The tokens with these ids. An id that the vocabulary lacks is a {@link ValueError}. */
  convertIdsToTokens(ids: Iterable<number | bigint>): string[] {
    const backend = this.#engine();
    return toIds(ids).map((id) => {
      const token = backend.id_to_token(id);
      if (token !== undefined) return token;
      throw new ValueError(`Expected ids of the tokenizer's ${this.length} tokens, but got ${id}`);
    });
  }

  /** 1 for each id of a special token, 0 for others. */
  getSpecialTokensMask(ids: Iterable<number>): number[] {
    const special = new Set(this.allSpecialIds);
    return Array.from(ids, (id) => (special.has(id) ? 1 : 0));
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
    ...given: [options?: PadOptions]
  ): BatchEncoding | TensorEncoding {
    const { padding = true, returnTensors, ...options } = parseOptions.pad(given);
    const whole = completed(encodings);
    const plan = planPadding({ ...options, padding, truncation: false }, this);
    const batch = toBatch(plan === undefined ? whole : padAll(whole, plan));
    return returnTensors === null ? batch : toTensors(batch);
  }

  /** The content of the `tokenizer.json` that `savePretrained` writes. */
  toJSON(): TokenizerFile {
    return structuredClone(this.#file);
  }

  /** The sizes and special tokens. */
  override toString(): string {
    const special = this.specialTokensMap;
    return (
      `PreTrainedTokenizerFast(vocabSize=${this.vocabSize}, length=${this.length}, modelMaxLength=${this.modelMaxLength}, ` +
      `paddingSide='${this.paddingSide}', truncationSide='${this.truncationSide}', specialTokens=${inspect(special)})`
    );
  }

  /** What `console.log` prints. */
  [inspect.custom](): string {
    return this.toString();
  }

  /** The token under a name; `tokenizer.padToken` is `getSpecialToken("padToken")`. */
  getSpecialToken(name: SpecialTokenName): string | null {
    return this.#special.get(name) ?? null;
  }

  /** Names a token; it is not added to the vocabulary. `tokenizer.padToken = "<pad>"` is `setSpecialToken("padToken", "<pad>")`. */
  setSpecialToken(name: SpecialTokenName, token: TokenLike | null): void {
    if (token === null) this.#special.delete(name);
    else this.#special.set(name, contentOf(token));
  }

  protected override call_(text: unknown, ...given: unknown[]): Encoding | BatchEncoding | TensorEncoding {
    const options = parseOptions.call(given);
    const several = Array.isArray(text);
    const texts = textsOf(text);
    const encodings = this.#encodeBatch(texts, pairsOf(options.textPair, texts.length, several), options);
    if (options.returnTensors !== null) return toTensors(toBatch(encodings));
    return several ? toBatch(encodings) : encodings[0]!;
  }

  #encodeText(text: string, options: EncodeOptions): number[] {
    if (typeof text !== "string") throw new TypeError(`Expected a text, but got ${inspect(text, { depth: 0 })}`);
    return this.#encodeBatch([text], pairsOf(options.textPair, 1, false), options)[0]!.inputIds;
  }

  #encodeBatch(texts: readonly string[], pairs: readonly (string | null)[], options: TokenizeOptions): Encoding[] {
    const padding = planPadding(options, this);
    const truncation = planTruncation(options, this);
    const lengths = [...texts, ...pairs].map((text) => text?.length ?? 0);
    const encodings = this.#inTime(lengths, () =>
      texts.map((text, i) => this.#encodeOne(text, pairs[i]!, truncation, options)),
    );
    return padding === undefined ? encodings : padAll(encodings, padding);
  }

  #encodeOne(
    text: string,
    pair: string | null,
    truncation: Truncation | undefined,
    { addSpecialTokens = true, returnTokenTypeIds = false }: TokenizeOptions,
  ): Encoding {
    const backend = this.#engine();
    const cutting = truncation && { ...truncation, side: this.truncationSide };
    const { tokens, types } = tokensOf(backend, text, pair, cutting, addSpecialTokens);
    const inputIds = tokens.map((token) => this.#idOf(token, backend));
    const encoding: Encoding = { inputIds, attentionMask: inputIds.map(() => 1) };
    if (returnTokenTypeIds) encoding.tokenTypeIds = types;
    return encoding;
  }

  #idOf(token: string, backend: Tokenizer): number {
    // An added token that was found in normalized text stands there in its normalized spelling.
    const { added_tokens_map: added } = backend as unknown as { added_tokens_map: Map<string, { id: number }> };
    const id = added.get(token)?.id ?? backend.token_to_id(token) ?? backend.model!.unk_token_id;
    if (id === undefined) throw new OutOfVocabularyError(token, "token", this.#vocabulary.tokens);
    return id;
  }

  /** A post-processor that puts bos and eos where `addBosToken` and `addEosToken` say. */
  #updatePostProcessor(addBosToken: boolean, addEosToken: boolean): void {
    const needed = (wanted: boolean, name: SpecialTokenName): string | null => {
      if (!wanted) return null;
      const token = this.getSpecialToken(name);
      if (token !== null) return token;
      throw new ValueError(`Expected ${name} to be set where it is to be added to every text`);
    };
    const bos = needed(addBosToken, "bosToken");
    const eos = needed(addEosToken, "eosToken");
    this.#file.post_processor = template(bos, eos, (token) => this.#vocabulary.idOf(token));
    this.#backend = undefined;
  }

  #engine(): Tokenizer {
    this.#backend ??= makeBackend(this.#file, this.#where);
    return this.#backend;
  }
}

function withoutUndefined<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}

for (const name of SPECIAL_TOKENS) {
  Object.defineProperty(PreTrainedTokenizerFast.prototype, name, {
    get(this: PreTrainedTokenizerFast) {
      return this.getSpecialToken(name);
    },
    set(this: PreTrainedTokenizerFast, token: TokenLike | null) {
      this.setSpecialToken(name, token);
    },
  });
  Object.defineProperty(PreTrainedTokenizerFast.prototype, `${name}Id`, {
    get(this: PreTrainedTokenizerFast) {
      const token = this.getSpecialToken(name);
      return token === null ? null : this.convertTokensToIds(token);
    },
    set(this: PreTrainedTokenizerFast, id: number | null) {
      this.setSpecialToken(name, id === null ? null : this.convertIdsToTokens([id])[0]!);
    },
  });
}

limitArguments(PreTrainedTokenizerFast.prototype, {
  savePretrained: 1,
  getVocab: 0,
  getAddedVocab: 0,
  addSpecialTokens: 1,
  convertTokensToIds: 1,
  convertIdsToTokens: 1,
  getSpecialTokensMask: 1,
  getSpecialToken: 1,
  setSpecialToken: 2,
});
