/**
 * `nn.utils.parametrizations`: weights that are orthogonal, or normalised. Follows torch/nn/utils/parametrizations.py.
 *
 * @module
 */

import { boolean, integer, nullable, number, string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { IndexError, ValueError } from "../../../python/exceptions.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { Module } from "../modules/module.js";
import { _Orthogonal, isOrthogonalMap } from "./orthogonal.js";
import { type Parametrized, registerParametrization } from "./parametrize.js";
import { asMatrix, drawVectors, iterate, singularValue } from "./power_method.js";
import { outputDim, weightOf } from "./weight_of.js";

const name = {
  /** The property of the weight. Default: "weight". */
  name: string("weight"),
} as const;

const orthogonalArguments = signature("orthogonal", ["name", "orthogonalMap"], {
  ...name,
  /**
   * `"matrix_exp"`, `"cayley"` or `"householder"`. Default: null, the first for a square or a complex matrix, else the last.
   */
  orthogonalMap: nullable(string)(null),
  /** Keep a matrix of the present value, around which the map is taken. Default: true. */
  useTrivialization: boolean(true),
});

/**
 * Makes a matrix, or a batch of matrices (..., m, n), orthogonal: its columns, or where it is wide its rows, are
 * orthonormal; unitary where it is complex.
 *
 * @throws ValueError for a tensor of less than two dimensions, or an unknown map.
 */
export function orthogonal<M extends Module>(module: M, ...given: Given<typeof orthogonalArguments>): Parametrized<M> {
  const { name, orthogonalMap, useTrivialization } = orthogonalArguments(given);
  const weight = weightOf("orthogonal", module, name);
  if (weight.dim() < 2) {
    throw new ValueError(`Expected a matrix or batch of matrices. Got a tensor of ${weight.dim()} dimensions.`);
  }
  const isSquare = weight.size(-2) === weight.size(-1);
  const map = orthogonalMap ?? (isSquare || weight.isComplex() ? "matrix_exp" : "householder");
  if (!isOrthogonalMap(map)) {
    throw new ValueError(`orthogonal_map has to be one of "matrix_exp", "cayley", "householder". Got: ${map}`);
  }
  return registerParametrization(module, name, new _Orthogonal(weight, map, useTrivialization), { unsafe: true });
}

/** A weight of its length (`original0`) and its direction (`original1`). */
class _WeightNorm extends Module {
  dim: number;

  constructor(dim: number | null) {
    super();
    this.dim = dim ?? -1;
  }

  override forward(length: Tensor, direction: Tensor): Tensor {
    return aten._weightNorm(direction, length, this.dim);
  }

  rightInverse(weight: Tensor): [length: Tensor, direction: Tensor] {
    return [aten.normExceptDim(weight, 2, this.dim), weight];
  }
}

const weightNormArguments = signature("weightNorm", ["name", "dim"], {
  ...name,
  /** The dimension of which each index has a length of its own; null for one length of all. Default: 0. */
  dim: nullable(integer)(0),
});

/**
 * Splits a weight into length and direction, which are trained in its place. Python loads states of the older form
 * (`weight_g`, `weight_v`) too; here their keys are to be renamed first.
 */
export function weightNorm<M extends Module>(module: M, ...given: Given<typeof weightNormArguments>): Parametrized<M> {
  const { name, dim } = weightNormArguments(given);
  return registerParametrization(module, name, new _WeightNorm(dim), { unsafe: true });
}

/** A weight divided by its largest singular value. */
class _SpectralNorm extends Module {
  dim: number;
  eps: number;
  nPowerIterations = 0;
  declare _u: Tensor;
  declare _v: Tensor;

  constructor(weight: Tensor, nPowerIterations: number, dim: number, eps: number) {
    super();
    const dims = weight.dim();
    if (dim >= dims || dim < -dims) {
      throw new IndexError(
        `Dimension out of range (expected to be in range of [-${dims}, ${dims - 1}] but got ${dim})`,
      );
    }
    if (nPowerIterations <= 0) {
      throw new ValueError(
        `Expected n_power_iterations to be positive, but got n_power_iterations=${nPowerIterations}`,
      );
    }
    this.dim = dim >= 0 ? dim : dim + dims;
    this.eps = eps;
    if (dims <= 1) return;
    this.nPowerIterations = nPowerIterations;
    const matrix = asMatrix(weight.detach(), this.dim);
    const vectors = drawVectors(matrix, eps);
    this.registerBuffer("_u", vectors[0]);
    this.registerBuffer("_v", vectors[1]);
    iterate(matrix, vectors, 15, eps);
  }

  override forward(weight: Tensor): Tensor {
    const { dim, eps, _u: u, _v: v } = this;
    if (weight.dim() === 1) return F.normalize(weight, { dim: 0, eps });
    const matrix = asMatrix(weight, dim);
    if (this.training) iterate(matrix, [u, v], this.nPowerIterations, eps);
    return weight.div(singularValue(matrix, u, v));
  }

  rightInverse(value: Tensor): Tensor {
    return value;
  }
}

const spectralArguments = signature("spectralNorm", ["name", "nPowerIterations", "eps", "dim"], {
  ...name,
  /** How many iterations each reading in training mode takes. Default: 1. */
  nPowerIterations: integer(1),
  /** The smallest length that a vector is divided by. Default: 1e-12. */
  eps: number(1e-12),
  /** The dimension of the outputs. Default: null, 1 for transposed convolutions and 0 for others. */
  dim: nullable(integer)(null),
});

/**
 * Divides a weight by its largest singular value, which power iterations estimate each time it is read in training mode; a
 * vector by its length. Buffers of a weight that is a matrix (n, m): `_u` (n) and `_v` (m).
 */
export function spectralNorm<M extends Module>(module: M, ...given: Given<typeof spectralArguments>): Parametrized<M> {
  const { name, nPowerIterations, eps, dim } = spectralArguments(given);
  const weight = weightOf("spectralNorm", module, name);
  const norm = new _SpectralNorm(weight, nPowerIterations, dim ?? outputDim(module), eps);
  return registerParametrization(module, name, norm);
}
