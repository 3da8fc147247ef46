import torch, { tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";

describe("torch.tensor", () => {
  test("makes float32 of numbers, bool of booleans, int64 of BigInts, complex64 of { re, im }", () => {
    expect(tensor([1, 2.5]).dtype).toBe(torch.float32);
    expect(tensor([true, false]).dtype).toBe(torch.bool);
    expect(tensor([1n]).dtype).toBe(torch.int64);
    expect(tensor([{ re: 1, im: -2 }]).dtype).toBe(torch.complex64);
    expect(tensor([]).dtype).toBe(torch.float32);
    expect(tensor([]).shape).toEqual([0]);
    expect(tensor([[], []]).shape).toEqual([2, 0]);
  });

  test("makes every typed array its own dtype", () => {
    const pairs = [
      [Float32Array, "float32"],
      [Float64Array, "float64"],
      [Int8Array, "int8"],
      [Uint8Array, "uint8"],
      [Uint8ClampedArray, "uint8"],
      [Int16Array, "int16"],
      [Uint16Array, "uint16"],
      [Int32Array, "int32"],
      [Uint32Array, "uint32"],
    ] as const;
    for (const [Array, name] of pairs) {
      const made = tensor(new Array([1, 2, 3]));
      expect([made.dtype.name, made.tolist()]).toEqual([name, [1, 2, 3]]);
    }
    expect(tensor(new BigInt64Array([-1n])).dtype).toBe(torch.int64);
    expect(tensor(new BigUint64Array([2n ** 64n - 1n])).item()).toBe(2n ** 64n - 1n);
  });

  test("takes every dtype by object and by name", () => {
    for (const name of [
      "float16",
      "bfloat16",
      "float64",
      "int8",
      "uint8",
      "int16",
      "int32",
      "int64",
      "bool",
    ] as const) {
      expect(tensor([0, 1], { dtype: name }).dtype).toBe(torch[name]);
      expect(tensor([0, 1], { dtype: torch[name] }).dtype).toBe(torch[name]);
    }
    expect(() => tensor([1], { dtype: "float31" })).toThrow(/expected a dtype such as .* got float31/);
  });

  test("refuses rows of different lengths and depths, and what is no number, saying where", () => {
    expect(() => tensor([[1, 2], [3]])).toThrow("expected sequence of length 2 at dim 1 (got 1)");
    expect(() => tensor([[1], 2])).toThrow(/nested equally deep/);
    expect(() => tensor([1, [2]])).toThrow(/nested equally deep/);
    expect(() =>
      tensor([
        [1, 2],
        [3, "x" as never],
      ]),
    ).toThrow("expected a number, boolean or BigInt at [1][1], got str");
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    expect(() => tensor(cyclic as never)).toThrow(/contains itself/);
  });

  test("refuses values that the dtype cannot hold", () => {
    expect(() => tensor([300], { dtype: "uint8" })).toThrow(/without overflow/);
    expect(() => tensor([Number.NaN], { dtype: "int64" })).toThrow(/without overflow/);
    expect(() => tensor([2 ** 63], { dtype: "int64" })).toThrow(/without overflow/);
    expect(tensor([-(2 ** 63)], { dtype: "int64" }).item()).toBe(-(2n ** 63n));
  });
});

describe("elements on their way out", () => {
  test("are never rounded: a 64-bit integer that a number cannot hold is a BigInt", () => {
    expect(tensor([2n ** 53n + 1n, 5n]).tolist()).toEqual([2n ** 53n + 1n, 5]);
  });

  test("keep NaN, infinities and minus zero", () => {
    expect(tensor([Number.NaN, Infinity, -Infinity, -0]).tolist()).toEqual([Number.NaN, Infinity, -Infinity, -0]);
  });

  test("come row by row also from a view that is not contiguous", () => {
    const t = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]).T;
    expect(t.isContiguous()).toBe(false);
    expect([...t.toTypedArray()]).toEqual([1, 4, 2, 5, 3, 6]);
  });

  test("of half precision widen to float32 without loss", () => {
    expect(tensor([1.5, 2.25], { dtype: "float16" }).toTypedArray()).toEqual(new Float32Array([1.5, 2.25]));
  });

  test("of several cannot be one item", () => {
    expect(() => tensor([1, 2]).item()).toThrow(/a Tensor with 2 elements cannot be converted to Scalar/);
  });
});

describe("shared memory", () => {
  test("asTensor shares a typed array's memory both ways, tensor copies it", () => {
    const array = new Float32Array([1, 2, 3]);
    const shared = torch.asTensor(array);
    const copied = tensor(array);
    array[0] = 10;
    shared.setAt(1, 20);
    expect([...array]).toEqual([10, 20, 3]);
    expect(copied.tolist()).toEqual([1, 2, 3]);
  });

  test("keeps the array's memory alive after the array itself is gone", () => {
    const make = () => torch.asTensor(new Float32Array(1_000_000).fill(7));
    const t = make();
    for (let i = 0; i < 50; i++) new Float32Array(1_000_000).fill(i);
    expect(t.sum().item()).toBe(7_000_000);
  });

  test("that was transferred away is an error, not a crash", () => {
    const array = new Float32Array([1, 2, 3]);
    const shared = torch.asTensor(array);
    const row = shared.at("1:");
    structuredClone(array.buffer, { transfer: [array.buffer] });
    expect(() => shared.add(1)).toThrow(/was detached/);
    expect(() => row.add(1)).toThrow(/was detached/);
    expect(() => torch.asTensor(array)).toThrow(/whose buffer was detached/);
  });

  test("views share storage with their base as in PyTorch", () => {
    const base = torch.zeros(2, 3);
    base.at(1).fill_(5);
    base.view(-1).setAt(0, 1);
    expect(base.tolist()).toEqual([
      [1, 0, 0],
      [5, 5, 5],
    ]);
    expect(base.at(0).dataPtr()).toBe(base.dataPtr());
  });

  test("frombuffer reads bytes as the dtype says and checks its bounds", () => {
    const bytes = new Uint8Array(new Float32Array([1, 2, 3]).buffer);
    expect(torch.frombuffer(bytes, { dtype: "float32", offset: 4 }).tolist()).toEqual([2, 3]);
    expect(() => torch.frombuffer(bytes, { dtype: "float64" })).toThrow(/multiple of element size/);
    expect(() => torch.frombuffer(bytes, { dtype: "float32", count: 4 })).toThrow(/more than the buffer's 3/);
  });
});

test("full makes the default dtype of a number and what else it is told", () => {
  expect(torch.full([2], 3).dtype).toBe(torch.float32);
  expect(torch.full([2], true).dtype).toBe(torch.bool);
  expect(torch.full([2], 3, { dtype: "int64" }).tolist()).toEqual([3, 3]);
});
