import type { Encoding } from "tokenizers";
import type { Rows, Wanted } from "./messages.js";

/** An encoding's fields, as far as they are wanted. */
export interface Fields {
  ids: number[];
  typeIds?: number[];
  specialTokensMask?: number[];
  tokens?: string[];
  /** Begin and end of each token, one after another: the library's arrays of two would be looked through by each collection. */
  offsets?: Uint32Array;
  wordIds?: (number | null | undefined)[];
  sequenceIds?: (number | null | undefined)[];
}

/** @param known Begin and end of each token, where they are known without the library. */
export function fieldsOf(
  encoding: Encoding,
  wanted: Wanted,
  known: (ids: readonly number[]) => Uint32Array | null = () => null,
): Fields {
  const fields: Fields = { ids: encoding.getIds() };
  if (wanted.typeIds) fields.typeIds = encoding.getTypeIds();
  if (wanted.specialTokensMask) fields.specialTokensMask = encoding.getSpecialTokensMask();
  if (wanted.offsets) fields.offsets = known(fields.ids) ?? flat(encoding.getOffsets() as [number, number][]);
  if (wanted.words) fields.wordIds = encoding.getWordIds();
  if (wanted.details) {
    fields.tokens = encoding.getTokens();
    fields.sequenceIds = encoding.getSequenceIds();
  }
  return fields;
}

/** Rows of ids that lie one after another. */
export function unpacked(ids: Uint32Array, lengths: Uint32Array): number[][] {
  const rows: number[][] = [];
  let at = 0;
  for (const length of lengths) {
    const row = new Array<number>(length);
    for (let i = 0; i < length; i++) row[i] = ids[at + i]!;
    rows.push(row);
    at += length;
  }
  return rows;
}

/** Writes rows one after another into arrays that a message carries without a copy of each number. */
export function toMessage(texts: readonly (readonly Fields[])[], wanted: Wanted, overflow: boolean): Rows {
  const all = overflow ? texts.flat() : texts.map((rows) => rows[0]!);
  const lengths = Uint32Array.from(all, ({ ids }) => ids.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const whole = <Into extends Uint32Array | Int32Array>(
    into: Into,
    row: (fields: Fields) => readonly (number | null | undefined)[],
  ): Into => {
    let at = 0;
    for (const fields of all) for (const value of row(fields)) into[at++] = value ?? -1;
    return into;
  };
  const rows: Rows = { lengths, ids: whole(new Uint32Array(total), ({ ids }) => ids) };
  if (overflow) rows.samples = Uint32Array.from(texts.flatMap((of, text) => of.map(() => text)));
  if (wanted.typeIds) rows.typeIds = whole(new Uint32Array(total), ({ typeIds }) => typeIds!);
  if (wanted.specialTokensMask) {
    rows.specialTokensMask = whole(new Uint32Array(total), (fields) => fields.specialTokensMask!);
  }
  if (wanted.offsets) rows.offsets = joined(new Uint32Array(2 * total), all);
  if (wanted.words) rows.wordIds = whole(new Int32Array(total), ({ wordIds }) => wordIds!);
  if (wanted.details) {
    rows.tokens = all.flatMap(({ tokens }) => tokens!);
    rows.sequenceIds = whole(new Int32Array(total), ({ sequenceIds }) => sequenceIds!);
  }
  return rows;
}

function flat(spans: readonly [start: number, end: number][]): Uint32Array {
  const into = new Uint32Array(2 * spans.length);
  let at = 0;
  for (const [start, end] of spans) {
    into[at++] = start;
    into[at++] = end;
  }
  return into;
}

function joined(into: Uint32Array, all: readonly Fields[]): Uint32Array {
  let at = 0;
  for (const { offsets } of all) {
    into.set(offsets!, at);
    at += offsets!.length;
  }
  return into;
}

/** To hand memory over takes longer than to copy so little of it. */
const COPIED_BYTES = 1 << 14;

/** The memory of rows that a message had better hand over. */
export function buffersOf(rows: object): ArrayBuffer[] {
  return Object.values(rows)
    .filter((value) => ArrayBuffer.isView(value) && value.byteLength > COPIED_BYTES)
    .map((view) => view.buffer as ArrayBuffer);
}
