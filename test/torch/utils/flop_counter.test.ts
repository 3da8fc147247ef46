import torch, { F, nn } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const { FlopCounterMode, registerFlopFormula } = torch.utils.flopCounter;

class Twice extends nn.Module {
  first = new nn.Linear(6, 5);
  rest = new nn.Sequential(new nn.ReLU(), new nn.Linear(5, 5));
  override forward(x: torch.Tensor): torch.Tensor {
    return this.rest(this.first(x)).add(x.mm(torch.ones(6, 5)));
  }
}

const grown = (...shape: number[]) => torch.ones(shape, { requiresGrad: true });

// What is counted, in both languages.
const CASES: [name: string, python: string, run: () => void][] = [
  [
    "a convolutional net, forward and backward",
    "nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(144, 5))(g(2, 3, 8, 8)).sum().backward()",
    () => {
      const net = new nn.Sequential(new nn.Conv2d(3, 4, 3), new nn.ReLU(), new nn.Flatten(), new nn.Linear(144, 5));
      net(grown(2, 3, 8, 8))
        .sum()
        .backward();
    },
  ],
  [
    "modules within modules, and operators beside them",
    "Twice()(g(3, 6)).sum().backward()",
    () => new Twice()(grown(3, 6)).sum().backward(),
  ],
  [
    "an input without a gradient, and two passes",
    "m = Twice()\nfor _ in range(2): m(torch.ones(3, 6)).sum().backward()\nm(torch.ones(3, 6))",
    () => {
      const model = new Twice();
      for (let i = 0; i < 2; i++) model(torch.ones(3, 6)).sum().backward();
      model(torch.ones(3, 6));
    },
  ],
  [
    "transposed and grouped convolutions",
    "nn.ConvTranspose2d(4, 6, 3, stride=2, groups=2)(g(2, 4, 5, 5)).sum().backward(); nn.Conv1d(4, 8, 3, groups=4)(g(2, 4, 9)).sum().backward()",
    () => {
      new nn.ConvTranspose2d(4, 6, 3, { stride: 2, groups: 2 })(grown(2, 4, 5, 5))
        .sum()
        .backward();
      new nn.Conv1d(4, 8, 3, { groups: 4 })(grown(2, 4, 9))
        .sum()
        .backward();
    },
  ],
  [
    "attention",
    "F.scaled_dot_product_attention(g(2, 4, 8, 16), g(2, 4, 8, 16), g(2, 4, 8, 16), is_causal=True).sum().backward()",
    () => {
      const [q, k, v] = [grown(2, 4, 8, 16), grown(2, 4, 8, 16), grown(2, 4, 8, 16)];
      F.scaledDotProductAttention(q, k, v, { isCausal: true }).sum().backward();
    },
  ],
  [
    "recurrent nets and products",
    "nn.LSTM(4, 5)(torch.ones(3, 2, 4)); torch.einsum('ij,jk->ik', torch.ones(2, 3), torch.ones(3, 4)); torch.ones(2, 3, 4) @ torch.ones(2, 4, 5); torch.ones(3) @ torch.ones(3); torch.baddbmm(torch.ones(1), torch.ones(2, 3, 4), torch.ones(2, 4, 5))",
    () => {
      new nn.LSTM(4, 5)(torch.ones(3, 2, 4));
      torch.einsum("ij,jk->ik", torch.ones(2, 3), torch.ones(3, 4));
      torch.ones(2, 3, 4).matmul(torch.ones(2, 4, 5));
      torch.ones(3).matmul(torch.ones(3));
      torch.baddbmm(torch.ones(1), torch.ones(2, 3, 4), torch.ones(2, 4, 5));
    },
  ],
  [
    "an encoder's layer",
    "nn.TransformerEncoderLayer(16, 2, 32, batch_first=True)(g(2, 5, 16)).sum().backward()",
    () => {
      new nn.TransformerEncoderLayer(16, 2, 32, { batchFirst: true })(grown(2, 5, 16))
        .sum()
        .backward();
    },
  ],
];

const SCRIPT = `
from torch.utils.flop_counter import FlopCounterMode
g = lambda *shape: torch.ones(shape, requires_grad=True)
class Twice(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(6, 5)
        self.rest = nn.Sequential(nn.ReLU(), nn.Linear(5, 5))
    def forward(self, x): return self.rest(self.first(x)) + x.mm(torch.ones(6, 5))
def counted(code):
    with FlopCounterMode(display=False) as counter: exec(code, globals())
    return {m: {str(k): v for k, v in c.items()} for m, c in counter.get_flop_counts().items()}
result = [counted(code) for code in args]
`;

describe("FlopCounterMode", () => {
  test.skipIf(noPython)(
    "counts as Python's, by module and operator",
    async () => {
      const expected = await python<Record<string, Record<string, number>>[]>(
        SCRIPT,
        CASES.map(([, code]) => code),
      );
      for (const [i, [name, , run]] of CASES.entries()) {
        const counter = new FlopCounterMode({ display: false });
        counter.run(run);
        expect({ name, counts: counter.getFlopCounts() }).toEqual({ name, counts: expected[i] });
        const total = Object.values(expected[i]?.Global ?? {}).reduce((sum, count) => sum + count, 0);
        expect(counter.getTotalFlops()).toBe(total);
      }
    },
    60_000,
  );

  // As tabulate 0.9 prints them, which PyTorch asks to keep the spaces before a name; tabulate 0.10 does not.
  test("prints a table", () => {
    const counter = new FlopCounterMode({ display: false });
    counter.run(() => new nn.Sequential(new nn.Linear(400, 300), new nn.Linear(300, 200))(torch.ones(7, 400)));
    expect(counter.getTable()).toBe(
      "Module               FLOP    % Total\n--------------  ---------  ---------\nSequential      2520.000K    100.00%\n" +
        " - aten.addmm   2520.000K    100.00%\n Sequential.0   1680.000K     66.67%\n  - aten.addmm  1680.000K     66.67%\n" +
        " Sequential.1    840.000K     33.33%\n  - aten.addmm   840.000K     33.33%",
    );
    counter.run(() => torch.ones(2, 3).mm(torch.ones(3, 4)));
    expect(counter.getTable()).toBe(
      "Module        FLOP    % Total\n----------  ------  ---------\nGlobal          48    100.00%\n - aten.mm      48    100.00%",
    );
    counter.run(() => new Twice()(grown(3, 6)).sum().backward());
    expect(counter.getTable(1)).toBe(
      "Module           FLOP    % Total\n-------------  ------  ---------\nTwice            1350    100.00%\n" +
        " - aten.addmm     330     24.44%\n - aten.mm       1020     75.56%",
    );
    counter.run(() => torch.ones(2).add(1));
    expect(counter.getTable()).toBe(
      "Module      FLOP    % Total\n--------  ------  ---------\nGlobal         0         0%",
    );
  });

  test("takes nothing but formulas for formulas", () => {
    for (const customMapping of [5, [], "aten.mm", { "aten.mm": 5 }, new Map([["aten.mm", "f"]])]) {
      expect(() => new FlopCounterMode({ customMapping: customMapping as never })).toThrow(
        "FlopCounterMode: expected customMapping to be a Map or an object of functions by operator, got ",
      );
    }
  });

  test("takes formulas for other operators, and before those that are there", () => {
    const custom = {
      "aten.mm": () => 1,
      "aten.add": (a: number[], _b: unknown, { outShape }: { outShape: number[] }) => a.length + 10 * outShape.length,
    };
    const counter = new FlopCounterMode({ display: false, customMapping: custom });
    counter.run(() => torch.ones(2, 3).mm(torch.ones(3, 4)).add(1));
    expect(counter.getFlopCounts()).toEqual({ Global: { "aten.mm": 1, "aten.add": 22 } });
    expect(() => registerFlopFormula("aten.mm")(() => 1)).toThrow("duplicate registrations for aten.mm");
    expect(() => registerFlopFormula(["mm"])).not.toThrow();
    expect(() => registerFlopFormula(["mm"])(() => 1)).toThrow("expected each target to be an operator");
    registerFlopFormula(torch.ops.aten.sub, true)((a: torch.Tensor) => a.numel());
    counter.run(() => torch.ones(2, 3).sub(1));
    expect(counter.getTotalFlops()).toBe(0);
    const later = new FlopCounterMode({ display: false });
    later.run(() => torch.ones(2, 3).sub(1));
    expect(later.getTotalFlops()).toBe(6);
  });

  test("ends with what it counts, also when that fails, and does not count twice at once", () => {
    const counter = new FlopCounterMode({ display: false });
    expect(() =>
      counter.run(() => {
        torch.ones(2, 3).mm(torch.ones(3, 4));
        throw new RangeError("enough");
      }),
    ).toThrow(new RangeError("enough"));
    new nn.Linear(2, 2)(torch.ones(2, 2));
    expect(counter.getFlopCounts()).toEqual({ Global: { "aten.mm": 48 } });
    counter.enter();
    expect(() => counter.enter()).toThrow("it counts already");
    counter[Symbol.dispose]();
    expect(() => counter[Symbol.dispose]()).toThrow("mode is None");
  });
});
