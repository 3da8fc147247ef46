/** Clipping of gradients. Follows torch/nn/utils/clip_grad.py; each function is one native call. */

import { boolean, nullable, number } from "../../../internal/kinds.js";
import { type Given, type Options, signature } from "../../../internal/signature.js";
import { native } from "../../../native/addon.js";
import { warn } from "../../../python/warnings.js";
import { totalNormOfShards } from "../../distributed/fsdp/total_norm.js";
import { tensor } from "../../kinds.js";
import { type Tensor, wrap } from "../../tensor.js";
import { tensors } from "./tensors.js";

const foreach = {
  /** All tensors at once (`true`, and what null means) or one by one. Default: null. */
  foreach: nullable(boolean)(null),
} as const;

const norm = {
  /** Order of the norm; `Infinity` for the largest size of an element. Default: 2. */
  normType: number(2),
  /** Throw when the norm is NaN or infinite. Default: false. */
  errorIfNonfinite: boolean(false),
  ...foreach,
} as const;

const clipNorm = signature("clipGradNorm_", ["parameters", "maxNorm", "normType", "errorIfNonfinite", "foreach"], {
  parameters: tensors,
  maxNorm: number,
  ...norm,
});
const totalNorm = signature("getTotalNorm", ["tensors", "normType", "errorIfNonfinite", "foreach"], {
  tensors,
  ...norm,
});
const clipWithNorm = signature("clipGradsWithNorm_", ["parameters", "maxNorm", "totalNorm", "foreach"], {
  parameters: tensors,
  maxNorm: number,
  totalNorm: tensor,
  ...foreach,
});
const clipValue = signature("clipGradValue_", ["parameters", "clipValue", "foreach"], {
  parameters: tensors,
  clipValue: number,
  ...foreach,
});

/** Options of {@link getTotalNorm} and {@link clipGradNorm_}. */
export type TotalNormOptions = Options<typeof totalNorm>;

/** Options of {@link clipGradsWithNorm_} and {@link clipGradValue_}. */
export type ForeachOption = Options<typeof clipValue>;

/**
 * Scales the gradients of all parameters together so that their norm is at most `maxNorm`; those without a gradient are
 * left out. Of parameters of `fullyShard` it is the norm of the whole gradients: all ranks must call it, and it blocks.
 *
 * @returns The norm that they had, a tensor of no dimensions; 0 when there are none.
 * @throws RuntimeError with `errorIfNonfinite`, when the norm is NaN or infinite; gradients stay as they are then.
 */
export function clipGradNorm_(...given: Given<typeof clipNorm>): Tensor {
  const { parameters, maxNorm, normType, errorIfNonfinite, foreach } = clipNorm(given);
  const ofShards = totalNormOfShards(parameters, normType, errorIfNonfinite);
  if (ofShards !== null) {
    native.clipGradsWithNorm(parameters, maxNorm, ofShards, foreach);
    return ofShards;
  }
  return wrap(native.clipGradNorm(parameters, maxNorm, normType, errorIfNonfinite, foreach));
}

/** {@link clipGradNorm_} under its older name, which is deprecated. */
export function clipGradNorm(...given: Given<typeof clipNorm>): Tensor {
  warn(
    "`torch.nn.utils.clip_grad_norm` is now deprecated in favor of `torch.nn.utils.clip_grad_norm_`.",
    "FutureWarning",
  );
  return clipGradNorm_(clipNorm(given, "clipGradNorm"));
}

/**
 * The norm of all tensors, as if their elements were one vector.
 *
 * @returns A tensor of no dimensions; 0 when there are no tensors.
 * @throws RuntimeError with `errorIfNonfinite`, when it is NaN or infinite.
 */
export function getTotalNorm(...given: Given<typeof totalNorm>): Tensor {
  const { tensors, normType, errorIfNonfinite, foreach } = totalNorm(given);
  return wrap(native.totalNorm(tensors, normType, errorIfNonfinite, foreach));
}

/** Scales gradients whose norm {@link getTotalNorm} gave, by `maxNorm / (totalNorm + 1e-6)` where that is below 1. */
export function clipGradsWithNorm_(...given: Given<typeof clipWithNorm>): void {
  const { parameters, maxNorm, totalNorm, foreach } = clipWithNorm(given);
  native.clipGradsWithNorm(parameters, maxNorm, totalNorm, foreach);
}

/** Clips every element of every gradient to the range from `-clipValue` to `clipValue`. */
export function clipGradValue_(...given: Given<typeof clipValue>): void {
  const { parameters, clipValue: limit, foreach } = clipValue(given);
  native.clipGradValue(parameters, limit, foreach);
}
