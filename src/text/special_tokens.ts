import { snakeCase } from "../nn/naming.js";

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
