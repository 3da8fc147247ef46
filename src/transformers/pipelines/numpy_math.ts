/**
 * What Python's pipelines compute with NumPy, bit for bit: its exponential function of float32 (numpy/_core/src/umath/
 * loops_exponent_log.dispatch.c.src, on processors with AVX2) and its order of additions (loops_utils.h.src).
 */

const { fround } = Math;

/** `a * b + c`, rounded once, as the processors' own instruction. */
const fma = (a: number, b: number, c: number): number => fround(a * b + c);

const LOG2E = fround(Math.LOG2E);
const LARGEST = fround(88.72284);
const SMALLEST = fround(-103.972084);
const LN2_HIGH = fround(-0.693145752);
const LN2_LOW = fround(-1.42860677e-6);
// As float32; longer literals say nothing more.
const NUMERATOR = [
  0.000508276280015707, 0.006757896859198809, 0.05114512145519257, 0.2473615407943726, 0.7257664799690247, 1,
].map(fround);
const DENOMINATOR = [0.021595094352960587, -0.27423354983329773, 1].map(fround);
/** Added and taken away again, it rounds to a whole number. */
const ROUNDING = 12582912;

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.slice(1).reduce((sum, next) => fma(sum, x, next), coefficients[0] as number);

/** The exponential function of a float32. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > LARGEST) return Number.POSITIVE_INFINITY;
  if (x < SMALLEST) return 0;
  const quadrant = fround(fround(fround(x * LOG2E) + ROUNDING) - ROUNDING);
  const rest = fma(quadrant, LN2_LOW, fma(quadrant, LN2_HIGH, x));
  return fround(fround(polynomial(NUMERATOR, rest) / polynomial(DENOMINATOR, rest)) * 2 ** quadrant);
}

/** The sum of float32 numbers that lie beside each other. */
export function sum(values: readonly number[]): number {
  const { length } = values;
  const add = (total: number, value: number): number => fround(total + value);
  if (length < 8) return values.reduce(add, 0);
  if (length > 128) {
    const half = Math.floor(length / 2);
    const first = half - (half % 8);
    return add(sum(values.slice(0, first)), sum(values.slice(first)));
  }
  const whole = length - (length % 8);
  const parts = values.slice(0, 8);
  for (let i = 8; i < whole; i++) parts[i % 8] = add(parts[i % 8] as number, values[i] as number);
  const [a, b, c, d, e, f, g, h] = parts as [number, number, number, number, number, number, number, number];
  const total = add(add(add(a, b), add(c, d)), add(add(e, f), add(g, h)));
  return values.slice(whole).reduce(add, total);
}

/** The mean of float32 numbers. */
export const mean = (values: readonly number[]): number => fround(sum(values) / values.length);

/** Shares of 1 for scores. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => exp(fround(score - most)));
  const total = sum(powers);
  return powers.map((power) => fround(power / total));
}

/** `1 / (1 + exp(-x))`. */
export const sigmoid = (x: number): number => fround(1 / fround(1 + exp(-x)));

/** The place of the largest. */
export const argmax = (values: readonly number[]): number => values.indexOf(Math.max(...values));
