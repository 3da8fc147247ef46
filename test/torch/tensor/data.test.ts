import { tmpdir } from "node:os";
import { join } from "node:path";
import torch, { aten, type TensorData, tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

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

describe("64 unsigned bits", () => {
  const big = 18_446_744_073_709_551_615n;
  const uint64 = { dtype: torch.uint64 };
  test.each<[string, () => torch.Tensor]>([
    ["tensor()", () => tensor([big], uint64)],
    ["nested rows", () => tensor([[big], [big]], uint64).at(1)],
    ["full()", () => torch.full([1], big, uint64)],
    ["fill_()", () => torch.zeros(1, uint64).fill_(big)],
    ["a typed array in a list", () => tensor([new BigUint64Array([big])]).at(0)],
  ])("go through %s", (_, make) => {
    expect(make().item()).toBe(big);
  });

  test("compare, become floats, and are errors where they do not fit", () => {
    expect(
      tensor(new BigUint64Array([big, 1n]))
        .eq(big)
        .tolist(),
    ).toEqual([true, false]);
    expect(tensor([big], { dtype: torch.float64 }).item()).toBe(Number(big));
    expect(() => tensor([big])).toThrow(/2\^63 - 1/);
    expect(() => tensor([big], { dtype: torch.int32 })).toThrow(/without overflow/);
    expect(() => tensor([-1n], uint64)).toThrow(/without overflow/);
    expect(() => torch.zeros(big as never)).toThrow(torch.TypeError);
    expect(() => tensor([big + 1n], uint64)).toThrow(/needs more/);
  });
});

test.skipIf(noPython)("lists of typed arrays make what lists of numpy arrays make in Python", async () => {
  const cases: [TensorData, string][] = [
    [[new Float32Array([1, 2]), new Float32Array([3, 4])], "[np.array([1, 2], 'f4'), np.array([3, 4], 'f4')]"],
    [[new Int32Array([1, 2]), new Float64Array([0.5, 4])], "[np.array([1, 2], 'i4'), np.array([0.5, 4], 'f8')]"],
    [
      [
        [new Uint8Array([1]), new Uint8Array([2])],
        [new Uint8Array([3]), new Uint8Array([255])],
      ],
      "[[np.array([1], 'u1'), np.array([2], 'u1')], [np.array([3], 'u1'), np.array([255], 'u1')]]",
    ],
    [[new Int16Array([1, 2]), [3.5, 4]], "[np.array([1, 2], 'i2'), [3.5, 4]]"],
    [[new BigInt64Array([2n ** 62n + 1n])], "[np.array([2**62 + 1], 'i8')]"],
    [[new Float64Array(0)], "[np.array([], 'f8')]"],
    [[new Int32Array(0), new Int32Array(0)], "[np.array([], 'i4'), np.array([], 'i4')]"],
  ];
  const theirs = await python<[string, number[], unknown][]>(`
import numpy as np
result = [[str(t.dtype), list(t.shape), t.tolist()] for t in (torch.tensor(d) for d in (${cases.map(([, source]) => source).join(", ")},))]`);
  const number = (value: unknown): unknown => (Array.isArray(value) ? value.map(number) : Number(value));
  for (const [index, [data]] of cases.entries()) {
    const made = tensor(data);
    const [dtype, shape, values] = theirs[index]!;
    expect([String(made.dtype), made.shape, number(made.tolist())]).toEqual([dtype, shape, values]);
  }
  expect(() => tensor([new Float32Array(2), new Float32Array(3)])).toThrow(
    "expected sequence of length 2 at dim 1 (got 3)",
  );
  expect(() => tensor([new Float32Array(2), 1])).toThrow(/nested equally deep/);
  expect(() => tensor([1, new Float32Array(2)])).toThrow(/nested equally deep/);
  expect(() => tensor([new Float32Array(2), [[1], [2]]])).toThrow(/nested equally deep|expected a number/);
});

describe("a tensor that has no memory", () => {
  const kinds: Record<string, () => torch.Tensor> = {
    "a zero tensor": () => aten._efficientzerotensor([2]),
    "a meta tensor": () => torch.empty([2], { device: "meta" }),
  };
  const readers: Record<string, (t: torch.Tensor) => unknown> = {
    tolist: (t) => t.tolist(),
    toTypedArray: (t) => t.toTypedArray(),
    numpy: (t) => t.numpy(),
    toBytes: (t) => t.toBytes(),
    save: (t) => torch.save(t, join(tmpdir(), "libtorch-node-no-memory.pt")),
  };
  const all = Object.keys(kinds).flatMap((kind) => Object.keys(readers).map((reader) => [kind, reader] as const));
  // A file keeps shapes on meta without data (test/torch/serialization/meta_tensors.test.ts).
  const cases = all.filter(([kind, reader]) => !(kind === "a meta tensor" && reader === "save"));
  test.each(cases)("%s is an error for %s", async (kind, reader) => {
    await expect((async () => readers[reader]!(kinds[kind]!()))()).rejects.toThrow(
      kind === "a meta tensor" ? "Cannot copy out of meta tensor; no data!" : /a ZeroTensor|memory is not allocated/,
    );
  });

  test("can be shared, and received as what it is", () => {
    const zeros = torch.receive(torch.share(aten._efficientzerotensor([2])));
    expect(zeros.clone().tolist()).toEqual([0, 0]);
    expect(aten._efficientzerotensor([1]).item()).toBe(0);
  });

  test("as a gradient is an error or nothing for the loops over memory", () => {
    const parameter = new torch.nn.Parameter(torch.ones(4));
    parameter.grad = aten._efficientzerotensor([4]);
    for (const fused of [false, true]) {
      const optimizer = new torch.optim.Adam([parameter], { lr: 0.1, fused });
      try {
        optimizer.step();
      } catch (error) {
        expect(error).toBeInstanceOf(torch.RuntimeError);
      }
      expect(parameter.tolist()).toEqual([1, 1, 1, 1]);
    }
  });
});
