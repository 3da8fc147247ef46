import { withoutSurplus } from "../internal/surplus.js";
/**
 * Python's `start:stop:step` as an index for `Tensor.at` and `setAt`; null or nothing leaves a bound open.
 *
 * ```ts
 * x.at(slice(1, 3))          // x[1:3]
 * x.at(slice(null, -1))      // x[:-1]
 * x.at(slice(0, null, 2))    // x[0::2]
 * ```
 */
export const slice = withoutSurplus(
  "slice",
  3,
  (start?: number | null, stop?: number | null, step?: number | null): string =>
    `${start ?? ""}:${stop ?? ""}:${step ?? ""}`,
);
