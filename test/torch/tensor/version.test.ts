/** How often a tensor was changed: what it is made by does not count, as in Python. */

import torch, { nn, type Tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const SCRIPT = `
import warnings
warnings.simplefilter("ignore")
x = torch.rand(3)
m = torch.tensor([1, 2])
made = [${[
  "torch.ones(3)",
  "torch.zeros(3)",
  "torch.full((3,), 2.)",
  "torch.rand(3)",
  "torch.randn(3, requires_grad=True)",
  "torch.arange(3)",
  "torch.arange(0, 3, 1)",
  "torch.randperm(3)",
  "torch.eye(3)",
  "torch.randint(5, (3,))",
  "torch.linspace(0, 1, 3)",
  "torch.logspace(0, 1, 3)",
  "torch.tensor([1., 2.])",
  "torch.empty(3)",
  "torch.ones_like(x)",
  "x.new_ones(3)",
  "torch.hann_window(5)",
  "torch.hamming_window(5)",
  "torch.bartlett_window(5)",
  "torch.normal(0., 1., (3,))",
  "torch.fft.fftfreq(4)",
  "torch.nn.Linear(3, 3).weight",
  "torch.nn.Embedding(3, 3).weight",
  "torch.ones(3).add_(1).mul_(2)",
  "torch.ones(3).fill_(2)",
  "torch.func.functionalize(lambda y: torch.ones(3).add_(y))(x)",
  "torch.vmap(lambda y: torch.ones(3) + y)(x)",
].join(", ")}]
result = [[t._version, t.output_nr, t.retains_grad] for t in made + list(torch.ones(2, 2, requires_grad=True).unbind())]
`;

function made(): Tensor[] {
  const x = torch.rand(3);
  return [
    torch.ones(3),
    torch.zeros(3),
    torch.full([3], 2),
    torch.rand(3),
    torch.randn(3, { requiresGrad: true }),
    torch.arange(3),
    torch.arange(0, 3, 1),
    torch.randperm(3),
    torch.eye(3),
    torch.randint(5, [3]),
    torch.linspace(0, 1, 3),
    torch.logspace(0, 1, 3),
    torch.tensor([1, 2]),
    torch.empty(3),
    torch.onesLike(x),
    x.newOnes([3]),
    torch.hannWindow(5),
    torch.hammingWindow(5),
    torch.bartlettWindow(5),
    torch.normal(0, 1, [3]),
    torch.fft.fftfreq(4),
    new nn.Linear(3, 3).weight,
    new nn.Embedding(3, 3).weight,
    torch.ones(3).add_(1).mul_(2),
    torch.ones(3).fill_(2),
    torch.func.functionalize((y: Tensor) => torch.ones(3).add_(y))(x),
    torch.vmap((y: Tensor) => torch.ones(3).add(y))(x) as Tensor,
    ...(torch.ones(2, 2, { requiresGrad: true }).unbind() as Tensor[]),
  ];
}

describe.skipIf(noPython !== undefined)("_version, outputNr and retainsGrad", () => {
  test("are Python's", async () => {
    const expected = await python(SCRIPT);
    expect(made().map((t) => [t._version, t.outputNr, t.retainsGrad])).toEqual(expected);
  });
});

test("a factory under a dispatch mode and a gradient still work", () => {
  const y = torch.ones(3, { requiresGrad: true });
  y.mul(torch.full([3], 2))
    .sum()
    .backward();
  expect([y.grad.tolist(), y.isLeaf, torch.ones(2).requiresGrad]).toEqual([[2, 2, 2], true, false]);
});
