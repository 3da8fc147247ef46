/** What a pickle describes before the bytes of its storages were read. */

import { ValueError } from "../../../python/exceptions.js";
import type { Tensor } from "../../tensor.js";
import { Tuple } from "../python_types.js";
import { type Buildable, PickledDict } from "./unpickler.js";

/** The bytes of tensors, which lie elsewhere in the file. */
export class PickledStorage {
  constructor(
    readonly key: string,
    /** The dtype's name; null for a storage of bytes. */
    readonly dtype: string | null,
    /** Which device it was saved from. */
    readonly location: string,
    /** In elements of the dtype. */
    readonly numel: number,
    /** The storage that it is a part of, from which element on; of files before PyTorch 0.4. */
    readonly root: { storage: PickledStorage; offset: number } | null = null,
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

/** What is made of other values of the pickle when they were built. */
export class PickledMade {
  constructor(
    /** The values; storages are given as their bytes. */
    readonly parts: readonly unknown[],
    readonly make: (...parts: unknown[]) => Tensor,
  ) {}
}

/** What may stand for a tensor. */
export type AnyPickledTensor = PickledTensor | PickledMetaTensor | PickledMade | PickledNewTensor;

/** Whether a value will be a tensor. */
export function isPickledTensor(value: unknown): value is AnyPickledTensor {
  return [PickledTensor, PickledMetaTensor, PickledMade, PickledNewTensor].some((type) => value instanceof type);
}

/** A tensor that gets its storage after it was made, as files of the first releases have it. */
export class PickledNewTensor implements Buildable {
  /** What it is in the end; null for one that stays empty. */
  tensor: PickledTensor | null = null;

  constructor(readonly dtype: string) {}

  build(state: unknown): void {
    this.tensor = tensor(state instanceof Tuple ? state : []);
  }
}

/** A parameter whose values are yet to be read. */
export class PickledParameter implements Buildable {
  constructor(
    public data: AnyPickledTensor,
    public requiresGrad: boolean,
  ) {}

  /** The three forms of Python's `Tensor.__setstate__`. */
  build(state: unknown): void {
    const items = state instanceof Tuple ? state : [];
    if (items.length === 4) this.data = tensor(items);
    else if (items.length === 5 && isPickledTensor(items[0]))
      [this.data, this.requiresGrad] = [items[0], items[3] === true];
    else if (items.length === 3) this.requiresGrad = items[0] === true;
    else throw new ValueError("a parameter whose state is none");
  }
}

const MAX_DIMENSIONS = 64;

interface Shape {
  offset: number;
  size: Tuple<number>;
  stride: Tuple<number>;
}

/** The tensor of a storage, an offset, sizes, strides, whether it requires a gradient, hooks, and flags; checked. */
export function tensor(args: readonly unknown[], dtype?: string): PickledTensor {
  const [storage, offset, size, stride, requiresGrad, , flags] = args;
  const name = dtype ?? (storage instanceof PickledStorage ? storage.dtype : null);
  if (!(storage instanceof PickledStorage) || name === null) throw new ValueError("a tensor without a storage");
  const shape = checkedShape(offset, size, stride);
  const flag = (key: string) => flags instanceof PickledDict && flags.get(key) === true;
  const needsGrad = requiresGrad === true;
  return new PickledTensor(storage, name, shape.offset, shape.size, shape.stride, needsGrad, flag("conj"), flag("neg"));
}

/** The offset, sizes and strides of a tensor, which may be anything else. */
export function checkedShape(offset: unknown, size: unknown, stride: unknown): Shape {
  if (!isSize(offset) || !isSizes(size) || !isSizes(stride) || size.length !== stride.length) {
    throw new ValueError("a tensor whose offset, sizes or strides are none");
  }
  if (size.length > MAX_DIMENSIONS) throw new ValueError(`a tensor of ${size.length} dimensions`);
  if (!Number.isSafeInteger(size.reduce((product, length) => product * length, 1))) {
    throw new ValueError(`a tensor of size [${size}]`);
  }
  return { offset, size, stride };
}

/** A size, an offset or a count. */
export function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A tuple of sizes. */
export function isSizes(value: unknown): value is Tuple<number> {
  return value instanceof Tuple && value.every(isSize);
}
