/**
 * Values as a pickle by itself, as Python's `pickle.dumps` writes them and `pickle.loads` reads them: in it each storage is what
 * `torch.save` writes of it, as before PyTorch 1.6. Follows torch/storage.py.
 */

import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../creation.js";
import { toDType } from "../dtype.js";
import { TypedStorage } from "../storage.js";
import type { Tensor } from "../tensor.js";
import { Builder } from "./builder.js";
import { MAGIC_NUMBER, PROTOCOL_VERSION } from "./legacy_format.js";
import { type PickledStorageRef, Pickler } from "./pickle/pickler.js";
import { PickledStorage } from "./pickle/placeholders.js";
import { storageTypeOf } from "./pickle/storage_types.js";
import { PickledGlobal, unpickle, unpickleFirst } from "./pickle/unpickler.js";
import { Weights } from "./pickle/weights.js";
import { legacyBytes } from "./save.js";

/**
 * The pickle of a value.
 * @throws ValueError for a tensor of a dtype without a storage of its own, which Python sends by way of an untyped one
 */
export function dumps(value: unknown): Buffer {
  const storageOf = (self: Tensor): PickledStorageRef => {
    if (storageTypeOf(self.dtype.name) === undefined) {
      throw new ValueError(
        `a tensor of ${self.dtype} cannot be sent among values: send its bytes, \`tensor.view("uint8")\`, or convert it`,
      );
    }
    return {
      type: { module: "torch", name: "" },
      key: "",
      location: "",
      numel: 0,
      content: legacyBytes(TypedStorage.of(self)),
    };
  };
  return new Pickler(storageOf).dump(value);
}

/**
 * The value of a pickle, without running code; see `torch.load` for what there may be in it.
 * @throws ValueError for what is not among it, or damaged
 */
export function loads(pickle: Uint8Array): unknown {
  const builder = new Builder();
  return builder.build(unpickle(pickle, new Objects(builder.storages)), 0);
}

/** The world of a pickle that has its storages in it. */
class Objects extends Weights {
  constructor(private readonly contents: Map<PickledStorage, Tensor>) {
    super();
  }

  override global(name: string): unknown {
    if (name !== "torch.storage._load_from_bytes") return super.global(name);
    return new PickledGlobal(name, ([bytes]) => {
      if (!(bytes instanceof Uint8Array)) throw new ValueError("a storage without its bytes");
      return this.#storage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
  }

  /** Of the stream of pickles, with the elements after them. */
  #storage(bytes: Buffer): PickledStorage {
    let at = 0;
    const next = (): unknown => {
      const { value, length } = unpickleFirst(bytes.subarray(at), new Weights());
      at += length;
      return value;
    };
    if (next() !== MAGIC_NUMBER || next() !== PROTOCOL_VERSION) throw new ValueError("a storage in no known form");
    next(); // The sizes of that machine's numbers.
    const storage = next();
    const keys = next();
    const isOne = Array.isArray(keys) && keys.length === 1;
    if (!(storage instanceof PickledStorage) || storage.root !== null || !isOne || keys[0] !== storage.key) {
      throw new ValueError("a storage in no known form");
    }
    const size = storage.numel * (storage.dtype === null ? 1 : toDType(storage.dtype).itemsize);
    const start = at + 8;
    if (bytes.length < start + size) throw new ValueError("a storage that is cut short");
    this.contents.set(storage, tensor(Uint8Array.from(bytes.subarray(start, start + size))));
    return storage;
  }
}
