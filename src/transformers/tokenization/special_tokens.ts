import { inspect } from "node:util";
import { TypeError } from "../../python/exceptions.js";
import { snakeCase } from "../../python/snake_case.js";
import type { AddedTokenEntry } from "../../tokenizers/tokenizer_file.js";

/** The special tokens that have a name, in transformers' order (SPECIAL_TOKENS_ATTRIBUTES). */
export const SPECIAL_TOKENS = [
  "bosToken",
  "eosToken",
  "unkToken",
  "sepToken",
  "padToken",
  "clsToken",
  "maskToken",
] as const;

/** The name of a special token: `"padToken"`, `"eosToken"`, ... */
export type SpecialTokenName = (typeof SPECIAL_TOKENS)[number];

/** How transformers' files spell the names: `pad_token`. */
export const SPELLED = new Map<SpecialTokenName, string>(SPECIAL_TOKENS.map((name) => [name, snakeCase(name)]));

/** A token that is looked for in the text before anything else divides it. Follows `tokenizers.AddedToken`. */
export interface AddedToken {
  /** The text of the token. */
  content: string;
  /** Only where it is a whole word. Default: false. */
  singleWord?: boolean;
  /** Takes the white space before it along. Default: false. */
  lstrip?: boolean;
  /** Takes the white space after it along. Default: false. */
  rstrip?: boolean;
  /** Looked for in the normalized text. Default: true, for special tokens false. */
  normalized?: boolean;
  /** Left out by `decode(ids, { skipSpecialTokens: true })`. Default: false. */
  special?: boolean;
}

/** A token as its text or with its options. */
export type TokenLike = string | AddedToken;

export function contentOf(token: TokenLike): string {
  const content = typeof token === "string" ? token : token?.content;
  if (typeof content === "string" && content !== "") return content;
  throw new TypeError(`Expected a token that is a string and not empty, or { content }, but got ${inspect(token)}`);
}

export function asSpecial(token: TokenLike): AddedToken {
  return typeof token === "string" ? { content: token, special: true, normalized: false } : { ...token, special: true };
}

export function toEntry(token: TokenLike, id: number): AddedTokenEntry {
  const {
    content,
    singleWord = false,
    lstrip = false,
    rstrip = false,
    special = false,
    normalized = !special,
  } = typeof token === "string" ? ({ content: token } as AddedToken) : token;
  return { id, content, single_word: singleWord, lstrip, rstrip, normalized, special };
}

export function fromEntry({ content, single_word, lstrip, rstrip, normalized, special }: AddedTokenEntry): AddedToken {
  return { content, singleWord: single_word, lstrip, rstrip, normalized, special };
}
