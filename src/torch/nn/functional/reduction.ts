/** What becomes of the losses of the elements, and what losses share. Follows torch/nn/_reduction.py. */

import { integer, nullable, number } from "../../../internal/kinds.js";
import { kind } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { shown, sizeRepr } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";

/** What becomes of the losses of the elements: their mean (the default), their sum, or the losses as they are. */
export type Reduction = "none" | "mean" | "sum";

// libtorch's numbers.
export const REDUCTIONS: Readonly<Record<Reduction, number>> = { none: 0, mean: 1, sum: 2 };
/** That, or one of `more`; what Python says of anything else. */
export const reductionOf = <Text extends string = Reduction>(
  more: readonly Text[] = [],
  says = "is not a valid value for reduction",
) =>
  kind<Reduction | Text>((_callee, _name, value) => {
    if (typeof value === "string" && (Object.hasOwn(REDUCTIONS, value) || more.includes(value as Text))) {
      return value as Reduction | Text;
    }
    throw new ValueError(`${typeof value === "string" ? value : shown(value)} ${says}`);
  });

export const pair = { input: tensor, target: tensor } as const;
export const reduction = {
  /** Default: "mean". */
  reduction: reductionOf()("mean"),
} as const;
export const classWeight = {
  /** A factor for each class `(C)`. Default: none. */
  weight: nullable(tensor)(null),
} as const;
export const weight = {
  /** A factor for each element, of the input's shape. Default: none. */
  weight: nullable(tensor)(null),
} as const;
export const ignoreIndex = {
  /** Targets with this class do not count. Default: -100. */
  ignoreIndex: integer(-100),
} as const;
export const margin = (initial: number) => ({ margin: number(initial) }) as const;
export function reduce(losses: Tensor, reduction: Reduction): Tensor {
  if (reduction === "mean") return losses.mean();
  return reduction === "sum" ? losses.sum() : losses;
}

export function sameSize(a: Tensor, b: Tensor): boolean {
  return sizeRepr(a.shape) === sizeRepr(b.shape);
}
