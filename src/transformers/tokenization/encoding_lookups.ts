/** What can be asked of an encoding beyond its ids. Follows transformers' BatchEncoding and tokenizers/src/tokenizer/encoding.rs. */

import { withoutSurplus } from "../../internal/surplus.js";
import { IndexError, ValueError } from "../../python/exceptions.js";
import type { DeviceLike } from "../../torch/device.js";
import { Tensor } from "../../torch/tensor.js";
import type { Span } from "./batch_encoding.js";

/** Everything of one row. */
export interface Details {
  tokens: string[];
  offsets: Span[];
  /** The word of each token; null for a special one, and for one that fills up. */
  wordIds: (number | null)[];
  /** The text of each token; null for a special one, and for one that fills up. */
  sequenceIds: (number | null)[];
}

/**
 * What the result of a call can be asked, by Python's names. With two arguments a row and a place in it, with one a place in the first
 * row; a last `sequenceIndex` is 1 for the second text of a pair. Places are characters (Unicode code points), as in `offsetMapping`;
 * null stands for none. The questions are not kept by copies of the result, such as `{ ...encoding }`.
 */
export type EncodingLookups = {
  /** Moves its tensors to a device, and gives itself; lists stay what they are. */
  to<Self extends object>(this: Self, device: DeviceLike): Self;
  /** The tokens of a row. */
  tokens(batchIndex?: number): string[];
  /** The word of each token of a row: what the pre-tokenizer divides, or a word of `isSplitIntoWords`. */
  wordIds(batchIndex?: number): (number | null)[];
  /** Which text each token of a row is of. */
  sequenceIds(batchIndex?: number): (number | null)[];
  /** The word of a token. */
  tokenToWord(batchOrTokenIndex: number, tokenIndex?: number): number | null;
  /** The text of a token. */
  tokenToSequence(batchOrTokenIndex: number, tokenIndex?: number): number | null;
  /** The characters of a token. */
  tokenToChars(batchOrTokenIndex: number, tokenIndex?: number): Span | null;
  /** The tokens of a word: the first, and the one after the last. */
  wordToTokens(batchOrWordIndex: number, wordIndex?: number, sequenceIndex?: number): Span | null;
  /** The characters of a word. */
  wordToChars(batchOrWordIndex: number, wordIndex?: number, sequenceIndex?: number): Span | null;
  /** The token at a character. */
  charToToken(batchOrCharIndex: number, charIndex?: number, sequenceIndex?: number): number | null;
  /** The word at a character. */
  charToWord(batchOrCharIndex: number, charIndex?: number, sequenceIndex?: number): number | null;
};

type Made = () => readonly Details[];

// Beside the objects and not in them: they are plain, so that they can be spread, compared, posted and given as options.
const known = new WeakMap<object, Made>();

function rowOf(encoding: object, index: number): Details {
  const made = known.get(encoding);
  if (made === undefined) throw new ValueError("Expected what a call of a tokenizer gave");
  const rows = made();
  const row = rows.at(index);
  if (row === undefined) throw new IndexError(`Expected a row of ${rows.length}, but got ${index}`);
  return row;
}

/** The row and the place that are meant. */
function place(encoding: object, first: number, second: number | undefined): [Details, number] {
  const [index, at] = second === undefined ? [0, first] : [first, second];
  const row = rowOf(encoding, index);
  return [row, at < 0 ? at + row.tokens.length : at];
}

function tokensOfWord({ wordIds, sequenceIds }: Details, word: number, sequence: number): Span | null {
  const isOf = (_: unknown, i: number): boolean => wordIds[i] === word && sequenceIds[i] === sequence;
  const first = wordIds.findIndex(isOf);
  return first < 0 ? null : [first, wordIds.findLastIndex(isOf) + 1];
}

function tokenAt({ offsets, sequenceIds }: Details, character: number, sequence: number): number | null {
  const at = offsets.findIndex(
    ([start, end], i) => sequenceIds[i] === sequence && character >= start && character < end,
  );
  return at < 0 ? null : at;
}

const lookups: EncodingLookups & ThisType<object> = {
  to(device) {
    const moved = Object.entries(this).map(([name, value]) => [
      name,
      value instanceof Tensor ? value.to(device) : value,
    ]);
    return Object.assign(this, Object.fromEntries(moved));
  },
  tokens(batchIndex = 0) {
    return [...rowOf(this, batchIndex).tokens];
  },
  wordIds(batchIndex = 0) {
    return [...rowOf(this, batchIndex).wordIds];
  },
  sequenceIds(batchIndex = 0) {
    return [...rowOf(this, batchIndex).sequenceIds];
  },
  tokenToWord(first, second) {
    const [row, token] = place(this, first, second);
    return row.wordIds[token] ?? null;
  },
  tokenToSequence(first, second) {
    const [row, token] = place(this, first, second);
    return row.sequenceIds[token] ?? null;
  },
  tokenToChars(first, second) {
    const [row, token] = place(this, first, second);
    return (row.sequenceIds[token] ?? null) === null ? null : row.offsets[token]!;
  },
  wordToTokens(first, second, sequence = 0) {
    const [row, word] = second === undefined ? [rowOf(this, 0), first] : [rowOf(this, first), second];
    return tokensOfWord(row, word, sequence);
  },
  wordToChars(first, second, sequence = 0) {
    const [row, word] = second === undefined ? [rowOf(this, 0), first] : [rowOf(this, first), second];
    const tokens = tokensOfWord(row, word, sequence);
    return tokens === null ? null : [row.offsets[tokens[0]]![0], row.offsets[tokens[1] - 1]![1]];
  },
  charToToken(first, second, sequence = 0) {
    const [row, character] = second === undefined ? [rowOf(this, 0), first] : [rowOf(this, first), second];
    return tokenAt(row, character, sequence);
  },
  charToWord(first, second, sequence = 0) {
    const [row, character] = second === undefined ? [rowOf(this, 0), first] : [rowOf(this, first), second];
    const token = tokenAt(row, character, sequence);
    return token === null ? null : row.wordIds[token]!;
  },
};

const most = (name: string): number =>
  ["to", "tokens", "wordIds", "sequenceIds"].includes(name) ? 1 : /^token/.test(name) ? 2 : 3;
const descriptors = Object.fromEntries(
  Object.entries(lookups).map(([name, run]) => [
    name,
    {
      value: withoutSurplus(name, most(name), run as () => unknown),
      enumerable: false,
      configurable: true,
      writable: true,
    },
  ]),
);

/** Gives an encoding its questions; the answers are found out when the first is asked. */
export function withLookups<T extends object>(encoding: T, make: Made): T & EncodingLookups {
  let rows: readonly Details[] | undefined;
  known.set(encoding, () => {
    rows ??= make();
    return rows;
  });
  return Object.defineProperties(encoding, descriptors) as T & EncodingLookups;
}
