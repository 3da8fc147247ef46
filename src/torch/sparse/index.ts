/**
 * `torch.sparse`: functions of sparse matrices. Follows torch/sparse/__init__.py.
 *
 * @module
 */

import { integer, nullable, number, optional, unchecked } from "../../internal/kinds.js";
import { form, signature } from "../../internal/signature.js";
import { dtype, tensor } from "../kinds.js";
import type { Layout } from "../layout.js";
import { operator } from "../ops/operator.js";
import type { Tensor } from "../tensor.js";

const call = {
  addmm: operator("_sparse_addmm"),
  mm: operator("_sparse_mm"),
  sum: operator("_sparse_sum"),
  softmax: operator("_sparse_softmax"),
  logSoftmax: operator("_sparse_log_softmax"),
  sampledAddmm: operator("sparse_sampled_addmm"),
  spdiags: operator("_spdiags"),
  spsolve: operator("_spsolve"),
};

const scales = {
  /** Multiplies the matrix that is added. Default: 1. */
  beta: number(1),
  /** Multiplies the product. Default: 1. */
  alpha: number(1),
};
const matrices = { mat1: tensor, mat2: tensor } as const;

/** `beta * mat + alpha * (mat1 @ mat2)` for a sparse mat1 (n, m), a dense mat2 (m, p) and mat (n, p); it has gradients for both. */
export const addmm = form(
  signature("addmm", ["mat", "mat1", "mat2"], { mat: tensor, ...matrices, ...scales }),
  ({ mat, mat1, mat2, beta, alpha }) => call.addmm(mat, mat1, mat2, { beta, alpha }) as Tensor,
);

/** The product of sparse matrices (n, m) and sparse or dense ones (m, p). `reduce` (`"sum"`, `"mean"`, `"amax"`, `"amin"`) is for CSR on the CPU. */
export const mm = form(
  signature("mm", ["mat1", "mat2", "reduce"], { ...matrices, reduce: optional(unchecked<string>()) }),
  ({ mat1, mat2, reduce }) => (reduce === undefined ? call.mm(mat1, mat2) : call.mm(mat1, mat2, reduce)) as Tensor,
);

/** `beta * input + alpha * (mat1 @ mat2)` at the places of the CSR matrix `input` only. */
export const sampledAddmm = form(
  signature("sampledAddmm", ["input", "mat1", "mat2"], {
    input: tensor,
    ...matrices,
    ...scales,
    out: optional(tensor),
  }),
  ({ input, mat1, mat2, ...options }) => call.sampledAddmm(input, mat1, mat2, options) as Tensor,
);

/** The sum of all elements, or over dimensions; sparse as long as a sparse dimension is left. */
export const sum = form(
  signature("sum", ["input", "dim", "dtype"], {
    input: tensor,
    dim: nullable(unchecked<number | readonly number[]>())(null),
    dtype: optional(dtype),
  }),
  ({ input, dim, dtype }) => {
    const dims = dim === null ? [] : [typeof dim === "number" ? [dim] : dim];
    return (dtype === undefined ? call.sum(input, ...dims) : call.sum(input, ...dims, { dtype })) as Tensor;
  },
);

const alongDim = { input: tensor, dim: integer, dtype: nullable(unchecked<unknown>())(null) } as const;

/** The softmax of a sparse tensor along a dimension; what is not there counts as minus infinity. */
export const softmax = form(
  signature("softmax", ["input", "dim"], alongDim),
  ({ input, dim, dtype }) => call.softmax(input, dim, { dtype }) as Tensor,
);

/** Its logarithm. */
export const logSoftmax = form(
  signature("logSoftmax", ["input", "dim"], alongDim),
  ({ input, dim, dtype }) => call.logSoftmax(input, dim, { dtype }) as Tensor,
);

/** A sparse matrix with the rows of `diagonals` on the diagonals that `offsets` names. */
export const spdiags = form(
  signature("spdiags", ["diagonals", "offsets", "shape", "layout"], {
    diagonals: tensor,
    offsets: tensor,
    shape: unchecked<readonly number[]>(),
    layout: optional(unchecked<Layout | string>()),
  }),
  ({ diagonals, offsets, shape, layout }) => call.spdiags(diagonals, offsets, shape, { layout }) as Tensor,
);

/** The solution x of `input @ x = other` for a sparse matrix; on CUDA only. */
export const spsolve = form(
  signature("spsolve", ["input", "other"], { input: tensor, other: tensor }),
  ({ input, other }) => call.spsolve(input, other) as Tensor,
);

export { checkSparseTensorInvariants } from "./invariants.js";
