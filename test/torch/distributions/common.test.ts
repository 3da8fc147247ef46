/** The distributions that are used most. */
import * as D from "../../../src/torch/distributions/index.js";
import { type Case, sameAsPython } from "./parity.js";

const at = (p: unknown[], i: number) => p[i] as never;
const pair = (name: "Normal" | "Uniform" | "Beta" | "Gamma", ...parameters: string[]): Case => [
  `D.${name}(p[0], p[1])`,
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a table of names
  (p) => new D[name](at(p, 0), at(p, 1)),
  parameters,
];

sameAsPython({
  normal: pair("Normal", "torch.randn(3)", "torch.rand(2, 3) + 0.1"),
  "normal, float64": pair("Normal", "torch.randn(3).double()", "torch.rand(3).double() + 0.1"),
  "normal of numbers": ["D.Normal(0, 2.5)", () => new D.Normal(0, 2.5), []],
  "normal of a number": ["D.Normal(p[0], 2)", (p) => new D.Normal(at(p, 0), 2), ["torch.randn(1)"]],
  uniform: pair("Uniform", "torch.rand(3)", "torch.rand(2, 3) + 1"),
  "uniform of numbers": ["D.Uniform(-1, 2)", () => new D.Uniform(-1, 2), []],
  bernoulli: ["D.Bernoulli(p[0])", (p) => new D.Bernoulli(at(p, 0)), ["torch.rand(2, 3)"]],
  "bernoulli of a half": ["D.Bernoulli(0.5)", () => new D.Bernoulli(0.5), []],
  "bernoulli of log odds": [
    "D.Bernoulli(logits=p[0])",
    (p) => new D.Bernoulli({ logits: at(p, 0) }),
    ["torch.randn(3).double()"],
  ],
  categorical: ["D.Categorical(p[0])", (p) => new D.Categorical(at(p, 0)), ["torch.rand(2, 4)"]],
  "categorical of logits": [
    "D.Categorical(logits=p[0])",
    (p) => new D.Categorical({ logits: at(p, 0) }),
    ["torch.randn(4)"],
  ],
  exponential: ["D.Exponential(p[0])", (p) => new D.Exponential(at(p, 0)), ["torch.rand(2, 3) + 0.1"]],
  gamma: pair("Gamma", "torch.rand(3) + 0.5", "torch.rand(2, 3) + 0.5"),
  "gamma, float64": pair("Gamma", "torch.rand(3).double() * 3", "torch.rand(3).double() + 0.5"),
  chi2: ["D.Chi2(p[0])", (p) => new D.Chi2(at(p, 0)), ["torch.rand(3) * 4 + 0.5"]],
  "chi2 of a number": ["D.Chi2(3)", () => new D.Chi2(3), []],
  dirichlet: ["D.Dirichlet(p[0])", (p) => new D.Dirichlet(at(p, 0)), ["torch.rand(2, 4) * 2 + 0.1"]],
  beta: pair("Beta", "torch.rand(3) * 2 + 0.1", "torch.rand(2, 3) * 2 + 0.1"),
  "beta of numbers": ["D.Beta(0.5, 2)", () => new D.Beta(0.5, 2), []],
});
