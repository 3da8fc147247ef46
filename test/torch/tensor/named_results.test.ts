import { inspect } from "node:util";
import torch from "libtorch-node";
import { describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

const x = torch.arange(4, { dtype: "float32" }).reshape(2, 2);
const square = x.add(torch.eye(2));
const cases: [code: string, run: () => unknown[]][] = [
  ["x.max(1)", () => x.max(1)],
  ["torch.topk(x, 1)", () => torch.topk(x, 1)],
  ["torch.sort(x, descending=True)", () => torch.sort(x, { descending: true })],
  ["torch.linalg.slogdet(square)", () => torch.linalg.slogdet(square)],
  ["torch.linalg.lu_factor_ex(square)", () => torch.linalg.luFactorEx(square)],
  ["torch.histogramdd(x, [2, 2])", () => torch.histogramdd(x, [2, 2])],
];

describe.skipIf(noPython)(`results with names${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test.each(cases)("of %s print as Python's do", async (code, run) => {
    const expected = await python(
      `x = torch.arange(4, dtype=torch.float32).reshape(2, 2)
square = x + torch.eye(2)
result = repr(eval(args))`,
      code,
    );
    expect(String(run())).toBe(expected);
    expect(inspect(run())).toBe(expected);
  });
});

test("keep their names in function transforms", () => {
  const along = (row: torch.Tensor) => row.max(0);
  const mapped = torch.func.vmap(along)(x) as ReturnType<typeof along>;
  expect(torch.equal(mapped.values, x.max(1).values)).toBe(true);
  expect(String(mapped)).toBe(String(x.max(1)));
  const functional = torch.func.functionalize(along)(x) as ReturnType<typeof along>;
  expect(torch.equal(functional.indices, x.max(0).indices)).toBe(true);
});

test("results with names are an array, and what is made of it is a plain one", () => {
  const result = x.max(1);
  const [values, indices] = result;
  expect(result.values).toBe(values);
  expect(result.indices).toBe(indices);
  expect(Array.isArray(result)).toBe(true);
  expect([...result]).toHaveLength(2);
  expect(Object.getPrototypeOf(result.map((part) => part.dtype))).toBe(Array.prototype);
  expect(Object.keys(result)).toEqual(["0", "1"]);
  expect(torch.max(x, 1).values.tolist()).toEqual([1, 3]);
});
