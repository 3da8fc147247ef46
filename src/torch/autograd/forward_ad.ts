/**
 * Forward mode: derivatives that are computed along with the values. Follows torch/autograd/forward_ad.py.
 *
 * @module
 */

import { integer, nullable } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { form, signature } from "../../internal/signature.js";
import { checkNoMore, withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { tensor } from "../kinds.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";

let current = -1;

/** Enters a level of forward mode; its number. {@link dualLevel} is what leaves it by itself. */
export const enterDualLevel = withoutSurplus("enterDualLevel", 0, (): number => {
  const level = native.enterDualLevel();
  if (level !== current + 1) {
    native.exitDualLevel(level);
    throw new RuntimeError(
      "Entering a new forward AD level but the current level is not valid. Make sure you did not modify it directly.",
    );
  }
  current = level;
  return level;
});

const exiting = signature("exitDualLevel", ["level"], { level: nullable(integer)(null) });

/** Leaves a level, which must be the one that was entered last. Default: that. */
export const exitDualLevel = form(exiting, ({ level: given }) => {
  const level = given ?? current;
  if (level !== current) {
    throw new RuntimeError(
      "Trying to exit a forward AD level that was not the last one that was created. This is not supported.",
    );
  }
  if (level < 0) throw new RuntimeError("Trying to exit a forward AD level but there is none.");
  native.exitDualLevel(level);
  current = level - 1;
});

/** A level of forward mode: for `body`, or until the guard is disposed of. Tangents live no longer. */
export function dualLevel<R>(body: () => R): R;
export function dualLevel(): Disposable;
export function dualLevel<R>(...body: unknown[]): R | Disposable {
  const enter = () => {
    const level = enterDualLevel();
    return () => exitDualLevel(level);
  };
  return scoped<R>("dualLevel", "forwardAd", enter, body);
}

const making = signature("makeDual", ["tensor", "tangent"], { tensor, tangent: tensor });

/** The tensor with its tangent: what is computed from it has one, too. Shapes: both the same. */
export const makeDual = form(making, ({ tensor, tangent }): Tensor => {
  if (current < 0) {
    throw new RuntimeError(
      "Trying to create a dual Tensor for forward AD but no level exists, make sure to enter_dual_level() first.",
    );
  }
  if (!(tensor.isFloatingPoint() || tensor.isComplex())) {
    throw new ValueError(`Expected primal to be floating point or complex, but got: ${tensor.dtype}`);
  }
  if (!(tangent.isFloatingPoint() || tangent.isComplex())) {
    throw new ValueError(`Expected tangent to be floating point or complex, but got: ${tangent.dtype}`);
  }
  return aten._makeDual(tensor, tangent, current);
});

/** A dual tensor in its parts. */
export class UnpackedDualTensor {
  readonly primal: Tensor;
  /** null for a tensor without one. */
  readonly tangent: Tensor | null;

  constructor(primal: Tensor, tangent: Tensor | null, ...none: []) {
    checkNoMore("UnpackedDualTensor", none);
    this.primal = primal;
    this.tangent = tangent;
  }
}

/** Value and tangent of a tensor. */
export const unpackDual = form(signature("unpackDual", ["tensor"], { tensor }), ({ tensor }): UnpackedDualTensor => {
  if (current < 0) return new UnpackedDualTensor(tensor, null);
  const { primal, tangent } = aten._unpackDual(tensor, current) as unknown as UnpackedDualTensor;
  return new UnpackedDualTensor(primal, tangent);
});
