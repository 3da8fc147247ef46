/** Values that Python wrote, as this library's own; and this library's results held against Python's bytes. */
import { camelCase } from "../src/python/camel_case.js";
import { tensor } from "../src/torch/creation.js";
import { slice } from "../src/torch/indexing.js";
import { aten } from "../src/torch/ops/index.js";
import { Generator } from "../src/torch/random.js";
import { type Complex, Scalar } from "../src/torch/scalar.js";
import { Tensor } from "../src/torch/tensor.js";
import type { Case, EntryFile, Written, WrittenTensor } from "./format.js";
import { makeFunction, makeModule, makeOptions, makePacked } from "./layers.js";

/** Reads Python's text of a float. */
function parseFloatText(text: string): number {
  if (text === "inf") return Number.POSITIVE_INFINITY;
  if (text === "-inf") return Number.NEGATIVE_INFINITY;
  return text === "nan" ? Number.NaN : Number(text);
}

const ITEM_BYTES: Record<string, number> = {
  bool: 1,
  uint8: 1,
  int8: 1,
  int16: 2,
  uint16: 2,
  float16: 2,
  bfloat16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
  complex32: 4,
  int64: 8,
  uint64: 8,
  float64: 8,
  complex64: 8,
  complex128: 16,
};

/** The bytes of one entry's storages. */
export class Blob {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly storages: EntryFile["storages"],
  ) {}

  storage(number: number): Uint8Array {
    const [offset, length] = this.storages[number]!;
    return this.bytes.subarray(offset, offset + length);
  }
}

/** Makes the inputs of one case and reads its expected outputs. */
export class CaseValues {
  private readonly memories = new Map<number, Tensor>();
  private readonly tensors = new Map<number, Tensor>();

  constructor(
    private readonly blob: Blob,
    readonly written: Case,
    /**
     * `results`: of the steps so far, each a tensor, a number or nested arrays of these. `plain`: whether a float of a whole
     * number is a plain number, as in calls that people write.
     */
    private readonly options: { results?: unknown[]; plain?: boolean } = {},
  ) {}

  /** A flat tensor over a storage of its own: libtorch's alignment, not the file's, decides which kernels run. */
  private storage({ storage, memory, dtype }: Extract<WrittenTensor, { storage: number }>): Tensor {
    let bytes = this.memories.get(memory);
    if (bytes === undefined) {
      // A copy: in-place operators leave the file's bytes alone.
      bytes = tensor(this.blob.storage(storage));
      this.memories.set(memory, bytes);
    }
    return dtype === "uint8" ? bytes : bytes.view(dtype);
  }

  private make(written: WrittenTensor): Tensor {
    if ("parts" in written) {
      const parts = written.parts.map((part) => this.tensor(part));
      if (written.layout === "sparse_coo") {
        const made = aten._sparseCooTensorUnsafe(parts[0]!, parts[1]!, written.shape);
        return written.coalesced ? aten._coalesced_(made, true) : made;
      }
      return aten._sparseCompressedTensorUnsafe(parts[0]!, parts[1]!, parts[2]!, written.shape, {
        layout: written.layout,
        dtype: written.dtype,
      });
    }
    const { dtype, shape, stride, offset, storage } = written;
    if (this.blob.storage(storage).length === 0) return aten.emptyStrided(shape, stride, { dtype });
    const size = ITEM_BYTES[dtype];
    if (size === undefined) throw new Error(`parity: no item size is known for ${dtype}`);
    const flat = this.storage(written);
    return aten.asStrided(flat, shape, stride, offset);
  }

  tensor(number: number): Tensor {
    let tensor = this.tensors.get(number);
    if (tensor === undefined) {
      tensor = this.make(this.written.tensors[number]!);
      this.tensors.set(number, tensor);
    }
    return tensor;
  }

  /** The argument that an operator is given. */
  read(written: Written): unknown {
    if (written === null || typeof written === "boolean") return written;
    switch (written.t) {
      case "int": {
        const value = Number(written.v);
        return Number.isSafeInteger(value) ? value : BigInt(written.v);
      }
      case "float": {
        const value = parseFloatText(written.v);
        // 2.0 is a float in Python; the plain number 2 would be an int.
        return Number.isInteger(value) && !this.options.plain ? new Scalar(value, "float") : value;
      }
      case "complex":
        return new Scalar({ re: parseFloatText(written.re), im: parseFloatText(written.im) }, "complex");
      case "str":
      case "device":
      case "layout":
      case "memory_format":
      case "dtype":
        return written.v;
      case "list":
      case "tuple":
        return written.v.map((item) => this.read(item));
      case "slice": {
        const [start, stop, step] = written.v.map((item) => this.read(item) as number | null);
        return slice(start ?? null, stop ?? null, step ?? null);
      }
      case "ellipsis":
        return "...";
      case "generator":
        return new Generator().manualSeed(BigInt(written.seed));
      case "tensor":
        return this.tensor(written.n);
      case "function":
        return makeFunction(written.v);
      case "packed":
        return makePacked(written.v.map((item) => this.read(item) as Tensor | null));
      case "module":
        return makeModule(
          written.name,
          [...written.args.map((item) => this.read(item)), ...this.named(written.kwargs)],
          Object.fromEntries(Object.entries(written.state).map(([key, value]) => [key, this.read(value)])),
        );
      case "dict":
        return this.named(written.v)[0] ?? {};
      case "options":
        return makeOptions(this.named(written.v));
      case "result": {
        let value = this.options.results?.[written.step];
        for (const index of written.path) value = (value as unknown[])[index];
        return value;
      }
    }
  }

  /** Python's keyword arguments as the options object that comes last, where there are any. */
  named(kwargs: Record<string, Written>): Record<string, unknown>[] {
    const options = Object.entries(kwargs).map(([name, value]) => [camelCase(name), this.read(value)]);
    return options.length > 0 ? [Object.fromEntries(options)] : [];
  }

  /** What differs between a result and Python's, or null when nothing does. */
  difference(got: unknown, expected: Written, path = "result"): string | null {
    if (expected !== null && typeof expected === "object" && (expected.t === "list" || expected.t === "tuple")) {
      if (!Array.isArray(got)) return `${path}: expected ${expected.v.length} values, got ${describe(got)}`;
      if (got.length !== expected.v.length) {
        return `${path}: expected ${expected.v.length} values, got ${got.length}`;
      }
      for (const [index, item] of expected.v.entries()) {
        const found = this.difference(got[index], item, `${path}[${index}]`);
        if (found !== null) return found;
      }
      return null;
    }
    if (expected !== null && typeof expected === "object" && expected.t === "tensor") {
      if (!(got instanceof Tensor)) return `${path}: expected a tensor, got ${describe(got)}`;
      return this.tensorDifference(got, expected.n, expected.stride, path);
    }
    const value = this.read(expected);
    const plain = value instanceof Scalar ? value.value : value;
    if (isComplex(plain) && isComplex(got)) {
      return Object.is(plain.re, got.re) && Object.is(plain.im, got.im) ? null : `${path}: another complex number`;
    }
    const given = got !== null && typeof got === "object" && "name" in got ? String(got.name) : got;
    if (Object.is(plain, given)) return null;
    if (typeof plain !== typeof given && (typeof plain === "bigint" || typeof given === "bigint")) {
      if (String(plain) === String(given)) return null;
    }
    return `${path}: expected ${describe(plain)}, got ${describe(got)}`;
  }

  private tensorDifference(got: Tensor, number: number, stride: number[] | undefined, path: string): string | null {
    const expected = this.written.tensors[number]!;
    if (got.dtype.name !== expected.dtype) return `${path}: expected ${expected.dtype}, got ${got.dtype.name}`;
    if (String(got.shape) !== String(expected.shape)) {
      return `${path}: expected shape [${expected.shape}], got [${got.shape}]`;
    }
    if ("parts" in expected) return this.sparseDifference(got, expected, path);
    if (layoutName(got) !== "strided") return `${path}: expected a dense tensor, got layout ${layoutName(got)}`;
    if (stride !== undefined && String(got.stride()) !== String(stride)) {
      return `${path}: expected strides [${stride}], got [${got.stride()}]`;
    }
    if (this.written.compare === "metadata") return null;
    // A tensor of nothing but zeros has no memory until it is copied.
    const whole = aten._isZerotensor(got) ? got.clone() : got;
    return bytesDifference(whole.toBytes(), this.blob.storage(expected.storage), expected.dtype, path);
  }

  private sparseDifference(got: Tensor, expected: WrittenTensor & { parts: number[] }, path: string): string | null {
    const { layout } = expected as { layout: string };
    if (layoutName(got) !== layout) return `${path}: expected layout ${layout}, got ${layoutName(got)}`;
    const byRow = layout === "sparse_csr" || layout === "sparse_bsr";
    const parts: Tensor[] =
      layout === "sparse_coo"
        ? [aten._indices(got), aten._values(got)]
        : [
            byRow ? aten.crowIndices(got) : aten.ccolIndices(got),
            byRow ? aten.colIndices(got) : aten.rowIndices(got),
            aten.values(got),
          ];
    for (const [index, part] of parts.entries()) {
      const found = this.tensorDifference(part, expected.parts[index]!, undefined, `${path} part ${index}`);
      if (found !== null) return found;
    }
    return null;
  }
}

function isComplex(value: unknown): value is Complex {
  return typeof value === "object" && value !== null && "re" in value && "im" in value;
}

/** The layout's name without PyTorch's prefix: `sparse_coo`. */
function layoutName(tensor: Tensor): string {
  return String(tensor.layout).replace(/^torch\./, "");
}

function describe(value: unknown): string {
  if (value instanceof Tensor) return `a ${value.dtype.name} tensor of shape [${value.shape}]`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === "object" && value !== null ? Object.prototype.toString.call(value) : String(value);
}

/** One number type in which NaN can be seen, for each floating dtype. */
const FLOAT_READERS: Record<string, (bytes: Uint8Array) => ArrayLike<number>> = {
  float32: (bytes) => new Float32Array(Uint8Array.from(bytes).buffer),
  complex64: (bytes) => new Float32Array(Uint8Array.from(bytes).buffer),
  float64: (bytes) => new Float64Array(Uint8Array.from(bytes).buffer),
  complex128: (bytes) => new Float64Array(Uint8Array.from(bytes).buffer),
  bfloat16: (bytes) => halves(bytes, (bits) => float32(bits << 16)),
  float16: (bytes) => halves(bytes, float16),
  complex32: (bytes) => halves(bytes, float16),
};

function halves(bytes: Uint8Array, read: (bits: number) => number): number[] {
  return Array.from(new Uint16Array(Uint8Array.from(bytes).buffer), read);
}

const float32 = (bits: number): number => new Float32Array(Int32Array.of(bits).buffer)[0]!;

function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

/** Bits compared; all NaN are one value. */
function bytesDifference(got: Uint8Array, expected: Uint8Array, dtype: string, path: string): string | null {
  if (Buffer.compare(got, expected) === 0) return null;
  const reader = FLOAT_READERS[dtype] ?? ((bytes: Uint8Array) => bytes);
  const a = reader(got);
  const b = reader(expected);
  if (a.length !== b.length) return `${path}: expected ${expected.length} bytes, got ${got.length}`;
  let count = 0;
  let first = -1;
  for (let i = 0; i < a.length; i++) {
    if (Object.is(a[i], b[i])) continue;
    if (first < 0) first = i;
    count++;
  }
  if (count === 0) return null;
  return `${path}: ${count} of ${a.length} elements differ, first at ${first}: expected ${b[first]}, got ${a[first]}`;
}
