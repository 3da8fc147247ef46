import { inspect } from "node:util";
import { boolean, optional, string } from "../internal/kinds.js";
import { type Given, signature } from "../internal/signature.js";
import { limitDeclared } from "../internal/surplus.js";
import { boolRepr } from "../python/repr.js";

/** A token's text with what is said of it; an {@link AddedToken} is one, and a plain object may be. */
export interface AddedTokenLike {
  /** The text of the token. */
  content: string;
  /** Only where it is a whole word. Default: false. */
  singleWord?: boolean | undefined;
  /** Takes the white space before it along. Default: false. */
  lstrip?: boolean | undefined;
  /** Takes the white space after it along. Default: false. */
  rstrip?: boolean | undefined;
  /** Looked for in the normalized text. Default: true, for special tokens false. */
  normalized?: boolean | undefined;
  /** Left out by `decode(ids, { skipSpecialTokens: true })`. Default: false. */
  special?: boolean | undefined;
}

const declared = signature("AddedToken", ["content"], {
  content: string,
  singleWord: boolean(false),
  lstrip: boolean(false),
  rstrip: boolean(false),
  normalized: optional(boolean),
  special: boolean(false),
});

/**
 * A token that is looked for in a text before anything else divides it. Follows `tokenizers.AddedToken`.
 *
 * ```ts
 * tokenizer.addTokens(new AddedToken("<mask>", { lstrip: true, special: true }));
 * ```
 */
export class AddedToken implements AddedTokenLike {
  /** The text of the token. */
  content: string;
  /** Whether it counts only where it is a whole word. */
  readonly singleWord: boolean;
  /** Whether it takes the white space before it along. */
  readonly lstrip: boolean;
  /** Whether it takes the white space after it along. */
  readonly rstrip: boolean;
  /** Whether `decode(ids, { skipSpecialTokens: true })` leaves it out. */
  special: boolean;
  readonly #normalized: boolean | undefined;

  constructor(...given: Given<typeof declared>) {
    const { content, singleWord, lstrip, rstrip, normalized, special } = declared(given);
    this.content = content;
    this.singleWord = singleWord;
    this.lstrip = lstrip;
    this.rstrip = rstrip;
    this.special = special;
    this.#normalized = normalized;
  }

  /** Whether it is looked for in the normalized text: what was said, else whether it is no special one. */
  get normalized(): boolean {
    return this.#normalized ?? !this.special;
  }

  /** @internal As a plain object, with `normalized` only where it was said. */
  toOptions(): AddedTokenLike {
    const { content, singleWord, lstrip, rstrip, special } = this;
    return { content, singleWord, lstrip, rstrip, special, normalized: this.#normalized };
  }

  /** The text of the token. */
  toString(): string {
    return this.content;
  }

  /** What `console.log` prints: what Python does. */
  [inspect.custom](): string {
    const said = { rstrip: this.rstrip, lstrip: this.lstrip, single_word: this.singleWord };
    const all = Object.entries({ ...said, normalized: this.normalized, special: this.special });
    return `AddedToken("${this.content}", ${all.map(([name, value]) => `${name}=${boolRepr(value)}`).join(", ")})`;
  }
}

limitDeclared(AddedToken.prototype, ["toOptions", "toString"]);
