/** Selective checkpoints, groups and debugging: the operators, bits and errors of Python. */

import torch, { autograd, F, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import type { OpOverload } from "../../../src/torch/ops/overloads.js";
import { type Bits, bits, noPython, python } from "../../python.js";

const { checkpoint, CheckpointPolicy, createSelectiveCheckpointContexts, GraphExecGroup, SAC_IGNORED_OPS } =
  torch.utils.checkpoint;
const { aten } = torch.ops;

const SCRIPT = `
from torch.utils.checkpoint import *
aten = torch.ops.aten
def error(run):
    try:
        run()
    except Exception as e:
        return type(e).__name__ + ": " + str(e).split("\\nTip")[0].strip()
    return None
def data(dtype=torch.float32):
    torch.manual_seed(3)
    return torch.randn(2, 4, 6, dtype=dtype, requires_grad=True), torch.randn(6, 6, dtype=dtype, requires_grad=True)
def block(x, w):
    h = F.dropout(F.linear(x, w), 0.5).tanh()
    a = F.scaled_dot_product_attention(h, h, h)
    h = F.layer_norm(a @ w, (6,))
    first, second = h.chunk(2, dim=-1)
    return F.silu(first) * second + first.clone().add_(1).sum(-1, keepdim=True)
def run(policy, f=block, dtype=torch.float32, allow=False):
    x, w = data(dtype)
    seen = []
    def saw(ctx, op, *args, **kwargs):
        out = ctx.op_output
        seen.append([str(op), len(args), sorted(kwargs), [list(t.shape) for t in (out if isinstance(out, (tuple, list)) else [out]) if isinstance(t, torch.Tensor)]])
        return policy(op)
    y = checkpoint(f, x, w, use_reentrant=False, context_fn=lambda: create_selective_checkpoint_contexts(saw, allow))
    y.square().sum().backward()
    return [seen, [bits(y), bits(x.grad), bits(w.grad)]]
result = {}
policies = {
    "save all": lambda op: CheckpointPolicy.PREFER_RECOMPUTE if any(name in str(op) for name in ("empty", "_.", "clone")) else CheckpointPolicy.MUST_SAVE,
    "save none": lambda op: CheckpointPolicy.PREFER_RECOMPUTE,
    "save products": lambda op: op in (aten.mm.default, aten.bmm.default),
    "save lists": lambda op: CheckpointPolicy.PREFER_SAVE if op == aten.split.Tensor else CheckpointPolicy.MUST_CPU_OFFLOAD,
}
for name, policy in policies.items():
    for dtype in (torch.float32, torch.float64):
        result[f"{name} {dtype}"] = run(policy, dtype=dtype)
counts = []
def counted(ops):
    x, w = data()
    calls = []
    class Count(torch.autograd.Function):
        @staticmethod
        def forward(ctx, t):
            calls.append(1)
            return t.clone()
        @staticmethod
        def backward(ctx, g):
            return g
    y = checkpoint(lambda x, w: Count.apply(x.matmul(w)).matmul(w), x, w, use_reentrant=False, context_fn=lambda: create_selective_checkpoint_contexts(ops))
    y.sum().backward()
    return [len(calls), bits(x.grad), bits(w.grad)]
result["list"] = [counted([aten.mm.default]), counted([])]
def mutating(x, w):
    h = x.sin()
    h.mul_(2)
    return h.exp() @ w
def twice():
    x, w = data()
    y = checkpoint(lambda x, w: x.sin().exp(), x, w, use_reentrant=False, context_fn=lambda: create_selective_checkpoint_contexts([aten.sin.default]))
    y.sum().backward(retain_graph=True)
    y.sum().backward()
calls = [0]
def fickle(x, w):
    calls[0] += 1
    return (x.sin().exp() if calls[0] == 1 else x.cos().exp()).tanh()
def more(x, w):
    calls[0] += 1
    return x.sin().exp().tanh() if calls[0] == 1 else x.sin().sin().exp().tanh()
def differing(f):
    calls[0] = 0
    return run(lambda op: True, f)
def groups(overlap):
    x, w = data()
    y = checkpoint(lambda x, w: (x.sin().exp(), w.cos().exp()), x, w, use_reentrant=False)
    with GraphExecGroup():
        y[0].sum().backward(retain_graph=True)
        (y[0] if overlap else y[1]).sum().backward()
    return [bits(x.grad), bits(w.grad)]
def nested():
    with GraphExecGroup():
        with GraphExecGroup():
            pass
x, w = data()
result["group"] = groups(False)
result["errors"] = [
    error(lambda: run(lambda op: True, mutating)),
    error(twice),
    error(lambda: differing(fickle)),
    error(lambda: differing(more)),
    error(lambda: create_selective_checkpoint_contexts([aten.mm])),
    error(lambda: create_selective_checkpoint_contexts(3)),
    error(lambda: groups(True)),
    error(nested).split("Already")[0],
    error(lambda: checkpoint(block, x, w, use_reentrant=False, debug=True, context_fn=lambda: noop_context_fn())),
]
result["allowed"] = run(lambda op: True, mutating, allow=True)
def debug():
    calls[0] = 0
    text = error(lambda: checkpoint(lambda x, w: (x.sin() * w[0]).exp() if fickle(x, w) is None else (x.exp() * 2).tanh() if calls[0] == 1 else x * 2, x, w, use_reentrant=False, debug=True).sum().backward())
    part = lambda start, end: [line for line in text.split(start)[1].split(end)[0].strip().split("\\n")]
    return [part("Operations executed during the original forward:", "Operations executed during recomputation:"), part("Operations executed during recomputation:", "+---")]
result["debug"] = debug()
result["ignored"] = sorted(str(op) for op in SAC_IGNORED_OPS)
result["policies"] = {p.name: p.value for p in CheckpointPolicy}
result["states"] = [list(map(len, get_device_states(x, 3))), set_device_states([], []), DefaultDeviceType.get_device_type()]
with set_checkpoint_debug_enabled(True):
    result["errors"].append(error(lambda: checkpoint(block, x, w, use_reentrant=False, context_fn=lambda: noop_context_fn())))
`;

interface Expected {
  group: Bits[];
  list: [number, Bits, Bits][];
  errors: string[];
  allowed: [unknown, Bits[]];
  debug: string[][];
  ignored: string[];
  policies: Record<string, number>;
  states: unknown[];
}

function data(dtype = "float32"): [Tensor, Tensor] {
  torch.manualSeed(3);
  const options = { dtype, requiresGrad: true };
  return [torch.randn(2, 4, 6, options), torch.randn(6, 6, options)];
}

function block(x: Tensor, w: Tensor): Tensor {
  let h = F.dropout(F.linear(x, w), 0.5).tanh();
  const a = F.scaledDotProductAttention(h, h, h);
  h = F.layerNorm(a.matmul(w), [6]);
  const [first, second] = h.chunk(2, -1) as [Tensor, Tensor];
  return F.silu(first)
    .mul(second)
    .add(first.clone().add_(1).sum(-1, { keepdim: true }));
}

type Fn = (x: Tensor, w: Tensor) => Tensor;
type Policy = (op: unknown) => boolean | typeof CheckpointPolicy.MUST_SAVE;

function run(policy: Policy, f: Fn = block, dtype = "float32", allow = false): [unknown[], Bits[]] {
  const [x, w] = data(dtype);
  const seen: unknown[] = [];
  const contextFn = () =>
    createSelectiveCheckpointContexts((ctx, op, ...given) => {
      const last = given.at(-1);
      const named = last !== null && typeof last === "object" && Object.getPrototypeOf(last) === Object.prototype;
      const args = named ? given.slice(0, -1) : given;
      const out = [ctx.opOutput].flat();
      const shapes = out.flatMap((t) => (t instanceof torch.Tensor ? [t.shape] : []));
      seen.push([`${op}`, args.length, named ? Object.keys(last).sort() : [], shapes]);
      return policy(op);
    }, allow);
  const y = checkpoint(f, x, w, { useReentrant: false, contextFn });
  y.square().sum().backward();
  return [seen, [bits(y), bits(x.grad as Tensor), bits(w.grad as Tensor)]];
}

const policies: Record<string, Policy> = {
  // What is changed in place afterwards may not be kept.
  "save all": (op) =>
    /empty|_\.|clone/.test(`${op}`) ? CheckpointPolicy.PREFER_RECOMPUTE : CheckpointPolicy.MUST_SAVE,
  "save none": () => CheckpointPolicy.PREFER_RECOMPUTE,
  "save products": (op) => op === aten.mm.default || op === aten.bmm.default,
  "save lists": (op) => (op === aten.split.Tensor ? CheckpointPolicy.PREFER_SAVE : CheckpointPolicy.MUST_CPU_OFFLOAD),
};

const error = (body: () => unknown): string | null => {
  try {
    body();
  } catch (thrown) {
    return `${(thrown as Error).constructor.name}: ${(thrown as Error).message}`;
  }
  return null;
};

describe.skipIf(noPython)("selective checkpoints beside Python", () => {
  let expected: Expected & Record<string, [unknown[], Bits[]]>;
  beforeAll(async () => {
    expected = await python(SCRIPT);
  }, 60_000);

  const cases = Object.keys(policies).flatMap((name) => ["float32", "float64"].map((dtype) => [name, dtype] as const));
  test.each(cases)("%s in %s: operators, values and gradients", (name, dtype) => {
    const [seen, values] = run(policies[name] as Policy, block, dtype);
    const [operators, wanted] = expected[`${name} torch.${dtype}`] as [unknown[], Bits[]];
    expect(seen).toEqual(operators);
    expect(values).toEqual(wanted);
  });

  test("what is kept is not computed again", () => {
    const counted = (ops: readonly OpOverload[]) => {
      const [x, w] = data();
      let calls = 0;
      class Count extends autograd.Function {
        static override forward(_ctx: autograd.FunctionCtx, t: Tensor) {
          calls++;
          return t.clone();
        }
        static override backward(_ctx: unknown, g: Tensor) {
          return g;
        }
      }
      const contextFn = () => createSelectiveCheckpointContexts(ops);
      const f: Fn = (a, b) => (Count.apply(a.matmul(b)) as Tensor).matmul(b);
      checkpoint(f, x, w, { useReentrant: false, contextFn }).sum().backward();
      return [calls, bits(x.grad as Tensor), bits(w.grad as Tensor)];
    };
    expect([counted([aten.mm.default]), counted([])]).toEqual(expected.list);
  });

  test("may be changed in place where that is allowed", () => {
    const mutating: Fn = (x, w) => x.sin().mul_(2).exp().matmul(w);
    expect(run(() => true, mutating, "float32", true)).toEqual(expected.allowed);
  });

  test("errors", () => {
    const [x, w] = data();
    let calls = 0;
    const differing = (f: Fn) => {
      calls = 0;
      return run(() => true, f);
    };
    const groups = (overlaps: boolean) => {
      const [a, b] = data();
      const y = checkpoint((p: Tensor, q: Tensor) => [p.sin().exp(), q.cos().exp()] as const, a, b, {
        useReentrant: false,
      });
      new GraphExecGroup().enter(() => {
        y[0].sum().backward({ retainGraph: true });
        y[overlaps ? 0 : 1].sum().backward();
      });
      return [bits(a.grad as Tensor), bits(b.grad as Tensor)];
    };
    expect(groups(false)).toEqual(expected.group);
    const twice = () => {
      const contextFn = () => createSelectiveCheckpointContexts([aten.sin.default]);
      const y = checkpoint((t: Tensor) => t.sin().exp(), x, { useReentrant: false, contextFn });
      y.sum().backward({ retainGraph: true });
      y.sum().backward();
    };
    const contextFn = () => torch.utils.checkpoint.noopContextFn();
    const found = [
      error(() =>
        run(
          () => true,
          (t, u) => t.sin().mul_(2).exp().matmul(u),
        ),
      ),
      error(twice),
      error(() => differing((t) => (++calls === 1 ? t.sin().exp() : t.cos().exp()).tanh())),
      error(() => differing((t) => (++calls === 1 ? t.sin().exp().tanh() : t.sin().sin().exp().tanh()))),
      error(() => createSelectiveCheckpointContexts([aten.mm] as never)),
      error(() => createSelectiveCheckpointContexts(3 as never)),
      error(() => groups(true)),
      error(() => new GraphExecGroup().enter(() => new GraphExecGroup().enter(() => {})))?.split("Already")[0],
      error(() => checkpoint(block, x, w, { useReentrant: false, debug: true, contextFn })),
      torch.utils.checkpoint.setCheckpointDebugEnabled(true, () =>
        error(() => checkpoint(block, x, w, { useReentrant: false, contextFn })),
      ),
    ];
    // Python names the class of what it got in its own way.
    const plain = (text: string | null | undefined) => text?.replace(/of type .*?\. /, "");
    expect(found.map(plain)).toEqual(expected.errors.map(plain));
  });

  test("names and debugging", () => {
    const [x, w] = data();
    expect([...SAC_IGNORED_OPS].map(String).sort()).toEqual(expected.ignored);
    const policies = Object.values(CheckpointPolicy).filter((policy) => policy instanceof CheckpointPolicy);
    expect(Object.fromEntries(policies.map(({ name, value }) => [name, value]))).toEqual(expected.policies);
    const { getDeviceStates, setDeviceStates, DefaultDeviceType } = torch.utils.checkpoint;
    if (!torch.cuda.isAvailable()) {
      const states = getDeviceStates(x, 3).map(({ length }) => length);
      expect([states, setDeviceStates([], []) ?? null, DefaultDeviceType.getDeviceType()]).toEqual(expected.states);
    }
    let calls = 0;
    const fickle: Fn = (a) => {
      calls++;
      (calls === 1 ? a.sin().exp() : a.cos().exp()).tanh();
      return calls === 1 ? a.exp().mul(2).tanh() : a.mul(2);
    };
    const text = error(() => checkpoint(fickle, x, w, { useReentrant: false, debug: true }).sum().backward()) ?? "";
    const part = (start: string, end: string) => text.split(start)[1]?.split(end)[0]?.trim().split("\n");
    // Ids are by memory here and by object there, and detach is called as often as each needs it.
    const operators = (lines: string[] | undefined) =>
      lines?.filter((line) => !line.includes("detach")).map((line) => line.replace(/\$\d+/g, "$"));
    expect(text).toContain("selective_checkpoint.test.ts");
    const again = "Operations executed during recomputation:";
    const found = [part("Operations executed during the original forward:", again), part(again, "+---")];
    expect(found.map(operators)).toEqual(expected.debug.map(operators));
  });
});
