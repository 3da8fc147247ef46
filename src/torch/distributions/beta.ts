/** Follows torch/distributions/beta.py. */

import { type Given, signature } from "../../internal/signature.js";
import { tensor } from "../creation.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { positive, unitInterval } from "./constraints.js";
import { Dirichlet } from "./dirichlet.js";
import { ExponentialFamily } from "./exp_family.js";
import { validation, value } from "./params.js";
import { broadcastAll, isNumber, minus, type Size, strict } from "./utils.js";

const declared = signature("Beta", ["concentration1", "concentration0", "validateArgs"], {
  concentration1: value,
  concentration0: value,
  ...validation,
});

/** The beta distribution, between 0 and 1. */
export class Beta extends ExponentialFamily {
  static readonly argConstraints = { concentration1: positive, concentration0: positive };
  static readonly support = unitInterval;
  static override readonly hasRsample = true;
  /** @internal */
  _dirichlet: Dirichlet;

  constructor(...given: Given<typeof declared>) {
    super();
    const { concentration1, concentration0, validateArgs } = declared(given);
    const both =
      isNumber(concentration1) && isNumber(concentration0)
        ? tensor([concentration1, concentration0])
        : aten.stack(broadcastAll(concentration1, concentration0), -1);
    this._dirichlet = new Dirichlet(both, validateArgs);
    this.begin(this._dirichlet.batchShape, [], validateArgs);
  }
  protected override expandInto(next: this, batchShape: number[]): void {
    next._dirichlet = this._dirichlet.expand(batchShape);
  }
  /** The first concentration, alpha. */
  get concentration1(): Tensor {
    return this._dirichlet.concentration.at("...", 0);
  }
  /** The second concentration, beta. */
  get concentration0(): Tensor {
    return this._dirichlet.concentration.at("...", 1);
  }
  override get mean(): Tensor {
    return this.concentration1.div(this.concentration1.add(this.concentration0));
  }
  override get mode(): Tensor {
    return this._dirichlet.mode.at("...", 0);
  }
  override get variance(): Tensor {
    const total = this.concentration1.add(this.concentration0);
    return this.concentration1.mul(this.concentration0).div(total.pow(2).mul(total.add(1)));
  }
  override rsample(sampleShape?: Size): Tensor {
    return this._dirichlet.rsample(sampleShape).select(-1, 0);
  }
  override logProb(value: Tensor): Tensor {
    this._validateSample(value);
    return this._dirichlet.logProb(aten.stack([value, minus(1, value)], -1));
  }
  override entropy(): Tensor {
    return this._dirichlet.entropy();
  }
  override get _naturalParams(): Tensor[] {
    return [this.concentration1, this.concentration0];
  }
  override _logNormalizer(x: Tensor, y: Tensor): Tensor {
    return x.lgamma().add(y.lgamma()).sub(x.add(y).lgamma());
  }
}
strict(Beta);
