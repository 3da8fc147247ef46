/** Lines of files, read piece by piece: a file larger than memory is no problem. */

import { createReadStream } from "node:fs";
import { ValueError } from "../errors.js";

/** Options of {@link textLines}. */
export interface TextLinesOptions {
  /** Lines keep their line end, as `readlines()` gives them in Python. Default: false. */
  keepEnds?: boolean;
  /** Ends the reading. */
  signal?: AbortSignal;
}

/** A line and where it stands. */
export interface TextLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/**
 * The lines of a file in UTF-8, divided at `\n` (a `\r` before it goes too, unless ends are kept).
 *
 * @throws ValueError that names the file and the line that is not UTF-8
 */
export async function* textLines(
  path: string,
  options: TextLinesOptions = {},
): AsyncGenerator<string, void, undefined> {
  for await (const { text } of numberedLines(path, options)) yield text;
}

/** As {@link textLines}, with the number of each line. */
export async function* numberedLines(
  path: string,
  { keepEnds = false, signal }: TextLinesOptions = {},
): AsyncGenerator<TextLine, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let number = 0;
  const decode = (bytes: Uint8Array): TextLine => {
    number++;
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch (error) {
      throw new ValueError(`${path}:${number}: expected UTF-8, but ${firstWrongByte(bytes)}`, { cause: error });
    }
    // What Python's utf-8-sig drops; in the middle of a file it is a character.
    if (number === 1 && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    return { text: keepEnds ? text : text.replace(/\r?\n$/, ""), number };
  };
  // Pieces of a line that is not at its end yet.
  let begun: Uint8Array[] = [];
  for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const rest = chunk.subarray(start, end + 1);
      yield decode(begun.length === 0 ? rest : Buffer.concat([...begun, rest]));
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield decode(Buffer.concat(begun));
}

function firstWrongByte(bytes: Uint8Array): string {
  for (let length = 1; length <= bytes.length; length++) {
    // Replacement characters beyond those of an unfinished character at the end mean that the last byte is wrong.
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    try {
      decoder.decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return `byte ${length} of the line is 0x${bytes[length - 1]!.toString(16).padStart(2, "0")}`;
    }
  }
  return "the file ends in the middle of a character";
}
