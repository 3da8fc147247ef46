import torch from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

// How arguments are bound is remembered: from the second time on, arguments of the same kinds go straight to the operator.
const x = torch.arange(6, { dtype: "float32" }).reshape([2, 3]);
const ids = torch.arange(6, { dtype: "int64" }).reshape([2, 3]);
const cases: [python: string, run: () => torch.Tensor][] = [
  ["x.add(x)", () => x.add(x)],
  ["ids.add(2.5)", () => ids.add(2.5)],
  ["ids.mul(2)", () => ids.mul(2)],
  ["ids.add(True)", () => ids.add(true)],
  ["x.view(3, 2)", () => x.view(3, 2)],
  ["x.view(-1)", () => x.view(-1)],
  ["x.permute(1, 0)", () => x.permute(1, 0)],
  ["x.clamp(None, 3)", () => x.clamp(null, 3)],
  ["torch.threshold(x, 2, 0.5)", () => x.threshold(2, 0.5)],
  ["torch.celu(x, 2)", () => x.celu(2)],
  ["x.softmax(1)", () => x.softmax(1)],
  ["x.sum(1)", () => x.sum(1)],
  ["x.sum(1, True)", () => x.sum(1, true)],
  ["x.argmax(None)", () => x.argmax(null)],
  ["torch.where(x > 2, x, 0)", () => torch.where(x.gt(2), x, 0)],
  ["x.clone().add_(x)", () => x.clone().add_(x)],
  ["x.clone().mul_(2.5)", () => x.clone().mul_(2.5)],
  ["x.sub(x, alpha=3)", () => x.sub(x, { alpha: 3 })],
  ["x.add(2**60)", () => x.add(2 ** 60)],
  ["x.gt(True)", () => x.gt(true)],
  ["x.relu()", () => x.relu()],
  ["x.matmul(x.t())", () => x.matmul(x.t())],
  ["x.transpose(0, -1)", () => x.transpose(0, -1)],
  ["x.unsqueeze(1)", () => x.unsqueeze(1)],
  ["x.select(1, 2)", () => x.select(1, 2)],
  ["x.diagonal(1)", () => x.diagonal(1)],
  ["x.repeat(2, 1, 2)", () => x.repeat(2, 1, 2)],
  ["x.expand(2, 2, 3)", () => x.expand(2, 2, 3)],
  ["x.triu(1)", () => x.triu(1)],
  ["torch.addcmul(x, x, x)", () => x.addcmul(x, x)],
  ["torch.where(x > 2, x, x.neg())", () => torch.where(x.gt(2), x, x.neg())],
  ["x.sum(dim=1, keepdim=True)", () => x.sum({ dim: 1, keepdim: true })],
  ["x.sum(keepdim=True, dim=1)", () => x.sum({ keepdim: true, dim: 1 })],
  ["x.sum(dim=(0, 1), dtype=torch.float64)", () => x.sum({ dim: [0, 1], dtype: torch.float64 })],
  ["x.sum(dim=1, dtype=torch.float64)", () => x.sum({ dim: 1, keepdim: undefined, dtype: "float64" })],
  ["x.sum(1, dtype=torch.float16)", () => x.sum(1, { dtype: "torch.float16" })],
  ["x.clamp(max=2.5)", () => x.clamp({ max: 2.5 })],
  ["x.clamp(min=x.neg(), max=x.div(2))", () => x.clamp({ min: x.neg(), max: x.div(2) })],
  ["x.clamp(min=None, max=2)", () => x.clamp({ min: null, max: 2 })],
  ["torch.zeros(2, 3, dtype=torch.int16)", () => torch.zeros(2, 3, { dtype: torch.int16 })],
  ["torch.zeros([2, 3], dtype=torch.bool)", () => torch.zeros([2, 3], { dtype: "bool" })],
  ["torch.zeros(2, device='cpu')", () => torch.zeros(2, { device: "cpu" })],
  ["torch.zeros(2, device=torch.device('cpu'))", () => torch.zeros(2, { device: torch.device("cpu") })],
  ["torch.full((2, 3), 7, dtype=torch.float64)", () => torch.full([2, 3], 7, { dtype: torch.float64 })],
  ["x.to(torch.float64)", () => x.to(torch.float64)],
  ["ids.to(dtype=torch.int32)", () => ids.to({ dtype: "int32" })],
  ["ids.float()", () => ids.float()],
  ["x.T", () => x.T],
  ["x.mul(torch.tensor(2.5))", () => x.mul(torch.tensor(2.5))],
  ["ids.add(torch.tensor(2.5))", () => ids.add(torch.tensor(2.5))],
  ["torch.tensor(2).sub(x)", () => torch.tensor(2).sub(x)],
  ["x.add(x, alpha=torch.tensor(2))", () => x.add(x, { alpha: torch.tensor(2) })],
  ["x.pow(torch.tensor(2))", () => x.pow(torch.tensor(2))],
  ["torch.cat([x, x], 1)", () => torch.cat([x, x], 1)],
  ["torch.cat([x, x], dim=1)", () => torch.cat([x, x], { dim: 1 })],
  ["torch.stack([torch.tensor(1.), torch.tensor(2.)])", () => torch.stack([torch.tensor(1), torch.tensor(2)])],
  ["x.flip([0, 1])", () => x.flip([0, 1])],
  ["x.flip(1)", () => x.flip(1)],
  ["x.view([3, 2])", () => x.view([3, 2])],
  ["x.reshape([-1])", () => x.reshape([-1])],
  ["x.permute([1, 0])", () => x.permute([1, 0])],
  ["torch.einsum('ij,kj->ik', x, x)", () => torch.einsum("ij,kj->ik", x, x)],
  ["torch.div(x, 4, rounding_mode='floor')", () => torch.div(x, 4, { roundingMode: "floor" })],
  ["torch.div(x, 4, rounding_mode='trunc')", () => torch.div(x, 4, { roundingMode: "trunc" })],
  ["x.max(1)[0]", () => x.max(1)[0] as torch.Tensor],
  ["x.max(dim=1).indices", () => x.max({ dim: 1 }).indices],
  ["x.topk(2, largest=False)[0]", () => x.topk(2, { largest: false })[0] as torch.Tensor],
  ["x.unbind(1)[2]", () => x.unbind(1)[2] as torch.Tensor],
  ["x.split([1, 2], dim=1)[1]", () => x.split([1, 2], { dim: 1 })[1] as torch.Tensor],
  ["x.chunk(3, dim=1)[2]", () => x.chunk(3, { dim: 1 })[2] as torch.Tensor],
  ["torch.sort(x, descending=True)[1]", () => torch.sort(x, { descending: true })[1] as torch.Tensor],
  ["torch.sort(x, stable=True, dim=0)[0]", () => torch.sort(x, { stable: true, dim: 0 })[0] as torch.Tensor],
];

describe.skipIf(noPython)(`a call made again${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  let expected: Bits[];
  beforeAll(async () => {
    expected = await python(
      `x = torch.arange(6, dtype=torch.float32).reshape(2, 3)
ids = torch.arange(6).reshape(2, 3)
result = [bits(eval(code)) for code in args]`,
      cases.map(([code]) => code),
    );
  });

  test.each(cases.map(([code, run], i) => ({ code, run, i })))("$code is Python's each time", ({ code, run, i }) => {
    for (const time of ["once", "again", "for the third time"])
      expectSameBits(run(), expected[i] as Bits, `${code} ${time}`);
  });
});

test("an operator in place gives the object that it was called on, each time", () => {
  const own = x.clone();
  for (let time = 0; time < 3; time++) {
    expect(own.mul_(own)).toBe(own);
    expect(own.resize_(2, 3)).toBe(own);
    expect(own.contiguous()).toBe(own);
  }
});

test("what was given as out comes back as the object it is, each time", () => {
  const out = torch.empty(2, 3);
  const [values, indices] = [torch.empty(2), torch.empty(2, { dtype: "int64" })];
  for (let time = 0; time < 3; time++) {
    expect(torch.add(x, x, { out })).toBe(out);
    expect(torch.add(x, x, { alpha: 2, out })).toBe(out);
    const result = torch.max(x, { dim: 1, out: [values, indices] } as never) as unknown as torch.Tensor[];
    expect(result[0]).toBe(values);
    expect(result[1]).toBe(indices);
    const own = x.clone();
    expect(own.add_(x, { alpha: 2 })).toBe(own);
    expect(torch.equal(own, out)).toBe(true);
  }
});

test("a name that is no dtype, an unknown option, or one too many is refused each time", () => {
  for (let time = 0; time < 3; time++) {
    expect(x.sum({ dim: 1, dtype: "float64" }).dtype).toBe(torch.float64);
    expect(() => x.sum({ dim: 1, dtype: "float65" })).toThrow(/dtype/);
    expect(torch.zeros(1, { device: "cpu" }).shape).toEqual([1]);
    expect(() => torch.zeros(1, { device: "abacus" })).toThrow(/abacus/);
    expect(() => x.sum({ dim: 1, keepDim: true } as never)).toThrow(/keepDim/);
    expect(() => x.sum(1, { dim: 1 } as never)).toThrow(torch.TypeError);
    expect(() => torch.div(x, 4, { roundingMode: "up" })).toThrow(/up/);
  }
});

test("a tensor of no dimension stands for a number where it can, each time", () => {
  const [learned, known] = [torch.tensor(2, { requiresGrad: true, dtype: "float32" }), torch.tensor(2)];
  for (let time = 0; time < 3; time++) {
    expect(x.threshold(known, 0).sum().item()).toBe(12);
    expect(() => x.threshold(learned, 0)).toThrow(torch.TypeError);
    expect(x.mul(learned).requiresGrad).toBe(true);
    expect(x.mul(known).requiresGrad).toBe(false);
  }
});

test("more names than are remembered work", () => {
  for (let i = 0; i < 5000; i++) {
    expect(() => x.sum({ [`dim${i}`]: 1 } as never)).toThrow(`dim${i}`);
  }
  expect(x.sum({ dim: 1, keepdim: true, dtype: torch.float16 }).shape).toEqual([2, 1]);
  expect(x.any({ dim: 0, keepdim: true }).shape).toEqual([1, 3]);
});

test("a tensor that could not grow is empty, and the next call works, each time", () => {
  for (let time = 0; time < 3; time++) {
    const own = x.clone();
    expect(() => own.resize_(2 ** 40, 2 ** 10)).toThrow(torch.RuntimeError);
    expect(own.shape).toEqual([0]);
    expect(() => x.expand(2, 2)).toThrow(/must match the existing size/);
    expect(x.expand(2, 3).isSame(x)).toBe(false);
  }
});

test("a list of outs of another length is refused each time", () => {
  const [a, b, c] = [torch.empty(2), torch.empty(2, { dtype: "int64" }), torch.empty(2)];
  for (let time = 0; time < 3; time++) {
    expect(torch.max(x, { dim: 1, out: [a, b] } as never)).toHaveLength(2);
    for (const out of [[a], [a, b, c], []]) {
      expect(() => torch.max(x, { dim: 1, out } as never)).toThrow(/^expected tuple of 2 elements but got [013]$/);
      expect(() => torch.topk(x, 2, { out } as never)).toThrow(/^expected tuple of 2 elements but got [013]$/);
    }
  }
});

test("a tensor among integers that are given one by one is looked at, each time", () => {
  const [three, fraction] = [torch.tensor(3n), torch.tensor(2.5)];
  for (let time = 0; time < 3; time++) {
    expect(x.view(2, three as never).shape).toEqual([2, 3]);
    expect(torch.zeros(2, three as never, { dtype: "int16" }).shape).toEqual([2, 3]);
    expect(() => x.view(2, fraction as never)).toThrow(torch.TypeError);
    expect(() => x.view(2, 2.5)).toThrow(torch.TypeError);
  }
});

test("each tensor that stands for an integer in a list is looked at, each time", () => {
  const [two, three] = [2n, 3n].map((size) => torch.tensor(size));
  for (let time = 0; time < 2; time++) {
    expect(x.view([three, two] as never).shape).toEqual([3, 2]);
    expect(() => x.view([torch.tensor(2.9), three] as never)).toThrow(torch.TypeError);
    expect(() => x.view([torch.ones(3), two] as never)).toThrow(torch.TypeError);
    expect(() => torch.zeros([torch.tensor(3, { requiresGrad: true })] as never)).toThrow(torch.TypeError);
  }
});

test("what would read a tensor wrongly is refused each time", () => {
  const packed = torch.ones(4, 4).toMkldnn();
  const quantized = torch.quantizePerTensor(x, 0.1, 0, torch.quint8);
  for (let time = 0; time < 3; time++) {
    expect(x.cosh().shape).toEqual([2, 3]);
    expect(() => packed.cosh()).toThrow(torch.NotImplementedError);
    expect(quantized.view(3, 2).shape).toEqual([3, 2]);
    expect(() => quantized.view(torch.uint8)).toThrow(/not quantized/);
  }
});

test("a tensor that was freed, or a value of another kind, is refused each time", () => {
  const gone = torch.ones(3);
  gone.add(gone);
  gone.dispose();
  for (let time = 0; time < 3; time++) {
    expect(() => x.add(gone)).toThrow(torch.DisposedError);
    expect(() => x.add("a" as never)).toThrow(torch.TypeError);
    expect(() => x.view(1.5 as never)).toThrow(torch.TypeError);
    expect(x.add(x).shape).toEqual([2, 3]);
  }
});
