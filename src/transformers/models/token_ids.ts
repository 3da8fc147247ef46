/** One id, or several of which each ends a text, as configurations have them. */

import { integer, listOf, nullable } from "../../internal/kinds.js";
import { type Kind, kind } from "../../internal/signature.js";

export const tokenIds = nullable(
  kind<number | number[]>((callee, name, value) =>
    Number.isSafeInteger(value) ? (value as number) : listOf(integer).check(callee, name, value),
  ) as Kind<number | number[]>,
);
