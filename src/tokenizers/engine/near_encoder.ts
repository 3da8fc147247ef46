import type { Normalizer, PreTokenizer } from "tokenizers";
import {
  componentsOf,
  emptyTokenizerFile,
  formatTokenizerFile,
  type TokenizerComponent,
  type TokenizerFile,
} from "../tokenizer_file.js";
import { loadLibrary } from "./library.js";
import type { Rows } from "./messages.js";

/** Longer texts take longer than the way to the thread does. */
const MOST_CHARACTERS = 512;
/** So many words are kept, and none that is longer. */
const MOST_WORDS = 16_384;
const LONGEST_WORD = 64;
/** Each is looked for in every text. */
const MOST_ADDED = 1024;

interface Ids {
  ids: number[];
  typeIds: number[];
}

/** What is put around a text, and of which type its own ids are. */
interface Around {
  before: Ids;
  after: Ids;
  type: number;
}

/**
 * Short texts of words that were there before, in the caller's own thread. To encode is asynchronous in the library, and for a short text
 * the way to the thread and back takes several times as long as the work. To divide a text into words is not; and a model makes ids of
 * each word by itself. So the ids of words are kept, as the thread gave them.
 */
export class NearEncoder {
  readonly #normalizer: Normalizer | null;
  readonly #preTokenizer: PreTokenizer;
  /** The added tokens, as they are looked for in a text and in what the normalizer makes of it. */
  readonly #added: readonly [raw: RegExp | null, normalized: RegExp | null];
  readonly #words = new Map<string, readonly number[]>();
  readonly #around = new Map<boolean, Around>();

  private constructor(normalizer: Normalizer | null, preTokenizer: PreTokenizer, file: TokenizerFile) {
    this.#normalizer = normalizer;
    this.#preTokenizer = preTokenizer;
    const contents = (isNormalized: boolean): RegExp | null => {
      const some = file.added_tokens.filter(({ normalized }) => normalized === isNormalized);
      const texts = some.map(({ content }) =>
        isNormalized ? (normalizer?.normalizeString(content) ?? content) : content,
      );
      return texts.length === 0 ? null : new RegExp(texts.map(escaped).join("|"));
    };
    this.#added = [contents(false), contents(true)];
  }

  /** Null for a tokenizer that makes no words, or too many things beside them. */
  static of(file: TokenizerFile): NearEncoder | null {
    const { normalizer, pre_tokenizer, added_tokens } = file;
    if (!isOfWords(file)) return null;
    const isSmall = ({ content }: { content: string }) => content.length <= MOST_CHARACTERS;
    if (pre_tokenizer === null || added_tokens.length > MOST_ADDED || !added_tokens.every(isSmall)) return null;
    // Without its model it takes no time and no memory.
    const parts = { ...emptyTokenizerFile({ type: "WordLevel", vocab: {}, unk_token: "" }), normalizer, pre_tokenizer };
    const tokenizer = loadLibrary().Tokenizer.fromString(formatTokenizerFile(parts));
    return new NearEncoder(tokenizer.getNormalizer(), tokenizer.getPreTokenizer()!, file);
  }

  /** The words of a text; null where it has to go to the thread. */
  wordsOf(text: string): string[] | null {
    if (text.length === 0 || text.length > MOST_CHARACTERS) return null;
    const [raw, added] = this.#added;
    if (raw?.test(text)) return null;
    const normalized = this.#normalizer?.normalizeString(text) ?? text;
    if (added?.test(normalized)) return null;
    return this.#preTokenizer.preTokenizeString(normalized).map(([word]) => word);
  }

  /** The row of a text of these words; null where one of them is new, or where it would be cut. */
  encode(words: readonly string[], addSpecialTokens: boolean, most: number): Rows | null {
    const around = this.#around.get(addSpecialTokens);
    if (around === undefined) return null;
    const ids = [...around.before.ids];
    for (const word of words) {
      const known = this.#words.get(word);
      if (known === undefined) return null;
      ids.push(...known);
    }
    const { before, after, type } = around;
    const count = ids.length - before.ids.length;
    ids.push(...after.ids);
    if (ids.length > most) return null;
    const typeIds = [...before.typeIds, ...new Array<number>(count).fill(type), ...after.typeIds];
    return { lengths: Uint32Array.of(ids.length), ids: Uint32Array.from(ids), typeIds: Uint32Array.from(typeIds) };
  }

  /** Keeps what the thread gave for a text of these words. */
  learn(words: readonly string[], addSpecialTokens: boolean, rows: Rows): void {
    const [ids, typeIds, wordIds] = [[...rows.ids], [...rows.typeIds!], [...rows.wordIds!]];
    const first = wordIds.findIndex((word) => word >= 0);
    const end = wordIds.findLastIndex((word) => word >= 0) + 1;
    if (first < 0) return;
    const part = (from: number, to?: number): Ids => ({ ids: ids.slice(from, to), typeIds: typeIds.slice(from, to) });
    this.#around.set(addSpecialTokens, { before: part(0, first), after: part(end), type: typeIds[first]! });
    if (this.#words.size + words.length > MOST_WORDS) this.#words.clear();
    const of = words.map((): number[] => []);
    for (let i = first; i < end; i++) of[wordIds[i]!]?.push(ids[i]!);
    for (const [i, word] of words.entries()) if (word.length <= LONGEST_WORD) this.#words.set(word, of[i]!);
  }
}

/** Whether the normalized text alone says what its words are, and a word alone what its ids are. */
function isOfWords({ normalizer, pre_tokenizer, model }: TokenizerFile): boolean {
  // Drawn anew for each text.
  if ("dropout" in model && model.dropout) return false;
  // The "first" word is the one at the beginning of the text as it was given: none is, where a normalizer took something off in front.
  const asksForFirst = ({ type, prepend_scheme }: TokenizerComponent) =>
    type === "Metaspace" && prepend_scheme === "first";
  return normalizer === null || !componentsOf(pre_tokenizer).some(asksForFirst);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
