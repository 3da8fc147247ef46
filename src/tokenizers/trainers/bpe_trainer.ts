import TinyQueue from "tinyqueue";
import { optional, string } from "../../internal/kinds.js";
import { type Given, type Options, signature, type Values } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { compareStrings } from "../../python/compare.js";
import { type BpeModel, emptyBpeModel } from "../tokenizer_file.js";
import { count, type Trainer, tokens, trainerOptions, type WordCounts } from "./trainer.js";

/** What a {@link BpeTrainer} takes. */
export const bpeOptions = {
  ...trainerOptions,
  /** At most so many characters get an id, the most frequent ones. Default: all. */
  limitAlphabet: optional(count),
  /** Characters that get an id whether or not the corpus has them; of a longer string the first counts. Default: none. */
  initialAlphabet: optional(tokens),
  /** Goes before every piece that does not begin a word, as BERT's `"##"`. Default: none. */
  continuingSubwordPrefix: optional(string),
  /** Goes after the last piece of a word. Default: none. */
  endOfWordSuffix: optional(string),
  /** Merges stop before a token has so many characters. Default: no limit. */
  maxTokenLength: optional(count),
  /** What a character without an id becomes when encoding. Default: none, such characters are left out. */
  unkToken: optional(string),
} as const;

const bpeTrainer = signature("BpeTrainer", [], bpeOptions);

/** Options of {@link BpeTrainer}. */
export type BpeTrainerOptions = Options<typeof bpeTrainer>;

/** A pair of neighbouring pieces that may be merged, in the words where it arose at one time. */
interface Candidate {
  readonly pair: number;
  count: number;
  readonly words: Set<number>;
}

// Two ids in one number; both stay below 2 ** 26, so the product is exact, and numbers compare as pairs do.
const PAIR = 2 ** 26;

/**
 * Byte-pair encoding: begins with characters and merges the most frequent pair of neighbours until the vocabulary is full; of
 * equally frequent pairs that with the lower ids. Follows `tokenizers.trainers.BpeTrainer` (tokenizers/src/models/bpe/trainer.rs)
 * and gives its vocabulary and its merges in its order. With `continuingSubwordPrefix` or `endOfWordSuffix` Python numbers the
 * prefixed characters in the order of a hash table, which differs from run to run; here it is the order of the corpus.
 *
 * Counts are kept up to date from merge to merge, so the time goes with what changes, not with the size of the corpus.
 */
export class BpeTrainer implements Trainer {
  readonly specialTokens: readonly string[];
  readonly #options: Values<typeof bpeTrainer>;

  constructor(...given: Given<typeof bpeTrainer>) {
    this.#options = bpeTrainer(given);
    this.specialTokens = this.#options.specialTokens;
  }

  train(words: WordCounts): BpeModel {
    const { continuingSubwordPrefix: prefix, endOfWordSuffix, unkToken } = this.#options;
    const vocabulary = new Vocabulary();
    for (const token of this.specialTokens) vocabulary.add(token);
    for (const character of this.#alphabet(words)) vocabulary.add(character);
    const corpus = this.#split(words, vocabulary);
    const merges = this.#merge(corpus, vocabulary);
    return {
      ...emptyBpeModel(),
      unk_token: unkToken ?? null,
      continuing_subword_prefix: prefix ?? null,
      end_of_word_suffix: endOfWordSuffix ?? null,
      vocab: Object.fromEntries(vocabulary.tokens.map((token, id) => [token, id])),
      merges,
    };
  }

  /** The characters that get an id, by code point. */
  #alphabet(words: WordCounts): string[] {
    const { limitAlphabet, initialAlphabet = [] } = this.#options;
    const counts = new Map<string, number>();
    for (const [word, count] of words) {
      for (const character of word) counts.set(character, (counts.get(character) ?? 0) + count);
    }
    for (const text of initialAlphabet) counts.set([...text][0]!, Number.POSITIVE_INFINITY);
    let kept = [...counts];
    if (limitAlphabet !== undefined && kept.length > limitAlphabet) {
      kept.sort(([, a], [, b]) => (a === b ? 0 : a - b));
      kept = kept.slice(kept.length - limitAlphabet);
    }
    return kept.map(([character]) => character).sort(compareStrings);
  }

  /** Every word as the ids of its characters; a character without an id is left out. */
  #split(words: WordCounts, vocabulary: Vocabulary): Corpus {
    const { continuingSubwordPrefix: prefix = "", endOfWordSuffix: suffix = "" } = this.#options;
    const ids: number[][] = [];
    for (const word of words.keys()) {
      const characters = [...word];
      const pieces: number[] = [];
      for (const [i, character] of characters.entries()) {
        if (!vocabulary.has(character)) continue;
        const before = i > 0 ? prefix : "";
        const after = i === characters.length - 1 ? suffix : "";
        pieces.push(vocabulary.add(before + character + after));
      }
      ids.push(pieces);
    }
    return { words: ids, counts: [...words.values()] };
  }

  #merge({ words, counts }: Corpus, vocabulary: Vocabulary): [string, string][] {
    const {
      vocabSize,
      minFrequency,
      continuingSubwordPrefix: prefix = "",
      maxTokenLength = Number.POSITIVE_INFINITY,
    } = this.#options;
    const pairCounts = new Map<number, number>();
    const queue = new TinyQueue<Candidate>([], (a, b) => b.count - a.count || a.pair - b.pair);
    let arisen = new Map<number, Set<number>>();
    const note = (pair: number, change: number, word: number): void => {
      pairCounts.set(pair, (pairCounts.get(pair) ?? 0) + change * counts[word]!);
      if (change < 0) return;
      const places = arisen.get(pair);
      if (places === undefined) arisen.set(pair, new Set([word]));
      else places.add(word);
    };
    const enqueue = (): void => {
      for (const [pair, places] of arisen) {
        const count = pairCounts.get(pair)!;
        if (count > 0) queue.push({ pair, count, words: places });
      }
      arisen = new Map();
    };

    for (const [word, pieces] of words.entries()) {
      for (let i = 1; i < pieces.length; i++) note(pieces[i - 1]! * PAIR + pieces[i]!, 1, word);
    }
    enqueue();

    // By pair: one that is merged a second time (new places, same token) keeps only its later rank, as in the model's own table.
    const merges = new Map<number, [string, string]>();
    const lengths = vocabulary.tokens.map(() => 1);
    while (vocabulary.size < vocabSize) {
      const top = queue.pop();
      if (top === undefined) break;
      const current = pairCounts.get(top.pair)!;
      if (top.count !== current) {
        top.count = current;
        if (current > 0) queue.push(top);
        continue;
      }
      if (top.count < minFrequency) break;

      const first = Math.floor(top.pair / PAIR);
      const second = top.pair % PAIR;
      const right = vocabulary.tokens[second]!;
      const merged = vocabulary.tokens[first]! + (right.startsWith(prefix) ? right.slice(prefix.length) : right);
      const id = vocabulary.add(merged);
      lengths[id] = lengths[first]! + lengths[second]!;
      merges.delete(top.pair);
      merges.set(top.pair, [vocabulary.tokens[first]!, right]);
      const fits = (neighbour: number): boolean => lengths[neighbour]! + lengths[id]! < maxTokenLength;
      for (const word of top.words) words[word] = mergeInWord(words[word]!, first, second, id, fits, word, note);
      enqueue();
    }
    return [...merges.values()];
  }
}

limitArguments(BpeTrainer.prototype, { train: 1 });

interface Corpus {
  readonly words: number[][];
  readonly counts: number[];
}

/** Tokens and their ids, numbered as they come. */
class Vocabulary {
  readonly tokens: string[] = [];
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.tokens.length;
  }

  has(token: string): boolean {
    return this.#ids.has(token);
  }

  /** The id of a token, a new one when it has none. */
  add(token: string): number {
    let id = this.#ids.get(token);
    if (id === undefined) {
      id = this.tokens.length;
      this.#ids.set(token, id);
      this.tokens.push(token);
    }
    return id;
  }
}

/** The word with every `first second` replaced by `merged`; `note` hears of each pair that comes or goes. */
function mergeInWord(
  pieces: readonly number[],
  first: number,
  second: number,
  merged: number,
  fits: (neighbour: number) => boolean,
  word: number,
  note: (pair: number, change: number, word: number) => void,
): number[] {
  const result: number[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i] !== first || pieces[i + 1] !== second) {
      result.push(pieces[i]!);
      continue;
    }
    const before = result.at(-1);
    const after = pieces[i + 2];
    if (before !== undefined) {
      note(before * PAIR + first, -1, word);
      if (fits(before)) note(before * PAIR + merged, 1, word);
    }
    if (after !== undefined) {
      note(second * PAIR + after, -1, word);
      if (fits(after)) note(merged * PAIR + after, 1, word);
    }
    result.push(merged);
    i++;
  }
  return result;
}
