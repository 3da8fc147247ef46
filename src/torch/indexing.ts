import { checkNoMore } from "../internal/surplus.js";
/**
 * Python's `start:stop:step` as an index for `Tensor.at` and `setAt`; null or nothing leaves a bound open.
 *
 * ```ts
 * x.at(slice(1, 3))          // x[1:3]
 * x.at(slice(null, -1))      // x[:-1]
 * x.at(slice(0, null, 2))    // x[0::2]
 * ```
 */
export function slice(start?: number | null, stop?: number | null, step?: number | null, ...none: []): string {
  checkNoMore("slice", none);
  return `${start ?? ""}:${stop ?? ""}:${step ?? ""}`;
}
