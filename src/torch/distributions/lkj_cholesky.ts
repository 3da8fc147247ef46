/** Follows torch/distributions/lkj_cholesky.py. */

import { integer, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Beta } from "./beta.js";
import { corrCholesky, positive } from "./constraints.js";
import { Distribution } from "./distribution.js";
import { validation } from "./params.js";
import { broadcastAll, finfo, like, minus, type Size, strict, type Value } from "./utils.js";

const declared = signature("LKJCholesky", ["dim", "concentration", "validateArgs"], {
  dim: integer,
  /** 1 is uniform over correlation matrices; what is larger, nearer to the identity. Default: 1. */
  concentration: unchecked<Value>()(1),
  ...validation,
});

/** Lower Cholesky factors of correlation matrices. Shapes: `concentration` `(...)`, draws `(..., dim, dim)`. */
export class LKJCholesky extends Distribution {
  static readonly argConstraints = { concentration: positive };
  static readonly support = corrCholesky;
  readonly dim: number;
  readonly concentration: Tensor;
  /** @internal */
  _beta: Beta;

  constructor(...given: Given<typeof declared>) {
    super();
    const { dim, concentration, validateArgs } = declared(given);
    if (dim < 2) {
      throw new ValueError(`Expected dim to be an integer greater than or equal to 2. Found dim=${dim}.`);
    }
    this.dim = dim;
    [this.concentration] = broadcastAll(concentration);
    const marginal = this.concentration.add(0.5 * (dim - 2));
    const places = aten.arange(dim - 1, like(this.concentration));
    const offset = aten.cat([places.newZeros([1]), places]);
    this._beta = new Beta(offset.add(0.5), marginal.unsqueeze(-1).sub(offset.mul(0.5)));
    this.begin(this.concentration.shape, [dim, dim], validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    this.expandParameters(next, ["concentration"], batchShape);
    next._beta = this._beta.expand([...batchShape, this.dim]);
  }
  /** By the onion method: rows in random directions, whose lengths are of a beta distribution. */
  override sample(sampleShape?: Size): Tensor {
    const y = this._beta.sample(sampleShape).unsqueeze(-1);
    const normal = aten.randn(this._extendedShape(sampleShape), like(y)).tril(-1);
    const directions = normal.div(aten.linalgVectorNorm(normal, 2, [-1], true));
    // The first row has none, which gave NaN.
    directions.at("...", 0, ":").fill_(0);
    const rows = y.sqrt().mul(directions);
    const { tiny } = finfo(rows.dtype);
    const diagonal = minus(1, rows.pow(2).sum(-1)).clamp({ min: tiny }).sqrt();
    return rows.add_(diagonal.diagEmbed());
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    const { dim, concentration } = this;
    const diagonal = value.diagonal({ dim1: -1, dim2: -2 }).at("...", "1:");
    const places = aten.arange(2, dim + 1, { device: concentration.device });
    const order = concentration.sub(1).unsqueeze(-1).mul(2).add(dim).sub(places);
    const unnormalized = order.mul(diagonal.log()).sum(-1);
    const n = dim - 1;
    const alpha = concentration.add(0.5 * n);
    const denominator = alpha.lgamma().mul(n);
    const numerator = aten.mvlgamma(alpha.sub(0.5), n);
    return unnormalized.sub(numerator.add(0.5 * n * Math.log(Math.PI)).sub(denominator));
  }
}
strict(LKJCholesky);
