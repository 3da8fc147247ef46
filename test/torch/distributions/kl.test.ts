/** The divergence of pairs of distributions beside Python's. */
import { beforeAll, describe, expect, test } from "vitest";
import { grad } from "../../../src/torch/autograd/index.js";
import * as D from "../../../src/torch/distributions/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

const SCRIPT = `
from torch.distributions import *
result = {}
for e in args:
    torch.manual_seed(0)
    p = [(torch.rand(2, 3) + 0.1).requires_grad_() for _ in range(4)]
    kl = kl_divergence(*eval(e))
    w = torch.arange(1, kl.numel() + 1.).reshape(kl.shape).sin()
    g = torch.autograd.grad((kl * w).sum(), p, allow_unused=True) if torch.isfinite(kl).all() else [None] * 4
    result[e] = {"p": [bits(t) for t in p], "kl": bits(kl), "g": [None if t is None else bits(t) for t in g]}
`;
type Pair = [D.Distribution, D.Distribution];
const cases: Record<string, (p: Tensor[]) => Pair> = {
  "Normal(p[0], p[1]), Normal(p[2], p[3])": ([a, b, c, d]) => [new D.Normal(a!, b!), new D.Normal(c!, d!)],
  "Gamma(p[0], p[1]), Gamma(p[2], p[3])": ([a, b, c, d]) => [new D.Gamma(a!, b!), new D.Gamma(c!, d!)],
  "Beta(p[0], p[1]), Beta(p[2], p[3])": ([a, b, c, d]) => [new D.Beta(a!, b!), new D.Beta(c!, d!)],
  "Laplace(p[0], p[1]), Laplace(p[2], p[3])": ([a, b, c, d]) => [new D.Laplace(a!, b!), new D.Laplace(c!, d!)],
  "Cauchy(p[0], p[1]), Cauchy(p[2], p[3])": ([a, b, c, d]) => [new D.Cauchy(a!, b!), new D.Cauchy(c!, d!)],
  "Dirichlet(p[0]), Dirichlet(p[1])": ([a, b]) => [new D.Dirichlet(a!), new D.Dirichlet(b!)],
  "Categorical(p[0]), Categorical(p[1])": ([a, b]) => [new D.Categorical(a!), new D.Categorical(b!)],
  "OneHotCategorical(p[0]), OneHotCategorical(p[1])": ([a, b]) => [
    new D.OneHotCategorical(a!),
    new D.OneHotCategorical(b!),
  ],
  "Bernoulli(logits=p[0]), Bernoulli(logits=p[1])": ([a, b]) => [
    new D.Bernoulli({ logits: a! }),
    new D.Bernoulli({ logits: b! }),
  ],
  "Exponential(p[0]), Exponential(p[1])": ([a, b]) => [new D.Exponential(a!), new D.Exponential(b!)],
  "Poisson(p[0]), Poisson(p[1])": ([a, b]) => [new D.Poisson(a!), new D.Poisson(b!)],
  "HalfNormal(p[0]), HalfNormal(p[1])": ([a, b]) => [new D.HalfNormal(a!), new D.HalfNormal(b!)],
  "LogNormal(p[0], p[1]), LogNormal(p[2], p[3])": ([a, b, c, d]) => [new D.LogNormal(a!, b!), new D.LogNormal(c!, d!)],
  "Uniform(p[0], p[0] + p[1]), Uniform(p[2], p[2] + p[3])": ([a, b, c, d]) => [
    new D.Uniform(a!, a!.add(b!)),
    new D.Uniform(c!, c!.add(d!)),
  ],
  "Independent(Normal(p[0], p[1]), 1), Independent(Normal(p[2], p[3]), 1)": ([a, b, c, d]) => [
    new D.Independent(new D.Normal(a!, b!), 1),
    new D.Independent(new D.Normal(c!, d!), 1),
  ],
};

describe.skipIf(noPython)("a divergence with Python's bits", () => {
  let theirs: Record<string, { p: Bits[]; kl: Bits; g: (Bits | null)[] }>;
  beforeAll(async () => {
    theirs = await python(SCRIPT, Object.keys(cases));
  }, 120_000);
  test.each(Object.keys(cases))("%s", (name) => {
    const { p, kl, g } = theirs[name]!;
    const leaves = p.map((b) => fromBits(b).requiresGrad_());
    const ours = D.klDivergence(...cases[name]!(leaves));
    expectSameBits(ours, kl, "divergence");
    if (!aten.isfinite(ours).all().item()) return;
    const weights = aten
      .arange(1, ours.numel() + 1, { dtype: "float32" })
      .reshape(ours.shape)
      .sin();
    grad(ours.mul(weights).sum(), leaves, { allowUnused: true }).forEach((t, i) => {
      expectSameBits(t, g[i]!, `gradient ${i}`);
    });
  });
});

test("a pair of which nothing is known is refused", () => {
  expect(() => D.klDivergence(new D.Poisson(1), new D.Cauchy(0, 1))).toThrow(
    "No KL(p || q) is implemented for p type Poisson and q type Cauchy",
  );
});
