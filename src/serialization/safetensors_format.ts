import { ValueError } from "../errors.js";

/** The names of dtypes in safetensors files, and the bytes of an element. */
export const SAFETENSORS_DTYPES = {
  BOOL: { name: "bool", bytes: 1 },
  U8: { name: "uint8", bytes: 1 },
  I8: { name: "int8", bytes: 1 },
  F8_E5M2: { name: "float8_e5m2", bytes: 1 },
  F8_E4M3: { name: "float8_e4m3fn", bytes: 1 },
  U16: { name: "uint16", bytes: 2 },
  I16: { name: "int16", bytes: 2 },
  F16: { name: "float16", bytes: 2 },
  BF16: { name: "bfloat16", bytes: 2 },
  U32: { name: "uint32", bytes: 4 },
  I32: { name: "int32", bytes: 4 },
  F32: { name: "float32", bytes: 4 },
  U64: { name: "uint64", bytes: 8 },
  I64: { name: "int64", bytes: 8 },
  F64: { name: "float64", bytes: 8 },
  C64: { name: "complex64", bytes: 8 },
} as const;

export type SafetensorsDtype = keyof typeof SAFETENSORS_DTYPES;

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

/** The pieces of a file that holds these tensors, to be written one after the other. */
export function encodeSafetensors({ tensors, metadata }: SafetensorsContent): Uint8Array[] {
  // No prototype, so that a tensor may even be called __proto__.
  const header: Record<string, unknown> = Object.create(null);
  if (Object.keys(metadata).length > 0) header.__metadata__ = metadata;
  let end = 0;
  for (const [name, { dtype, shape, data }] of tensors) {
    if (name === "__metadata__") throw new ValueError("A tensor cannot be called __metadata__");
    header[name] = { dtype, shape, data_offsets: [end, end + data.byteLength] };
    end += data.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Spaces after the header put the data at a multiple of eight bytes.
  const padded = new Uint8Array(Math.ceil(text.length / 8) * 8).fill(0x20);
  padded.set(text);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(padded.length), true);
  return [length, padded, ...Array.from(tensors.values(), ({ data }) => data)];
}

/** Reads a whole file. The tensors are views of `file`; everything the format demands is checked. */
export function decodeSafetensors(file: Uint8Array): SafetensorsContent {
  if (file.byteLength < 8) fail(`the file has only ${file.byteLength} bytes`);
  const length = new DataView(file.buffer, file.byteOffset).getBigUint64(0, true);
  if (length > BigInt(Math.min(file.byteLength - 8, MAX_HEADER_BYTES))) {
    fail(`the header has ${length} bytes, the file ${file.byteLength}`);
  }
  const start = 8 + Number(length);
  const { __metadata__: metadata = {}, ...entries } = parseHeader(file.subarray(8, start));
  if (!isRecord(metadata) || !Object.values(metadata).every((value) => typeof value === "string")) {
    fail("__metadata__ is not a table of strings");
  }
  const data = file.subarray(start);
  const tensors = new Map(Object.entries(entries).map(([name, entry]) => [name, readEntry(name, entry, data)]));
  checkLayout(tensors, data);
  return { tensors, metadata: metadata as Record<string, string> };
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    fail("the header is not JSON", error);
  }
  if (!isRecord(header)) fail("the header is not an object");
  return header;
}

function readEntry(name: string, entry: unknown, data: Uint8Array): RawTensor {
  if (!isRecord(entry)) fail(`the entry of ${JSON.stringify(name)} is not an object`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== "string" || !Object.hasOwn(SAFETENSORS_DTYPES, dtype)) {
    fail(`${JSON.stringify(name)} has the dtype ${JSON.stringify(dtype)}`);
  }
  if (!isSizes(shape)) fail(`${JSON.stringify(name)} has the shape ${JSON.stringify(shape)}`);
  if (!isSizes(offsets) || offsets.length !== 2 || offsets[0]! > offsets[1]! || offsets[1]! > data.byteLength) {
    fail(`${JSON.stringify(name)} has the offsets ${JSON.stringify(offsets)} in ${data.byteLength} bytes of data`);
  }
  const bytes = data.subarray(offsets[0], offsets[1]);
  const { bytes: elementBytes } = SAFETENSORS_DTYPES[dtype as SafetensorsDtype];
  const expected = shape.reduce((product, size) => product * size, elementBytes);
  if (bytes.byteLength !== expected) {
    fail(
      `${JSON.stringify(name)} of shape [${shape}] and dtype ${dtype} takes ${expected} bytes, but has ${bytes.byteLength}`,
    );
  }
  return { dtype: dtype as SafetensorsDtype, shape, data: bytes };
}

/** No byte may belong to two tensors or to none: the format forbids both, as places to hide something. */
function checkLayout(tensors: Map<string, RawTensor>, data: Uint8Array): void {
  let end = data.byteOffset;
  const byOffset = [...tensors.values()].sort(
    (a, b) => a.data.byteOffset - b.data.byteOffset || a.data.byteLength - b.data.byteLength,
  );
  for (const tensor of byOffset) {
    if (tensor.data.byteOffset !== end) fail("the tensors overlap or leave a gap");
    end += tensor.data.byteLength;
  }
  if (end !== data.byteOffset + data.byteLength) fail("there is data after the last tensor");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function fail(problem: string, cause?: unknown): never {
  throw new ValueError(`Expected a safetensors file, but ${problem}`, { cause });
}
