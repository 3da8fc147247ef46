/** Operators that libtorch has no batching rule for, which Python takes apart; and how tensors are printed inside transforms. */

import { beforeAll, describe, expect, test } from "vitest";
import torch, { F, func, type Tensor } from "../../../src/index.js";
import { type Bits, bits, noPython, python } from "../../python.js";

const { grad, jvp, vmap } = func;

const SCRIPT = `
from torch.func import grad, jvp, vmap
def losses(dtype):
    torch.manual_seed(0)
    x, z = torch.randn(3, 257, 11, dtype=dtype), torch.randn(3, 257, 11, dtype=dtype)
    y, w = torch.randint(11, (3, 257)), torch.rand(11, dtype=dtype)
    images, labels = torch.randn(3, 2, 5, 8, 8, dtype=dtype), torch.randint(5, (3, 2, 8, 8))
    results = []
    for options in ({}, {"weight": w}, {"reduction": "sum", "ignore_index": 3}, {"weight": w, "ignore_index": 0}):
        f = lambda a, b: F.cross_entropy(a, b, **options)
        for arguments in ((x, y), (x[:, 0], y[:, 0])): results += [vmap(f)(*arguments), vmap(grad(f))(*arguments)]
        if "weight" not in options: results += [vmap(f)(images, labels), vmap(grad(f))(images, labels)]
    each = lambda a, b: F.cross_entropy(a, b, reduction="none")
    results += [vmap(each)(x, y), vmap(grad(lambda a, b: each(a, b).square().sum()))(x, y)]
    for f in (F.mse_loss, F.smooth_l1_loss, F.huber_loss):
        for reduction in ("mean", "sum"):
            g = lambda a, b: f(a, b, reduction=reduction)
            results += [vmap(g)(x, z), vmap(grad(g))(x, z)]
    for options in ({}, {"beta": 0}, {"beta": 0.5, "alpha": 2}):
        results.append(vmap(lambda a, b, c: torch.addr(a, b, c, **options))(x[:, :5, :4], x[:, 0, :5], z[:, 0, :4]))
    return [bits(t) for t in results]

printed = []
def p(x):
    printed.append(str(x))
    return x
vmap(p)(torch.ones(2)); vmap(p, in_dims=1)(torch.ones(1, 2)); grad(lambda x: p(x).sum())(torch.ones(2))
vmap(grad(lambda x: p(p(x) * 2).sum()))(torch.ones(2, 2)); jvp(p, (torch.ones(2),), (torch.ones(2),))
outer = torch.ones(2)
grad(lambda x: (p(outer), x.sum())[1])(torch.ones(2))
result = {"losses": [losses(torch.float32), losses(torch.float64)], "printed": printed}
`;

function losses(dtype: "float32" | "float64"): Bits[] {
  torch.manualSeed(0);
  const [x, z] = [torch.randn([3, 257, 11], { dtype }), torch.randn([3, 257, 11], { dtype })];
  const [y, weight] = [torch.randint(11, [3, 257]), torch.rand([11], { dtype })];
  const [images, labels] = [torch.randn([3, 2, 5, 8, 8], { dtype }), torch.randint(5, [3, 2, 8, 8])];
  const results: Tensor[] = [];
  const both = (f: (a: Tensor, b: Tensor) => Tensor, a: Tensor, b: Tensor) =>
    void results.push(vmap(f)(a, b), vmap(grad(f))(a, b) as Tensor);
  for (const options of [{}, { weight }, { reduction: "sum", ignoreIndex: 3 } as const, { weight, ignoreIndex: 0 }]) {
    const f = (a: Tensor, b: Tensor) => F.crossEntropy(a, b, options);
    both(f, x, y);
    both(f, x.at(":", 0), y.at(":", 0));
    if (!("weight" in options)) both(f, images, labels);
  }
  const each = (a: Tensor, b: Tensor) => F.crossEntropy(a, b, { reduction: "none" });
  results.push(vmap(each)(x, y), vmap(grad((a: Tensor, b: Tensor) => each(a, b).square().sum()))(x, y) as Tensor);
  type Loss = (a: Tensor, b: Tensor, options: { reduction: "mean" | "sum" }) => Tensor;
  for (const f of [F.mseLoss, F.smoothL1Loss, F.huberLoss] as Loss[]) {
    for (const reduction of ["mean", "sum"] as const) both((a, b) => f(a, b, { reduction }), x, z);
  }
  const [rows, columns] = [x.at(":", 0, ":5"), z.at(":", 0, ":4")];
  for (const options of [{}, { beta: 0 }, { beta: 0.5, alpha: 2 }]) {
    const f = (a: Tensor, b: Tensor, c: Tensor) => torch.addr(a, b, c, options);
    results.push(vmap(f)(x.at(":", ":5", ":4"), rows, columns));
  }
  return results.map(bits);
}

function prints(): string[] {
  const printed: string[] = [];
  const p = (x: Tensor): Tensor => {
    printed.push(String(x));
    return x;
  };
  vmap(p)(torch.ones(2));
  vmap(p, { inDims: 1 })(torch.ones(1, 2));
  grad((x: Tensor) => p(x).sum())(torch.ones(2));
  vmap(grad((x: Tensor) => p(p(x).mul(2)).sum()))(torch.ones(2, 2));
  jvp(p, [torch.ones(2)], [torch.ones(2)]);
  const outer = torch.ones(2);
  grad((x: Tensor) => {
    p(outer);
    return x.sum();
  })(torch.ones(2));
  return printed;
}

describe.skipIf(noPython)(`inside transforms${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  let theirs: { losses: Bits[][]; printed: string[] };
  beforeAll(async () => {
    theirs = await python(SCRIPT);
  });

  test.each(["float32", "float64"] as const)("losses have Python's bits in %s", (dtype) => {
    expect(losses(dtype)).toEqual(theirs.losses[dtype === "float32" ? 0 : 1]);
  });

  test("tensors are printed as in Python", () => expect(prints()).toEqual(theirs.printed));
});
