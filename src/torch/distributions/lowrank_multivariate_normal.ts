/** Follows torch/distributions/lowrank_multivariate_normal.py. */

import { type Given, signature } from "../../internal/signature.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { sizeRepr } from "../../python/repr.js";
import { tensor } from "../kinds.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { independent, positive, real, realVector } from "./constraints.js";
import { addIdentity, batchMahalanobis, batchMv, checkMatrix, halfLogDet } from "./covariance.js";
import { Distribution } from "./distribution.js";
import { validation } from "./params.js";
import { lazyProperties, log2Pi, type Size, sameShape, standardNormal, strict } from "./utils.js";

const declared = signature("LowRankMultivariateNormal", ["loc", "covFactor", "covDiag", "validateArgs"], {
  loc: tensor,
  covFactor: tensor,
  covDiag: tensor,
  ...validation,
});

/** The transposed factor over the diagonal. */
export const overDiagonal = (factor: Tensor, diagonal: Tensor): Tensor => factor.mT.div(diagonal.unsqueeze(-2));

/** `log |W W^T + D|`, by the small matrix `I + W^T D^-1 W`. */
export function lowRankLogDet(of: LowRankMultivariateNormal): Tensor {
  return halfLogDet(of._capacitanceTril).mul(2).add(of._unbroadcastedCovDiag.log().sum(-1));
}

/** The squared Mahalanobis distances, by that matrix too. */
export function lowRankMahalanobis(of: LowRankMultivariateNormal, x: Tensor): Tensor {
  const product = batchMv(overDiagonal(of._unbroadcastedCovFactor, of._unbroadcastedCovDiag), x);
  const first = x.pow(2).div(of._unbroadcastedCovDiag).sum(-1);
  return first.sub(batchMahalanobis(of._capacitanceTril, product));
}

/** With one dimension more, all of one batch. */
function together(loc: Tensor, factor: Tensor, diagonal: Tensor): Tensor[] {
  try {
    return aten.broadcastTensors([loc.unsqueeze(-1), factor, diagonal.unsqueeze(-1)]);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    const [a, b, c] = [loc, factor, diagonal].map(({ shape }) => sizeRepr(shape));
    throw new ValueError(`Incompatible batch shapes: loc ${a}, cov_factor ${b}, cov_diag ${c}`);
  }
}

/**
 * The normal distribution of vectors with the covariance `covFactor @ covFactor.mT + diag(covDiag)`. Shapes: `loc`, `covDiag`
 * and draws `(..., n)`, `covFactor` `(..., n, rank)`.
 */
export class LowRankMultivariateNormal extends Distribution {
  static readonly argConstraints = {
    loc: realVector,
    covFactor: independent(real, 2),
    covDiag: independent(positive, 1),
  };
  static readonly support = realVector;
  static override readonly hasRsample = true;
  readonly loc: Tensor;
  readonly covFactor: Tensor;
  readonly covDiag: Tensor;
  declare readonly covarianceMatrix: Tensor;
  declare readonly precisionMatrix: Tensor;
  declare readonly scaleTril: Tensor;
  /** @internal */
  readonly _unbroadcastedCovFactor: Tensor;
  /** @internal */
  readonly _unbroadcastedCovDiag: Tensor;
  /** @internal */
  readonly _capacitanceTril: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    const { loc, covFactor, covDiag, validateArgs } = declared(given);
    if (loc.dim() < 1) throw new ValueError("loc must be at least one-dimensional.");
    const eventShape = loc.shape.slice(-1);
    checkMatrix("cov_factor", covFactor);
    if (covFactor.size(-2) !== eventShape[0]) {
      throw new ValueError(`cov_factor must be a batch of matrices with shape ${eventShape[0]} x m`);
    }
    if (!sameShape(covDiag.shape.slice(-1), eventShape)) {
      throw new ValueError(`cov_diag must be a batch of vectors with shape ${sizeRepr(eventShape)}`);
    }
    const [locs, factors, diagonals] = together(loc, covFactor, covDiag) as [Tensor, Tensor, Tensor];
    this.covFactor = factors;
    this.loc = locs.at("...", 0);
    this.covDiag = diagonals.at("...", 0);
    this._unbroadcastedCovFactor = covFactor;
    this._unbroadcastedCovDiag = covDiag;
    const small = overDiagonal(covFactor, covDiag).matmul(covFactor).contiguous();
    this._capacitanceTril = aten.linalgCholesky(addIdentity(small));
    this.begin(this.loc.shape.slice(0, -1), eventShape, validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    const shape = [...batchShape, ...this.eventShape];
    this.expandParameters(next, ["loc", "covDiag"], shape);
    this.expandParameters(next, ["covFactor"], [...shape, this.covFactor.size(-1)]);
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override rsample(sampleShape?: Size): Tensor {
    const shape = this._extendedShape(sampleShape);
    const noise = standardNormal(shape.with(-1, this.covFactor.size(-1)), this.loc);
    const own = standardNormal(shape, this.loc);
    const drawn = this.loc.add(batchMv(this._unbroadcastedCovFactor, noise));
    return drawn.add(this._unbroadcastedCovDiag.sqrt().mul(own));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const distance = lowRankMahalanobis(this, value.sub(this.loc));
    const n = this.eventShape[0] as number;
    return lowRankLogDet(this)
      .add(n * log2Pi)
      .add(distance)
      .mul(-0.5);
  }
  override entropy(): Tensor {
    const n = this.eventShape[0] as number;
    const entropy = lowRankLogDet(this)
      .add(n * (1 + log2Pi))
      .mul(0.5);
    return this.batchShape.length === 0 ? entropy : entropy.expand(this.batchShape);
  }
}
const square = (of: LowRankMultivariateNormal, x: Tensor) => x.expand([...of._extendedShape(), ...of.eventShape]);
lazyProperties<LowRankMultivariateNormal>(LowRankMultivariateNormal, {
  variance: (of) => of._unbroadcastedCovFactor.pow(2).sum(-1).add(of._unbroadcastedCovDiag).expand(of._extendedShape()),
  // By a matrix whose eigenvalues are 1 or more: D^1/2 (I + D^-1/2 W W^T D^-1/2) D^1/2.
  scaleTril: (of) => {
    const root = of._unbroadcastedCovDiag.sqrt().unsqueeze(-1);
    const factor = of._unbroadcastedCovFactor.div(root);
    const inner = addIdentity(factor.matmul(factor.mT).contiguous());
    return square(of, root.mul(aten.linalgCholesky(inner)));
  },
  covarianceMatrix: (of) => {
    const product = of._unbroadcastedCovFactor.matmul(of._unbroadcastedCovFactor.mT);
    return square(of, product.add(of._unbroadcastedCovDiag.diagEmbed()));
  },
  precisionMatrix: (of) => {
    const scaled = overDiagonal(of._unbroadcastedCovFactor, of._unbroadcastedCovDiag);
    const a = aten.linalgSolveTriangular(of._capacitanceTril, scaled, { upper: false });
    return square(of, of._unbroadcastedCovDiag.reciprocal().diagEmbed().sub(a.mT.matmul(a)));
  },
});
strict(LowRankMultivariateNormal);
