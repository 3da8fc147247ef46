/** gradcheck and gradgradcheck: what passes, what does not, and in which words Python's says so. */

import torch, { type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const { gradcheck, gradgradcheck, GradcheckError, Function } = torch.autograd;

type Ctx = InstanceType<typeof torch.autograd.FunctionCtx>;

class Cube extends Function {
  static override forward(ctx: Ctx, x: Tensor) {
    ctx.saveForBackward(x);
    return x.pow(3);
  }
  static override backward(ctx: Ctx, g: Tensor): Tensor | null {
    const [x] = ctx.savedTensors;
    return g.mul(x.pow(2)).mul(3);
  }
}
class Wrong extends Cube {
  static override backward(ctx: Ctx, g: Tensor) {
    const [x] = ctx.savedTensors;
    return g.mul(x.pow(2)).mul(2);
  }
}
class Added extends Cube {
  static override backward(ctx: Ctx, g: Tensor) {
    const [x] = ctx.savedTensors;
    return g.mul(x.pow(2)).mul(3).add(1e-6);
  }
}
class Detached extends Cube {
  static override backward(ctx: Ctx, g: Tensor) {
    const [x] = ctx.savedTensors;
    return g.mul(x.detach().pow(2)).mul(3);
  }
}

type Values = ReturnType<typeof data>;
const CASES: [script: string, run: (d: Values) => unknown][] = [
  ["gradcheck(Cube.apply, x)", ({ x }) => gradcheck(Cube.apply, x)],
  ["gradcheck(Wrong.apply, x)", ({ x }) => gradcheck(Wrong.apply, x)],
  ["gradcheck(Wrong.apply, x, raise_exception=False)", ({ x }) => gradcheck(Wrong.apply, x, { raiseException: false })],
  ["gradcheck(Wrong.apply, x, atol=100.)", ({ x }) => gradcheck(Wrong.apply, x, { atol: 100 })],
  ["gradcheck(Added.apply, x)", ({ x }) => gradcheck(Added.apply, x)],
  ["gradcheck(torch.matmul, (w, x))", ({ w, x }) => gradcheck((a, b) => a.matmul(b), [w, x])],
  [
    "gradcheck(torch.matmul, (w, x), check_forward_ad=True, check_batched_grad=True)",
    ({ w, x }) => gradcheck((a, b) => a.matmul(b), [w, x], { checkForwardAd: true, checkBatchedGrad: true }),
  ],
  ["gradcheck(lambda a: (a.sin(), a.prod()), x)", ({ x }) => gradcheck((a) => [a.sin(), a.prod()], x)],
  ["gradcheck(lambda a: (a.sin(), Wrong.apply(a)), x)", ({ x }) => gradcheck((a) => [a.sin(), Wrong.apply(a)], x)],
  ["gradcheck(lambda a: a * a, c)", ({ c }) => gradcheck((a) => a.mul(a), c)],
  [
    "gradcheck(lambda a: (a * a).abs(), c, check_forward_ad=True)",
    ({ c }) => gradcheck((a) => a.mul(a).abs(), c, { checkForwardAd: true }),
  ],
  ["gradcheck(torch.exp, c, check_forward_ad=True)", ({ c }) => gradcheck((a) => a.exp(), c, { checkForwardAd: true })],
  ["gradcheck(Wrong.apply, c)", ({ c }) => gradcheck(Wrong.apply, c)],
  ["gradcheck(lambda a: a.detach() * 2, x)", ({ x }) => gradcheck((a) => a.detach().mul(2), x)],
  ["gradcheck(Cube.apply, x.detach())", ({ x }) => gradcheck(Cube.apply, x.detach())],
  ["gradcheck(Cube.apply, x[0].expand(3))", ({ x }) => gradcheck(Cube.apply, x.select(0, 0).expand(3))],
  [
    "gradcheck(Cube.apply, x, check_backward_ad=False)",
    ({ x }) => gradcheck(Cube.apply, x, { checkBackwardAd: false }),
  ],
  [
    "gradcheck(torch.sin, x, check_backward_ad=False, check_forward_ad=True, check_batched_grad=True)",
    ({ x }) => gradcheck((a) => a.sin(), x, { checkBackwardAd: false, checkForwardAd: true, checkBatchedGrad: true }),
  ],
  ["gradgradcheck(Cube.apply, x)", ({ x }) => gradgradcheck(Cube.apply, x)],
  [
    "gradgradcheck(Cube.apply, x, torch.ones_like(x).requires_grad_())",
    ({ x }) => gradgradcheck(Cube.apply, x, torch.onesLike(x).requiresGrad_()),
  ],
  [
    "gradgradcheck(Detached.apply, x, torch.ones_like(x).requires_grad_())",
    ({ x }) => gradgradcheck(Detached.apply, x, torch.onesLike(x).requiresGrad_()),
  ],
  [
    "gradgradcheck(torch.tanh, x, check_fwd_over_rev=True, gen_non_contig_grad_outputs=True)",
    ({ x }) => gradgradcheck((a) => a.tanh(), x, { checkFwdOverRev: true, genNonContigGradOutputs: true }),
  ],
  ["gradgradcheck(torch.exp, c)", ({ c }) => gradgradcheck((a) => a.exp(), c)],
  [
    "gradgradcheck(torch.tanh, x, check_rev_over_rev=False)",
    ({ x }) => gradgradcheck((a) => a.tanh(), x, { checkRevOverRev: false }),
  ],
];

const SCRIPT = `
from torch.autograd import gradcheck, gradgradcheck
class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.pow(3)
    @staticmethod
    def backward(ctx, g): return g * ctx.saved_tensors[0].pow(2) * 3
class Wrong(Cube):
    @staticmethod
    def backward(ctx, g): return g * ctx.saved_tensors[0].pow(2) * 2
class Added(Cube):
    @staticmethod
    def backward(ctx, g): return g * ctx.saved_tensors[0].pow(2) * 3 + 1e-6
class Detached(Cube):
    @staticmethod
    def backward(ctx, g): return g * ctx.saved_tensors[0].detach().pow(2) * 3
torch.manual_seed(3)
x, w = torch.randn(3, dtype=torch.float64, requires_grad=True), torch.randn(2, 3, dtype=torch.float64, requires_grad=True)
c = torch.randn(2, dtype=torch.complex128, requires_grad=True)
def text(case):
    try: return eval(case)
    except Exception as e: return type(e).__name__ + ": " + str(e)
result = [text(case) for case in args]
`;

function data() {
  torch.manualSeed(3);
  const options = { dtype: "float64", requiresGrad: true } as const;
  const [x, w] = [torch.randn([3], options), torch.randn([2, 3], options)];
  return { x, w, c: torch.randn([2], { dtype: "complex128", requiresGrad: true }) };
}

function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

describe.skipIf(noPython)("gradcheck, as in Python", () => {
  let found: unknown[];
  beforeAll(async () => {
    found = await python(
      SCRIPT,
      CASES.map(([script]) => script),
    );
  }, 120_000);

  test.each(CASES.map(([script, run], i) => ({ script, run, i })))("$script", ({ run, i }) => {
    expect(outcome(() => run(data()))).toEqual(found[i]);
  });
});

test("a wrong derivative is a GradcheckError, which is a RuntimeError", () => {
  const { x } = data();
  expect(() => gradcheck(Wrong.apply, x)).toThrow(GradcheckError);
  expect(() => gradcheck(Wrong.apply, x)).toThrow(torch.RuntimeError);
});

test("the inputs are as they were, also after a function that throws", () => {
  const { x } = data();
  const before = x.tolist();
  gradcheck(Cube.apply, x);
  let calls = 0;
  const failing = (a: Tensor) => {
    if (++calls === 3) throw new Error("no more");
    return a.sin();
  };
  expect(() => gradcheck(failing, x)).toThrow("no more");
  expect(x.tolist()).toEqual(before);
});

test("what is not there says so", () => {
  const { x } = data();
  expect(() => gradcheck(Cube.apply, x, { fastMode: true })).toThrow("fastMode is not there yet");
  expect(() => gradcheck(Cube.apply, x, { fast: true } as never)).toThrow("unexpected option 'fast'");
});

test("a backward that draws is found out, unless that is allowed", () => {
  const { x } = data();
  class Drawing extends Cube {
    static override backward(ctx: Ctx, g: Tensor) {
      const [at] = ctx.savedTensors;
      return g.mul(at.pow(2)).mul(torch.rand([], { dtype: "float64" }).mul(1e-9).add(3));
    }
  }
  expect(() => gradcheck(Drawing.apply, x)).toThrow("Backward is not reentrant");
  expect(gradcheck(Drawing.apply, x, { nondetTol: 1e-6 })).toBe(true);
});
