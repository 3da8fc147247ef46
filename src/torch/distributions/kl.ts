/** The Kullback-Leibler divergence. Follows torch/distributions/kl.py. */

import { callback, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { NotImplementedError, TypeError } from "../../python/exceptions.js";
import { shown, typeName } from "../../python/repr.js";
import { warn } from "../../python/warnings.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Bernoulli } from "./bernoulli.js";
import { Beta } from "./beta.js";
import { Categorical } from "./categorical.js";
import { Cauchy } from "./cauchy.js";
import { Dirichlet } from "./dirichlet.js";
import { Distribution } from "./distribution.js";
import { Exponential } from "./exponential.js";
import { Gamma } from "./gamma.js";
import { HalfNormal } from "./half_normal.js";
import { distributionKind, Independent } from "./independent.js";
import { Laplace } from "./laplace.js";
import { Normal } from "./normal.js";
import { OneHotCategorical } from "./one_hot_categorical.js";
import { Poisson } from "./poisson.js";
import { TransformedDistribution } from "./transformed_distribution.js";
import { Uniform } from "./uniform.js";
import { minus, put, sameShape, sumRightmost } from "./utils.js";

/** A class of distributions. */
export type DistributionClass<D extends Distribution = Distribution> = { readonly prototype: D; readonly name: string };
type Divergence = (p: never, q: never) => Tensor;

const registry: { p: DistributionClass; q: DistributionClass; run: Divergence }[] = [];
const registration = signature("registerKl", ["typeP", "typeQ", "run"], {
  typeP: unchecked<DistributionClass>(),
  typeQ: unchecked<DistributionClass>(),
  run: callback<Divergence>(),
});

const extend = (a: DistributionClass, b: DistributionClass) =>
  a === b || Object.prototype.isPrototypeOf.call(b.prototype, a.prototype);

/** Says how the divergence of two classes, and of those that extend them, is computed. What is registered later wins. */
export function registerKl<P extends Distribution, Q extends Distribution>(
  ...given: [typeP: DistributionClass<P>, typeQ: DistributionClass<Q>, run: (p: P, q: Q) => Tensor]
): void {
  const { typeP, typeQ, run } = registration(given as never);
  for (const [name, type] of [
    ["p", typeP],
    ["q", typeQ],
  ] as const) {
    if (typeof type === "function" && extend(type, Distribution)) continue;
    throw new TypeError(`Expected type_${name} to be a Distribution subclass but got ${shown(type)}`);
  }
  const place = registry.findIndex(({ p, q }) => p === typeP && q === typeQ);
  registry.splice(place < 0 ? registry.length : place, 1, { p: typeP, q: typeQ, run });
}

type Entry = (typeof registry)[number];

/** The nearest entry, where the nearness of one of the two classes counts before that of the other. */
function nearest(matches: readonly Entry[], first: "p" | "q", second: "p" | "q"): Entry {
  return matches.reduce((best, next) => {
    if (next[first] !== best[first]) return extend(next[first], best[first]) ? next : best;
    return extend(next[second], best[second]) ? next : best;
  });
}

const classOf = (one: Distribution) => one.constructor as unknown as DistributionClass;

const two = signature("klDivergence", ["p", "q"], { p: distributionKind, q: distributionKind });

/** `KL(p || q)`, the expectation of `log(p / q)` under `p`. Shapes: `(...batchShape)`. */
export function klDivergence(...given: Given<typeof two>): Tensor {
  const { p, q } = two(given);
  const matches = registry.filter((entry) => extend(classOf(p), entry.p) && extend(classOf(q), entry.q));
  if (matches.length === 0) {
    throw new NotImplementedError(`No KL(p || q) is implemented for p type ${typeName(p)} and q type ${typeName(q)}`);
  }
  const [left, right] = [nearest(matches, "p", "q"), nearest(matches, "q", "p")];
  if (left.run !== right.run) {
    warn(
      `Ambiguous kl_divergence(${typeName(p)}, ${typeName(q)}). Please register_kl(${left.p.name}, ${right.q.name})`,
    );
  }
  return (left.run as (p: Distribution, q: Distribution) => Tensor)(p, q);
}

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
const categorical = (p: Categorical, q: Categorical): Tensor => {
  const t = p.probs.mul(p.logits.sub(q.logits));
  put(t, q.probs.eq(0).expandAs(t), Number.POSITIVE_INFINITY);
  return put(t, p.probs.eq(0).expandAs(t), 0).sum(-1);
};
registerKl(Categorical, Categorical, categorical);
registerKl(OneHotCategorical, OneHotCategorical, (p, q) => categorical(p._categorical, q._categorical));
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
registerKl(Gamma, Gamma, (p, q) => {
  const t1 = q.concentration.mul(p.rate.div(q.rate).log());
  const t2 = q.concentration.lgamma().sub(p.concentration.lgamma());
  const t3 = p.concentration.sub(q.concentration).mul(p.concentration.digamma());
  const t4 = q.rate.sub(p.rate).mul(p.concentration.div(p.rate));
  return t1.add(t2).add(t3).add(t4);
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
