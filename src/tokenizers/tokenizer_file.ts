/** `tokenizer.json`, the file of Hugging Face's `tokenizers`: its shape, reading with checks, and writing as Python writes it. */

import { isJSONObject } from "../internal/files/json_file.js";
import { KeyError, ValueError } from "../python/exceptions.js";

/** A token that is looked for in the text before anything else divides it. */
export interface AddedTokenEntry {
  id: number;
  content: string;
  single_word: boolean;
  lstrip: boolean;
  rstrip: boolean;
  normalized: boolean;
  special: boolean;
}

/** Byte-pair encoding as the file holds it: `vocab` by token, `merges` in the order of their rank. */
export interface BpeModel {
  type: "BPE";
  dropout: number | null;
  unk_token: string | null;
  continuing_subword_prefix: string | null;
  end_of_word_suffix: string | null;
  fuse_unk: boolean;
  byte_fallback: boolean;
  ignore_merges: boolean;
  vocab: Record<string, number>;
  merges: readonly [string, string][];
}

/** One id for each word. */
export interface WordLevelModel {
  type: "WordLevel";
  vocab: Record<string, number>;
  unk_token: string;
}

/** Any other model that `tokenizers` can run (WordPiece, Unigram). */
export interface OtherModel {
  type?: string;
  unk_token?: string | null;
  vocab: Record<string, number> | [string, number][];
}

export type TokenizerModel = BpeModel | WordLevelModel | OtherModel;

/** A step of the pipeline, such as `{ type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true }`. */
export interface TokenizerComponent {
  type: string;
  [option: string]: unknown;
}

/** The steps that a part is made of, however deep its sequences are. */
export function componentsOf(part: TokenizerComponent | null): TokenizerComponent[] {
  if (part === null || part.type !== "Sequence") return part === null ? [] : [part];
  const held = part.normalizers ?? part.pretokenizers ?? part.processors ?? part.decoders ?? [];
  return (held as TokenizerComponent[]).flatMap(componentsOf);
}

/** The whole file. */
export interface TokenizerFile {
  version: string;
  truncation: unknown;
  padding: unknown;
  added_tokens: AddedTokenEntry[];
  normalizer: TokenizerComponent | null;
  pre_tokenizer: TokenizerComponent | null;
  post_processor: TokenizerComponent | null;
  decoder: TokenizerComponent | null;
  model: TokenizerModel;
}

/** A file around a model, with nothing before or after it. */
export function emptyTokenizerFile(model: TokenizerModel): TokenizerFile {
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: null,
    post_processor: null,
    decoder: null,
    model,
  };
}

/** A byte-pair model without a vocabulary: what is left are added tokens. */
export function emptyBpeModel(): BpeModel {
  return {
    type: "BPE",
    dropout: null,
    unk_token: null,
    continuing_subword_prefix: null,
    end_of_word_suffix: null,
    fuse_unk: false,
    byte_fallback: false,
    ignore_merges: false,
    vocab: {},
    merges: [],
  };
}

/** The ids of a model's own tokens, without the added ones. */
export function modelVocabulary({ vocab }: TokenizerModel): Map<string, number> {
  if (Array.isArray(vocab)) return new Map(vocab.map(([token], id) => [token, id]));
  return new Map(Object.entries(vocab));
}

/**
 * Checks the parts that everything here relies on; the engine checks the components.
 *
 * @param where The path of the file, or what the object is, for the message.
 * @throws ValueError that names the file and the part
 */
export function checkTokenizerFile(json: unknown, where: string): TokenizerFile {
  const fail = (what: string): never => {
    throw new ValueError(`${where}: expected a tokenizer.json of Hugging Face's tokenizers, but ${what}`);
  };
  if (!isJSONObject(json)) return fail("it holds no object");
  const { model, added_tokens = [], ...rest } = json as Partial<TokenizerFile>;
  if (typeof model !== "object" || model === null) return fail(`it has no "model"`);
  if (typeof model.vocab !== "object" || model.vocab === null) return fail(`its "model" has no "vocab"`);
  if (Array.isArray(model.vocab) && !model.vocab.every(isScored))
    return fail(`its "vocab" is no list of [token, score]`);
  const vocabulary = modelVocabulary(model);
  for (const [token, id] of vocabulary) {
    if (!isId(id)) return fail(`the id of ${JSON.stringify(token)} is ${JSON.stringify(id)}`);
  }
  if ("merges" in model) {
    if (!(Array.isArray(model.merges) && model.merges.every(isMerge))) return fail(`its "merges" are no list of pairs`);
    const prefix = (model.continuing_subword_prefix ?? "").length;
    for (const merge of model.merges as readonly (string | [string, string])[]) {
      const [first, second] = typeof merge === "string" ? (merge.split(" ") as [string, string]) : merge;
      const unknown = [first, second, first + second.slice(prefix)].find((token) => !vocabulary.has(token));
      if (unknown !== undefined)
        return fail(`a merge needs the token ${JSON.stringify(unknown)}, which is out of vocabulary`);
    }
  }
  const { normalizer, pre_tokenizer, post_processor, decoder } = rest;
  if ([normalizer, pre_tokenizer, post_processor, decoder].some((part) => isDeep(part, MOST_LEVELS))) {
    return fail(`its parts are in one another more than ${MOST_LEVELS} levels deep`);
  }
  if (!Array.isArray(added_tokens)) return fail(`its "added_tokens" are no list`);
  for (const token of added_tokens) {
    if (typeof token?.content !== "string" || !isId(token.id)) {
      return fail(`its "added_tokens" hold ${JSON.stringify(token)}, which has no "content" or no "id"`);
    }
  }
  return { ...emptyTokenizerFile(model), ...rest, model, added_tokens };
}

/**
 * A file that takes special tokens in a text for text like any other, with the same ids: what `encode_special_tokens` is to the library,
 * which npm's has no door to. A token that the model has no id for keeps its place, under a name that no text has.
 */
export function withoutSpecialTokens(file: TokenizerFile): TokenizerFile {
  const known = modelVocabulary(file.model);
  const added_tokens = file.added_tokens.flatMap((token) => {
    if (!token.special) return [token];
    return known.has(token.content) ? [] : [{ ...token, content: `\ufdd0\uffff${token.id}\ufdd0`, normalized: false }];
  });
  return { ...file, added_tokens };
}

/** What serde_json takes at most; without a limit, those who walk through the parts would fill the stack. */
const MOST_LEVELS = 128;

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeep(part, levels - 1));
}

/** An id is one of Rust's u32. */
function isId(id: unknown): boolean {
  return typeof id === "number" && Number.isInteger(id) && id >= 0 && id < 2 ** 32;
}

function isScored(entry: unknown): boolean {
  return Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "number";
}

function isMerge(merge: unknown): boolean {
  if (typeof merge === "string") return merge.includes(" ");
  return Array.isArray(merge) && merge.length === 2 && merge.every((part) => typeof part === "string");
}

/**
 * The text of the file, laid out as Python writes it: two spaces, the vocabulary by id. (A JavaScript object would put tokens
 * that look like numbers first.)
 */
export function formatTokenizerFile(file: TokenizerFile): string {
  const { model } = file;
  if (Array.isArray(model.vocab)) return JSON.stringify(file, null, 2);
  const entries = [...modelVocabulary(model)].sort(([, a], [, b]) => a - b);
  const lines = entries.map(([token, id]) => `      ${JSON.stringify(token)}: ${id}`);
  const text = JSON.stringify({ ...file, model: { ...model, vocab: {} } }, null, 2);
  if (lines.length === 0) return text;
  // "vocab" is a key of the model alone at this depth, so its empty object is the last such text at this indentation.
  const at = text.lastIndexOf(`\n    "vocab": {}`);
  if (at < 0) throw new KeyError(`Expected the model of a tokenizer to have a "vocab"`);
  const open = text.indexOf("{", at);
  return `${text.slice(0, open + 1)}\n${lines.join(",\n")}\n    ${text.slice(open + 1)}`;
}
