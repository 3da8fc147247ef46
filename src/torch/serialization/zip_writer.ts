import { crc32 } from "./crc32.js";

/** One file of an archive. The content is asked for when its turn comes, and must have exactly `size` bytes. */
export interface ZipRecord {
  name: string;
  size: number;
  content: Iterable<Uint8Array>;
}

interface Written {
  name: Buffer;
  size: number;
  crc: number;
  offset: number;
}

/** Where PyTorch lets records begin, so that their tensors can be used where they lie. */
export const ALIGNMENT = 64;
const MAX_UINT32 = 0xffff_ffff;
/** Sizes and sums stand behind the content; names are UTF-8. */
const FLAGS = 0x0808;

/**
 * The pieces of a zip archive in the layout that PyTorch's own writer has: nothing is compressed, each record's content begins at
 * a multiple of 64 bytes, its sum follows it, and the directory is that of a 64-bit archive.
 */
export function* zipArchive(records: Iterable<ZipRecord>): Generator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, size, content } of records) {
    const bytes = Buffer.from(name);
    const header = localHeader(bytes, size, offset);
    yield header;
    let crc = 0;
    for (const piece of content) {
      crc = crc32(piece, crc);
      yield piece;
    }
    const trailer = descriptor(crc, size);
    yield trailer;
    written.push({ name: bytes, size, crc, offset });
    offset += header.length + size + trailer.length;
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield directoryEnd(written.length, directory.length, offset);
}

function localHeader(name: Buffer, size: number, offset: number): Buffer {
  // The sizes stand here only when 32 bits do not hold them.
  const wide = size >= MAX_UINT32 ? zip64Field([size, size]) : Buffer.alloc(0);
  const before = 30 + name.length + wide.length + 4;
  const padding = (ALIGNMENT - ((offset + before) % ALIGNMENT)) % ALIGNMENT;
  const extra = Buffer.alloc(4 + padding, "Z");
  extra.write("FB");
  extra.writeUInt16LE(padding, 2);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(FLAGS, 6);
  if (wide.length > 0) {
    header.writeUInt32LE(MAX_UINT32, 18);
    header.writeUInt32LE(MAX_UINT32, 22);
  }
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(wide.length + extra.length, 28);
  return Buffer.concat([header, name, wide, extra]);
}

function descriptor(crc: number, size: number): Buffer {
  const wide = size >= MAX_UINT32;
  const trailer = Buffer.alloc(wide ? 24 : 16);
  trailer.writeUInt32LE(0x08074b50, 0);
  trailer.writeUInt32LE(crc, 4);
  for (const at of [0, 1]) {
    if (wide) trailer.writeBigUInt64LE(BigInt(size), 8 + 8 * at);
    else trailer.writeUInt32LE(size, 8 + 4 * at);
  }
  return trailer;
}

function directoryEntry({ name, size, crc, offset }: Written): Buffer {
  const wide = [...(size >= MAX_UINT32 ? [size, size] : []), ...(offset >= MAX_UINT32 ? [offset] : [])];
  const extra = wide.length > 0 ? zip64Field(wide) : Buffer.alloc(0);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(Math.min(size, MAX_UINT32), 20);
  entry.writeUInt32LE(Math.min(size, MAX_UINT32), 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(Math.min(offset, MAX_UINT32), 42);
  return Buffer.concat([entry, name, extra]);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(0x0001, 0);
  field.writeUInt16LE(8 * values.length, 2);
  for (const [i, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
  return field;
}

function directoryEnd(count: number, size: number, offset: number): Buffer {
  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(0x031e, 12);
  wide.writeUInt16LE(45, 14);
  wide.writeBigUInt64LE(BigInt(count), 24);
  wide.writeBigUInt64LE(BigInt(count), 32);
  wide.writeBigUInt64LE(BigInt(size), 40);
  wide.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Math.min(size, MAX_UINT32), 12);
  end.writeUInt32LE(Math.min(offset, MAX_UINT32), 16);
  return Buffer.concat([wide, locator, end]);
}
