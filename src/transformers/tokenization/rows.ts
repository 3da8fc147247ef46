/** The rows of the engine as a call gives them. */

import type { Rows } from "../../tokenizers/engine/messages.js";
import type { Encoding, Span } from "./batch_encoding.js";

/** What there may be of one row; all of it is filled up alike. */
export interface Row extends Omit<Encoding, "length"> {
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
    const row: Row = {
      inputIds: Array.from(ids.subarray(start, end)),
      attentionMask: new Array<number>(length).fill(1),
    };
    if (typeIds !== undefined) row.tokenTypeIds = Array.from(typeIds.subarray(start, end));
    if (specialTokensMask !== undefined) row.specialTokensMask = Array.from(specialTokensMask.subarray(start, end));
    if (tokens !== undefined) row.tokens = tokens.slice(start, end);
    if (offsets !== undefined) {
      row.offsetMapping = Array.from(
        { length },
        (_, i): Span => [offsets[2 * (start + i)]!, offsets[2 * (start + i) + 1]!],
      );
    }
    if (wordIds !== undefined) row.wordIds = Array.from(wordIds.subarray(start, end), none);
    if (sequenceIds !== undefined) row.sequenceIds = Array.from(sequenceIds.subarray(start, end), none);
    return row;
  });
}
