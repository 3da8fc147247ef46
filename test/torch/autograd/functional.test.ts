/** torch.autograd.functional beside Python's: values, what can be differentiated in turn, and errors. */

import torch, { type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { bits, noPython, python } from "../../python.js";

const { vjp, jvp, jacobian, hessian, vhp, hvp } = torch.autograd.functional;

const CASES: [name: string, script: string, run: (d: Data) => unknown][] = [
  ["vjp", "vjp(f, (x, y), v)", ({ f, x, y, v }) => vjp(f, [x, y], v)],
  ["vjp of several", "vjp(g, x, (y, s))", ({ g, x, y, s }) => vjp(g, x, [y, s])],
  ["vjp of one element", "vjp(q, x)", ({ q, x }) => vjp(q, x)],
  ["vjp of a constant", "vjp(lambda a: y.sum(), x)", ({ x, y }) => vjp(() => y.sum(), x)],
  ["vjp without a graph", "ng(lambda: vjp(f, (x, y), v))", ({ f, x, y, v }) => torch.noGrad(() => vjp(f, [x, y], v))],
  ["jvp", "jvp(f, (x, y), (y, x))", ({ f, x, y }) => jvp(f, [x, y], [y, x])],
  ["jvp of several", "jvp(g, x, y, strict=True)", ({ g, x, y }) => jvp(g, x, y, { strict: true })],
  ["jvp of one element", "jvp(torch.exp, s)", ({ s }) => jvp((a) => a.exp(), s)],
  ["jacobian", "jacobian(f, (x, y))", ({ f, x, y }) => jacobian(f, [x, y])],
  ["jacobian of several", "jacobian(g, x)", ({ g, x }) => jacobian(g, x)],
  ["jacobian, unused", "jacobian(lambda a, b: a.exp(), (x, y))", ({ x, y }) => jacobian((a) => a.exp(), [x, y])],
  [
    "jacobian, vectorized",
    "jacobian(f, (x, y), vectorize=True)",
    ({ f, x, y }) => jacobian(f, [x, y], { vectorize: true }),
  ],
  [
    "jacobian of several, vectorized",
    "jacobian(g, x, vectorize=True)",
    ({ g, x }) => jacobian(g, x, { vectorize: true }),
  ],
  [
    "jacobian, unused, vectorized",
    "jacobian(lambda a, b: a.exp(), (x, y), vectorize=True)",
    ({ x, y }) => jacobian((a) => a.exp(), [x, y], { vectorize: true }),
  ],
  [
    "jacobian, forward",
    "jacobian(f, (x, y), vectorize=True, strategy='forward-mode')",
    ({ f, x, y }) => jacobian(f, [x, y], { vectorize: true, strategy: "forward-mode" }),
  ],
  [
    "jacobian of several, forward",
    "jacobian(lambda a: (a.pow(3) * y, a.tanh()), x, False, False, True, 'forward-mode')",
    ({ x, y }) => jacobian((a) => [a.pow(3).mul(y), a.tanh()], x, false, false, true, "forward-mode"),
  ],
  ["hessian", "hessian(q, x)", ({ q, x }) => hessian(q, x)],
  ["hessian of two", "hessian(h, (x, y))", ({ h, x, y }) => hessian(h, [x, y])],
  ["hessian, strict", "hessian(h, (x, y), strict=True)", ({ h, x, y }) => hessian(h, [x, y], { strict: true })],
  [
    "hessian, vectorized",
    "hessian(h, (x, y), vectorize=True)",
    ({ h, x, y }) => hessian(h, [x, y], { vectorize: true }),
  ],
  [
    "hessian, forward",
    "hessian(lambda a, b: (a.pow(3) * b.exp()).sum(), (x, y), vectorize=True, outer_jacobian_strategy='forward-mode')",
    ({ x, y }) =>
      hessian((a, b) => a.pow(3).mul(b.exp()).sum(), [x, y], {
        vectorize: true,
        outerJacobianStrategy: "forward-mode",
      }),
  ],
  ["vhp", "vhp(q, x, y)", ({ q, x, y }) => vhp(q, x, y)],
  ["vhp of two", "vhp(h, (x, y), (y, x), strict=True)", ({ h, x, y }) => vhp(h, [x, y], [y, x], { strict: true })],
  ["vhp of one element", "vhp(lambda a: a.exp().sum(), s)", ({ s }) => vhp((a) => a.exp().sum(), s)],
  ["hvp", "hvp(q, x, y)", ({ q, x, y }) => hvp(q, x, y)],
  ["hvp of two", "hvp(h, (x, y), (y, x))", ({ h, x, y }) => hvp(h, [x, y], [y, x])],
  // With createGraph: what comes of a backward pass through it.
  [
    "vjp, recorded",
    "rec(lambda a: vjp(f, (a, y), v, create_graph=True))",
    ({ rec, f, y, v }) => rec((a) => vjp(f, [a, y], v, true)),
  ],
  [
    "jvp, recorded",
    "rec(lambda a: jvp(f, (a, y), (y, y), True, True))",
    ({ rec, f, y }) => rec((a) => jvp(f, [a, y], [y, y], true, true)),
  ],
  [
    "jacobian, recorded",
    "rec(lambda a: jacobian(g, a, create_graph=True))",
    ({ rec, g }) => rec((a) => jacobian(g, a, true)),
  ],
  [
    "jacobian, vectorized, recorded",
    "rec(lambda a: jacobian(g, a, create_graph=True, vectorize=True))",
    ({ rec, g }) => rec((a) => jacobian(g, a, { createGraph: true, vectorize: true })),
  ],
  [
    "hessian, recorded",
    "rec(lambda a: hessian(q, a, create_graph=True))",
    ({ rec, q }) => rec((a) => hessian(q, a, true)),
  ],
  [
    "vhp, recorded",
    "rec(lambda a: vhp(q, a, y, create_graph=True))",
    ({ rec, q, y }) => rec((a) => vhp(q, a, y, true)),
  ],
  [
    "hvp, recorded",
    "rec(lambda a: hvp(q, a, y, create_graph=True))",
    ({ rec, q, y }) => rec((a) => hvp(q, a, y, true)),
  ],
];

const ERRORS: [script: string, run: (d: Data) => unknown][] = [
  ["vjp(f, (x, y))", ({ f, x, y }) => vjp(f, [x, y])],
  ["jvp(f, (x, y))", ({ f, x, y }) => jvp(f, [x, y])],
  ["vjp(f, (x, y), x[0])", ({ f, x, y }) => vjp(f, [x, y], x.select(0, 0))],
  ["vjp(f, (x, y), (v, v))", ({ f, x, y, v }) => vjp(f, [x, y], [v, v])],
  ["jvp(f, (x, y), (x, y[0]))", ({ f, x, y }) => jvp(f, [x, y], [x, y.select(0, 0)])],
  ["jvp(f, (x, y), x)", ({ f, x, y }) => jvp(f, [x, y], x)],
  ["vjp(lambda a: y.sum(), x, strict=True)", ({ x, y }) => vjp(() => y.sum(), x, { strict: true })],
  ["vjp(lambda a, b: a.sum(), (x, y), strict=True)", ({ x, y }) => vjp((a) => a.sum(), [x, y], { strict: true })],
  ["vjp(lambda a: a.sum(), x, None, True, True)", ({ x }) => vjp((a) => a.sum(), x, null, true, true)],
  ["jvp(lambda a: a * 2, x, y, True, True)", ({ x, y }) => jvp((a) => a.mul(2), x, y, true, true)],
  [
    "jvp(lambda a, b: a.exp(), (x, y), (x, y), strict=True)",
    ({ x, y }) => jvp((a) => a.exp(), [x, y], [x, y], { strict: true }),
  ],
  [
    "jacobian(lambda a, b: a.exp(), (x, y), strict=True)",
    ({ x, y }) => jacobian((a) => a.exp(), [x, y], { strict: true }),
  ],
  ["jacobian(lambda a: a * 2, x, True, True)", ({ x }) => jacobian((a) => a.mul(2), x, true, true)],
  [
    "jacobian(f, (x, y), strict=True, vectorize=True)",
    ({ f, x, y }) => jacobian(f, [x, y], { strict: true, vectorize: true }),
  ],
  ["jacobian(g, x, strategy='sideways')", ({ g, x }) => jacobian(g, x, { strategy: "sideways" as never })],
  ["jacobian(g, x, strategy='forward-mode')", ({ g, x }) => jacobian(g, x, { strategy: "forward-mode" })],
  [
    "jacobian(g, x, create_graph=True, strategy='forward-mode')",
    ({ g, x }) => jacobian(g, x, { createGraph: true, strategy: "forward-mode" }),
  ],
  [
    "jacobian(g, x, strict=True, strategy='forward-mode')",
    ({ g, x }) => jacobian(g, x, { strict: true, strategy: "forward-mode" }),
  ],
  ["hessian(f, (x, y))", ({ f, x, y }) => hessian(f, [x, y])],
  ["hessian(g, x)", ({ g, x }) => hessian(g, x)],
  [
    "hessian(q, x, outer_jacobian_strategy='sideways')",
    ({ q, x }) => hessian(q, x, { outerJacobianStrategy: "sideways" as never }),
  ],
  ["hessian(lambda a: a.sum(), x, strict=True)", ({ x }) => hessian((a) => a.sum(), x, { strict: true })],
  ["hessian(lambda a: (a * a).sum(), x, True, True)", ({ x }) => hessian((a) => a.mul(a).sum(), x, true, true)],
  ["vhp(f, (x, y), (x, y))", ({ f, x, y }) => vhp(f, [x, y], [x, y])],
  ["hvp(g, x, x)", ({ g, x }) => hvp(g, x, x)],
  ["hvp(q, x)", ({ q, x }) => hvp(q, x)],
  ["vhp(lambda a: a.sum(), x, y, strict=True)", ({ x, y }) => vhp((a) => a.sum(), x, y, { strict: true })],
  ["vhp(lambda a: (a * a).sum(), x, y, True, True)", ({ x, y }) => vhp((a) => a.mul(a).sum(), x, y, true, true)],
  ["hvp(lambda a: (a * a).sum(), x, y, True, True)", ({ x, y }) => hvp((a) => a.mul(a).sum(), x, y, true, true)],
];

const SCRIPT = `
from torch.autograd.functional import vjp, jvp, jacobian, hessian, vhp, hvp
def tree(value):
    if isinstance(value, torch.Tensor): return bits(value)
    return [tree(one) for one in value]
def leaves(value):
    return [value] if isinstance(value, torch.Tensor) else [leaf for one in value for leaf in leaves(one)]
def text(run):
    try: run()
    except Exception as e: return type(e).__name__ + ": " + str(e)
def ng(run):
    with torch.no_grad(): return run()
def data(dtype):
    torch.manual_seed(3)
    x, y, v, s, w = [torch.randn(*shape, dtype=dtype) for shape in ((3,), (3,), (2, 3), (1,), (2, 3))]
    def rec(run):
        a = x.clone().requires_grad_()
        found = run(a)
        sum(leaf.pow(2).sum() for leaf in leaves(found)).backward()
        return [found, a.grad, [torch.tensor(leaf.requires_grad) for leaf in leaves(found)]]
    return dict(x=x, y=y, v=v, s=s, rec=rec,
        f=lambda a, b: (w * a).sin() * b.exp(),
        g=lambda a: (a.pow(3) * w[0], a.tanh().prod().view(1)),
        q=lambda a: (w @ a).tanh().pow(3).sum(),
        h=lambda a, b: (a * b).sin().prod() * (a.pow(3) + b.exp()).sum())
result = dict(
    values={kind: [tree(eval(case, {**globals(), **data(getattr(torch, kind))})) for case in args["cases"]] for kind in ("float32", "float64")},
    errors=[text(lambda: eval(case, {**globals(), **data(torch.float64)})) for case in args["errors"]])
`;

function data(dtype: "float32" | "float64") {
  torch.manualSeed(3);
  const [x, y, v, s, w] = [[3], [3], [2, 3], [1], [2, 3]].map((shape) => torch.randn(shape, { dtype })) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const rec = (run: (a: Tensor) => unknown) => {
    const a = x.clone().requiresGrad_();
    const found = run(a);
    const all = leaves(found);
    all
      .map((leaf) => leaf.pow(2).sum())
      .reduce((sum, one) => sum.add(one))
      .backward();
    return [found, a.grad, all.map((leaf) => torch.tensor(leaf.requiresGrad))];
  };
  return {
    ...{ x, y, v, s, rec },
    f: (a: Tensor, b: Tensor) => w.mul(a).sin().mul(b.exp()),
    g: (a: Tensor) => [a.pow(3).mul(w.select(0, 0)), a.tanh().prod().view([1])],
    q: (a: Tensor) => w.matmul(a).tanh().pow(3).sum(),
    h: (a: Tensor, b: Tensor) => a.mul(b).sin().prod().mul(a.pow(3).add(b.exp()).sum()),
  };
}
type Data = ReturnType<typeof data>;

const leaves = (value: unknown): Tensor[] => (torch.isTensor(value) ? [value] : (value as unknown[]).flatMap(leaves));
const tree = (value: unknown): unknown => (torch.isTensor(value) ? bits(value) : (value as unknown[]).map(tree));

describe.skipIf(noPython)("torch.autograd.functional, as in Python", () => {
  let found: { values: Record<string, unknown[]>; errors: string[] };
  beforeAll(async () => {
    found = await python(SCRIPT, {
      cases: CASES.map(([, script]) => script),
      errors: ERRORS.map(([script]) => script),
    });
  }, 120_000);

  describe.each(["float32", "float64"] as const)("%s", (dtype) => {
    test.each(CASES.map(([name, , run], i) => ({ name, run, i })))("$name", ({ run, i }) => {
      expect(tree(run(data(dtype)))).toEqual(found.values[dtype]?.[i]);
    });
  });

  test.each(ERRORS.map(([script, run], i) => ({ script, run, i })))("error of $script", ({ run, i }) => {
    let text: string | null = null;
    try {
      run(data("float64"));
    } catch (error) {
      text = `${(error as Error).name}: ${(error as Error).message}`;
    }
    expect(text).toEqual(found.errors[i]);
    expect(text).not.toBeNull();
  });
});

test("what is no function or no tensor is refused by name", () => {
  const { x, q } = data("float64");
  expect(() => vjp(3 as never, x)).toThrow("vjp: expected func to be a function, got 3");
  expect(() => vjp(q, 3 as never)).toThrow(
    "The inputs given to vjp must be either a Tensor or a tuple of Tensors but the given inputs has type number.",
  );
  expect(() => hessian(q, [x, 3 as never])).toThrow(
    "The inputs given to hessian must be either a Tensor or a tuple of Tensors but the value at index 1 has type number.",
  );
  expect(() => jvp(() => 3, x, x)).toThrow("The outputs of the user-provided function given to jvp must be");
  expect(() => jacobian(q, x, { vectorise: true } as never)).toThrow("unexpected option 'vectorise'");
});
