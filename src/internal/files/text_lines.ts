/** Lines of files, read piece by piece: a file larger than memory is no problem. */

import { ValueError } from "../../python/exceptions.js";
import { decodeUtf8, UnicodeDecodeError } from "../../python/utf8.js";
import { checkNoMore } from "../surplus.js";
import { piecesOfFile } from "./regular_file.js";

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
 * @throws ValueError that names the file that cannot be read, or the line that is not UTF-8
 */
export async function* textLines(
  path: string,
  options: TextLinesOptions = {},
  ...none: []
): AsyncGenerator<string, void, undefined> {
  checkNoMore("textLines", none);
  for await (const { text } of numberedLines(path, options)) yield text;
}

/** As {@link textLines}, with the number of each line. */
export async function* numberedLines(
  path: string,
  { keepEnds = false, signal }: TextLinesOptions = {},
): AsyncGenerator<TextLine, void, undefined> {
  let number = 0;
  // Of the line in the file.
  let offset = 0;
  const decode = (bytes: Uint8Array): TextLine => {
    number++;
    let text: string;
    try {
      text = decodeUtf8(bytes, offset);
    } catch (error) {
      if (!(error instanceof UnicodeDecodeError)) throw error;
      const where = `${path}:${number}: expected UTF-8, but byte ${error.start + 1} of the line is wrong`;
      throw new ValueError(`${where}: ${error.message}`, { cause: error });
    }
    offset += bytes.length;
    // What Python's utf-8-sig drops; in the middle of a file it is a character.
    if (number === 1 && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    return { text: keepEnds ? text : text.replace(/\r?\n$/, ""), number };
  };
  // Pieces of a line that is not at its end yet.
  let begun: Uint8Array[] = [];
  for await (const chunk of piecesOfFile(path, { signal })) {
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
