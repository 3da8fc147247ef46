/** Clipping of gradients. Follows torch/nn/utils/clip_grad.py; each function is one native call. */

import { type Arguments, checkBoolean, checkNumber, checkTensor, parseArguments } from "../../../internal/arguments.js";
import { native } from "../../../native/addon.js";
import { TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { Tensor, wrap } from "../../tensor.js";

/** One tensor, or several: `model.parameters()`. */
export type TensorOrTensors = Tensor | Iterable<Tensor>;

/** Options of {@link getTotalNorm} and {@link clipGradNorm_}. */
export interface TotalNormOptions {
  /** Order of the norm; `Infinity` for the largest size of an element. Default: 2. */
  normType?: number;
  /** Throw when the norm is NaN or infinite. Default: false. */
  errorIfNonfinite?: boolean;
  /** All tensors at once (`true`, and what null means) or one by one. Default: null. */
  foreach?: boolean | null;
}

function list(callee: string, tensors: TensorOrTensors): Tensor[] {
  const isList = typeof tensors === "object" && tensors !== null && Symbol.iterator in tensors;
  if (!(tensors instanceof Tensor) && !isList) {
    throw new TypeError(
      `${callee}: expected parameters to be a Tensor or several, got ${shown(tensors)}; pass model.parameters()`,
    );
  }
  const all = tensors instanceof Tensor ? [tensors] : [...tensors];
  for (const [i, tensor] of all.entries()) checkTensor(callee, `parameters[${i}]`, tensor);
  return all;
}

/** Options of {@link clipGradsWithNorm_} and {@link clipGradValue_}. */
export interface ForeachOption {
  /** All tensors at once (`true`, and what null means) or one by one. Default: null. */
  foreach?: boolean | null;
}

function foreachOf(callee: string, args: readonly unknown[]): boolean | null {
  return orNull(callee, parseArguments<Required<ForeachOption>>(callee, ["foreach"], args, { foreach: null }).foreach);
}

function orNull(callee: string, foreach: unknown): boolean | null {
  return foreach === null ? null : checkBoolean(callee, "foreach", foreach);
}

type NormArguments = Arguments<
  [normType: number, errorIfNonfinite: boolean, foreach: boolean | null],
  TotalNormOptions
>;
const NORM_DEFAULTS: Required<TotalNormOptions> = { normType: 2, errorIfNonfinite: false, foreach: null };
const NORM_POSITIONAL = ["normType", "errorIfNonfinite", "foreach"] as const;

/** What the native functions of the total norm take last. */
function normArguments(
  callee: string,
  args: readonly unknown[],
): [normType: number, errorIfNonfinite: boolean, foreach: boolean | null] {
  const { normType, errorIfNonfinite, foreach } = parseArguments(callee, NORM_POSITIONAL, args, NORM_DEFAULTS);
  return [
    checkNumber(callee, "normType", normType),
    checkBoolean(callee, "errorIfNonfinite", errorIfNonfinite),
    orNull(callee, foreach),
  ];
}

/**
 * Scales the gradients of all parameters together so that their norm is at most `maxNorm`; those without a gradient are
 * left out.
 *
 * @returns The norm that they had, a tensor of no dimensions; 0 when there are none.
 * @throws RuntimeError with `errorIfNonfinite`, when the norm is NaN or infinite; gradients stay as they are then.
 */
export function clipGradNorm_(parameters: TensorOrTensors, maxNorm: number, ...args: NormArguments): Tensor {
  const callee = "clipGradNorm_";
  const all = list(callee, parameters);
  return wrap(native.clipGradNorm(all, checkNumber(callee, "maxNorm", maxNorm), ...normArguments(callee, args)));
}

/**
 * The norm of all tensors, as if their elements were one vector.
 *
 * @returns A tensor of no dimensions; 0 when there are no tensors.
 * @throws RuntimeError with `errorIfNonfinite`, when it is NaN or infinite.
 */
export function getTotalNorm(tensors: TensorOrTensors, ...args: NormArguments): Tensor {
  const callee = "getTotalNorm";
  return wrap(native.totalNorm(list(callee, tensors), ...normArguments(callee, args)));
}

/** Scales gradients whose norm {@link getTotalNorm} gave, by `maxNorm / (totalNorm + 1e-6)` where that is below 1. */
export function clipGradsWithNorm_(
  parameters: TensorOrTensors,
  maxNorm: number,
  totalNorm: Tensor,
  ...args: Arguments<[foreach: boolean | null], ForeachOption>
): void {
  const callee = "clipGradsWithNorm_";
  checkTensor(callee, "totalNorm", totalNorm);
  native.clipGradsWithNorm(
    list(callee, parameters),
    checkNumber(callee, "maxNorm", maxNorm),
    totalNorm,
    foreachOf(callee, args),
  );
}

/** Clips every element of every gradient to the range from `-clipValue` to `clipValue`. */
export function clipGradValue_(
  parameters: TensorOrTensors,
  clipValue: number,
  ...args: Arguments<[foreach: boolean | null], ForeachOption>
): void {
  const callee = "clipGradValue_";
  native.clipGradValue(list(callee, parameters), checkNumber(callee, "clipValue", clipValue), foreachOf(callee, args));
}
