/** Divergences of distributions of two classes. Follows torch/distributions/kl.py. */

import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Bernoulli } from "./bernoulli.js";
import { Beta } from "./beta.js";
import { Binomial } from "./binomial.js";
import { ContinuousBernoulli } from "./continuous_bernoulli.js";
import type { Distribution } from "./distribution.js";
import { Exponential } from "./exponential.js";
import { Gamma } from "./gamma.js";
import { Gumbel } from "./gumbel.js";
import { type DistributionClass, registerKl } from "./kl_registry.js";
import { Laplace } from "./laplace.js";
import { Normal } from "./normal.js";
import { Pareto } from "./pareto.js";
import { Poisson } from "./poisson.js";
import { Uniform } from "./uniform.js";
import { EULER, log2Pi, minus, put, sqrt2Pi } from "./utils.js";

const INFINITY = Number.POSITIVE_INFINITY;

/** Infinity where `q` is 0 somewhere where `p` is not: for these classes of `q`, and all parameters. */
function infinite<P extends Distribution>(p: DistributionClass<P>, of: (p: P) => Tensor, ...q: DistributionClass[]) {
  for (const type of q) registerKl(p, type, (one) => aten.fullLike(of(one), INFINITY));
}
const bounded = [Beta, ContinuousBernoulli, Uniform];
infinite(Beta, (p) => p.concentration1, Pareto);
infinite(ContinuousBernoulli, (p) => p.probs, Pareto);
infinite(Exponential, (p) => p.rate, ...bounded, Pareto);
infinite(Gamma, (p) => p.concentration, ...bounded, Pareto);
infinite(Gumbel, (p) => p.loc, ...bounded, Exponential, Gamma, Pareto);
infinite(Laplace, (p) => p.loc, ...bounded, Exponential, Gamma, Pareto);
infinite(Normal, (p) => p.loc, ...bounded, Exponential, Gamma, Pareto);
infinite(Pareto, (p) => p.scale, ...bounded);
infinite(Poisson, (p) => p.rate, Bernoulli, Binomial);

/** The logarithm of the normalizing constant of a gamma distribution. */
const gammaNorm = (q: Gamma) => q.concentration.lgamma().sub(q.concentration.mul(q.rate.log()));
const xLogX = (x: Tensor) => aten.xlogy(x, x);
const either = (a: Tensor, b: Tensor) => a.logicalOr(b);

registerKl(Bernoulli, Poisson, (p, q) => p.entropy().neg().sub(p.probs.mul(q.rate.log()).sub(q.rate)));

const toContinuousBernoulli = (p: Beta | Uniform, q: ContinuousBernoulli): Tensor => {
  const known = p.entropy().neg().sub(p.mean.mul(q.logits));
  return known.sub(q.probs.neg().log1p()).sub(q._contBernLogNorm);
};
registerKl(Beta, ContinuousBernoulli, toContinuousBernoulli);
registerKl(Beta, Exponential, (p, q) => {
  const known = p.entropy().neg().sub(q.rate.log());
  return known.add(q.rate.mul(p.concentration1.div(p.concentration1.add(p.concentration0))));
});
registerKl(Beta, Gamma, (p, q) => {
  const t1 = p.entropy().neg();
  const t2 = gammaNorm(q);
  const less = q.concentration.sub(1);
  const t3 = less.mul(p.concentration1.digamma().sub(p.concentration1.add(p.concentration0).digamma()));
  const t4 = q.rate.mul(p.concentration1).div(p.concentration1.add(p.concentration0));
  return t1.add(t2).sub(t3).add(t4);
});
registerKl(Beta, Normal, (p, q) => {
  const mean = p.concentration1.div(p.concentration1.add(p.concentration0));
  const variance = q.scale.pow(2);
  const t1 = p.entropy().neg();
  const t2 = variance.mul(2).mul(Math.PI).log().mul(0.5);
  const spread = mean.mul(minus(1, mean)).div(p.concentration1.add(p.concentration0).add(1));
  const t3 = spread.add(mean.pow(2)).mul(0.5);
  const t4 = q.loc.mul(mean);
  const t5 = q.loc.pow(2).mul(0.5);
  return t1.add(t2).add(t3.sub(t4).add(t5).div(variance));
});
registerKl(Beta, Uniform, (p, q) => {
  const result = p.entropy().neg().add(q.high.sub(q.low).log());
  return put(result, either(q.low.gt(0), q.high.lt(1)), INFINITY);
});

registerKl(ContinuousBernoulli, Exponential, (p, q) => p.entropy().neg().sub(q.rate.log()).add(q.rate.mul(p.mean)));
registerKl(ContinuousBernoulli, Normal, (p, q) => {
  const t1 = p.entropy().neg();
  const t2 = q.loc.div(q.scale).square().add(log2Pi).mul(0.5).add(q.scale.log());
  const moments = p.variance.add(p.mean.square());
  const t3 = moments.sub(q.loc.mul(2).mul(p.mean)).div(q.scale.square().mul(2));
  return t1.add(t2).add(t3);
});
// As Python has it: infinite where the uniform distribution begins at 0 or above, or ends at 1 or below.
registerKl(ContinuousBernoulli, Uniform, (p, q) => {
  const result = p.entropy().neg().add(q.high.sub(q.low).log());
  return aten.where(either(q.low.ge(0), q.high.le(1)), aten.fullLike(result, INFINITY), result);
});

registerKl(Exponential, Gamma, (p, q) => {
  const ratio = q.rate.div(p.rate);
  const t1 = q.concentration.neg().mul(ratio.log()).add(ratio);
  return t1
    .add(q.concentration.lgamma())
    .add(q.concentration.mul(EULER))
    .sub(1 + EULER);
});
registerKl(Exponential, Gumbel, (p, q) => {
  const product = p.rate.mul(q.scale);
  const place = q.loc.div(q.scale);
  const t1 = product.log().sub(1);
  const t2 = place.exp().mul(product).div(product.add(1));
  return t1.sub(place).add(t2).add(product.reciprocal());
});
registerKl(Exponential, Normal, (p, q) => {
  const variance = q.scale.pow(2);
  const square = p.rate.pow(2);
  const t1 = square.mul(variance).mul(2).mul(Math.PI).log().mul(0.5);
  const t2 = square.reciprocal();
  const t3 = q.loc.div(p.rate);
  const t4 = q.loc.pow(2).mul(0.5);
  return t1.sub(1).add(t2.sub(t3).add(t4).div(variance));
});

registerKl(Gamma, Exponential, (p, q) => {
  const known = p.entropy().neg().sub(q.rate.log());
  return known.add(q.rate.mul(p.concentration).div(p.rate));
});
registerKl(Gamma, Gumbel, (p, q) => {
  const product = p.rate.mul(q.scale);
  const place = q.loc.div(q.scale);
  const mean = p.concentration.sub(1).mul(p.concentration.digamma());
  const t1 = mean.sub(p.concentration.lgamma()).sub(p.concentration);
  const t2 = product.log().add(p.concentration.div(product));
  const power = place.exp().mul(product.reciprocal().add(1).pow(p.concentration.neg()));
  return t1.add(t2).add(power.sub(place));
});
registerKl(Gamma, Normal, (p, q) => {
  const variance = q.scale.pow(2);
  const square = p.rate.pow(2);
  const norm = square.mul(variance).mul(2).mul(Math.PI).log().mul(0.5);
  const t1 = norm.sub(p.concentration).sub(p.concentration.lgamma());
  const t2 = p.concentration.pow(2).add(p.concentration).mul(0.5).div(square);
  const t3 = q.loc.mul(p.concentration).div(p.rate);
  const t4 = q.loc.pow(2).mul(0.5);
  const mean = t1.add(p.concentration.sub(1).mul(p.concentration.digamma()));
  return mean.add(t2.sub(t3).add(t4).div(variance));
});

registerKl(Gumbel, Normal, (p, q) => {
  const ratio = p.scale.div(q.scale);
  const t1 = ratio.div(sqrt2Pi).log();
  const t2 = ratio.mul(Math.PI).mul(0.5).pow(2).div(3);
  const t3 = p.loc.add(p.scale.mul(EULER)).sub(q.loc).div(q.scale).pow(2).mul(0.5);
  return t1
    .neg()
    .add(t2)
    .add(t3)
    .sub(EULER + 1);
});

registerKl(Laplace, Normal, (p, q) => {
  const variance = q.scale.pow(2);
  const ratio = p.scale.pow(2).div(variance);
  const t1 = ratio.mul(2).div(Math.PI).log().mul(0.5);
  const t2 = p.loc.pow(2).mul(0.5);
  const t3 = p.loc.mul(q.loc);
  const t4 = q.loc.pow(2).mul(0.5);
  return t1.neg().add(ratio).add(t2.sub(t3).add(t4).div(variance)).sub(1);
});

registerKl(Normal, Gumbel, (p, q) => {
  const mean = p.loc.div(q.scale);
  const ratio = p.scale.div(q.scale).pow(2);
  const place = q.loc.div(q.scale);
  const t1 = ratio.log().mul(0.5);
  const t2 = mean.sub(place);
  const t3 = mean.neg().add(ratio.mul(0.5)).add(place).exp();
  return t1
    .neg()
    .add(t2)
    .add(t3)
    .sub(0.5 * (1 + log2Pi));
});
registerKl(Normal, Laplace, (p, q) => {
  const away = p.loc.sub(q.loc);
  const ratio = p.scale.div(q.scale);
  const place = away.div(p.scale);
  const t1 = ratio.log();
  const t2 = p.scale.mul(Math.sqrt(2 / Math.PI)).mul(place.pow(2).mul(-0.5).exp());
  const t3 = away.mul(place.mul(Math.sqrt(0.5)).erf());
  return t1
    .neg()
    .add(t2.add(t3).div(q.scale))
    .sub(0.5 * (1 + Math.log(0.5 * Math.PI)));
});

registerKl(Pareto, Exponential, (p, q) => {
  const product = p.scale.mul(q.rate);
  const t1 = p.alpha.div(product).log();
  const t2 = p.alpha.reciprocal();
  const t3 = p.alpha.mul(product).div(p.alpha.sub(1));
  return put(t1.sub(t2).add(t3).sub(1), p.alpha.le(1), INFINITY);
});
registerKl(Pareto, Gamma, (p, q) => {
  const common = p.scale.log().add(p.alpha.reciprocal());
  const t1 = p.alpha.log().sub(common);
  const t2 = gammaNorm(q);
  const t3 = minus(1, q.concentration).mul(common);
  const t4 = q.rate.mul(p.alpha).mul(p.scale).div(p.alpha.sub(1));
  return put(t1.add(t2).add(t3).add(t4).sub(1), p.alpha.le(1), INFINITY);
});
registerKl(Pareto, Normal, (p, q) => {
  const variance = q.scale.pow(2).mul(2);
  const common = p.scale.div(p.alpha.sub(1));
  const t1 = q.scale.mul(sqrt2Pi).mul(p.alpha).div(p.scale).log();
  const t2 = p.alpha.reciprocal();
  const t3 = p.alpha.mul(common.pow(2)).div(p.alpha.sub(2));
  const t4 = p.alpha.mul(common).sub(q.loc).pow(2);
  return put(t1.sub(t2).add(t3.add(t4).div(variance)).sub(1), p.alpha.le(2), INFINITY);
});

registerKl(Uniform, Beta, (p, q) => {
  const common = p.high.sub(p.low);
  const t1 = common.log();
  const above = xLogX(p.high).sub(xLogX(p.low)).sub(common);
  const t2 = q.concentration1.sub(1).mul(above).div(common);
  const below = xLogX(minus(1, p.high))
    .sub(xLogX(minus(1, p.low)))
    .add(common);
  const t3 = q.concentration0.sub(1).mul(below).div(common);
  const beta = q.concentration1.lgamma().add(q.concentration0.lgamma());
  const t4 = beta.sub(q.concentration1.add(q.concentration0).lgamma());
  return put(t3.add(t4).sub(t1).sub(t2), either(p.high.gt(1), p.low.lt(0)), INFINITY);
});
// As Python has it: infinite where the uniform distribution ends at 1 or above, or begins at 0 or below.
registerKl(Uniform, ContinuousBernoulli, (p, q) => {
  const result = toContinuousBernoulli(p, q);
  return aten.where(either(p.high.ge(1), p.low.le(0)), aten.fullLike(result, INFINITY), result);
});
registerKl(Uniform, Exponential, (p, q) => {
  const mean = q.rate.mul(p.high.add(p.low)).div(2);
  return put(mean.sub(p.high.sub(p.low).mul(q.rate).log()), p.low.lt(0), INFINITY);
});
registerKl(Uniform, Gamma, (p, q) => {
  const common = p.high.sub(p.low);
  const t1 = common.log();
  const t2 = gammaNorm(q);
  const less = minus(1, q.concentration);
  const t3 = less.mul(xLogX(p.high).sub(xLogX(p.low)).sub(common)).div(common);
  const t4 = q.rate.mul(p.high.add(p.low)).div(2);
  return put(t1.neg().add(t2).add(t3).add(t4), p.low.lt(0), INFINITY);
});
registerKl(Uniform, Gumbel, (p, q) => {
  const common = q.scale.div(p.high.sub(p.low));
  const high = p.high.sub(q.loc).div(q.scale);
  const low = p.low.sub(q.loc).div(q.scale);
  const t1 = common.log().add(high.add(low).mul(0.5));
  return t1.sub(common.mul(high.neg().exp().sub(low.neg().exp())));
});
registerKl(Uniform, Normal, (p, q) => {
  const common = p.high.sub(p.low);
  const t1 = q.scale.mul(sqrt2Pi).div(common).log();
  const t2 = common.pow(2).div(12);
  const t3 = p.high.add(p.low).sub(q.loc.mul(2)).div(2).pow(2);
  return t1.add(t2.add(t3).mul(0.5).div(q.scale.pow(2)));
});
registerKl(Uniform, Pareto, (p, q) => {
  const common = p.high.sub(p.low);
  const t1 = q.alpha.mul(q.scale.pow(q.alpha)).mul(common).log();
  const t2 = xLogX(p.high).sub(xLogX(p.low)).sub(common).div(common);
  return put(t2.mul(q.alpha.add(1)).sub(t1), p.low.lt(q.scale), INFINITY);
});
