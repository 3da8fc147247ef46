/** The Kullback-Leibler divergence. Follows torch/distributions/kl.py; kl_pairs.ts has distributions of two classes. */

import { NotImplementedError } from "../../python/exceptions.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Bernoulli } from "./bernoulli.js";
import { Beta } from "./beta.js";
import { Binomial } from "./binomial.js";
import { Categorical } from "./categorical.js";
import { Cauchy } from "./cauchy.js";
import { ContinuousBernoulli } from "./continuous_bernoulli.js";
import { Dirichlet } from "./dirichlet.js";
import { ExponentialFamily } from "./exp_family.js";
import { Exponential } from "./exponential.js";
import { Gamma } from "./gamma.js";
import { Geometric } from "./geometric.js";
import { Gumbel } from "./gumbel.js";
import { HalfNormal } from "./half_normal.js";
import { Independent } from "./independent.js";
import { klDivergence, registerKl } from "./kl_registry.js";
import { Laplace } from "./laplace.js";
import { Normal } from "./normal.js";
import { OneHotCategorical } from "./one_hot_categorical.js";
import { Pareto } from "./pareto.js";
import { Poisson } from "./poisson.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { Uniform } from "./uniform.js";
import { EULER, minus, put, sameShape, sumRightmost } from "./utils.js";
import "./kl_multivariate.js";
import "./kl_pairs.js";

export { klDivergence, registerKl };

registerKl(Bernoulli, Bernoulli, (p, q) => {
  const t1 = p.probs.mul(aten.softplus(q.logits.neg()).sub(aten.softplus(p.logits.neg())));
  put(t1, q.probs.eq(0), Number.POSITIVE_INFINITY);
  put(t1, p.probs.eq(0), 0);
  const t2 = minus(1, p.probs).mul(aten.softplus(q.logits).sub(aten.softplus(p.logits)));
  put(t2, q.probs.eq(1), Number.POSITIVE_INFINITY);
  return t1.add(put(t2, p.probs.eq(1), 0));
});
registerKl(Beta, Beta, (p, q) => {
  const [sumP, sumQ] = [p.concentration1.add(p.concentration0), q.concentration1.add(q.concentration0)];
  const t1 = q.concentration1.lgamma().add(q.concentration0.lgamma()).add(sumP.lgamma());
  const t2 = p.concentration1.lgamma().add(p.concentration0.lgamma()).add(sumQ.lgamma());
  const t3 = p.concentration1.sub(q.concentration1).mul(p.concentration1.digamma());
  const t4 = p.concentration0.sub(q.concentration0).mul(p.concentration0.digamma());
  const t5 = sumQ.sub(sumP).mul(sumP.digamma());
  return t1.sub(t2).add(t3).add(t4).add(t5);
});
registerKl(Binomial, Binomial, (p, q) => {
  if (p.totalCount.lt(q.totalCount).any().item<boolean>()) {
    throw new NotImplementedError("KL between Binomials where q.total_count > p.total_count is not implemented");
  }
  const likelier = p.probs.mul(p.logits.sub(q.logits));
  const each = likelier.add(p.probs.neg().log1p()).sub(q.probs.neg().log1p());
  return put(p.totalCount.mul(each), p.totalCount.gt(q.totalCount), Number.POSITIVE_INFINITY);
});
const categorical = (p: Categorical, q: Categorical): Tensor => {
  const t = p.probs.mul(p.logits.sub(q.logits));
  put(t, q.probs.eq(0).expandAs(t), Number.POSITIVE_INFINITY);
  return put(t, p.probs.eq(0).expandAs(t), 0).sum(-1);
};
registerKl(Categorical, Categorical, categorical);
registerKl(OneHotCategorical, OneHotCategorical, (p, q) => categorical(p._categorical, q._categorical));
registerKl(ContinuousBernoulli, ContinuousBernoulli, (p, q) => {
  const t1 = p.mean.mul(p.logits.sub(q.logits));
  const t2 = p._contBernLogNorm.add(p.probs.neg().log1p());
  const t3 = q._contBernLogNorm.neg().sub(q.probs.neg().log1p());
  return t1.add(t2).add(t3);
});
registerKl(Dirichlet, Dirichlet, (p, q) => {
  const [sumP, sumQ] = [p.concentration.sum(-1), q.concentration.sum(-1)];
  const t1 = sumP.lgamma().sub(sumQ.lgamma());
  const t2 = p.concentration.lgamma().sub(q.concentration.lgamma()).sum(-1);
  const t3 = p.concentration.sub(q.concentration);
  const t4 = p.concentration.digamma().sub(sumP.digamma().unsqueeze(-1));
  return t1.sub(t2).add(t3.mul(t4).sum(-1));
});
registerKl(Exponential, Exponential, (p, q) => {
  const ratio = q.rate.div(p.rate);
  return ratio.log().neg().add(ratio).sub(1);
});
/** @internal By the Bregman divergence of the normalizers, which autograd differentiates. */
export const bregman = (p: ExponentialFamily, q: ExponentialFamily): Tensor => {
  if (p.constructor !== q.constructor) {
    throw new NotImplementedError(
      "The cross KL-divergence between different exponential families cannot be computed using Bregman divergences",
    );
  }
  const theirs = q._naturalParams;
  const { parameters, normalizer, gradients } = p._differentiated();
  const result = q._logNormalizer(...theirs).sub(normalizer);
  parameters.forEach((parameter, i) => {
    const term = (theirs[i] as Tensor).sub(parameter).mul(gradients[i] as Tensor);
    // In place, as in Python: a term of a larger shape is an error.
    result.sub_(sumRightmost(term, q.eventShape.length));
  });
  return result;
};
registerKl(ExponentialFamily, ExponentialFamily, bregman);
registerKl(Gamma, Gamma, (p, q) => {
  const t1 = q.concentration.mul(p.rate.div(q.rate).log());
  const t2 = q.concentration.lgamma().sub(p.concentration.lgamma());
  const t3 = p.concentration.sub(q.concentration).mul(p.concentration.digamma());
  const t4 = q.rate.sub(p.rate).mul(p.concentration.div(p.rate));
  return t1.add(t2).add(t3).add(t4);
});
registerKl(Geometric, Geometric, (p, q) => p.entropy().neg().sub(q.probs.neg().log1p().div(p.probs)).sub(q.logits));
registerKl(Gumbel, Gumbel, (p, q) => {
  const ratio = p.scale.div(q.scale);
  const [theirs, ours] = [q.loc.div(q.scale), p.loc.div(q.scale)];
  const t1 = ratio.log().neg().sub(theirs).add(ours);
  const t2 = ratio.mul(EULER);
  const t3 = theirs.add(ratio.add(1).lgamma()).sub(ours).exp();
  return t1
    .add(t2)
    .add(t3)
    .sub(1 + EULER);
});
const normal = (p: Normal, q: Normal): Tensor => {
  const ratio = p.scale.div(q.scale).pow(2);
  const t1 = p.loc.sub(q.loc).div(q.scale).pow(2);
  return ratio.add(t1).sub(1).sub(ratio.log()).mul(0.5);
};
registerKl(Normal, Normal, normal);
registerKl(HalfNormal, HalfNormal, (p, q) => normal(p.baseDist, q.baseDist));
registerKl(Laplace, Laplace, (p, q) => {
  const ratio = p.scale.div(q.scale);
  const away = p.loc.sub(q.loc).abs();
  const t1 = ratio.log().neg();
  const t2 = away.div(q.scale);
  return t1
    .add(t2)
    .add(ratio.mul(away.neg().div(p.scale).exp()))
    .sub(1);
});
registerKl(Pareto, Pareto, (p, q) => {
  const ratio = q.alpha.div(p.alpha);
  const t1 = q.alpha.mul(p.scale.div(q.scale).log());
  const result = t1.add(ratio.log().neg()).add(ratio).sub(1);
  return put(result, p.scale.lt(q.scale), Number.POSITIVE_INFINITY);
});
registerKl(Poisson, Poisson, (p, q) => p.rate.mul(p.rate.log().sub(q.rate.log())).sub(p.rate.sub(q.rate)));
registerKl(Uniform, Uniform, (p, q) => {
  const result = q.high.sub(q.low).div(p.high.sub(p.low)).log();
  return put(result, q.low.gt(p.low).logicalOr(q.high.lt(p.high)), Number.POSITIVE_INFINITY);
});
registerKl(Cauchy, Cauchy, (p, q) => {
  const t1 = p.scale.add(q.scale).pow(2).add(p.loc.sub(q.loc).pow(2)).log();
  return t1.sub(p.scale.mul(4).mul(q.scale).log());
});
registerKl(Independent, Independent, (p, q) => {
  const n = p.reinterpretedBatchNdims;
  if (n !== q.reinterpretedBatchNdims) {
    throw new NotImplementedError(`expected the same reinterpretedBatchNdims, got ${n}, ${q.reinterpretedBatchNdims}`);
  }
  return sumRightmost(klDivergence(p.baseDist, q.baseDist), n);
});
registerKl(TransformedDistribution, TransformedDistribution, (p, q) => {
  const same = p.transforms.length === q.transforms.length && p.transforms.every((t, i) => t.equals(q.transforms[i]));
  if (!same || !sameShape(p.eventShape, q.eventShape)) {
    throw new NotImplementedError("expected the same transforms and event shapes");
  }
  return klDivergence(p.baseDist, q.baseDist);
});
