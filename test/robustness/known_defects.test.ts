/** Bad input that once met another error, or none: Python's words where Python says the same, and what is to be done. */

import torch, { nn, optim, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { noPython, python } from "../python.js";

const { checkpoint, CheckpointPolicy, createSelectiveCheckpointContexts } = torch.utils.checkpoint;
const { graph, grad, backward, detectAnomaly, setDetectAnomaly, isAnomalyCheckNanEnabled } = torch.autograd;
const D = torch.distributions;

// Each is called with what its types forbid.
// biome-ignore lint/suspicious/noExplicitAny: as above
type Any = any;

const x = torch.ones(3);
const r = torch.ones(3, { requiresGrad: true });
const same = (y: Tensor) => y;

const SCRIPT = `
import warnings
warnings.simplefilter("ignore")
x = torch.ones(3); r = torch.ones(3, requires_grad=True)
def error(run):
    try: run()
    except Exception as e: return type(e).__name__ + ": " + str(e)
def inplace(dtype):
    z = torch.ones(3, requires_grad=True, dtype=dtype) * 2
    w = z.sin()
    z.add_(1)
    w.sum().backward()
def same(y): return y
o = torch.optim.SGD([r], 0.1)
result = {k: error(f) for k, f in {
    "an output without a graph": lambda: torch.autograd.grad(x.sum(), r),
    "the second output without a graph": lambda: torch.autograd.grad([r.sum(), x.sum()], r),
    "an input without a gradient": lambda: torch.autograd.grad(r.sum(), x),
    "an input without a gradient, in backward": lambda: torch.autograd.backward(r.sum(), inputs=[x]),
    "a closure for a GradScaler": lambda: torch.amp.GradScaler("cpu").step(o, closure=lambda: 1),
    "a text for inDims": lambda: torch.vmap(same, in_dims=("0",))(x),
    "a text for outDims": lambda: torch.vmap(same, out_dims="0")(x),
    "a tensor changed in place": lambda: inplace(torch.float32),
    "a double tensor changed in place": lambda: inplace(torch.float64),
    "a bfloat16 tensor changed in place": lambda: inplace(torch.bfloat16),
}.items()}
result["policies"] = [str(p) for p in torch.utils.checkpoint.CheckpointPolicy]
v = lambda **k: torch.vmap(lambda y: y * 2, **k)(torch.ones(2, 3, requires_grad=True)).grad_fn
result["nodes"] = [[n.name(), [m.name() if m else None for m, _ in n.next_functions]] for n in (v(), v(in_dims=1), v(out_dims=1))]
`;

function changedInPlace(dtype: "float32" | "float64" | "bfloat16"): void {
  const z = torch.ones(3, { requiresGrad: true, dtype }).mul(2);
  const w = z.sin();
  z.add_(1);
  w.sum().backward();
}

function error(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (caught) {
    return `${(caught as Error).name}: ${(caught as Error).message}`;
  }
}

const AS_PYTHON: Record<string, () => unknown> = {
  "an output without a graph": () => grad(x.sum(), r),
  "the second output without a graph": () => grad([r.sum(), x.sum()], r),
  "an input without a gradient": () => grad(r.sum(), x),
  "an input without a gradient, in backward": () => backward(r.sum(), { inputs: [x] }),
  "a closure for a GradScaler": () =>
    new torch.amp.GradScaler("cpu").step(new optim.SGD([r], { lr: 0.1 }), ...([() => 1] as never[])),
  "a text for inDims": () => torch.vmap(same, { inDims: ["0"] })(x),
  "a text for outDims": () => torch.vmap(same, { outDims: "0" as Any })(x),
  "a tensor changed in place": () => changedInPlace("float32"),
  "a double tensor changed in place": () => changedInPlace("float64"),
  "a bfloat16 tensor changed in place": () => changedInPlace("bfloat16"),
};

const { GradientEdge, Node, getGradientEdge } = graph;
const forged = (fields: object) => Object.assign(Object.create(GradientEdge.prototype) as object, fields) as Any;
const recomputed = (contextFn: unknown) => () =>
  checkpoint(same, r, { useReentrant: false, contextFn: contextFn as Any });

const OURS: Record<string, [run: () => unknown, expected: RegExp]> = {
  "null as an output": [
    () => grad(null as Any, r),
    /^TypeError: all outputs have to be Tensors or GradientEdges, but got null/,
  ],
  "null among tensors": [() => backward([null as Any]), /^TypeError: all tensors have to be .* but got null/],
  "a number as an input": [() => grad(r.sum(), [3 as Any]), /^TypeError: all inputs have to be .* but got number/],
  "nothing as an input": [() => grad(r.sum(), undefined as Any), /^TypeError: all inputs have to be/],
  "an edge without a node": [() => grad(forged({}), r), /^TypeError: expected a GradientEdge that getGradientEdge/],
  "an edge of an object": [() => grad(forged({ node: {}, outputNr: 0 }), r), /^TypeError: expected a GradientEdge/],
  "an edge of no node": [
    () => grad(forged({ node: Object.create(Node.prototype), outputNr: 0 }), r),
    /^TypeError: expected a GradientEdge/,
  ],
  "an edge of no place": [
    () => grad(forged({ node: getGradientEdge(r.mul(2)).node, outputNr: "a" }), r),
    /^TypeError: expected a GradientEdge/,
  ],
  "a node that is none": [
    () => new GradientEdge(Object.create(Node.prototype) as Any, 0),
    /^TypeError: GradientEdge: expected node to be a Node/,
  ],
  "a BigInt for inDims": [() => torch.vmap(same, { inDims: 0n as Any })(x), /^ValueError: vmap\(same, in_dims=/],
  "a BigInt for outDims": [
    () => torch.vmap(same, { outDims: 0n as Any })(x),
    /^ValueError: vmap\(same, \.\.\., out_dims=/,
  ],
  "a tensor among outDims": [
    () => torch.vmap(same, { outDims: [torch.tensor(0), 0] as Any })(x),
    /^ValueError: vmap\(same, \.\.\., out_dims=\(tensor\(.*\), 0\)\): `out_dims` must be an int/,
  ],
  "a tensor among sizes, under vmap": [
    () => torch.vmap((y: Tensor) => torch.zeros([y, 0] as Any))(x),
    /^TypeError: zeros\(\): argument 'size' .* found element of type Tensor at pos 0/,
  ],
  "contexts that are none": [recomputed(() => 1), /^TypeError: checkpoint: expected contextFn to give \[forward/],
  "one context": [recomputed(() => [() => 1]), /^TypeError: checkpoint: expected contextFn to give \[forward/],
  "contexts of no functions": [
    recomputed(() => [1, 2]),
    /^TypeError: checkpoint: expected contextFn to give \[forward/,
  ],
  "contexts without guards": [
    recomputed(() => [() => 1, () => 1]),
    /^TypeError: checkpoint: .*\[Symbol\.dispose\], got 1/,
  ],
  "states of no devices": [
    () => torch.cuda.setRngStateAll(null as Any),
    /^TypeError: setRngStateAll: expected a list of states.*got null|None/,
  ],
  "a size that is no integer": [
    () => torch.zeros(2 ** 53),
    /^TypeError: zeros\(\).*not int beyond 2\^53, which only a BigInt/,
  ],
  "a size beyond all memory": [() => torch.zeros((2n ** 53n) as Any), /^OutOfMemoryError/],
  "what undefined came of": [
    () => torch.tensor([(x as Any).length]),
    /^TypeError: expected a number.* at \[0\], got undefined/,
  ],
  "an option of detectAnomaly that is none": [
    () => detectAnomaly({ checkNaN: false } as Any),
    /^TypeError: detectAnomaly\(\) got an unexpected option 'checkNaN'/,
  ],
  "an option of a constraint that is none": [
    () => D.constraints.cat([D.constraints.real], { dom: 0 } as Any),
    /^TypeError: cat\(\) got an unexpected option 'dom'/,
  ],
  "a policy's number": [
    () => {
      const contextFn = () => createSelectiveCheckpointContexts((() => 0) as Any);
      checkpoint((y: Tensor) => y.sin(), r, { useReentrant: false, contextFn });
    },
    /^TypeError: expected the policy to give a CheckpointPolicy, true or false, got 0/,
  ],
  "an entropy larger than the machine": [
    () => new D.Binomial({ totalCount: 2 ** 45, probs: torch.tensor(0.5) }).entropy(),
    /^OutOfMemoryError: Binomial\.entropy: this needs about 5\d*\.\d GB of memory, and there are/,
  ],
};

describe.skipIf(noPython !== undefined)("beside Python", () => {
  let expected: Record<string, unknown>;
  beforeAll(async () => {
    expected = await python<Record<string, unknown>>(SCRIPT);
  });

  test.each(Object.keys(AS_PYTHON).map((name) => ({ name })))("$name", ({ name }) => {
    // A text of Python's prints as Python prints it.
    expect(error(AS_PYTHON[name] as () => unknown)?.replace("in_dim='0' for", "in_dim=0 for")).toBe(
      (expected[name] as string).replace("out_dims=0)", "out_dims='0')"),
    );
  });

  test("policies print as Python's", () => {
    const policies = Object.values(CheckpointPolicy).filter((policy) => policy instanceof CheckpointPolicy);
    expect(policies.map(String)).toEqual(expected.policies);
  });

  test("vmap adds no node where the batch is in its place", () => {
    const nodes = [{ inDims: 0 }, { inDims: 1 }, { outDims: 1 }].map((options) => {
      const { gradFn } = torch.vmap(
        (y: Tensor) => y.mul(2),
        options,
      )(torch.ones([2, 3], { requiresGrad: true })) as Tensor;
      return [gradFn!.name(), gradFn!.nextFunctions.map(([node]) => node?.name() ?? null)];
    });
    expect(nodes).toEqual(expected.nodes);
  });
});

describe("says what is wrong", () => {
  test.each(Object.keys(OURS).map((name) => ({ name })))("$name", ({ name }) => {
    const [run, text] = OURS[name] as [() => unknown, RegExp];
    expect(error(run)).toMatch(text);
  });

  test("a file that is not named", async () => {
    for (const path of [undefined, null, 3]) {
      await expect((torch.save as Any)(x, path)).rejects.toThrow(
        /save: expected the path of a file after the value, got /,
      );
    }
  });
});

describe("is taken", () => {
  test("options by name, with and without a body", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    try {
      expect(detectAnomaly({ checkNan: false }, isAnomalyCheckNanEnabled)).toBe(false);
      expect(detectAnomaly(false, isAnomalyCheckNanEnabled)).toBe(false);
      expect(detectAnomaly(isAnomalyCheckNanEnabled)).toBe(true);
      expect(setDetectAnomaly(true, { checkNan: false }, isAnomalyCheckNanEnabled)).toBe(false);
      for (const guard of [detectAnomaly({ checkNan: false }), setDetectAnomaly({ mode: true, checkNan: false })]) {
        expect(isAnomalyCheckNanEnabled()).toBe(false);
        guard[Symbol.dispose]();
      }
      expect(isAnomalyCheckNanEnabled()).toBe(true);
    } finally {
      warned.mockRestore();
    }
  });

  test("the arguments of vjp one after another, as in Python", () => {
    const f = (a: Tensor, b: Tensor) => a.mul(b);
    const [spread, pull] = torch.func.vjp(f, x.mul(2), x.mul(3));
    const [listed] = torch.func.vjp(f, [x.mul(2), x.mul(3)]);
    expect([spread.tolist(), listed.tolist()]).toEqual([
      [6, 6, 6],
      [6, 6, 6],
    ]);
    expect(pull(x).map((t: Tensor) => t.tolist())).toEqual([
      [3, 3, 3],
      [2, 2, 2],
    ]);
    const [one, , aux] = torch.func.vjp((a: Tensor) => [a.sum(), a], x, { hasAux: true });
    expect([one.item(), aux.tolist()]).toEqual([3, [1, 1, 1]]);
  });

  test("what a region of changes keeps", () => {
    const seen = graph.allowMutationOnSavedTensors((ctx) => {
      const a = torch.ones(3, { requiresGrad: true }).mul(2);
      const loss = a.square().sum();
      const before = [ctx.original.size, ctx.cloned.size];
      a.sin_();
      const after = [ctx.original.size, ctx.cloned.size];
      ctx.clear();
      return [before, after, error(() => loss.backward())?.slice(0, 30)];
    });
    expect(seen).toEqual([[1, 0], [1, 1], "AssertionError: Trying to back"]);
  });

  test("an integer of uint64 in a selective checkpoint", () => {
    for (const policy of [CheckpointPolicy.MUST_SAVE, CheckpointPolicy.PREFER_RECOMPUTE]) {
      const y = torch.ones(3, { requiresGrad: true });
      const large = torch.tensor([2n ** 63n + 5n], { dtype: "uint64" });
      const contextFn = () => createSelectiveCheckpointContexts(() => policy);
      const scaled = (z: Tensor) => z.sin().mul(Number(large.item<bigint>() - 2n ** 63n));
      checkpoint(scaled, y, { useReentrant: false, contextFn }).sum().backward();
      expect(y.grad.tolist()).toEqual(torch.ones(3).cos().mul(5).tolist());
    }
  });

  test("numbers in nested selective checkpoints", () => {
    const kept: (() => typeof CheckpointPolicy.MUST_SAVE)[] = [
      () => CheckpointPolicy.MUST_SAVE,
      () => CheckpointPolicy.PREFER_RECOMPUTE,
    ];
    const ops: ((z: Tensor) => Tensor)[] = [(z) => z.mul(2), (z) => z.add(1), (z) => z.div(3), (z) => z.pow(2)];
    for (const op of ops) {
      const plain = torch.ones(3, { requiresGrad: true });
      op(op(plain).sin()).mul(3).sum().backward();
      for (const outer of kept) {
        for (const inner of kept) {
          const y = torch.ones(3, { requiresGrad: true });
          const nested = (z: Tensor) =>
            checkpoint((v: Tensor) => op(v).sin(), z, {
              useReentrant: false,
              contextFn: () => createSelectiveCheckpointContexts(inner),
            });
          checkpoint((z: Tensor) => op(nested(z)).mul(3), y, {
            useReentrant: false,
            contextFn: () => createSelectiveCheckpointContexts(outer),
          })
            .sum()
            .backward();
          expect(y.grad.tolist()).toEqual(plain.grad.tolist());
        }
      }
    }
  });
});

describe("is not silent", () => {
  class Late extends D.Distribution {
    static readonly argConstraints = { p: D.constraints.positive };
    p: Tensor;
    constructor(p: Tensor, validateArgs: boolean | null = null) {
      super(p.shape, { validateArgs });
      this.p = p;
    }
    override rsample(sampleShape?: readonly number[]) {
      return this.p.expand(this._extendedShape(sampleShape));
    }
    override logProb(value: Tensor) {
      this._validateSample(value);
      return value;
    }
  }

  test("a distribution whose parameters come after super()", () => {
    const wrong = /Expected parameter p .* to satisfy the constraint GreaterThan\(lower_bound=0\.0\)/;
    const uses: ((d: Late) => unknown)[] = [(d) => d.sample(), (d) => d.logProb(x), (d) => d.expand([2])];
    for (const use of uses) {
      expect(() => use(new Late(torch.tensor([-1])))).toThrow(wrong);
      expect(() => use(new Late(torch.tensor([-1]), true))).toThrow(wrong);
    }
    expect(new Late(torch.tensor([-1]), false).sample().tolist()).toEqual([-1]);
    expect(new Late(torch.tensor([1])).sample([2]).tolist()).toEqual([[1], [1]]);
  });

  test("a profiler that was never started", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    try {
      torch.profiler.profile()[Symbol.dispose]();
      expect(String(warned.mock.calls[0]?.[0])).toMatch(/nothing was recorded, since start\(\) was not called/);
      const count = warned.mock.calls.length;
      torch.profiler.profile().start()[Symbol.dispose]();
      expect(warned.mock.calls.slice(count).filter(([text]) => /not called/.test(String(text)))).toEqual([]);
    } finally {
      warned.mockRestore();
    }
  });

  test("a closure for a scaler that is off", () => {
    const scaler = new torch.amp.GradScaler("cpu", { enabled: false });
    const weight = new nn.Parameter(torch.ones(2));
    const optimizer = new optim.SGD([weight], { lr: 0.5 });
    const closure = () => {
      const loss = weight.sum();
      loss.backward();
      return loss;
    };
    expect((scaler.step(optimizer, ...([closure] as never[])) as Any).item()).toBe(2);
    expect(weight.tolist()).toEqual([0.5, 0.5]);
  });
});
