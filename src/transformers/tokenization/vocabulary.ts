import { ValueError } from "../../python/exceptions.js";
import { modelVocabulary, type TokenizerFile } from "../../tokenizers/tokenizer_file.js";
import { asSpecial, contentOf, type TokenLike, toEntry } from "./special_tokens.js";

/** The tokens of a tokenizer.json, the added ones included. */
export class Vocabulary {
  readonly #file: TokenizerFile;
  /** How many tokens the model has, without the added ones. */
  readonly modelSize: number;
  // Kept, as a vocabulary has tens of thousands of entries.
  readonly #ids: Map<string, number>;
  #tokens: Map<number, string> | undefined;
  readonly #twice: number;

  constructor(file: TokenizerFile) {
    this.#file = file;
    this.#ids = modelVocabulary(file.model);
    // A Unigram model may have a token twice.
    this.modelSize = Array.isArray(file.model.vocab) ? file.model.vocab.length : this.#ids.size;
    this.#twice = this.modelSize - this.#ids.size;
    for (const { content, id } of file.added_tokens) this.#ids.set(content, id);
  }

  /** The ids by token. */
  get ids(): ReadonlyMap<string, number> {
    return this.#ids;
  }

  /** How many tokens there are, the added ones included. */
  get size(): number {
    return this.#ids.size + this.#twice;
  }

  /** The tokens by id; of an added token and one of the model with the same id the added one. */
  get tokens(): ReadonlyMap<number, string> {
    if (this.#tokens === undefined) {
      this.#tokens = new Map();
      const { vocab } = this.#file.model;
      if (Array.isArray(vocab)) for (const [id, [token]] of vocab.entries()) this.#tokens.set(id, token);
      else for (const [token, id] of this.#ids) this.#tokens.set(id, token);
      for (const { content, id } of this.#file.added_tokens) this.#tokens.set(id, content);
    }
    return this.#tokens;
  }

  /** Adds tokens to the file; one that there is keeps its id. Gives how many were added or changed. */
  add(tokens: readonly TokenLike[], special: boolean): number {
    const { added_tokens: entries } = this.#file;
    let changed = 0;
    // Found by their text and counted on, as there may be as many as a language has words.
    const places = new Map(entries.map(({ content }, at) => [content, at]).reverse() as [string, number][]);
    let next = this.#nextId();
    // All of them are looked at before the first is added.
    const wanted = tokens.map((token) => checked(special ? asSpecial(token) : token));
    for (const token of wanted) {
      const content = contentOf(token);
      const entry = toEntry(token, this.#ids.get(content) ?? next);
      const at = places.get(content);
      if (at !== undefined && JSON.stringify(entries[at]) === JSON.stringify(entry)) continue;
      if (at === undefined) places.set(content, entries.push(entry) - 1);
      else entries[at] = entry;
      this.#ids.set(content, entry.id);
      next = Math.max(next, entry.id + 1);
      this.#tokens = undefined;
      changed++;
    }
    entries.sort((a, b) => a.id - b.id);
    return changed;
  }

  // After the model's own tokens and after all that were added.
  #nextId(): number {
    return this.#file.added_tokens.reduce((next, { id }) => Math.max(next, id + 1), this.modelSize);
  }
}

function checked(token: TokenLike): TokenLike {
  const content = contentOf(token);
  toEntry(token, 0);
  if (!/\p{Surrogate}/u.test(content)) return token;
  throw new ValueError(
    `Expected tokens of whole characters, but got ${JSON.stringify(content)}, which has half of a surrogate pair`,
  );
}
