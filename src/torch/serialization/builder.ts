/** From what a pickle described to JavaScript's objects. */

import { isMap, isSet } from "node:util/types";
import { native } from "../../native/addon.js";
import { TorchError, ValueError } from "../../python/exceptions.js";
import { Device } from "../device.js";
import { DType, toDType } from "../dtype.js";
import { Layout } from "../layout.js";
import { Parameter } from "../nn/parameter.js";
import { aten } from "../ops/index.js";
import { QScheme } from "../qscheme.js";
import { Scalar } from "../scalar.js";
import { withMetadata } from "../state_dict_metadata.js";
import { TypedStorage } from "../storage.js";
import { type Tensor, wrap } from "../tensor.js";
import { PickledNumpyArray, PickledNumpyDtype } from "./pickle/numpy.js";
import {
  PickledMade,
  PickledMetaTensor,
  PickledNewTensor,
  PickledParameter,
  PickledStorage,
  PickledTensor,
} from "./pickle/placeholders.js";
import { PickledDict } from "./pickle/unpickler.js";
import { IntDict } from "./python_types.js";
import { makeObject, PickledObject, SafePickledGlobal, setState } from "./safe_globals.js";

/** Beyond it nesting has no use but to exhaust the stack. */
const MAX_DEPTH = 1000;

/** Makes JavaScript's objects from what a pickle described. */
export class Builder {
  /** The bytes of the storages that were read. */
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

    if (value instanceof PickledNewTensor) {
      return keep(
        value.tensor === null ? aten.empty([0], { dtype: value.dtype }) : this.build(value.tensor, depth + 1),
      );
    }
    if (value instanceof PickledTensor) return keep(checked(() => this.#tensor(value)));
    if (value instanceof PickledMetaTensor) return keep(checked(() => metaTensor(value)));
    if (value instanceof PickledMade) return keep(this.#made(value, depth));
    if (value instanceof PickledParameter) {
      const data = this.build(value.data, depth + 1) as Tensor;
      return keep(checked(() => new Parameter(data, value.requiresGrad)));
    }
    if (value instanceof PickledNumpyArray) return keep(value.array);
    if (value instanceof PickledNumpyDtype) return value.dtype;
    if (value instanceof PickledStorage) return keep(checked(() => this.#storage(value)));
    if (value instanceof PickledObject) return this.#object(value, keep, depth);
    if (value instanceof SafePickledGlobal) return value.callable;
    if (value instanceof PickledDict) {
      const dict = keep(emptyDict(value));
      for (const [key, item] of value) {
        const [builtKey, built] = [this.build(key, depth + 1), this.build(item, depth + 1)];
        if (isMap(dict)) dict.set(builtKey, built);
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
    if (isSet(value)) {
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

  /** A storage's bytes; those of a part of another come from there, and are shared with it. */
  #bytes(storage: PickledStorage): Tensor {
    const known = this.storages.get(storage);
    if (known !== undefined) return known;
    const { key, root, numel, dtype } = storage;
    if (root === null) throw new ValueError(`its storage ${key} has no content`);
    const whole = this.#bytes(root.storage);
    const width = dtype === null ? 1 : toDType(dtype).itemsize;
    const [start, size] = [root.offset * width, numel * width];
    if (start + size > whole.numel())
      throw new ValueError(`its storage ${key} goes beyond the one that it is a part of`);
    const isHost = whole.device.type === "cpu";
    const bytes = isHost ? wrap(native.substorage(whole, start, size)) : whole.narrow(0, start, size);
    this.storages.set(storage, bytes);
    return bytes;
  }

  /** As a value by itself; Python makes it a typed one always. */
  #storage(storage: PickledStorage): TypedStorage {
    const bytes = this.#bytes(storage);
    const { dtype, numel } = storage;
    const size = numel * (dtype === null ? 1 : toDType(dtype).itemsize);
    if (size > bytes.numel()) throw tooSmall(storage, bytes);
    return TypedStorage.of(dtype === null ? bytes : bytes.narrow(0, 0, size).view(dtype));
  }

  #made({ parts, make }: PickledMade, depth: number): Tensor {
    const built = parts.map((part) => {
      return part instanceof PickledStorage ? this.#bytes(part) : this.build(part, depth + 1);
    });
    return checked(() => make(...built));
  }

  /** Of a class or function of this program: what it throws is its own. */
  #object(object: PickledObject, keep: <T>(made: T) => T, depth: number): unknown {
    const made = keep(
      makeObject(
        object,
        object.args.map((arg) => this.build(arg, depth + 1)),
      ),
    );
    for (const state of object.states) setState(made, this.build(state, depth + 1));
    return made;
  }

  #tensor(pickled: PickledTensor): Tensor {
    const { storage, dtype, offset, size, stride } = pickled;
    const bytes = this.#bytes(storage);
    const elementBytes = aten.empty([0], { dtype }).elementSize();
    const numel = storage.dtype === null ? Math.floor(storage.numel / elementBytes) : storage.numel;
    const available = Math.floor(bytes.numel() / elementBytes);
    if (numel > available) {
      throw tooSmall(storage, bytes);
    }
    const last = size.reduce((index, length, i) => index + (length - 1) * (stride[i] as number), offset);
    if (!size.includes(0) && last >= numel) {
      throw new ValueError(
        `a tensor of size [${size}], stride [${stride}] and offset ${offset} goes beyond the ${numel} elements of its storage`,
      );
    }
    // A slice of its own for an odd byte at the end; `data` because a loaded tensor is nobody's view.
    const elements = bytes.narrow(0, 0, available * elementBytes).view(dtype);
    let result = elements.asStrided([...size], [...stride], offset + elements.storageOffset());
    if (pickled.conjugate) result = result._conj();
    if (pickled.negative) result = result._negView();
    return result.data.requiresGrad_(pickled.requiresGrad);
  }
}

/** It stays on its device, whatever `mapLocation` says. */
function metaTensor({ dtype, size, stride, requiresGrad }: PickledMetaTensor): Tensor {
  return aten.emptyStrided([...size], [...stride], { dtype, device: "meta" }).requiresGrad_(requiresGrad);
}

const LEAVES = [DType, Device, Layout, QScheme, Scalar];
const ORDINARY = { writable: true, enumerable: true, configurable: true };
const MAX_INDEX = 2 ** 32 - 2;

function emptyDict(dict: PickledDict): object {
  const keys = [...dict.keys()];
  if (keys.every((key) => typeof key === "string")) return {};
  const areIndices = keys.every((key) => Number.isInteger(key) && (key as number) >= 0 && (key as number) <= MAX_INDEX);
  return areIndices ? new IntDict() : new Map();
}

function tooSmall({ key, numel, dtype }: PickledStorage, bytes: Tensor): ValueError {
  return new ValueError(
    `its storage ${key} has ${bytes.numel()} bytes, which is less than ${numel} of ${dtype ?? "uint8"}`,
  );
}

/** What libtorch refuses to make is the file's fault. */
function checked<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TorchError) || error instanceof ValueError) throw error;
    throw new ValueError(`what it says of a tensor cannot be: ${error.message.split("\n")[0]}`, { cause: error });
  }
}
