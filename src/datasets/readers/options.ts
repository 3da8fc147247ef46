/** What the readers of files are given. */

import { boolean, listOf, optional, string, unchecked } from "../../internal/kinds.js";
import type { Options, Signature } from "../../internal/signature.js";

/** What a column of a CSV file can hold. */
export type CsvType = "string" | "number" | "boolean";

export const readOptions = {
  /** Ends the reading. */
  signal: optional(unchecked<AbortSignal>()),
} as const;

export const csvOptions = {
  /** What stands between values. Default: `","`. */
  delimiter: optional(string),
  /** What stands around a value that has a delimiter or a line end in it. Default: `'"'`. */
  quote: optional(string),
  /** The names of the columns, for a file whose first line has none. Default: the first line. */
  columnNames: optional(listOf(string)),
  /** What a column holds. Default: decided by its first thousand values. */
  columnTypes: optional(unchecked<Record<string, CsvType>>()),
  /** `NA`, `nan`, `null` and pandas' other names for what is missing become null, an empty value too. Default: true. */
  keepDefaultNa: optional(boolean),
} as const;

export const jsonOptions = {
  /** The file is one object, and what it has under this name are the examples: an array of objects, or an object of columns. */
  field: optional(string),
} as const;

/** Options of every reader. */
export type ReadOptions = Options<Signature<typeof readOptions>>;

/** Options of CSV files. */
export type CsvOptions = Options<Signature<typeof csvOptions>>;

/** Options of JSON files. */
export type JsonOptions = Options<Signature<typeof jsonOptions>>;
