/** Layers that are one node of the graph fall apart into operators where somebody looks at those, or at what they save. */

import torch, { autograd, nn, type Tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, bits, noPython, python } from "../../python.js";

const { checkpoint, CheckpointPolicy, createSelectiveCheckpointContexts } = torch.utils.checkpoint;

const SCRIPT = `
from torch.utils.checkpoint import *
def made(norm_first):
    torch.manual_seed(1)
    layer = nn.TransformerEncoderLayer(16, 4, 32, batch_first=True, norm_first=norm_first)
    return layer, torch.randn(2, 5, 16, requires_grad=True)
def trained(norm_first, **options):
    layer, x = made(norm_first)
    checkpoint(layer, x, use_reentrant=False, **options).square().sum().backward()
    return [bits(x.grad), *(bits(p.grad) for p in layer.parameters())]
def counted(norm_first):
    layer, x = made(norm_first)
    counts = [0, 0]
    def pack(t): counts[0] += 1; return t
    def unpack(t): counts[1] += 1; return t
    with torch.autograd.graph.saved_tensors_hooks(pack, unpack): y = layer(x).sum()
    y.backward()
    return counts
never = lambda: create_selective_checkpoint_contexts(lambda ctx, op, *a, **k: CheckpointPolicy.PREFER_RECOMPUTE)
def mutated():
    try: trained(False, context_fn=lambda: create_selective_checkpoint_contexts(lambda *a, **k: CheckpointPolicy.MUST_SAVE))
    except RuntimeError as e: return str(e)
result = {"plain": [trained(n) for n in (False, True)], "selective": [trained(n, context_fn=never) for n in (False, True)],
    "counts": [counted(n) for n in (False, True)], "mutated": mutated()}
`;

interface Result {
  plain: Bits[][];
  selective: Bits[][];
  counts: number[][];
  mutated: string;
}

function made(normFirst: boolean): [nn.TransformerEncoderLayer, Tensor] {
  torch.manualSeed(1);
  const layer = new nn.TransformerEncoderLayer(16, 4, 32, { batchFirst: true, normFirst });
  return [layer, torch.randn([2, 5, 16], { requiresGrad: true })];
}

function trained(normFirst: boolean, policy?: typeof CheckpointPolicy.MUST_SAVE): Bits[] {
  const [layer, x] = made(normFirst);
  const contextFn = policy === undefined ? {} : { contextFn: () => createSelectiveCheckpointContexts(() => policy) };
  checkpoint(layer, x, { useReentrant: false, ...contextFn })
    .square()
    .sum()
    .backward();
  return [x, ...layer.parameters()].map(({ grad }) => bits(grad));
}

function counted(normFirst: boolean): number[] {
  const [layer, x] = made(normFirst);
  const counts = [0, 0] as [number, number];
  const count = (place: 0 | 1) => (tensor: Tensor) => {
    counts[place]++;
    return tensor;
  };
  autograd.graph.savedTensorsHooks(count(0), count(1), () => layer(x).sum()).backward();
  return counts;
}

describe.skipIf(noPython)(`an encoder layer${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("is checkpointed and watched as in Python", async () => {
    const theirs = await python<Result>(SCRIPT);
    expect([false, true].map((normFirst) => trained(normFirst))).toEqual(theirs.plain);
    const { PREFER_RECOMPUTE, MUST_SAVE } = CheckpointPolicy;
    expect([false, true].map((normFirst) => trained(normFirst, PREFER_RECOMPUTE))).toEqual(theirs.selective);
    expect([false, true].map(counted)).toEqual(theirs.counts);
    expect(() => trained(false, MUST_SAVE)).toThrow(theirs.mutated);
  });
});

describe("the guard of a selective checkpoint's mode", () => {
  const contexts = (policy: () => boolean) => createSelectiveCheckpointContexts(policy)[0];
  const calls = () => torch.ones([2]).sin();

  test("may be left inside its own policy", () => {
    let seen = 0;
    const guard: Disposable = contexts(() => {
      seen++;
      guard[Symbol.dispose]();
      return true;
    })();
    calls();
    expect(seen).toBe(1);
  });

  test("leaves its own mode, in whichever order", () => {
    const seen = { outer: 0, inner: 0 };
    const outer = contexts(() => ++seen.outer > 0)();
    const inner = contexts(() => ++seen.inner > 0)();
    outer[Symbol.dispose]();
    calls();
    expect(seen.outer).toBe(0);
    expect(seen.inner).toBeGreaterThan(0);
    inner[Symbol.dispose]();
    const before = seen.inner;
    calls();
    expect(seen).toEqual({ outer: 0, inner: before });
  });

  test("leaves a mode that was entered inside another's policy", () => {
    let seen = 0;
    const inner: Disposable[] = [];
    const outer = contexts(() => {
      inner.push(contexts(() => ++seen > 0)());
      return true;
    })();
    calls();
    outer[Symbol.dispose]();
    for (const guard of inner.reverse()) guard[Symbol.dispose]();
    const before = seen;
    calls();
    expect(seen).toBe(before);
  });
});
