/**
 * Reads what a shared library of Linux says about itself (ELF, 64-bit, little-endian), so that a file that would crash
 * the system's loader is not given to it: a truncated one is mapped beyond its end and ends the process by SIGBUS.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

export interface SharedLibrary {
  /** Names of the libraries it needs. */
  needed: string[];
  /** Where it says they are first looked for, `$ORIGIN` and all. */
  runpath: string[];
}

const machines: Record<string, number> = { x64: 62, arm64: 183 };
const architectures: Record<number, string> = { 3: "ia32", 40: "arm", 62: "x64", 183: "arm64", 243: "riscv64" };

const LOAD = 1;
const DYNAMIC = 2;
const NEEDED = 1n;
const STRTAB = 5n;
const RPATH = 15n;
const RUNPATH = 29n;

/**
 * What the library in `file` needs.
 * @throws Error when it cannot be loaded here: not a library, of another architecture, or truncated.
 */
export function readSharedLibrary(file: string, arch: string = process.arch): SharedLibrary {
  const descriptor = openSync(file, "r");
  try {
    return parse(new Reader(descriptor, fstatSync(descriptor).size), arch);
  } finally {
    closeSync(descriptor);
  }
}

class Reader {
  constructor(
    readonly descriptor: number,
    readonly size: number,
  ) {}

  /** `length` bytes from `offset`. */
  read(offset: number, length: number): DataView {
    this.require(offset + length);
    const bytes = new Uint8Array(length);
    readSync(this.descriptor, bytes, 0, length, offset);
    return new DataView(bytes.buffer);
  }

  /** A name that ends with a zero byte. */
  text(offset: number): string {
    const length = Math.min(4096, this.size - offset);
    const bytes = Buffer.from(this.read(offset, Math.max(length, 1)).buffer);
    return bytes.toString("utf8", 0, bytes.indexOf(0));
  }

  require(end: number): void {
    if (end > this.size) throw new Error(`is truncated: it has ${this.size} bytes of at least ${end}`);
  }
}

interface Segment {
  type: number;
  offset: number;
  address: number;
  size: number;
}

function parse(reader: Reader, arch: string): SharedLibrary {
  if (reader.size < 4 || reader.read(0, 4).getUint32(0) !== 0x7f454c46) throw new Error("is not a shared library");
  const header = reader.read(0, 64);
  const [bits, order, machine] = [header.getUint8(4), header.getUint8(5), header.getUint16(18, true)];
  if (bits !== 2 || order !== 1 || machine !== machines[arch]) {
    throw new Error(`is made for ${architectures[machine] ?? `machine ${machine}`}, and this Node for ${arch}`);
  }
  // The section headers are the last thing in a file that linkers write, so this finds nearly every truncation.
  reader.require(Number(header.getBigUint64(40, true)) + header.getUint16(58, true) * header.getUint16(60, true));

  const segments = readSegments(reader, header);
  for (const segment of segments) reader.require(segment.offset + segment.size);
  return readDynamic(reader, segments);
}

function readSegments(reader: Reader, header: DataView): Segment[] {
  const start = Number(header.getBigUint64(32, true));
  const [entry, count] = [header.getUint16(54, true), header.getUint16(56, true)];
  return Array.from({ length: count }, (_, i) => {
    const view = reader.read(start + i * entry, 56);
    const word = (at: number) => Number(view.getBigUint64(at, true));
    return { type: view.getUint32(0, true), offset: word(8), address: word(16), size: word(32) };
  });
}

function readDynamic(reader: Reader, segments: Segment[]): SharedLibrary {
  const dynamic = segments.find(({ type }) => type === DYNAMIC);
  if (!dynamic) throw new Error("is not a shared library");
  const view = reader.read(dynamic.offset, dynamic.size);
  const entries = Array.from({ length: Math.floor(dynamic.size / 16) }, (_, i) => ({
    tag: view.getBigUint64(i * 16, true),
    value: Number(view.getBigUint64(i * 16 + 8, true)),
  }));
  const strings = fileOffset(entries.find(({ tag }) => tag === STRTAB)?.value ?? 0, segments);
  const texts = (...tags: bigint[]) =>
    entries.filter(({ tag }) => tags.includes(tag)).map(({ value }) => reader.text(strings + value));
  return { needed: texts(NEEDED), runpath: texts(RPATH, RUNPATH).flatMap((paths) => paths.split(":")) };
}

function fileOffset(address: number, segments: Segment[]): number {
  const holder = segments.find(
    (segment) => segment.type === LOAD && segment.address <= address && address < segment.address + segment.size,
  );
  if (!holder) throw new Error("is damaged: its dynamic section points outside the file");
  return address - holder.address + holder.offset;
}
