/** Checkpoints: the bits of Python's gradients, with dropout and nested, and its errors. */

import torch, { autograd, F, nn, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { collectGarbage } from "../../../src/native/collect_garbage.js";
import { type Bits, bits, noPython, python } from "../../python.js";

const { checkpoint, checkpointSequential, setCheckpointEarlyStop } = torch.utils.checkpoint;

const SCRIPT = `
from torch.utils.checkpoint import checkpoint, checkpoint_sequential, set_checkpoint_early_stop
def error(run):
    try:
        run()
    except Exception as e:
        return type(e).__name__ + ": " + str(e).split("\\nTip")[0].strip()
    return None
def block(x, w):
    h = F.dropout(x @ w, 0.5).tanh()
    return F.dropout(h * h.exp(), 0.25)
def data():
    torch.manual_seed(3)
    return torch.randn(4, 5, requires_grad=True), torch.randn(5, 5, requires_grad=True)
def run(f):
    x, w = data()
    y = f(x, w)
    (y * y).sum().backward()
    return [bits(y), bits(x.grad), bits(w.grad), bits(torch.rand(3))]
result = {}
for reentrant in (False, True):
    for preserve in (True, False):
        result[f"{reentrant} {preserve}"] = run(lambda x, w: checkpoint(block, checkpoint(block, x, w, use_reentrant=reentrant, preserve_rng_state=preserve), w, use_reentrant=reentrant, preserve_rng_state=preserve))
def nested(x, w):
    return checkpoint(block, checkpoint(block, x, w, use_reentrant=False), w, use_reentrant=False)
result["nested"] = run(lambda x, w: checkpoint(nested, x, w, use_reentrant=False))
def late(x, w):
    with set_checkpoint_early_stop(False):
        return checkpoint(nested, x, w, use_reentrant=False)
result["late"] = run(late)
def second():
    x, w = data()
    y = checkpoint(block, x, w, use_reentrant=False)
    g, = torch.autograd.grad(y.sum(), x, create_graph=True)
    gg, = torch.autograd.grad(g.sum(), w)
    return [bits(g), bits(gg)]
result["second"] = second()
def sequential(reentrant):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(3, 3), nn.Tanh(), nn.Dropout(0.5), nn.Linear(3, 3), nn.Dropout(0.5), nn.Linear(3, 2))
    x = torch.randn(2, 3, requires_grad=True)
    y = checkpoint_sequential(net, 3, x, use_reentrant=reentrant)
    y.sum().backward()
    return [bits(y), bits(x.grad)] + [bits(p.grad) for p in net.parameters()]
result["sequential"] = [sequential(True), sequential(False)]
calls = [0]
def fickle(x, w, more):
    calls[0] += 1
    if calls[0] == 2 and more == "less":
        return x * 2
    if calls[0] == 2 and more == "other":
        return (x[:2].exp() * 2).tanh()
    if calls[0] == 2 and more == "more":
        return x.exp().tanh().exp().exp()
    return (x.exp() * 2).tanh()
def fickle_error(more, **options):
    calls[0] = 0
    x, w = data()
    return error(lambda: checkpoint(fickle, x, w, more, use_reentrant=False, **options).sum().backward())
x, w = data()
result["errors"] = [
    fickle_error("less"),
    fickle_error("other"),
    fickle_error("more", early_stop=False),
    error(lambda: checkpoint(block, x, w, use_reentrant=True, other=3)),
    error(lambda: torch.autograd.grad(checkpoint(block, x, w, use_reentrant=True).sum(), x)),
    error(lambda: checkpoint(lambda x: x.detach(), x, use_reentrant=True).sum().backward()),
]
`;

const block = (x: Tensor, w: Tensor): Tensor => {
  const h = F.dropout(x.matmul(w), 0.5).tanh();
  return F.dropout(h.mul(h.exp()), 0.25);
};
const nested = (x: Tensor, w: Tensor): Tensor =>
  checkpoint(block, checkpoint(block, x, w, { useReentrant: false }), w, { useReentrant: false });

function data(): [Tensor, Tensor] {
  torch.manualSeed(3);
  return [torch.randn(4, 5, { requiresGrad: true }), torch.randn(5, 5, { requiresGrad: true })];
}

function run(f: (x: Tensor, w: Tensor) => Tensor): (Bits | null)[] {
  const [x, w] = data();
  const y = f(x, w);
  y.mul(y).sum().backward();
  return [y, x.grad as Tensor, w.grad as Tensor, torch.rand(3)].map(bits);
}

function error(body: () => unknown): string | null {
  try {
    body();
  } catch (e) {
    return `${(e as Error).constructor.name}: ${(e as Error).message.trim()}`;
  }
  return null;
}

describe.skipIf(noPython)("as in Python", () => {
  let expected: Record<string, unknown>;
  beforeAll(async () => {
    expected = await python(SCRIPT);
  });

  test.each([
    [false, true],
    [false, false],
    [true, true],
    [true, false],
  ])("gradients (useReentrant %s, preserveRngState %s)", (useReentrant, preserveRngState) => {
    const options = { useReentrant, preserveRngState };
    const found = run((x, w) => checkpoint(block, checkpoint(block, x, w, options), w, options));
    const name = (value: boolean) => (value ? "True" : "False");
    expect(found).toEqual(expected[`${name(useReentrant)} ${name(preserveRngState)}`]);
  });

  test("checkpoints inside of one", () => {
    expect(run((x, w) => checkpoint(nested, x, w, { useReentrant: false }))).toEqual(expected.nested);
    const late = (x: Tensor, w: Tensor) =>
      setCheckpointEarlyStop(false, () => checkpoint(nested, x, w, { useReentrant: false }));
    expect(run(late)).toEqual(expected.late);
  });

  test("gradients of gradients", () => {
    const [x, w] = data();
    const y = checkpoint(block, x, w, { useReentrant: false });
    const [g] = autograd.grad(y.sum(), x, { createGraph: true }) as [Tensor];
    const [gg] = autograd.grad(g.sum(), w) as [Tensor];
    expect([g, gg].map(bits)).toEqual(expected.second);
  });

  test("a list of layers", () => {
    const found = [true, false].map((useReentrant) => {
      torch.manualSeed(1);
      const net = new nn.Sequential(
        ...[new nn.Linear(3, 3), new nn.Tanh(), new nn.Dropout(0.5)],
        ...[new nn.Linear(3, 3), new nn.Dropout(0.5), new nn.Linear(3, 2)],
      );
      const x = torch.randn(2, 3, { requiresGrad: true });
      const y = checkpointSequential([...net] as unknown as ((x: Tensor) => Tensor)[], 3, x, { useReentrant });
      y.sum().backward();
      return [y, x.grad as Tensor, ...[...net.parameters()].map((p) => p.grad as Tensor)].map(bits);
    });
    expect(found).toEqual(expected.sequential);
  });

  test("errors", () => {
    let calls = 0;
    const fickle = (x: Tensor, _w: Tensor, more: string): Tensor => {
      calls++;
      if (calls === 2 && more === "less") return x.mul(2);
      if (calls === 2 && more === "other") return x.narrow(0, 0, 2).exp().mul(2).tanh();
      if (calls === 2 && more === "more") return x.exp().tanh().exp().exp();
      return x.exp().mul(2).tanh();
    };
    const fickleError = (more: string, options = {}) => {
      calls = 0;
      const [x, w] = data();
      return error(() =>
        checkpoint(fickle, x, w, more, { useReentrant: false, ...options })
          .sum()
          .backward(),
      );
    };
    const [x, w] = data();
    const found = [
      fickleError("less"),
      fickleError("other"),
      fickleError("more", { earlyStop: false }),
      error(() => checkpoint(block, x, w, { useReentrant: true, other: 3 } as object)),
      error(() => autograd.grad(checkpoint(block, x, w, { useReentrant: true }).sum(), x)),
      error(() =>
        checkpoint((y: Tensor) => y.detach(), x, { useReentrant: true })
          .sum()
          .backward(),
      ),
    ];
    expect(found).toEqual(expected.errors);
  });
});

test("what an options object has besides is the function's", () => {
  const x = torch.ones(2, { requiresGrad: true });
  const run = (y: Tensor, { scale }: { scale: number }) => y.mul(scale);
  expect(checkpoint(run, x, { scale: 3 }, { useReentrant: false }).tolist()).toEqual([3, 3]);
  expect(checkpoint(run as (y: Tensor) => Tensor, x, { useReentrant: false, scale: 4 } as object).tolist()).toEqual([
    4, 4,
  ]);
});

test("an option in Python's spelling, and a function that gives a Promise, are errors", () => {
  const x = torch.ones([2], { requiresGrad: true });
  const run = checkpoint as (...args: unknown[]) => unknown;
  expect(() => run((y: Tensor) => y.sin(), x, { use_reentrant: false })).toThrow(
    "checkpoint: option 'use_reentrant' is written 'useReentrant' here",
  );
  for (const useReentrant of [true, false]) {
    expect(() => run(async (y: Tensor) => y.sin(), x, { useReentrant })).toThrow(
      "checkpoint: expected the function to be synchronous, but it gave a Promise",
    );
  }
});

test("contexts around both passes", () => {
  const log: string[] = [];
  const context = (name: string) => () => {
    log.push(`enter ${name}`);
    return { [Symbol.dispose]: () => void log.push(`leave ${name}`) };
  };
  const contextFn = (): [() => Disposable, () => Disposable] => [context("forward"), context("again")];
  const x = torch.ones(2, { requiresGrad: true });
  checkpoint((y: Tensor) => y.exp().sin(), x, { useReentrant: false, contextFn })
    .sum()
    .backward();
  expect(log).toEqual(["enter forward", "leave forward", "enter again", "leave again"]);
});

test("an exception in the recomputation reaches the caller", () => {
  let calls = 0;
  const thrown = new RangeError("mine");
  const fails = (y: Tensor) => {
    if (calls++ > 0) throw thrown;
    return y.exp().sin();
  };
  const x = torch.ones(2, { requiresGrad: true });
  const y = checkpoint(fails, x, { useReentrant: false });
  expect(() => y.sum().backward()).toThrow(thrown);
  // And no hooks stay behind.
  expect(x.mul(x).gradFn).not.toBe(null);
});

test.each([true, false])("thousands of steps leave nothing behind (useReentrant %s)", (useReentrant) => {
  const x = torch.ones(256, { requiresGrad: true });
  const step = () => {
    checkpoint((y: Tensor) => y.exp().sin().mul(y), x, { useReentrant })
      .sum()
      .backward();
    x.grad = null;
  };
  const settle = () => {
    for (let i = 0; i < 3; i++) {
      collectGarbage();
      torch.ones(1);
    }
    return torch.memoryStats().tensors;
  };
  for (let i = 0; i < 300; i++) step();
  const before = settle();
  for (let i = 0; i < 1500; i++) step();
  expect(settle() - before).toBeLessThan(100);
});
