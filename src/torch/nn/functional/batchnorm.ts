/** Normalisation of channels. Follows torch/nn/functional.py. */

import { boolean, nullable, number, size } from "../../../internal/kinds.js";
import { form, type Options, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { floatRepr, sizeRepr } from "../../../python/repr.js";
import { cudnn } from "../../backends/cudnn.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";

const affine = { weight: nullable(tensor)(null), bias: nullable(tensor)(null) } as const;
const running = {
  /** Share of the newest batch in the running statistics. Default: 0.1. */
  momentum: number(0.1),
  /** Added to the variance. Default: 1e-5. */
  eps: number(1e-5),
} as const;
const places = ["input", "runningMean", "runningVar", "weight", "bias"] as const;
const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);

const batchNormArguments = signature("batchNorm", [...places, "training", "momentum", "eps"], {
  input: tensor,
  runningMean: nullable(tensor),
  runningVar: nullable(tensor),
  ...affine,
  /** Use the statistics of the batch, and update the running ones. Default: false. */
  training: boolean(false),
  ...running,
});

/** Options of {@link batchNorm}. */
export type BatchNormFunctionOptions = Options<typeof batchNormArguments>;

/** Mean 0 and variance 1 of each channel over the batch `(N, C, *)`, then `* weight + bias`. */
export const batchNorm = form(batchNormArguments, (given) => {
  const { input, runningMean, runningVar, weight, bias, training, momentum, eps } = given;
  const [batch, , ...field] = input.shape;
  if (training && (batch ?? 0) * product(field) === 1) {
    throw new ValueError(
      `Expected more than 1 value per channel when training, got input size ${sizeRepr(input.shape)}`,
    );
  }
  if (training && eps <= 0) {
    throw new ValueError(`batch_norm eps must be positive during training, but got ${floatRepr(eps)}`);
  }
  if (eps < 0) throw new ValueError(`batch_norm eps must be non-negative, but got ${floatRepr(eps)}`);
  return aten.batchNorm(input, weight, bias, runningMean, runningVar, training, momentum, eps, cudnn.enabled);
});

const instanceNormArguments = signature("instanceNorm", [...places, "useInputStats", "momentum", "eps"], {
  input: tensor,
  runningMean: nullable(tensor)(null),
  runningVar: nullable(tensor)(null),
  ...affine,
  /** Use the statistics of each instance, not the running ones. Default: true. */
  useInputStats: boolean(true),
  ...running,
});

/** Options of {@link instanceNorm}. */
export type InstanceNormFunctionOptions = Options<typeof instanceNormArguments>;

/** Mean 0 and variance 1 of each channel of each instance `(N, C, *)`, then `* weight + bias`. */
export const instanceNorm = form(instanceNormArguments, (given) => {
  const { input, runningMean, runningVar, weight, bias, useInputStats, momentum, eps } = given;
  if (useInputStats && product(input.shape.slice(2)) === 1) {
    throw new ValueError(`Expected more than 1 spatial element when training, got input size ${sizeRepr(input.shape)}`);
  }
  return aten.instanceNorm(input, weight, bias, runningMean, runningVar, useInputStats, momentum, eps, cudnn.enabled);
});

const localArguments = signature("localResponseNorm", ["input", "size", "alpha", "beta", "k"], {
  input: tensor,
  size,
  /** Factor of the sum of squares. Default: 1e-4. */
  alpha: number(1e-4),
  /** Exponent. Default: 0.75. */
  beta: number(0.75),
  /** Summand. Default: 1. */
  k: number(1),
});

/** Options of {@link localResponseNorm}. */
export type LocalResponseNormFunctionOptions = Options<typeof localArguments>;

/** Divides `(N, C, *)` by what `size` neighbouring channels have there. */
export const localResponseNorm = form(localArguments, ({ input, size, alpha, beta, k }) => {
  const dim = input.dim();
  if (dim < 3) {
    throw new ValueError(`Expected 3D or higher dimensionality                          input (got ${dim} dimensions)`);
  }
  if (input.numel() === 0) return input;
  const [batch, channels, first] = input.shape as [number, number, number];
  const [before, after] = [Math.floor(size / 2), Math.floor((size - 1) / 2)];
  const squares = input.mul(input);
  const mean =
    dim === 3
      ? aten.avgPool2d(aten.pad(squares.unsqueeze(1), [0, 0, before, after]), [size, 1], 1).squeeze(1)
      : aten
          .avgPool3d(
            aten.pad(squares.view([batch, 1, channels, first, -1]), [0, 0, 0, 0, before, after]),
            [size, 1, 1],
            1,
          )
          .squeeze(1)
          .view(input.shape);
  return input.div(mean.mul(alpha).add(k).pow(beta));
});
