/**
 * Reads the directory of a zip archive. Its own few lines, as what libraries give is
 * the content of records, not where it lies, and nothing may be allocated here on the word of a damaged file.
 */
import { ValueError } from "../../python/exceptions.js";

/** What an archive is read from: an {@link InputFile}, or memory. */
export interface ZipSource {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
  fill(bytes: Uint8Array, offset: number): Promise<void>;
}

/** Where a record's content lies in the archive. */
export interface ZipEntry {
  name: string;
  start: number;
  size: number;
  /** The sum of its bytes; zero when the writer made none. */
  crc: number;
  /** Its bytes in the archive are not its content: they are compressed or encrypted. */
  isPacked: boolean;
  /** Of its content; for a record that is not packed the same as `size`. */
  contentSize: number;
  /** How it is packed: 0 for not at all, 8 for deflated. */
  method: number;
}

/** An entry before its own header, which says where its content begins, was read. */
interface DirectoryEntry {
  name: string;
  header: number;
  /** Of its bytes in the archive. */
  size: number;
  crc: number;
  isPacked: boolean;
  contentSize: number;
  method: number;
}

const END_BYTES = 22;
const WIDE_END_BYTES = 56;
const LOCATOR_BYTES = 20;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_BYTES = 46;
const HEADER_BYTES = 30;
const ENCRYPTED = 0x01;
/** Stands where a number is too large for 32 bits, and follows elsewhere. */
const ELSEWHERE = 0xffff_ffff;
const WIDE_FIELD = 0x0001;

const SIGNATURES = { end: 0x06054b50, wideEnd: 0x06064b50, locator: 0x07064b50, entry: 0x02014b50, header: 0x04034b50 };

/**
 * The records of an archive, by name and in the directory's order.
 * @throws ValueError for an archive that is broken, has two records of a name, or records that share bytes.
 */
export async function readZipDirectory(file: ZipSource): Promise<Map<string, ZipEntry>> {
  const directory = await readDirectory(file);
  const entries = new Map<string, ZipEntry>();
  const header = Buffer.alloc(HEADER_BYTES);
  for (const { name, header: offset, ...entry } of directoryEntries(directory)) {
    const shown = JSON.stringify(name);
    if (entries.has(name)) throw new ValueError(`its zip archive has two records called ${shown}`);
    checkRange(file, offset, HEADER_BYTES, `the header of its record ${shown}`);
    await file.fill(header, offset);
    if (header.readUInt32LE() !== SIGNATURES.header) broken(`the record ${shown} has no header`);
    const start = offset + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    checkRange(file, start, entry.size, `its record ${shown}`);
    entries.set(name, { name, start, ...entry });
  }
  checkApart(entries);
  return entries;
}

/** Finds the directory from the end of the file, and reads it. */
async function readDirectory(file: ZipSource): Promise<Buffer> {
  const { tail, at } =
    (await findEnd(file, LOCATOR_BYTES + END_BYTES)) ??
    (await findEnd(file, LOCATOR_BYTES + END_BYTES + MAX_COMMENT_BYTES)) ??
    broken("its end is not there; the file is cut short, or something else");
  if (tail.readUInt16LE(at + 20) !== tail.length - at - END_BYTES) broken("there is something after its end");
  let [size, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  const locator = at - LOCATOR_BYTES;
  if (locator >= 0 && tail.readUInt32LE(locator) === SIGNATURES.locator) {
    const place = wide(tail, locator + 8);
    checkRange(file, place, WIDE_END_BYTES, "its 64-bit end");
    const end = Buffer.from((await file.read(place, WIDE_END_BYTES)).buffer);
    if (end.readUInt32LE() !== SIGNATURES.wideEnd) broken("its 64-bit end is not where it should be");
    [size, offset] = [wide(end, 40), wide(end, 48)];
  }
  checkRange(file, offset, size, "its directory");
  return Buffer.from((await file.read(offset, size)).buffer);
}

/** Where the archive's end begins in the last bytes of the file; a comment may follow it. */
async function findEnd(file: ZipSource, bytes: number): Promise<{ tail: Buffer; at: number } | null> {
  const length = Math.min(file.size, bytes);
  if (length < END_BYTES) return null;
  const tail = Buffer.from((await file.read(file.size - length, length)).buffer);
  const at = tail.lastIndexOf("PK\u0005\u0006", length - END_BYTES, "latin1");
  return at < 0 ? null : { tail, at };
}

function* directoryEntries(directory: Buffer): Generator<DirectoryEntry> {
  for (let at = 0; at < directory.length; ) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== SIGNATURES.entry) {
      broken(`its directory has no entry at byte ${at}`);
    }
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    const [nameBytes, extraBytes] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
    const extraStart = at + ENTRY_BYTES + nameBytes;
    const next = extraStart + extraBytes + directory.readUInt16LE(at + 32);
    if (next > directory.length) broken("its directory ends in the middle of an entry");
    const name = directory.toString("utf8", at + ENTRY_BYTES, extraStart);
    const isPacked = method !== 0 || (flags & ENCRYPTED) !== 0;
    const narrow = [24, 20, 42].map((field) => directory.readUInt32LE(at + field));
    const [size, stored, header] = widened(narrow, directory.subarray(extraStart, extraStart + extraBytes));
    if (!isPacked && size !== stored) {
      broken(`the record ${JSON.stringify(name)} has two sizes, ${size} and ${stored}`);
    }
    const crc = directory.readUInt32LE(at + 16);
    const sizes = { size: stored as number, contentSize: size as number };
    yield { name, header: header as number, ...sizes, crc, isPacked, method };
    at = next;
  }
}

/** The numbers of an entry, those taken from its extra field that 32 bits do not hold. */
function widened(numbers: readonly number[], extra: Buffer): number[] {
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== WIDE_FIELD)
    field += 4 + extra.readUInt16LE(field + 2);
  let at = field + 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE) return number;
    if (at + 8 > extra.length) broken("an entry lacks its 64-bit numbers");
    at += 8;
    return wide(extra, at - 8);
  });
}

/** Beyond 2^53 not exact, but then beyond the end of any file too. */
function wide(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

function checkRange(file: ZipSource, offset: number, size: number, what: string): void {
  if (offset + size > file.size) broken(`${what} would end at ${offset + size} of the file's ${file.size} bytes`);
}

/** Records that share bytes would cost many times what the file weighs. */
function checkApart(entries: ReadonlyMap<string, ZipEntry>): void {
  const inOrder = [...entries.values()].filter(({ size }) => size > 0).sort((a, b) => a.start - b.start);
  for (const [i, entry] of inOrder.entries()) {
    const next = inOrder[i + 1];
    if (next === undefined || entry.start + entry.size <= next.start) continue;
    throw new ValueError(`its records ${JSON.stringify(entry.name)} and ${JSON.stringify(next.name)} share bytes`);
  }
}

function broken(problem: string): never {
  throw new ValueError(`its zip archive is broken: ${problem}`);
}
