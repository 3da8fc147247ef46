import torch, { nn, type Tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, bits, expectSameBits, noPython, python } from "../../python.js";

const { autocast } = torch;

// What a region's code leaves, in both languages: outputs under names. Both sides begin with seed 0.
const CASES: [name: string, python: string, ours: () => Record<string, Tensor | null>][] = [
  [
    "a linear layer with loss and gradients, in bfloat16",
    `
model, x = nn.Sequential(nn.Linear(16, 32), nn.GELU(), nn.LayerNorm(32), nn.Linear(32, 7)), torch.randn(5, 16)
with torch.autocast("cpu"):
    out = model(x)
    loss = F.cross_entropy(out, torch.tensor([0, 1, 2, 3, 4]))
loss.backward()
leave = {"out": out, "loss": loss, "first": model[0].weight.grad, "norm": model[2].weight.grad, "last": model[3].bias.grad}`,
    () => {
      const model = new nn.Sequential(new nn.Linear(16, 32), new nn.GELU(), new nn.LayerNorm(32), new nn.Linear(32, 7));
      const x = torch.randn(5, 16);
      const [out, loss] = autocast("cpu", () => {
        const out = model(x) as Tensor;
        return [out, nn.functional.crossEntropy(out, torch.tensor([0, 1, 2, 3, 4], { dtype: "int64" }))] as const;
      });
      loss.backward();
      const named = Object.fromEntries(model.namedParameters());
      return {
        out,
        loss,
        first: named["0.weight"]?.grad ?? null,
        norm: named["2.weight"]?.grad ?? null,
        last: named["3.bias"]?.grad ?? null,
      };
    },
  ],
  [
    "float16, without the cache of cast weights",
    `
a, b = torch.randn(6, 8), torch.randn(8, 6)
with torch.autocast("cpu", dtype=torch.float16, cache_enabled=False):
    leave = {"product": a @ b, "sum": a + b.T, "wide": (a @ b).exp()}`,
    () => {
      const [a, b] = [torch.randn(6, 8), torch.randn(8, 6)];
      return autocast("cpu", { dtype: torch.float16, cacheEnabled: false }, () => ({
        product: a.matmul(b),
        sum: a.add(b.T),
        wide: a.matmul(b).exp(),
      }));
    },
  ],
  [
    "a region inside a region, switched off",
    `
a = torch.randn(4, 4)
with torch.autocast("cpu"):
    inside = a @ a
    with torch.autocast("cpu", enabled=False):
        off = inside.float() @ a
    leave = {"inside": inside, "off": off, "on": off @ a}`,
    () => {
      const a = torch.randn(4, 4);
      return autocast("cpu", {}, () => {
        const inside = a.matmul(a);
        const off = autocast("cpu", { enabled: false }, () => inside.float().matmul(a));
        return { inside, off, on: off.matmul(a) };
      });
    },
  ],
  ...[0, 0.1].map((dropout): (typeof CASES)[number] => [
    `a training step of a transformer layer, dropout ${dropout}`,
    `
layer, x = nn.TransformerEncoderLayer(16, 2, 32, dropout=${dropout}, batch_first=True), torch.randn(3, 5, 16)
mask = torch.triu(torch.ones(5, 5) * float("-inf"), 1)
optimizer = torch.optim.Adam(layer.parameters())
for _ in range(3):
    optimizer.zero_grad()
    with torch.autocast("cpu"):
        out = layer(x, src_mask=mask)
        loss = out.float().pow(2).mean()
    loss.backward()
    optimizer.step()
leave = {"out": out, "loss": loss, "weight": layer.self_attn.in_proj_weight, "norm": layer.norm1.weight, "grad": layer.linear1.weight.grad}`,
    () => {
      const layer = new nn.TransformerEncoderLayer(16, 2, { dimFeedforward: 32, dropout, batchFirst: true });
      const x = torch.randn(3, 5, 16);
      const mask = torch.triu(torch.ones(5, 5).mul(Number.NEGATIVE_INFINITY), { diagonal: 1 });
      const optimizer = new torch.optim.Adam(layer.parameters());
      const left: Record<string, Tensor | null> = {};
      for (let i = 0; i < 3; i++) {
        optimizer.zeroGrad();
        const loss = autocast("cpu", () => {
          left.out = layer(x, { srcMask: mask });
          return left.out.float().pow(2).mean();
        });
        loss.backward();
        optimizer.step();
        left.loss = loss;
      }
      const named = Object.fromEntries(layer.namedParameters());
      return {
        ...left,
        weight: named["self_attn.in_proj_weight"] ?? null,
        norm: named["norm1.weight"] ?? null,
        grad: named["linear1.weight"]?.grad ?? null,
      };
    },
  ]),
  [
    "a transformer layer in eval mode without gradients",
    `
layer, x = nn.TransformerEncoderLayer(16, 2, 32, batch_first=True).eval(), torch.randn(3, 5, 16)
with torch.no_grad(), torch.autocast("cpu"):
    leave = {"out": layer(x)}`,
    () => {
      const layer = new nn.TransformerEncoderLayer(16, 2, { dimFeedforward: 32, batchFirst: true }).eval();
      const x = torch.randn(3, 5, 16);
      return torch.noGrad(() => autocast("cpu", {}, () => ({ out: layer(x) })));
    },
  ],
];

const script = `
result = []
for code in args:
    torch.manual_seed(0)
    space = {"torch": torch, "nn": nn, "F": F}
    exec(code, space)
    result.append({name: None if value is None else bits(value) for name, value in space["leave"].items()})
`;

describe.skipIf(noPython)(`autocast has Python's bits${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("forward and backward", async () => {
    const theirs = await python<Record<string, Bits>[]>(
      script,
      CASES.map(([, code]) => code),
    );
    for (const [i, [name, , run]] of CASES.entries()) {
      torch.manualSeed(0);
      const ours = run();
      expect(Object.keys(ours).sort(), name).toEqual(Object.keys(theirs[i] ?? {}).sort());
      for (const [key, value] of Object.entries(ours)) {
        const expected = theirs[i]?.[key] ?? null;
        // Types that fromBits has no array for are compared as bytes.
        if (value?.dtype.name === "bfloat16" || value?.dtype.name === "float16") {
          expect(bits(value), `${name}: ${key}`).toEqual(expected);
        } else expectSameBits(value, expected, `${name}: ${key}`);
      }
    }
  });
});

describe("a region", () => {
  const a = torch.ones(2, 2);

  test("ends when its body throws, and restores what was there", () => {
    expect(() =>
      autocast("cpu", { dtype: "float16", cacheEnabled: false }, () => {
        expect([torch.isAutocastEnabled("cpu"), torch.isAutocastCacheEnabled()]).toEqual([true, false]);
        expect(torch.getAutocastDtype("cpu")).toBe(torch.float16);
        throw new Error("inside");
      }),
    ).toThrow("inside");
    expect([torch.isAutocastEnabled("cpu"), torch.isAutocastCacheEnabled()]).toEqual([false, true]);
    expect(torch.getAutocastDtype("cpu")).toBe(torch.bfloat16);
  });

  test("is a guard when it has no body", () => {
    {
      using _region = autocast("cpu");
      expect(a.matmul(a).dtype).toBe(torch.bfloat16);
    }
    expect(a.matmul(a).dtype).toBe(torch.float32);
  });

  test("of a dtype that it has not is switched off with Python's warning", async () => {
    const warning = new Promise<Error>((resolve) => process.once("warning", resolve));
    expect(autocast("cpu", { dtype: torch.float64 }, () => a.matmul(a).dtype)).toBe(torch.float32);
    expect((await warning).message).toMatch(/^In CPU autocast, but the target dtype is not supported\. Disabling/);
  });

  test("is refused what makes no sense", () => {
    expect(() => autocast(1 as never)).toThrow(/Expected `device_type` of type `str`/);
    expect(() => autocast("cpu", { dtype: "float99" })).toThrow(
      /expected a dtype such as torch.float32 or "int64", got float99/,
    );
  });
});
