/** What reference/op_db.py, module_db.py and optim_db.py write: see their docstrings. */

/**
 * What a case shows. "forward" and "backward": operators of op_db; "module": construction, forward and backward of a module;
 * "optimizer": steps; "errors": that a wrong call is refused in Python's words.
 */
export type Part = "forward" | "backward" | "module" | "optimizer" | "errors";

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
  /** A function of torch or torch.nn.functional, by its name. */
  | { t: "function"; v: string }
  /** A module given to another: how it was made, and its weights. */
  | { t: "module"; name: string; args: Written[]; kwargs: Record<string, Written>; state: Record<string, Written> }
  | { t: "dict"; v: Record<string, Written> }
  /** Options of a linear cross entropy. */
  | { t: "options"; v: Record<string, Written> }
  /** A packed sequence: data, batch sizes, and the two orders. */
  | { t: "packed"; v: Written[] }
  | { t: "result"; step: number; path: number[] };

/** One of a case's tensors: a strided view of a memory of which `storage` has the bytes, or the parts of a sparse one. */
export type WrittenTensor =
  | { storage: number; memory: number; dtype: string; shape: number[]; stride: number[]; offset: number }
  | { layout: string; dtype: string; shape: number[]; parts: number[]; coalesced: boolean | null };

/** One operator call. */
export interface Step {
  op: string;
  args: Written[];
  kwargs: Record<string, Written>;
}

/** Inputs that have a gradient, the gradients of those outputs that have one, and Python's of the inputs and then of parameters. */
export interface Backward {
  leaves: number[];
  given: Written[];
  grads: Written[];
}

/** What every case has. */
export interface Case {
  part: Part;
  dtype: string;
  sample: number;
  seed: number;
  /** Inputs and constants first, then outputs. */
  tensors: WrittenTensor[];
  /** How many of `tensors` the steps need. */
  inputs: number;
  compare: "bits" | "metadata";
}

/** One call of Python's function: the operators it reached and what came out. */
export interface OperatorCase extends Case {
  part: "forward" | "backward" | "errors";
  steps: Step[];
  results: Written;
  outputs: Written;
  backward?: Backward;
  /** What Python says of the call. Where no operator says it, `call` is the call of the public function, and there are no steps. */
  error?: { type: string; message: string };
  call?: { name: string; args: Written[]; kwargs: Record<string, Written> };
}

/** A module's construction, and its call in training or evaluation. */
export interface ModuleCase extends Case {
  part: "module" | "errors";
  training: boolean;
  module: { name: string; args: Written[]; kwargs: Record<string, Written> };
  /** Null where the construction is wrong. */
  call: { args: Written[]; kwargs: Record<string, Written> } | null;
  /** As constructed and after the call, by the keys of the state dict; null for a parameter that has no shape yet. */
  state: { before: Record<string, Written>; after: Record<string, Written> };
  printed: string;
  outputs: Written;
  backward: Backward | null;
  error?: { type: string; message: string };
}

/** Steps of an optimizer. */
export interface OptimizerCase extends Case {
  part: "optimizer" | "errors";
  optimizer: { name: string; kwargs: Record<string, Written> };
  /** The parameters; of a wrong call what is given as such, as the only value. */
  params: Written[];
  /** Gradients of each step; null where a closure computes them. */
  grads: Written[][] | null;
  steps: { params: Written[]; state: Record<string, Record<string, Written>> }[];
  error?: { type: string; message: string };
}

/** All cases of one entry; `storages` are offset and length in the entry's blob. */
export interface EntryFile {
  storages: [offset: number, length: number][];
  cases: (OperatorCase | ModuleCase | OptimizerCase)[];
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
  /** How many cases there are of each part. */
  parts: Partial<Record<Part, number>>;
  /** Samples that were not written, by part and reason. */
  skipped: Partial<Record<Part, Record<string, number>>>;
  differentiable: boolean;
  bytes: number;
}

/** The table of contents. */
export interface Index {
  /** What the entries are. */
  kind: "op" | "module" | "optim";
  torch: string;
  threads: number;
  entries: Entry[];
}

/** The entry's name with its variant, as PyTorch's own tests show it. */
export function fullName(entry: Entry): string {
  return entry.variant === "" ? entry.name : `${entry.name}.${entry.variant}`;
}
