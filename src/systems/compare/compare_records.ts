import {
  type RawTensor,
  SAFETENSORS_DTYPES,
  type SafetensorsContent,
  type SafetensorsDtype,
} from "../../safetensors/format.js";

/** Where two runs part. `step` counts from 1 and is null for what comes after the last step. */
export interface Difference {
  what: "loss" | "gradNorm" | "evaluation" | "log" | "weights" | "generatedIds" | "shape";
  step: number | null;
  /** The weight, or the record, that differs; null for a loss or a norm. */
  name: string | null;
  ours: number | string;
  python: number | string;
}

export interface Comparison {
  /** Every bit of losses, gradient norms, evaluations and weights is the same, and so is every generated id. */
  identical: boolean;
  /** The first difference in the order of computation. */
  firstDifference: Difference | null;
  /** The largest differences; Infinity where one side is not a number. */
  maxAbsDiff: { loss: number; gradNorm: number; weights: number };
}

const WEIGHTS = "weights.";

/** The records that are no weights: what each holds, and the figure of {@link Comparison.maxAbsDiff} that it counts for. */
const RECORDS = {
  losses: { what: "loss", figure: "loss", bySteps: true },
  grad_norms: { what: "gradNorm", figure: "gradNorm", bySteps: true },
  evaluations: { what: "evaluation", figure: "loss", bySteps: false },
  log_history: { what: "log", figure: null, bySteps: false },
  summary: { what: "log", figure: null, bySteps: false },
  generated_ids: { what: "generatedIds", figure: null, bySteps: false },
} as const;

/** What comes first within a step, and after all of them. */
const ORDER: Difference["what"][] = ["shape", "loss", "gradNorm", "evaluation", "weights", "generatedIds"];

/** Compares what two runs recorded, bit by bit. */
export function compareRecords(ours: SafetensorsContent, python: SafetensorsContent): Comparison {
  const maxAbsDiff = { loss: 0, gradNorm: 0, weights: 0 };
  const names = [...new Set([...ours.tensors.keys(), ...python.tensors.keys()])];
  const differences: Difference[] = [];
  for (const name of names) {
    const [mine, theirs] = [ours.tensors.get(name), python.tensors.get(name)];
    if (describe(mine) !== describe(theirs)) {
      differences.push({ what: "shape", step: null, name, ours: describe(mine), python: describe(theirs) });
      continue;
    }
    const isWeight = name.startsWith(WEIGHTS);
    const { what, figure, bySteps } = isWeight
      ? ({ what: "weights", figure: "weights", bySteps: false } as const)
      : RECORDS[name as keyof typeof RECORDS];
    const { index, largest } = compareElements(mine!, theirs!);
    if (figure !== null) maxAbsDiff[figure] = Math.max(maxAbsDiff[figure], largest);
    if (index === null) continue;
    differences.push({
      what,
      step: bySteps ? index + 1 : null,
      name: bySteps ? null : isWeight ? name.slice(WEIGHTS.length) : name,
      ours: elementAt(mine!, index),
      python: elementAt(theirs!, index),
    });
  }
  // Shapes come before everything, save that of what is generated at the very end.
  const place = ({ what, step, name }: Difference) =>
    what === "shape" && name !== "generated_ids" ? 0 : (step ?? Number.MAX_SAFE_INTEGER);
  const rank = ({ what }: Difference) => ORDER.indexOf(what);
  differences.sort((a, b) => place(a) - place(b) || rank(a) - rank(b));
  return { identical: differences.length === 0, firstDifference: differences[0] ?? null, maxAbsDiff };
}

function describe(tensor: RawTensor | undefined): string {
  return tensor === undefined ? "missing" : `${tensor.dtype} [${tensor.shape.join(", ")}]`;
}

/** The first element whose bits differ, and the largest difference of all. NaN equals NaN here only bit for bit. */
function compareElements(ours: RawTensor, python: RawTensor): { index: number | null; largest: number } {
  let index: number | null = null;
  let largest = 0;
  if (Buffer.compare(ours.data, python.data) === 0) return { index, largest };
  const { bytes } = SAFETENSORS_DTYPES[ours.dtype];
  for (let offset = 0; offset < ours.data.byteLength; offset += bytes) {
    const part = (data: Uint8Array) => data.subarray(offset, offset + bytes);
    if (Buffer.compare(part(ours.data), part(python.data)) === 0) continue;
    index ??= offset / bytes;
    const difference = Math.abs(elementAt(ours, offset / bytes) - elementAt(python, offset / bytes));
    largest = Math.max(largest, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
  }
  return { index, largest };
}

/** How the elements of the dtypes that records have are read. */
const READERS: Partial<Record<SafetensorsDtype, (view: DataView, offset: number) => number>> = {
  F32: (view, offset) => view.getFloat32(offset, true),
  F64: (view, offset) => view.getFloat64(offset, true),
  I64: (view, offset) => Number(view.getBigInt64(offset, true)),
};

function elementAt({ dtype, data }: RawTensor, index: number): number {
  const read = READERS[dtype];
  if (read === undefined) throw new Error(`A record cannot hold ${dtype}`);
  return read(new DataView(data.buffer, data.byteOffset, data.byteLength), index * SAFETENSORS_DTYPES[dtype].bytes);
}

/** The elements of a recorded list; empty where there is no such list. */
export function recordedNumbers({ tensors }: SafetensorsContent, name: string): number[] {
  const tensor = tensors.get(name);
  if (tensor === undefined) return [];
  return Array.from({ length: tensor.shape[0] ?? 0 }, (_, index) => elementAt(tensor, index));
}
