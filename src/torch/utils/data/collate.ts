/** How the items of a batch become one. Follows torch/utils/data/_utils/collate.py. */

import { isPlainObject } from "../../../internal/plain_object.js";
import { withoutSurplus } from "../../../internal/surplus.js";
import { isTypedArray } from "../../../internal/typed_array.js";
import { native } from "../../../native/addon.js";
import type { NativeHandle } from "../../../native/handle.js";
import { RuntimeError, TypeError } from "../../../python/exceptions.js";
import { typeName } from "../../../python/repr.js";
import { type TensorData, tensor } from "../../creation.js";
import { PackedSequence, packSequence, padSequence } from "../../nn/utils/rnn.js";
import { aten } from "../../ops/index.js";
import { bareHandle } from "../../ops/operator.js";
import { Tensor, wrap } from "../../tensor.js";
import { registerBuiltIns } from "./transfer.js";

/** What {@link defaultCollate} makes of items of a type. */
export type Collated<T> = T extends Tensor | number | bigint | boolean | ArrayBufferView
  ? Tensor
  : T extends string
    ? string[]
    : T extends Map<infer Key, infer Value>
      ? Map<Key, Collated<Value>>
      : T extends object
        ? { -readonly [K in keyof T]: Collated<T[K]> }
        : unknown;

/**
 * Puts the items of a batch together, with a new first dimension for the batch:
 *
 * - tensors of one shape are stacked, and so are typed arrays, as tensors of their own type;
 * - numbers become a float64 tensor and BigInts int64, booleans bool. A JavaScript number is what Python calls a float, and
 *   Python makes float64 of those; so the dtype never depends on whether the values of one batch happen to be whole. Class
 *   labels, which losses want as int64, are written as BigInts (`3n`) or tensors, or made so by a `collateFn`;
 * - strings stay an array of strings;
 * - arrays, objects and Maps are put together element by element, key by key: `[[x0, y0], [x1, y1]]` gives
 *   `[stack of x, stack of y]`.
 *
 * @throws TypeError for anything else; RuntimeError when arrays or tensors differ in size.
 */
export const defaultCollate = withoutSurplus(
  "defaultCollate",
  1,
  <T>(batch: readonly T[]): Collated<T> => collate(batch) as Collated<T>,
);

function collate(batch: readonly unknown[]): unknown {
  const [first] = batch;
  if (first instanceof Tensor) return stack(batch as readonly Tensor[]);
  if (isTypedArray(first)) return stack(batch.map((item) => tensor(item as ArrayBufferView)));
  switch (typeof first) {
    case "number":
      return tensor(batch as TensorData, { dtype: "float64" });
    case "bigint":
    case "boolean":
      return tensor(batch as TensorData);
    case "string":
      return [...batch];
  }
  if (Array.isArray(first)) {
    const rows = batch as readonly unknown[][];
    if (rows.some((row) => row.length !== first.length)) {
      throw new RuntimeError("each element in list of batch should be of equal size");
    }
    return first.map((_, column) => collate(rows.map((row) => row[column])));
  }
  if (first instanceof Map) {
    const maps = batch as readonly Map<unknown, unknown>[];
    return new Map(
      [...first.keys()].map((key) => [key, collate(maps.map((map) => valueOf(map.has(key), map.get(key), key)))]),
    );
  }
  if (isPlainObject(first)) {
    const objects = batch as readonly Record<string, unknown>[];
    return Object.fromEntries(
      Object.keys(first).map((key) => [
        key,
        collate(objects.map((object) => valueOf(Object.hasOwn(object, key), object[key], key))),
      ]),
    );
  }
  throw new TypeError(
    `defaultCollate: batch must contain tensors, typed arrays, numbers, objects or arrays; found ${typeName(first)}`,
  );
}

function valueOf(exists: boolean, value: unknown, key: unknown): unknown {
  if (!exists) throw new RuntimeError(`each object of a batch should have the same keys; one has no '${String(key)}'`);
  return value;
}

/** How many arguments a call surely may have. */
const MOST_ARGUMENTS = 4096;

function stack(tensors: readonly Tensor[]): Tensor {
  const [first] = tensors as readonly [Tensor];
  if (first.isNested || first.layout.toString() !== "torch.strided") {
    throw new RuntimeError(
      `Batches of ${first.isNested ? "nested" : "sparse"} tensors are not currently supported by the default collateFn; ` +
        "please provide a custom collateFn to handle them appropriately.",
    );
  }
  if (tensors.length > MOST_ARGUMENTS) return aten.stack(tensors);
  return wrap(native.stack(...(tensors.map(bareHandle) as NativeHandle[])));
}

/**
 * What a loader without batches makes of an item: typed arrays become tensors, at every depth of arrays, objects and Maps;
 * all else stays.
 */
export const defaultConvert = withoutSurplus("defaultConvert", 1, convert);

function convert(item: unknown): unknown {
  if (item instanceof Tensor) return item;
  if (isTypedArray(item)) return tensor(item);
  if (Array.isArray(item)) return item.map(convert);
  if (item instanceof Map) return new Map([...item].map(([key, value]) => [key, convert(value)]));
  if (isPlainObject(item)) {
    return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, convert(value)]));
  }
  return item;
}

registerBuiltIns({ defaultCollate, defaultConvert, PackedSequence, packSequence, padSequence });
