/** Singular values of matrices of low rank, by random projections. Follows torch/_lowrank.py. */

import { boolean, integer, nullable, optional } from "../internal/kinds.js";
import { form, signature } from "../internal/signature.js";
import { ValueError } from "../python/exceptions.js";
import { tensor } from "./kinds.js";
import { aten } from "./ops/index.js";
import { operator } from "./ops/operator.js";
import type { Tensor } from "./tensor.js";

const call = {
  qr: operator("linalg_qr"),
  svd: operator("linalg_svd"),
  sparseMm: operator("_sparse_mm"),
  sparseSum: operator("_sparse_sum.dim"),
  sparseCoo: operator("sparse_coo_tensor.indices_size"),
};

/** @internal The product of a sparse or dense matrix and a dense one. */
export const product = (a: Tensor, b: Tensor) => (a.isSparse ? (call.sparseMm(a, b) as Tensor) : a.matmul(b));
const q = (matrix: Tensor) => (call.qr(matrix) as Tensor[])[0] as Tensor;
/** @internal The dtype to compute in: float32 for what is not floating-point. */
export const floatingDtype = ({ dtype }: Tensor) => (/^float(16|32|64)$/.test(dtype.name) ? dtype.name : "float32");

/** A matrix with `columns` orthonormal columns that spans about what `A - M` does. */
function approximateBasis(A: Tensor, columns: number, niter: number, M: Tensor | undefined): Tensor {
  const dtype = A.isComplex() ? A.dtype : floatingDtype(A);
  const minus = (X: Tensor, by: Tensor, with_: (matrix: Tensor) => Tensor) =>
    M === undefined ? X : X.sub(product(with_(M), by));
  const R = aten.randn([A.shape.at(-1) as number, columns], { dtype, device: A.device });
  const same = (matrix: Tensor) => matrix;
  let Q = q(minus(product(A, R), R, same));
  for (let i = 0; i < niter; i++) {
    Q = q(minus(product(A.mH, Q), Q, (matrix) => matrix.mH));
    Q = q(minus(product(A, Q), Q, same));
  }
  return Q;
}

function decompose(A: Tensor, columns: number, niter: number, mean: Tensor | undefined): [Tensor, Tensor, Tensor] {
  const [m, n] = A.shape.slice(-2) as [number, number];
  let M = mean?.broadcastTo(A.shape);
  const isWide = m < n;
  const tall = isWide ? A.mH : A;
  if (isWide) M = M?.mH;
  const Q = approximateBasis(tall, columns, niter, M);
  let B = product(Q.mH, tall);
  if (M !== undefined) B = B.sub(product(Q.mH, M));
  const [U, S, Vh] = call.svd(B, false) as [Tensor, Tensor, Tensor];
  return isWide ? [Vh.mH, S, Q.matmul(U)] : [Q.matmul(U), S, Vh.mH];
}

/**
 * About the `q` largest singular values of a matrix (..., m, n), dense or sparse, with their vectors: `[U, S, V]`. Random: Python's
 * numbers for its seed. Follows torch.svd_lowrank.
 */
export const svdLowrank = form(
  signature("svdLowrank", ["A", "q", "niter", "M"], {
    A: tensor,
    /** A little more than the rank. Default: 6. */
    q: nullable(integer)(6),
    /** How often the span is refined. Default: 2. */
    niter: nullable(integer)(2),
    /** What is subtracted from A. Default: nothing. */
    M: optional(nullable(tensor)),
  }),
  ({ A, q, niter, M }): [U: Tensor, S: Tensor, V: Tensor] => decompose(A, q ?? 6, niter ?? 2, M ?? undefined),
);

/**
 * About the `q` principal components of rows (..., m, n): `[U, S, V]`, where V has the directions. Follows torch.pca_lowrank.
 *
 * @throws ValueError for a `q` that is greater than m or n.
 */
export const pcaLowrank = form(
  signature("pcaLowrank", ["A", "q", "center", "niter"], {
    A: tensor,
    /** Default: null, 6 at most. */
    q: nullable(integer)(null),
    /** Whether the mean of each column is subtracted first. Default: true. */
    center: boolean(true),
    niter: integer(2),
  }),
  ({ A, q: given, center, niter }): [U: Tensor, S: Tensor, V: Tensor] => {
    const [m, n] = A.shape.slice(-2) as [number, number];
    const q = given ?? Math.min(6, m, n);
    if (q < 0 || q > Math.min(m, n)) {
      throw new ValueError(`q(=${q}) must be non-negative integer and not greater than min(m, n)=${Math.min(m, n)}`);
    }
    if (niter < 0) throw new ValueError(`niter(=${niter}) must be non-negative integer`);
    if (!center) return decompose(A, q, niter, undefined);
    if (!A.isSparse) return decompose(A.sub(A.mean([-2], { keepdim: true })), q, niter, undefined);
    if (A.ndim !== 2) throw new ValueError("pca_lowrank input is expected to be 2-dimensional tensor");
    const options = { dtype: floatingDtype(A), device: A.device };
    const means = (call.sparseSum(A, [-2]) as Tensor).div(m);
    const columns = means.indices().at(0);
    const places = aten.stack([columns, columns.zerosLike()]);
    const column = call.sparseCoo(places, means.values(), [n, 1], options) as Tensor;
    return decompose(A, q, niter, (call.sparseMm(column, aten.ones([1, m], options)) as Tensor).mT);
  },
);
