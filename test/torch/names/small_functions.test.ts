/** Limits of dtypes, arrays that are shared, numbers, branches: against Python. */

import torch, { aten, type DType, type NDArray } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const floats = ["float16", "bfloat16", "float32", "float64", "complex64", "complex128", "float8_e4m3fn", "float8_e5m2"];
const others = ["float8_e4m3fnuz", "float8_e5m2fnuz", "float8_e8m0fnu"];
const ints = ["uint8", "int8", "int16", "int32", "int64", "uint16", "uint32", "uint64"];
const dtype = (name: string) => (torch as unknown as Record<string, DType>)[name]!;

describe.skipIf(noPython)("finfo and iinfo", () => {
  test("have Python's numbers and print as they do", async () => {
    const expected = await python<[string[][], string[][]]>(
      `
def f(name):
    i = torch.finfo(getattr(torch, name))
    return [repr(i), i.bits, float(i.eps).hex(), float(i.max).hex(), float(i.min).hex(), float(i.tiny).hex(), float(i.smallest_normal).hex(), i.resolution, i.dtype]
def g(name):
    i = torch.iinfo(getattr(torch, name))
    return [repr(i), i.bits, str(i.min), str(i.max), i.dtype]
result = [[[str(v) for v in f(n)] for n in args[0]], [[str(v) for v in g(n)] for n in args[1]]]
`,
      [[...floats, ...others], ints],
    );
    const hex = await python<Record<string, string>[]>(
      "result = [{k: float(v).hex() for k, v in row.items()} for row in args]",
      [...floats, ...others].map((name) => {
        const { eps, max, min, tiny, smallestNormal } = torch.finfo(dtype(name));
        return { eps, max, min, tiny, smallestNormal };
      }),
    );
    const have = [...floats, ...others].map((name, i) => {
      const info = torch.finfo(dtype(name));
      const { eps, max, min, tiny, smallestNormal } = hex[i]!;
      const resolution = info.resolution === 1 ? "1.0" : info.resolution.toExponential().replace(/e-(\d)$/, "e-0$1");
      return [String(info), String(info.bits), eps, max, min, tiny, smallestNormal, resolution, info.dtype];
    });
    expect(have.map((row) => row.map((v) => (v === "1e-03" ? "0.001" : v === "1e-02" ? "0.01" : v)))).toEqual(
      expected[0],
    );
    const whole = ints.map((name) => {
      const info = torch.iinfo(dtype(name));
      return [String(info), String(info.bits), String(info.min), String(info.max), info.dtype];
    });
    expect(whole).toEqual(expected[1]);
  });

  test("refuse what is no such dtype, with Python's words", () => {
    expect(() => torch.finfo(torch.int64)).toThrow("torch.finfo() requires a floating point input type");
    expect(() => torch.iinfo(torch.float32)).toThrow("torch.iinfo() requires an integer input type");
    expect(() => torch.iinfo(torch.bool)).toThrow("torch.bool is not supported by torch.iinfo");
    expect(() => torch.iinfo(3 as never)).toThrow("iinfo(): argument 'type' (position 1) must be torch.dtype, not 3");
  });
});

describe("fromNumpy", () => {
  test("shares a typed array's memory, also under a shape and strides", () => {
    const data = Float64Array.from([1, 2, 3, 4, 5, 6]);
    const flat = torch.fromNumpy(data);
    const matrix = torch.fromNumpy({ data, shape: [2, 3] });
    const turned = torch.fromNumpy({ data, shape: [3, 2], stride: [1, 3] });
    const part = torch.fromNumpy({ data, shape: [2, 2], stride: [3, 1], offset: 1 });
    data[1] = 20;
    expect(flat.tolist()).toEqual([1, 20, 3, 4, 5, 6]);
    expect(matrix.tolist()).toEqual([
      [1, 20, 3],
      [4, 5, 6],
    ]);
    expect(turned.tolist()).toEqual([
      [1, 4],
      [20, 5],
      [3, 6],
    ]);
    expect(part.tolist()).toEqual([
      [20, 3],
      [5, 6],
    ]);
    part.mul_(2);
    expect([...data]).toEqual([1, 40, 6, 4, 10, 12]);
    expect(flat.dtype).toBe(torch.float64);
  });

  test("takes nothing else, and stays within the array", () => {
    expect(() => torch.fromNumpy([1] as never)).toThrow("(Python's np.ndarray), got [ 1 ]");
    expect(() => torch.fromNumpy({ data: [1], shape: [1] } as never)).toThrow("expected a typed array");
    const data = new Float32Array(4);
    expect(() => torch.fromNumpy({ data, shape: [5] })).toThrow("invalid for input of size 4");
    expect(() => torch.fromNumpy({ data, shape: [2, 2], stride: [4, 1] })).toThrow("out of bounds for storage");
    expect(() => torch.fromNumpy({ data, shape: [2], stride: [-1], offset: 3 })).toThrow("negative strides");
    expect(() => torch.fromNumpy({ data, shape: [2], offset: 1.5 } as NDArray)).toThrow();
  });
});

describe("asarray", () => {
  const x = aten.ones(2);
  test("shares where it can, and copies when it is asked or has to", () => {
    expect(torch.asarray(x).dataPtr()).toBe(x.dataPtr());
    expect(torch.asarray(x, { copy: false }).dataPtr()).toBe(x.dataPtr());
    expect(torch.asarray(x, { copy: true }).dataPtr()).not.toBe(x.dataPtr());
    expect(torch.asarray(x, { dtype: "float64" }).dtype).toBe(torch.float64);
    const array = Float32Array.from([1]);
    torch.asarray(array).add_(1);
    expect(array[0]).toBe(2);
    expect(torch.asarray([1, 2], { dtype: "int64" }).tolist()).toEqual([1, 2]);
    const y = aten.ones(2).requiresGrad_();
    expect([torch.asarray(y).requiresGrad, torch.asarray(y, { requiresGrad: false }).requiresGrad]).toEqual([
      true,
      false,
    ]);
  });

  test("says when it cannot", () => {
    expect(() => torch.asarray([1], { copy: false })).toThrow("can't alias arbitrary sequence into a tensor.");
    expect(() => torch.asarray(x, { copy: false, dtype: "float64" })).toThrow("can't alias tensor with dtype");
    expect(() => torch.asarray(x, { copy: false, device: "meta" })).toThrow(
      "can't alias tensor from device 'cpu' to 'meta'.",
    );
  });
});

test("numbers that might be symbols are numbers", () => {
  expect([torch.symInt(2.7), torch.symInt("3"), torch.symInt(torch.tensor(-3.5)), torch.symFloat("2.5")]).toEqual([
    2, 3, -3, 2.5,
  ]);
  expect([
    torch.symMax(1, 2.5),
    torch.symMin(1, 2),
    torch.symSum([1, 2]),
    torch.symSum(1, 2, 3),
    torch.symSqrt(4),
  ]).toEqual([2.5, 1, 3, 6, 2]);
  expect([torch.symNot(3), torch.symNot(false), torch.symIte(true, 1, 2), torch.symIte(false, "a", "b")]).toEqual([
    false,
    true,
    1,
    "b",
  ]);
  expect(() => torch.symMax("a" as never, 1)).toThrow("expected a number, got str");
  expect(() => torch.symIte(1 as never, 1, 2)).toThrow("expected b to be true or false");
  expect(() => torch.symIte(true, 1, "2" as never)).toThrow("type mismatch");
  expect(() => torch.symSqrt(-1)).toThrow("math domain error");
  expect(() => torch.symInt("x")).toThrow("could not convert");
});

test("cond runs one branch", () => {
  const x = torch.tensor([1, 2]);
  const run = (pred: boolean | number | torch.Tensor) =>
    torch
      .cond(
        pred,
        (a) => a.add(1),
        (a) => a.sub(1),
        [x] as const,
      )
      .tolist();
  expect([run(true), run(0), run(x.sum().gt(2)), run(torch.tensor([false]))]).toEqual([
    [2, 3],
    [0, 1],
    [2, 3],
    [0, 1],
  ]);
  expect(
    torch.cond(
      true,
      () => 1,
      () => 2,
    ),
  ).toBe(1);
  expect(() => run(x)).toThrow("Expected pred to be bool or single-element tensor");
  expect(() => run("x" as never)).toThrow("Expected pred to be bool or tensor");
  const w = torch.tensor([3]).requiresGrad_();
  torch
    .cond(
      true,
      (a) => a.mul(2),
      (a) => a,
      [w] as const,
    )
    .sum()
    .backward();
  expect(w.grad.tolist()).toEqual([2]);
});

test("whileLoop loops", () => {
  const [count, x] = torch.whileLoop(
    (i, _x) => i.lt(3).all(),
    (i, x) => [i.add(1), x.mul(2)],
    [aten.zeros([]), torch.tensor([1, 2])] as [torch.Tensor, torch.Tensor],
  );
  expect([count.item(), x.tolist()]).toEqual([3, [8, 16]]);
  const start = [aten.zeros([])] as [torch.Tensor];
  const [same] = torch.whileLoop(
    () => false,
    (i) => [i],
    start,
  );
  expect(same.isSame(start[0])).toBe(false);
  expect(() =>
    torch.whileLoop(
      () => 3 as never,
      (i) => [i],
      start,
    ),
  ).toThrow("cond_fn must return a boolean scalar tensor");
  expect(() =>
    torch.whileLoop(
      () => true,
      () => [] as never,
      start,
    ),
  ).toThrow("same number of elements");
});

test("threads, denormal numbers, warnings", () => {
  expect(torch.getNumInteropThreads()).toBeGreaterThan(0);
  expect(() => torch.setNumInteropThreads(0)).toThrow("expects a positive integer");
  expect(() => torch.setNumInteropThreads("a" as never)).toThrow("expects an int");
  const tiny = torch.tensor([1e-310], { dtype: "float64" });
  if (torch.setFlushDenormal(true)) expect(tiny.mul(1).item()).toBe(0);
  torch.setFlushDenormal(false);
  expect(tiny.mul(1).item()).toBe(1e-310);
  expect(torch.isWarnAlwaysEnabled()).toBe(false);
  torch.setWarnAlways(true);
  expect(torch.isWarnAlwaysEnabled()).toBe(true);
  torch.setWarnAlways(false);
  expect([torch.e, torch.newaxis, torch.dtype, torch.layout]).toEqual([Math.E, null, torch.DType, torch.Layout]);
  expect(torch.legacyContiguousFormat).toBe(torch.contiguousFormat);
});
