/** Normalisation. Follows torch/nn/functional.py. */

import { type Arguments, checkShape, checkTensor, parseArguments } from "../../../internal/arguments.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr } from "../../../python/repr.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** Options of {@link layerNorm} and {@link groupNorm}. */
export interface AffineNormOptions {
  weight?: Tensor | null;
  bias?: Tensor | null;
  /** Added to the variance. Default: 1e-5. */
  eps?: number;
}

type AffineNormArguments = Arguments<[weight: Tensor | null, bias: Tensor | null, eps: number], AffineNormOptions>;

function affine(callee: string, args: readonly unknown[]): Required<AffineNormOptions> {
  return parseArguments<Required<AffineNormOptions>>(callee, ["weight", "bias", "eps"], args, {
    weight: null,
    bias: null,
    eps: 1e-5,
  });
}

/** Mean 0 and variance 1 over the last dimensions (those of `normalizedShape`), then `* weight + bias`. */
export function layerNorm(input: Tensor, normalizedShape: readonly number[], ...args: AffineNormArguments): Tensor {
  const { weight, bias, eps } = affine("layerNorm", args);
  return aten.layerNorm(input, checkShape("layerNorm", "normalizedShape", normalizedShape), weight, bias, eps);
}

/** Mean 0 and variance 1 over each of `numGroups` groups of channels, then `* weight + bias`. */
export function groupNorm(input: Tensor, numGroups: number, ...args: AffineNormArguments): Tensor {
  const { weight, bias, eps } = affine("groupNorm", args);
  checkTensor("groupNorm", "input", input);
  if (input.dim() < 2) {
    throw new RuntimeError(`Expected at least 2 dimensions for input tensor but received ${input.dim()}`);
  }
  const [batch, channels, ...field] = input.shape as [number, number, ...number[]];
  const perGroup = Math.floor((batch * channels) / numGroups);
  if (field.reduce((product, size) => product * size, perGroup) === 1) {
    throw new ValueError(
      `Expected more than 1 value per channel when training, got input size ${sizeRepr([perGroup, numGroups, ...field])}`,
    );
  }
  return aten.groupNorm(input, numGroups, weight, bias, eps);
}

/** Root mean square 1 over the last dimensions, then `* weight`. `eps` defaults to the dtype's machine epsilon. */
export function rmsNorm(
  input: Tensor,
  normalizedShape: readonly number[],
  ...args: Arguments<[weight: Tensor | null, eps: number | null], { weight?: Tensor | null; eps?: number | null }>
): Tensor {
  const { weight, eps } = parseArguments<{ weight: Tensor | null; eps: number | null }>(
    "rmsNorm",
    ["weight", "eps"],
    args,
    { weight: null, eps: null },
  );
  return aten.rmsNorm(input, checkShape("rmsNorm", "normalizedShape", normalizedShape), weight, eps);
}

/** Options of {@link normalize}. */
export interface NormalizeOptions {
  /** Exponent of the norm. Default: 2. */
  p?: number;
  /** Default: 1. */
  dim?: number;
  /** Smallest divisor. Default: 1e-12. */
  eps?: number;
}

/** Divides by the p-norm along a dimension. */
export function normalize(
  input: Tensor,
  ...args: Arguments<[p: number, dim: number, eps: number], NormalizeOptions>
): Tensor {
  const { p, dim, eps } = parseArguments("normalize", ["p", "dim", "eps"], args, { p: 2, dim: 1, eps: 1e-12 });
  const divisor = aten.linalgVectorNorm(input, p, [dim], true).clampMin(eps).expandAs(input);
  return aten.div(input, divisor);
}
