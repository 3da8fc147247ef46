/** What reference/op_db.py writes: see its docstring. The same files carry whatever else is replayed against Python. */

/** A Python value. Untagged: None, True and False. */
export type Written =
  | null
  | boolean
  | { t: "int" | "float" | "str" | "dtype" | "device" | "layout" | "memory_format"; v: string }
  | { t: "complex"; re: string; im: string }
  | { t: "list" | "tuple" | "slice"; v: Written[] }
  | { t: "ellipsis" }
  | { t: "generator"; seed: string }
  | { t: "tensor"; n: number; stride?: number[] }
  | { t: "result"; step: number; path: number[] };

/** One of a case's tensors: a strided view of a storage, or the parts of a sparse one. */
export type WrittenTensor =
  | { storage: number; dtype: string; shape: number[]; stride: number[]; offset: number }
  | { layout: string; dtype: string; shape: number[]; parts: number[]; coalesced: boolean | null };

/** One operator call. */
export interface Step {
  op: string;
  args: Written[];
  kwargs: Record<string, Written>;
}

/** One call of Python's function: the operators it reached and what came out. */
export interface Case {
  dtype: string;
  sample: number;
  seed: number;
  /** Inputs and constants first, then outputs. */
  tensors: WrittenTensor[];
  /** How many of `tensors` the steps need. */
  inputs: number;
  steps: Step[];
  results: Written;
  outputs: Written;
  compare: "bits" | "metadata";
}

/** All cases of one entry; `storages` are offset and length in the entry's blob. */
export interface EntryFile {
  storages: [offset: number, length: number][];
  cases: Case[];
}

/** One entry of the database. */
export interface Entry {
  name: string;
  variant: string;
  /** The ATen operator that the entry is named after; null for functions that only Python has. */
  operator: string | null;
  file: string;
  blob: string;
  dtypes: string[];
  cases: number;
  /** Samples that were not written, by reason. */
  skipped: Record<string, number>;
  bytes: number;
}

/** The table of contents. */
export interface Index {
  /** What is replayed. "op": operators, forward. */
  kind: "op";
  torch: string;
  threads: number;
  entries: Entry[];
}

/** The entry's name with its variant, as PyTorch's own tests show it. */
export function fullName(entry: Entry): string {
  return entry.variant === "" ? entry.name : `${entry.name}.${entry.variant}`;
}
