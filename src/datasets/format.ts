/** Values as tensors. Follows datasets/formatting/torch_formatter.py. */

import { inspect } from "node:util";
import { boolean, optional } from "../internal/kinds.js";
import { kind, type Options, signature } from "../internal/signature.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { tensor } from "../torch/creation.js";
import type { Tensor } from "../torch/tensor.js";

/** How rows come out: as they are, or with numbers (and arrays of them) as tensors. */
export type FormatType = "torch" | null;

/** The parameters of `withFormat` after the type. */
export const formatting = signature("Dataset.setFormat", ["columns", "outputAllColumns"], {
  /** The columns that examples have. Default: all. */
  columns: optional(
    kind<readonly string[]>((callee, name, value) => {
      if (Array.isArray(value)) return value;
      throw new TypeError(`${callee}: expected ${name} to be an array of names, got ${inspect(value, { depth: 0 })}`);
    }),
  ),
  /** Whether the other columns stay, as they are. Default: false. */
  outputAllColumns: boolean(false),
});

/** Options of `withFormat`. */
export type FormatOptions = Options<typeof formatting>;

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
