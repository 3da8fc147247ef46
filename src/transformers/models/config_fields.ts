/** Kinds of fields that configurations of several families have. */

import { between, integer, listOf, nullable, size } from "../../internal/kinds.js";
import { type Kind, kind } from "../../internal/signature.js";

/** One id, or several of which each ends a text. */
export const tokenIds = nullable(
  kind<number | number[]>((callee, name, value) =>
    Number.isSafeInteger(value) ? (value as number) : listOf(integer).check(callee, name, value),
  ) as Kind<number | number[]>,
);

/** How many layers there are; a file that asks for millions would end the process. */
export const layerCount = between(size, 0, 10_000);
