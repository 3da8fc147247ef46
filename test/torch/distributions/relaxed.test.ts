/** Distributions over classes that come several at a time, and relaxed ones. */
import { expect, test } from "vitest";
import { tensor } from "../../../src/torch/creation.js";
import * as D from "../../../src/torch/distributions/index.js";
import { type Case, sameAsPython } from "./parity.js";

const at = (p: unknown[], i: number) => p[i] as never;
type Relaxed = "RelaxedBernoulli" | "LogitRelaxedBernoulli" | "RelaxedOneHotCategorical" | "ExpRelaxedCategorical";
const MODULES: Record<Relaxed, string> = {
  RelaxedBernoulli: "D",
  LogitRelaxedBernoulli: "D.relaxed_bernoulli",
  RelaxedOneHotCategorical: "D",
  ExpRelaxedCategorical: "D.relaxed_categorical",
};
const relaxed = (name: Relaxed, by: "probs" | "logits", ...parameters: string[]): Case => [
  `${MODULES[name]}.${name}(p[0], ${by}=p[1])`,
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a table of names
  (p) => new D[name](at(p, 0), { [by]: p[1] }),
  parameters,
];
const multinomial = (n: number, by: "probs" | "logits", parameter: string): Case => [
  `D.Multinomial(${n}, ${by}=p[0])`,
  (p) => new D.Multinomial(n, { [by]: p[0] }),
  [parameter],
];

sameAsPython({
  multinomial: multinomial(5, "probs", "torch.rand(2, 4)"),
  "multinomial, float64": multinomial(10, "probs", "torch.rand(4).double()"),
  "multinomial of logits": multinomial(3, "logits", "torch.randn(2, 4)"),
  "multinomial of what cannot be": multinomial(3, "logits", "torch.tensor([0., 1., -float('inf')])"),
  "multinomial of one draw": [
    "D.Multinomial(probs=p[0])",
    (p) => new D.Multinomial({ probs: at(p, 0) }),
    ["torch.rand(3)"],
  ],
  bernoulli: relaxed("RelaxedBernoulli", "probs", "torch.tensor(0.7)", "torch.rand(2, 3)"),
  "bernoulli, a temperature each": relaxed("RelaxedBernoulli", "logits", "torch.rand(3) + 0.1", "torch.randn(2, 3)"),
  "bernoulli, float64": relaxed(
    "RelaxedBernoulli",
    "logits",
    "torch.tensor([2.2]).double()",
    "torch.randn(3).double()",
  ),
  "log odds of bernoulli": relaxed("LogitRelaxedBernoulli", "probs", "torch.tensor([0.7])", "torch.rand(2, 3)"),
  "log odds of bernoulli, by log odds": relaxed(
    "LogitRelaxedBernoulli",
    "logits",
    "torch.tensor(1.5)",
    "torch.randn(3)",
  ),
  "bernoulli of a number": [
    "D.RelaxedBernoulli(p[0], 0.3)",
    (p) => new D.RelaxedBernoulli(at(p, 0), 0.3),
    ["torch.tensor(0.7)"],
  ],
  "bernoulli at a number's temperature": [
    "D.RelaxedBernoulli(0.7, p[0])",
    (p) => new D.RelaxedBernoulli(0.7, at(p, 0)),
    ["torch.rand(3)"],
    ["logProb", "density"],
  ],
  classes: relaxed("RelaxedOneHotCategorical", "probs", "torch.tensor(0.7)", "torch.rand(2, 4)"),
  "classes by logits": relaxed("RelaxedOneHotCategorical", "logits", "torch.tensor([2.2])", "torch.randn(4)"),
  "classes, float64": relaxed(
    "RelaxedOneHotCategorical",
    "logits",
    "torch.tensor(0.5).double()",
    "torch.randn(2, 4).double()",
  ),
  "logarithms of classes": relaxed("ExpRelaxedCategorical", "probs", "torch.tensor(0.7)", "torch.rand(2, 4)"),
  "logarithms of classes by logits": relaxed("ExpRelaxedCategorical", "logits", "torch.tensor(1.5)", "torch.randn(4)"),
});

test("a temperature that is a number has no density, as in Python", () => {
  const bernoulli = new D.RelaxedBernoulli(0.7, 0.3);
  expect(() => bernoulli.logProb(tensor(0.5))).toThrow("expected the temperature to be a Tensor, got the number 0.7");
  expect(() => new D.RelaxedBernoulli("1" as never, 0.3)).toThrow("expected temperature to be a Tensor or a number");
  const classes = new D.RelaxedOneHotCategorical(0.7, tensor([0.5, 0.5]));
  expect(() => classes.logProb(tensor([0.25, 0.75]))).toThrow("got the number 0.7");
});

test("the entropy of an expanded multinomial, which Python has forgotten, is that of each", () => {
  const one = new D.Multinomial(4, tensor([0.2, 0.3, 0.5]));
  expect(one.expand([2]).entropy().tolist()).toEqual([one.entropy().item(), one.entropy().item()]);
});
