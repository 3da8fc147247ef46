/** The largest singular value of a weight, by power iterations: what both forms of spectral normalisation share. */

import { noGrad } from "../../autograd/index.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";

/** A weight as a matrix (n, everything else), its dimension `dim` first. */
export function asMatrix(weight: Tensor, dim: number): Tensor {
  const others = weight.shape.map((_, d) => d).filter((d) => d !== dim);
  return (dim === 0 ? weight : weight.permute([dim, ...others])).flatten(1);
}

/** Two vectors (n) and (m) for a matrix (n, m), drawn from the normal distribution and scaled to length 1. */
export function drawVectors(matrix: Tensor, eps: number): [u: Tensor, v: Tensor] {
  const [n, m] = matrix.shape as [number, number];
  const u = matrix.newEmpty([n]).normal_(0, 1);
  const v = matrix.newEmpty([m]).normal_(0, 1);
  return [F.normalize(u, { dim: 0, eps }), F.normalize(v, { dim: 0, eps })];
}

/** Brings two vectors closer to the first singular ones, in place. */
export function iterate(matrix: Tensor, [u, v]: readonly [Tensor, Tensor], times: number, eps: number): void {
  noGrad(() => {
    for (let i = 0; i < times; i++) {
      u.copy_(F.normalize(matrix.mv(v), { dim: 0, eps }));
      v.copy_(F.normalize(matrix.mH.mv(u), { dim: 0, eps }));
    }
  });
}

/** The singular value that belongs to two vectors. They are copied: a second forward pass writes to them. */
export function singularValue(matrix: Tensor, u: Tensor, v: Tensor): Tensor {
  return aten.vdot(u.clone(), matrix.mv(v.clone()));
}
