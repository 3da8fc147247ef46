/** Values as tensors. Follows datasets/formatting/torch_formatter.py. */

import { ValueError } from "../python/exceptions.js";
import { tensor } from "../torch/creation.js";
import type { Tensor } from "../torch/tensor.js";

/** How rows come out: as they are, or with numbers (and arrays of them) as tensors. */
export type FormatType = "torch" | null;

/** What of a row comes out, and how. */
export interface FormatOptions {
  /** The columns that come out. Default: all. */
  columns?: readonly string[];
  /** The other columns come out too, as they are. Default: false. */
  outputAllColumns?: boolean;
}

/** The dtype of a column of numbers; undefined when it holds anything else. */
export type ColumnType = "int64" | "float32" | "bool" | undefined;

/** Whether a column is one of numbers, and of which; arrays count as what they hold. A column of whole numbers is int64. */
export function columnType(values: Iterable<unknown>): ColumnType {
  let found: ColumnType;
  for (const value of values) {
    const type = valueType(value);
    if (type === "empty") continue;
    if (type === undefined) return undefined;
    if (found === undefined || (found === "int64" && type === "float32")) found = type;
    else if (found !== type && !(found === "float32" && type === "int64")) return undefined;
  }
  return found;
}

function valueType(value: unknown): ColumnType | "empty" {
  if (typeof value === "number") return Number.isInteger(value) ? "int64" : "float32";
  if (typeof value === "bigint") return "int64";
  if (typeof value === "boolean") return "bool";
  if (Array.isArray(value)) return value.length === 0 ? "empty" : columnType(value);
  return undefined;
}

/** A value of a column of this type as a tensor. */
export function toTensor(value: unknown, type: NonNullable<ColumnType>, name: string): Tensor {
  try {
    // Elements of an int64 column may be numbers, which alone would make float32.
    return tensor(value as number, { dtype: type });
  } catch (error) {
    throw new ValueError(`Column ${JSON.stringify(name)} cannot be a tensor: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
