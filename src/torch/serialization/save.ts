import { basename, extname } from "node:path";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { boolean } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { type Tensor, wrap } from "../tensor.js";
import { crc32 } from "./crc32.js";
import { MAGIC_NUMBER, PROTOCOL_VERSION } from "./legacy_format.js";
import { type PickledStorageRef, Pickler } from "./pickle/pickler.js";
import { storageTypeOf } from "./pickle/storage_types.js";
import { pieces } from "./tensor_bytes.js";
import { ALIGNMENT, type ZipRecord, zipArchive } from "./zip_writer.js";

const saving = signature("save", [], {
  /** Whether to write the archive that PyTorch has had since 1.6; else the stream of pickles of before. */
  _useNewZipfileSerialization: boolean(true),
});

/**
 * Writes tensors and what holds them together as Python's `torch.save` does; Python's `torch.load(path, weights_only=True)` and
 * {@link load} read it. The table at {@link load} says which type of Python's each value becomes; beyond it:
 *
 * - A whole number becomes an int, any other a float; `new Scalar(1, "float")` is Python's `1.0`. `undefined` is None.
 * - An array becomes a list, and a tuple where Python needs one is a {@link Tuple}. A plain object has string keys; an
 *   {@link IntDict} has integers; a Map has any.
 * - Sparse, quantized and nested tensors, storages, dtypes, layouts, devices and `QScheme`s are written as Python writes them.
 * - Tensors that share a storage are written with it, once and as a whole, and share it again when they are loaded.
 *
 * The file appears whole or not at all, and is written piece by piece: tensors must not change before the promise is settled.
 *
 * @throws TypeError, naming the place, for what no file of weights holds: functions, instances of other classes; Error with
 * the system's code when the disk is full.
 */
export async function save(value: unknown, path: string, ...given: Given<typeof saving>): Promise<void> {
  const { _useNewZipfileSerialization: isArchive } = saving(given);
  if (typeof path !== "string")
    throw new TypeError(`save: expected the path of a file after the value, got ${shown(path)}`);
  await writeFileAtomic(path, isArchive ? archivePieces(value, archiveName(path)) : legacyPieces(value));
}

/** @internal What {@link save} writes of a value, piece by piece; Python's name for the folder inside is that of a stream. */
export function archivePieces(value: unknown, archive = "archive"): Iterable<Uint8Array> {
  const storages = new Storages();
  const pickle = new Pickler((tensor) => storages.refer(tensor), false).dump(value);
  return zipArchive(records(archive, pickle, storages));
}

function legacyPieces(value: unknown): Iterable<Uint8Array> {
  const storages = new Storages();
  return legacyStream(new Pickler((tensor) => storages.refer(tensor), true).dump(value), storages);
}

/** As Python writes it, in the machine's order of bytes. */
function* legacyStream(pickle: Buffer, storages: Storages): Generator<Uint8Array> {
  const all = [...storages.all()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const system = {
    protocol_version: PROTOCOL_VERSION,
    little_endian: true,
    type_sizes: { short: 2, int: 4, long: 4 },
  };
  for (const value of [MAGIC_NUMBER, PROTOCOL_VERSION, system]) yield dumped(value);
  yield pickle;
  yield dumped(all.map(({ key }) => key));
  for (const { bytes, ref } of all) {
    const count = Buffer.alloc(8);
    count.writeBigInt64LE(BigInt(ref.numel));
    yield count;
    yield* pieces(bytes);
  }
}

/** @internal What {@link save} writes of a value as before PyTorch 1.6. */
export function legacyBytes(value: unknown): Buffer {
  return Buffer.concat([...legacyPieces(value)]);
}

/** The pickle of a value without tensors. */
function dumped(value: unknown): Buffer {
  return new Pickler(() => {
    throw new ValueError("expected no tensor");
  }).dump(value);
}

function* records(archive: string, pickle: Buffer, storages: Storages): Generator<ZipRecord> {
  const record = (name: string, content: Buffer): ZipRecord => {
    return { name: `${archive}/${name}`, size: content.length, content: [content] };
  };
  yield record("data.pkl", pickle);
  yield record(".format_version", Buffer.from("1"));
  yield record(".storage_alignment", Buffer.from(String(ALIGNMENT)));
  yield record("byteorder", Buffer.from("little"));
  for (const { key, bytes } of storages.all()) {
    yield { name: `${archive}/data/${key}`, size: bytes.numel(), content: pieces(bytes) };
  }
  yield record("version", Buffer.from("3\n"));
  // Forty digits that differ between files; PyTorch reads them only to count files.
  const digits = [crc32(pickle), pickle.length].map((number) => String(number).padStart(20, "0"));
  yield record(".data/serialization_id", Buffer.from(digits.join("")));
}

interface Storage {
  key: string;
  dtype: string;
  bytes: Tensor;
  ref: PickledStorageRef;
}

/** The storages of the tensors in a file, each once. */
class Storages {
  readonly #byAddress = new Map<bigint, Storage>();

  refer(tensor: Tensor): PickledStorageRef {
    const address = native.storageAddress(tensor);
    const dtype = tensor.dtype.name;
    const known = this.#byAddress.get(address);
    if (known !== undefined) {
      if (known.ref.type.name === "UntypedStorage" ? storageTypeOf(dtype) === undefined : known.dtype === dtype)
        return known.ref;
      throw new ValueError("Cannot save multiple tensors or storages that view the same data as different types");
    }
    const bytes = wrap(native.storage(tensor));
    const type = storageTypeOf(dtype);
    const key = String(this.#byAddress.size);
    const ref: PickledStorageRef = {
      type: type === undefined ? { module: "torch.storage", name: "UntypedStorage" } : { module: "torch", name: type },
      key,
      location: String(tensor.device),
      numel: type === undefined ? bytes.numel() : Math.floor(bytes.numel() / tensor.elementSize()),
    };
    this.#byAddress.set(address, { key, dtype, bytes, ref });
    return ref;
  }

  all(): Iterable<Storage> {
    return this.#byAddress.values();
  }
}

/** The folder inside the archive, which Python calls after the file. */
function archiveName(path: string): string {
  const name = basename(path, extname(path));
  return /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(name) ? name : "archive";
}
