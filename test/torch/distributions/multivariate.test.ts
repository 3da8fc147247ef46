/** Distributions of vectors and matrices. */
import * as D from "../../../src/torch/distributions/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Case, sameAsPython } from "./parity.js";

const rows = "torch.randn(3)";
const batch = "torch.randn(2, 3)";
const definite = (a: string) => `(lambda a: a @ a.mT + torch.eye(3, dtype=a.dtype))(${a})`;
const triangular = (a: string) =>
  `(lambda a: a.tril(-1) + a.abs().diagonal(dim1=-2, dim2=-1).diag_embed() + torch.eye(3))(${a})`;
const [matrix, matrices] = [definite("torch.randn(3, 3)"), definite("torch.randn(2, 3, 3)")];

type Ways = { covarianceMatrix?: Tensor; precisionMatrix?: Tensor; scaleTril?: Tensor };
const normal = (way: keyof Ways, python: string, ...parameters: string[]): Case => [
  `D.MultivariateNormal(p[0], ${python}=p[1])`,
  (p) => new D.MultivariateNormal(p[0]!, { [way]: p[1]! }),
  parameters,
];
const wishart = (way: keyof Ways, python: string, ...parameters: string[]): Case => [
  `D.Wishart(p[0], ${python}=p[1])`,
  (p) => new D.Wishart(p[0]!, { [way]: p[1]! }),
  parameters,
];
const lowRank = (...parameters: string[]): Case => [
  "D.LowRankMultivariateNormal(p[0], p[1], p[2])",
  (p) => new D.LowRankMultivariateNormal(p[0]!, p[1]!, p[2]!),
  parameters,
];
const lkj = (dim: number, ...parameters: string[]): Case => [
  `D.LKJCholesky(${dim}, p[0])`,
  (p) => new D.LKJCholesky(dim, p[0]!),
  parameters,
];
const logistic = (...parameters: string[]): Case => [
  "D.LogisticNormal(p[0], p[1])",
  (p) => new D.LogisticNormal(p[0]!, p[1]!),
  parameters,
];
const transformed = (python: string, make: () => D.Transform | D.Transform[]): Case => [
  `D.TransformedDistribution(D.Normal(p[0], p[1]), ${python})`,
  (p) => new D.TransformedDistribution(new D.Normal(p[0]!, p[1]!), make()),
  [batch, "torch.rand(2, 3) + 0.1"],
];

sameAsPython({
  "normal by its covariance": [
    "D.MultivariateNormal(p[0], p[1])",
    (p) => new D.MultivariateNormal(p[0]!, p[1]!),
    [rows, matrix],
  ],
  "normal by its precision": normal("precisionMatrix", "precision_matrix", batch, matrix),
  "normal by its factor": normal("scaleTril", "scale_tril", rows, triangular("torch.randn(2, 3, 3)")),
  "normal of two batches": normal("covarianceMatrix", "covariance_matrix", "torch.randn(4, 1, 3)", matrices),
  "normal of batches of two dimensions": normal(
    "scaleTril",
    "scale_tril",
    "torch.randn(5, 3)",
    triangular("torch.randn(2, 1, 3, 3)"),
  ),
  "normal, float64": normal("scaleTril", "scale_tril", "torch.randn(1).double()", "torch.rand(3, 1, 1).double() + 0.1"),
  "normal of low rank": lowRank(rows, "torch.randn(3, 2)", "torch.rand(3) + 0.1"),
  "normal of low rank, batches": lowRank("torch.randn(4, 1, 3)", "torch.randn(2, 3, 1)", "torch.rand(3) + 0.1"),
  "normal of low rank, float64": lowRank(
    "torch.randn(2, 4).double()",
    "torch.randn(4, 3).double()",
    "torch.rand(2, 4).double() + 0.1",
  ),
  "wishart by its covariance": ["D.Wishart(4, p[0])", (p) => new D.Wishart(4, p[0]!), [matrix]],
  "wishart by its precision": wishart("precisionMatrix", "precision_matrix", "tensor(5.5)", matrix),
  "wishart by its factor": wishart("scaleTril", "scale_tril", "torch.rand(2) + 3", triangular("torch.randn(3, 3)")),
  "wishart of a batch": wishart("covarianceMatrix", "covariance_matrix", "tensor([2.5, 6.])", matrices),
  "wishart of a number and a batch": ["D.Wishart(4., p[0])", (p) => new D.Wishart(4, p[0]!), [matrices]],
  "wishart, float64": wishart(
    "covarianceMatrix",
    "covariance_matrix",
    "torch.rand(2, 1).double() + 4",
    definite("torch.randn(3, 3, 3).double()"),
  ),
  lkj: lkj(3, "torch.rand(2) + 0.5"),
  "lkj of two dimensions": lkj(2, "tensor(1.5).double()"),
  "lkj of numbers": ["D.LKJCholesky(4)", () => new D.LKJCholesky(4), []],
  logistic: logistic(rows, "torch.rand(2, 3) + 0.1"),
  "logistic of a number": logistic("tensor(0.5)", "tensor(2.)"),
  "logistic, float64": logistic("torch.randn(4, 2).double()", "torch.rand(2).double() + 0.1"),
  "correlations of normal numbers": transformed("T.CorrCholeskyTransform()", () => new D.CorrCholeskyTransform()),
  "simplices of normal numbers": transformed(
    "[T.StickBreakingTransform(), T.SoftmaxTransform().inv, T.ReshapeTransform((4,), (2, 2))]",
    () => [new D.StickBreakingTransform(), new D.SoftmaxTransform().inv, new D.ReshapeTransform([4], [2, 2])],
  ),
  "matrices of normal numbers": transformed(
    "[T.ReshapeTransform((2, 3), (3, 2)), T.CatTransform([T.ExpTransform(), T.AffineTransform(0., 2.)], -2, [1, 2])]",
    () => [
      new D.ReshapeTransform([2, 3], [3, 2]),
      new D.CatTransform([new D.ExpTransform(), new D.AffineTransform(0, 2)], -2, [1, 2]),
    ],
  ),
  "parts of normal numbers": transformed(
    "T.CatTransform([T.ExpTransform(), T.SigmoidTransform()], -1, [1, 2])",
    () => new D.CatTransform([new D.ExpTransform(), new D.SigmoidTransform()], -1, [1, 2]),
  ),
  "a stack of normal numbers": transformed(
    "T.StackTransform([T.ExpTransform(), T.TanhTransform(), T.AbsTransform()], -1)",
    () => new D.StackTransform([new D.ExpTransform(), new D.TanhTransform(), new D.AbsTransform()], -1),
  ),
  "a copula": [
    "D.TransformedDistribution(D.MultivariateNormal(p[0], scale_tril=p[1]), [T.CumulativeDistributionTransform(D.Normal(0, 1))])",
    (p) =>
      new D.TransformedDistribution(new D.MultivariateNormal(p[0]!, { scaleTril: p[1]! }), [
        new D.CumulativeDistributionTransform(new D.Normal(0, 1)),
      ]),
    ["torch.zeros(3)", triangular("torch.randn(3, 3)")],
  ],
});
