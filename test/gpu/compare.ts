/** How two results agree: bit for bit, within the tolerances of torch.testing.assert_close, or not. */
import type { Values } from "./python.js";

export type Verdict = "bits" | "close" | "different";

export interface Agreement {
  verdict: Verdict;
  largestDifference: number;
}

// [relative, absolute], from torch/testing/_comparison.py; types without a row must be equal.
const TOLERANCES: Record<string, [number, number]> = {
  float16: [1e-3, 1e-5],
  bfloat16: [1.6e-2, 1e-5],
  float32: [1.3e-6, 1e-5],
  float64: [1e-7, 1e-7],
};

export function compare(ours: Values, theirs: Values): Agreement {
  if (ours.dtype !== theirs.dtype || ours.values.length !== theirs.values.length) {
    return { verdict: "different", largestDifference: Number.POSITIVE_INFINITY };
  }
  const [relative, absolute] = TOLERANCES[ours.dtype] ?? [0, 0];
  const agreement: Agreement = { verdict: "bits", largestDifference: 0 };
  for (const [i, a] of ours.values.entries()) {
    const b = theirs.values[i] as number;
    if (Object.is(a, b)) continue;
    const difference = Math.abs(a - b);
    // Not the other way round: a comparison with NaN is false.
    const close = difference <= absolute + relative * Math.abs(b);
    if (!close) agreement.verdict = "different";
    else if (agreement.verdict === "bits") agreement.verdict = "close";
    agreement.largestDifference = Math.max(
      agreement.largestDifference,
      Number.isNaN(difference) ? Infinity : difference,
    );
  }
  return agreement;
}
