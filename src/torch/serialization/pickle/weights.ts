/** What a pickle of weights may contain. Follows `_get_allowed_globals` of torch/_weights_only_unpickler.py. */

import { ValueError } from "../../../python/exceptions.js";
import { Device } from "../../device.js";
import { dtypes } from "../../dtype.js";
import { layouts } from "../../layout.js";
import { qschemes } from "../../qscheme.js";
import { Scalar } from "../../scalar.js";
import { Size, Tuple } from "../python_types.js";
import { safeGlobal } from "../safe_globals.js";
import { NUMPY_GLOBALS } from "./numpy.js";
import { rebuildNested, rebuildOnDevice, rebuildQuantized, rebuildSparse, sparseCoo } from "./other_tensors.js";
import {
  checkedShape,
  isPickledTensor,
  isSize,
  isSizes,
  PickledMetaTensor,
  PickledNewTensor,
  PickledParameter,
  PickledStorage,
  type PickledTensor,
  tensor,
} from "./placeholders.js";
import { STORAGE_DTYPES } from "./storage_types.js";
import { PickledDict, PickledGlobal, type PickleWorld } from "./unpickler.js";

/** A class of storages that a pickle names. */
export class StorageType {
  constructor(readonly dtype: string | null) {}
}

type Args = readonly unknown[];

const dict = ([items]: Args): PickledDict => {
  if (items === undefined) return new PickledDict();
  if (items instanceof PickledDict) return new PickledDict(items);
  if (Array.isArray(items) && items.every((item) => Array.isArray(item) && item.length === 2)) {
    return new PickledDict(items as [unknown, unknown][]);
  }
  throw new ValueError("a dict made from what is no dict");
};

const rebuildTensorV3 = ([storage, offset, size, stride, requiresGrad, hooks, dtype, flags]: Args): PickledTensor => {
  return tensor([storage, offset, size, stride, requiresGrad, hooks, flags], nameOf(dtype));
};

const rebuildMetaTensor = ([dtype, size, stride, requiresGrad]: Args): PickledMetaTensor => {
  const shape = checkedShape(0, size, stride);
  return new PickledMetaTensor(nameOf(dtype), shape.size, shape.stride, requiresGrad === true);
};

const rebuildParameter = ([data, requiresGrad]: Args): PickledParameter => {
  if (!isPickledTensor(data)) throw new ValueError("a parameter without a tensor");
  return new PickledParameter(data, requiresGrad === true);
};

/** `Parameter(data, requires_grad)`, whose data may come later. */
const newParameter = ([data = new PickledNewTensor("float32"), requiresGrad = true]: Args): PickledParameter => {
  return rebuildParameter([data, requiresGrad]);
};

const newTensor =
  (dtype: string) =>
  (args: Args): PickledNewTensor => {
    if (args.length > 0) throw new ValueError("a tensor of a constructor's arguments; save the tensor itself");
    return new PickledNewTensor(dtype);
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
  "torch._utils._rebuild_tensor": (args) => tensor(args.slice(0, 4)),
  "torch._utils._rebuild_tensor_v2": (args) => tensor(args),
  "torch._utils._rebuild_tensor_v3": rebuildTensorV3,
  "torch._utils._rebuild_meta_tensor_no_storage": rebuildMetaTensor,
  "torch._utils._rebuild_parameter": rebuildParameter,
  "torch._utils._rebuild_parameter_with_state": rebuildParameter,
  "torch._utils._rebuild_sparse_tensor": rebuildSparse,
  "torch._utils._rebuild_nested_tensor": rebuildNested,
  "torch._utils._rebuild_qtensor": rebuildQuantized,
  "torch._tensor._rebuild_from_type_v2": rebuildFromType,
  "torch.Tensor": newTensor("float32"),
  [PARAMETER]: newParameter,
  "torch.Size": size,
  "torch.device": device,
  "torch.serialization._get_layout": layout,
  "_codecs.encode": encode,
  "builtins.bytearray": bytes,
  // Of an array of numpy's without elements.
  "builtins.bytes": bytes,
  "builtins.complex": complex,
  "builtins.set": set,
};

/** Classes of tensors and storages from before dtypes, on either device. */
const LEGACY = [...STORAGE_DTYPES].flatMap(([storage, dtype]) => {
  const type = new StorageType(dtype);
  const tensorName = storage.replace("Storage", "Tensor");
  return ["torch.", "torch.cuda."].flatMap((module) => [
    [module + storage, type] as const,
    [module + tensorName, new PickledGlobal(module + tensorName, newTensor(dtype))] as const,
    [`${module}sparse.${tensorName}`, new PickledGlobal(`${module}sparse.${tensorName}`, sparseCoo)] as const,
  ]);
});

const GLOBALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...Object.entries(CALLS).map(([name, call]) => [name, new PickledGlobal(name, call)] as const),
  ...LEGACY,
  ...NUMPY_GLOBALS,
  ...Object.entries(dtypes).map(([name, dtype]) => [`torch.${name}`, dtype] as const),
  ...qschemes.map((scheme) => [String(scheme), scheme] as const),
  ["torch.storage.UntypedStorage", new StorageType(null)],
]);

/** Whether files of weights may name it without being allowed to. */
export function isWeightsGlobal(name: string): boolean {
  return GLOBALS.has(name) || ON_DEVICE.test(name);
}

/** Modules of which nothing can be allowed. */
const BLOCKED_MODULES: ReadonlySet<string> = new Set(["sys", "os", "posix", "nt"]);

/** How a place that a tensor was saved from becomes the place that it is loaded to. */
type Places = (location: string) => string;

const ON_DEVICE = /^torch\._utils\._rebuild_device_tensor_from_(numpy|cpu_tensor)$/;

/** The world of a pickle of weights; collects the storages that it refers to. */
export class Weights implements PickleWorld {
  readonly storages = new Map<string, PickledStorage>();

  constructor(private readonly places: Places = (location) => location) {}

  global(name: string): unknown {
    const module = name.slice(0, name.indexOf("."));
    if (BLOCKED_MODULES.has(module)) {
      throw new ValueError(`Trying to load unsupported GLOBAL ${name} whose module ${module} is blocked.`);
    }
    if (ON_DEVICE.test(name)) return new PickledGlobal(name, rebuildOnDevice(this.places));
    return GLOBALS.get(name) ?? safeGlobal(name);
  }

  persistent(id: unknown): unknown {
    const [kind, type, key, location, numel, view] = id instanceof Tuple ? id : [];
    if (kind !== "storage" || !(type instanceof StorageType) || typeof key !== "string") {
      throw new ValueError("it refers to something outside that is no storage");
    }
    if (typeof location !== "string" || !isSize(numel))
      throw new ValueError(`its storage ${key} has no place or no size`);
    const storage = this.#known(new PickledStorage(key, type.dtype, location, numel));
    if (view === undefined || view === null) return storage;
    const [viewKey, offset, size] = view instanceof Tuple ? view : [];
    if (typeof viewKey !== "string" || !isSize(offset) || !isSize(size)) {
      throw new ValueError(`its storage ${key} has a part that is none`);
    }
    return this.#known(new PickledStorage(viewKey, type.dtype, location, size, { storage, offset }));
  }

  #known(storage: PickledStorage): PickledStorage {
    const { key, dtype, numel, location, root } = storage;
    const known = this.storages.get(key);
    if (known === undefined) {
      this.storages.set(key, storage);
      return storage;
    }
    const isSame = known.dtype === dtype && known.numel === numel && known.location === location;
    if (!isSame || known.root?.storage !== root?.storage || known.root?.offset !== root?.offset) {
      throw new ValueError(`it describes its storage ${key} in two ways`);
    }
    return known;
  }
}

function nameOf(dtype: unknown): string {
  const name = Object.keys(dtypes).find((key) => dtypes[key] === dtype);
  if (name === undefined) throw new ValueError("a tensor without a dtype");
  return name;
}
