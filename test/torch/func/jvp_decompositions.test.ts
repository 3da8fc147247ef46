/** Operators that libtorch has no rule of forward mode for: Python takes them apart, and so does the addon, with the same bits. */

import torch, { F, func, type Tensor } from "libtorch-node";
import { expect, test } from "vitest";
import { type Bits, bits, noPython, python } from "../../python.js";

type Loss = (x: Tensor, data: ReturnType<typeof dataOf>) => Tensor;

const dataOf = (dtype: "float32" | "float64") => {
  torch.manualSeed(0);
  const random = (...size: number[]) => torch.randn(size, { dtype });
  return {
    x: random(4, 5),
    image: random(2, 3, 2, 2),
    weight: random(5),
    bias: random(5),
    scale: random(3),
    shift: random(3),
    mean: random(3),
    variance: torch.rand([3], { dtype }).add(0.5),
    labels: torch.randint(5, [4]),
    pixels: torch.randint(3, [2, 2, 2]),
    square: random(4, 4),
  };
};

// What is differentiated twice: the first argument, the same in both languages, and of what.
const CASES: [python: string, ours: Loss, of: "x" | "image" | "square"][] = [
  ["F.cross_entropy(x, labels)", (x, { labels }) => F.crossEntropy(x, labels), "x"],
  [
    "F.cross_entropy(x, labels, weight=weight.abs(), ignore_index=2)",
    (x, d) => F.crossEntropy(x, d.labels, { weight: d.weight.abs(), ignoreIndex: 2 }),
    "x",
  ],
  [
    "F.cross_entropy(x, labels, reduction='sum', label_smoothing=0.1)",
    (x, d) => F.crossEntropy(x, d.labels, { reduction: "sum", labelSmoothing: 0.1 }),
    "x",
  ],
  [
    "F.cross_entropy(x, labels, reduction='none').square().sum()",
    (x, d) => F.crossEntropy(x, d.labels, { reduction: "none" }).square().sum(),
    "x",
  ],
  ["F.cross_entropy(x[0], labels[0])", (x, d) => F.crossEntropy(x.at(0), d.labels.at(0)), "x"],
  ["F.cross_entropy(image, pixels)", (x, d) => F.crossEntropy(x, d.pixels), "image"],
  [
    "F.cross_entropy(image, pixels, weight=scale.abs())",
    (x, d) => F.crossEntropy(x, d.pixels, { weight: d.scale.abs() }),
    "image",
  ],
  ["(x.softmax(-1) ** 3).sum()", (x) => x.softmax(-1).pow(3).sum(), "x"],
  ["(x.log_softmax(0) ** 3).sum()", (x) => x.logSoftmax(0).pow(3).sum(), "x"],
  ["F.logsigmoid(x).square().sum()", (x) => F.logsigmoid(x).square().sum(), "x"],
  ["F.layer_norm(x, [5], weight, bias).exp().sum()", (x, d) => F.layerNorm(x, [5], d.weight, d.bias).exp().sum(), "x"],
  ["F.layer_norm(x, [4, 5]).exp().sum()", (x) => F.layerNorm(x, [4, 5]).exp().sum(), "x"],
  [
    "F.layer_norm(weight, [5], x[0], x[1]).exp().sum()",
    (x, d) => F.layerNorm(d.weight, [5], x.at(0), x.at(1)).exp().sum(),
    "x",
  ],
  [
    "F.batch_norm(image, None, None, scale, shift, training=True).exp().sum()",
    (x, d) => F.batchNorm(x, null, null, d.scale, d.shift, { training: true }).exp().sum(),
    "image",
  ],
  [
    "F.batch_norm(image, None, None, training=True).exp().sum()",
    (x) => F.batchNorm(x, null, null, { training: true }).exp().sum(),
    "image",
  ],
  [
    "F.batch_norm(image, mean, variance, scale, shift).exp().sum()",
    (x, d) => F.batchNorm(x, d.mean, d.variance, d.scale, d.shift).exp().sum(),
    "image",
  ],
  ["square.trace() ** 3", (x) => x.trace().pow(3), "square"],
];

const SCRIPT = `
from torch.func import hessian, jvp, grad
import torch.autograd.forward_ad as fwAD
def all_of(dtype):
    torch.manual_seed(0)
    random = lambda *size: torch.randn(size, dtype=dtype)
    d = dict(x=random(4, 5), image=random(2, 3, 2, 2), weight=random(5), bias=random(5), scale=random(3), shift=random(3), mean=random(3))
    d["variance"] = torch.rand(3, dtype=dtype) + 0.5
    d["labels"], d["pixels"] = torch.randint(5, (4,)), torch.randint(3, (2, 2, 2))
    d["square"] = random(4, 4)
    results = []
    for source, name in args["cases"]:
        f = lambda value: eval(source, {"F": F, "torch": torch}, {**d, name: value})
        given = d[name]
        with fwAD.dual_level():
            dual = fwAD.make_dual(given, given.cos()).requires_grad_()
            gradient, = torch.autograd.grad(f(dual), dual, create_graph=True)
            tangent = fwAD.unpack_dual(gradient).tangent
        results.append([bits(t) for t in (hessian(f)(given), *jvp(grad(f), (given,), (given.sin(),)), tangent)])
    return results
result = [all_of(torch.float32), all_of(torch.float64)]
`;

function allOf(dtype: "float32" | "float64"): Bits[][] {
  const data = dataOf(dtype);
  return CASES.map(([, ours, of]) => {
    const f = (x: Tensor) => ours(x, data);
    const { dualLevel, makeDual, unpackDual } = torch.autograd.forwardAd;
    const given = data[of];
    const tangent = dualLevel(() => {
      const dual = makeDual(given, given.cos()).requiresGrad_();
      const [gradient] = torch.autograd.grad(f(dual), dual, { createGraph: true }) as [Tensor];
      return unpackDual(gradient).tangent as Tensor;
    });
    const [value, direction] = func.jvp(func.grad(f), [given], [given.sin()]) as [Tensor, Tensor];
    return [func.hessian(f)(given) as Tensor, value, direction, tangent].map(bits);
  });
}

test.skipIf(noPython)("second derivatives by forward mode over a backward pass", async () => {
  const expected = await python<Bits[][][]>(SCRIPT, { cases: CASES.map(([source, , of]) => [source, of]) });
  for (const [i, dtype] of (["float32", "float64"] as const).entries()) {
    for (const [n, found] of allOf(dtype).entries())
      expect(found, `${CASES[n]?.[0]}, ${dtype}`).toEqual(expected[i]?.[n]);
  }
});
