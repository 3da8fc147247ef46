/** How many floating-point operations operators take. Follows torch/utils/flop_counter.py. */

import { AssertionError } from "../../python/exceptions.js";

type Shape = readonly number[];
/** A shape whose number of dimensions is known. */
type Matrix = readonly [number, number];
type Batch = readonly [number, number, number];
type Heads = readonly [batch: number, heads: number, length: number, size: number];
type Named = { outShape: unknown };

const product = (sizes: Shape): number => sizes.reduce((result, size) => result * size, 1);

function same(what: string, a: number | undefined, b: number | undefined): void {
  if (a !== b) throw new AssertionError(`${what}, got ${a} and ${b}`);
}

function mm([m, k]: Matrix, [k2, n]: Matrix): number {
  same("matmul: inner dimensions must match (k == k2)", k, k2);
  return m * n * 2 * k;
}

function bmm([b, m, k]: Batch, [b2, k2, n]: Batch): number {
  same("bmm: batch dimensions must match (b == b2)", b, b2);
  same("bmm: inner dimensions must match (k == k2)", k, k2);
  return b * m * n * 2 * k;
}

/** Each place of the output, or of a transposed convolution's input, with each element of the filter. */
function convolution(x: Shape, weight: Shape, out: Shape, transposed: boolean): number {
  return product((transposed ? x : out).slice(2)) * product(weight) * (x[0] as number) * 2;
}

function convolutionForward(x: Shape, weight: Shape, ...rest: unknown[]): number {
  const { outShape } = rest.at(-1) as Named;
  return convolution(x, weight, outShape as Shape, rest[4] as boolean);
}

const swapped = ([a, b, ...others]: Shape): Shape => [b as number, a as number, ...others];

/** The gradient of the input is a convolution that is transposed, that of the weight one of input and gradient. */
function convolutionBackward(grad: Shape, x: Shape, weight: Shape, ...rest: unknown[]): number {
  const transposed = rest[4] as boolean;
  const [needsInput, needsWeight] = rest[7] as boolean[];
  const [input, filter] = (rest.at(-1) as Named).outShape as Shape[];
  let flops = 0;
  if (needsInput) flops += convolution(grad, weight, input as Shape, !transposed);
  if (needsWeight) {
    const [by, of] = transposed ? [grad, x] : [x, grad];
    flops += convolution(swapped(by), swapped(of), swapped(filter as Shape), false);
  }
  return flops;
}

/** Checks the shapes of attention, and gives products of the sizes that they name. */
function attention(query: Heads, key: Heads, value: Heads) {
  const [b, heads, length, size] = query;
  const [, keyHeads, keys] = key;
  const fits = b === key[0] && b === value[0] && keyHeads === value[1] && size === key[3] && keys === value[2];
  const shown = [query, key, value].map((shape, i) => `${"qkv"[i]}=(${shape.join(", ")})`).join(", ");
  if (!fits) throw new AssertionError(`sdpa_flop_count: query/key/value shapes are incompatible: ${shown}`);
  if (heads < keyHeads || heads % keyHeads !== 0) {
    throw new AssertionError(
      `sdpa_flop_count: query heads (${heads}) must be a multiple of key/value heads (${keyHeads})`,
    );
  }
  const pairs = 2 * b * heads * length * keys;
  return { byKey: pairs * size, byValue: pairs * value[3] };
}

function attentionForward(query: Heads, key: Heads, value: Heads): number {
  const { byKey, byValue } = attention(query, key, value);
  return byKey + byValue;
}

/** The scores once more, and two products for each of the two of the forward pass. */
function attentionBackward(_grad: Heads, query: Heads, key: Heads, value: Heads): number {
  const { byKey, byValue } = attention(query, key, value);
  return 3 * byKey + 2 * byValue;
}

/** Formulas by operator, which get shapes in the place of tensors. */
// biome-ignore lint/suspicious/noExplicitAny: any operator's arguments
export const FORMULAS: Readonly<Record<string, (...args: any[]) => number>> = {
  "aten.mm": mm,
  "aten.addmm": (_self, a, b) => mm(a, b),
  "aten.bmm": bmm,
  "aten.baddbmm": (_self, a, b) => bmm(a, b),
  "aten._scaled_mm": mm,
  "aten.convolution": convolutionForward,
  "aten._convolution": convolutionForward,
  "aten.cudnn_convolution": convolutionForward,
  "aten.convolution_overrideable": convolutionForward,
  "aten._slow_conv2d_forward": convolutionForward,
  "aten.convolution_backward": convolutionBackward,
  "aten._scaled_dot_product_efficient_attention": attentionForward,
  "aten._scaled_dot_product_flash_attention": attentionForward,
  "aten._scaled_dot_product_cudnn_attention": attentionForward,
  "aten._scaled_dot_product_efficient_attention_backward": attentionBackward,
  "aten._scaled_dot_product_flash_attention_backward": attentionBackward,
  "aten._scaled_dot_product_cudnn_attention_backward": attentionBackward,
  "aten._flash_attention_forward": attentionForward,
  "aten._efficient_attention_forward": attentionForward,
  "aten._flash_attention_backward": attentionBackward,
  "aten._efficient_attention_backward": attentionBackward,
};
