import { Callable } from "../../internal/callable.js";
import { boolean } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { contentOf, SPECIAL_TOKENS, SPELLED, type SpecialTokenName, type TokenLike } from "./special_tokens.js";

const adding = signature("addSpecialTokens", ["replaceExtraSpecialTokens"], {
  /** Whether the extra tokens take the place of those there were, which stay in the vocabulary. Default: true. */
  replaceExtraSpecialTokens: boolean(true),
});

// A class cannot declare computed properties; merging an interface into it is TypeScript's way to say so.
export interface SpecialTokensMixin
  extends Record<SpecialTokenName, string | null>,
    Record<`${SpecialTokenName}Id`, number | null> {}

/** The special tokens of a tokenizer. Follows transformers' class of this name. */
export abstract class SpecialTokensMixin extends Callable {
  readonly #named = new Map<SpecialTokenName, string>();
  protected readonly extra: string[] = [];

  abstract addTokens(tokens: TokenLike | readonly TokenLike[], options?: { specialTokens?: boolean }): number;
  abstract convertTokensToIds(token: string): number | null;
  abstract convertIdsToTokens(ids: Iterable<number | bigint>): string[];

  /** Special tokens without a name of their own. */
  get extraSpecialTokens(): readonly string[] {
    return this.extra;
  }

  /** The named special tokens by Python's names, `{ pad_token: "<pad>" }`. */
  get specialTokensMap(): Record<string, string> {
    const tokens = SPECIAL_TOKENS.map((name) => [SPELLED.get(name), this.getSpecialToken(name)] as const);
    return Object.fromEntries(tokens.filter(([, token]) => token !== null));
  }

  /** Every special token, named ones first. */
  get allSpecialTokens(): string[] {
    return [...new Set([...Object.values(this.specialTokensMap), ...this.extra])];
  }

  /** The ids of {@link allSpecialTokens}. */
  get allSpecialIds(): number[] {
    return this.allSpecialTokens.map((token) => this.convertTokensToIds(token)).filter((id) => id !== null);
  }

  /**
   * Sets special tokens, adding what the vocabulary lacks: `addSpecialTokens({ padToken: "<pad>", extraSpecialTokens: ["<x>"] })`.
   * The extra ones, whose older name is `additionalSpecialTokens`, take the place of those there were, unless
   * `replaceExtraSpecialTokens` is false.
   *
   * @returns How many were added or changed.
   */
  addSpecialTokens(
    {
      additionalSpecialTokens,
      extraSpecialTokens,
      ...named
    }: Partial<Record<SpecialTokenName, TokenLike>> & {
      extraSpecialTokens?: readonly TokenLike[];
      additionalSpecialTokens?: readonly TokenLike[];
    },
    ...given: Given<typeof adding>
  ): number {
    const { replaceExtraSpecialTokens } = adding(given);
    const tokens: TokenLike[] = [];
    for (const [name, token] of Object.entries(named) as [SpecialTokenName, TokenLike | undefined][]) {
      if (!SPELLED.has(name)) {
        throw new ValueError(
          `Expected a special token of ${[...SPELLED.keys(), "extraSpecialTokens"].join(", ")}, but got ${name}`,
        );
      }
      if (token === undefined) continue;
      this.setSpecialToken(name, token);
      tokens.push(token);
    }
    const isOld = extraSpecialTokens === undefined || extraSpecialTokens.length === 0;
    const extra = ((isOld ? additionalSpecialTokens : extraSpecialTokens) ?? []).filter(
      (token) => replaceExtraSpecialTokens || !this.extra.includes(contentOf(token)),
    );
    if (replaceExtraSpecialTokens && extra.length > 0) this.extra.length = 0;
    this.extra.push(...extra.map(contentOf));
    return this.addTokens([...tokens, ...extra], { specialTokens: true });
  }

  /** 1 for each id of a special token, 0 for others. */
  getSpecialTokensMask(ids: Iterable<number>): number[] {
    const special = new Set(this.allSpecialIds);
    return Array.from(ids, (id) => (special.has(id) ? 1 : 0));
  }

  /** The token under a name; `tokenizer.padToken` is `getSpecialToken("padToken")`. */
  getSpecialToken(name: SpecialTokenName): string | null {
    return this.#named.get(name) ?? null;
  }

  /** Names a token; it is not added to the vocabulary. `tokenizer.padToken = "<pad>"` is `setSpecialToken("padToken", "<pad>")`. */
  setSpecialToken(name: SpecialTokenName, token: TokenLike | null): void {
    if (token === null) this.#named.delete(name);
    else this.#named.set(name, contentOf(token));
  }
}

for (const name of SPECIAL_TOKENS) {
  Object.defineProperty(SpecialTokensMixin.prototype, name, {
    get(this: SpecialTokensMixin) {
      return this.getSpecialToken(name);
    },
    set(this: SpecialTokensMixin, token: TokenLike | null) {
      this.setSpecialToken(name, token);
    },
  });
  Object.defineProperty(SpecialTokensMixin.prototype, `${name}Id`, {
    get(this: SpecialTokensMixin) {
      const token = this.getSpecialToken(name);
      return token === null ? null : this.convertTokensToIds(token);
    },
    set(this: SpecialTokensMixin, id: number | null) {
      this.setSpecialToken(name, id === null ? null : this.convertIdsToTokens([id])[0]!);
    },
  });
}

limitArguments(SpecialTokensMixin.prototype, {
  addSpecialTokens: 2,
  getSpecialTokensMask: 1,
  getSpecialToken: 1,
  setSpecialToken: 2,
});
