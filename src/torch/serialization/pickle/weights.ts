/** What a pickle of weights may contain. Follows `_get_allowed_globals` of torch/_weights_only_unpickler.py. */

import { ValueError } from "../../../python/exceptions.js";
import { Device } from "../../device.js";
import { dtypes } from "../../dtype.js";
import { layouts } from "../../layout.js";
import { Scalar } from "../../scalar.js";
import { Size, Tuple } from "../python_types.js";
import { NUMPY_GLOBALS } from "./numpy.js";
import { STORAGE_DTYPES } from "./storage_types.js";
import { PickledDict, PickledGlobal, type PickleWorld } from "./unpickler.js";

/** The bytes of tensors, which lie in a record of their own. */
export class PickledStorage {
  constructor(
    readonly key: string,
    /** The dtype's name; null for a storage of bytes. */
    readonly dtype: string | null,
    /** Which device it was saved from. */
    readonly location: string,
    /** In elements of the dtype. */
    readonly numel: number,
  ) {}
}

/** A tensor whose storage is yet to be read. */
export class PickledTensor {
  constructor(
    readonly storage: PickledStorage,
    readonly dtype: string,
    readonly offset: number,
    readonly size: readonly number[],
    readonly stride: readonly number[],
    readonly requiresGrad: boolean,
    readonly conjugate: boolean,
    readonly negative: boolean,
  ) {}
}

/** A tensor on the device meta, which has no storage. */
export class PickledMetaTensor {
  constructor(
    readonly dtype: string,
    readonly size: readonly number[],
    readonly stride: readonly number[],
    readonly requiresGrad: boolean,
  ) {}
}

/** A parameter whose values are yet to be read. */
export class PickledParameter {
  constructor(
    readonly data: PickledTensor | PickledMetaTensor,
    readonly requiresGrad: boolean,
  ) {}
}

class StorageType {
  constructor(readonly dtype: string | null) {}
}

const MAX_DIMENSIONS = 64;

type Args = readonly unknown[];

const dict = ([items]: Args): PickledDict => {
  if (items === undefined) return new PickledDict();
  if (items instanceof PickledDict) return new PickledDict(items);
  if (Array.isArray(items) && items.every((item) => Array.isArray(item) && item.length === 2)) {
    return new PickledDict(items as [unknown, unknown][]);
  }
  throw new ValueError("a dict made from what is no dict");
};

const rebuildTensorV2 = (args: Args): PickledTensor => {
  const [storage, offset, size, stride, requiresGrad, , metadata] = args;
  if (!(storage instanceof PickledStorage) || storage.dtype === null)
    throw new ValueError("a tensor without a storage");
  return tensor(storage, storage.dtype, offset, size, stride, requiresGrad, metadata);
};

const rebuildTensorV3 = (args: Args): PickledTensor => {
  const [storage, offset, size, stride, requiresGrad, , dtype, metadata] = args;
  if (!(storage instanceof PickledStorage)) throw new ValueError("a tensor without a storage");
  return tensor(storage, nameOf(dtype), offset, size, stride, requiresGrad, metadata);
};

const rebuildMetaTensor = ([dtype, size, stride, requiresGrad]: Args): PickledMetaTensor => {
  checkShape(0, size, stride);
  return new PickledMetaTensor(nameOf(dtype), size, stride as Tuple<number>, requiresGrad === true);
};

const rebuildParameter = ([data, requiresGrad]: Args): PickledParameter => {
  if (!(data instanceof PickledTensor || data instanceof PickledMetaTensor)) {
    throw new ValueError("a parameter without a tensor");
  }
  return new PickledParameter(data, requiresGrad === true);
};

/** Tensors and parameters that carry Python attributes, which are left behind. */
const rebuildFromType = ([rebuild, type, args]: Args): unknown => {
  const known = type instanceof PickledGlobal && (type.name === "torch.Tensor" || type.name === PARAMETER);
  if (!known || !(rebuild instanceof PickledGlobal) || rebuild.call === null || !(args instanceof Tuple)) {
    throw new ValueError("a tensor of a class of its own");
  }
  return rebuild.call(args);
};

const encode = ([string, encoding]: Args): Uint8Array => {
  const latin = encoding === "latin1" || encoding === "latin-1";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is latin1's
  if (typeof string !== "string" || !latin || !/^[\u0000-\u00ff]*$/.test(string))
    throw new ValueError("bytes in a strange form");
  return Uint8Array.from(Buffer.from(string, "latin1"));
};

const bytes = ([content]: Args): Uint8Array => {
  if (content === undefined) return new Uint8Array(0);
  if (!(content instanceof Uint8Array)) throw new ValueError("bytes made from something else");
  return content;
};

const complex = ([re, im]: Args): Scalar => {
  if (typeof re !== "number" || typeof im !== "number") throw new ValueError("a complex number of no numbers");
  return new Scalar({ re, im }, "complex");
};

const set = ([items]: Args): Set<unknown> => {
  if (items !== undefined && !Array.isArray(items)) throw new ValueError("a set made from what is no list");
  return new Set(items);
};

const size = ([items]: Args): Size => {
  if (!isSizes(items)) throw new ValueError("a torch.Size of no sizes");
  return Size.fromItems(items) as Size;
};

const device = ([type, index]: Args): Device => {
  if (typeof type !== "string") throw new ValueError("a device without a name");
  return typeof index === "number" ? new Device(type, index) : new Device(type);
};

const layout = ([name]: Args): unknown => {
  const found = typeof name === "string" ? layouts[name.replace(/^torch\./, "")] : undefined;
  if (found === undefined) throw new ValueError(`the layout ${JSON.stringify(name)}`);
  return found;
};

const PARAMETER = "torch.nn.parameter.Parameter";

const CALLS: Readonly<Record<string, ((args: Args) => unknown) | null>> = {
  "collections.OrderedDict": dict,
  "collections.Counter": dict,
  "torch._utils._rebuild_tensor_v2": rebuildTensorV2,
  "torch._utils._rebuild_tensor_v3": rebuildTensorV3,
  "torch._utils._rebuild_meta_tensor_no_storage": rebuildMetaTensor,
  "torch._utils._rebuild_parameter": rebuildParameter,
  "torch._utils._rebuild_parameter_with_state": rebuildParameter,
  "torch._tensor._rebuild_from_type_v2": rebuildFromType,
  "torch.Tensor": null,
  [PARAMETER]: null,
  "torch.Size": size,
  "torch.device": device,
  "torch.serialization._get_layout": layout,
  "_codecs.encode": encode,
  // Protocol 2 has Python 2's names; both are in use.
  "__builtin__.bytearray": bytes,
  "builtins.bytearray": bytes,
  "__builtin__.complex": complex,
  "builtins.complex": complex,
  "__builtin__.set": set,
  "builtins.set": set,
};

const GLOBALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...Object.entries(CALLS).map(([name, call]) => [name, new PickledGlobal(name, call)] as const),
  ...NUMPY_GLOBALS,
  ...Object.entries(dtypes).map(([name, dtype]) => [`torch.${name}`, dtype] as const),
  ...[...STORAGE_DTYPES].map(([type, dtype]) => [`torch.${type}`, new StorageType(dtype)] as const),
  ["torch.storage.UntypedStorage", new StorageType(null)],
]);

/** The world of a pickle of weights; collects the storages that it refers to. */
export class Weights implements PickleWorld {
  readonly storages = new Map<string, PickledStorage>();

  global(module: string, name: string): unknown {
    return GLOBALS.get(`${module}.${name}`);
  }

  persistent(id: unknown): PickledStorage {
    const [kind, type, key, location, numel] = id instanceof Tuple ? id : [];
    if (kind !== "storage" || !(type instanceof StorageType) || typeof key !== "string") {
      throw new ValueError("it refers to something outside that is no storage");
    }
    if (typeof location !== "string" || !isSize(numel))
      throw new ValueError(`its storage ${key} has no place or no size`);
    const known = this.storages.get(key);
    if (known === undefined) {
      const storage = new PickledStorage(key, type.dtype, location, numel);
      this.storages.set(key, storage);
      return storage;
    }
    if (known.dtype !== type.dtype || known.numel !== numel || known.location !== location) {
      throw new ValueError(`it describes its storage ${key} in two ways`);
    }
    return known;
  }
}

function tensor(
  storage: PickledStorage,
  dtype: string,
  offset: unknown,
  size: unknown,
  stride: unknown,
  requiresGrad: unknown,
  metadata: unknown,
): PickledTensor {
  checkShape(offset, size, stride);
  const flag = (name: string) => metadata instanceof PickledDict && metadata.get(name) === true;
  const strides = stride as Tuple<number>;
  return new PickledTensor(
    storage,
    dtype,
    offset as number,
    size,
    strides,
    requiresGrad === true,
    flag("conj"),
    flag("neg"),
  );
}

function checkShape(offset: unknown, size: unknown, stride: unknown): asserts size is Tuple<number> {
  if (!isSize(offset) || !isSizes(size) || !isSizes(stride) || size.length !== stride.length) {
    throw new ValueError("a tensor whose offset, sizes or strides are none");
  }
  if (size.length > MAX_DIMENSIONS) throw new ValueError(`a tensor of ${size.length} dimensions`);
  if (!Number.isSafeInteger(size.reduce((product, length) => product * length, 1))) {
    throw new ValueError(`a tensor of size [${size}]`);
  }
}

function nameOf(dtype: unknown): string {
  const name = Object.keys(dtypes).find((key) => dtypes[key] === dtype);
  if (name === undefined) throw new ValueError("a tensor without a dtype");
  return name;
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isSizes(value: unknown): value is Tuple<number> {
  return value instanceof Tuple && value.every(isSize);
}
