/** Distances and similarities. Follows torch/nn/functional.py. */

import { boolean, integer, number } from "../../../internal/kinds.js";
import { form, signature } from "../../../internal/signature.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";

const vectors = { x1: tensor, x2: tensor } as const;

/** Cosine of the angle between vectors along a dimension. */
export const cosineSimilarity = form(
  signature("cosineSimilarity", ["x1", "x2", "dim", "eps"], { ...vectors, dim: integer(1), eps: number(1e-8) }),
  ({ x1, x2, dim, eps }) => aten.cosineSimilarity(x1, x2, dim, eps),
);

/** p-norm of the difference of vectors along the last dimension. */
export const pairwiseDistance = form(
  signature("pairwiseDistance", ["x1", "x2", "p", "eps", "keepdim"], {
    ...vectors,
    p: number(2),
    eps: number(1e-6),
    keepdim: boolean(false),
  }),
  ({ x1, x2, p, eps, keepdim }) => aten.pairwiseDistance(x1, x2, p, eps, keepdim),
);

/** p-norms of the differences of all pairs of rows `(N, M)`: `(N * (N - 1) / 2)`; `p` is 2. */
export const pdist = form(signature("pdist", ["input", "p"], { input: tensor, p: number(2) }), ({ input, p }) =>
  aten.pdist(input, p),
);
