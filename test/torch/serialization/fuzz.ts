/**
 * Mutates files of tensors and reads them. Each case follows from its number alone, so that a failure can be repeated.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import torch, { NumpyArray, nn, optim, Tensor, Tuple, ValueError } from "../../../src/index.js";
import * as safetensors from "../../../src/safetensors/index.js";
import { OP } from "../../../src/torch/serialization/pickle/opcodes.js";
import { archive, type Records, recordsOf } from "./records.js";

/** What the cases came to. */
export interface FuzzResult {
  refused: number;
  read: number;
  /** The most that a read allocated, beyond what every read may, as a multiple of its file's size. */
  largestShare: number;
  /** Safetensors files that were read, kept for another reader to confirm; with the bytes of their tensors. */
  kept: { path: string; tensors: Record<string, string> }[];
}

interface Seed {
  /** A stream is what torch.save wrote before PyTorch 1.6, or a tar archive. */
  kind: "safetensors" | "torch" | "stream";
  bytes: Buffer;
  /** What an undamaged read gives. */
  digest: string;
  records?: Records;
}

interface Mutated {
  bytes: Buffer;
  /** The digest that a read must have if it succeeds; null when the damage may be to values that nothing protects. */
  expected: string | null;
}

/** What Node's own pool of small buffers may grow by. */
const FIXED_BYTES = 1 << 15;
/** What the addon counts for each Tensor object besides its elements. */
const HANDLE_BYTES = 256;
/** Elements of a tensor that is looked at: one with strides of 0 may have more than there is memory. */
const LOOKED_AT = 1 << 16;

/** Runs cases `from` to `to`; throws at the first that ends in anything but a right read or an error that names the file. */
export async function fuzz(folder: string, from: number, to: number, { keep = false } = {}): Promise<FuzzResult> {
  await mkdir(folder, { recursive: true });
  const seeds = await makeSeeds(folder);
  const result: FuzzResult = { refused: 0, read: 0, largestShare: 0, kept: [] };
  for (let number = from; number < to; number++) {
    const random = new Random(number);
    const seed = random.pick(seeds);
    const { bytes, expected } = mutate(seed, seeds, random);
    const mmap = random.below(4) === 0 && seed.kind !== "stream";
    const path = join(folder, `case-${number}.${seed.kind === "safetensors" ? "safetensors" : "pt"}`);
    await writeFile(path, bytes);
    const before = allocated();
    let digest: string | null = null;
    let value: unknown;
    try {
      value = await (seed.kind === "safetensors" ? safetensors.loadFile(path, { mmap }) : torch.load(path, { mmap }));
      checkAllocation(path, before, { fileBytes: bytes.length, mmap }, result);
      digest = digestOf(value);
    } catch (error) {
      checkAllocation(path, before, { fileBytes: bytes.length, mmap }, result);
      if (!(error instanceof ValueError) || !error.message.includes(path)) {
        throw new Error(`${path} ended in an error that is not about the file`, { cause: error });
      }
    }
    if (digest === null) result.refused += 1;
    else {
      result.read += 1;
      if (expected !== null && digest !== expected && !mmap) throw new Error(`${path} was read, but wrongly`);
    }
    if (keep && digest !== null && seed.kind === "safetensors") {
      const tensors = Object.entries(value as Record<string, Tensor>).map(([name, tensor]) => {
        return [name, Buffer.from(tensor.toBytes()).toString("hex")];
      });
      result.kept.push({ path, tensors: Object.fromEntries(tensors) });
    } else await rm(path);
  }
  return result;
}

/** Bytes of tensors and of buffers; garbage counts until it is collected, so a read seems to take more than it does. */
function allocated(): number {
  const { bytes, tensors } = torch.memoryStats();
  return process.memoryUsage().arrayBuffers + bytes - HANDLE_BYTES * tensors;
}

function checkAllocation(
  path: string,
  before: number,
  { fileBytes, mmap }: { fileBytes: number; mmap: boolean },
  result: FuzzResult,
): void {
  // The pages of a mapped file count as a tensor, and again as its parts; they are no memory that was allocated.
  const taken = Math.max(0, allocated() - before - FIXED_BYTES - (mmap ? 2 * fileBytes : 0));
  result.largestShare = Math.max(result.largestShare, taken / Math.max(1, fileBytes));
  if (taken > 2 * fileBytes) throw new Error(`${path} has ${fileBytes} bytes, but reading it took ${taken}`);
}

async function makeSeeds(folder: string): Promise<Seed[]> {
  torch.manualSeed(0);
  const net = new nn.Linear(7, 5);
  const optimizer = new optim.Adam(net.parameters());
  net(torch.randn(2, 7)).sum().backward();
  optimizer.step();
  const base = torch.randn(500, 64);
  const values: [Seed["kind"], unknown][] = [
    [
      "safetensors",
      { a: torch.randn(30, 4), b: torch.arange(9), c: torch.ones(3, { dtype: "bool" }), e: torch.zeros(0, 2) },
    ],
    ["safetensors", { "w.0": torch.randn(30_000), "w.1": torch.randn(17).half(), s: torch.tensor(1) }],
    ["safetensors", Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`layer.${i}.weight`, torch.randn(i, 3)]))],
    ["torch", net.stateDict()],
    ["torch", optimizer.stateDict()],
    [
      "torch",
      {
        cpu: torch.getRngState(),
        python: Tuple.of<unknown>(3, Tuple.of(1, 2, 3, 4), null),
        n: new NumpyArray(torch.arange(9)),
      },
    ],
    [
      "torch",
      {
        base,
        view: base.at("3:9", "1:4").t(),
        p: new nn.Parameter(torch.ones(3)),
        list: [1, [2, [0.5, "x"]], 2n ** 70n],
      },
    ],
    [
      "torch",
      {
        c: torch.randn(3, { dtype: "complex64" }).conj(),
        u: torch.tensor(Uint16Array.of(1, 2)),
        b: Uint8Array.of(1),
        s: new Set([1]),
      },
    ],
  ];
  const mixed = mixedTensors();
  values.push(
    ["torch", mixed],
    ["stream", mixed],
    ["stream", net.stateDict()],
    ["stream", { base, view: base.at("3:9") }],
  );
  const seeds: Seed[] = [{ kind: "stream", bytes: tarSeed(), digest: "" }];
  for (const [kind, value] of values) {
    const path = join(folder, `seed.${kind}`);
    if (kind === "stream") await torch.save(value, path, { _useNewZipfileSerialization: false });
    else if (kind === "torch") await torch.save(value, path);
    else await safetensors.saveFile(value as Record<string, Tensor>, path);
    const loaded = kind === "safetensors" ? await safetensors.loadFile(path) : await torch.load(path);
    const records = kind === "torch" ? { records: await recordsOf(path) } : {};
    seeds.push({ kind, bytes: await readFile(path), digest: digestOf(loaded), ...records });
  }
  return seeds;
}

/** Tensors that are made of others, and a quantized one. */
function mixedTensors(): Record<string, unknown> {
  const x = torch.randn(4, 6).relu();
  const sparse = { coo: x.toSparse(), csr: x.toSparseCsr(), bsc: x.toSparseBsc([2, 2]) };
  const scales = torch.rand(4, { dtype: "float64" }).add(0.1);
  const quantized = {
    tensor: torch.quantizePerTensor(x, 0.1, 3, "quint8"),
    channel: torch.quantizePerChannel(x, scales, torch.arange(4), 0, "qint8"),
    packed: torch.quantizePerChannel(x, scales.float(), torch.rand(4), 0, "quint4x2"),
  };
  return { sparse, quantized, nested: torch.nested.nestedTensor([torch.randn(2, 3), torch.randn(4, 3)]) };
}

/** A tar archive of one tensor over a part of a storage. */
function tarSeed(): Buffer {
  const pickle = (text: string) => Buffer.from(`\x80\x02${text}.`, "latin1");
  const numbers = (...values: number[]) => Buffer.from(BigInt64Array.from(values, BigInt).buffer);
  const member = (name: string, content: Buffer): Buffer => {
    const header = Buffer.alloc(512);
    header.write(name);
    header.write(content.length.toString(8).padStart(11, "0"), 124);
    header.write("        0", 148);
    header.write("ustar", 257);
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, "0")}\0 `,
      148,
    );
    return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
  };
  const storages = [
    pickle("K\x01"),
    pickle("K\x05X\x03\0\0\0cpuctorch\nFloatStorage\n\x87"),
    numbers(12),
    Buffer.from(Float32Array.from({ length: 12 }, (_, i) => i).buffer),
    pickle("]((K\x06K\x05K\x02K\x08te"),
  ];
  const tensors = [pickle("K\x01"), pickle("K\x07K\x06ctorch\nFloatTensor\n\x87"), numbers(2, 2, 3, 3, 1, 1)];
  return Buffer.concat([
    member("pickle", pickle("}X\x01\0\0\0aK\x07Qs")),
    member("tensors", Buffer.concat(tensors)),
    member("storages", Buffer.concat(storages)),
    Buffer.alloc(1024),
  ]);
}

function mutate(seed: Seed, seeds: readonly Seed[], random: Random): Mutated {
  if (seed.records !== undefined && random.below(2) === 0)
    return { bytes: mutateRecords(seed.records, random), expected: null };
  if (seed.kind === "safetensors" && random.below(2) === 0)
    return { bytes: mutateHeader(seed.bytes, random), expected: null };
  if (seed.kind === "stream" && random.below(2) === 0) {
    let bytes = seed.bytes;
    for (let i = random.below(3); i >= 0; i--) bytes = mutatePickle(bytes, random);
    return { bytes, expected: null };
  }
  let bytes = seed.bytes;
  for (let i = random.below(3); i >= 0; i--) bytes = mutateBytes(bytes, random.pick(seeds).bytes, random);
  // The sums in an archive find every damage to what is read from it; safetensors has none.
  return { bytes, expected: seed.kind === "torch" ? seed.digest : null };
}

/** Damage that knows nothing of the format. */
function mutateBytes(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const length = random.below(random.pick([2, 16, 200]));
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random.below(8)) {
    case 0:
    case 1: {
      const flipped = Buffer.from(bytes);
      for (let i = random.below(8); i >= 0 && bytes.length > 0; i--) {
        flipped[random.below(bytes.length)]! ^= 1 << random.below(8);
      }
      return flipped;
    }
    case 2:
      return Buffer.from(head);
    case 3:
      return Buffer.concat([bytes, random.bytes(length)]);
    case 4:
      return Buffer.concat([head, tail.subarray(length)]);
    case 5:
      return Buffer.concat([head, tail.subarray(0, length), tail]);
    case 6: {
      const start = random.below(other.length);
      return Buffer.concat([head, other.subarray(start, start + length), tail.subarray(length)]);
    }
    default: {
      // A number of 4 or 8 bytes that means a length or a place somewhere.
      const changed = Buffer.from(bytes);
      const places = signatures(bytes);
      const place = (places.length > 0 ? random.pick(places) : 0) + random.below(60);
      if (place + 8 <= bytes.length) changed.writeBigUInt64LE(random.number(), place);
      return changed;
    }
  }
}

/** Where an archive's tables begin. */
function signatures(bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf("PK"); at >= 0; at = bytes.indexOf("PK", at + 1)) places.push(at);
  return places;
}

/** Another header, whose length is right. */
function mutateHeader(bytes: Buffer, random: Random): Buffer {
  const length = Number(bytes.readBigUInt64LE());
  let text = bytes.subarray(8, 8 + length).toString();
  const data = bytes.subarray(8 + length);
  const replaceOne = (pattern: RegExp, by: (found: string) => string) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return;
    const { index, 0: match } = random.pick(found);
    text = text.slice(0, index) + by(match) + text.slice(index + match.length);
  };
  for (let i = random.below(3); i >= 0; i--) {
    const change = random.below(6);
    if (change === 0) replaceOne(/\d+/g, () => String(random.number()));
    if (change === 1) replaceOne(/\d+/g, (digits) => String(Number(digits) + random.below(3) - 1));
    if (change === 2) replaceOne(/"[A-Z]+\d+"/g, () => random.pick(['"F64"', '"F32"', '"I8"', '"F99"', "3"]));
    if (change === 3) replaceOne(/"[^"]+":\{[^}]*\},?/g, (entry) => random.pick(["", `${entry},${entry}`]));
    if (change === 4)
      replaceOne(/[[\]{}:,"]/g, () => random.pick(["[", "]", "{", "}", ",", '"', "-", "[".repeat(999)]));
    if (change === 5) text = text.slice(0, random.below(text.length));
  }
  const header = Buffer.from(text);
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([size, header, data]);
}

/** Other records, whose sums are right. */
function mutateRecords(records: Records, random: Random): Buffer {
  const list = [...records].map(([name, content]) => [name, Buffer.from(content)] as [string, Buffer]);
  const entry = random.pick(list);
  switch (random.below(8)) {
    case 0:
      list.splice(list.indexOf(entry), 1);
      break;
    case 1:
      list.push(entry);
      break;
    case 2:
      entry[0] = random.pick(list)[0];
      break;
    case 3:
      entry[1] = entry[1].subarray(0, random.below(entry[1].length + 1));
      break;
    default: {
      const pickle = list.find(([name]) => name === "data.pkl") as [string, Buffer];
      for (let i = random.below(3); i >= 0; i--) pickle[1] = mutatePickle(pickle[1], random);
    }
  }
  return archive(list);
}

const OPCODES = Object.values(OP);

function mutatePickle(pickle: Buffer, random: Random): Buffer {
  const at = random.below(pickle.length);
  const changed = Buffer.from(pickle);
  switch (random.below(6)) {
    case 0:
      changed[at]! ^= 1 << random.below(8);
      return changed;
    case 1:
      changed[at] = random.pick(OPCODES);
      return changed;
    case 2:
      return Buffer.concat([pickle.subarray(0, at), Buffer.of(random.pick(OPCODES)), pickle.subarray(at)]);
    case 3:
      return Buffer.concat([pickle.subarray(0, at), pickle.subarray(at + 1 + random.below(4))]);
    case 4:
      return Buffer.concat([pickle.subarray(0, at), pickle.subarray(at, at + random.below(60)), pickle.subarray(at)]);
    default: {
      // A size, a stride or a memo's number becomes another.
      const numbers = [...pickle.keys()].filter((i) => pickle[i] === OP.BININT1 || pickle[i] === OP.BINGET);
      if (numbers.length > 0) changed[random.pick(numbers) + 1] = random.below(256);
      return changed;
    }
  }
}

/** A digest of everything in a value. Reads every byte of every tensor. */
function digestOf(value: unknown): string {
  const hash = createHash("sha256");
  const seen = new Map<object, number>();
  const add = (item: unknown): void => {
    if (typeof item !== "object" || item === null) {
      hash.update(`${typeof item} ${Object.is(item, -0) ? "-0" : String(item)};`);
      return;
    }
    const known = seen.get(item);
    hash.update(known === undefined ? `${item.constructor.name} ` : `again ${known};`);
    if (known !== undefined) return;
    seen.set(item, seen.size);
    if (item instanceof Tensor) addTensor(item);
    else if (item instanceof NumpyArray) addTensor(item.tensor);
    else if (item instanceof Uint8Array) hash.update(item);
    else if (item instanceof Map || item instanceof Set) for (const part of item) add(part);
    else if (Array.isArray(item) || Object.getPrototypeOf(item) !== null)
      for (const part of Object.entries(item)) for (const half of part) add(half);
    hash.update("end;");
  };
  const addTensor = (tensor: Tensor): void => {
    if (tensor.isNested) {
      for (const part of tensor.unbind()) addTensor(part);
      return;
    }
    hash.update(`${tensor.dtype} ${tensor.layout} ${tensor.shape} ${tensor.requiresGrad} `);
    const isSmall = tensor.numel() <= LOOKED_AT;
    if (tensor.isQuantized) {
      // Of packed elements libtorch makes no numbers.
      const bytes = tensor.untypedStorage().elements;
      if (isSmall) hash.update(tensor.dtype.name.includes("x") ? bytes.toBytes() : tensor.dequantize().toBytes());
    } else if (tensor.layout.name !== "strided") {
      if (isSmall) hash.update(tensor.toDense().toBytes());
    } else {
      hash.update(`${tensor.stride()} ${tensor.isConj()} `);
      if (isSmall) hash.update(tensor.toBytes());
    }
  };
  add(value);
  return hash.digest("hex");
}

/** Numbers that follow from a seed (mulberry32). */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 0x9e3779b1;
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  below(bound: number): number {
    return this.#next() % Math.max(1, bound);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)));
  }

  /** Small, close to a power of two, or anything. */
  number(): bigint {
    const power = 2n ** BigInt(this.below(64));
    return BigInt.asUintN(
      64,
      this.pick([BigInt(this.below(300)), power, power - 1n, power + BigInt(this.#next()), -power]),
    );
  }
}
