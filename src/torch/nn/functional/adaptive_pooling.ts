/** Pooling to a size that is given: adaptive and fractional. Follows torch/nn/functional.py. */

import { boolean, integer, integers, listOf, nullable, numbers } from "../../../internal/kinds.js";
import { form, type Given, kind, type Options, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

type Pair = [values: Tensor, indices: Tensor];

const input = { input: tensor } as const;
const returnIndices = {
  /** Give `[values, indices]`. Default: false. */
  returnIndices: boolean(false),
} as const;

const sizes = listOf(nullable(integer));

/** A size for all dimensions, or one for each; null keeps the input's. */
export const outputSizes = kind<number | readonly (number | null)[]>((callee, name, value) =>
  Array.isArray(value) ? sizes.check(callee, name, value) : integers.check(callee, name, value),
);

/** The sizes with the input's in place of null. */
function filled(outputSize: number | readonly (number | null)[], input: Tensor): number | number[] {
  if (typeof outputSize === "number") return outputSize;
  const { length } = outputSize;
  if (input.dim() <= length) throw new ValueError(`Input dimension should be at least ${length + 1}`);
  return outputSize.map((size, at) => size ?? input.size(at - length));
}

const to = { ...input, outputSize: outputSizes } as const;
const meanTo = (name: string, run: typeof aten.adaptiveAvgPool2d) =>
  form(signature(name, ["input", "outputSize"], to), ({ input, outputSize }) => run(input, filled(outputSize, input)));

/** Means over a length, so many as `outputSize` says: `(N, C, L)` or `(C, L)`. */
export const adaptiveAvgPool1d = form(
  signature("adaptiveAvgPool1d", ["input", "outputSize"], { ...input, outputSize: integers }),
  ({ input, outputSize }) => aten.adaptiveAvgPool1d(input, outputSize),
);

/** Means over an image, so many as `outputSize` says; null for as many as the input has. */
export const adaptiveAvgPool2d = meanTo("adaptiveAvgPool2d", aten.adaptiveAvgPool2d);

/** Means over a volume, so many as `outputSize` says; null for as many as the input has. */
export const adaptiveAvgPool3d = meanTo("adaptiveAvgPool3d", aten.adaptiveAvgPool3d);

const adaptiveMaxPool = (name: string) =>
  signature(name, ["input", "outputSize", "returnIndices"], { ...to, ...returnIndices });

/** A pooling to a size that can give the indices of what it picked. */
export interface AdaptiveMaxPool {
  (input: Tensor, outputSize: number | readonly (number | null)[], options: { returnIndices: true } | true): Pair;
  (...given: Given<ReturnType<typeof adaptiveMaxPool>>): Tensor;
}

type PickingTo = (input: Tensor, outputSize: number | readonly number[]) => Pair;

const pickTo = (name: string, pick: PickingTo) =>
  form(signature(name, ["input", "outputSize"], to), ({ input, outputSize }) => pick(input, filled(outputSize, input)));

const valuesTo = (name: string, pick: PickingTo) =>
  form(adaptiveMaxPool(name), ({ input, outputSize, returnIndices }) => {
    const picked = pick(input, filled(outputSize, input));
    return returnIndices ? picked : picked[0];
  }) as AdaptiveMaxPool;

/** {@link adaptiveMaxPool1d} as `[values, indices]`. */
export const adaptiveMaxPool1dWithIndices = pickTo("adaptiveMaxPool1dWithIndices", aten.adaptiveMaxPool1d);

/** {@link adaptiveMaxPool2d} as `[values, indices]`. */
export const adaptiveMaxPool2dWithIndices = pickTo("adaptiveMaxPool2dWithIndices", aten.adaptiveMaxPool2d);

/** {@link adaptiveMaxPool3d} as `[values, indices]`. */
export const adaptiveMaxPool3dWithIndices = pickTo("adaptiveMaxPool3dWithIndices", aten.adaptiveMaxPool3d);

/** The largest of each part of a length, so many as `outputSize` says: `(N, C, L)` or `(C, L)`. */
export const adaptiveMaxPool1d = valuesTo("adaptiveMaxPool1d", aten.adaptiveMaxPool1d);

/** The largest of each part of an image, so many as `outputSize` says; null for as many as the input has. */
export const adaptiveMaxPool2d = valuesTo("adaptiveMaxPool2d", aten.adaptiveMaxPool2d);

/** The largest of each part of a volume, so many as `outputSize` says; null for as many as the input has. */
export const adaptiveMaxPool3d = valuesTo("adaptiveMaxPool3d", aten.adaptiveMaxPool3d);

const fractionalKinds = {
  ...input,
  kernelSize: integers,
  /** Default: null, by `outputRatio`. */
  outputSize: nullable(integers)(null),
  /** The output's size as a part of the input's. Default: null. */
  outputRatio: nullable(numbers)(null),
} as const;
const samples = {
  /** Where the windows lie: `(N, C, dimensions)`, from 0 to 1. Default: null, drawn. */
  _randomSamples: nullable(tensor)(null),
} as const;
const fractionalOrder = ["input", "kernelSize", "outputSize", "outputRatio"] as const;
const fractionalPicking = (name: string) =>
  signature(name, [...fractionalOrder, "_randomSamples"], { ...fractionalKinds, ...samples });
const fractional = (name: string) =>
  signature(name, [...fractionalOrder, "returnIndices", "_randomSamples"], {
    ...fractionalKinds,
    ...returnIndices,
    ...samples,
  });

/** Options of {@link fractionalMaxPool2d} and {@link fractionalMaxPool3d}. */
export type FractionalMaxPoolOptions = Options<ReturnType<typeof fractional>>;

/** A pooling of random windows that can give the indices of what it picked. */
export interface FractionalMaxPool {
  (
    input: Tensor,
    kernelSize: number | readonly number[],
    ...given: [
      ...(number | readonly number[] | null | undefined)[],
      options: FractionalMaxPoolOptions & { returnIndices: true },
    ]
  ): Pair;
  (...given: Given<ReturnType<typeof fractional>>): Tensor;
}

const pickFraction = (name: string, dimensions: number, pick: typeof aten.fractionalMaxPool2d) =>
  form(fractionalPicking(name), ({ input, kernelSize, outputSize, outputRatio, _randomSamples }): Pair => {
    if (outputSize === null && outputRatio === null) {
      throw new ValueError(
        `fractional_max_pool${dimensions}d requires specifying either an output_size or an output_ratio`,
      );
    }
    const ratio = (d: number) => (typeof outputRatio === "number" ? outputRatio : (outputRatio?.[d] as number));
    const spatial = input.shape.slice(-dimensions);
    const size = outputSize ?? spatial.map((extent, d) => Math.trunc(extent * ratio(d)));
    const batch = input.dim() === dimensions + 1 ? 1 : input.size(0);
    const { dtype, device } = input;
    const drawn = _randomSamples ?? aten.rand([batch, input.size(-dimensions - 1), dimensions], { dtype, device });
    return pick(input, kernelSize, size, drawn);
  });

const fractionOf = (name: string, pick: ReturnType<typeof pickFraction>) =>
  form(fractional(name), ({ returnIndices, ...others }) => {
    const picked = pick(others);
    return returnIndices ? picked : picked[0];
  }) as FractionalMaxPool;

/** {@link fractionalMaxPool2d} as `[values, indices]`. */
export const fractionalMaxPool2dWithIndices = pickFraction(
  "fractionalMaxPool2dWithIndices",
  2,
  aten.fractionalMaxPool2d,
);

/** {@link fractionalMaxPool3d} as `[values, indices]`. */
export const fractionalMaxPool3dWithIndices = pickFraction(
  "fractionalMaxPool3dWithIndices",
  3,
  aten.fractionalMaxPool3d,
);

/** The largest of each of randomly laid windows of an image: `(N, C, H, W)` or `(C, H, W)`. */
export const fractionalMaxPool2d = fractionOf("fractionalMaxPool2d", fractionalMaxPool2dWithIndices);

/** The largest of each of randomly laid windows of a volume: `(N, C, D, H, W)` or `(C, D, H, W)`. */
export const fractionalMaxPool3d = fractionOf("fractionalMaxPool3d", fractionalMaxPool3dWithIndices);
