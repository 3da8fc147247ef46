/** Follows transformers/tokenization_utils_tokenizers.py (TokenizersBackend) and tokenization_utils_base.py. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Tokenizer } from "@huggingface/tokenizers";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import type { Given } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { type InTime, makeBackend, timeLimitOf } from "../../tokenizers/backend.js";
import { decoding, OutOfVocabularyError } from "../../tokenizers/tokenizer.js";
import { formatTokenizerFile, type TokenizerFile } from "../../tokenizers/tokenizer_file.js";
import { Tensor } from "../../torch/tensor.js";
import type { Encoding } from "./batch_encoding.js";
import { type Truncation, tokensOf } from "./padding_and_truncation.js";
import {
  asSpecial,
  contentOf,
  fromEntry,
  SPECIAL_TOKENS,
  type SpecialTokenName,
  type TokenLike,
} from "./special_tokens.js";
import { PreTrainedTokenizerBase } from "./tokenization_utils_base.js";
import {
  CONFIG_FILE,
  configOf,
  formatConfig,
  loadFile,
  optionsOf,
  readConfig,
  readSettings,
  SPECIAL_TOKENS_FILE,
  TOKENIZER_FILE,
  template,
} from "./tokenizer_config.js";
import { adding, construction, type TokenizeOptions, toIds } from "./tokenizer_options.js";
import { Vocabulary } from "./vocabulary.js";

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
export class PreTrainedTokenizerFast extends PreTrainedTokenizerBase {
  readonly #file: TokenizerFile;
  readonly #where: string;
  /** What a tokenizer_config.json says beyond what is here, to be written back. */
  #config: Record<string, unknown> = {};
  #backend: Tokenizer | undefined;
  readonly #inTime: InTime;
  readonly #vocabulary: Vocabulary;

  constructor(...given: Given<typeof construction>) {
    super();
    const options = construction(given);
    const { tokenizerFile, tokenizerObject, extraSpecialTokens = [] } = options;
    this.#where = tokenizerFile ?? "tokenizer";
    this.#file = loadFile(tokenizerFile, tokenizerObject);
    this.#inTime = timeLimitOf(this.#file, this.#where);
    this.#vocabulary = new Vocabulary(this.#file);
    const { padding, truncation } = readSettings(this.#file);
    this.#file.padding = null;
    this.#file.truncation = null;
    this.modelMaxLength = options.modelMaxLength ?? this.modelMaxLength;
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
      if (token !== undefined && token !== null) this.setSpecialToken(name, note(token));
    }
    this.extra.push(...extraSpecialTokens.map(note));
    if (missing.length > 0) this.addTokens(missing, { specialTokens: true });

    const { addBosToken, addEosToken } = options;
    const says = addBosToken !== undefined || addEosToken !== undefined;
    if (says || this.#file.post_processor === null) this.#putAround(addBosToken ?? false, addEosToken ?? false);
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
  static async fromPretrained(folder: string, ...given: Given<typeof construction>): Promise<PreTrainedTokenizerFast> {
    const options = withoutUndefined(construction(given, "PreTrainedTokenizerFast.fromPretrained"));
    const config = await readConfig(join(folder, CONFIG_FILE));
    const specialTokens = await readConfig(join(folder, SPECIAL_TOKENS_FILE));
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
    return this.#vocabulary.ids.size;
  }

  /** The ids of all tokens, the added ones included. */
  getVocab(): Record<string, number> {
    return Object.fromEntries(this.#vocabulary.ids);
  }

  /** The ids of the added tokens. */
  getAddedVocab(): Record<string, number> {
    return Object.fromEntries(this.#file.added_tokens.map(({ content, id }) => [content, id]));
  }

  /**
   * Adds tokens that are found in a text before anything else divides it; one that the vocabulary has keeps its id. Call
   * `model.resizeTokenEmbeddings(tokenizer.length)` after it.
   *
   * @returns How many were added or changed.
   */
  addTokens(tokens: TokenLike | readonly TokenLike[], ...given: Given<typeof adding>): number {
    const { specialTokens } = adding(given);
    const list = Array.isArray(tokens) ? (tokens as readonly TokenLike[]) : [tokens as TokenLike];
    const changed = this.#vocabulary.add(list, specialTokens);
    if (changed > 0) this.#backend = undefined;
    return changed;
  }

  /**
   * The text of some ids, or the texts of several rows of ids.
   *
   * @param ids Numbers, or a tensor of one dimension (or two, for several texts).
   * @throws ValueError for an id that the vocabulary lacks
   */
  decode(ids: number | bigint | Iterable<number | bigint> | Tensor, ...given: Given<typeof decoding>): string {
    const { skipSpecialTokens } = decoding(given, "tokenizer.decode");
    const list = toIds(ids instanceof Tensor ? ids.tolist() : ids);
    const special = new Set(this.#file.added_tokens.filter((token) => token.special).map((token) => token.id));
    const tokens = this.convertIdsToTokens(list).map((_, i) => list[i]!);
    const kept = skipSpecialTokens ? tokens.filter((id) => !special.has(id)) : tokens;
    if (kept.length === 0) return "";
    const backend = this.#engine();
    const length = kept.reduce((sum, id) => sum + backend.id_to_token(id)!.length, 0);
    return this.#inTime([length], () => backend.decode(kept, { skip_special_tokens: false }));
  }

  /** The id of a token; that of `unkToken`, or null, when the vocabulary lacks it. */
  convertTokensToIds(token: string): number | null;
  convertTokensToIds(tokens: readonly string[]): (number | null)[];
  convertTokensToIds(tokens: string | readonly string[]): number | null | (number | null)[] {
    if (typeof tokens !== "string") return tokens.map((token) => this.convertTokensToIds(token));
    const { ids } = this.#vocabulary;
    return ids.get(tokens) ?? ids.get(this.unkToken ?? "") ?? null;
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

  /** The content of the `tokenizer.json` that `savePretrained` writes. */
  toJSON(): TokenizerFile {
    return structuredClone(this.#file);
  }

  protected override encodeBatch(
    texts: readonly string[],
    pairs: readonly (string | null)[],
    truncation: Truncation | undefined,
    options: TokenizeOptions,
  ): Encoding[] {
    const lengths = [...texts, ...pairs].map((text) => text?.length ?? 0);
    return this.#inTime(lengths, () => texts.map((text, i) => this.#encodeOne(text, pairs[i]!, truncation, options)));
  }

  #encodeOne(
    text: string,
    pair: string | null,
    truncation: Truncation | undefined,
    { addSpecialTokens = true, returnTokenTypeIds = false }: TokenizeOptions,
  ): Encoding {
    const backend = this.#engine();
    const { tokens, types } = tokensOf(backend, text, pair, truncation, addSpecialTokens);
    const inputIds = tokens.map((token) => this.#idOf(token, backend));
    const encoding: Encoding = { inputIds, attentionMask: inputIds.map(() => 1) };
    if (returnTokenTypeIds) encoding.tokenTypeIds = types;
    return encoding;
  }

  #idOf(token: string, backend: Tokenizer): number {
    // An added token that was found in normalized text stands there in its normalized spelling.
    const { added_tokens_map: added } = backend as unknown as { added_tokens_map: Map<string, { id: number }> };
    const id = added.get(token)?.id ?? backend.token_to_id(token) ?? backend.model!.unk_token_id;
    if (id === undefined) throw new OutOfVocabularyError(token, "token", [...this.#vocabulary.ids.keys()]);
    return id;
  }

  /** A post-processor that puts bos and eos where `addBosToken` and `addEosToken` say. */
  #putAround(addBosToken: boolean, addEosToken: boolean): void {
    const needed = (wanted: boolean, name: SpecialTokenName): string | null => {
      const token = wanted ? this.getSpecialToken(name) : null;
      if (!wanted || token !== null) return token;
      throw new ValueError(`Expected ${name} to be set where it is to be added to every text`);
    };
    const [bos, eos] = [needed(addBosToken, "bosToken"), needed(addEosToken, "eosToken")];
    this.#file.post_processor = template(bos, eos, this.#vocabulary.ids);
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

limitArguments(PreTrainedTokenizerFast.prototype, {
  savePretrained: 1,
  getVocab: 0,
  getAddedVocab: 0,
  convertTokensToIds: 1,
  convertIdsToTokens: 1,
  encodeBatch: 4,
});
