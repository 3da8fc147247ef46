/** The tokenizer that a GGUF file describes. Follows transformers/integrations/gguf/gguf_tokenizer_mapping.py, for Llama and its kin. */

import { ValueError } from "../../python/exceptions.js";
import { byteAlphabet, byteLevel } from "../../tokenizers/byte_level.js";
import {
  type AddedTokenEntry,
  type BpeModel,
  emptyBpeModel,
  emptyTokenizerFile,
  type TokenizerComponent,
  type TokenizerFile,
} from "../../tokenizers/tokenizer_file.js";
import type { PreTrainedTokenizerOptions } from "../tokenization/tokenizer_options.js";
import { loadGgufCheckpoint } from "./checkpoint.js";

/** What stands for a space among the tokens of SentencePiece; by number, so that this file stays one of Latin letters. */
const SPACE = String.fromCharCode(0x2581);

/** What of a file's header a tokenizer is made of. */
interface Parts {
  tokens: string[];
  tokenTypes: number[];
  merges: string[] | null;
  scores: number[] | null;
}

/** How a kind of tokenizer is made. */
interface Builder {
  /** The token as the vocabulary has it. */
  spelled: (token: string) => string;
  /** The special tokens that Python's class has whatever the file says. */
  special: readonly string[];
  /** Whether a token that the file marks as control is one. */
  isControl: (token: string) => boolean;
  model: Partial<BpeModel>;
  preTokenizer: TokenizerComponent;
  decoder: TokenizerComponent;
}

const ALPHABET = byteAlphabet();
const LETTERS: ReadonlySet<string> = new Set(ALPHABET);
const isOfBytes = (token: string): boolean => [...token].every((character) => LETTERS.has(character));

const BUILDERS: Readonly<Record<string, Builder>> = {
  gpt2: {
    spelled: (token) => (isOfBytes(token) ? token : Array.from(Buffer.from(token), (byte) => ALPHABET[byte]).join("")),
    special: ["<|endoftext|>"],
    // llama.cpp marks some that are none; they would make the vocabulary larger than the model's.
    isControl: isOfBytes,
    model: { continuing_subword_prefix: "", end_of_word_suffix: "" },
    preTokenizer: byteLevel(false),
    decoder: byteLevel(true),
  },
  llama: {
    spelled: (token) => token,
    special: ["<s>", "</s>", "<unk>"],
    isControl: () => true,
    model: { fuse_unk: true, byte_fallback: true },
    preTokenizer: { type: "Metaspace", replacement: SPACE, prepend_scheme: "first", split: false },
    decoder: {
      type: "Sequence",
      decoders: [
        { type: "Replace", pattern: { String: SPACE }, content: " " },
        { type: "ByteFallback" },
        { type: "Fuse" },
        { type: "Strip", content: " ", start: 1, stop: 0 },
      ],
    },
  },
};

const END = String.raw`|\s*[\r\n]+|\s+(?!\S)|\s+`;
const ENDINGS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
const CASED = (endings: string): string => {
  const [upper, lower] = [String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`, String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`];
  const before = String.raw`[^\r\n\p{L}\p{N}]?`;
  return `${before}${upper}*${lower}+${endings}|${before}${upper}+${lower}*${endings}|`;
};
const LLAMA3 = String.raw`${ENDINGS}|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*${END}`;
const QWEN2 = String.raw`${ENDINGS}|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*${END}`;
const QWEN35 = String.raw`${ENDINGS}|[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*${END}`;
const TEKKEN = String.raw`${CASED("")}\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*${END}`;
const GPT4O = String.raw`${CASED(`${ENDINGS}?`)}\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*${END}`;

/** How texts are divided, by the file's `pre`; where it names none of these, GPT-2's way or the kind's own. */
const SPLITS: ReadonlyMap<string, string> = new Map(
  (
    [
      [LLAMA3, "llama3 llama-v3 llama-bpe falcon3 falcon-h1 pixtral midm-2.0 lfm2 jina-v5-nano dbrx smaug-bpe"],
      [TEKKEN, "tekken"],
      [QWEN2, "qwen2 deepseek-r1-qwen kormo f2llmv2 megrez"],
      [QWEN35, "qwen35"],
      [GPT4O, "gpt-4o llama4 kanana2 talkie minimax-m2"],
    ] as const
  ).flatMap(([split, names]) => names.split(" ").map((name): [string, string] => [name, split])),
);

/** The kinds of a token in the file. */
const CONTROL = 3;
const USER_DEFINED = 4;

/**
 * What a tokenizer is made of whose parts stand in a GGUF file.
 *
 * @throws ValueError for a kind that is not here, or a damaged file.
 */
export async function readGgufTokenizer(path: string): Promise<PreTrainedTokenizerOptions> {
  const { tokenizer, tokenizerConfig } = await loadGgufCheckpoint(path);
  const kind = tokenizer.tokenizer_type;
  const builder = typeof kind === "string" && Object.hasOwn(BUILDERS, kind) ? BUILDERS[kind] : undefined;
  if (builder === undefined) {
    throw new ValueError(
      `Cannot build a tokenizer from a GGUF file stating tokenizer ${JSON.stringify(kind ?? null)}. Supported: ` +
        `${Object.keys(BUILDERS).join(", ")}. (${path})`,
    );
  }
  const parts = partsOf(tokenizer, path);
  const file = fileOf(builder, parts, SPLITS.get(String(tokenizer.pre_tokenizer_type)));
  const special = Object.entries({ bosToken: "bos", eosToken: "eos", unkToken: "unk", padToken: "pad" });
  const named = special.flatMap(([name, key]) => {
    const id = tokenizer[`${key}_token_id`];
    if (id === undefined) return [];
    const token = parts.tokens[id as number];
    if (token === undefined)
      throw new ValueError(`${path}: its ${key} token is ${id} of ${parts.tokens.length} tokens`);
    return [[name, token]];
  });
  const { add_bos_token, add_eos_token, chat_template } = tokenizerConfig;
  const has = (name: string) => named.some(([known]) => known === name);
  return {
    tokenizerObject: file,
    ...Object.fromEntries(named),
    // Older files do not say it, and some say it without such a token.
    addBosToken: ((add_bos_token as boolean | undefined) ?? kind === "llama") && has("bosToken"),
    addEosToken: ((add_eos_token as boolean | undefined) ?? false) && has("eosToken"),
    ...(typeof chat_template === "string" ? { chatTemplate: chat_template } : {}),
  };
}

function partsOf(of: Readonly<Record<string, unknown>>, path: string): Parts {
  const list = <T>(name: string, is: (item: unknown) => item is T): T[] | null => {
    const value = of[name];
    if (value === undefined) return null;
    if (Array.isArray(value) && value.every(is)) return value;
    throw new ValueError(`Expected ${path} to hold a list of the tokenizer's ${name}`);
  };
  const isText = (item: unknown): item is string => typeof item === "string";
  const isNumber = (item: unknown): item is number => typeof item === "number";
  const tokens = list("tokens", isText);
  if (tokens === null) throw new ValueError(`Expected ${path} to hold the tokens of a tokenizer, but it has none`);
  const [merges, scores] = [list("merges", isText), list("scores", isNumber)];
  if (merges === null && scores === null) {
    throw new ValueError(
      `Expected ${path} to hold the merges of a tokenizer, or scores to find them by, but it has neither`,
    );
  }
  return {
    tokens,
    tokenTypes: list("token_type", isNumber) ?? [],
    merges,
    scores,
  };
}

function fileOf(builder: Builder, parts: Parts, split: string | undefined): TokenizerFile {
  const { tokens, tokenTypes } = parts;
  const vocab = new Map(tokens.map((token, id) => [builder.spelled(token), id]));
  const file = emptyTokenizerFile({
    ...emptyBpeModel(),
    ...builder.model,
    vocab: Object.fromEntries(vocab),
    merges: mergesOf(parts),
  });
  file.pre_tokenizer =
    split === undefined
      ? builder.preTokenizer
      : {
          type: "Sequence",
          pretokenizers: [
            { type: "Split", pattern: { Regex: split }, behavior: "Isolated", invert: false },
            { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: false },
          ],
        };
  file.decoder = builder.decoder;
  const ofType = (type: number) => tokens.filter((_, id) => tokenTypes[id] === type);
  const added = new Map<string, AddedTokenEntry>();
  const add = (content: string, special: boolean) => {
    const id = added.get(content)?.id ?? vocab.get(content) ?? vocab.size + missing++;
    added.set(content, { id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special });
  };
  let missing = 0;
  for (const token of [...builder.special, ...ofType(CONTROL).filter(builder.isControl)]) add(token, true);
  for (const token of ofType(USER_DEFINED)) if (vocab.has(token) || added.has(token)) add(token, false);
  file.added_tokens = [...added.values()].filter(({ content }) => content !== "").sort((a, b) => a.id - b.id);
  return file;
}

/** The pairs that are joined, as the file has them or, where it has scores alone, as its tokens can be divided. */
function mergesOf({ tokens, merges, scores }: Parts): [string, string][] {
  if (merges !== null) return merges.map((merge) => merge.split(" ") as [string, string]);
  const ids = new Map(tokens.map((token, id) => [token, id]));
  const byToken = new Map((scores ?? []).map((score, id) => [tokens[id] ?? "", score]));
  const found = [...byToken].flatMap(([token, score]) => {
    const characters = [...token];
    const pairs = characters.slice(1).flatMap((_, at) => {
      const [left, right] = [characters.slice(0, at + 1).join(""), characters.slice(at + 1).join("")];
      const [first, second] = [ids.get(left), ids.get(right)];
      if (first === undefined || second === undefined) return [];
      return [{ left, right, first, second, score, lengths: [at + 1, characters.length - at - 1] as const }];
    });
    return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
  });
  // The likeliest first, of these the longest.
  found.sort((a, b) => b.score - a.score || b.lengths[0] - a.lengths[0] || b.lengths[1] - a.lengths[1]);
  return found.map(({ left, right }) => [left, right]);
}
