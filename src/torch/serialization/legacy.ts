/**
 * The formats before PyTorch 1.6: a stream of pickles with the storages after them, and, in the first releases, a tar archive of
 * three files. Follows `_legacy_load` of torch/serialization.py.
 */

import { ValueError } from "../../python/exceptions.js";
import { toDType } from "../dtype.js";
import type { Tensor } from "../tensor.js";
import { WIDEST_ELEMENT } from "./archive.js";
import { Builder } from "./builder.js";
import type { InputFile } from "./input_file.js";
import { MAGIC_NUMBER, PROTOCOL_VERSION } from "./legacy_format.js";
import type { Locations } from "./locations.js";
import { isSize, PickledStorage, type PickledTensor, tensor } from "./pickle/placeholders.js";
import { StorageType, Weights } from "./pickle/weights.js";
import { PickleStream } from "./pickle_stream.js";
import { Size, Tuple } from "./python_types.js";
import { readTarDirectory } from "./tar_reader.js";

/** Reads a stream. */
export async function readLegacyStream(file: InputFile, locations: Locations): Promise<unknown> {
  const stream = new PickleStream(file, 0, file.size);
  const world = () => new Weights((location) => locations.device(location));
  if ((await stream.pickle(world)).value !== MAGIC_NUMBER) throw new ValueError("Invalid magic number; corrupt file?");
  const { value: protocol } = await stream.pickle(world);
  if (protocol !== PROTOCOL_VERSION) throw new ValueError(`Invalid protocol version: ${String(protocol)}`);
  await stream.pickle(world); // The sizes of that machine's numbers, which nothing depends on.
  const { value: root, world: weights } = await stream.pickle(world);
  const { value: keys } = await stream.pickle(world);
  if (!Array.isArray(keys)) throw new ValueError("it has no list of its storages");
  const builder = new Builder();
  for (const key of keys) {
    const storage = weights.storages.get(key as string);
    if (storage === undefined) throw new ValueError(`storage key ${String(key)} not found in deserialized_objects`);
    builder.storages.set(storage, await readStorage(file, stream, storage, locations));
  }
  return builder.build(root, 0);
}

/** Its number of elements, and then its bytes. */
async function readStorage(
  file: InputFile,
  stream: PickleStream,
  { numel, dtype, location }: Pick<PickledStorage, "numel" | "dtype" | "location">,
  locations: Locations,
): Promise<Tensor> {
  const count = await readCount(stream);
  if (count !== numel) throw new ValueError(`storage has wrong byte size: expected ${numel} got ${count}`);
  const size = numel * (dtype === null ? 1 : toDType(dtype).itemsize);
  const start = stream.skip(size);
  return locations.place(location, size, () => file.tensor(start, size, { alignment: WIDEST_ELEMENT }));
}

async function readCount(stream: PickleStream): Promise<number> {
  const count = Number((await stream.bytes(8)).readBigInt64LE());
  if (!isSize(count)) throw new ValueError(`a number of elements is ${count}`);
  return count;
}

/** Reads a tar archive. */
export async function readTar(file: InputFile, locations: Locations): Promise<unknown> {
  const members = await readTarDirectory(file);
  const open = (name: string): PickleStream => {
    const member = members.get(name);
    if (member === undefined) throw new ValueError(`its tar archive has no file ${JSON.stringify(name)}`);
    return new PickleStream(file, member.start, member.start + member.size);
  };
  const builder = new Builder();
  const known = new Map<string, PickledStorage | PickledTensor>();
  await readTarStorages(file, open("storages"), { builder, known, locations });
  await readTarTensors(open("tensors"), known);
  const { value: root } = await open("pickle").pickle(() => new TarWeights(known));
  return builder.build(root, 0);
}

interface Tar {
  builder: Builder;
  known: Map<string, PickledStorage | PickledTensor>;
  locations: Locations;
}

async function readTarStorages(
  file: InputFile,
  stream: PickleStream,
  { builder, known, locations }: Tar,
): Promise<void> {
  const world = () => new Weights();
  for (let left = await count(stream); left > 0; left--) {
    const [key, location, type] = triple((await stream.pickle(world)).value);
    if (typeof location !== "string" || !(type instanceof StorageType))
      throw new ValueError("a storage without a type");
    const at = stream.at;
    const numel = await readCount(stream);
    stream.at = at;
    const storage = new PickledStorage(String(key), type.dtype, location, numel);
    builder.storages.set(storage, await readStorage(file, stream, storage, locations));
    known.set(String(key), storage);
  }
  const { value: views } = await stream.pickle(world);
  if (!Array.isArray(views)) throw new ValueError("it has no list of its storages' parts");
  for (const view of views) {
    const [key, rootKey, offset, numel] = view instanceof Tuple ? view : [];
    const root = known.get(String(rootKey));
    if (!(root instanceof PickledStorage) || !isSize(offset) || !isSize(numel))
      throw new ValueError("a part of no storage");
    const part = new PickledStorage(String(key), root.dtype, root.location, numel, { storage: root, offset });
    known.set(String(key), part);
  }
}

async function readTarTensors(stream: PickleStream, known: Tar["known"]): Promise<void> {
  for (let left = await count(stream); left > 0; left--) {
    const [key, storageKey] = triple((await stream.pickle(() => new Weights())).value);
    const storage = known.get(String(storageKey));
    // Of the 8 bytes the last 4 are nothing's.
    const dimensions = (await stream.bytes(8)).readInt32LE();
    if (!isSize(dimensions)) throw new ValueError(`a tensor of ${dimensions} dimensions`);
    const numbers: number[] = [];
    for (let i = 0; i < 2 * dimensions + 1; i++) numbers.push(await readCount(stream));
    const [size, stride] = [numbers.slice(0, dimensions), numbers.slice(dimensions, 2 * dimensions)];
    known.set(String(key), tensor([storage, numbers.at(-1), Size.fromItems(size), Size.fromItems(stride)]));
  }
}

async function count(stream: PickleStream): Promise<number> {
  const { value } = await stream.pickle(() => new Weights());
  if (!isSize(value)) throw new ValueError("a list without its length");
  return value;
}

function triple(value: unknown): readonly unknown[] {
  if (value instanceof Tuple && value.length === 3) return value;
  throw new ValueError("a storage or a tensor without its description");
}

/** A pickle that refers to tensors and storages by the numbers that the other files gave them. */
class TarWeights extends Weights {
  constructor(private readonly known: Tar["known"]) {
    super();
  }

  override persistent(id: unknown): unknown {
    const found = typeof id === "number" || typeof id === "bigint" ? this.known.get(String(id)) : undefined;
    if (found === undefined) throw new ValueError("it refers to something outside that is no tensor");
    return found;
  }
}
