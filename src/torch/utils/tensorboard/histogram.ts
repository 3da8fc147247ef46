/** Histograms with numpy's bins and counts. Follows torch/utils/tensorboard/summary.py (`make_histogram`) and numpy.histogram. */

import { ValueError } from "../../../python/exceptions.js";
import { floatRepr } from "../../../python/repr.js";
import type { Message } from "./messages.js";

const at = (values: ArrayLike<number>, index: number) => values[index] as number;

/** How many of `values`, which are sorted, are less than `x`; with `orEqual`, or as large. */
function countBelow(values: ArrayLike<number>, x: number, orEqual: boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = at(values, middle);
    if (value < x || (orEqual && value === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts between the edges; the last bin has its right edge. */
function countBetween(values: Float64Array, edges: readonly number[]): number[] {
  if (edges.some((edge, index) => index > 0 && at(edges, index - 1) > edge))
    throw new ValueError("`bins` must increase monotonically, when an array");
  const sorted = values.slice().sort();
  const below = edges.map((edge, index) => countBelow(sorted, edge, index === edges.length - 1));
  return below.slice(1).map((count, index) => count - at(below, index));
}

/** `count + 1` edges at equal distances. */
function edgesBetween(first: number, last: number, count: number): number[] {
  const step = (last - first) / count;
  return Array.from({ length: count + 1 }, (_, index) => (index === count ? last : index * step + first));
}

/** Sums of weights, 1 by default, in bins of equal width from `first` to `last`. */
export function countEqual(
  values: ArrayLike<number>,
  bins: number,
  first: number,
  last: number,
  weight: (index: number) => number = () => 1,
): { counts: number[]; edges: number[] } {
  const edges = edgesBetween(first, last, bins);
  const counts = new Array<number>(bins).fill(0);
  for (let i = 0; i < values.length; i++) {
    const value = at(values, i);
    if (!(value >= first && value <= last)) continue;
    let bin = Math.trunc(((value - first) / (last - first)) * bins);
    if (bin === bins) bin--;
    // Rounding may have led over an edge.
    if (value < at(edges, bin)) bin--;
    if (value >= at(edges, bin + 1) && bin !== bins - 1) bin++;
    counts[bin] = at(counts, bin) + weight(i);
  }
  return { counts, edges };
}

/** numpy's sum in float64: of blocks, in pairs. */
export function pairwiseSum(values: ArrayLike<number>, start = 0, length = values.length): number {
  if (length > 128) {
    const half = Math.floor(length / 2 / 8) * 8;
    return pairwiseSum(values, start, half) + pairwiseSum(values, start + half, length - half);
  }
  if (length < 8) {
    let sum = -0;
    for (let i = 0; i < length; i++) sum += at(values, start + i);
    return sum;
  }
  const lanes = Array.from({ length: 8 }, (_, lane) => at(values, start + lane));
  const whole = length - (length % 8);
  for (let i = 8; i < whole; i++) lanes[i % 8] = at(lanes, i % 8) + at(values, start + i);
  const [a, b, c, d, e, f, g, h] = lanes as [number, number, number, number, number, number, number, number];
  let sum = a + b + (c + d) + (e + f + (g + h));
  for (let i = whole; i < length; i++) sum += at(values, start + i);
  return sum;
}

/** What the rules for numbers of bins are made of. */
interface Spread {
  size: number;
  /** From the least to the largest. */
  range: number;
  deviation: number;
  /** The value below which such a part lies. */
  quantile(part: number): number;
  skewness: number;
}

/** Widths of bins by numpy's names; 0 for no choice. */
const WIDTHS: Record<string, (spread: Spread) => number> = {
  sqrt: ({ range, size }) => range / Math.sqrt(size),
  sturges: ({ range, size }) => range / (Math.log2(size) + 1),
  rice: ({ range, size }) => range / (2 * size ** (1 / 3)),
  scott: ({ deviation, size }) => ((24 * Math.PI ** 0.5) / size) ** (1 / 3) * deviation,
  doane: ({ range, size, deviation, skewness }) => {
    if (size <= 2 || deviation <= 0) return 0;
    const spread = Math.sqrt((6 * (size - 2)) / ((size + 1) * (size + 3)));
    return range / (1 + Math.log2(size) + Math.log2(1 + Math.abs(skewness) / spread));
  },
  fd: ({ quantile, size }) => (2 * (quantile(0.75) - quantile(0.25))) / size ** (1 / 3),
  auto: (spread) => {
    const [fd, sturges, sqrt] = ["fd", "sturges", "sqrt"].map((name) => WIDTHS[name]?.(spread) ?? 0);
    // Sturges' where quartiles say nothing; and no narrower than two of the square root's.
    return Math.min(Math.max(fd as number, (sqrt as number) / 2), sturges as number);
  },
};

function spreadOf(values: Float64Array, range: number): Spread {
  const sorted = values.slice().sort();
  const size = values.length;
  const mean = pairwiseSum(values) / size;
  const moment = (power: number) => pairwiseSum(values.map((value) => (value - mean) ** power)) / size;
  const deviation = Math.sqrt(moment(2));
  const quantile = (part: number) => {
    const place = part * (size - 1);
    const below = at(sorted, Math.floor(place));
    return below + (at(sorted, Math.ceil(place)) - below) * (place - Math.floor(place));
  };
  return { size, range, deviation, quantile, skewness: moment(3) / deviation ** 3 };
}

/** Edges, their number, or a rule for it: what numpy takes as `bins`. */
export type Bins = readonly number[] | number | string;

/** Counts and edges as numpy.histogram gives them. */
function count(values: Float64Array, bins: Bins): { counts: number[]; edges: number[] } {
  if (typeof bins === "object") return { counts: countBetween(values, bins), edges: [...bins] };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (Number.isNaN(value)) [first, last] = [value, value];
    if (value < first) first = value;
    if (value > last) last = value;
  }
  if (!Number.isFinite(first) || !Number.isFinite(last))
    throw new ValueError(`autodetected range of [${floatRepr(first)}, ${floatRepr(last)}] is not finite`);
  let number = bins;
  if (typeof number === "string") {
    const width = WIDTHS[number];
    if (width === undefined)
      throw new ValueError(
        `${JSON.stringify(number)} is not a valid estimator for \`bins\`; expected one of ${Object.keys(WIDTHS).join(", ")}`,
      );
    const wide = first === last ? 0 : width(spreadOf(values, last - first));
    number = wide > 0 ? Math.ceil((last - first) / wide) : 1;
  }
  if (!Number.isInteger(number) || number < 1) throw new ValueError("`bins` must be positive, when an integer");
  if (first === last) [first, last] = [first - 0.5, last + 0.5];
  return countEqual(values, number, first, last);
}

/** Fewer bins, each made of several. */
function joined({ counts, edges }: { counts: number[]; edges: number[] }, most: number) {
  const factor = Math.floor(counts.length / most);
  const fewer: number[] = [];
  const limits: number[] = [];
  for (let i = 0; i < counts.length; i += factor) {
    fewer.push(counts.slice(i, i + factor).reduce((sum, value) => sum + value, 0));
    limits.push(at(edges, i));
  }
  return { counts: fewer, edges: [...limits, at(edges, edges.length - 1)] };
}

/** The message: the bins from the first to the last that has something, behind an empty one. */
export function makeHistogram(values: Float64Array, bins: Bins, maxBins: number | null): Message {
  if (values.length === 0) throw new ValueError("The input has no element.");
  let found = count(values, bins);
  if (maxBins !== null && found.counts.length > maxBins) found = joined(found, maxBins);
  const { counts, edges } = found;
  const start = counts.findIndex((value) => value > 0);
  const end = counts.findLastIndex((value) => value > 0) + 1;
  if (start < 0) throw new ValueError("The histogram is empty, please file a bug report.");
  return {
    min: values.reduce((least, value) => (value < least || Number.isNaN(value) ? value : least)),
    max: values.reduce((most, value) => (value > most || Number.isNaN(value) ? value : most)),
    num: values.length,
    sum: pairwiseSum(values),
    sumSquares: values.reduce((sum, value) => sum + value * value, 0),
    bucketLimit: edges.slice(start, end + 1),
    bucket: start > 0 ? counts.slice(start - 1, end) : [0, ...counts.slice(0, end)],
  };
}
