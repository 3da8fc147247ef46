import { beforeAll, describe, expect, test, vi } from "vitest";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { Generator, manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const { init } = nn;

/** Python's statement that fills `t`, and ours. */
const fills: Record<string, { shape: number[]; ours: (t: Tensor) => unknown }> = {
  "init.uniform_(t)": { shape: [50, 7], ours: (t) => init.uniform_(t) },
  "init.uniform_(t, -2.0, 3.0)": { shape: [3, 5], ours: (t) => init.uniform_(t, -2, 3) },
  "init.normal_(t)": { shape: [50, 7], ours: (t) => init.normal_(t) },
  "init.normal_(t, mean=1.0, std=0.5)": { shape: [3, 5], ours: (t) => init.normal_(t, { mean: 1, std: 0.5 }) },
  "init.constant_(t, 0.3)": { shape: [3], ours: (t) => init.constant_(t, 0.3) },
  "init.ones_(t)": { shape: [3], ours: (t) => init.ones_(t) },
  "init.zeros_(t)": { shape: [3], ours: (t) => init.zeros_(t) },
  "init.eye_(t)": { shape: [3, 4], ours: (t) => init.eye_(t) },
  "init.xavier_uniform_(t)": { shape: [6, 4], ours: (t) => init.xavierUniform_(t) },
  "init.xavier_uniform_(t, gain=init.calculate_gain('tanh'))": {
    shape: [6, 4, 3],
    ours: (t) => init.xavierUniform_(t, init.calculateGain("tanh")),
  },
  "init.xavier_normal_(t, gain=1.7)": { shape: [6, 4], ours: (t) => init.xavierNormal_(t, { gain: 1.7 }) },
  "init.kaiming_uniform_(t)": { shape: [6, 4], ours: (t) => init.kaimingUniform_(t) },
  "init.kaiming_uniform_(t, a=math.sqrt(5))": { shape: [6, 4], ours: (t) => init.kaimingUniform_(t, Math.sqrt(5)) },
  "init.kaiming_uniform_(t, mode='fan_out', nonlinearity='relu')": {
    shape: [6, 4],
    ours: (t) => init.kaimingUniform_(t, { mode: "fan_out", nonlinearity: "relu" }),
  },
  "init.kaiming_normal_(t, 0.2, 'fan_out')": {
    shape: [6, 4, 2, 2],
    ours: (t) => init.kaimingNormal_(t, 0.2, "fan_out"),
  },
  "init.trunc_normal_(t)": { shape: [50, 7], ours: (t) => init.truncNormal_(t) },
  "init.trunc_normal_(t, std=0.02)": { shape: [20, 7], ours: (t) => init.truncNormal_(t, { std: 0.02 }) },
  "init.trunc_normal_(t, 0.0, 1.0, 1.5, 3.0)": { shape: [50, 7], ours: (t) => init.truncNormal_(t, 0, 1, 1.5, 3) },
  "init.orthogonal_(t)": { shape: [6, 4], ours: (t) => init.orthogonal_(t) },
  "init.orthogonal_(t, gain=2)": { shape: [3, 2, 4], ours: (t) => init.orthogonal_(t, 2) },
  "init.sparse_(t, 0.4)": { shape: [7, 5], ours: (t) => init.sparse_(t, 0.4) },
  "init.dirac_(t)": { shape: [6, 4, 3], ours: (t) => init.dirac_(t) },
  "init.dirac_(t, 2)": { shape: [6, 4, 3, 2], ours: (t) => init.dirac_(t, { groups: 2 }) },
  "init.dirac_(t, 3)": { shape: [6, 1, 3, 4, 2], ours: (t) => init.dirac_(t, 3) },
  "init.uniform(t, 2.0, b=3.0)": { shape: [3, 5], ours: (t) => init.uniform(t, 2, { b: 3 }) },
  "init.normal(t)": { shape: [3, 5], ours: (t) => init.normal(t) },
  "init.constant(t, 2.5)": { shape: [3, 5], ours: (t) => init.constant(t, 2.5) },
  "init.eye(t)": { shape: [3, 5], ours: (t) => init.eye(t) },
  "init.dirac(t)": { shape: [3, 5, 2], ours: (t) => init.dirac(t) },
  "init.xavier_uniform(t)": { shape: [3, 5], ours: (t) => init.xavierUniform(t) },
  "init.xavier_normal(t)": { shape: [3, 5], ours: (t) => init.xavierNormal(t) },
  "init.kaiming_normal(t)": { shape: [3, 5], ours: (t) => init.kaimingNormal(t) },
  "init.orthogonal(t)": { shape: [3, 5], ours: (t) => init.orthogonal(t) },
  "init.sparse(t, 0.5)": { shape: [3, 5], ours: (t) => init.sparse(t, 0.5) },
  "init.normal_(t, generator=torch.Generator().manual_seed(9))": {
    shape: [3, 5],
    ours: (t) => init.normal_(t, { generator: new Generator().manualSeed(9) }),
  },
};

const SCRIPT = `
import math
from torch.nn import init
result = {}
for name, shape in args.items():
    torch.manual_seed(0)
    t = torch.empty(shape)
    eval(name)
    result[name] = {"filled": bits(t), "next": bits(torch.rand(3))}
`;

describe.skipIf(noPython)("nn.init draws what Python draws", () => {
  let theirs: Record<string, { filled: Bits; next: Bits }>;
  beforeAll(async () => {
    theirs = await python(SCRIPT, Object.fromEntries(Object.entries(fills).map(([name, { shape }]) => [name, shape])));
  });

  test.each(Object.keys(fills))("%s", (name) => {
    const { shape, ours } = fills[name]!;
    manualSeed(0);
    const filled = aten.empty(shape);
    expect(ours(filled)).toBe(filled);
    expectSameBits(filled, theirs[name]!.filled, "values");
    expectSameBits(aten.rand([3]), theirs[name]!.next, "random numbers afterwards");
  });
});

test("an old name warns as in Python, and is its own name", () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  expect(() => init.kaimingUniform(1 as never)).toThrow("kaimingUniform_: expected tensor to be a Tensor, got 1");
  expect(warned.mock.calls).toEqual([
    ["`nn.init.kaiming_uniform` is now deprecated in favor of `nn.init.kaiming_uniform_`.", "FutureWarning"],
  ]);
  warned.mockRestore();
  expect([init.xavierNormal.name, init.constant.name]).toEqual(["xavierNormal", "constant"]);
});
