import { readFileSync } from "node:fs";
import torch, { aten, Scalar, tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { generateTypes } from "../../../scripts/generate/operator_types.js";
import { native } from "../../../src/native/addon.js";
import { camelCase } from "../../../src/python/camel_case.js";

test("the generated operator types are those of the registry", () => {
  for (const [name, text] of Object.entries(generateTypes())) {
    const file = new URL(`../../../src/torch/ops/${name}`, import.meta.url);
    expect(readFileSync(file, "utf8") === text, `${name} is stale: run \`npm run generate:ops\``).toBe(true);
  }
});

test("every operator of the registry is a function, and no two share a name", () => {
  const { all: names, keys } = native.operatorNames();
  expect(keys).toEqual(names.map(camelCase));
  expect(names.length).toBeGreaterThan(1500);
  expect(new Set(keys).size).toBe(names.length);
  for (const name of names) expect(aten, name).toHaveProperty([camelCase(name)], expect.any(Function));
});

describe("arguments", () => {
  const x = tensor([
    [1, 2],
    [3, 4],
  ]);

  test("come by position, by name, or by both", () => {
    expect(x.sum(1, true).tolist()).toEqual([[3], [7]]);
    expect(x.sum(1, { keepdim: true }).tolist()).toEqual([[3], [7]]);
    expect(x.sum({ dim: 1, keepdim: true }).tolist()).toEqual([[3], [7]]);
    expect(aten.sum(x, { dim: [0, 1] }).item()).toBe(10);
  });

  test("that are sizes may be listed or spread", () => {
    for (const y of [x.view(4), x.view([4]), x.reshape(-1)]) expect(y.shape).toEqual([4]);
    expect(x.permute(1, 0).tolist()).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(torch.zeros(2, 3, { dtype: "int32" }).dtype).toBe(torch.int32);
    expect(torch.zeros([]).shape).toEqual([]);
  });

  test("that are undefined count as not given", () => {
    expect(x.sum(undefined as never).item()).toBe(10);
    expect(x.sum({ dim: undefined } as never).item()).toBe(10);
  });

  test("that are integers stay integers on integer tensors, and a Scalar says what it is", () => {
    const n = tensor([1, 2], { dtype: "int64" });
    expect(n.mul(2).dtype).toBe(torch.int64);
    expect(n.mul(2.5).dtype).toBe(torch.float32);
    expect(n.mul(new Scalar(2, "float")).dtype).toBe(torch.float32);
    expect(n.add(1n).tolist()).toEqual([2, 3]);
  });

  test("may be a number where an overload takes one, on either side", () => {
    expect(aten.mul(x, 2).tolist()).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(aten.pow(2, x).tolist()).toEqual([
      [2, 4],
      [8, 16],
    ]);
  });

  test("of the wrong type are named, with what was expected and what came", () => {
    expect(() => (x as unknown as { cos(n: number): void }).cos(1)).toThrow(
      "cos() takes 1 positional argument but 2 were given",
    );
    expect(() => aten.cos("x" as never)).toThrow("cos(): argument 'self' (position 1) must be Tensor, not str");
    expect(() => aten.softmax(x, "a" as never)).toThrow(torch.TypeError);
    expect(() => (x as unknown as { relu(o: object): void }).relu({ slope: 1 })).toThrow(
      "relu() got an unexpected keyword argument 'slope'",
    );
    expect(() => x.diagonal({ offset: 1.5 })).toThrow(/must be int, not float/);
    expect(() => (aten as unknown as { addmm(...t: unknown[]): void }).addmm(x, x)).toThrow(
      /missing 1 required argument: 'mat2'|expected one of/,
    );
  });

  test("that libtorch refuses give its message and class", () => {
    expect(() => x.matmul(torch.ones(3, 3))).toThrow("mat1 and mat2 shapes cannot be multiplied (2x2 and 3x3)");
    expect(() => x.sum(5)).toThrow(torch.IndexError);
    expect(() => tensor([1], { dtype: "int64" }).fftFft({ n: 0 })).toThrow(torch.RuntimeError);
    expect(() => torch.linalg.inv?.(torch.zeros(2, 2))).toThrow(torch.LinAlgError);
    try {
      x.sum(5);
    } catch (error) {
      expect((error as Error).stack).toContain("operators.test");
      expect((error as Error).message).not.toMatch(/Exception raised from/);
    }
  });
});

describe("results", () => {
  test("with names can be taken by name or by position", () => {
    const [values, indices] = tensor([3, 1, 2]).sort();
    expect([values.tolist(), indices.tolist()]).toEqual([
      [1, 2, 3],
      [1, 2, 0],
    ]);
    expect(tensor([3, 1, 2]).max(0).indices.item()).toBe(0);
    expect(tensor([3, 1, 2]).topk(2).values.tolist()).toEqual([3, 2]);
  });

  test("that are an argument are the same object", () => {
    const x = torch.ones(2);
    expect(x.add_(1)).toBe(x);
    expect(x.contiguous()).toBe(x);
    const out = torch.empty(2);
    expect(aten.add(x, x, { out })).toBe(out);
    expect(out.tolist()).toEqual([4, 4]);
  });

  test("that are dtypes and numbers are what they are in JavaScript", () => {
    expect(aten.resultType(torch.ones(1), tensor([1], { dtype: "float64" }))).toBe(torch.float64);
    expect(torch.ones(2, 3).size(-1)).toBe(3);
    expect(aten.equal(torch.ones(2), torch.ones(2))).toBe(true);
  });
});

test("to() takes a device, a dtype, a tensor or options, and gives back the same tensor where nothing changes", () => {
  const x = torch.ones(2);
  expect(x.to("cpu")).toBe(x);
  expect(x.to(torch.float64).dtype).toBe(torch.float64);
  expect(x.to("int32").dtype).toBe(torch.int32);
  expect(x.to(torch.ones(1, { dtype: "float16" })).dtype).toBe(torch.float16);
  expect(x.to({ dtype: "int64", copy: true }).tolist()).toEqual([1, 1]);
  expect(() => x.to("nowhere")).toThrow(/nowhere/);
});
