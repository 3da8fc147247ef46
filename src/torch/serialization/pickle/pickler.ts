import { isMap, isSet } from "node:util/types";
import { isPlainObject } from "../../../internal/plain_object.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { Device } from "../../device.js";
import { DType } from "../../dtype.js";
import { Layout } from "../../layout.js";
import { Parameter } from "../../nn/parameter.js";
import { isLazy } from "../../nn/uninitialized.js";
import { QScheme } from "../../qscheme.js";
import { Scalar } from "../../scalar.js";
import { metadataOf } from "../../state_dict_metadata.js";
import { isStorage } from "../../storage.js";
import { Tensor } from "../../tensor.js";
import { IntDict, NumpyArray, Size, Tuple } from "../python_types.js";
import { PythonCall, PythonObject } from "./instances.js";
import { numpyCode } from "./numpy.js";
import { OP } from "./opcodes.js";
import { HOOKS, reduced, StorageOf } from "./reduced.js";

/** Where the bytes of a tensor go that a pickle refers to. */
export interface PickledStorageRef {
  /** The name of Python's class for it. */
  type: { module: string; name: string };
  key: string;
  location: string;
  numel: number;
  /** Where it does not lie elsewhere: what `torch.save` writes of it alone, as before PyTorch 1.6. */
  content?: Uint8Array;
}

type Entries = readonly (readonly [unknown, unknown])[];

/** What Python writes at a time between MARK and APPENDS or SETITEMS. */
const BATCH = 1000;
const MAX_DEPTH = 1000;
/** What LONG1 holds. */
const MAX_INTEGER_BYTES = 255;

/**
 * Writes values as Python's pickler writes them with protocol 2, so that Python's `torch.load(weights_only=True)` reads them.
 * Values that are one object stay one object.
 */
export class Pickler {
  readonly #pieces: Buffer[] = [];
  readonly #memo = new Map<unknown, number>();
  readonly #path: string[] = [];

  /** @param storageOf The storage of a tensor. */
  constructor(
    private readonly storageOf: (tensor: Tensor) => PickledStorageRef,
    /** Whether storages are written as before PyTorch 1.6. */
    private readonly isLegacy = false,
  ) {}

  /** The pickle of one value. */
  dump(value: unknown): Buffer {
    this.#op(OP.PROTO, 2);
    try {
      this.#save(value);
    } catch (error) {
      // The stack may hold less than MAX_DEPTH: it was not empty.
      if (!(error instanceof RangeError && error.message.includes("call stack"))) throw error;
      throw this.#unknown("something nested deeper than the stack, or in itself");
    }
    this.#op(OP.STOP);
    return Buffer.concat(this.#pieces);
  }

  #save(value: unknown): void {
    if (value === null || value === undefined) this.#op(OP.NONE);
    else if (typeof value === "boolean") this.#op(value ? OP.NEWTRUE : OP.NEWFALSE);
    else if (typeof value === "number") this.#number(value);
    else if (typeof value === "bigint") this.#integer(value);
    else if (typeof value === "string") this.#string(value);
    else if (typeof value === "object") this.#object(value);
    else throw this.#unknown(`a ${typeof value}`);
  }

  #object(value: object): void {
    if (this.#recall(value)) return;
    if (this.#path.length > MAX_DEPTH) throw this.#unknown(`something nested deeper than ${MAX_DEPTH}, or in itself`);
    if (isLazy(value)) this.#reduce("torch.nn.parameter", value.constructor.name, [value.requiresGrad], value);
    else if (value instanceof Parameter) this.#parameter(value);
    else if (value instanceof Tensor) this.#tensor(value);
    else if (value instanceof Scalar) this.#scalar(value);
    else if (value instanceof DType) this.#global("torch", value.name);
    else if (value instanceof QScheme) this.#global("torch", value.name);
    else if (isStorage(value)) {
      this.#storage(this.#located(() => this.storageOf(value.elements)));
    } else if (value instanceof Layout) this.#reduce("torch.serialization", "_get_layout", [String(value)], value);
    else if (value instanceof Device) {
      this.#reduce("torch", "device", value.index === null ? [value.type] : [value.type, value.index], value);
    } else if (value instanceof NumpyArray) this.#numpy(value);
    else if (value instanceof Uint8Array) this.#bytes(value);
    else if (value instanceof Size) this.#reduce("torch", "Size", [Tuple.fromItems(value)], value);
    else if (value instanceof Tuple) this.#tuple(value, value);
    else if (Array.isArray(value)) this.#list(value, value);
    else if (isSet(value)) this.#reduce("__builtin__", "set", [[...value]], value);
    else if (isMap(value)) this.#dict([...value], value);
    else if (value instanceof IntDict) this.#dict(intEntries(value), value);
    else if (value instanceof PythonCall) this.#reduce(value.module, value.name, value.args, value);
    else if (value instanceof PythonObject) this.#pythonObject(value);
    else if (isPlainObject(value)) this.#plainObject(value);
    else throw this.#unknown(`an instance of ${value.constructor.name}`);
  }

  /** The type that a number has in Python: an int when it is a whole number that JavaScript has exactly. */
  #number(value: number): void {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) this.#integer(value);
    else this.#float(value);
  }

  #float(value: number): void {
    const bytes = Buffer.alloc(9);
    bytes[0] = OP.BINFLOAT;
    bytes.writeDoubleBE(value, 1);
    this.#pieces.push(bytes);
  }

  #integer(value: number | bigint): void {
    const number = Number(value);
    if (number >= 0 && number <= 0xff) this.#op(OP.BININT1, number);
    else if (number >= 0 && number <= 0xffff) this.#op(OP.BININT2, number & 0xff, number >> 8);
    else if (number >= -(2 ** 31) && number < 2 ** 31) {
      const bytes = Buffer.alloc(5);
      bytes[0] = OP.BININT;
      bytes.writeInt32LE(number, 1);
      this.#pieces.push(bytes);
    } else {
      const bytes = twosComplement(BigInt(value));
      if (bytes.length > MAX_INTEGER_BYTES) throw this.#unknown(`an integer of ${bytes.length} bytes`);
      this.#op(OP.LONG1, bytes.length, ...bytes);
    }
  }

  #string(value: string): void {
    if (this.#recall(value)) return;
    const bytes = Buffer.from(value);
    if (bytes.toString() !== value) throw this.#unknown("a string with half a character (a lone surrogate)");
    const header = Buffer.alloc(5);
    header[0] = OP.BINUNICODE;
    header.writeUInt32LE(bytes.length, 1);
    this.#pieces.push(header, bytes);
    this.#remember(value);
  }

  #bytes(value: Uint8Array): void {
    const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("latin1");
    this.#reduce("_codecs", "encode", [text, "latin1"], value);
  }

  #scalar({ value, kind }: Scalar): void {
    if (kind === "bool") this.#save(Boolean(value));
    else if (kind === "int") this.#integer(BigInt(value as number | bigint));
    else if (kind === "float") this.#float(Number(value));
    else {
      const { re, im } = typeof value === "object" ? value : { re: Number(value), im: 0 };
      this.#call("__builtin__", "complex", 2, () => {
        this.#float(re);
        this.#float(im);
      });
    }
  }

  #parameter(value: Parameter): void {
    this.#call("torch._utils", "_rebuild_parameter", 3, () => {
      this.#tensor(value.data);
      this.#save(value.requiresGrad);
      this.#orderedDict();
    });
    this.#remember(value);
  }

  #tensor(value: Tensor): void {
    // As in Python, without its offset, and without whose view it is.
    if (value.device.type === "meta") {
      const [size, stride] = [Tuple.fromItems(value.shape), Tuple.fromItems(value.stride())];
      this.#reduce(
        "torch._utils",
        "_rebuild_meta_tensor_no_storage",
        [value.dtype, size, stride, value.requiresGrad],
        value,
      );
      return;
    }
    if (value.isNested || value.isQuantized || value.layout.name !== "strided") {
      this.#otherTensor(value);
      return;
    }
    const storage = this.#located(() => this.storageOf(value));
    const untyped = storage.type.name === "UntypedStorage";
    const flags = [
      ["conj", value.isConj()],
      ["neg", value.isNeg()],
    ].filter(([, set]) => set);
    const count = 6 + (untyped ? 1 : 0) + (flags.length > 0 ? 1 : 0);
    this.#call("torch._utils", untyped ? "_rebuild_tensor_v3" : "_rebuild_tensor_v2", count, () => {
      this.#storage(storage);
      this.#integer(value.storageOffset());
      this.#tuple(value.shape);
      this.#tuple(value.stride());
      this.#save(value.requiresGrad);
      this.#orderedDict();
      if (untyped) this.#save(value.dtype);
      if (flags.length > 0) this.#save(Object.fromEntries(flags));
    });
    this.#remember(value);
  }

  /** Sparse, nested and quantized ones. */
  #otherTensor(value: Tensor): void {
    const { name, args } = this.#located(() => reduced(value));
    this.#call("torch._utils", name, args.length, () => {
      for (const arg of args) {
        if (arg instanceof StorageOf) this.#storage(this.#located(() => this.storageOf(arg.tensor)));
        else if (arg === HOOKS) this.#orderedDict();
        else this.#save(arg);
      }
    });
    this.#remember(value);
  }

  #storage({ type, key, location, numel, content }: PickledStorageRef): void {
    if (content !== undefined) {
      this.#reduce("torch.storage", "_load_from_bytes", [content], {});
      return;
    }
    this.#op(OP.MARK);
    this.#string("storage");
    this.#global(type.module, type.name);
    this.#string(key);
    this.#string(location);
    this.#integer(numel);
    // The part of another storage that it is: none.
    if (this.isLegacy) this.#op(OP.NONE);
    this.#op(OP.TUPLE);
    this.#remember({});
    this.#op(OP.BINPERSID);
  }

  /** Without entries: the hooks that Python would write with a tensor. */
  #orderedDict(entries: Entries = [], object: object = {}): void {
    this.#call("collections", "OrderedDict", 0, () => {});
    this.#remember(object);
    this.#items(entries);
  }

  #numpy(value: NumpyArray): void {
    const { tensor } = value;
    const code = numpyCode(tensor.dtype.name);
    if (code === undefined) throw this.#unknown(`a numpy array of ${tensor.dtype}`);
    this.#call("numpy._core.multiarray", "_reconstruct", 3, () => {
      this.#global("numpy", "ndarray");
      this.#tuple([0]);
      this.#bytes(Buffer.from("b"));
    });
    this.#remember(value);
    this.#op(OP.MARK);
    this.#integer(1);
    this.#tuple(tensor.shape);
    this.#call("numpy", "dtype", 3, () => {
      this.#string(code);
      this.#save(false);
      this.#save(true);
    });
    const order = tensor.elementSize() === 1 ? "|" : "<";
    this.#tuple([3, order, null, null, null, -1, -1, 0]);
    this.#op(OP.BUILD);
    this.#save(false);
    this.#bytes(tensor.toBytes());
    this.#op(OP.TUPLE);
    this.#op(OP.BUILD);
  }

  #pythonObject(value: PythonObject): void {
    this.#global(value.module, value.name);
    this.#op(OP.EMPTY_TUPLE, OP.NEWOBJ);
    this.#remember(value);
    this.#save(value.state);
    this.#op(OP.BUILD);
  }

  #list(items: readonly unknown[], object: object): void {
    this.#op(OP.EMPTY_LIST);
    this.#remember(object);
    this.#batches(items, OP.APPEND, OP.APPENDS, (item, i) => this.#at(`[${i}]`, () => this.#save(item)));
  }

  #dict(entries: Entries, object: object): void {
    this.#op(OP.EMPTY_DICT);
    this.#remember(object);
    this.#items(entries);
  }

  #items(entries: Entries): void {
    this.#batches(entries, OP.SETITEM, OP.SETITEMS, ([key, item]) => {
      this.#at(typeof key === "string" ? `.${key}` : `[${String(key)}]`, () => {
        this.#save(key);
        this.#save(item);
      });
    });
  }

  /** A dict, or the OrderedDict that a state dict is in Python, with the versions of the modules as its attribute. */
  #plainObject(value: Record<string, unknown>): void {
    const metadata = metadataOf(value);
    if (metadata === undefined) {
      this.#dict(Object.entries(value), value);
      return;
    }
    this.#orderedDict(Object.entries(value), value);
    this.#op(OP.EMPTY_DICT);
    this.#remember({});
    this.#string("_metadata");
    this.#orderedDict([...metadata], metadata);
    this.#op(OP.SETITEM);
    this.#op(OP.BUILD);
  }

  #batches<T>(items: readonly T[], one: number, many: number, save: (item: T, index: number) => void): void {
    for (let start = 0; start < items.length; start += BATCH) {
      const batch = items.slice(start, start + BATCH);
      if (batch.length > 1) this.#op(OP.MARK);
      for (const [i, item] of batch.entries()) save(item, start + i);
      this.#op(batch.length > 1 ? many : one);
    }
  }

  #tuple(items: readonly unknown[], object: object = {}): void {
    this.#tupleOf(items.length, () => {
      for (const [i, item] of items.entries()) this.#at(`[${i}]`, () => this.#save(item));
    });
    if (items.length > 0) this.#remember(object);
  }

  #tupleOf(count: number, items: () => void): void {
    if (count > 3) this.#op(OP.MARK);
    items();
    this.#op([OP.EMPTY_TUPLE, OP.TUPLE1, OP.TUPLE2, OP.TUPLE3][count] ?? OP.TUPLE);
  }

  #reduce(module: string, name: string, args: readonly unknown[], object: object): void {
    this.#call(module, name, args.length, () => {
      for (const arg of args) this.#save(arg);
    });
    this.#remember(object);
  }

  #call(module: string, name: string, count: number, args: () => void): void {
    this.#global(module, name);
    this.#tupleOf(count, args);
    if (count > 0) this.#remember({});
    this.#op(OP.REDUCE);
  }

  #global(module: string, name: string): void {
    // A key that no string of the caller's is.
    const key = `\n${module}\n${name}\n`;
    if (this.#recall(key)) return;
    this.#pieces.push(Buffer.from(`c${module}\n${name}\n`));
    this.#remember(key);
  }

  #recall(value: unknown): boolean {
    const index = this.#memo.get(value);
    if (index === undefined) return false;
    this.#indexed(OP.BINGET, OP.LONG_BINGET, index);
    return true;
  }

  #remember(value: unknown): void {
    const index = this.#memo.size;
    this.#memo.set(value, index);
    this.#indexed(OP.BINPUT, OP.LONG_BINPUT, index);
  }

  #indexed(short: number, long: number, index: number): void {
    if (index <= 0xff) {
      this.#op(short, index);
      return;
    }
    const bytes = Buffer.alloc(5);
    bytes[0] = long;
    bytes.writeUInt32LE(index, 1);
    this.#pieces.push(bytes);
  }

  #op(...bytes: number[]): void {
    this.#pieces.push(Buffer.from(bytes));
  }

  #at(step: string, body: () => void): void {
    this.#path.push(step);
    body();
    this.#path.pop();
  }

  #unknown(what: string): Error {
    const where = this.#path.length > 20 ? [...this.#path.slice(0, 20), "..."] : this.#path;
    return new TypeError(
      `cannot save ${what}${where.length > 0 ? ` at ${where.join("").replace(/^\./, "")}` : ""}: expected tensors, numbers, ` +
        "strings, booleans, null, bytes, arrays, sets, maps and plain objects; save a module's or an optimizer's stateDict()",
    );
  }

  /** Says where the tensor is that cannot be saved. */
  #located<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      if (this.#path.length === 0) throw error;
      throw new ValueError(`${(error as Error).message} (at ${this.#path.join("").replace(/^\./, "")})`, {
        cause: error,
      });
    }
  }
}

function intEntries(dict: IntDict): [number, unknown][] {
  return Object.entries(dict).map(([key, value]) => {
    if (!/^(0|[1-9][0-9]*)$/.test(key))
      throw new ValueError(`expected an IntDict to have integer keys, got ${JSON.stringify(key)}`);
    return [Number(key), value];
  });
}

/** As few bytes as hold the number, the lowest first. */
function twosComplement(value: bigint): Uint8Array {
  let count = 1;
  while (BigInt.asIntN(8 * count, value) !== value) count++;
  const unsigned = BigInt.asUintN(8 * count, value);
  return Uint8Array.from({ length: count }, (_, i) => Number((unsigned >> BigInt(8 * i)) & 0xffn));
}
