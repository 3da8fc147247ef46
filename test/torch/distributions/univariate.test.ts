/** Distributions of one number. */
import * as D from "../../../src/torch/distributions/index.js";
import { type Case, sameAsPython } from "./parity.js";

const at = (p: unknown[], i: number) => p[i] as never;
const pair = (name: "Cauchy" | "Laplace" | "FisherSnedecor", ...parameters: string[]): Case => [
  `D.${name}(p[0], p[1])`,
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a table of names
  (p) => new D[name](at(p, 0), at(p, 1)),
  parameters,
];

sameAsPython({
  cauchy: pair("Cauchy", "torch.randn(3)", "torch.rand(2, 3) + 0.1"),
  "cauchy of numbers": ["D.Cauchy(0, 1.5)", () => new D.Cauchy(0, 1.5), []],
  laplace: pair("Laplace", "torch.randn(3)", "torch.rand(2, 3) + 0.1"),
  "laplace, float64": pair("Laplace", "torch.randn(3).double()", "torch.rand(3).double() + 0.1"),
  fisherSnedecor: pair("FisherSnedecor", "torch.rand(3) * 6 + 0.5", "torch.rand(2, 3) * 6 + 0.5"),
  binomial: [
    "D.Binomial(p[0], p[1])",
    (p) => new D.Binomial(at(p, 0), at(p, 1)),
    ["tensor([3, 5, 7])", "torch.rand(3)"],
  ],
  "binomial of a count": [
    "D.Binomial(4, logits=p[0])",
    (p) => new D.Binomial(4, { logits: at(p, 0) }),
    ["torch.randn(2, 3)"],
  ],
  poisson: ["D.Poisson(p[0])", (p) => new D.Poisson(at(p, 0)), ["torch.rand(2, 3) * 4"]],
  geometric: ["D.Geometric(p[0])", (p) => new D.Geometric(at(p, 0)), ["torch.rand(2, 3)"]],
  "geometric of log odds": [
    "D.Geometric(logits=p[0])",
    (p) => new D.Geometric({ logits: at(p, 0) }),
    ["torch.randn(3).double()"],
  ],
  negativeBinomial: [
    "D.NegativeBinomial(p[0], p[1])",
    (p) => new D.NegativeBinomial(at(p, 0), at(p, 1)),
    ["torch.rand(3) * 5", "torch.rand(3) * 0.9"],
  ],
  "negativeBinomial of log odds": [
    "D.NegativeBinomial(3, logits=p[0])",
    (p) => new D.NegativeBinomial(3, { logits: at(p, 0) }),
    ["torch.randn(3)"],
  ],
  studentT: [
    "D.StudentT(p[0], p[1], p[2])",
    (p) => new D.StudentT(at(p, 0), at(p, 1), at(p, 2)),
    ["torch.rand(3) * 4 + 0.5", "torch.randn(3)", "torch.rand(3) + 0.1"],
  ],
  "studentT of a number": ["D.StudentT(3.)", () => new D.StudentT(3), []],
});
