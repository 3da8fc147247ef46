import { boolean, nullable, unchecked } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { RuntimeError, TorchError, TypeError, ValueError } from "../../python/exceptions.js";
import { Device, type DeviceLike } from "../device.js";
import { DType } from "../dtype.js";
import { Layout } from "../layout.js";
import { Parameter } from "../nn/parameter.js";
import { aten } from "../ops/index.js";
import { Scalar } from "../scalar.js";
import { withMetadata } from "../state_dict_metadata.js";
import type { Tensor } from "../tensor.js";
import { crc32 } from "./crc32.js";
import { InputFile } from "./input_file.js";
import { PickledNumpyArray } from "./pickle/numpy.js";
import { PickledDict, unpickle } from "./pickle/unpickler.js";
import { PickledMetaTensor, PickledParameter, PickledStorage, PickledTensor, Weights } from "./pickle/weights.js";
import { IntDict, Tuple } from "./python_types.js";
import { readZipDirectory, type ZipEntry } from "./zip_reader.js";

/** Where loaded tensors go: one device for all, one for each they were saved from, or a function of that. */
export type MapLocation = DeviceLike | Readonly<Record<string, DeviceLike>> | ((location: string) => DeviceLike | null);

const loading = signature("load", [], {
  /** Default: the devices that the tensors were saved from. */
  mapLocation: nullable(unchecked<MapLocation>())(null),
  /** Only `true`: what needs Python's code to be run cannot be read here. */
  weightsOnly: unchecked<true>()(true),
  /**
   * Show the file's pages instead of copying them: nothing is read before it is used, writes to a tensor do not change the
   * file, and its sums are not checked. Default: false, as nothing can guard the process against a file that another program
   * makes shorter meanwhile: the operating system ends it. Files replaced as a whole (as all are that this package writes)
   * are safe.
   */
  mmap: boolean(false),
});

/** Options of {@link load}. */
export type LoadOptions = Options<typeof loading>;

/** Beyond it nesting has no use but to exhaust the stack. */
const MAX_DEPTH = 1000;
/** A complex128. */
const WIDEST_ELEMENT = 16;
const FORMAT_VERSIONS = { first: 1, last: 10 };

/**
 * Reads what Python's `torch.save` or {@link save} wrote, without running code: tensors with their strides and shared storages,
 * parameters, and what holds them together. Follows torch.load with `weights_only=True`.
 *
 * | Python | here |
 * | --- | --- |
 * | dict, OrderedDict, Counter | an object when all keys are strings; an {@link IntDict} when all are non-negative integers; else a Map |
 * | list; tuple; torch.Size | an array; a {@link Tuple}; a {@link Size} (both are arrays) |
 * | int, float | a number; an int that a number cannot hold exactly is a BigInt |
 * | complex | a `Scalar` |
 * | str, bool, None, set | string, boolean, null, Set |
 * | bytes, bytearray | Uint8Array |
 * | numpy array | {@link NumpyArray} |
 *
 * A state dict keeps its attribute `_metadata`, with the versions of its modules; other attributes that Python objects carry
 * besides are left behind.
 *
 * @throws ValueError, naming the file and what is wrong, for a file that is damaged, of the format before PyTorch 1.6, or
 * with anything in it that is not in the table; RuntimeError for tensors of a device that is not there.
 */
export async function load<T = unknown>(path: string, ...given: Given<typeof loading>): Promise<T> {
  const { mapLocation, weightsOnly, mmap } = loading(given);
  if (weightsOnly !== true) {
    throw new ValueError(
      "load() reads weights only: expected weightsOnly to be true, as Python's code cannot be run here",
    );
  }
  const place = placement(mapLocation);
  const file = await InputFile.open(path, { mmap });
  try {
    return (await read(file, place)) as T;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(`Expected a file of torch.save, but ${error.message} (${path})`, { cause: error });
  } finally {
    await file.close();
  }
}

async function read(file: InputFile, place: (location: string) => DeviceLike): Promise<unknown> {
  await checkIsArchive(file);
  const entries = await readZipDirectory(file);
  const archive = new Archive(file, entries);
  await archive.checkFormat();
  const weights = new Weights();
  const root = unpickle(await archive.bytes("data.pkl"), weights);
  const found = [...weights.storages.values()].map((storage) => ({ storage, entry: archive.storage(storage.key) }));
  found.sort((a, b) => a.entry.start - b.entry.start);
  const builder = new Builder();
  for (const { storage, entry } of found) {
    const bytes = await archive.tensor(entry);
    builder.storages.set(storage, toDevice(bytes, place(storage.location), storage.location));
  }
  return builder.build(root, 0);
}

async function checkIsArchive(file: InputFile): Promise<void> {
  const beginning = Buffer.from(await file.read(0, Math.min(BEGINNING_BYTES, file.size)));
  if (!beginning.toString("latin1").startsWith("PK\u0003\u0004")) throw new ValueError(otherKind(beginning));
}

const BEGINNING_BYTES = 512;
/** The number that a file before PyTorch 1.6 begins with, as pickle protocol 2 writes it (`MAGIC_NUMBER` of torch/serialization.py). */
const OLD_MAGIC = "80028a0a6cfc9c46f920";
/** Where a tar archive has its name. */
const TAR_NAME = { start: 257, end: 262 };
const RESAVE = "load it in Python and save it there again, as torch.save(torch.load(path, weights_only=True), path)";

/** What a file is that is no archive of torch.save. */
function otherKind(beginning: Buffer): string {
  const text = beginning.toString("latin1");
  if (beginning.length === 0) return "it is empty";
  if (beginning.toString("hex").startsWith(OLD_MAGIC)) return `it has the format before PyTorch 1.6; ${RESAVE}`;
  if (text.slice(TAR_NAME.start, TAR_NAME.end) === "ustar") {
    return `it is a tar archive, the format of the first releases of PyTorch; ${RESAVE}`;
  }
  if (beginning[0] === 0x80) {
    return "it is a pickle of Python alone, not of torch.save; load it in Python and save it there with torch.save";
  }
  if (beginning[0] === 0x1f && beginning[1] === 0x8b) return "it is compressed with gzip; unpack it first";
  if (text.startsWith("version https://git-lfs")) {
    return "it is a pointer of Git LFS that stands for the file; get the file itself, as with git lfs pull";
  }
  if (/^[\s\S]{7}\0\{/.test(text)) return "it looks like a safetensors file; read it with safetensors.loadFile";
  return "it does not begin as a zip archive";
}

/** The records of a file. */
class Archive {
  readonly #prefix: string;

  constructor(
    private readonly file: InputFile,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {
    const [first] = entries.keys();
    this.#prefix = first?.slice(0, first.indexOf("/") + 1) ?? "";
  }

  async checkFormat(): Promise<void> {
    const names = [...this.entries.keys()];
    // As torch.load tells it (`_is_torchscript_zip`); an archive of torch.jit.save also has its code.
    if (names.some((name) => name === `${this.#prefix}constants.pkl` || name.startsWith(`${this.#prefix}code/`))) {
      throw new ValueError(
        "it is a TorchScript archive (of torch.jit.save), a program for Python's interpreter. Save its weights in Python, as " +
          "torch.save(torch.jit.load(path).state_dict(), path), and load these",
      );
    }
    if (this.entries.has(`${this.#prefix}archive_format`)) {
      throw new ValueError(
        "it is an archive of torch.export, a program. Save its weights in Python, as " +
          "torch.save(torch.export.load(path).state_dict, path), and load these",
      );
    }
    const packed = names.find((name) => this.entries.get(name)!.isPacked);
    if (packed !== undefined) {
      throw new ValueError(
        `its record ${JSON.stringify(packed)} is compressed or encrypted, which torch.save never does`,
      );
    }
    const version = Buffer.from(await this.bytes("version"))
      .toString()
      .trim();
    const { first, last } = FORMAT_VERSIONS;
    if (!/^[0-9]+$/.test(version) || Number(version) < first || Number(version) > last) {
      throw new ValueError(`its format version is ${JSON.stringify(version)}, not one from ${first} to ${last}`);
    }
    if (!this.entries.has(`${this.#prefix}byteorder`)) return;
    const order = Buffer.from(await this.bytes("byteorder")).toString();
    if (order !== "little") throw new ValueError(`its byte order is ${JSON.stringify(order)}, not "little"`);
  }

  async bytes(name: string): Promise<Uint8Array> {
    const entry = this.#entry(name);
    const bytes = await this.file.read(entry.start, entry.size);
    checkSum(entry, crc32(bytes));
    return bytes;
  }

  storage(key: string): ZipEntry {
    return this.#entry(`data/${key}`);
  }

  async tensor(entry: ZipEntry): Promise<Tensor> {
    let sum: number | null = entry.size === 0 ? 0 : null;
    const tensor = await this.file.tensor(entry.start, entry.size, {
      alignment: WIDEST_ELEMENT,
      visit: (piece) => {
        sum = crc32(piece, sum ?? 0);
      },
    });
    if (sum !== null) checkSum(entry, sum);
    return tensor;
  }

  #entry(name: string): ZipEntry {
    const entry = this.entries.get(this.#prefix + name);
    if (entry === undefined) throw new ValueError(`its archive has no record ${JSON.stringify(this.#prefix + name)}`);
    return entry;
  }
}

function checkSum({ name, crc }: ZipEntry, sum: number): void {
  // PyTorch can be told to make no sums, and then writes zeros.
  if (crc === 0 || crc === sum) return;
  throw new ValueError(
    `its record ${JSON.stringify(name)} is damaged: the sum of its bytes is not the one that was written`,
  );
}

/** Makes JavaScript's objects from what a pickle described. */
class Builder {
  readonly storages = new Map<PickledStorage, Tensor>();
  readonly #built = new Map<object, unknown>();

  build(value: unknown, depth: number): unknown {
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
    if (this.#built.has(value)) return this.#built.get(value);
    if (depth > MAX_DEPTH) throw new ValueError(`it is nested deeper than ${MAX_DEPTH}`);
    const keep = <T>(result: T): T => {
      this.#built.set(value, result);
      return result;
    };

    if (value instanceof PickledTensor) return keep(this.#tensor(value));
    if (value instanceof PickledMetaTensor) return keep(metaTensor(value));
    if (value instanceof PickledParameter) {
      return keep(new Parameter(this.build(value.data, depth + 1) as Tensor, value.requiresGrad));
    }
    if (value instanceof PickledNumpyArray) return keep(value.array);
    if (value instanceof PickledStorage) throw new ValueError("it has a storage that no tensor uses; save the tensor");
    if (value instanceof PickledDict) {
      const dict = keep(emptyDict(value));
      for (const [key, item] of value) {
        const [builtKey, built] = [this.build(key, depth + 1), this.build(item, depth + 1)];
        if (dict instanceof Map) dict.set(builtKey, built);
        // Defined, as an assignment to __proto__ would be something else.
        else Object.defineProperty(dict, key as string, { value: built, ...ORDINARY });
      }
      if (value.metadata instanceof PickledDict) {
        // A map, whatever its keys are: names of modules such as "0" keep their order.
        const modules = [...value.metadata].map(([name, item]) => [name, this.build(item, depth + 2)]);
        withMetadata(dict, new Map(modules as Iterable<[string, Record<string, unknown>]>));
      }
      return dict;
    }
    if (value instanceof Set) {
      const set = keep(new Set());
      for (const item of value) set.add(this.build(item, depth + 1));
      return set;
    }
    if (Array.isArray(value)) {
      // In place: nobody else has it, and tuples stay tuples.
      keep(value);
      for (const [i, item] of value.entries()) value[i] = this.build(item, depth + 1);
      return value;
    }
    if (LEAVES.some((leaf) => value instanceof leaf)) return value;
    throw new ValueError("it has a class itself as a value");
  }

  #tensor(pickled: PickledTensor): Tensor {
    const { storage, dtype, offset, size, stride } = pickled;
    const bytes = this.storages.get(storage) as Tensor;
    const elementBytes = aten.empty([0], { dtype }).elementSize();
    const numel = storage.dtype === null ? Math.floor(storage.numel / elementBytes) : storage.numel;
    const available = Math.floor(bytes.numel() / elementBytes);
    if (numel > available) {
      throw new ValueError(
        `its storage ${storage.key} has ${bytes.numel()} bytes, which is less than ${numel} of ${dtype}`,
      );
    }
    const last = size.reduce((index, length, i) => index + (length - 1) * (stride[i] as number), offset);
    if (!size.includes(0) && last >= numel) {
      throw new ValueError(
        `a tensor of size [${size}], stride [${stride}] and offset ${offset} goes beyond the ${numel} elements of its storage`,
      );
    }
    // A slice of its own for an odd byte at the end; `data` because a loaded tensor is nobody's view.
    const elements = bytes.narrow(0, 0, available * elementBytes).view(dtype);
    let result = elements.asStrided([...size], [...stride], offset);
    if (pickled.conjugate) result = result._conj();
    if (pickled.negative) result = result._negView();
    return result.data.requiresGrad_(pickled.requiresGrad);
  }
}

/** It stays on its device, whatever `mapLocation` says. */
function metaTensor({ dtype, size, stride, requiresGrad }: PickledMetaTensor): Tensor {
  return aten.emptyStrided([...size], [...stride], { dtype, device: "meta" }).requiresGrad_(requiresGrad);
}

const LEAVES = [DType, Device, Layout, Scalar];
const ORDINARY = { writable: true, enumerable: true, configurable: true };
const MAX_INDEX = 2 ** 32 - 2;

function emptyDict(dict: PickledDict): object {
  const keys = [...dict.keys()];
  if (keys.every((key) => typeof key === "string")) return {};
  const areIndices = keys.every((key) => Number.isInteger(key) && (key as number) >= 0 && (key as number) <= MAX_INDEX);
  return areIndices ? new IntDict() : new Map();
}

function placement(mapLocation: MapLocation | null): (location: string) => DeviceLike {
  if (mapLocation === null) return (location) => location;
  if (typeof mapLocation === "string" || mapLocation instanceof Device) {
    const device = new Device(mapLocation);
    return () => device;
  }
  if (typeof mapLocation === "function") return (location) => mapLocation(location) ?? location;
  if (typeof mapLocation !== "object") {
    throw new TypeError(
      `expected mapLocation to be a device, a table of devices or a function, got ${typeof mapLocation}`,
    );
  }
  const table = new Map(Object.entries(mapLocation));
  return (location) => table.get(location) ?? location;
}

function toDevice(bytes: Tensor, device: DeviceLike, location: string): Tensor {
  if (typeof device === "string" && !/^[a-z]+(:[0-9]+)?$/.test(device)) {
    throw new ValueError(`a storage was saved from ${JSON.stringify(location)}, which is no device`);
  }
  try {
    return bytes.to(new Device(device));
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    throw new RuntimeError(
      `Cannot put a storage that was saved from ${location} on ${device}: ${error.message}\n` +
        'Pass { mapLocation: "cpu" } to load it into host memory.',
      { cause: error },
    );
  }
}
