import { inspect } from "node:util";
import { TypeError } from "../../python/exceptions.js";
import { snakeCase } from "../../python/snake_case.js";
import { AddedToken, type AddedTokenLike } from "../../tokenizers/added_token.js";
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

/** A token as its text or with its options. */
export type TokenLike = string | AddedTokenLike;

export function contentOf(token: TokenLike): string {
  const content = typeof token === "string" ? token : token?.content;
  if (typeof content === "string" && content !== "") return content;
  throw new TypeError(`Expected a token that is a string and not empty, or { content }, but got ${inspect(token)}`);
}

/** With what was said of it alone, which is checked: what the library cannot read would be found at the next text. */
function plain(token: TokenLike): AddedTokenLike {
  if (typeof token === "string") return { content: token };
  return new AddedToken(token instanceof AddedToken ? token.toOptions() : token).toOptions();
}

export function asSpecial(token: TokenLike): AddedTokenLike {
  return { ...plain(token), special: true };
}

export function toEntry(token: TokenLike, id: number): AddedTokenEntry {
  const {
    content,
    singleWord = false,
    lstrip = false,
    rstrip = false,
    special = false,
    normalized = !special,
  } = plain(token);
  return { id, content, single_word: singleWord, lstrip, rstrip, normalized, special };
}

export function fromEntry({
  content,
  single_word,
  lstrip,
  rstrip,
  normalized,
  special,
}: AddedTokenEntry): AddedTokenLike {
  return { content, singleWord: single_word, lstrip, rstrip, normalized, special };
}
