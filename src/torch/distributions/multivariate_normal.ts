/** Follows torch/distributions/multivariate_normal.py. */

import { type Given, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../kinds.js";
import type { Tensor } from "../tensor.js";
import { lowerCholesky, positiveDefinite, realVector } from "./constraints.js";
import {
  batchMahalanobis,
  batchMv,
  checkMatrix,
  covariance,
  factorOf,
  givenWay,
  halfLogDet,
  matrixName,
  ways,
} from "./covariance.js";
import { Distribution } from "./distribution.js";
import { validation } from "./params.js";
import { broadcastShape, lazyProperties, log2Pi, type Size, standardNormal, strict } from "./utils.js";

const declared = signature(
  "MultivariateNormal",
  ["loc", "covarianceMatrix", "precisionMatrix", "scaleTril", "validateArgs"],
  { loc: tensor, ...covariance, ...validation },
);

/** The normal distribution of vectors. Shapes: `loc` and draws `(..., n)`, the covariance `(..., n, n)`. */
export class MultivariateNormal extends Distribution {
  static readonly argConstraints = {
    loc: realVector,
    covarianceMatrix: positiveDefinite,
    precisionMatrix: positiveDefinite,
    scaleTril: lowerCholesky,
  };
  static readonly support = realVector;
  static override readonly hasRsample = true;
  readonly loc: Tensor;
  declare readonly covarianceMatrix: Tensor;
  declare readonly precisionMatrix: Tensor;
  declare readonly scaleTril: Tensor;
  /** @internal */
  readonly _unbroadcastedScaleTril: Tensor;

  constructor(...given: Given<typeof declared>) {
    super();
    const { loc, validateArgs, ...values } = declared(given);
    if (loc.dim() < 1) throw new ValueError("loc must be at least one-dimensional.");
    const [way, matrix] = givenWay(values) ?? [];
    if (way === undefined || matrix === undefined) {
      throw new ValueError("Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.");
    }
    checkMatrix(matrixName(way), matrix);
    const batchShape = broadcastShape(matrix.shape.slice(0, -2), loc.shape.slice(0, -1));
    Reflect.set(this, way, matrix.expand([...batchShape, -1, -1]));
    this.loc = loc.expand([...batchShape, -1]);
    this.begin(batchShape, this.loc.shape.slice(-1), validateArgs);
    this._unbroadcastedScaleTril = factorOf(way, matrix);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    this.expandParameters(next, ["loc"], [...batchShape, ...this.eventShape]);
    this.expandParameters(next, ways, [...batchShape, ...this.eventShape, ...this.eventShape]);
  }
  override get mean(): Tensor {
    return this.loc;
  }
  override get mode(): Tensor {
    return this.loc;
  }
  override get variance(): Tensor {
    return this._unbroadcastedScaleTril.pow(2).sum(-1).expand(this._extendedShape());
  }
  override rsample(sampleShape?: Size): Tensor {
    const noise = standardNormal(this._extendedShape(sampleShape), this.loc);
    return this.loc.add(batchMv(this._unbroadcastedScaleTril, noise));
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const distance = batchMahalanobis(this._unbroadcastedScaleTril, value.sub(this.loc));
    const half = halfLogDet(this._unbroadcastedScaleTril);
    const n = this.eventShape[0] as number;
    return distance
      .add(n * log2Pi)
      .mul(-0.5)
      .sub(half);
  }
  override entropy(): Tensor {
    const n = this.eventShape[0] as number;
    const entropy = halfLogDet(this._unbroadcastedScaleTril).add(0.5 * n * (1 + log2Pi));
    return this.batchShape.length === 0 ? entropy : entropy.expand(this.batchShape);
  }
}
const broadcast = (of: MultivariateNormal, x: Tensor) => x.expand([...of._extendedShape(), ...of.eventShape]);
lazyProperties<MultivariateNormal>(MultivariateNormal, {
  scaleTril: (of) => broadcast(of, of._unbroadcastedScaleTril),
  covarianceMatrix: (of) => broadcast(of, of._unbroadcastedScaleTril.matmul(of._unbroadcastedScaleTril.mT)),
  precisionMatrix: (of) => broadcast(of, of._unbroadcastedScaleTril.choleskyInverse()),
});
strict(MultivariateNormal);
