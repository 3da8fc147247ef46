/** What distributions share whose covariance can be given in three ways. */

import { nullable } from "../../internal/kinds.js";
import { ValueError } from "../../python/exceptions.js";
import { snakeCase } from "../../python/snake_case.js";
import { tensor } from "../kinds.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { like } from "./utils.js";

/** The three, of which one is given. */
export const covariance = {
  /** `(..., n, n)`, positive definite; or give one of the next two. */
  covarianceMatrix: nullable(tensor)(null),
  /** Its inverse. */
  precisionMatrix: nullable(tensor)(null),
  /** Its Cholesky factor, lower triangular with a positive diagonal: the cheapest of the three. */
  scaleTril: nullable(tensor)(null),
} as const;

export type Way = keyof typeof covariance;
export const ways = Object.keys(covariance) as Way[];

/** Which of the three was given, and what; undefined unless it was exactly one. */
export function givenWay(values: Record<Way, Tensor | null>): [way: Way, matrix: Tensor] | undefined {
  const given = ways.flatMap((way): [Way, Tensor][] => (values[way] === null ? [] : [[way, values[way]]]));
  return given.length === 1 ? given[0] : undefined;
}

/** @throws ValueError for what is no matrix. */
export function checkMatrix(name: string, matrix: Tensor): void {
  if (matrix.dim() >= 2) return;
  throw new ValueError(`${name} must be at least two-dimensional, with optional leading batch dimensions`);
}

/** How PyTorch names the three where it asks for a matrix. */
export const matrixName = (way: Way): string => (way === "scaleTril" ? "scale_tril matrix" : snakeCase(way));

/** The lower triangular factor of what was given. */
export function factorOf(way: Way, matrix: Tensor): Tensor {
  if (way === "scaleTril") return matrix;
  return way === "covarianceMatrix" ? aten.linalgCholesky(matrix) : precisionToScaleTril(matrix);
}

function precisionToScaleTril(precision: Tensor): Tensor {
  const flipped = aten.linalgCholesky(precision.flip([-2, -1]));
  const inverse = flipped.flip([-2, -1]).transpose(-2, -1);
  const identity = aten.eye(precision.size(-1), like(precision));
  return aten.linalgSolveTriangular(inverse, identity, { upper: false });
}

/** The diagonals of matrices. */
export const diagonalOf = (x: Tensor): Tensor => x.diagonal({ dim1: -2, dim2: -1 });
/** Half of the logarithm of the determinant of what has this factor. */
export const halfLogDet = (factor: Tensor): Tensor => diagonalOf(factor).log().sum(-1);

/** Matrices times vectors, of batches that can be broadcast. */
export const batchMv = (matrices: Tensor, vectors: Tensor): Tensor =>
  matrices.matmul(vectors.unsqueeze(-1)).squeeze(-1);

const range = (start: number, end: number, step = 1) =>
  Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, i) => start + i * step);

/**
 * The squared Mahalanobis distances of vectors, for the factors of covariances. The factors' batch can be broadcast to the
 * vectors'; the vectors of one factor are solved for together.
 */
export function batchMahalanobis(factors: Tensor, vectors: Tensor): Tensor {
  const n = vectors.size(-1);
  const batch = vectors.shape.slice(0, -1);
  const sizes = factors.shape.slice(0, -2);
  const outer = batch.length - sizes.length;
  const dims = outer + 2 * sizes.length;
  const split = sizes.flatMap((size, i) => [Math.floor((batch[outer + i] as number) / size), size]);
  const order = [...range(0, outer), ...range(outer, dims, 2), ...range(outer + 1, dims, 2), dims];
  const apart = vectors.reshape([...batch.slice(0, outer), ...split, n]).permute(order);
  const flat = factors.reshape([-1, n, n]);
  const columns = apart.reshape([-1, flat.size(0), n]).permute([1, 2, 0]);
  const solved = aten.linalgSolveTriangular(flat, columns, { upper: false });
  const distances = solved.pow(2).sum(-2).t().reshape(apart.shape.slice(0, -1));
  const back = [...range(0, outer), ...sizes.flatMap((_, i) => [outer + i, batch.length + i])];
  return distances.permute(back).reshape(batch);
}

/** Adds 1 to the diagonals of square matrices, in place. */
export function addIdentity(matrices: Tensor): Tensor {
  const n = matrices.size(-1);
  const flat = matrices.view([-1, n * n]);
  const diagonals = [":", `::${n + 1}`];
  flat.setAt(diagonals, flat.at(...diagonals).add_(1));
  return matrices;
}
