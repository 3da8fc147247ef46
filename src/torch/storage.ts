/** The memory of tensors by itself. Follows torch/storage.py. */

import { anything, optional } from "../internal/kinds.js";
import { type Given, signature } from "../internal/signature.js";
import { checkNoMore, limitDeclared } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { IndexError, TypeError } from "../python/exceptions.js";
import { floatRepr, shown } from "../python/repr.js";
import { tensor } from "./creation.js";
import { getDefaultDtype } from "./default_dtype.js";
import type { Device, DeviceLike } from "./device.js";
import { type DType, dtypes, toDType } from "./dtype.js";
import { device, dtype } from "./kinds.js";
import { operator } from "./ops/operator.js";
import { type Element, type Tensor, wrap } from "./tensor.js";
import { LEGACY } from "./typename.js";

/** What a storage is made of: how many elements, or the elements. */
export type StorageContents = number | readonly (number | bigint | boolean)[];

const empty = operator("empty.memory_format");
const sequence = anything<StorageContents>()([]);
const untypedArguments = signature("UntypedStorage", ["sequence"], { sequence, device: optional(device) });
const typedArguments = signature("TypedStorage", ["sequence"], {
  sequence,
  /** Default: the default dtype. */
  dtype: optional(dtype),
  device: optional(device),
});

/** A one-dimensional tensor of that dtype with a storage of its own. */
function newMemory(contents: StorageContents, dtype: DType, device: DeviceLike = "cpu"): Tensor {
  if (typeof contents === "number") return empty([contents], { dtype, device }) as Tensor;
  if (!Array.isArray(contents)) {
    throw new TypeError(`Storage: expected a number of elements or an array of elements, got ${shown(contents)}`);
  }
  return tensor(contents, { dtype, device });
}

/** What both kinds of storage have: they are one tensor over all their memory, of one dimension. */
abstract class Storage {
  /** @internal All elements; shares the memory. */
  readonly elements: Tensor;

  /** @internal */
  constructor(elements: Tensor) {
    this.elements = elements;
  }

  /** The number of elements. */
  size(): number {
    return this.elements.numel();
  }
  /** The number of elements. */
  get length(): number {
    return this.size();
  }
  /** Bytes in all. */
  nbytes(): number {
    return this.size() * this.elementSize();
  }
  /** Bytes per element. */
  elementSize(): number {
    return this.elements.elementSize();
  }
  /** Where the memory is. */
  get device(): Device {
    return this.elements.device;
  }
  /** Whether it is CUDA's memory. */
  get isCuda(): boolean {
    return this.device.type === "cuda";
  }
  /** The address of the first byte. */
  dataPtr(): bigint {
    return this.elements.dataPtr();
  }
  /** The element at an index; a negative one counts from the end. */
  at(index: number): Element {
    return this.elements.at(checked(this, index)).item();
  }
  /** Puts an element in its place. */
  setAt(index: number, value: number | bigint | boolean): void {
    this.elements.setAt(checked(this, index), value);
  }
  /** All elements. */
  tolist(): Element[] {
    return this.elements.tolist() as Element[];
  }
  /** Sets all elements to one value. */
  fill_(value: number | bigint | boolean): this {
    this.elements.fill_(value);
    return this;
  }
  /** Copies the elements of a storage of the same size. */
  copy_(source: Storage): this {
    this.elements.copy_(source.elements);
    return this;
  }
  /** All elements, one after another. */
  *[Symbol.iterator](): IterableIterator<Element> {
    yield* this.tolist();
  }
  /** As Python prints it, one element a line. */
  toString(): string {
    const isFloat = this.elements.isFloatingPoint();
    const lines = this.tolist().map((value) => (isFloat ? floatRepr(Number(value)) : String(value)));
    return `${lines.map((line) => ` ${line}\n`).join("")}${this.description}`;
  }
  /** @internal */
  protected abstract get description(): string;

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

function checked(storage: Storage, index: number): number {
  if (!Number.isSafeInteger(index)) throw new TypeError(`expected an integer as an index, got ${shown(index)}`);
  if (index < storage.size() && index >= -storage.size()) return index;
  throw new IndexError(`index ${index} out of range for storage of size ${storage.size()}`);
}

limitDeclared(Storage.prototype, [
  ...["size", "nbytes", "elementSize", "dataPtr", "at", "setAt", "tolist", "fill_", "copy_"],
]);

/** The bytes that tensors are views of: `x.untypedStorage()` has them all, whatever the part is that `x` shows. */
export class UntypedStorage extends Storage {
  constructor(...given: Given<typeof untypedArguments>) {
    const { sequence, device } = untypedArguments(given);
    super(newMemory(sequence, dtypes.uint8 as DType, device));
  }

  /** @internal The storage of a tensor. */
  static of(self: Tensor): UntypedStorage {
    return Object.create(UntypedStorage.prototype, {
      elements: { value: wrap(native.storage(self)), enumerable: true },
    });
  }

  /** A copy. */
  clone(...none: []): UntypedStorage {
    checkNoMore("UntypedStorage.clone", none);
    return UntypedStorage.of(this.elements.clone());
  }

  protected override get description(): string {
    return `[torch.storage.UntypedStorage(device=${this.device}) of size ${this.size()}]`;
  }
}

/** In which integers the elements of quantized tensors are kept. */
const INTEGERS: Readonly<Record<string, string>> = {
  ...{ qint8: "int8", quint8: "uint8", qint32: "int32" },
  ...{ quint4x2: "uint8", quint2x4: "uint8" },
};

/** The dtype that elements of a dtype are read as: theirs, or that of their integers where they are quantized. */
const readAs = (dtype: DType): DType => dtypes[INTEGERS[dtype.name] ?? dtype.name] as DType;

/** The same memory, seen as elements of one dtype: the integers of quantized ones. Python wants it replaced by {@link UntypedStorage}, and still has it. */
export class TypedStorage extends Storage {
  constructor(...given: Given<typeof typedArguments>) {
    const { sequence, dtype, device } = typedArguments(given);
    const known = dtype === undefined ? getDefaultDtype() : toDType(dtype);
    super(newMemory(sequence, readAs(known), device));
    Object.defineProperty(this, "dtype", { value: known });
  }

  /** @internal The storage of a tensor, by the tensor's dtype, or by the one that its elements stand for. */
  static of(self: Tensor, dtype = self.dtype): TypedStorage {
    const elements = wrap(native.storage(self)).view(readAs(dtype));
    return Object.create(TypedStorage.prototype, { elements: { value: elements }, dtype: { value: dtype } });
  }

  /** What the elements are. */
  declare readonly dtype: DType;

  /** The bytes. */
  untyped(...none: []): UntypedStorage {
    checkNoMore("TypedStorage.untyped", none);
    return UntypedStorage.of(this.elements);
  }

  /** A copy. */
  clone(...none: []): TypedStorage {
    checkNoMore("TypedStorage.clone", none);
    return TypedStorage.of(this.elements.clone(), this.dtype);
  }

  /** Its name from before dtypes: `"torch.FloatStorage"`. */
  type(...none: []): string {
    checkNoMore("TypedStorage.type", none);
    return `torch.${this.isCuda ? "cuda." : ""}${LEGACY[this.dtype.name] ?? this.dtype.name}Storage`;
  }

  /** The elements in another dtype: a copy, unless it is the same. */
  to(dtype: DType | string, ...none: []): TypedStorage {
    checkNoMore("TypedStorage.to", none);
    const wanted = toDType(dtype);
    return wanted === this.dtype ? this : TypedStorage.of(this.elements.to(readAs(wanted)), wanted);
  }

  protected override get description(): string {
    return `[torch.storage.TypedStorage(dtype=${this.dtype}, device=${this.device}) of size ${this.size()}]`;
  }
}

/** Whether an object is a storage. Follows torch.is_storage. */
export function isStorage(obj: unknown, ...none: []): obj is UntypedStorage | TypedStorage {
  checkNoMore("isStorage", none);
  return obj instanceof Storage;
}
