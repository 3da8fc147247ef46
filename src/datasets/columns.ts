/** What is done to columns: checks of their lengths, plain arrays for tensors, some of them and not others. */

import { inspect } from "node:util";
import { isTypedArray } from "../internal/typed_array.js";
import { ValueError } from "../python/exceptions.js";
import { Tensor } from "../torch/tensor.js";
import type { Columns } from "./row.js";

/** Columns have one length, and are arrays or tensors. */
export function checkLengths(columns: Columns): void {
  const [first, ...others] = Object.entries(columns);
  if (first === undefined) return;
  for (const [name, values] of [first, ...others] as [string, unknown][]) {
    if (!Array.isArray(values) && !(values instanceof Tensor)) {
      throw new ValueError(
        `Expected column ${JSON.stringify(name)} to be an array, but got ${inspect(values, { depth: 0 })}`,
      );
    }
    const [length, wanted] = [sizeOf(values), sizeOf(first[1])];
    if (length !== wanted) {
      throw new ValueError(
        `Expected columns of equal length, but "${first[0]}" has ${wanted} and "${name}" has ${length}`,
      );
    }
  }
}

function sizeOf(values: unknown): number {
  return values instanceof Tensor ? values.size(0) : (values as unknown[]).length;
}

/** Columns without tensors: these are kept as arrays, as `datasets` keeps them. */
export function plainColumns(columns: Columns): Columns {
  const converted = Object.entries(columns).map(([name, values]) => {
    const list: unknown = plain(values);
    return [name, (list as unknown[]).map(plain)];
  });
  return Object.fromEntries(converted);
}

function plain(value: unknown): unknown {
  if (value instanceof Tensor) return value.tolist();
  if (isTypedArray(value) && !(value instanceof Uint8Array)) return Array.from(value);
  return value ?? null;
}

/** Columns without some. */
export function without<T>(columns: Record<string, T>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)));
}

/** These columns alone, in this order. */
export function pick(columns: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, columns[name]!]));
}
