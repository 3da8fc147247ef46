import type { RawTensor, SafetensorsContent } from "../serialization/safetensors_format.js";

/** Where two runs part. `step` counts from 1 and is null for the final weights. */
export interface Difference {
  what: "loss" | "gradNorm" | "weights" | "shape";
  step: number | null;
  /** The weight, or the record, that differs; null for a loss or a norm. */
  name: string | null;
  ours: number | string;
  python: number | string;
}

export interface Comparison {
  /** Every bit of losses, gradient norms and weights is the same. */
  identical: boolean;
  /** The first difference in the order of computation. */
  firstDifference: Difference | null;
  /** The largest differences; Infinity where one side is not a number. */
  maxAbsDiff: { loss: number; gradNorm: number; weights: number };
}

const WEIGHTS = "weights.";

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
    const kind = name === "losses" ? "loss" : name === "grad_norms" ? "gradNorm" : "weights";
    const { index, largest } = compareFloats(mine!.data, theirs!.data);
    maxAbsDiff[kind] = Math.max(maxAbsDiff[kind], largest);
    if (index === null) continue;
    differences.push({
      what: kind,
      step: kind === "weights" ? null : index + 1,
      name: kind === "weights" ? name.slice(WEIGHTS.length) : null,
      ours: floatAt(mine!.data, index),
      python: floatAt(theirs!.data, index),
    });
  }
  // Shapes come before everything. Within a step the loss comes before the norm. Weights come at the end.
  const order = ({ what, step }: Difference) => (what === "shape" ? 0 : (step ?? Number.POSITIVE_INFINITY));
  differences.sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
  return { identical: differences.length === 0, firstDifference: differences[0] ?? null, maxAbsDiff };
}

function describe(tensor: RawTensor | undefined): string {
  return tensor === undefined ? "missing" : `${tensor.dtype} [${tensor.shape.join(", ")}]`;
}

/** The first float32 whose bits differ, and the largest difference of all. NaN equals NaN here only bit for bit. */
function compareFloats(ours: Uint8Array, python: Uint8Array): { index: number | null; largest: number } {
  let index: number | null = null;
  let largest = 0;
  if (Buffer.compare(ours, python) === 0) return { index, largest };
  const [a, b] = [view(ours), view(python)];
  for (let offset = 0; offset < ours.byteLength; offset += 4) {
    if (a.getUint32(offset) === b.getUint32(offset)) continue;
    index ??= offset / 4;
    const difference = Math.abs(a.getFloat32(offset, true) - b.getFloat32(offset, true));
    largest = Math.max(largest, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
  }
  return { index, largest };
}

function floatAt(data: Uint8Array, index: number): number {
  return view(data).getFloat32(index * 4, true);
}

function view(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}
