/** Divergences of normal distributions of vectors. Follows torch/distributions/kl.py. */

import { ValueError } from "../../python/exceptions.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { batchMahalanobis, halfLogDet } from "./covariance.js";
import { registerKl } from "./kl_registry.js";
import {
  LowRankMultivariateNormal,
  lowRankLogDet,
  lowRankMahalanobis,
  overDiagonal,
} from "./lowrank_multivariate_normal.js";
import { MultivariateNormal } from "./multivariate_normal.js";
import { broadcastShape, sameShape } from "./utils.js";

/** The traces of `X X^T`. */
function traces(x: Tensor): Tensor {
  const [rows, columns] = x.shape.slice(-2) as [number, number];
  const flat = x
    .reshape([-1, rows * columns])
    .pow(2)
    .sum(-1);
  return flat.reshape(x.shape.slice(0, -2));
}

type Vectors = MultivariateNormal | LowRankMultivariateNormal;

/** How long the vectors of both are. */
function lengthOf(p: Vectors, q: Vectors, kind: string): number {
  if (sameShape(p.eventShape, q.eventShape)) return p.eventShape[0] as number;
  throw new ValueError(
    `KL-divergence between two ${kind}Multivariate Normals with different event shapes cannot be computed`,
  );
}

const solve = (factor: Tensor, x: Tensor) => aten.linalgSolveTriangular(factor, x, { upper: false });

/** What takes the covariance of `q` from a matrix, where `q` is of low rank. */
const lowRankSolved = (q: LowRankMultivariateNormal) =>
  solve(q._capacitanceTril, overDiagonal(q._unbroadcastedCovFactor, q._unbroadcastedCovDiag));
const overRoot = (x: Tensor, q: LowRankMultivariateNormal) => x.mul(q._unbroadcastedCovDiag.rsqrt().unsqueeze(-1));

registerKl(LowRankMultivariateNormal, LowRankMultivariateNormal, (p, q) => {
  const n = lengthOf(p, q, "Low Rank ");
  const term1 = lowRankLogDet(q).sub(lowRankLogDet(p));
  const term3 = lowRankMahalanobis(q, q.loc.sub(p.loc));
  const a = lowRankSolved(q);
  const diagonal = p._unbroadcastedCovDiag.div(q._unbroadcastedCovDiag).sum(-1);
  const factor = traces(overRoot(p._unbroadcastedCovFactor, q));
  const less = traces(a.mul(p._unbroadcastedCovDiag.sqrt().unsqueeze(-2)));
  const lesser = traces(a.matmul(p._unbroadcastedCovFactor));
  const term2 = diagonal.add(factor).sub(less).sub(lesser);
  return term1.add(term2).add(term3).sub(n).mul(0.5);
});
registerKl(MultivariateNormal, LowRankMultivariateNormal, (p, q) => {
  const n = lengthOf(p, q, "(Low Rank) ");
  const term1 = lowRankLogDet(q).sub(halfLogDet(p._unbroadcastedScaleTril).mul(2));
  const term3 = lowRankMahalanobis(q, q.loc.sub(p.loc));
  const a = lowRankSolved(q);
  const scale = traces(overRoot(p._unbroadcastedScaleTril, q));
  const term2 = scale.sub(traces(a.matmul(p._unbroadcastedScaleTril)));
  return term1.add(term2).add(term3).sub(n).mul(0.5);
});
registerKl(LowRankMultivariateNormal, MultivariateNormal, (p, q) => {
  const n = lengthOf(p, q, "(Low Rank) ");
  const term1 = halfLogDet(q._unbroadcastedScaleTril).mul(2).sub(lowRankLogDet(p));
  const term3 = batchMahalanobis(q._unbroadcastedScaleTril, q.loc.sub(p.loc));
  const { _unbroadcastedCovFactor: covFactor, _unbroadcastedCovDiag: covDiag } = p;
  const batch = broadcastShape(q._unbroadcastedScaleTril.shape.slice(0, -2), covFactor.shape.slice(0, -2));
  const scale = q._unbroadcastedScaleTril.expand([...batch, n, n]);
  const factor = covFactor.expand([...batch, n, p.covFactor.size(-1)]);
  const diagonal = covDiag
    .sqrt()
    .diagEmbed()
    .expand([...batch, n, n]);
  const term2 = traces(solve(scale, factor)).add(traces(solve(scale, diagonal)));
  return term1.add(term2).add(term3).sub(n).mul(0.5);
});
registerKl(MultivariateNormal, MultivariateNormal, (p, q) => {
  const n = lengthOf(p, q, "");
  const [ours, theirs] = [p._unbroadcastedScaleTril, q._unbroadcastedScaleTril];
  const half = halfLogDet(theirs).sub(halfLogDet(ours));
  const batch = broadcastShape(theirs.shape.slice(0, -2), ours.shape.slice(0, -2));
  const scale = theirs.expand([...batch, n, n]);
  const term2 = traces(solve(scale, ours.expand([...batch, n, n])));
  const term3 = batchMahalanobis(theirs, q.loc.sub(p.loc));
  return half.add(term2.add(term3).sub(n).mul(0.5));
});
