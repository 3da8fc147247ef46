/** The rows of the engine as a call gives them. */

import type { Rows } from "../../tokenizers/engine/messages.js";
import type { Encoding, Span } from "./batch_encoding.js";

/** What there may be of one row; all of it is filled up alike. */
export interface Row extends Omit<Encoding, "length" | "assistantMasks"> {
  tokens?: string[];
  wordIds?: (number | null)[];
  sequenceIds?: (number | null)[];
}

/** One object for each row. */
export function toRows({
  lengths,
  ids,
  typeIds,
  specialTokensMask,
  tokens,
  offsets,
  wordIds,
  sequenceIds,
}: Rows): Row[] {
  let at = 0;
  const none = (value: number): number | null => (value < 0 ? null : value);
  return Array.from(lengths, (length) => {
    const [start, end] = [at, at + length];
    at = end;
    const row: Row = { inputIds: copied(ids, start, end), attentionMask: new Array<number>(length).fill(1) };
    if (typeIds !== undefined) row.tokenTypeIds = copied(typeIds, start, end);
    if (specialTokensMask !== undefined) row.specialTokensMask = copied(specialTokensMask, start, end);
    if (tokens !== undefined) row.tokens = tokens.slice(start, end);
    if (offsets !== undefined) row.offsetMapping = spans(offsets, start, end);
    if (wordIds !== undefined) row.wordIds = copied(wordIds, start, end).map(none);
    if (sequenceIds !== undefined) row.sequenceIds = copied(sequenceIds, start, end).map(none);
    return row;
  });
}

// Loops, as a large batch has millions of numbers, for each of which an iterator would make an object.
function copied(from: Uint32Array | Int32Array, start: number, end: number): number[] {
  const row = new Array<number>(end - start);
  for (let i = start; i < end; i++) row[i - start] = from[i]!;
  return row;
}

function spans(from: Uint32Array, start: number, end: number): Span[] {
  const row = new Array<Span>(end - start);
  for (let i = start; i < end; i++) row[i - start] = [from[2 * i]!, from[2 * i + 1]!];
  return row;
}
