/** Distributions that are made of others. */
import * as D from "../../../src/torch/distributions/index.js";
import { sameAsPython } from "./parity.js";

const at = (p: unknown[], i: number) => p[i] as never;
const [rows, scales] = ["torch.randn(3)", "torch.rand(2, 3) + 0.1"];

sameAsPython({
  logNormal: ["D.LogNormal(p[0], p[1])", (p) => new D.LogNormal(at(p, 0), at(p, 1)), [rows, scales]],
  halfNormal: ["D.HalfNormal(p[0])", (p) => new D.HalfNormal(at(p, 0)), [scales]],
  halfCauchy: ["D.HalfCauchy(p[0])", (p) => new D.HalfCauchy(at(p, 0)), [scales]],
  gumbel: ["D.Gumbel(p[0], p[1])", (p) => new D.Gumbel(at(p, 0), at(p, 1)), [rows, scales]],
  "gumbel of numbers": ["D.Gumbel(0., 2.)", () => new D.Gumbel(0, 2), []],
  pareto: ["D.Pareto(p[0], p[1])", (p) => new D.Pareto(at(p, 0), at(p, 1)), ["torch.rand(3) + 0.1", scales]],
  inverseGamma: [
    "D.InverseGamma(p[0], p[1])",
    (p) => new D.InverseGamma(at(p, 0), at(p, 1)),
    ["torch.rand(3) * 4 + 0.5", scales],
  ],
  independent: [
    "D.Independent(D.Normal(p[0], p[1]), 1)",
    (p) => new D.Independent(new D.Normal(at(p, 0), at(p, 1)), 1),
    [rows, scales],
  ],
  oneHot: ["D.OneHotCategorical(p[0])", (p) => new D.OneHotCategorical(at(p, 0)), ["torch.rand(2, 4)"]],
  straightThrough: [
    "D.OneHotCategoricalStraightThrough(logits=p[0])",
    (p) => new D.OneHotCategoricalStraightThrough({ logits: at(p, 0) }),
    ["torch.randn(4)"],
  ],
  mixture: [
    "D.MixtureSameFamily(D.Categorical(p[0]), D.Normal(p[1], p[2]))",
    (p) => new D.MixtureSameFamily(new D.Categorical(at(p, 0)), new D.Normal(at(p, 1), at(p, 2))),
    ["torch.rand(3)", rows, "torch.rand(3) + 0.1"],
  ],
  transformed: [
    "D.TransformedDistribution(D.Normal(p[0], p[1]), [T.SigmoidTransform(), T.AffineTransform(1., p[2])])",
    (p) =>
      new D.TransformedDistribution(new D.Normal(at(p, 0), at(p, 1)), [
        new D.SigmoidTransform(),
        new D.AffineTransform(1, at(p, 2)),
      ]),
    [rows, scales, "torch.rand(3) + 0.5"],
  ],
});
