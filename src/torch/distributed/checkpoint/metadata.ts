/** What a checkpoint says of its parts: the file `.metadata`, a pickle. Follows torch/distributed/checkpoint/metadata.py. */

import { ValueError } from "../../../python/exceptions.js";
import { type DType, dtypes } from "../../dtype.js";
import { layouts } from "../../layout.js";
import { Builder } from "../../serialization/builder.js";
import { PythonCall, PythonObject } from "../../serialization/pickle/instances.js";
import { Pickler } from "../../serialization/pickle/pickler.js";
import { unpickle } from "../../serialization/pickle/unpickler.js";
import { Weights } from "../../serialization/pickle/weights.js";
import { Size, Tuple } from "../../serialization/python_types.js";
import { type Callable, SafePickledGlobal } from "../../serialization/safe_globals.js";

/** Where a value is in a state dict: names, and numbers in lists. */
export type Path = readonly (string | number)[];

/** A part of a tensor: where it begins in each dimension, and how far it goes. */
export interface Chunk {
  readonly offsets: readonly number[];
  readonly sizes: readonly number[];
}

/** What is known of a tensor of a checkpoint. */
export interface TensorEntry {
  readonly dtype: DType;
  readonly size: readonly number[];
  readonly chunks: readonly Chunk[];
}

/** Where in which file what `torch.save` writes of a part is. */
export interface Stored {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** What is in a checkpoint. */
export interface Metadata {
  /** What there is under each name; null for what is no tensor. */
  readonly entries: ReadonlyMap<string, TensorEntry | null>;
  /** The places of the names in the state dict. */
  readonly paths: ReadonlyMap<string, Path>;
  /** Where the parts are, by {@link keyOf}. */
  readonly stored: ReadonlyMap<string, Stored>;
}

/** The name of a part: of a tensor, with where it begins. */
export const keyOf = (name: string, offsets: readonly number[] | null): string => JSON.stringify([name, offsets]);

const METADATA = "torch.distributed.checkpoint.metadata";
/** @internal */
export const FILESYSTEM = "torch.distributed.checkpoint.filesystem";

const contiguous = new PythonCall(METADATA, "_MEM_FORMAT_ENCODING", [0]);

/** @internal */
export const propertiesOf = (dtype: DType): PythonObject =>
  new PythonObject(METADATA, "TensorProperties", Tuple.fromItems([dtype, layouts.strided, false, contiguous, false]));

/** @internal */
export const chunkObject = ({ offsets, sizes }: Chunk): PythonObject =>
  new PythonObject(METADATA, "ChunkStorageMetadata", {
    offsets: Size.fromItems(offsets),
    sizes: Size.fromItems(sizes),
  });

/** The name of a part, as Python has it. @internal */
export const indexObject = (name: string, offsets: readonly number[] | null, index: number | null): PythonObject =>
  new PythonObject(METADATA, "MetadataIndex", {
    fqn: name,
    index,
    ...(offsets === null ? {} : { offset: Size.fromItems(offsets) }),
  });

/** @internal */
export const storedObject = ({ file, offset, length }: Stored): PythonObject =>
  new PythonObject(FILESYSTEM, "_StorageInfo", { relative_path: file, offset, length });

/** @internal */
export const pathsObject = (paths: Iterable<readonly [name: string, path: Path]>): Map<string, Tuple> =>
  new Map([...paths].map(([name, path]) => [name, Tuple.fromItems<unknown>(path)]));

function tensorMetadata({ dtype, size, chunks }: TensorEntry): PythonObject {
  return new PythonObject(METADATA, "TensorStorageMetadata", {
    properties: propertiesOf(dtype),
    size: Size.fromItems(size),
    chunks: chunks.map(chunkObject),
  });
}

/** What is in a checkpoint, as Python has it. @internal */
export function metadataObject({ entries, paths, stored }: Metadata, checkpointId: string): PythonObject {
  const state = new Map<string, unknown>();
  const places = new Map<unknown, unknown>();
  const place = (name: string, offsets: readonly number[] | null, index: number | null) => {
    const found = stored.get(keyOf(name, offsets));
    if (found !== undefined) places.set(indexObject(name, offsets, index), storedObject(found));
  };
  for (const [name, entry] of entries) {
    state.set(name, entry === null ? new PythonObject(METADATA, "BytesStorageMetadata", {}) : tensorMetadata(entry));
    if (entry === null) place(name, null, null);
    else for (const [i, { offsets }] of entry.chunks.entries()) place(name, offsets, i);
  }
  return new PythonObject(METADATA, "Metadata", {
    state_dict_metadata: state,
    planner_data: pathsObject(paths),
    storage_data: places,
    storage_meta: new PythonObject(METADATA, "StorageMeta", {
      checkpoint_id: checkpointId,
      save_id: null,
      load_id: null,
      modules: [],
    }),
    version: "1.0.0",
  });
}

/** The pickle of what has no tensor in it. @internal */
export function withoutTensors(value: unknown): Buffer {
  return new Pickler(() => {
    throw new ValueError("expected no tensor in the metadata");
  }).dump(value);
}

/** The content of `.metadata`. */
export const metadataBytes = (metadata: Metadata, checkpointId: string): Buffer =>
  withoutTensors(metadataObject(metadata, checkpointId));

// What the pickle makes: Python's attributes, to be checked.
class PickledMetadata {}
class PickledTensorMetadata {}
class PickledBytesMetadata {}
class PickledChunk {}
class PickledIndex {}
class PickledInfo {}
class PickledStorageMeta {}
class PickledProperties {
  state: unknown;
  __setstate__(state: unknown): void {
    this.state = state;
  }
}

const number = (value: unknown): unknown => value;
const path = (...parts: unknown[]): string => parts.join("/");

/** What the pickle may name. @internal */
export const METADATA_CLASSES: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  [`${METADATA}.Metadata`, PickledMetadata],
  [`${METADATA}.TensorStorageMetadata`, PickledTensorMetadata],
  [`${METADATA}.BytesStorageMetadata`, PickledBytesMetadata],
  [`${METADATA}.ChunkStorageMetadata`, PickledChunk],
  [`${METADATA}.MetadataIndex`, PickledIndex],
  [`${METADATA}.TensorProperties`, PickledProperties],
  [`${METADATA}.StorageMeta`, PickledStorageMeta],
  [`${METADATA}._MEM_FORMAT_ENCODING`, number],
  [`${FILESYSTEM}._StorageInfo`, PickledInfo],
  ["pathlib.PosixPath", path],
  ["pathlib.WindowsPath", path],
  ["pathlib._local.PosixPath", path],
  ["pathlib._local.WindowsPath", path],
]);

class MetadataWorld extends Weights {
  override global(name: string): unknown {
    const known = METADATA_CLASSES.get(name);
    return known === undefined ? super.global(name) : new SafePickledGlobal(name, known);
  }
}

/**
 * Reads `.metadata`, without running code.
 * @throws ValueError for what is damaged, or has in it what such a file has not
 */
export function readMetadata(bytes: Uint8Array): Metadata {
  const read = new Builder().build(unpickle(bytes, new MetadataWorld()), 0);
  if (!(read instanceof PickledMetadata)) throw new ValueError("expected the metadata of a checkpoint");
  const { state_dict_metadata, planner_data, storage_data } = read as Record<string, unknown>;
  const entries = new Map<string, TensorEntry | null>();
  for (const [name, value] of entriesOf(state_dict_metadata)) {
    entries.set(String(name), value instanceof PickledBytesMetadata ? null : tensorEntry(value));
  }
  const stored = new Map<string, Stored>();
  for (const [index, info] of entriesOf(storage_data)) {
    const { name, offsets } = indexOf(index);
    stored.set(keyOf(name, offsets), storedAt(info));
  }
  return { entries, paths: new Map(pathsOf(planner_data)), stored };
}

/** @internal */
export function indexOf(value: unknown): { name: string; offsets: readonly number[] | null } {
  if (!(value instanceof PickledIndex)) throw new ValueError("a part without a name");
  const { fqn, offset } = value as Record<string, unknown>;
  return { name: String(fqn), offsets: offset === undefined || offset === null ? null : sizes(offset) };
}

/** The places in the state dict, which Python leaves out where it does not flatten. @internal */
export const pathsOf = (value: unknown): [name: string, path: Path][] =>
  entriesOf(value ?? new Map()).map(([name, at]) => [String(name), pathOf(at)]);

function entriesOf(value: unknown): [unknown, unknown][] {
  if (value instanceof Map) return [...value];
  if (typeof value !== "object" || value === null) throw new ValueError("a dict that is none");
  return Object.entries(value);
}

/** @internal */
export function sizes(value: unknown): number[] {
  if (Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0)) return [...value];
  throw new ValueError("a size that is none");
}

/** @internal */
export function dtypeOf(properties: unknown): DType {
  const dtype = properties instanceof PickledProperties && (properties.state as unknown[] | null)?.[0];
  const known = Object.values(dtypes).find((one) => one === dtype);
  if (known === undefined) throw new ValueError("a tensor without a dtype");
  return known;
}

/** @internal */
export function chunkIn(value: unknown): Chunk {
  if (!(value instanceof PickledChunk)) throw new ValueError("a part that is none");
  const { offsets, sizes: lengths } = value as Record<string, unknown>;
  return { offsets: sizes(offsets), sizes: sizes(lengths) };
}

function tensorEntry(value: unknown): TensorEntry {
  if (!(value instanceof PickledTensorMetadata)) throw new ValueError("an entry that is no tensor and no bytes");
  const { properties, size, chunks } = value as Record<string, unknown>;
  const dtype = dtypeOf(properties);
  if (!Array.isArray(chunks)) throw new ValueError("a tensor without parts");
  const parts = chunks.map(chunkIn);
  const whole = sizes(size);
  for (const { offsets, sizes: lengths } of parts) {
    const fits = offsets.length === whole.length && lengths.length === whole.length;
    if (fits && whole.every((most, i) => (offsets[i] as number) + (lengths[i] as number) <= most)) continue;
    throw new ValueError("a part that lies outside of its tensor");
  }
  return { dtype, size: whole, chunks: parts };
}

/** @internal */
export function storedAt(info: unknown): Stored {
  if (!(info instanceof PickledInfo)) throw new ValueError("a part without a place");
  const { relative_path: file, offset, length, transform_descriptors: transforms } = info as Record<string, unknown>;
  if (Array.isArray(transforms) && transforms.length > 0) {
    throw new ValueError(`it is written through the extension '${String(transforms[0])}', which is not here`);
  }
  const isInside = typeof file === "string" && file !== "" && !file.includes("..") && !/^[\\/]|:/.test(file);
  if (!isInside) throw new ValueError("a part whose file is not in the folder");
  if (![offset, length].every((one) => Number.isSafeInteger(one) && (one as number) >= 0)) {
    throw new ValueError("a part without a place in its file");
  }
  return { file, offset: offset as number, length: length as number };
}

function pathOf(value: unknown): Path {
  if (Array.isArray(value) && value.every((step) => typeof step === "string" || Number.isSafeInteger(step))) {
    return [...value] as Path;
  }
  throw new ValueError("a place in the state dict that is none");
}
