/**
 * Looks through an archive of `torch.jit.save` before libtorch reads it. libtorch believes what it reads: sums are not checked, and
 * a pickle may describe a tensor that reaches beyond its storage, or take values that it never made; either would read wild memory.
 */

import { isMap } from "node:util/types";
import { ValueError } from "../../python/exceptions.js";
import { crc32 } from "../serialization/crc32.js";
import { PickledGlobal, type PickleWorld, unpickle } from "../serialization/pickle/unpickler.js";
import { Tuple } from "../serialization/python_types.js";
import { readZipDirectory, type ZipEntry, type ZipSource } from "../serialization/zip_reader.js";

/**
 * @returns the devices that its tensors were saved from
 * @throws ValueError, which says what is wrong with it. @internal
 */
export async function checkArchive(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const locations = new Set<string>();
  checkBeginning(bytes);
  const entries = await readZipDirectory(memory(bytes));
  const [first] = entries.keys();
  const prefix = first?.slice(0, first.indexOf("/") + 1) ?? "";
  checkRecords(entries, prefix);
  const sizes = new Map([...entries.values()].map(({ name, contentSize }) => [name, contentSize]));
  for (const entry of entries.values()) {
    const content = contentOf(bytes, entry);
    if (entry.crc !== 0 && crc32(content) !== entry.crc) {
      throw new ValueError(
        `its record ${JSON.stringify(entry.name)} is damaged: the sum of its bytes is not the one that was written`,
      );
    }
    if (!isRead(entry.name.slice(prefix.length))) continue;
    const archive = entry.name.slice(0, entry.name.lastIndexOf("."));
    try {
      const value = unpickle(content, new ScriptPickle(locations, (key) => sizes.get(`${archive}/${key}`)));
      checkDepth(value);
      if (entry.name.endsWith(".debug_pkl")) checkSourceRanges(value);
    } catch (error) {
      throw new ValueError(`its record ${JSON.stringify(entry.name)} is damaged: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  return locations;
}

/** A worker's stack has room for what libtorch does with so many values inside each other. */
const DEEPEST = 1000;

function innerValues(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (isMap(value)) return [...value.keys(), ...value.values()];
  return value instanceof Opaque ? [value.state] : [];
}

/** The longest way down, each value looked at once: many ways may lead to one. */
function checkDepth(value: unknown): void {
  const known = new Map<unknown, number>();
  const steps = [{ value, inner: innerValues(value), next: 0, depth: 1 }];
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    if (steps.length > DEEPEST || step.depth > DEEPEST) {
      throw new ValueError(`expected values nested at most ${DEEPEST} deep; one is deeper, or contains itself`);
    }
    const inner = step.inner[step.next++];
    const depth = known.get(inner);
    if (depth !== undefined) {
      step.depth = Math.max(step.depth, depth + 1);
    } else if (step.next > step.inner.length) {
      known.set(step.value, step.depth);
      steps.pop();
      const outer = steps.at(-1);
      if (outer !== undefined) outer.depth = Math.max(outer.depth, step.depth + 1);
    } else if (typeof inner === "object" && inner !== null) {
      known.set(inner, DEEPEST); // found again below itself, it is as deep as can be
      steps.push({ value: inner, inner: innerValues(inner), next: 0, depth: 1 });
    }
  }
}

/**
 * Where the code came from, which errors and printouts show: libtorch takes its indices and offsets as they are. Follows
 * torch/csrc/jit/serialization/source_range_serialization.cpp.
 */
function checkSourceRanges(value: unknown): void {
  const hasTable = value instanceof Tuple && value[0] === "FORMAT_WITH_STRING_TABLE";
  const table = hasTable ? value[1] : [];
  const lines = hasTable ? value[2] : value;
  if (!Array.isArray(table) || !table.every((text) => typeof text === "string") || !(lines instanceof Tuple)) strange();
  const lengths = table.map((text: string) => Buffer.byteLength(text));
  const known = new Map<unknown, number>();
  const lengthOf = (source: unknown): number => {
    const [texts, file, line] = source instanceof Tuple && source.length === 3 ? source : [];
    if (!Number.isSafeInteger(line)) strange();
    if (!hasTable) {
      if (typeof texts !== "string" || !(typeof file === "string" || file === null)) strange();
      return Buffer.byteLength(texts as string);
    }
    const indices = [file, ...(Array.isArray(texts) ? texts : [undefined])];
    if (!indices.every((index) => isSize(index) && index < lengths.length)) strange();
    return (texts as number[]).reduce((sum, index) => sum + (lengths[index] as number), 0);
  };
  for (const entry of lines as Tuple) {
    const [offset, range] = entry instanceof Tuple && entry.length >= 2 ? entry : [];
    const [source, start, end] = range instanceof Tuple && range.length === 3 ? range : [];
    const length = known.get(source) ?? lengthOf(source);
    known.set(source, length);
    if (!isSize(offset) || !isSize(start) || !isSize(end) || start > end || end > Math.max(length, 1)) strange();
  }
}

function strange(): never {
  throw new ValueError("the places of its code in the source are none");
}

/** Whether libtorch reads the record as a pickle. */
function isRead(name: string): boolean {
  return name === "data.pkl" || name === "constants.pkl" || name.endsWith(".debug_pkl");
}

function checkBeginning(bytes: Uint8Array): void {
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  if (beginning.length === 0) throw new ValueError("it is empty");
  if (beginning.startsWith("version https://git-lfs")) {
    throw new ValueError(
      "it is a pointer of Git LFS that stands for the file; get the file itself, as with git lfs pull",
    );
  }
  if (beginning.slice(4, 8) === "PTMF") {
    throw new ValueError(
      "it is a flatbuffer for PyTorch's mobile interpreter; save it in Python with torch.jit.save, as the default is",
    );
  }
  if (!beginning.startsWith("PK\u0003\u0004")) throw new ValueError("it does not begin as a zip archive");
}

function checkRecords(entries: ReadonlyMap<string, ZipEntry>, prefix: string): void {
  const has = (name: string): boolean => entries.has(prefix + name);
  if (has("archive_format") || has("models/model.json")) {
    throw new ValueError("it is an archive of torch.export, not of torch.jit.save");
  }
  if (has("model.json")) {
    throw new ValueError("it has the format before PyTorch 1.4; load it in Python and save it there again");
  }
  if (has("data.pkl") && !has("constants.pkl")) {
    throw new ValueError(
      "it is a file of torch.save, which holds tensors and no program; load it with torch.load, and give a module its state with " +
        "loadStateDict",
    );
  }
  for (const name of ["data.pkl", "constants.pkl", "version"]) {
    // Where the version lies depends on how it was written.
    if (!has(name) && !(name === "version" && has(".data/version")))
      throw new ValueError(`its archive has no record ${JSON.stringify(prefix + name)}`);
  }
}

const DEFLATED = 8;

function contentOf(bytes: Uint8Array, { name, start, size, isPacked, contentSize, method }: ZipEntry): Uint8Array {
  const stored = bytes.subarray(start, start + size);
  if (!isPacked) return stored;
  if (method !== DEFLATED)
    throw new ValueError(`its record ${JSON.stringify(name)} is packed in a way that is not read`);
  const zlib = process.getBuiltinModule("node:zlib");
  let content: Uint8Array;
  try {
    // One byte more: what is longer than it says shows itself.
    content = zlib.inflateRawSync(stored, { maxOutputLength: contentSize + 1 });
  } catch (error) {
    throw new ValueError(`its record ${JSON.stringify(name)} is damaged: ${(error as Error).message}`, {
      cause: error,
    });
  }
  if (content.length === contentSize) return content;
  throw new ValueError(`its record ${JSON.stringify(name)} has ${content.length} bytes where it says ${contentSize}`);
}

function memory(bytes: Uint8Array): ZipSource {
  return {
    size: bytes.length,
    read: async (offset, length) => Uint8Array.from(bytes.subarray(offset, offset + length)),
    fill: async (target, offset) => target.set(bytes.subarray(offset, offset + target.length)),
  };
}

/** Bytes of an element by the name of the storage's class. */
const ELEMENT_BYTES: ReadonlyMap<string, number> = new Map([
  ...["Double", "Long", "ComplexFloat"].map((type) => [`${type}Storage`, 8] as const),
  ...["Float", "Int", "QInt32", "ComplexHalf"].map((type) => [`${type}Storage`, 4] as const),
  ...["Half", "BFloat16", "Short"].map((type) => [`${type}Storage`, 2] as const),
  ...["Char", "Byte", "Bool", "QInt8", "QUInt8", "QUInt4x2", "QUInt2x4", "Untyped"].map(
    (type) => [`${type}Storage`, 1] as const,
  ),
  ["ComplexDoubleStorage", 16],
]);

class StorageClass {
  constructor(readonly elementBytes: number) {}
}

/** What a storage's record holds, in elements. */
class Storage {
  constructor(
    readonly key: string,
    readonly numel: number,
  ) {}
}

/** An object of which nothing matters here but what it holds. */
class Opaque {
  state: unknown;
  build(state: unknown): void {
    this.state = state;
  }
}

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isSizes = (value: unknown): value is Tuple<number> => value instanceof Tuple && value.every(isSize);

/** Functions that give their first argument back, with another type. */
const PASSING = /^torch\.jit\._pickle\.(build_(int|tensor|double|bool)list|restore_type_tag)$/;
const TENSORS = new Set(["torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_qtensor"]);

/** What a script's pickle may refer to: its tensors are checked, its objects are none here. */
class ScriptPickle implements PickleWorld {
  constructor(
    private readonly locations: Set<string>,
    private readonly recordBytes: (key: string) => number | undefined,
  ) {}

  global(module: string, name?: string): unknown {
    const full = name === undefined ? module : `${module}.${name}`;
    const elementBytes = ELEMENT_BYTES.get(full.replace(/^torch\.(storage\.)?/, ""));
    if (elementBytes !== undefined) return new StorageClass(elementBytes);
    if (TENSORS.has(full)) return new PickledGlobal(full, checkedTensor);
    if (/^torch\._utils\._rebuild_/.test(full)) {
      throw new ValueError(`it holds a tensor of a kind that is not read here (${full}), such as a sparse one`);
    }
    if (PASSING.test(full)) return new PickledGlobal(full, passing);
    return new PickledGlobal(full, () => new Opaque());
  }

  persistent(id: unknown): unknown {
    const [kind, type, key, location, numel] = id instanceof Tuple ? id : [];
    if (
      kind !== "storage" ||
      !(type instanceof StorageClass) ||
      typeof key !== "string" ||
      typeof location !== "string"
    ) {
      throw new ValueError("it refers to something outside that is no storage");
    }
    if (!isSize(numel)) throw new ValueError(`its storage ${key} has no size`);
    this.locations.add(location);
    const bytes = this.recordBytes(key) ?? (numel === 0 ? 0 : undefined);
    if (bytes === undefined) throw new ValueError(`its storage ${key} is not in the archive`);
    if (numel * type.elementBytes > bytes) {
      throw new ValueError(`its storage ${key} has ${bytes} bytes, which is less than ${numel} elements`);
    }
    return new Storage(key, numel);
  }
}

function passing([value, type]: readonly unknown[]): unknown {
  // libtorch reads the name of a type by recursion.
  if (typeof type === "string" && type.split("[").length > DEEPEST) {
    throw new ValueError(`expected types nested at most ${DEEPEST} deep`);
  }
  return value;
}

function checkedTensor([storage, offset, size, stride]: readonly unknown[]): Opaque {
  if (!(storage instanceof Storage)) throw new ValueError("a tensor without a storage");
  if (!isSize(offset) || !isSizes(size) || !isSizes(stride) || size.length !== stride.length) {
    throw new ValueError("a tensor whose offset, sizes or strides are none");
  }
  const last = size.reduce((index, length, i) => index + (length - 1) * (stride[i] as number), offset);
  if (!size.includes(0) && last >= storage.numel) {
    throw new ValueError(
      `a tensor of size [${size}], stride [${stride}] and offset ${offset} goes beyond the ${storage.numel} elements of its storage`,
    );
  }
  return new Opaque();
}
