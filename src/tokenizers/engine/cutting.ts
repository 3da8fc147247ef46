/** How `tokenizers` cuts, and what it must not be asked: it answers with the end of the process. */

import { type Loaded, TaskError } from "./loaded.js";
import type { Cutting } from "./messages.js";
import type { Fields } from "./rows_builder.js";

/** How the tokenizer is to cut from now on what is put together. */
export function setCutting({ tokenizer }: Loaded, cutting: Cutting | null): void {
  if (cutting === null) {
    tokenizer.disableTruncation();
    return;
  }
  const { maxLength, strategy, side, stride } = cutting;
  const names = { longest_first: "LongestFirst", only_first: "OnlyFirst", only_second: "OnlySecond" } as const;
  tokenizer.setTruncation(maxLength, {
    // An enumeration of types alone: there is no value to import.
    strategy: names[strategy] as never,
    direction: side,
    stride,
  });
}

export function checkRoom({ added }: Loaded, { maxLength, stride }: Cutting): void {
  const room = maxLength - added.single;
  if (room < 0 || room >= stride) return;
  throw new TaskError(
    "error",
    `tokenizer stride set to ${stride}, which is greater than or equal to its effective max length of ${room} ` +
      `(= ${maxLength} original max length - ${added.single} added special tokens)`,
  );
}

function checkStride(stride: number, room: number): void {
  if (room <= 0 || stride < room) return;
  throw new TaskError(
    "error",
    `stride must be strictly less than ${room}, the ids that stay of a text, but it is ${stride}`,
  );
}

/** Checks the cutting of texts of these lengths; `second` is null where there is one text. */
export function checkStrides(first: number, second: number | null, room: number, cutting: Cutting): void {
  const excess = first + (second ?? 0) - room;
  if (cutting.stride === 0 || excess <= 0) return;
  for (const [length, kept] of [
    [first, keptLengths(first, second, room, cutting.strategy)[0]],
    [second ?? 0, keptLengths(first, second, room, cutting.strategy)[1]],
  ] as const) {
    if (kept < length) checkStride(cutting.stride, kept);
  }
}

/** How many ids the texts of a row may have. */
export function roomOf({ added }: Loaded, { maxLength }: Cutting, addSpecialTokens: boolean, isPair: boolean): number {
  return maxLength - (addSpecialTokens ? added[isPair ? "pair" : "single"] : 0);
}

/** How many ids of a first and a second text stay so that together they are at most `room`. Follows tokenizers/src/utils/truncation.rs. */
export function keptLengths(
  first: number,
  second: number | null,
  room: number,
  strategy: Cutting["strategy"],
): [number, number] {
  const excess = first + (second ?? 0) - room;
  if (excess <= 0) return [first, second ?? 0];
  if (room === 0) return [0, 0];
  if (strategy === "longest_first") {
    if (second === null) return [room, 0];
    const shorter = Math.min(first, second);
    const longer = shorter > room ? shorter : Math.max(shorter, room - shorter);
    const both = shorter + longer > room ? [Math.floor(room / 2), Math.ceil(room / 2)] : [shorter, longer];
    return first > second ? [both[1]!, both[0]!] : [both[0]!, both[1]!];
  }
  if (strategy === "only_second" && second === null) throw new TaskError("error", "Second sequence not provided");
  const target = strategy === "only_first" ? first : second!;
  if (target <= excess)
    throw new TaskError("error", "Sequence to truncate too short to respect the provided max_length");
  return strategy === "only_first" ? [first - excess, second ?? 0] : [first, second! - excess];
}

/** A row without the ids that are too many. */
export function cutFields(
  fields: Fields,
  sequences: readonly (number | null | undefined)[],
  { side, strategy }: Cutting,
  room: number,
): Fields {
  const lengths = [0, 1].map((sequence) => sequences.filter((of) => of === sequence).length) as [number, number];
  const hasSecond = sequences.includes(1);
  const kept = keptLengths(lengths[0], hasSecond ? lengths[1] : null, room, strategy);
  const seen = [0, 0];
  const stays = sequences.map((sequence) => {
    if (sequence !== 0 && sequence !== 1) return true;
    const at = seen[sequence]!++;
    return side === "right" ? at < kept[sequence] : at >= lengths[sequence] - kept[sequence];
  });
  const cut = (row: number[]) => row.filter((_, i) => stays[i]);
  return fields.typeIds === undefined
    ? { ids: cut(fields.ids) }
    : { ids: cut(fields.ids), typeIds: cut(fields.typeIds) };
}
