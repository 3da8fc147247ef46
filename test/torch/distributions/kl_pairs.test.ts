/** The divergence of all pairs of families of numbers beside Python's, in double precision; kl.test.ts has the others. */
import { beforeAll, describe, expect, test } from "vitest";
import { grad } from "../../../src/torch/autograd/index.js";
import * as D from "../../../src/torch/distributions/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

type Make = (a: Tensor, b: Tensor) => D.Distribution;
/** Python's expression over two tensors between 0.1 and 0.9, and the same here. */
const FAMILIES: Record<string, Make> = {
  "Bernoulli(a)": (a) => new D.Bernoulli(a),
  "Bernoulli(logits=b)": (_a, b) => new D.Bernoulli({ logits: b }),
  "Bernoulli((a * 2).round().clamp(max=1))": (a) => new D.Bernoulli(a.mul(2).round().clamp({ max: 1 })),
  "Beta(a, b)": (a, b) => new D.Beta(a, b),
  "Binomial(3, a)": (a) => new D.Binomial(3, a),
  "Binomial((b * 4).detach().ceil(), a)": (a, b) => new D.Binomial(b.mul(4).detach().ceil(), a),
  "Categorical(a)": (a) => new D.Categorical(a),
  "Categorical((a - 0.3).clamp(min=0))": (a) => new D.Categorical(a.sub(0.3).clamp({ min: 0 })),
  "Cauchy(a, b)": (a, b) => new D.Cauchy(a, b),
  "Chi2(a)": (a) => new D.Chi2(a),
  "ContinuousBernoulli(a)": (a) => new D.ContinuousBernoulli(a),
  "ContinuousBernoulli(logits=b)": (_a, b) => new D.ContinuousBernoulli({ logits: b }),
  "Dirichlet(a)": (a) => new D.Dirichlet(a),
  "Exponential(a)": (a) => new D.Exponential(a),
  "FisherSnedecor(a, b)": (a, b) => new D.FisherSnedecor(a, b),
  "Gamma(a, b)": (a, b) => new D.Gamma(a, b),
  "GeneralizedPareto(a, b, a)": (a, b) => new D.GeneralizedPareto(a, b, a),
  "Geometric(a)": (a) => new D.Geometric(a),
  "Gumbel(a, b)": (a, b) => new D.Gumbel(a, b),
  "HalfCauchy(a)": (a) => new D.HalfCauchy(a),
  "HalfNormal(a)": (a) => new D.HalfNormal(a),
  "Independent(Normal(a, b), 1)": (a, b) => new D.Independent(new D.Normal(a, b), 1),
  "Independent(Gamma(a, b), 1)": (a, b) => new D.Independent(new D.Gamma(a, b), 1),
  "Independent(Bernoulli(a), 2)": (a) => new D.Independent(new D.Bernoulli(a), 2),
  "InverseGamma(a, b)": (a, b) => new D.InverseGamma(a, b),
  "Kumaraswamy(a, b)": (a, b) => new D.Kumaraswamy(a, b),
  "Laplace(a, b)": (a, b) => new D.Laplace(a, b),
  "LogNormal(a, b)": (a, b) => new D.LogNormal(a, b),
  "MixtureSameFamily(Categorical(a), Normal(a, b))": (a, b) =>
    new D.MixtureSameFamily(new D.Categorical(a), new D.Normal(a, b)),
  "Multinomial(3, a)": (a) => new D.Multinomial(3, a),
  "NegativeBinomial(3, a)": (a) => new D.NegativeBinomial(3, a),
  "Normal(a, b)": (a, b) => new D.Normal(a, b),
  "Normal(a[0], b[0])": (a, b) => new D.Normal(a.at(0), b.at(0)),
  "OneHotCategorical(a)": (a) => new D.OneHotCategorical(a),
  "OneHotCategoricalStraightThrough(logits=a)": (a) => new D.OneHotCategoricalStraightThrough({ logits: a }),
  "Pareto(a, b)": (a, b) => new D.Pareto(a, b),
  "Pareto(a, b + 2)": (a, b) => new D.Pareto(a, b.add(2)),
  "Pareto(a, b + 1)": (a, b) => new D.Pareto(a, b.add(1)),
  "Poisson(a)": (a) => new D.Poisson(a),
  "RelaxedBernoulli(torch.tensor(0.5), a)": (a) => new D.RelaxedBernoulli(aten.scalarTensor(0.5), a),
  "RelaxedOneHotCategorical(torch.tensor(0.5), a)": (a) => new D.RelaxedOneHotCategorical(aten.scalarTensor(0.5), a),
  "StudentT(a, b, b)": (a, b) => new D.StudentT(a, b, b),
  "TransformedDistribution(Laplace(a, b), [SigmoidTransform()])": (a, b) =>
    new D.TransformedDistribution(new D.Laplace(a, b), [new D.SigmoidTransform()]),
  "Uniform(a - 1, b + 1)": (a, b) => new D.Uniform(a.sub(1), b.add(1)),
  "Uniform(a * 0.5, b * 0.5 + 0.5)": (a, b) => new D.Uniform(a.mul(0.5), b.mul(0.5).add(0.5)),
  "Uniform(a, a + b)": (a, b) => new D.Uniform(a, a.add(b)),
  "Uniform(a * 0, b * 0 + 1)": (a, b) => new D.Uniform(a.mul(0), b.mul(0).add(1)),
  "Uniform(a * 0 - 1, b * 0 + 1)": (a, b) => new D.Uniform(a.mul(0).sub(1), b.mul(0).add(1)),
  "VonMises(a, b)": (a, b) => new D.VonMises(a, b),
  "Weibull(a, b)": (a, b) => new D.Weibull(a, b),
  "Weibull(2., 3.)": () => new D.Weibull(2, 3),
};
const names = Object.keys(FAMILIES);

const SCRIPT = `
from torch.distributions import *
from torch.distributions.kl import _KL_REGISTRY
def clean(t):
    return torch.where(t.isnan(), torch.full_like(t, float("nan")), t)
def make(e, a, b):
    return eval(e, globals(), {"a": a, "b": b})
torch.manual_seed(0)
p = [(torch.rand(2, 3).double() * 0.8 + 0.1).requires_grad_() for _ in range(4)]
pairs = {}
for first in args:
    for second in args:
        one, two = make(first, p[0], p[1]), make(second, p[2], p[3])
        try:
            kl = kl_divergence(one, two)
        except Exception as error:
            pairs[f"{first} | {second}"] = [type(error).__name__, " ".join(str(error).split())]
            continue
        g = [None] * 4
        if kl.requires_grad:
            w = torch.arange(1, kl.numel() + 1., dtype=kl.dtype).reshape(kl.shape).sin()
            g = torch.autograd.grad((torch.where(kl.isinf(), 0, kl) * w).sum(), p, allow_unused=True)
        pairs[f"{first} | {second}"] = {"kl": bits(clean(kl)), "g": [None if t is None else bits(clean(t)) for t in g]}
result = {"registered": [[p.__name__, q.__name__] for p, q in _KL_REGISTRY], "leaves": [bits(t) for t in p], "pairs": pairs}
`;
type Answer = { kl: Bits; g: (Bits | null)[] } | [error: string, message: string];
interface Reference {
  registered: [string, string][];
  leaves: Bits[];
  pairs: Record<string, Answer>;
}

const clean = (t: Tensor) => aten.where(t.isnan(), aten.fullLike(t, Number.NaN), t);

describe.skipIf(noPython)("divergences in double precision with Python's bits", () => {
  let theirs: Reference;
  beforeAll(async () => {
    theirs = await python(SCRIPT, names);
  }, 120_000);

  test.each(names)("%s", (first) => {
    const leaves = theirs.leaves.map((one) => fromBits(one).requiresGrad_());
    const [a, b, c, d] = leaves as [Tensor, Tensor, Tensor, Tensor];
    const wrong: string[] = [];
    for (const second of names) {
      const answer = theirs.pairs[`${first} | ${second}`]!;
      const [p, q] = [FAMILIES[first]!(a, b), FAMILIES[second]!(c, d)];
      try {
        const kl = D.klDivergence(p, q);
        if (Array.isArray(answer)) {
          wrong.push(`${second}: no error, but ${answer.join(": ")} in Python`);
          continue;
        }
        expectSameBits(clean(kl), answer.kl, second);
        let gradients: (Tensor | null)[] = leaves.map(() => null);
        if (kl.requiresGrad) {
          const weights = aten
            .arange(1, kl.numel() + 1, { dtype: kl.dtype })
            .reshape(kl.shape)
            .sin();
          const sum = aten.where(kl.isinf(), 0, kl).mul(weights).sum();
          gradients = grad(sum, leaves, { allowUnused: true });
        }
        gradients.forEach((one, i) => {
          expectSameBits(one && clean(one), answer.g[i]!, `${second}: gradient ${i}`);
        });
      } catch (error) {
        const { name, message } = error as Error;
        if (Array.isArray(answer) && name === answer[0] && message.includes(answer[1])) continue;
        wrong.push(`${second}: ${name}: ${message}${Array.isArray(answer) ? `; in Python ${answer.join(": ")}` : ""}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("all pairs that Python knows are among them", () => {
    const classes = new Set(Object.keys(D));
    const ofVectors = (name: string) => name.includes("MultivariateNormal");
    expect(theirs.registered.filter((pair) => !pair.every((name) => classes.has(name)))).toEqual([]);
    const known = theirs.registered.filter((pair) => !pair.some(ofVectors));
    expect(known.length).toBeGreaterThan(80);
    const missing = known.filter(([p, q]) => {
      const asked = Object.entries(theirs.pairs).filter(([pair]) => {
        const [first, second] = pair.split(" | ") as [string, string];
        return first.startsWith(`${p}(`) && second.startsWith(`${q}(`);
      });
      return !asked.some(([, answer]) => !Array.isArray(answer));
    });
    expect(missing).toEqual([["ExponentialFamily", "ExponentialFamily"]]);
  });
});
