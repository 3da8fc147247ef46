import { boolean, nullable, unchecked } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { Archive } from "./archive.js";
import { Builder } from "./builder.js";
import { InputFile } from "./input_file.js";
import { readLegacyStream, readTar } from "./legacy.js";
import { Locations, type MapLocation } from "./locations.js";
import { unpickle } from "./pickle/unpickler.js";
import { Weights } from "./pickle/weights.js";
import { isTarHeader } from "./tar_reader.js";
import { readZipDirectory } from "./zip_reader.js";

const loading = signature("load", ["mapLocation"], {
  /** Default: the devices that the tensors were saved from. A table goes into the options, as `{ mapLocation: { ... } }`. */
  mapLocation: nullable(unchecked<MapLocation>())(null),
  /** Only `true`: what needs Python's code to be run cannot be read here. */
  weightsOnly: unchecked<true>()(true),
  /**
   * Show the file's pages instead of copying them: nothing is read before it is used, writes to a tensor do not change the
   * file, and its sums are not checked. Default: false, as nothing can guard the process against a file that another program
   * makes shorter meanwhile: the operating system ends it. Files replaced as a whole (as all are that this package writes)
   * are safe. Not for files from before PyTorch 1.6.
   */
  mmap: boolean(false),
});

/** Options of {@link load}. */
export type LoadOptions = Options<typeof loading>;

/**
 * Reads what Python's `torch.save` or {@link save} wrote, in the archive that it writes since PyTorch 1.6, the stream of before, or
 * the tar archive of the first releases, without running code: tensors with their strides and shared storages, sparse, quantized
 * and nested ones, parameters, and what holds them together. Follows torch.load with `weights_only=True`; beyond it reads tar
 * archives and numpy's arrays and numbers.
 *
 * | Python | here |
 * | --- | --- |
 * | dict, OrderedDict, Counter | an object when all keys are strings; an {@link IntDict} when all are non-negative integers; else a Map |
 * | list; tuple; torch.Size | an array; a {@link Tuple}; a {@link Size} (both are arrays) |
 * | int, float | a number; an int that a number cannot hold exactly is a BigInt |
 * | complex | a `Scalar` |
 * | str, bool, None, set | string, boolean, null, Set |
 * | bytes, bytearray | Uint8Array |
 * | storage | a {@link TypedStorage}, as in Python |
 * | numpy array; number; dtype | {@link NumpyArray}; a number, boolean or `Scalar`; a {@link DType} |
 * | what `torch.serialization.addSafeGlobals` allows | what its function or class makes of it |
 *
 * A state dict keeps its attribute `_metadata`, with the versions of its modules; other attributes that Python objects carry
 * besides are left behind. Parts of tensors, such as the indices of a sparse one, are checked, always.
 *
 * @throws ValueError, naming the file and what is wrong, for a file that is damaged, compressed, a program, or with anything in
 * it that is not in the table; RuntimeError for tensors of a device that is not there.
 */
export async function load<T = unknown>(path: string, ...given: Given<typeof loading>): Promise<T> {
  const { mapLocation, weightsOnly, mmap } = loading(given);
  if (weightsOnly !== true) {
    throw new ValueError(
      "load() reads weights only: expected weightsOnly to be true, as Python's code cannot be run here",
    );
  }
  return (await readAll(await InputFile.open(path, { mmap }), new Locations(mapLocation), mmap)) as T;
}

/** @internal What {@link load} reads of the same bytes in a file; `name` is for errors. */
export function loadBytes(bytes: Uint8Array, name: string, mapLocation: MapLocation | null = null): Promise<unknown> {
  return readAll(InputFile.ofBytes(bytes, name), new Locations(mapLocation), false);
}

async function readAll(file: InputFile, locations: Locations, mmap: boolean): Promise<unknown> {
  try {
    return await read(file, locations, mmap);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(`Expected a file of torch.save, but ${error.message} (${file.path})`, { cause: error });
  } finally {
    await file.close();
  }
}

async function read(file: InputFile, locations: Locations, mmap: boolean): Promise<unknown> {
  const beginning = Buffer.from(await file.read(0, Math.min(BEGINNING_BYTES, file.size)));
  if (beginning.toString("latin1", 0, 4) === "PK\u0003\u0004") return readArchive(file, locations);
  const isStream = beginning.toString("hex").startsWith(MAGIC_PICKLE);
  if (!isStream && !isTarHeader(beginning)) throw new ValueError(otherKind(beginning));
  if (mmap) {
    throw new RuntimeError(
      `mmap can only be used with files saved with \`torch.save(${file.path}, { _useNewZipfileSerialization: true })\`, ` +
        "please torch.save your checkpoint with this option in order to use mmap.",
    );
  }
  return isStream ? readLegacyStream(file, locations) : readTar(file, locations);
}

async function readArchive(file: InputFile, locations: Locations): Promise<unknown> {
  const archive = new Archive(file, await readZipDirectory(file));
  await archive.checkFormat();
  const weights = new Weights((location) => locations.device(location));
  const root = unpickle(await archive.bytes("data.pkl"), weights);
  const found = [...weights.storages.values()].map((storage) => ({ storage, entry: archive.storage(storage.key) }));
  found.sort((a, b) => a.entry.start - b.entry.start);
  const builder = new Builder();
  for (const { storage, entry } of found) {
    const read = () => archive.tensor(entry, storage.dtype);
    builder.storages.set(storage, await locations.place(storage.location, entry.size, read));
  }
  return builder.build(root, 0);
}

const BEGINNING_BYTES = 512;
/** The pickle that a stream begins with: its magic number, as protocol 2 writes it. */
const MAGIC_PICKLE = "80028a0a6cfc9c46f920";

/** What a file is that no format is. */
function otherKind(beginning: Buffer): string {
  const text = beginning.toString("latin1");
  if (beginning.length === 0) return "it is empty";
  if (beginning[0] === 0x80) {
    return "it is a pickle of Python alone, not of torch.save; load it in Python and save it there with torch.save";
  }
  if (beginning[0] === 0x1f && beginning[1] === 0x8b) return "it is compressed with gzip; unpack it first";
  if (text.startsWith("version https://git-lfs")) {
    return "it is a pointer of Git LFS that stands for the file; get the file itself, as with git lfs pull";
  }
  if (/^[\s\S]{7}\0\{/.test(text)) return "it looks like a safetensors file; read it with safetensors.loadFile";
  if (text.startsWith("GGUF")) return "it is a GGUF file; read it with loadGguf of libtorch-node/transformers";
  return "it does not begin as a zip archive";
}
