import { ValueError } from "./exceptions.js";

/** The mean of float32 numbers with numpy's bits: sums in pairs of blocks, each rounded to float32. */
export function numpyMean(values: Float32Array): number {
  if (values.length === 0) throw new ValueError("Expected losses to average, but there are none");
  return Math.fround(pairwiseSum(values) / values.length);
}

const BLOCK = 128;
const LANES = 8;

function pairwiseSum(values: Float32Array): number {
  const n = values.length;
  if (n > BLOCK) {
    const half = Math.floor(n / 2 / LANES) * LANES;
    return Math.fround(pairwiseSum(values.subarray(0, half)) + pairwiseSum(values.subarray(half)));
  }
  const at = (index: number) => values[index] as number;
  let sum = 0;
  let next = 0;
  if (n >= LANES) {
    const lanes = values.slice(0, LANES);
    for (next = LANES; next < n - (n % LANES); next += LANES) {
      for (let lane = 0; lane < LANES; lane++) lanes[lane] = (lanes[lane] as number) + at(next + lane);
    }
    const [a, b, c, d, e, f, g, h] = lanes as unknown as number[];
    const add = (x = 0, y = 0) => Math.fround(x + y);
    sum = add(add(add(a, b), add(c, d)), add(add(e, f), add(g, h)));
  }
  for (; next < n; next++) sum = Math.fround(sum + at(next));
  return sum;
}
