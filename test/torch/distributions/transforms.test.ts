/** Transforms alone, beside Python's: all of them over shapes, dtypes and parameters. */
import { beforeAll, describe, expect, test } from "vitest";
import * as D from "../../../src/torch/distributions/index.js";
import type { Transform } from "../../../src/torch/distributions/transform.js";
import { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";
import { ANSWER, type Answer, differences } from "./parity.js";

/** Python's expression, which may use parameters `p`; the same here; the values in Python; the parameters there. */
type Case = [python: string, make: (p: Tensor[]) => Transform, x: string[], parameters?: string[]];

const N = "torch.randn";
const numbers = [`${N}(4)`, `${N}(2, 3)`, `${N}(())`, `${N}(3).double() * 4`];
const vectors = [`${N}(3)`, `${N}(2, 3)`, `${N}(4, 2, 1)`, `${N}(2, 6).double() * 3`, `${N}(())`];
const matrices = [`${N}(3, 3)`, `${N}(2, 3, 3)`, `${N}(2, 1, 2, 2).double()`, `${N}(1, 1)`];
const cases: Record<string, Case> = {
  exp: ["ExpTransform()", () => new D.ExpTransform(), numbers],
  sigmoid: ["SigmoidTransform()", () => new D.SigmoidTransform(), [...numbers, "tensor([-200., 200.])"]],
  softplus: ["SoftplusTransform()", () => new D.SoftplusTransform(), [...numbers, "tensor([-30., 30.])"]],
  tanh: ["TanhTransform()", () => new D.TanhTransform(), [...numbers, "tensor([-30., 30.])"]],
  abs: ["AbsTransform()", () => new D.AbsTransform(), numbers],
  power: [
    "PowerTransform(p[0])",
    ([p]) => new D.PowerTransform(p!),
    ["torch.rand(3)", "torch.rand(2, 1) + 1"],
    ["tensor([2., -0.5, 1.5])"],
  ],
  affine: ["AffineTransform(0.5, -2.)", () => new D.AffineTransform(0.5, -2), numbers],
  "affine of tensors": [
    "AffineTransform(p[0], p[1])",
    ([a, b]) => new D.AffineTransform(a!, b!),
    [`${N}(3)`, `${N}(2, 3)`, `${N}(2, 1)`],
    [`${N}(3)`, `${N}(2, 3)`],
  ],
  "affine of vectors": [
    "AffineTransform(p[0], p[1], 1)",
    ([a, b]) => new D.AffineTransform(a!, b!, 1),
    [`${N}(2, 3)`, `${N}(4, 2, 3)`],
    [`${N}(3)`, `${N}(3)`],
  ],
  softmax: ["SoftmaxTransform()", () => new D.SoftmaxTransform(), vectors],
  stickBreaking: [
    "StickBreakingTransform()",
    () => new D.StickBreakingTransform(),
    [...vectors, "tensor([-200., 3., 200.])"],
  ],
  lowerCholesky: ["LowerCholeskyTransform()", () => new D.LowerCholeskyTransform(), [...matrices, `${N}(3)`]],
  positiveDefinite: ["PositiveDefiniteTransform()", () => new D.PositiveDefiniteTransform(), matrices],
  corrCholesky: [
    "CorrCholeskyTransform()",
    () => new D.CorrCholeskyTransform(),
    [`${N}(3)`, `${N}(2, 6)`, `${N}(2, 2, 1)`, `${N}(10).double()`, `${N}(4)`, "tensor([40., -40., 0.])"],
  ],
  reshape: [
    "ReshapeTransform((2, 3), (6,))",
    () => new D.ReshapeTransform([2, 3], [6]),
    [`${N}(2, 3)`, `${N}(4, 2, 3).double()`, `${N}(3, 2)`, `${N}(6)`],
  ],
  "reshape of numbers": [
    "ReshapeTransform((), (1, 1))",
    () => new D.ReshapeTransform([], [1, 1]),
    [`${N}(2)`, `${N}(())`],
  ],
  cat: [
    "CatTransform([ExpTransform(), AffineTransform(1., 2.), identity_transform], 0, [2, 1, 2])",
    () => new D.CatTransform([new D.ExpTransform(), new D.AffineTransform(1, 2), D.identityTransform], 0, [2, 1, 2]),
    [`${N}(5)`, `${N}(5, 2).double()`, `${N}(4)`, `${N}(())`],
  ],
  "cat of vectors": [
    "CatTransform([SoftmaxTransform(), CatTransform([ExpTransform()], -1, [3])], -2, [1, 2])",
    () =>
      new D.CatTransform([new D.SoftmaxTransform(), new D.CatTransform([new D.ExpTransform()], -1, [3])], -2, [1, 2]),
    [`${N}(3, 3)`, `${N}(2, 3, 3)`, `${N}(2, 3)`],
  ],
  "cat along an event": [
    "CatTransform([AffineTransform(p[0], p[1], 1), IndependentTransform(ExpTransform(), 1)], -1, [2, 3])",
    ([a, b]) =>
      new D.CatTransform(
        [new D.AffineTransform(a!, b!, 1), new D.IndependentTransform(new D.ExpTransform(), 1)],
        -1,
        [2, 3],
      ),
    [`${N}(5)`, `${N}(2, 5)`, `${N}(2, 4)`],
    [`${N}(2)`, `${N}(2)`],
  ],
  "cat of single ones": [
    "CatTransform([ExpTransform(), TanhTransform()], dim=1)",
    () => new D.CatTransform([new D.ExpTransform(), new D.TanhTransform()], { dim: 1 }),
    [`${N}(3, 2)`, `${N}(3)`],
  ],
  stack: [
    "StackTransform([ExpTransform(), AffineTransform(p[0], p[1])], 1)",
    ([a, b]) => new D.StackTransform([new D.ExpTransform(), new D.AffineTransform(a!, b!)], 1),
    [`${N}(3, 2)`, `${N}(3, 2, 3)`, `${N}(3, 3)`, `${N}(2)`],
    [`${N}(3)`, `${N}(3)`],
  ],
  "stack of vectors": [
    "StackTransform([StickBreakingTransform(), StickBreakingTransform()], -2)",
    () => new D.StackTransform([new D.StickBreakingTransform(), new D.StickBreakingTransform()], -2),
    [`${N}(2, 3)`, `${N}(4, 2, 3).double()`, `${N}(3, 2)`],
  ],
  cumulative: [
    "CumulativeDistributionTransform(D.Normal(p[0], p[1]))",
    ([a, b]) => new D.CumulativeDistributionTransform(new D.Normal(a!, b!)),
    [`${N}(3)`, `${N}(2, 3)`, "tensor([float('nan'), 0., 1.])"],
    [`${N}(3)`, "torch.rand(3) + 0.5"],
  ],
  independent: [
    "IndependentTransform(AffineTransform(p[0], p[1]), 2)",
    ([a, b]) => new D.IndependentTransform(new D.AffineTransform(a!, b!), 2),
    [`${N}(2, 3)`, `${N}(4, 2, 3)`, `${N}(3)`],
    [`${N}(3)`, `${N}(3)`],
  ],
  composed: [
    "ComposeTransform([AffineTransform(p[0], p[1]), StickBreakingTransform(), CatTransform([SigmoidTransform().inv], -1, [4])])",
    ([a, b]) =>
      new D.ComposeTransform([
        new D.AffineTransform(a!, b!),
        new D.StickBreakingTransform(),
        new D.CatTransform([new D.SigmoidTransform().inv], -1, [4]),
      ]),
    [`${N}(3)`, `${N}(2, 3)`],
    [`${N}(3)`, `${N}(3)`],
  ],
  "to the matrices of a vector": [
    "ComposeTransform([ReshapeTransform((4,), (2, 2)), LowerCholeskyTransform(), ReshapeTransform((2, 2), (4,))])",
    () =>
      new D.ComposeTransform([
        new D.ReshapeTransform([4], [2, 2]),
        new D.LowerCholeskyTransform(),
        new D.ReshapeTransform([2, 2], [4]),
      ]),
    [`${N}(4)`, `${N}(3, 4)`],
  ],
  nothing: ["identity_transform", () => D.identityTransform, numbers],
};

type Told = Record<string, unknown>;
interface Reference {
  parameters: Bits[];
  x: { value: Bits; told: Told; answers: Record<string, Answer> }[];
}

const SCRIPT = `
import torch.distributions as D
from torch.distributions.transforms import *
${ANSWER}
def told(ask):
    try:
        value = ask()
        return bits(value) if isinstance(value, torch.Tensor) else list(value) if isinstance(value, torch.Size) else value
    except Exception as e:
        return {"error": type(e).__name__, "message": str(e)}
result = {}
for name, case in args.items():
    torch.manual_seed(0)
    p = [eval(e).requires_grad_() for e in case["parameters"]]
    make = lambda: eval(case["python"])
    result[name] = entry = {"parameters": [bits(t) for t in p], "x": []}
    for e in case["x"]:
        x = eval(e).requires_grad_()
        t = make()
        leaves = [x, *p]
        def cached():
            c = t.with_cache()
            y = c(x)
            return [c.inv(y) is x, c(x) is y, c.with_cache() is c, t.with_cache(0) is t, repr(c), repr(c.inv)]
        asked = {
            "printed": lambda: repr(t), "inverse": lambda: repr(t.inv), "domain": lambda: repr(t.domain),
            "codomain": lambda: repr(t.codomain), "dims": lambda: [t.domain.event_dim, t.codomain.event_dim],
            "eventDim": lambda: t.event_dim, "inverseDim": lambda: t.inv.event_dim, "bijective": lambda: t.bijective,
            "discrete": lambda: [t.domain.is_discrete, t.codomain.is_discrete],
            "sign": lambda: t.sign, "forwardShape": lambda: t.forward_shape(x.shape),
            "inverseShape": lambda: t.inverse_shape(t(x).shape), "of nothing": lambda: t.forward_shape(torch.Size([])),
            "to nothing": lambda: t.inverse_shape(torch.Size([])), "to odd": lambda: t.inverse_shape(torch.Size([2, 3])),
            "equals": lambda: [t == make(), t == t, t.inv == make().inv, t.inv.inv is t, t == ExpTransform(), t == identity_transform],
            "cached": cached,
        }
        entry["x"].append({
            "value": bits(x),
            "told": {k: told(f) for k, f in asked.items()},
            "answers": {k: answer(f, leaves) for k, f in {
                "y": lambda: t(x), "back": lambda: t.inv(t(x)), "inverse": lambda: t.inv(x), "jacobian": lambda: t.log_abs_det_jacobian(x, t(x)),
                "inverse jacobian": lambda: t.inv.log_abs_det_jacobian(t(x), x),
                "odd jacobian": lambda: t.log_abs_det_jacobian(x, x),
                "together": lambda: IndependentTransform(t, 1).log_abs_det_jacobian(x, t(x)),
                "there and back": lambda: ComposeTransform([t, t.inv])(x),
                "both jacobians": lambda: ComposeTransform([t, t.inv]).log_abs_det_jacobian(x, x),
                "cached jacobian": lambda: (lambda c: c.log_abs_det_jacobian(x, c(x)))(t.with_cache()),
                "in the domain": lambda: t.domain.check(x), "in the codomain": lambda: t.codomain.check(t(x)),
            }.items()},
        })
`;
// With Python's text; what NotImplementedError says is ours.
const TEXTS = ["ValueError", "AssertionError"];

describe.skipIf(noPython)("a transform with Python's bits", () => {
  let references: Record<string, Reference>;
  beforeAll(async () => {
    const asked = Object.entries(cases).map(([name, [python, , x, parameters = []]]) => [
      name,
      { python, x, parameters },
    ]);
    references = await python(SCRIPT, Object.fromEntries(asked));
  }, 120_000);

  test.each(Object.keys(cases))("%s", (name) => {
    const [, make, expressions] = cases[name]!;
    const reference = references[name]!;
    const p = reference.parameters.map((b) => fromBits(b).requiresGrad_());
    reference.x.forEach(({ value, told, answers }, i) => {
      const x = fromBits(value).requiresGrad_();
      const t = make(p);
      const cached = () => {
        const c = t.withCache();
        const y = c(x);
        return [c.inv(y) === x, c(x) === y, c.withCache() === c, t.withCache(0) === t, c.toString(), c.inv.toString()];
      };
      const more = new D.ComposeTransform([t, t.inv]);
      const asked: Record<string, () => unknown> = {
        printed: () => t.toString(),
        inverse: () => t.inv.toString(),
        domain: () => t.domain.toString(),
        codomain: () => t.codomain.toString(),
        dims: () => [t.domain.eventDim, t.codomain.eventDim],
        eventDim: () => t.eventDim,
        inverseDim: () => t.inv.eventDim,
        bijective: () => t.bijective,
        discrete: () => [t.domain.isDiscrete, t.codomain.isDiscrete],
        sign: () => t.sign,
        forwardShape: () => t.forwardShape(x.shape),
        inverseShape: () => t.inverseShape(t(x).shape),
        "of nothing": () => t.forwardShape([]),
        "to nothing": () => t.inverseShape([]),
        "to odd": () => t.inverseShape([2, 3]),
        equals: () => [
          t.equals(make(p)),
          t.equals(t),
          t.inv.equals(make(p).inv),
          t.inv.inv === t,
          t.equals(new D.ExpTransform()),
          t.equals(D.identityTransform),
        ],
        cached,
      };
      const wrong: string[] = [];
      for (const [what, theirs] of Object.entries(told)) {
        try {
          const ours = asked[what]!();
          if (ours instanceof Tensor) expectSameBits(ours, theirs as Bits, what);
          else expect(ours, what).toEqual(theirs);
        } catch (error) {
          const { error: type, message: text } = theirs as { error?: string; message?: string };
          const { name, message } = error as Error;
          const isText = TEXTS.includes(name) && !message.includes("must match");
          if (type !== name || (isText && text !== message))
            wrong.push(`${what}: ${name}: ${message} (${type}: ${text})`);
        }
      }
      expect(wrong, expressions[i]).toEqual([]);
      const computed = {
        y: () => t(x),
        back: () => t.inv(t(x)),
        inverse: () => t.inv(x),
        jacobian: () => t.logAbsDetJacobian(x, t(x)),
        "inverse jacobian": () => t.inv.logAbsDetJacobian(t(x), x),
        "odd jacobian": () => t.logAbsDetJacobian(x, x),
        together: () => new D.IndependentTransform(t, 1).logAbsDetJacobian(x, t(x)),
        "there and back": () => more(x),
        "both jacobians": () => new D.ComposeTransform([t, t.inv]).logAbsDetJacobian(x, x),
        "cached jacobian": () => {
          const c = t.withCache();
          return c.logAbsDetJacobian(x, c(x));
        },
        "in the domain": () => t.domain.check(x),
        "in the codomain": () => t.codomain.check(t(x)),
      };
      expect(differences(answers, computed, [x, ...p], TEXTS), expressions[i]).toEqual([]);
    });
  });
});

test("what is no transform, and what does not fit, is refused", () => {
  const exp = new D.ExpTransform();
  expect(() => new D.CatTransform([exp, 1 as never])).toThrow("All elements of tseq must be Transform instances");
  expect(() => new D.StackTransform(exp as never)).toThrow("All elements of tseq must be Transform instances");
  expect(() => new D.CatTransform([exp], 0, [1, 2])).toThrow("lengths (2) must match transforms (1)");
  expect(() => new D.ReshapeTransform([2], [3])).toThrow("in_shape, out_shape have different numbers of elements");
  expect(() => new D.SoftmaxTransform(2)).toThrow("cache_size must be 0 or 1");
  expect(() => new D.StickBreakingTransform({ dim: 1 } as never)).toThrow("dim");
  expect(() => new D.CumulativeDistributionTransform(exp as never)).toThrow(
    "expected distribution to be a Distribution",
  );
  expect(() => (exp as (...x: unknown[]) => unknown)(1, 2)).toThrow();
});
