/** A call as data: what a child process logs before it makes it, and what reference/crashes.py repeats in Python. */

/** Element types that random tensors have. */
export const DTYPES = [
  "float32",
  "float64",
  "int64",
  "bool",
  "int32",
  "uint8",
  "float16",
  "bfloat16",
  "complex64",
  "int8",
  "int16",
  "complex128",
] as const;

/** What random tensors hold. */
export const FILLS = ["ones", "zeros", "waves", "nan", "index", "negative", "huge"] as const;

/** How random tensors lie in memory. */
export const LAYOUTS = [
  "strided",
  "transposed",
  "expanded",
  "offset",
  "sparse_coo",
  "sparse_csr",
  "meta",
  "quantized",
  "nested",
] as const;

/** A tensor to be made. */
export interface MadeTensor {
  t: "make";
  dtype: (typeof DTYPES)[number];
  shape: number[];
  fill: (typeof FILLS)[number];
  layout: (typeof LAYOUTS)[number];
  grad: boolean;
}

/** An argument. Untagged: null, true, false. */
export type Argument =
  | null
  | boolean
  | MadeTensor
  | { t: "int" | "float" | "str" | "dtype" | "device" | "layout" | "memory_format"; v: string }
  | { t: "complex"; re: string; im: string }
  | { t: "generator"; seed: string }
  | { t: "list"; v: Argument[] }
  /** A value that only JavaScript has; see wrong_values.ts. */
  | { t: "wrong"; name: string };

/** A call of an operator, under the names of the schema registry. */
export interface OperatorCall {
  op: string;
  overload: string;
  args: Argument[];
  kwargs: Record<string, Argument>;
}

/** A call of something else that JavaScript code can reach: see doors.ts. */
export interface DoorCall {
  door: string;
  args: Argument[];
}

/** A call, and whether anything but an error would be wrong. */
export type Call = (OperatorCall | DoorCall) & { mustThrow?: boolean };
