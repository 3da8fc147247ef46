/** The divergence of all pairs of distributions beside Python's: its bits and gradients, or its error. */
import { beforeAll, describe, expect, test } from "vitest";
import * as D from "../../../src/torch/distributions/index.js";
import { bregman } from "../../../src/torch/distributions/kl.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, fromBits, noPython, python } from "../../python.js";
import { ANSWER, type Answer, differences } from "./parity.js";

/** A lower triangular matrix with a positive diagonal, of vectors of positive numbers. */
const factor = (b: Tensor) => b.unsqueeze(-1).mul(b.unsqueeze(-2)).tril().add(aten.eye(3));
const [first, column] = [(x: Tensor) => x.at(0), (x: Tensor) => x.at(":", 0)];

/** By Python's expression over two tensors between 0.1 and 1.1, of the shape (2, 3). */
const makers: Record<string, (a: Tensor, b: Tensor) => D.Distribution> = {
  "Normal(a, b)": (a, b) => new D.Normal(a, b),
  "Gamma(a, b)": (a, b) => new D.Gamma(a, b),
  "Chi2(a)": (a) => new D.Chi2(a),
  "Beta(a, b)": (a, b) => new D.Beta(a, b),
  "Laplace(a, b)": (a, b) => new D.Laplace(a, b),
  "Cauchy(a, b)": (a, b) => new D.Cauchy(a, b),
  "Gumbel(a, b)": (a, b) => new D.Gumbel(a, b),
  "Pareto(a, b + 0.7)": (a, b) => new D.Pareto(a, b.add(0.7)),
  "Pareto(a, b + 2)": (a, b) => new D.Pareto(a, b.add(2)),
  "ContinuousBernoulli(a * 0.9)": (a) => new D.ContinuousBernoulli(a.mul(0.9)),
  "ContinuousBernoulli(logits=a)": (a) => new D.ContinuousBernoulli({ logits: a }),
  "Dirichlet(a)": (a) => new D.Dirichlet(a),
  "Categorical(a)": (a) => new D.Categorical(a),
  "OneHotCategorical(a)": (a) => new D.OneHotCategorical(a),
  "OneHotCategoricalStraightThrough(a)": (a) => new D.OneHotCategoricalStraightThrough(a),
  "Bernoulli(logits=a)": (a) => new D.Bernoulli({ logits: a }),
  "Bernoulli((a > 0.6).float())": (a) => new D.Bernoulli(a.gt(0.6).float()),
  "Binomial(3, a * 0.9)": (a) => new D.Binomial(3, a.mul(0.9)),
  "Binomial(2, logits=a)": (a) => new D.Binomial(2, { logits: a }),
  "Geometric(a * 0.9)": (a) => new D.Geometric(a.mul(0.9)),
  "NegativeBinomial(a, b * 0.5)": (a, b) => new D.NegativeBinomial(a, b.mul(0.5)),
  "Exponential(a)": (a) => new D.Exponential(a),
  "Poisson(a)": (a) => new D.Poisson(a),
  "HalfNormal(a)": (a) => new D.HalfNormal(a),
  "HalfCauchy(a)": (a) => new D.HalfCauchy(a),
  "LogNormal(a, b)": (a, b) => new D.LogNormal(a, b),
  "LogisticNormal(a, b)": (a, b) => new D.LogisticNormal(a, b),
  "StudentT(a + 2, b)": (a, b) => new D.StudentT(a.add(2), b),
  "Uniform(a, a + b)": (a, b) => new D.Uniform(a, a.add(b)),
  "Uniform(-b, a + 1)": (a, b) => new D.Uniform(b.neg(), a.add(1)),
  "Independent(Normal(a, b), 1)": (a, b) => new D.Independent(new D.Normal(a, b), 1),
  "Independent(Normal(a, b), 2)": (a, b) => new D.Independent(new D.Normal(a, b), 2),
  "Independent(Exponential(a), 1)": (a) => new D.Independent(new D.Exponential(a), 1),
  "TransformedDistribution(Gamma(a, b), [ExpTransform()])": (a, b) =>
    new D.TransformedDistribution(new D.Gamma(a, b), [new D.ExpTransform()]),
  "MultivariateNormal(a, scale_tril=factor(b))": (a, b) => new D.MultivariateNormal(a, { scaleTril: factor(b) }),
  "MultivariateNormal(a[0], factor(b[0]) @ factor(b[0]).mT)": (a, b) =>
    new D.MultivariateNormal(first(a), factor(first(b)).matmul(factor(first(b)).mT)),
  "MultivariateNormal(a, precision_matrix=factor(b[0]) @ factor(b[0]).mT)": (a, b) =>
    new D.MultivariateNormal(a, { precisionMatrix: factor(first(b)).matmul(factor(first(b)).mT) }),
  "MultivariateNormal(a[:, :2], torch.eye(2))": (a) => new D.MultivariateNormal(a.at(":", ":2"), aten.eye(2)),
  "LowRankMultivariateNormal(a, b.unsqueeze(-1), b)": (a, b) => new D.LowRankMultivariateNormal(a, b.unsqueeze(-1), b),
  "LowRankMultivariateNormal(a, factor(b[0]), a[0])": (a, b) =>
    new D.LowRankMultivariateNormal(a, factor(first(b)), first(a)),
  "Wishart(a[:, 0] + 3, scale_tril=factor(b))": (a, b) => new D.Wishart(column(a).add(3), { scaleTril: factor(b) }),
  "Wishart(a[0, 0] + 3, scale_tril=factor(b[0]))": (a, b) =>
    new D.Wishart(a.at(0, 0).add(3), { scaleTril: factor(first(b)) }),
};
const names = Object.keys(makers);
/** Exponential families, for the rule of all of them. */
const families = [
  "ContinuousBernoulli",
  "Normal",
  "Gamma",
  "Beta",
  "Dirichlet",
  "Exponential",
  "Poisson",
  "Bernoulli(l",
  "Wishart",
];

const SCRIPT = `
from torch.distributions import *
from torch.distributions.kl import _kl_expfamily_expfamily
${ANSWER}
torch.manual_seed(0)
p = [(torch.rand(2, 3) + 0.1).requires_grad_() for _ in range(4)]
def factor(b):
    return (b.unsqueeze(-1) * b.unsqueeze(-2)).tril() + torch.eye(3)
def make(name, at):
    a, b = p[at:at + 2]
    return eval(name, {**globals(), "a": a, "b": b})
def asked(rule):
    return {x: {y: answer(lambda: rule(make(x, 0), make(y, 2)), p) for y in ys} for x, ys in pairs.items()}
pairs = {x: args["names"] for x in args["names"]}
result = {"p": [bits(t) for t in p], "all": asked(kl_divergence)}
pairs = {x: [y for y in args["names"] if y.split("(")[0] == x.split("(")[0]] for x in args["families"]}
result["families"] = asked(_kl_expfamily_expfamily)
`;
type Answers = Record<string, Record<string, Answer>>;
/** Python's sources break lines within these two texts. */
const oneLine = (text: string) => text.replace(/\s+/g, " ");

describe.skipIf(noPython)("a divergence with Python's bits", () => {
  let theirs: { p: Bits[]; all: Answers; families: Answers };
  const family = (name: string) => families.some((start) => name.startsWith(start));
  const chosen = names.filter(family);
  beforeAll(async () => {
    theirs = await python(SCRIPT, { names, families: chosen });
  }, 120_000);

  function compare(answers: Record<string, Answer>, name: string, rule: (p: never, q: never) => Tensor): void {
    const p = theirs.p.map((b) => fromBits(b).requiresGrad_());
    const [a, b, c, d] = p as [Tensor, Tensor, Tensor, Tensor];
    const asked: Record<string, () => Tensor> = {};
    for (const [other, answer] of Object.entries(answers)) {
      if ("error" in answer) answer.message = oneLine(answer.message);
      asked[other] = () => rule(makers[name]!(a, b) as never, makers[other]!(c, d) as never);
    }
    expect(differences(answers, asked, p, ["ValueError"])).toEqual([]);
  }
  test.each(names)("%s", (name) => compare(theirs.all[name]!, name, D.klDivergence));
  test.each(chosen)("by the rule of exponential families: %s", (name) =>
    compare(theirs.families[name]!, name, bregman),
  );
  test("more than a hundred pairs have one", () => {
    const known = Object.values(theirs.all).flatMap((answers) =>
      Object.values(answers).filter((one) => "value" in one),
    );
    expect(known.length).toBeGreaterThan(100);
  });
});

test("a pair of which nothing is known is refused", () => {
  expect(() => D.klDivergence(new D.Poisson(1), new D.Cauchy(0, 1))).toThrow(
    "No KL(p || q) is implemented for p type Poisson and q type Cauchy",
  );
  expect(() => D.klDivergence(new D.Poisson(1), new D.Dirichlet(aten.ones([2])))).toThrow(
    "The cross KL-divergence between different exponential families cannot be computed using Bregman divergences",
  );
});
