/** Custom functions: Python's results, gradients of gradients and errors, case by case, and no memory that stays behind. */

import { Worker } from "node:worker_threads";
import torch, { autograd, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { collectGarbage } from "../../../src/native/collect_garbage.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const SCRIPT = `
from torch.autograd import Function
from torch.autograd.function import once_differentiable

class Cube(Function):
    @staticmethod
    def forward(ctx, x, scale):
        ctx.save_for_backward(x)
        ctx.scale = scale
        return x ** 3 * scale
    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        return grad * x ** 2 * 3 * ctx.scale, None

class Sorted(Function):
    @staticmethod
    def forward(x):
        return torch.sort(x)
    @staticmethod
    def setup_context(ctx, inputs, output):
        x, = inputs
        values, indices = output
        ctx.mark_non_differentiable(indices)
        ctx.save_for_backward(indices)
        ctx.shape = x.shape
    @staticmethod
    def backward(ctx, grad, grad_indices):
        indices, = ctx.saved_tensors
        return torch.zeros(ctx.shape, dtype=grad.dtype).scatter(0, indices, grad) + grad_indices.sum()

class Doubled(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.mark_dirty(x)
        return x.mul_(2)
    @staticmethod
    def backward(ctx, grad):
        return grad * 2

class Two(Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.set_materialize_grads(False)
        ctx.save_for_backward(a, None, b)
        return a * b, a + b
    @staticmethod
    def backward(ctx, ga, gb):
        a, none, b = ctx.saved_tensors
        assert none is None
        log.append([ga is None, gb is None, list(ctx.needs_input_grad)])
        one = None if ga is None else ga * b
        two = None if ga is None else ga * a
        if gb is not None:
            one = gb if one is None else one + gb
            two = gb if two is None else two + gb
        return one, two

class Out(Function):
    @staticmethod
    def forward(ctx, x):
        y = x.exp()
        ctx.save_for_backward(y)
        return y
    @staticmethod
    def backward(ctx, grad):
        y, = ctx.saved_tensors
        return grad * y

class Once(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.sin()
    @staticmethod
    @once_differentiable
    def backward(ctx, grad):
        return grad * ctx.saved_tensors[0].cos()

class Forward(Function):
    @staticmethod
    def forward(x, y):
        return x * y
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_forward(*inputs)
        ctx.save_for_backward(*inputs)
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * y, grad * x
    @staticmethod
    def jvp(ctx, tx, ty):
        x, y = ctx.saved_tensors
        return tx * y + x * ty

log = []
def leaf(n=4, seed=0):
    torch.manual_seed(seed)
    return torch.randn(n, dtype=getattr(torch, args["dtype"]), requires_grad=True)

def error(run):
    try:
        run()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
    return None

def cube():
    x = leaf()
    y = Cube.apply(x, 2.0)
    g, = torch.autograd.grad(y.sum(), x, create_graph=True)
    gg, = torch.autograd.grad(g.sin().sum(), x)
    return [bits(y), bits(g), bits(gg)]
def sort():
    x = leaf()
    v, i = Sorted.apply(x)
    (v * torch.arange(4)).sum().backward()
    return [bits(v), bits(i), bits(x.grad), v.requires_grad, i.requires_grad]
def dirty():
    x = leaf()
    c = x.clone()
    y = Doubled.apply(c)
    y.sum().backward()
    return [y is c, bits(x.grad), type(y.grad_fn).__name__, error(lambda: Doubled.apply(leaf()))]
def two():
    a, b = leaf(), leaf(seed=1)
    p, s = Two.apply(a, b)
    p.sum().backward()
    first = [bits(a.grad), bits(b.grad)]
    p, s = Two.apply(a, b.detach())
    (s * 3).sum().backward()
    return first + [bits(a.grad), bits(b.grad), log[-2:]]
def out():
    x = leaf()
    y = Out.apply(x)
    g, = torch.autograd.grad(y.sum(), x, create_graph=True)
    gg, = torch.autograd.grad(g.sum(), x)
    return [bits(g), bits(gg)]
def once():
    x = leaf()
    g, = torch.autograd.grad(Once.apply(x).sum(), x, create_graph=True, grad_outputs=torch.ones((), requires_grad=True, dtype=x.dtype))
    return [bits(g), error(lambda: g.sum().backward())]
def forward_mode():
    import torch.autograd.forward_ad as fwAD
    with fwAD.dual_level():
        x = fwAD.make_dual(leaf(), leaf(seed=2))
        t = fwAD.unpack_dual(Forward.apply(x, leaf(seed=3))).tangent
    x = leaf()
    Forward.apply(x, x).sum().backward()
    return [bits(t), bits(x.grad)]
def unrecorded():
    x = leaf()
    with torch.no_grad():
        y = Cube.apply(x, 1.0)
    return [y.requires_grad, Cube.apply(x.detach(), 1.0).grad_fn is None]

class Bad(Function):
    mode = ""
    @staticmethod
    def forward(ctx, x, other=None):
        ctx.save_for_backward(x)
        if Bad.mode == "save": ctx.save_for_backward(3)
        if Bad.mode == "forward": raise ValueError("no forward")
        return x * 2
    @staticmethod
    def backward(ctx, g):
        if Bad.mode == "backward": raise ValueError("no backward")
        if Bad.mode == "many": return g, None, None
        if Bad.mode == "few": return ()
        if Bad.mode == "extra": return g, g
        if Bad.mode == "shape": return g[:2], None
        ctx.saved_tensors
        return g, None
def errors():
    found = []
    for mode in ["save", "forward", "backward", "many", "few", "extra", "shape"]:
        Bad.mode = mode
        found.append(error(lambda: Bad.apply(leaf(), 1).sum().backward()))
    Bad.mode = ""
    def twice():
        y = Bad.apply(leaf(), 1).sum()
        y.backward()
        y.backward()
    found.append(error(twice))
    def changed():
        x = leaf().clone()
        y = Bad.apply(x, 1)
        x.mul_(2)
        y.sum().backward()
    found.append(error(changed))
    class Empty(Function): pass
    found.append(error(lambda: Empty.apply(leaf())))
    class NoBackward(Function):
        @staticmethod
        def forward(ctx, x): return x * 2
    found.append(error(lambda: NoBackward.apply(leaf()).sum().backward()))
    return found
result = [cube(), sort(), dirty(), two(), out(), once(), forward_mode(), unrecorded(), errors()]
`;

type Ctx = autograd.FunctionCtx;

class Cube extends autograd.Function {
  static override forward(ctx: Ctx, x: Tensor, scale: number): Tensor {
    ctx.saveForBackward(x);
    ctx.scale = scale;
    return x.pow(3).mul(scale);
  }
  static override backward(ctx: Ctx, grad: Tensor): (Tensor | null)[] {
    const [x] = ctx.savedTensors;
    return [grad.mul(x.pow(2)).mul(3).mul(ctx.scale), null];
  }
}

class Sorted extends autograd.Function {
  static override forward(x: Tensor): Tensor[] {
    const { values, indices } = x.sort();
    return [values, indices];
  }
  static override setupContext(ctx: Ctx, [x]: [Tensor], [, indices]: [Tensor, Tensor]): void {
    ctx.markNonDifferentiable(indices);
    ctx.saveForBackward(indices);
    ctx.shape = x.shape;
  }
  static override backward(ctx: Ctx, grad: Tensor, gradIndices: Tensor): Tensor {
    const [indices] = ctx.savedTensors;
    return torch.zeros(ctx.shape, { dtype: grad.dtype }).scatter(0, indices, grad).add(gradIndices.sum());
  }
}

class Doubled extends autograd.Function {
  static override forward(ctx: Ctx, x: Tensor): Tensor {
    ctx.markDirty(x);
    return x.mul_(2);
  }
  static override backward(_ctx: Ctx, grad: Tensor): Tensor {
    return grad.mul(2);
  }
}

const log: unknown[] = [];
class Two extends autograd.Function {
  static override forward(ctx: Ctx, a: Tensor, b: Tensor): [Tensor, Tensor] {
    ctx.setMaterializeGrads(false);
    ctx.saveForBackward(a, null, b);
    return [a.mul(b), a.add(b)];
  }
  static override backward(ctx: Ctx, ga: Tensor | null, gb: Tensor | null): (Tensor | null)[] {
    const [a, none, b] = ctx.savedTensors;
    expect(none).toBe(null);
    log.push([ga === null, gb === null, [...ctx.needsInputGrad]]);
    let one = ga?.mul(b) ?? null;
    let two = ga?.mul(a) ?? null;
    if (gb !== null) {
      one = one?.add(gb) ?? gb;
      two = two?.add(gb) ?? gb;
    }
    return [one, two];
  }
}

class Out extends autograd.Function {
  static override forward(ctx: Ctx, x: Tensor): Tensor {
    const y = x.exp();
    ctx.saveForBackward(y);
    return y;
  }
  static override backward(ctx: Ctx, grad: Tensor): Tensor {
    return grad.mul(ctx.savedTensors[0] as Tensor);
  }
}

class Once extends autograd.Function {
  static override forward(ctx: Ctx, x: Tensor): Tensor {
    ctx.saveForBackward(x);
    return x.sin();
  }
  static override backward = autograd.onceDifferentiable((ctx, grad: Tensor) =>
    grad.mul((ctx.savedTensors[0] as Tensor).cos()),
  );
}

class Forward extends autograd.Function {
  static override forward(x: Tensor, y: Tensor): Tensor {
    return x.mul(y);
  }
  static override setupContext(ctx: Ctx, inputs: [Tensor, Tensor]): void {
    ctx.saveForForward(...inputs);
    ctx.saveForBackward(...inputs);
  }
  static override backward(ctx: Ctx, grad: Tensor): Tensor[] {
    const [x, y] = ctx.savedTensors;
    return [grad.mul(y), grad.mul(x)];
  }
  static override jvp(ctx: Ctx, tx: Tensor, ty: Tensor): Tensor {
    const [x, y] = ctx.savedTensors;
    return tx.mul(y).add(x.mul(ty));
  }
}

class Bad extends autograd.Function {
  static mode = "";
  static override forward(ctx: Ctx, x: Tensor, _other?: number): Tensor {
    ctx.saveForBackward(x);
    if (Bad.mode === "save") ctx.saveForBackward(3 as unknown as Tensor);
    if (Bad.mode === "forward") throw new torch.ValueError("no forward");
    return x.mul(2);
  }
  static override backward(ctx: Ctx, g: Tensor): unknown {
    if (Bad.mode === "backward") throw new torch.ValueError("no backward");
    if (Bad.mode === "many") return [g, null, null];
    if (Bad.mode === "few") return [];
    if (Bad.mode === "extra") return [g, g];
    if (Bad.mode === "shape") return [g.narrow(0, 0, 2), null];
    void ctx.savedTensors;
    return [g, null];
  }
}

function error(run: () => unknown): string | null {
  try {
    run();
  } catch (e) {
    return `${(e as Error).name}: ${(e as Error).message}`;
  }
  return null;
}

describe.skipIf(noPython).each(["float32", "float64"])("as in Python (%s)", (dtype) => {
  let expected: unknown[][];
  beforeAll(async () => {
    expected = await python(SCRIPT, { dtype });
  });
  const leaf = (seed = 0) => {
    torch.manualSeed(seed);
    return torch.randn(4, { dtype: dtype as "float32", requiresGrad: true });
  };
  function compare(found: readonly unknown[], place: number): void {
    const wanted = expected[place] as unknown[];
    expect(found.length).toBe(wanted.length);
    found.forEach((value, i) => {
      if (torch.isTensor(value)) expectSameBits(value, wanted[i] as Bits, `result ${i}`);
      else expect(value, `result ${i}`).toEqual(wanted[i]);
    });
  }

  test("the gradient and its gradient", () => {
    const x = leaf();
    const y = Cube.apply(x, 2);
    const [g] = autograd.grad(y.sum(), x, { createGraph: true }) as [Tensor];
    const [gg] = autograd.grad(g.sin().sum(), x) as [Tensor];
    compare([y, g, gg], 0);
  });

  test("setupContext, and results without a derivative", () => {
    const x = leaf();
    const [v, i] = Sorted.apply(x) as [Tensor, Tensor];
    v.mul(torch.arange(4)).sum().backward();
    compare([v, i, x.grad, v.requiresGrad, i.requiresGrad], 1);
  });

  test("arguments that are changed in place", () => {
    const x = leaf();
    const c = x.clone();
    const y = Doubled.apply(c);
    y.sum().backward();
    compare([y === c, x.grad, y.gradFn?.name(), error(() => Doubled.apply(leaf()))], 2);
  });

  test("gradients that are not there, and arguments that need none", () => {
    log.length = 0;
    const a = leaf();
    const b = leaf(1);
    Two.apply(a, b)[0].sum().backward();
    const first = [a.grad?.clone(), b.grad?.clone()];
    Two.apply(a, b.detach())[1].mul(3).sum().backward();
    compare([...first, a.grad, b.grad, log], 3);
  });

  test("a result that is saved", () => {
    const x = leaf();
    const [g] = autograd.grad(Out.apply(x).sum(), x, { createGraph: true }) as [Tensor];
    const [gg] = autograd.grad(g.sum(), x) as [Tensor];
    compare([g, gg], 4);
  });

  test("what may be differentiated once only", () => {
    const x = leaf();
    const gradOutputs = torch.ones([], { requiresGrad: true, dtype: x.dtype });
    const [g] = autograd.grad(Once.apply(x).sum(), x, { createGraph: true, gradOutputs }) as [Tensor];
    compare([g, error(() => g.sum().backward())], 5);
  });

  test("forward mode", () => {
    const { dualLevel, makeDual, unpackDual } = autograd.forwardAd;
    const tangent = dualLevel(() => unpackDual(Forward.apply(makeDual(leaf(), leaf(2)), leaf(3))).tangent);
    const x = leaf();
    Forward.apply(x, x).sum().backward();
    compare([tangent, x.grad], 6);
  });

  test("nothing is recorded where nothing is to be", () => {
    const x = leaf();
    const y = torch.noGrad(() => Cube.apply(x, 1));
    compare([y.requiresGrad, Cube.apply(x.detach(), 1).gradFn === null], 7);
  });

  test("errors", () => {
    const found: unknown[] = [];
    for (const mode of ["save", "forward", "backward", "many", "few", "extra", "shape"]) {
      Bad.mode = mode;
      found.push(error(() => Bad.apply(leaf(), 1).sum().backward()));
    }
    Bad.mode = "";
    found.push(
      error(() => {
        const y = Bad.apply(leaf(), 1).sum();
        y.backward();
        y.backward();
      }),
    );
    found.push(
      error(() => {
        const x = leaf().clone();
        const y = Bad.apply(x, 1);
        x.mul_(2);
        y.sum().backward();
      }),
    );
    class Empty extends autograd.Function {}
    found.push(error(() => Empty.apply(leaf())));
    class NoBackward extends autograd.Function {
      static override forward(_ctx: Ctx, x: Tensor): Tensor {
        return x.mul(2);
      }
    }
    found.push(error(() => NoBackward.apply(leaf()).sum().backward()));
    // What Python calls torch.FloatTensor is CPUFloatType in C++, and an int is a number.
    const text = (value: unknown) =>
      String(value)
        .replace(/torch\.(\w+)Tensor/, "CPU$1Type")
        .replace("of type number", "of type int");
    expect(found.map(text)).toEqual((expected[8] as unknown[]).map(text));
  });
});

test.skipIf(noPython)("what extends NestedIOFunction is a Function, as far as it brings its own", async () => {
  const x = torch.ones(2, { requiresGrad: true });
  class Forward extends autograd.NestedIOFunction {
    static override forward(_ctx: Ctx, a: Tensor): Tensor {
      return a.mul(2);
    }
  }
  class Both extends Forward {
    static override backward(_ctx: Ctx, grad: Tensor): Tensor {
      return grad.mul(5);
    }
  }
  class Neither extends autograd.NestedIOFunction {}
  Both.apply(x).sum().backward();
  const found = [error(() => Forward.apply(x).sum().backward()), x.grad?.tolist(), error(() => Neither.apply(x))];
  const expected = await python(`
from torch.autograd import NestedIOFunction
def error(run):
    try: run()
    except Exception as e: return f"{type(e).__name__}: {e}"
class Forward(NestedIOFunction):
    @staticmethod
    def forward(ctx, a): return a * 2
class Both(Forward):
    @staticmethod
    def backward(ctx, grad): return grad * 5
class Neither(NestedIOFunction): pass
x = torch.ones(2, requires_grad=True)
Both.apply(x).sum().backward()
result = [error(lambda: Forward.apply(x).sum().backward()), x.grad.tolist(), error(lambda: Neither.apply(x))]`);
  expect(found).toEqual(expected);
});

describe("what JavaScript has of its own", () => {
  test("apply may be kept without its class", () => {
    const { apply } = Cube;
    const run = apply as unknown as (x: Tensor, scale: number) => Tensor;
    expect(run(torch.ones(2), 2).tolist()).toEqual([2, 2]);
  });

  test("an exception in forward or backward is the one that the caller gets", () => {
    class Throws extends autograd.Function {
      static override forward(_ctx: Ctx, x: Tensor, error: unknown): Tensor {
        if (error !== null) throw error;
        return x.mul(1);
      }
      static override backward(): Tensor {
        throw thrown;
      }
    }
    const thrown = new RangeError("mine");
    const x = torch.ones(1, { requiresGrad: true });
    expect(() => Throws.apply(x, thrown)).toThrow(thrown);
    expect(() => Throws.apply(x, null).backward()).toThrow(thrown);
    expect(torch.isGradEnabled()).toBe(true);
  });

  test("an async forward or backward is an error", () => {
    class Late extends autograd.Function {
      static override async forward(_ctx: Ctx, x: Tensor): Promise<Tensor> {
        return x;
      }
    }
    expect(() => Late.apply(torch.ones(1))).toThrow(/must be synchronous/);
  });

  test("a backward pass inside of one", () => {
    class Inner extends autograd.Function {
      static override forward(ctx: Ctx, x: Tensor): Tensor {
        ctx.saveForBackward(x);
        return x.pow(2);
      }
      static override backward(ctx: Ctx, grad: Tensor): Tensor {
        const x = (ctx.savedTensors[0] as Tensor).detach().requiresGrad_();
        return torch.enableGrad(
          () => autograd.grad(Cube.apply(x, 1).sum(), x, { gradOutputs: grad.sum() })[0] as Tensor,
        );
      }
    }
    const x = torch.tensor([2], { requiresGrad: true });
    Inner.apply(x).backward();
    expect(x.grad?.tolist()).toEqual([12]);
  });

  test("what was saved cannot be asked for when backward is over", () => {
    let kept: Ctx | undefined;
    class Keeps extends autograd.Function {
      static override forward(ctx: Ctx, x: Tensor): Tensor {
        kept = ctx;
        ctx.saveForBackward(x);
        return x.mul(1);
      }
      static override backward(_ctx: Ctx, grad: Tensor): Tensor {
        return grad;
      }
    }
    const x = torch.ones(1, { requiresGrad: true });
    const y = Keeps.apply(x);
    expect(y.gradFn?.savedTensors[0]?.tolist()).toEqual([1]);
    expect(() => kept?.savedTensors).toThrow(/while backward\(\) runs/);
    y.backward();
    expect(() => kept?.savedTensors).toThrow(/while backward\(\) runs/);
    expect(() => y.gradFn?.savedTensors).toThrow(/second time/);
  });

  class Gate extends autograd.Function {
    static override forward(ctx: Ctx, x: Tensor): Tensor {
      ctx.gate = x.sigmoid();
      return x.mul(ctx.gate);
    }
    static override backward(ctx: Ctx, grad: Tensor): Tensor {
      return grad.mul(ctx.gate);
    }
  }

  test.each<[string, (x: Tensor) => void]>([
    ["with a backward pass", (x) => Cube.apply(x, 2).sum().backward()],
    ["without", (x) => void Out.apply(x)],
    ["with a context that keeps a tensor", (x) => Gate.apply(x).sum().backward()],
    [
      "with a context that refers to the result",
      (x) => {
        class Circle extends autograd.Function {
          static override forward(ctx: Ctx, y: Tensor): Tensor {
            ctx.result = y.mul(2);
            return ctx.result;
          }
          static override backward(_ctx: Ctx, grad: Tensor): Tensor {
            return grad.mul(2);
          }
        }
        Circle.apply(x);
      },
    ],
    [
      "with an error in each",
      (x) => {
        Bad.mode = "backward";
        expect(error(() => Bad.apply(x, 1).sum().backward())).toMatch("no backward");
      },
    ],
  ])("thousands of steps leave nothing behind: %s", (_what, step) => {
    const x = torch.ones(1024, { requiresGrad: true });
    const alive = () => {
      // A graph goes with its result, and what its functions hold goes with the graph.
      for (let round = 0; round < 3; round++) {
        collectGarbage();
        torch.memoryStats();
      }
      return torch.memoryStats().tensors;
    };
    const before = alive();
    for (let i = 0; i < 3000; i++) step(x);
    // The last step's.
    expect(alive() - before).toBeLessThan(10);
  });
});

test("in a worker", async () => {
  const worker = new Worker(
    `import("tsx/esm/api").then(async ({ register }) => {
      register();
      const { default: torch } = await import(${JSON.stringify(new URL("../../../src/index.ts", import.meta.url).href)});
      class Twice extends torch.autograd.Function {
        static forward(ctx, x) { ctx.saveForBackward(x); return x.mul(2); }
        static backward(ctx, grad) { return grad.mul(ctx.savedTensors[0]).mul(3); }
      }
      const x = torch.full([2], 2, { requiresGrad: true, dtype: "float32" });
      Twice.apply(x).sum().backward();
      (await import("node:worker_threads")).parentPort.postMessage(x.grad.tolist());
    });`,
    { eval: true },
  );
  const answer = await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  expect(answer).toEqual([6, 6]);
});
