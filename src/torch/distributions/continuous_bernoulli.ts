/** Follows torch/distributions/continuous_bernoulli.py. */

import { number } from "../../internal/kinds.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { noGrad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { real, unitInterval } from "./constraints.js";
import { ExponentialFamily } from "./exp_family.js";
import { odds, validation } from "./params.js";
import * as utils from "./utils.js";

type Limits = readonly [number, number];
const limits = kind<Limits>((callee, name, value) => {
  if (!Array.isArray(value) || value.length !== 2) {
    throw new TypeError(`${callee}: expected ${name} to be two numbers, got ${shown(value)}`);
  }
  return value.map((limit, i) => number.check(callee, `${name}[${i}]`, limit)) as unknown as Limits;
});

const declared = signature("ContinuousBernoulli", ["probs", "logits", "lims", "validateArgs"], {
  ...odds,
  /** Between which `probs` the formulas are unstable, and series stand in for them. Default: [0.499, 0.501]. */
  lims: limits([0.499, 0.501]),
  ...validation,
});

const isOutside = (x: Tensor, [low, high]: Limits) => x.le(low).logicalOr(x.gt(high));
const cutAt = (x: Tensor, stable: Tensor, [low]: Limits) => aten.where(stable, x, aten.onesLike(x).mul(low));

/**
 * The continuous Bernoulli distribution, between 0 and 1: its density is `probs ** x * (1 - probs) ** (1 - x)`, scaled. `probs`
 * is no probability here. As in Python it is moved away from 0 and 1, and it is checked only where `validateArgs` is given,
 * be it `false`.
 */
export class ContinuousBernoulli extends ExponentialFamily {
  static readonly argConstraints = { probs: unitInterval, logits: real };
  static readonly support = unitInterval;
  static override readonly hasRsample = true;
  static override readonly meanCarrierMeasure = 0;
  declare probs: Tensor;
  declare logits: Tensor;
  /** @internal */
  readonly _lims: Limits;

  constructor(...given: Given<typeof declared>) {
    super();
    const { probs, logits, lims, validateArgs } = declared(given);
    utils.checkOne(probs, logits);
    if (probs !== null) {
      const [checked] = utils.broadcastAll(probs);
      if (validateArgs !== null && !unitInterval.check(checked).all().item()) {
        throw new ValueError("The parameter probs has invalid values");
      }
      this.probs = utils.clampProbs(checked);
    } else [this.logits] = utils.broadcastAll(logits);
    this._lims = lims;
    this.begin(this.paramShape, [], validateArgs);
  }
  /** The shape of `probs` or `logits`. */
  get paramShape(): number[] {
    return utils.givenOdds(this).shape;
  }
  private isStable(): Tensor {
    return isOutside(this.probs, this._lims);
  }
  /** `probs`, and the lower limit where that is unstable. */
  private cut(): Tensor {
    return cutAt(this.probs, this.isStable(), this._lims);
  }
  /** @internal The logarithm of the normalizing constant. */
  get _contBernLogNorm(): Tensor {
    const cut = this.cut();
    const below = aten.where(cut.le(0.5), cut, aten.zerosLike(cut));
    const above = aten.where(cut.ge(0.5), cut, aten.onesLike(cut));
    const first = cut.neg().log1p().sub(cut.log()).abs().log();
    const second = aten.where(cut.le(0.5), below.mul(-2).log1p(), above.mul(2).sub(1).log());
    const logNorm = first.sub(second);
    const x = this.probs.sub(0.5).pow(2);
    const taylor = x
      .mul(104 / 45)
      .add(4 / 3)
      .mul(x)
      .add(Math.LN2);
    return aten.where(this.isStable(), logNorm, taylor);
  }
  override get mean(): Tensor {
    const cut = this.cut();
    const first = cut.div(cut.mul(2).sub(1));
    const mean = first.add(utils.over(1, cut.neg().log1p().sub(cut.log())));
    const x = this.probs.sub(0.5);
    const taylor = x
      .pow(2)
      .mul(16 / 45)
      .add(1 / 3)
      .mul(x)
      .add(0.5);
    return aten.where(this.isStable(), mean, taylor);
  }
  override get variance(): Tensor {
    const cut = this.cut();
    const first = cut.mul(cut.sub(1)).div(utils.minus(1, cut.mul(2)).pow(2));
    const variance = first.add(utils.over(1, cut.neg().log1p().sub(cut.log()).pow(2)));
    const x = this.probs.sub(0.5).pow(2);
    const taylor = utils.minus(1 / 12, utils.minus(1 / 15, x.mul(128 / 945)).mul(x));
    return aten.where(this.isStable(), variance, taylor);
  }
  override sample(sampleShape?: utils.Size): Tensor {
    return noGrad(() => this.rsample(sampleShape));
  }
  override rsample(sampleShape?: utils.Size): Tensor {
    return this.icdf(utils.uniform(this._extendedShape(sampleShape), this.probs));
  }
  override logProb(given: Tensor): Tensor {
    this._validateSample(given);
    const [logits, value] = utils.broadcastAll(this.logits, given);
    return utils.crossEntropy(logits, value).neg().add(this._contBernLogNorm);
  }
  override cdf(value: Tensor): Tensor {
    this._validateSample(value);
    const cut = this.cut();
    const powers = cut.pow(value).mul(utils.minus(1, cut).pow(utils.minus(1, value)));
    const cdf = powers.add(cut).sub(1).div(cut.mul(2).sub(1));
    const unbounded = aten.where(this.isStable(), cdf, value);
    const most = aten.where(value.ge(1), aten.onesLike(value), unbounded);
    return aten.where(value.le(0), aten.zerosLike(value), most);
  }
  override icdf(value: Tensor): Tensor {
    const cut = this.cut();
    const first = cut
      .neg()
      .add(value.mul(cut.mul(2).sub(1)))
      .log1p();
    const above = first.sub(cut.neg().log1p());
    return aten.where(this.isStable(), above.div(cut.log().sub(cut.neg().log1p())), value);
  }
  override entropy(): Tensor {
    const logProbs0 = this.probs.neg().log1p();
    const logProbs1 = this.probs.log();
    return this.mean.mul(logProbs0.sub(logProbs1)).sub(this._contBernLogNorm).sub(logProbs0);
  }
  override get _naturalParams(): Tensor[] {
    return [this.logits];
  }
  override _logNormalizer(x: Tensor): Tensor {
    const lims: Limits = [this._lims[0] - 0.5, this._lims[1] - 0.5];
    const stable = isOutside(x, lims);
    const cut = cutAt(x, stable, lims);
    const logNorm = aten.specialExpm1(cut).abs().log().sub(cut.abs().log());
    const taylor = x.mul(0.5).add(x.pow(2).div(24)).sub(x.pow(4).div(2880));
    return aten.where(stable, logNorm, taylor);
  }
}
utils.lazyProperties<ContinuousBernoulli>(ContinuousBernoulli, {
  logits: ({ probs }) => utils.probsToLogits(probs, true),
  probs: ({ logits }) => utils.clampProbs(utils.logitsToProbs(logits, true)),
});
utils.strict(ContinuousBernoulli);
