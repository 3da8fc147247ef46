/** Pooling. Follows torch/nn/functional.py. */

import { boolean, integer, integerFor, integers, nullable, number } from "../../../internal/kinds.js";
import { form, type Given, type Options, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** An integer for all dimensions, or one for each. */
type Extents = number | readonly number[];
type Pair = [values: Tensor, indices: Tensor];

const input = { input: tensor } as const;
const ceilMode = {
  /** Round the output's size up instead of down. Default: false. */
  ceilMode: boolean(false),
} as const;
const window = {
  kernelSize: integers,
  /** Steps of the window. Default: null, the window's size. */
  stride: nullable(integers)(null),
} as const;
const padding = {
  /** How far the input is padded on both sides. Default: 0. */
  padding: integers(0),
} as const;
const returnIndices = {
  /** Give `[values, indices]`. Default: false. */
  returnIndices: boolean(false),
} as const;

const maxWindow = { ...input, ...window, ...padding, dilation: integers(1), ...ceilMode } as const;
const maxOrder = ["input", "kernelSize", "stride", "padding", "dilation", "ceilMode"] as const;
const withIndices = (name: string) => signature(name, maxOrder, maxWindow);
const maxPool = (name: string) => signature(name, [...maxOrder, "returnIndices"], { ...maxWindow, ...returnIndices });

/** Options of {@link maxPool1d}, {@link maxPool2d} and {@link maxPool3d}. */
export type MaxPoolOptions = Options<ReturnType<typeof maxPool>>;

/** A pooling that can give the indices of what it picked. */
export interface MaxPool {
  (
    input: Tensor,
    kernelSize: Extents,
    ...given: [...(Extents | boolean | null | undefined)[], options: MaxPoolOptions & { returnIndices: true }]
  ): Pair;
  (
    input: Tensor,
    kernelSize: Extents,
    stride: Extents | null | undefined,
    padding: Extents | undefined,
    dilation: Extents | undefined,
    ceilMode: boolean | undefined,
    returnIndices: true,
  ): Pair;
  (...given: Given<ReturnType<typeof maxPool>>): Tensor;
}

type Picking = (
  input: Tensor,
  kernelSize: Extents,
  stride: Extents,
  padding: Extents,
  dilation: Extents,
  ceilMode: boolean,
) => Pair;

const pickWith = (name: string, pick: Picking) =>
  form(withIndices(name), ({ input, kernelSize, stride, padding, dilation, ceilMode }) =>
    pick(input, kernelSize, stride ?? [], padding, dilation, ceilMode),
  );

const either = (name: string, run: typeof aten.maxPool1d, pick: Picking) =>
  form(maxPool(name), ({ input, kernelSize, stride, padding, dilation, ceilMode, returnIndices }) =>
    (returnIndices ? pick : run)(input, kernelSize, stride ?? [], padding, dilation, ceilMode),
  ) as MaxPool;

/** {@link maxPool1d} as `[values, indices]`. */
export const maxPool1dWithIndices = pickWith("maxPool1dWithIndices", aten.maxPool1dWithIndices);

/** {@link maxPool2d} as `[values, indices]`. */
export const maxPool2dWithIndices = pickWith("maxPool2dWithIndices", aten.maxPool2dWithIndices);

/** {@link maxPool3d} as `[values, indices]`. */
export const maxPool3dWithIndices = pickWith("maxPool3dWithIndices", aten.maxPool3dWithIndices);

/** The largest of each window of a length: `(N, C, L)` or `(C, L)`. */
export const maxPool1d = either("maxPool1d", aten.maxPool1d, aten.maxPool1dWithIndices);

/** The largest of each window of an image: `(N, C, H, W)` or `(C, H, W)`. */
export const maxPool2d = either("maxPool2d", aten.maxPool2d, aten.maxPool2dWithIndices);

/** The largest of each window of a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export const maxPool3d = either("maxPool3d", aten.maxPool3d, aten.maxPool3dWithIndices);

const meanWindow = {
  ...input,
  ...window,
  ...padding,
  ...ceilMode,
  /** Count the padding's zeros too. Default: true. */
  countIncludePad: boolean(true),
} as const;
const meanOrder = ["input", "kernelSize", "stride", "padding", "ceilMode", "countIncludePad"] as const;
const divided = {
  ...meanWindow,
  /** What sums are divided by. Default: null, the number of elements. */
  divisorOverride: nullable(integer)(null),
} as const;
const avgPool = (name: string) => signature(name, [...meanOrder, "divisorOverride"], divided);

/** Options of {@link avgPool1d}, {@link avgPool2d} and {@link avgPool3d}; the first has no `divisorOverride`. */
export type AvgPoolOptions = Options<ReturnType<typeof avgPool>>;

/** The mean of each window of a length: `(N, C, L)` or `(C, L)`. */
export const avgPool1d = form(
  signature("avgPool1d", meanOrder, meanWindow),
  ({ input, kernelSize, stride, padding, ceilMode, countIncludePad }) =>
    aten.avgPool1d(input, kernelSize, stride ?? [], padding, ceilMode, countIncludePad),
);

const meanOf = (name: string, run: typeof aten.avgPool2d) =>
  form(avgPool(name), ({ input, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride }) =>
    run(input, kernelSize, stride ?? [], padding, ceilMode, countIncludePad, divisorOverride),
  );

/** The mean of each window of an image: `(N, C, H, W)` or `(C, H, W)`. */
export const avgPool2d = meanOf("avgPool2d", aten.avgPool2d);

/** The mean of each window of a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export const avgPool3d = meanOf("avgPool3d", aten.avgPool3d);

const lpPool = (name: string) =>
  signature(name, ["input", "normType", "kernelSize", "stride", "ceilMode"], {
    ...input,
    /** Exponent of the norm. */
    normType: number,
    ...window,
    ...ceilMode,
  });

const normOf = (name: string, dimensions: number, largest: MaxPool, mean: typeof avgPool1d) =>
  form(lpPool(name), ({ input, normType, kernelSize, stride, ceilMode }) => {
    if (normType === Number.POSITIVE_INFINITY) return largest(input.abs(), kernelSize, stride, 0, 1, ceilMode);
    if (normType === Number.NEGATIVE_INFINITY) {
      return largest(input.abs().neg(), kernelSize, stride, 0, 1, ceilMode).neg();
    }
    const out = mean(input.pow(normType), kernelSize, stride, 0, ceilMode);
    const count = integerFor(dimensions)
      .check(name, "kernelSize", kernelSize)
      .reduce((product, size) => product * size, 1);
    return out
      .sign()
      .mul(out.abs().relu())
      .mul(count)
      .pow(1 / normType);
  });

/** The p-norm of each window of a length: `(N, C, L)` or `(C, L)`. */
export const lpPool1d = normOf("lpPool1d", 1, maxPool1d, avgPool1d);

/** The p-norm of each window of an image: `(N, C, H, W)` or `(C, H, W)`. */
export const lpPool2d = normOf("lpPool2d", 2, maxPool2d, avgPool2d);

/** The p-norm of each window of a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export const lpPool3d = normOf("lpPool3d", 3, maxPool3d, avgPool3d);

const unpool = (name: string, dimensions: number) => {
  const each = integerFor(dimensions);
  return signature(name, ["input", "indices", "kernelSize", "stride", "padding", "outputSize"], {
    ...input,
    /** Those that {@link maxPool1d} and its like give. */
    indices: tensor,
    kernelSize: each,
    /** Steps of the window. Default: null, the window's size. */
    stride: nullable(each)(null),
    padding: each(new Array<number>(dimensions).fill(0)),
    /** Decides between the sizes that the stride leaves open. Default: null, the smallest. */
    outputSize: nullable(each)(null),
  });
};

/** The size that an unpooling gives. */
function unpooledSize(
  input: Tensor,
  kernelSize: readonly number[],
  stride: readonly number[],
  padding: readonly number[],
  outputSize: readonly number[] | null,
): readonly number[] {
  const spatial = kernelSize.length;
  const at = (values: readonly number[], d: number) => values[d] as number;
  const usual = kernelSize.map((size, d) => (input.size(d - spatial) - 1) * at(stride, d) + size - 2 * at(padding, d));
  const sizes = outputSize?.length === spatial + 2 ? outputSize.slice(2) : (outputSize ?? usual);
  if (sizes.length !== spatial) {
    throw new ValueError(
      `output_size should be a sequence containing ${spatial} or ${spatial + 2} elements, but it has a length of '${sizes.length}'`,
    );
  }
  sizes.forEach((size, d) => {
    const [least, most] = [at(usual, d) - at(stride, d), at(usual, d) + at(stride, d)];
    if (outputSize !== null && !(least < size && size < most)) {
      throw new ValueError(
        `invalid output_size "[${sizes.join(", ")}]" (dim ${d} must be between ${least} and ${most})`,
      );
    }
    if (size < 0) {
      throw new ValueError(
        `max_unpooling: output_size must contain non-negative spatial dimensions, but got output_size[${d}]=${size}`,
      );
    }
  });
  return sizes;
}

/** Puts what {@link maxPool1d} picked back in its place, among zeros. */
export const maxUnpool1d = form(
  unpool("maxUnpool1d", 1),
  ({ input, indices, kernelSize, stride, padding, outputSize }) => {
    const size = unpooledSize(input, kernelSize, stride ?? kernelSize, padding, outputSize);
    return aten.maxUnpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), [...size, 1]).squeeze(-1);
  },
);

/** Puts what {@link maxPool2d} picked back in its place, among zeros. */
export const maxUnpool2d = form(
  unpool("maxUnpool2d", 2),
  ({ input, indices, kernelSize, stride, padding, outputSize }) =>
    aten.maxUnpool2d(input, indices, unpooledSize(input, kernelSize, stride ?? kernelSize, padding, outputSize)),
);

/** Puts what {@link maxPool3d} picked back in its place, among zeros. */
export const maxUnpool3d = form(
  unpool("maxUnpool3d", 3),
  ({ input, indices, kernelSize, stride, padding, outputSize }) => {
    const steps = stride ?? kernelSize;
    const size = unpooledSize(input, kernelSize, steps, padding, outputSize);
    return aten.maxUnpool3d(input, indices, size, steps, padding);
  },
);
