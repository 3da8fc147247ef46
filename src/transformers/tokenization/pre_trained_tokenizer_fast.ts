/** Follows transformers/tokenization_utils_tokenizers.py (TokenizersBackend) and tokenization_utils_base.py. */

import { join } from "node:path";
import { hubOptions } from "../../huggingface_hub/hub_repository.js";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { makeFolder } from "../../internal/files/make_folder.js";
import type { Given } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { type EncodeTask, Engine } from "../../tokenizers/engine/engine.js";
import type { Rows } from "../../tokenizers/engine/messages.js";
import { OutOfVocabularyError } from "../../tokenizers/tokenizer.js";
import { formatTokenizerFile, type TokenizerFile, withoutSpecialTokens } from "../../tokenizers/tokenizer_file.js";
import { Tensor } from "../../torch/tensor.js";
import { readGgufTokenizer } from "../gguf/tokenizer.js";
import { modelFolder } from "../hub.js";
import {
  type ApplyChatTemplate,
  applyChatTemplate,
  type ChatTemplates,
  chatOptions,
  chatTemplateOf,
  checkTemplates,
  readTemplates,
  saveTemplates,
} from "./chat_template.js";
import {
  asSpecial,
  contentOf,
  fromEntry,
  SPECIAL_TOKENS,
  type SpecialTokenName,
  type TokenLike,
} from "./special_tokens.js";
import { PreTrainedTokenizerBase, type RowMaker } from "./tokenization_utils_base.js";
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
import {
  adding,
  construction,
  decoding,
  loading,
  type PreTrainedTokenizerOptions,
  toIds,
} from "./tokenizer_options.js";
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
  #engine: Engine | undefined;
  /** The same for texts whose special tokens are text. */
  #splitting: Engine | undefined;
  readonly #vocabulary: Vocabulary;
  /** Whether `decode` takes out the spaces before punctuation and English contractions. */
  cleanUpTokenizationSpaces = false;
  /** The Jinja template of {@link applyChatTemplate}, or several by their names. */
  chatTemplate: ChatTemplates = null;

  constructor(...given: Given<typeof construction>) {
    super();
    const options = construction(given);
    const { tokenizerFile, tokenizerObject, extraSpecialTokens = [] } = options;
    this.#where = tokenizerFile ?? "tokenizer";
    this.#file = loadFile(tokenizerFile, tokenizerObject);
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
    this.splitSpecialTokens = options.splitSpecialTokens ?? false;
    this.cleanUpTokenizationSpaces = options.cleanUpTokenizationSpaces ?? false;
    this.chatTemplate = options.chatTemplate ?? null;
    checkTemplates(this.chatTemplate, `${new.target.name}: chatTemplate`);
    this.modelInputNames = options.modelInputNames ?? this.modelInputNames;
    // So that a file that cannot be run is an error here and not at the first text.
    this.#atWork();
  }

  /**
   * The tokenizer of a folder that `savePretrained` wrote, here or in Python, or of a repository of the Hub by its name:
   * `tokenizer.json` and, when they are there, `tokenizer_config.json` and `special_tokens_map.json`. Special tokens are always special
   * after loading, as there. With `ggufFile` it is what that file says; where a `tokenizer.json` lies beside it, Python takes that.
   *
   * @param given The folder or name, and options, which override the files.
   * @throws ValueError that names the file that is missing or broken
   */
  static async fromPretrained(...given: Given<typeof loading>): Promise<PreTrainedTokenizerFast> {
    const { nameOrFolder, ggufFile, ...values } = loading(given);
    const folder = await modelFolder(nameOrFolder, { ...values, ggufFile }, "tokenizer");
    const own = Object.entries(values).filter(([name]) => !Object.hasOwn(hubOptions, name));
    const options = withoutUndefined(Object.fromEntries(own)) as PreTrainedTokenizerOptions;
    if (ggufFile !== undefined) {
      return new PreTrainedTokenizerFast({ ...(await readGgufTokenizer(join(folder, ggufFile))), ...options });
    }
    const config = await readConfig(join(folder, CONFIG_FILE));
    const specialTokens = await readConfig(join(folder, SPECIAL_TOKENS_FILE));
    const chatTemplate = await readTemplates(folder);
    const tokenizer = naming(
      folder,
      () =>
        new PreTrainedTokenizerFast({
          tokenizerFile: join(folder, TOKENIZER_FILE),
          ...optionsOf({ ...config, ...specialTokens }),
          ...(chatTemplate === null ? {} : { chatTemplate }),
          ...options,
        }),
    );
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
    await makeFolder(folder);
    const files: [string, string][] = [
      [join(folder, CONFIG_FILE), formatConfig(configOf(this, this.#config))],
      [join(folder, TOKENIZER_FILE), formatTokenizerFile(this.#file)],
    ];
    for (const [path, text] of files) await writeFileAtomic(path, [text]);
    return [...files.map(([path]) => path), ...(await saveTemplates(folder, this.chatTemplate))];
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
    if (changed > 0) this.#changed();
    return changed;
  }

  /**
   * The text of some ids, or the texts of several rows of ids.
   *
   * @param ids Numbers, or a tensor of one dimension; of two, or an array of arrays, for several texts.
   * @throws ValueError for an id that the vocabulary lacks
   */
  decode(ids: readonly (readonly (number | bigint)[])[], ...given: Given<typeof decoding>): string[];
  decode(ids: number | bigint | Iterable<number | bigint> | Tensor, ...given: Given<typeof decoding>): string;
  decode(ids: unknown, ...given: Given<typeof decoding>): string | string[] {
    const options = decoding(given);
    const list = ids instanceof Tensor ? (ids.tolist() as unknown) : ids;
    const isSeveral = Array.isArray(list) && list.length > 0 && isRow(list[0]);
    const { rows, tokens } = this.#kept(isSeveral ? list : [list], options.skipSpecialTokens);
    const texts = this.#texts(rows, options, (some) => this.#atWork().decode(some, tokens));
    return isSeveral ? texts : texts[0]!;
  }

  /** The texts of several rows of ids, or of a tensor of shape (texts, length). */
  batchDecode(rows: Iterable<Iterable<number | bigint>> | Tensor, ...given: Given<typeof decoding>): string[] {
    const options = decoding(given, "tokenizer.batchDecode");
    const { rows: kept, tokens } = this.#kept(rowsOf(rows), options.skipSpecialTokens);
    return this.#texts(kept, options, (some) => this.#atWork().decode(some, tokens));
  }

  /** What `batchDecode` gives, made while this thread goes on with other things. */
  async batchDecodeAsync(
    rows: Iterable<Iterable<number | bigint>> | Tensor,
    ...given: Given<typeof decoding>
  ): Promise<string[]> {
    const options = decoding(given, "tokenizer.batchDecodeAsync");
    const { rows: kept, tokens } = this.#kept(rowsOf(rows), options.skipSpecialTokens);
    const some = packed(kept);
    const texts = some.lengths.length === 0 ? [] : await this.#atWork().decodeLater(some, tokens);
    return this.#texts(kept, options, () => texts);
  }

  /** The ids of rows that the vocabulary has, without special ones where they are not wanted, and all their tokens. */
  #kept(rows: Iterable<unknown>, skipSpecialTokens: boolean): { rows: number[][]; tokens: () => string[][] } {
    // By their text, as a model may have a token twice.
    const special = new Set<string>();
    if (skipSpecialTokens) for (const token of this.#file.added_tokens) if (token.special) special.add(token.content);
    const { tokens } = this.#vocabulary;
    const kept = Array.from(rows, (row) => {
      const ids = toIds(row);
      for (const id of ids) if (id > MOST_ID) throw new ValueError(`Expected ids of at most 32 bits, but got ${id}`);
      // Python leaves out what the vocabulary has not: models may have more rows than tokens.
      const isKept = (id: number): boolean => tokens.has(id) && !(skipSpecialTokens && special.has(tokens.get(id)!));
      return ids.every(isKept) ? ids : ids.filter(isKept);
    });
    const tokensOf = () => kept.flatMap((row) => (row.length > 0 ? [row.map((id) => tokens.get(id)!)] : []));
    return { rows: kept, tokens: tokensOf };
  }

  #unknownId(id: number): ValueError {
    return new ValueError(`Expected ids of the tokenizer's ${this.length} tokens, but got ${id}`);
  }

  #texts(
    rows: readonly number[][],
    { cleanUpTokenizationSpaces = this.cleanUpTokenizationSpaces }: { cleanUpTokenizationSpaces?: boolean | undefined },
    decode: (rows: ReturnType<typeof packed>) => string[],
  ): string[] {
    const some = packed(rows);
    const texts = some.lengths.length === 0 ? [] : decode(some);
    // Byte-pair models keep spaces as they were: there it would take out what the text has.
    const cleans = cleanUpTokenizationSpaces && this.#file.model.type !== "BPE";
    let at = 0;
    return rows.map((row) => {
      if (row.length === 0) return "";
      const text = texts[at++]!;
      return cleans ? cleanUp(text) : text;
    });
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
    const { tokens } = this.#vocabulary;
    return toIds(ids).map((id) => {
      const token = tokens.get(id);
      if (token !== undefined) return token;
      throw this.#unknownId(id);
    });
  }

  /** How many special tokens are put around a text, or around a pair of texts. */
  numSpecialTokensToAdd(pair = false): number {
    return this.#atWork().added[pair ? "pair" : "single"];
  }

  /** The template that {@link applyChatTemplate} takes: a Jinja text, the one of a name, or the tokenizer's own. */
  getChatTemplate(chatTemplate: string | null = null, tools: readonly unknown[] | null = null): string {
    return chatTemplateOf(this.chatTemplate, chatTemplate, tools);
  }

  /**
   * The ids of a conversation, written as the model's Jinja template says, with the texts of Python's Jinja: an array of `{ role, content }`, or
   * an array of conversations. With `tokenize: false` it is text. What a template has beyond messages is given with `templateOptions`.
   *
   * ```ts
   * tokenizer.applyChatTemplate([{ role: "user", content: "Hello" }], { addGenerationPrompt: true, returnTensors: "pt" });
   * ```
   */
  applyChatTemplate: ApplyChatTemplate = (conversation, ...given) =>
    applyChatTemplate(this, conversation, chatOptions(given as never)) as never;

  /** The content of the `tokenizer.json` that `savePretrained` writes. */
  toJSON(): TokenizerFile {
    return structuredClone(this.#file);
  }

  protected override rowMaker(splitSpecialTokens: boolean): RowMaker {
    const engine = splitSpecialTokens ? this.#atSplitting() : this.#atWork();
    return {
      encode: (task) => {
        try {
          return engine.encode(task);
        } catch (error) {
          throw this.#explain(error, task, engine);
        }
      },
      encodeLater: async (task): Promise<Rows> => {
        try {
          return await engine.encodeLater(task);
        } catch (error) {
          throw this.#explain(error, task, engine);
        }
      },
    };
  }

  protected override get isRandom(): boolean {
    return Boolean((this.#file.model as { dropout?: number | null }).dropout);
  }

  protected override checkRoom(maxLength: number, isPair: boolean): void {
    const added = this.numSpecialTokensToAdd(isPair);
    if (maxLength >= added) return;
    throw new ValueError(`Expected maxLength to leave room for ${added} special tokens, but got ${maxLength}`);
  }

  /** What the library in Rust says, for whoever made the call. */
  #explain(error: unknown, { texts, pairs, cutting }: EncodeTask, engine: Engine): unknown {
    const message = error instanceof Error ? error.message : "";
    if (message.includes("Second sequence not provided")) {
      return new ValueError(`Expected a second text (textPair) to cut with truncation "only_second", but got one text`);
    }
    if (message.includes("Sequence to truncate too short")) {
      return new ValueError(
        `Expected to cut to ${cutting?.maxLength} ids with truncation "${cutting?.strategy}", but that text is too short. Use ` +
          `truncation "longest_first"`,
      );
    }
    if (!message.includes("token from the vocabulary") || this.#file.model.type !== "WordLevel") return error;
    const words = engine.words([...texts, ...(pairs ?? [])].flatMap((text) => text ?? []));
    const unknown = words.find(([word]) => !this.#vocabulary.ids.has(word));
    return unknown === undefined
      ? error
      : new OutOfVocabularyError(unknown[0], "token", [...this.#vocabulary.ids.keys()]);
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
    this.#changed();
  }

  #atWork(): Engine {
    this.#engine ??= new Engine(this.#file, this.#where);
    return this.#engine;
  }

  #atSplitting(): Engine {
    this.#splitting ??= new Engine(withoutSpecialTokens(this.#file), this.#where);
    return this.#splitting;
  }

  #changed(): void {
    this.#engine = undefined;
    this.#splitting = undefined;
  }
}

/** Errors of what files hold, with the folder that they are in. */
function naming<T>(folder: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const isTheirs = error instanceof ValueError || error instanceof TypeError || error instanceof globalThis.TypeError;
    if (!isTheirs || error.message.includes(folder)) throw error;
    throw new ValueError(`${folder}: ${error.message}`, { cause: error });
  }
}

/** The largest id that a tokenizer's file can have. */
const MOST_ID = 0xffff_ffff;
const isRow = (value: unknown): boolean => Array.isArray(value) || ArrayBuffer.isView(value) || value instanceof Tensor;

/** The rows of a batch. */
function rowsOf(rows: unknown): unknown[] {
  const list = rows instanceof Tensor ? (rows.tolist() as unknown) : rows;
  if (typeof list === "object" && list !== null && Symbol.iterator in list) return [...(list as Iterable<unknown>)];
  throw new TypeError(`tokenizer.batchDecode: expected rows of ids, or a tensor of them, got ${shown(rows)}`);
}

/** Rows that have ids, one after another. */
function packed(rows: readonly number[][]) {
  const kept = rows.filter(({ length }) => length > 0);
  const lengths = Uint32Array.from(kept, ({ length }) => length);
  const ids = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const row of kept) {
    ids.set(row, at);
    at += row.length;
  }
  // Special tokens are out already, where they are not wanted.
  return { ids, lengths, skipSpecialTokens: false };
}

const CLEANED = [" .", " ?", " !", " ,", " ' ", " n't", " 'm", " 's", " 've", " 're"].map((text) => [
  text,
  text.trim(),
]);

function cleanUp(text: string): string {
  return CLEANED.reduce((cleaned, [spaced, plain]) => cleaned.replaceAll(spaced!, plain!), text);
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
  numSpecialTokensToAdd: 1,
  rowMaker: 1,
  checkRoom: 2,
  getChatTemplate: 2,
});
