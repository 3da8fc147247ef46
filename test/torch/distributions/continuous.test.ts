/** Distributions of one number that is not an integer, used less. */
import { expect, test } from "vitest";
import { tensor } from "../../../src/torch/creation.js";
import * as D from "../../../src/torch/distributions/index.js";
import { type Case, sameAsPython } from "./parity.js";

const at = (p: unknown[], i: number) => p[i] as never;
const pair = (name: "Weibull" | "Kumaraswamy" | "VonMises", ...parameters: string[]): Case => [
  `D.${name}(p[0], p[1])`,
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a table of names
  (p) => new D[name](at(p, 0), at(p, 1)),
  parameters,
];
const double = (...parameters: string[]) => parameters.map((one) => `(${one}).double()`);
const positive = ["torch.rand(3) * 3 + 0.1", "torch.rand(2, 3) * 3 + 0.1"];
const threes = (...parameters: string[]): Case => [
  "D.GeneralizedPareto(p[0], p[1], p[2])",
  (p) => new D.GeneralizedPareto(at(p, 0), at(p, 1), at(p, 2)),
  parameters,
];
const continuous = (python: string, make: (p: unknown[]) => D.ContinuousBernoulli, ...parameters: string[]): Case => [
  `D.ContinuousBernoulli(${python})`,
  make,
  parameters,
];

sameAsPython({
  weibull: pair("Weibull", ...positive),
  "weibull, float64": pair("Weibull", ...double(...positive)),
  "weibull of numbers": ["D.Weibull(1.5, 2)", () => new D.Weibull(1.5, 2), []],
  kumaraswamy: pair("Kumaraswamy", ...positive),
  "kumaraswamy, float64": pair("Kumaraswamy", ...double(...positive)),
  "kumaraswamy of numbers": ["D.Kumaraswamy(0.5, 2)", () => new D.Kumaraswamy(0.5, 2), []],
  "von Mises": pair("VonMises", "torch.randn(3)", "torch.rand(2, 3) * 8 + 0.1"),
  "von Mises, float64": pair("VonMises", "torch.randn(3).double()", "torch.rand(2, 3).double() * 8 + 0.1"),
  "von Mises, hardly concentrated": pair("VonMises", "torch.randn(3)", "torch.tensor([1e-6, 1e-3, 60.])"),
  "von Mises of numbers": ["D.VonMises(0.5, 4)", () => new D.VonMises(0.5, 4), []],
  "generalized pareto": threes("torch.randn(3)", "torch.rand(2, 3) + 0.1", "torch.randn(3)"),
  "generalized pareto of special concentrations": threes(
    "torch.randn(4)",
    "torch.rand(4) + 0.1",
    "torch.tensor([0., -1., 0.5, 1.])",
  ),
  "generalized pareto, float64": threes(...double("torch.randn(3)", "torch.rand(3) + 0.1", "torch.randn(3)")),
  "generalized pareto of numbers": [
    "D.GeneralizedPareto(0.1, 2, -0.4)",
    () => new D.GeneralizedPareto(0.1, 2, -0.4),
    [],
  ],
  "continuous bernoulli": continuous("p[0]", (p) => new D.ContinuousBernoulli(at(p, 0)), "torch.rand(2, 3)"),
  "continuous bernoulli around a half": continuous(
    "p[0]",
    (p) => new D.ContinuousBernoulli(at(p, 0)),
    "torch.tensor([0., 0.499, 0.4995, 0.5, 0.501, 1.])",
  ),
  "continuous bernoulli with limits": continuous(
    "p[0], lims=(0.3, 0.6)",
    (p) => new D.ContinuousBernoulli(at(p, 0), { lims: [0.3, 0.6] }),
    "torch.linspace(0.01, 0.99, 8).double()",
  ),
  "continuous bernoulli of log odds": continuous(
    "logits=p[0]",
    (p) => new D.ContinuousBernoulli({ logits: at(p, 0) }),
    "torch.randn(2, 3)",
  ),
  "continuous bernoulli of log odds, float64": continuous(
    "logits=p[0]",
    (p) => new D.ContinuousBernoulli({ logits: at(p, 0) }),
    "torch.randn(2, 3).double()",
  ),
  "continuous bernoulli of a number": continuous("0.3", () => new D.ContinuousBernoulli(0.3)),
});

test("concentrations of which no draw is accepted are refused, where Python draws for ever", () => {
  for (const wrong of [0, 1e16, 1e38, Number.NaN, Number.POSITIVE_INFINITY]) {
    const d = new D.VonMises(0, tensor([1, wrong]), { validateArgs: false });
    expect(() => d.sample()).toThrow("VonMises.sample: expected concentrations other than 0, up to about 1e15");
  }
  expect(new D.VonMises(0, -2, { validateArgs: false }).sample([4]).isfinite().all().item()).toBe(true);
});
