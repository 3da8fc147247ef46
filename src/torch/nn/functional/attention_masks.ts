/** Attention masks. Follows torch/nn/functional.py (`_canonical_mask`). */

import { AssertionError } from "../../../python/exceptions.js";
import { warnOnce } from "../../../python/warnings.js";
import type { DType } from "../../dtype.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

/** Checks a mask's dtype, and that it is the other mask's where there is one. */
export function checkMask(
  mask: Tensor | null,
  maskName: string,
  other?: { readonly mask: Tensor | null; readonly name: string },
): void {
  if (mask === null) return;
  tensor.check("attention", maskName, mask);
  if (!mask.isFloatingPoint() && mask.dtype.name !== "bool") {
    throw new AssertionError(`only bool and floating types of ${maskName} are supported`);
  }
  if (other !== undefined && other.mask !== null && other.mask.dtype !== mask.dtype) {
    warnOnce(`Support for mismatched ${maskName} and ${other.name} is deprecated. Use same type for both instead.`);
  }
}

/**
 * A mask as what is added to attention scores: a boolean one becomes 0 and -inf of the target's dtype.
 *
 * @param other The other mask of the call, whose dtype should be the same.
 */
export function canonicalMask(
  mask: Tensor | null,
  maskName: string,
  targetType: DType,
  other?: { readonly mask: Tensor | null; readonly name: string },
): Tensor | null {
  checkMask(mask, maskName, other);
  if (mask === null || mask.isFloatingPoint()) return mask;
  return aten.zerosLike(mask, { dtype: targetType }).maskedFill_(mask, Number.NEGATIVE_INFINITY);
}
