/** Matrix products of groups, and of scaled narrow numbers. Follows torch/nn/functional.py. */

import { boolean, integer, listOf, nullable } from "../../../internal/kinds.js";
import { form, type Kind, kind, type Options, signature } from "../../../internal/signature.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import type { DTypeLike } from "../../dtype.js";
import { dtype, tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** What one scale stands for in {@link scaledMm}: a tensor, a row, or a block. The numbers are libtorch's. */
export const ScalingType = Object.freeze({
  TensorWise: 0,
  RowWise: 1,
  BlockWise1x16: 2,
  BlockWise1x32: 3,
  BlockWise1x128: 4,
  BlockWise128x128: 5,
} as const);
export type ScalingType = (typeof ScalingType)[keyof typeof ScalingType];

/** The order in which scales of blocks lie in memory. */
export const SwizzleType = Object.freeze({ NO_SWIZZLE: 0, SWIZZLE_32_4_4: 1 } as const);
export type SwizzleType = (typeof SwizzleType)[keyof typeof SwizzleType];

/** One such, or a list of them. */
type OneOrMore<T> = T | readonly T[];

const member = <T extends number>(of: Readonly<Record<string, T>>, type: string) =>
  kind<T>((callee, name, value) => {
    if (Object.values(of).includes(value as T)) return value as T;
    throw new TypeError(`${callee}: expected ${name} to be a ${type}, got ${shown(value)}`);
  });

const several = <T>(one: Kind<T>) =>
  kind<T[], OneOrMore<T>>((callee, name, value) =>
    Array.isArray(value) ? listOf(one).check(callee, name, value) : [one.check(callee, name, value)],
  );

const scales = several<Tensor>(tensor);
const recipes = several(member(ScalingType, "ScalingType"));
const swizzles = several(member(SwizzleType, "SwizzleType"));
const places = [
  ...(["matA", "matB", "scaleA", "scaleRecipeA", "scaleB", "scaleRecipeB"] as const),
  ...(["swizzleA", "swizzleB", "bias"] as const),
] as const;
const factors = {
  matA: tensor,
  matB: tensor,
  scaleA: scales,
  scaleRecipeA: recipes,
  scaleB: scales,
  scaleRecipeB: recipes,
  swizzleA: nullable(swizzles)(null),
  swizzleB: nullable(swizzles)(null),
  bias: nullable(tensor)(null),
} as const;
const result = {
  /** Default: bfloat16; null for that of the factors. */
  outputDtype: nullable(dtype)("bfloat16" as DTypeLike),
  /** Which dimension of each factor is summed over, where their shapes do not say it. */
  contractionDim: listOf(integer)([]),
  /** Add up faster and less exactly, where a GPU can. Default: false. */
  useFastAccum: boolean(false),
} as const;
const rest = ["outputDtype", "contractionDim", "useFastAccum"] as const;
const scaledArguments = signature("scaledMm", [...places, ...rest], { ...factors, ...result });
const scaledGroupedArguments = signature("scaledGroupedMm", [...places, "offs", ...rest], {
  ...factors,
  /** Where groups end. Default: null, one in each place of the first dimension. */
  offs: nullable(tensor)(null),
  ...result,
});

/** Options of {@link scaledMm}. */
export type ScaledMmOptions = Options<typeof scaledArguments>;

/** `(matA * scaleA) @ (matB * scaleB) + bias` of narrow numbers such as float8: `(M, K)` and `(K, N)` give `(M, N)`. */
export const scaledMm = form(scaledArguments, (given) => {
  const { matA, matB, bias, outputDtype, contractionDim, useFastAccum } = given;
  const a = [given.scaleA, given.scaleRecipeA, given.swizzleA ?? []] as const;
  const b = [given.scaleB, given.scaleRecipeB, given.swizzleB ?? []] as const;
  return aten._scaledMmV2(matA, matB, ...a, ...b, bias, outputDtype, contractionDim, useFastAccum);
});

/** {@link scaledMm} of groups, as {@link groupedMm} has them. There is a kernel for it on GPUs only. */
export const scaledGroupedMm = form(scaledGroupedArguments, (given) => {
  const { matA, matB, offs, bias, outputDtype, contractionDim, useFastAccum } = given;
  const a = [given.scaleA, given.scaleRecipeA, given.swizzleA ?? []] as const;
  const b = [given.scaleB, given.scaleRecipeB, given.swizzleB ?? []] as const;
  return aten._scaledGroupedMmV2(matA, matB, ...a, ...b, offs, bias, outputDtype, contractionDim, useFastAccum);
});

/**
 * Products of groups of matrices: `(G, M, K)` and `(G, K, N)` give `(G, M, N)`; with `offs`, a factor of two dimensions holds
 * all groups, one after another.
 */
export const groupedMm = form(
  signature("groupedMm", ["matA", "matB"], {
    matA: tensor,
    matB: tensor,
    /** Where groups end, int32. Default: none. */
    offs: nullable(tensor)(null),
    bias: nullable(tensor)(null),
    /** Default: null, that of the factors. */
    outDtype: nullable(dtype)(null),
  }),
  ({ matA, matB, offs, bias, outDtype }) => aten._groupedMm(matA, matB, offs, bias, outDtype),
);
