import torch, { slice, type Tensor, tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const base = () => torch.arange(2 * 3 * 4, { dtype: "float32" }).view(2, 3, 4);
const rows = () => tensor([1, 0], { dtype: "int64" });

// Each index as Python writes it and as it is written here.
const reads: [string, (x: Tensor) => Tensor][] = [
  ["x[0]", (x) => x.at(0)],
  ["x[-1]", (x) => x.at(-1)],
  ["x[0, -1]", (x) => x.at(0, -1)],
  ["x[0, 1, 2]", (x) => x.at(0, 1, 2)],
  ["x[:, 1]", (x) => x.at(":", 1)],
  ["x[:, 1:3]", (x) => x.at(":", "1:3")],
  ["x[:, 1:3]", (x) => x.at(slice(), slice(1, 3))],
  ["x[..., ::2]", (x) => x.at("...", "::2")],
  ["x[..., -2:]", (x) => x.at("...", slice(-2))],
  ["x[:, :-1, 1::2]", (x) => x.at(":", slice(null, -1), slice(1, null, 2))],
  ["x[None]", (x) => x.at(null)],
  ["x[:, None, 0]", (x) => x.at(":", null, 0)],
  ["x[x > 5]", (x) => x.at(x.gt(5))],
  ["x[torch.tensor([1, 0])]", (x) => x.at(rows())],
  ["x[[1, 0, 1]]", (x) => x.at([1, 0, 1])],
  ["x[[0, 1], [2, 0]]", (x) => x.at([0, 1], [2, 0])],
  ["x[:, [2, 0]]", (x) => x.at(":", [2, 0])],
  ["x[[True, False]]", (x) => x.at([true, false])],
  ["x[True]", (x) => x.at(true)],
  ["x[False]", (x) => x.at(false)],
  ["x[torch.tensor(1)]", (x) => x.at(tensor(1, { dtype: "int64" }))],
  [
    "x[torch.tensor([[0, 1], [1, 0]])]",
    (x) =>
      x.at([
        [0, 1],
        [1, 0],
      ]),
  ],
  ["x[5:1]", (x) => x.at("5:1")],
  ["x[...]", (x) => x.at("...")],
];

const writes: [string, (x: Tensor) => void][] = [
  ["x[0] = 7", (x) => x.setAt(0, 7)],
  ["x[0, 1] = torch.tensor([1., 2., 3., 4.])", (x) => x.setAt([0, 1], tensor([1, 2, 3, 4]))],
  ["x[:, ::2] = -1", (x) => x.setAt([":", "::2"], -1)],
  ["x[..., 0] = torch.tensor([[9.], [8.]])", (x) => x.setAt(["...", 0], tensor([[9], [8]]))],
  ["x[x > 5] = 0", (x) => x.setAt(x.gt(5), 0)],
  [
    "x[[1, 0], [0, 2]] = torch.ones(4)",
    (x) =>
      x.setAt(
        [
          [1, 0],
          [0, 2],
        ],
        torch.ones(4),
      ),
  ],
  ["x[torch.tensor([1, 0])] = x.clone()", (x) => x.setAt(rows(), x.clone())],
  ["x[...] = 3.5", (x) => x.setAt("...", 3.5)],
];

describe.skipIf(noPython)(`indexing gives what Python gives${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("when it reads", async () => {
    const expected = await python<Bits[]>(
      `x = torch.arange(24, dtype=torch.float32).view(2, 3, 4)\nresult = [bits(eval(code)) for code in args]`,
      reads.map(([code]) => code),
    );
    for (const [i, [code, read]] of reads.entries()) expectSameBits(read(base()), expected[i] as Bits, code);
  });

  test("when it writes", async () => {
    const expected = await python<Bits[]>(
      `result = []\nfor code in args:\n    x = torch.arange(24, dtype=torch.float32).view(2, 3, 4)\n    exec(code)\n    result.append(bits(x))`,
      writes.map(([code]) => code),
    );
    for (const [i, [code, write]] of writes.entries()) {
      const x = base();
      write(x);
      expectSameBits(x, expected[i] as Bits, code);
    }
  });
});

test("integers and slices give views, tensors and lists copies", () => {
  const x = base();
  x.at(0, "1:").zero_();
  x.at([1]).zero_();
  expect(x.sum().item()).toBe(0 + 1 + 2 + 3 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22 + 23);
});

test("gradients flow through reads and writes", () => {
  const x = torch.ones(3, { requiresGrad: true });
  const y = x.mul(2);
  y.setAt(0, 5);
  y.at("1:").sum().backward();
  expect(x.grad?.tolist()).toEqual([0, 2, 2]);
});

test("an index out of range, or of no kind, is an IndexError", () => {
  expect(() => base().at(2)).toThrow(torch.IndexError);
  expect(() => base().at(0, 0, 0, 0)).toThrow(/too many indices/);
  expect(() => base().at("1:x")).toThrow(/expected a slice such as/);
  expect(() => base().at("::0")).toThrow(/slice step must be greater than zero/);
  expect(() => base().at({} as never)).toThrow(/expected an integer, a slice/);
  expect(() => base().at(1.5)).toThrow(torch.IndexError);
  expect(() => base().setAt(0, "x" as never)).toThrow(/expected a Tensor or a number to assign, got str/);
});

test("iteration gives the rows", () => {
  expect(
    [
      ...tensor([
        [1, 2],
        [3, 4],
      ]),
    ].map((row) => row.tolist()),
  ).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(() => [...tensor(1)]).toThrow("iteration over a 0-d tensor");
});
