/** Matrices that stay orthogonal. Follows torch/nn/utils/parametrizations.py (`_Orthogonal`). */

import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr } from "../../../python/repr.js";
import { noGrad } from "../../autograd/index.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { Module } from "../modules/module.js";

const MAPS = ["matrix_exp", "cayley", "householder"] as const;

/** A map to orthogonal matrices: of skew-symmetric ones, or a product of reflections. */
export type OrthogonalMap = (typeof MAPS)[number];

export const isOrthogonalMap = (name: string): name is OrthogonalMap => (MAPS as readonly string[]).includes(name);

// The distance of 1 to the next number (`torch.finfo(dtype).eps`).
const EPS: Readonly<Record<string, number>> = {
  float64: 2 ** -52,
  complex128: 2 ** -52,
  bfloat16: 2 ** -7,
  float16: 2 ** -10,
};

function isOrthogonal(matrix: Tensor): boolean {
  const { dtype, device } = matrix;
  const identity = aten.eye(matrix.size(-1), { dtype, device });
  const atol = 10 * matrix.size(-2) * (EPS[dtype.name] ?? 2 ** -23);
  return aten.allclose(matrix.mH.matmul(matrix), identity, { atol });
}

/** The orthogonal factor of a tall matrix for which the other factor's diagonal is not negative. */
function orthogonalFactor(matrix: Tensor): Tensor {
  const [x, tau] = aten.geqrf(matrix);
  return aten.linalgHouseholderProduct(x, tau).mul_(diagonal(x).sgn().unsqueeze(-2));
}

const diagonal = (matrix: Tensor): Tensor => matrix.diagonal({ dim1: -2, dim2: -1 });

/** The parametrization of `nn.utils.parametrizations.orthogonal`. Shapes: `(..., m, n)` in and out. */
export class _Orthogonal extends Module {
  shape: readonly number[];
  orthogonalMap: OrthogonalMap;
  /** `(..., k, k)` for the larger k of m and n: the value around which the map is taken, where there is one. */
  declare base: Tensor | null;
  usesBase: boolean;

  constructor(weight: Tensor, orthogonalMap: OrthogonalMap, useTrivialization: boolean) {
    super();
    if (weight.isComplex() && orthogonalMap === "householder") {
      throw new ValueError("The householder parametrization does not support complex tensors.");
    }
    this.shape = weight.shape;
    this.orthogonalMap = orthogonalMap;
    this.usesBase = useTrivialization;
    if (useTrivialization) this.registerBuffer("base", null);
  }

  override forward(x: Tensor): Tensor {
    const isWide = x.size(-2) < x.size(-1);
    const tall = isWide ? x.mT : x;
    let q = this.orthogonalMap === "householder" ? reflections(tall) : ofSkew(tall, this.orthogonalMap);
    if (this.usesBase) q = (this.base as Tensor).matmul(q);
    return isWide ? q.mT : q;
  }

  rightInverse(value: Tensor): Tensor {
    if (sizeRepr(value.shape) !== sizeRepr(this.shape)) {
      throw new ValueError(
        `Expected a matrix or batch of matrices of shape ${sizeRepr(this.shape)}. ` +
          `Got a tensor of shape ${sizeRepr(value.shape)}.`,
      );
    }
    return noGrad(() => (this.usesBase ? aroundBase(this, value) : factored(this, value)));
  }
}

/** The base becomes the value, completed to a square matrix, and what is trained begins at the map's zero. */
function aroundBase(module: _Orthogonal, value: Tensor): Tensor {
  const q = value.size(-2) < value.size(-1) ? value.mT : value;
  const [n, k] = [q.size(-2), q.size(-1)];
  const { dtype, device } = q;
  if (n === k) module.base = isOrthogonal(q) ? q.detach().clone() : orthogonalFactor(q.detach());
  else {
    const rest = aten.randn([...q.shape.slice(0, -2), n, n - k], { dtype, device });
    module.base = orthogonalFactor(aten.cat([q.detach(), rest], -1));
  }
  const start = aten.zerosLike(value);
  diagonal(start).fill_(-1);
  return start;
}

/** The reflections of which the value, made orthogonal, is the product. */
function factored(module: _Orthogonal, value: Tensor): Tensor {
  const isWide = value.size(-2) < value.size(-1);
  if (module.orthogonalMap !== "householder") {
    throw new NotImplementedError(
      "It is not possible to assign to the matrix exponential or the Cayley parametrizations when use_trivialization=False.",
    );
  }
  const [a, tau] = aten.geqrf(isWide ? value.mT : value);
  const signs = diagonal(a).sign_();
  signs.copy_(aten.where(tau.eq(0), signs.neg(), signs));
  return isWide ? a.mT : a;
}

/** The first columns of the map's value at the skew-symmetric matrix that has the lower triangle of `x`. */
function ofSkew(x: Tensor, map: "matrix_exp" | "cayley"): Tensor {
  const [n, k] = [x.size(-2), x.size(-1)];
  let lower = x.tril();
  if (n !== k) {
    const zeros = lower.newZeros([n, n - k]).expand([...lower.shape.slice(0, -2), -1, -1]);
    lower = aten.cat([lower, zeros], -1);
  }
  const a = lower.sub(lower.mH);
  if (map === "matrix_exp") return columns(aten.matrixExp(a), k);
  const identity = aten.eye(n, { dtype: a.dtype, device: a.device });
  return columns(aten.linalgSolve(identity.add(a, { alpha: -0.5 }), identity.add(a, { alpha: 0.5 })), k);
}

const columns = (matrix: Tensor, k: number): Tensor => (matrix.size(-1) === k ? matrix : matrix.narrow(-1, 0, k));

/** The product of the reflections in the columns of `x` below its diagonal, which has the signs. */
function reflections(x: Tensor): Tensor {
  const a = x.tril(-1);
  const tau = a.mul(a).sum([-2]).add(1).reciprocal().mul(2);
  return aten.linalgHouseholderProduct(a, tau).mul(diagonal(x).int().unsqueeze(-2));
}
