/** What distributions that are made of others refuse, beside Python. */
import { beforeAll, describe, expect, test } from "vitest";
import { tensor } from "../../../src/torch/creation.js";
import * as D from "../../../src/torch/distributions/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { noPython, python } from "../../python.js";

const zeros = (...shape: number[]) => aten.zeros(shape, { dtype: "float32" });
const ones = (...shape: number[]) => aten.ones(shape, { dtype: "float32" });
const normal = (...shape: number[]) => new D.Normal(zeros(...shape), ones(...shape));
const equal = (...shape: number[]) => new D.Categorical(ones(...shape));
const mixture = (of: D.Categorical, components: D.Distribution) => new D.MixtureSameFamily(of, components);
const sigmoid = () => new D.SigmoidTransform();

/** Python's expression, and the same here. */
const CASES: Record<string, () => unknown> = {
  "Independent(normal(2), 2)": () => new D.Independent(normal(2), 2),
  "Independent(normal(), 1)": () => new D.Independent(normal(), 1),
  "Independent(normal(2, 3), 1).log_prob(zeros(2, 2))": () => new D.Independent(normal(2, 3), 1).logProb(zeros(2, 2)),
  "Independent(Bernoulli(ones(2)), 1).enumerate_support()": () =>
    new D.Independent(new D.Bernoulli(ones(2)), 1).enumerateSupport(),
  "Independent(normal(2), 1).enumerate_support()": () => new D.Independent(normal(2), 1).enumerateSupport(),
  "MixtureSameFamily(normal(2), normal(2))": () => mixture(normal(2) as never, normal(2)),
  "MixtureSameFamily(equal(2), 3)": () => mixture(equal(2), 3 as never),
  "MixtureSameFamily(equal(2), normal(3))": () => mixture(equal(2), normal(3)),
  "MixtureSameFamily(equal(2, 3), normal(4, 3))": () => mixture(equal(2, 3), normal(4, 3)),
  "MixtureSameFamily(equal(3), normal(3)).log_prob(zeros(2) * nan)": () =>
    mixture(equal(3), normal(3)).logProb(zeros(2).mul(Number.NaN)),
  "MixtureSameFamily(equal(2, 3), normal(2, 3)).log_prob(zeros(3))": () =>
    mixture(equal(2, 3), normal(2, 3)).logProb(zeros(3)),
  "MixtureSameFamily(equal(2, 3), normal(2, 3)).rsample()": () => mixture(equal(2, 3), normal(2, 3)).rsample(),
  "MixtureSameFamily(equal(3), normal(3)).entropy()": () => mixture(equal(3), normal(3)).entropy(),
  "TransformedDistribution(normal(2), 3)": () => new D.TransformedDistribution(normal(2), 3 as never),
  "TransformedDistribution(normal(2), [3])": () => new D.TransformedDistribution(normal(2), [3 as never]),
  "TransformedDistribution(normal(), IndependentTransform(SigmoidTransform(), 1))": () =>
    new D.TransformedDistribution(normal(), new D.IndependentTransform(sigmoid(), 1)),
  "TransformedDistribution(normal(2), SigmoidTransform()).log_prob(zeros(2) + 2)": () =>
    new D.TransformedDistribution(normal(2), sigmoid()).logProb(zeros(2).add(2)),
  "TransformedDistribution(normal(2), SigmoidTransform()).log_prob(zeros(3))": () =>
    new D.TransformedDistribution(normal(2), sigmoid()).logProb(zeros(3)),
  "TransformedDistribution(equal(2), SigmoidTransform()).rsample()": () =>
    new D.TransformedDistribution(equal(2), sigmoid()).rsample(),
  "TransformedDistribution(equal(2), SigmoidTransform()).cdf(zeros(()) + 0.5)": () =>
    new D.TransformedDistribution(equal(2), sigmoid()).cdf(tensor(0.5)),
  "normal(2).expand((3,))": () => normal(2).expand([3]),
  "Independent(normal(2, 3), 1).expand((3,))": () => new D.Independent(normal(2, 3), 1).expand([3]),
  "equal(2, 3).expand((3,))": () => equal(2, 3).expand([3]),
  "Weibull(ones(2), 1.).expand((3,))": () => new D.Weibull(ones(2), 1).expand([3]),
  "Beta(ones(2), 1.).expand((3,))": () => new D.Beta(ones(2), 1).expand([3]),
  "Multinomial(2.5, ones(2))": () => new D.Multinomial(2.5, ones(2)),
  "Multinomial(torch.tensor(2), ones(2))": () => new D.Multinomial(tensor(2) as never, ones(2)),
  "Multinomial(-1, ones(2))": () => new D.Multinomial(-1, ones(2)),
  "Categorical(ones(()))": () => new D.Categorical(tensor(1)),
  "Categorical(logits=ones(()))": () => new D.Categorical({ logits: tensor(1) }),
  "Dirichlet(ones(()))": () => new D.Dirichlet(tensor(1)),
  "Binomial(torch.tensor([1., 2.]), ones(2)).entropy()": () => new D.Binomial(tensor([1, 2]), ones(2)).entropy(),
  "Binomial(torch.tensor([1., 2.]), ones(2)).enumerate_support()": () =>
    new D.Binomial(tensor([1, 2]), ones(2)).enumerateSupport(),
  "ContinuousBernoulli(2., validate_args=False)": () => new D.ContinuousBernoulli(2, { validateArgs: false }),
};

const SCRIPT = `
from torch.distributions import *
nan = float("nan")
def zeros(*shape): return torch.zeros(*shape)
def ones(*shape): return torch.ones(*shape)
def normal(*shape): return Normal(torch.zeros(shape), torch.ones(shape))
def equal(*shape): return Categorical(torch.ones(shape))
result = {}
for e in args:
    try:
        eval(e)
        result[e] = "no error"
    except Exception as error:
        result[e] = [type(error).__name__, str(error)]
`;

describe.skipIf(noPython)("what is refused as in Python", () => {
  let theirs: Record<string, [string, string]>;
  beforeAll(async () => {
    theirs = await python(SCRIPT, Object.keys(CASES));
  }, 60_000);

  test.each(Object.keys(CASES))("%s", (name) => {
    const [error, message] = theirs[name]!;
    let ours: Error | undefined;
    try {
      CASES[name]!();
    } catch (thrown) {
      ours = thrown as Error;
    }
    // Python's text, and more where that says little.
    expect([ours?.name, ours?.message]).toEqual([error, expect.stringContaining(message)]);
  });
});
