import torch, { nn } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const shapes = [[3, 4], [5], [], [0, 2], [40, 30]];
const norms = [2, 1, 3, 0.5, 0, Number.POSITIVE_INFINITY];
const cases = norms.flatMap((norm) =>
  [0.1, 1e6].flatMap((max) =>
    [null, false].flatMap((foreach) => [false, true].map((mixed) => ({ norm, max, foreach, mixed }))),
  ),
);

const script = `
def params(mixed):
    torch.manual_seed(0)
    ps = [nn.Parameter(torch.zeros(s, dtype=torch.float64 if mixed and i % 2 else torch.float32)) for i, s in enumerate(args["shapes"])]
    for p in ps: p.grad = torch.randn(p.shape, dtype=p.dtype)
    return ps + [nn.Parameter(torch.zeros(2))]
U = nn.utils
result = []
for c in args["cases"]:
    ps = params(c["mixed"])
    norm = float(c["norm"])
    if norm == float("inf"):
        for p in ps:
            if p.numel() == 0: p.grad = None
    total = U.clip_grad_norm_(ps, c["max"], norm, foreach=c["foreach"])
    value = params(c["mixed"])
    U.clip_grad_value_(value, 0.3, foreach=c["foreach"])
    result.append([bits(total), [grad(p) for p in ps], [grad(p) for p in value], bits(U.get_total_norm([p.grad for p in ps if p.grad is not None], norm))])
`;

function params(mixed: boolean): torch.Tensor[] {
  torch.manualSeed(0);
  const all = shapes.map((shape, i) =>
    torch.zeros(shape, { dtype: mixed && i % 2 ? torch.float64 : torch.float32 }).requiresGrad_(),
  );
  for (const param of all) param.grad = torch.randn(param.shape, { dtype: param.dtype });
  return [...all, torch.zeros([2], { requiresGrad: true })];
}

describe.skipIf(noPython)(`nn.utils has Python's bits${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("in norms and clipped gradients", async () => {
    type Result = [Bits, (Bits | null)[], (Bits | null)[], Bits];
    const expected = await python<Result[]>(script, {
      shapes,
      cases: cases.map((c) => ({ ...c, norm: String(c.norm) === "Infinity" ? "inf" : c.norm })),
    });
    for (const [i, { norm, max, foreach, mixed }] of cases.entries()) {
      const what = `norm ${norm}, at most ${max}, foreach ${foreach}, mixed ${mixed}`;
      const [total, clipped, valued, again] = expected[i] as Result;
      const all = params(mixed);
      if (norm === Number.POSITIVE_INFINITY) for (const p of all) if (p.numel() === 0) p.grad = null;
      expectSameBits(nn.utils.clipGradNorm_(all, max, { normType: norm, foreach }), total, `${what}: total`);
      for (const [k, p] of all.entries()) expectSameBits(p.grad, clipped[k] ?? null, `${what}: gradient ${k}`);
      const value = params(mixed);
      nn.utils.clipGradValue_(value, 0.3, { foreach });
      for (const [k, p] of value.entries()) expectSameBits(p.grad, valued[k] ?? null, `${what}: by value, ${k}`);
      const grads = all.flatMap((p) => p.grad ?? []);
      expectSameBits(nn.utils.getTotalNorm(grads, { normType: norm }), again, `${what}: afterwards`);
    }
  });
});

test("clipGradNorm_ refuses a norm that is not finite when asked to, and then changes nothing", () => {
  const p = torch.ones(2, { requiresGrad: true });
  p.grad = torch.tensor([1, Number.NaN]);
  expect(() => nn.utils.clipGradNorm_(p, 1, { errorIfNonfinite: true })).toThrow(
    /is non-finite, so it cannot be clipped/,
  );
  expect(p.grad?.at(0).item()).toBe(1);
  expect(nn.utils.clipGradNorm_([], 1).item()).toBe(0);
  expect(() => nn.utils.clipGradNorm_([1] as never, 1)).toThrow(/expected parameters\[0\] to be a Tensor/);
  expect(() => nn.utils.clipGradNorm_(p, "1" as never)).toThrow(/expected maxNorm to be a number/);
});

test("parameters become one vector and come back from one", () => {
  const model = new nn.Linear(3, 2);
  const vector = nn.utils.parametersToVector(model.parameters());
  expect(vector.shape).toEqual([8]);
  nn.utils.vectorToParameters(torch.arange(8).float(), model.parameters());
  expect(model.weight.tolist()).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  expect(model.bias?.tolist()).toEqual([6, 7]);
});
