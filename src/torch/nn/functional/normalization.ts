/** Normalisation. Follows torch/nn/functional.py. */

import { integer, nullable, number, shape, size } from "../../../internal/kinds.js";
import { form, type Options, signature } from "../../../internal/signature.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";

const input = { input: tensor } as const;
const weight = { weight: nullable(tensor)(null) } as const;
const affine = {
  ...weight,
  bias: nullable(tensor)(null),
  /** Added to the variance. Default: 1e-5. */
  eps: number(1e-5),
} as const;
const layerNormArguments = signature("layerNorm", ["input", "normalizedShape", "weight", "bias", "eps"], {
  ...input,
  normalizedShape: shape,
  ...affine,
});

/** Options of {@link layerNorm} and {@link groupNorm}. */
export type AffineNormOptions = Options<typeof layerNormArguments>;

/** Mean 0 and variance 1 over the last dimensions (those of `normalizedShape`), then `* weight + bias`. */
export const layerNorm = form(layerNormArguments, ({ input, normalizedShape, weight, bias, eps }) =>
  aten.layerNorm(input, normalizedShape, weight, bias, eps),
);

/** Mean 0 and variance 1 over each of `numGroups` groups of channels, then `* weight + bias`. */
export const groupNorm = form(
  signature("groupNorm", ["input", "numGroups", "weight", "bias", "eps"], { ...input, numGroups: size, ...affine }),
  ({ input, numGroups, weight, bias, eps }) => {
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
  },
);

/** Root mean square 1 over the last dimensions, then `* weight`. `eps` defaults to the dtype's machine epsilon. */
export const rmsNorm = form(
  signature("rmsNorm", ["input", "normalizedShape", "weight", "eps"], {
    ...input,
    normalizedShape: shape,
    ...weight,
    eps: nullable(number)(null),
  }),
  ({ input, normalizedShape, weight, eps }) => aten.rmsNorm(input, normalizedShape, weight, eps),
);

const normalizeArguments = signature("normalize", ["input", "p", "dim", "eps"], {
  ...input,
  /** Exponent of the norm. Default: 2. */
  p: number(2),
  /** Default: 1. */
  dim: integer(1),
  /** Smallest divisor. Default: 1e-12. */
  eps: number(1e-12),
});

/** Options of {@link normalize}. */
export type NormalizeOptions = Options<typeof normalizeArguments>;

/** Divides by the p-norm along a dimension. */
export const normalize = form(normalizeArguments, ({ input, p, dim, eps }) =>
  aten.div(input, aten.linalgVectorNorm(input, p, [dim], true).clampMin(eps).expandAs(input)),
);
