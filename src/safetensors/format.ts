import { isMap } from "node:util/types";
import { parseStrictJson, type StrictJson } from "../internal/strict_json.js";
import { ValueError } from "../python/exceptions.js";

/** The names of dtypes in safetensors files and the bytes of an element, in the order that the format ranks them. */
export const SAFETENSORS_DTYPES = {
  BOOL: { name: "bool", bytes: 1 },
  U8: { name: "uint8", bytes: 1 },
  I8: { name: "int8", bytes: 1 },
  F8_E5M2: { name: "float8_e5m2", bytes: 1 },
  F8_E4M3: { name: "float8_e4m3fn", bytes: 1 },
  F8_E8M0: { name: "float8_e8m0fnu", bytes: 1 },
  F8_E4M3FNUZ: { name: "float8_e4m3fnuz", bytes: 1 },
  F8_E5M2FNUZ: { name: "float8_e5m2fnuz", bytes: 1 },
  I16: { name: "int16", bytes: 2 },
  U16: { name: "uint16", bytes: 2 },
  F16: { name: "float16", bytes: 2 },
  BF16: { name: "bfloat16", bytes: 2 },
  I32: { name: "int32", bytes: 4 },
  U32: { name: "uint32", bytes: 4 },
  F32: { name: "float32", bytes: 4 },
  C64: { name: "complex64", bytes: 8 },
  F64: { name: "float64", bytes: 8 },
  I64: { name: "int64", bytes: 8 },
  U64: { name: "uint64", bytes: 8 },
} as const;

export type SafetensorsDtype = keyof typeof SAFETENSORS_DTYPES;

const RANKS = Object.keys(SAFETENSORS_DTYPES);

/** What a header says of a tensor. */
export interface TensorInfo {
  dtype: SafetensorsDtype;
  shape: number[];
  /** Where its bytes begin and end in the file. */
  start: number;
  end: number;
}

/** What a file's header says. */
export interface SafetensorsHeader {
  /** The tensors in the order of their bytes. */
  tensors: Map<string, TensorInfo>;
  /** The strings that travel with them; null when the file has no table of them. */
  metadata: Record<string, string> | null;
}

/** A tensor as it lies in the file: little-endian elements, row after row. */
export interface RawTensor {
  dtype: SafetensorsDtype;
  shape: number[];
  data: Uint8Array;
}

export interface SafetensorsContent {
  tensors: Map<string, RawTensor>;
  metadata: Record<string, string>;
}

/** What the format's own reader allows a header to be. */
const MAX_HEADER_BYTES = 100_000_000;
/** The header, an entry, its shape. */
const MAX_DEPTH = 3;
/** The bytes before the header, which say how long it is. */
export const LENGTH_BYTES = 8;

/**
 * The names in the order in which the format lays tensors out: widest dtypes first, so that each begins where one of its
 * elements may, then by name.
 */
export function layoutOrder(dtypes: ReadonlyMap<string, SafetensorsDtype>): string[] {
  return [...dtypes]
    .map(([name, dtype]) => ({ name, rank: RANKS.indexOf(dtype), bytes: Buffer.from(name) }))
    .sort((a, b) => b.rank - a.rank || Buffer.compare(a.bytes, b.bytes))
    .map(({ name }) => name);
}

/** What stands before the data of these tensors, which must follow in this order: the header with its length. */
export function encodeHeader(
  tensors: ReadonlyMap<string, { dtype: SafetensorsDtype; shape: readonly number[] }>,
  metadata: Readonly<Record<string, string>> | null,
): Uint8Array {
  const entries: string[] = [];
  if (metadata !== null) entries.push(`"__metadata__":${JSON.stringify(metadata)}`);
  let end = 0;
  for (const [name, { dtype, shape }] of tensors) {
    if (name === "__metadata__") throw new ValueError("A tensor cannot be called __metadata__");
    const start = end;
    end += byteLength(dtype, shape);
    entries.push(`${JSON.stringify(name)}:${JSON.stringify({ dtype, shape, data_offsets: [start, end] })}`);
  }
  const text = Buffer.from(`{${entries.join(",")}}`);
  // Spaces after the header put the data at a multiple of eight bytes.
  const length = Math.ceil(text.length / 8) * 8;
  const header = Buffer.alloc(LENGTH_BYTES + length, " ");
  header.writeBigUInt64LE(BigInt(length));
  text.copy(header, LENGTH_BYTES);
  return header;
}

/** How long the header is that follows these first bytes. */
export function headerLength(first: Uint8Array, fileBytes: number): number {
  if (first.byteLength < LENGTH_BYTES) fail(`the file has only ${fileBytes} bytes`);
  const length = new DataView(first.buffer, first.byteOffset).getBigUint64(0, true);
  if (length > BigInt(Math.min(fileBytes - LENGTH_BYTES, MAX_HEADER_BYTES))) {
    fail(`the header has ${length} bytes, the file ${fileBytes}`);
  }
  return Number(length);
}

/** Reads the header of a file of so many bytes, and checks everything that the format demands. */
export function decodeHeader(bytes: Uint8Array, fileBytes: number): SafetensorsHeader {
  const header = parseHeader(bytes);
  const metadata = header.get("__metadata__") ?? null;
  header.delete("__metadata__");
  if (metadata !== null && !isTableOfStrings(metadata)) fail("__metadata__ is not a table of strings");
  const dataStart = LENGTH_BYTES + bytes.byteLength;
  const tensors = [...header].map(([name, entry]) => [name, readEntry(name, entry, dataStart, fileBytes)] as const);
  tensors.sort(([, a], [, b]) => a.start - b.start || a.end - b.end);
  checkLayout(tensors, dataStart, fileBytes);
  return { tensors: new Map(tensors), metadata: metadata && Object.fromEntries(metadata) };
}

/** Reads a whole file. The tensors are views of `file`. */
export function decodeSafetensors(file: Uint8Array): SafetensorsContent {
  const length = headerLength(file.subarray(0, LENGTH_BYTES), file.byteLength);
  const { tensors, metadata } = decodeHeader(file.subarray(LENGTH_BYTES, LENGTH_BYTES + length), file.byteLength);
  const raw = Array.from(tensors, ([name, { dtype, shape, start, end }]) => {
    return [name, { dtype, shape, data: file.subarray(start, end) }] as const;
  });
  return { tensors: new Map(raw), metadata: metadata ?? {} };
}

function parseHeader(bytes: Uint8Array): Map<string, StrictJson> {
  let header: StrictJson;
  try {
    header = parseStrictJson(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), MAX_DEPTH);
  } catch (error) {
    fail(`the header is not JSON: ${(error as Error).message}`, error);
  }
  if (!isMap(header) || bytes[0] !== 0x7b) fail("the header is not an object");
  return header;
}

function readEntry(name: string, entry: StrictJson, dataStart: number, fileBytes: number): TensorInfo {
  const shown = JSON.stringify(name);
  if (!isMap(entry)) fail(`the entry of ${shown} is not an object`);
  const [dtype, shape, offsets] = ["dtype", "shape", "data_offsets"].map((key) => entry.get(key));
  const json = (value: unknown) => JSON.stringify(isMap(value) ? Object.fromEntries(value) : value);
  if (typeof dtype !== "string" || !Object.hasOwn(SAFETENSORS_DTYPES, dtype))
    fail(`${shown} has the dtype ${json(dtype)}`);
  if (!isSizes(shape)) fail(`${shown} has the shape ${json(shape)}`);
  const available = fileBytes - dataStart;
  if (!isSizes(offsets) || offsets.length !== 2 || offsets[0]! > offsets[1]! || offsets[1]! > available) {
    fail(`${shown} has the offsets ${json(offsets)} in ${available} bytes of data`);
  }
  const [start, end] = [dataStart + offsets[0]!, dataStart + offsets[1]!];
  const expected = byteLength(dtype as SafetensorsDtype, shape);
  if (end - start !== expected) {
    fail(`${shown} of shape [${shape}] and dtype ${dtype} takes ${expected} bytes, but has ${end - start}`);
  }
  return { dtype: dtype as SafetensorsDtype, shape, start, end };
}

/** No byte may belong to two tensors or to none: the format forbids both, as places to hide something. */
function checkLayout(tensors: readonly (readonly [string, TensorInfo])[], dataStart: number, fileBytes: number): void {
  let end = dataStart;
  for (const [name, tensor] of tensors) {
    if (tensor.start !== end) {
      const problem = tensor.start < end ? "overlaps the one before it" : "leaves a gap before it";
      fail(`the tensors overlap or leave a gap: ${JSON.stringify(name)} ${problem}`);
    }
    end = tensor.end;
  }
  if (end !== fileBytes) fail(`there is data after the last tensor: it ends at ${end} of ${fileBytes} bytes`);
}

function byteLength(dtype: SafetensorsDtype, shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, SAFETENSORS_DTYPES[dtype].bytes);
}

function isTableOfStrings(value: StrictJson): value is Map<string, string> {
  return isMap(value) && [...value.values()].every((item) => typeof item === "string");
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0 && !Object.is(size, -0));
}

function fail(problem: string, cause?: unknown): never {
  throw new ValueError(`Expected a safetensors file, but ${problem}`, { cause });
}
