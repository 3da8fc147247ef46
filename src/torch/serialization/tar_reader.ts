/** Reads the directory of a tar archive, as the first releases of PyTorch wrote them. */

import { ValueError } from "../../python/exceptions.js";
import type { InputFile } from "./input_file.js";

/** Where a file's content lies in the archive. */
export interface TarMember {
  start: number;
  size: number;
}

const BLOCK_BYTES = 512;
const SUM = { start: 148, end: 156 };
/** Where a header says what it is. */
const NAME = { start: 257, end: 262 };
const REGULAR = ["0", "\0"];

/** Whether these bytes are a header. */
export function isTarHeader(header: Buffer): boolean {
  if (header.length < BLOCK_BYTES) return false;
  return (
    header.toString("latin1", NAME.start, NAME.end) === "ustar" && octal(header, SUM.start, SUM.end) === sum(header)
  );
}

/** The regular files of an archive by their names; of two with one name the last, as in Python. */
export async function readTarDirectory(file: InputFile): Promise<Map<string, TarMember>> {
  const members = new Map<string, TarMember>();
  const header = Buffer.alloc(BLOCK_BYTES);
  for (let at = 0; at + BLOCK_BYTES <= file.size; ) {
    await file.fill(header, at);
    // An archive ends with zeros.
    if (header.every((byte) => byte === 0)) return members;
    if (!isTarHeader(header)) throw new ValueError(`its tar archive is broken: there is no header at byte ${at}`);
    const size = octal(header, 124, 136);
    const start = at + BLOCK_BYTES;
    if (size === null || start + size > file.size) {
      throw new ValueError(`its tar archive is broken: a file would end after the archive's ${file.size} bytes`);
    }
    const name = header.toString("utf8", 0, 100).replace(/\0.*$/s, "").replace(/^\.\//, "");
    if (REGULAR.includes(header.toString("latin1", 156, 157))) members.set(name, { start, size });
    at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return members;
}

/** The sum of a header's bytes, with spaces in its own place. */
function sum(header: Buffer): number {
  let total = 0;
  for (const [i, byte] of header.entries()) total += i >= SUM.start && i < SUM.end ? 0x20 : byte;
  return total;
}

function octal(header: Buffer, start: number, end: number): number | null {
  const digits = header
    .toString("latin1", start, end)
    .replace(/[\0 ]+$/, "")
    .trimStart();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null;
}
