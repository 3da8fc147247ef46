import torch, { func, type Tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const CASES: [shape: number[], pattern: string, lengths?: Record<string, number>][] = [
  [[2, 3, 4], "a b c -> c b a"],
  [[2, 3, 4], "a b c -> (a b) c"],
  [[2, 3, 4], "a b c->(c a)b"],
  [[2, 6, 4], "a (b d) c -> a d (c b)", { d: 3 }],
  [[8, 6, 6, 3], "b (h1 h) (w1 w) c -> (b h1 w1) h w c", { h1: 2, w1: 2 }],
  [[2, 1, 4], "a 1 c -> c a"],
  [[2, 4], "a c -> 1 c () a"],
  [[2, 3, 4], "... c -> c ..."],
  [[2, 3, 4], "a ... -> (... a)"],
  [[2], "a ... -> ... a"],
  [[], "->"],
];

const WRONG: [shape: number[], pattern: string, lengths?: Record<string, number>][] = [
  [[2, 3], "a b"],
  [[2, 3], "a b -> a"],
  [[2, 3], "a a -> a"],
  [[2, 3], "a b -> (a (b))"],
  [[2, 3], "a b -> a b)"],
  [[2, 3], "a b -> (a b"],
  [[2, 3], "a b c -> a b c"],
  [[2], "a b ... -> a b ..."],
  [[2, 3], "a b -> a ..."],
  [[2, 3], "(a ...) -> a ..."],
  [[2, 3], "a 2 -> a 2"],
  [[2, 3], "_a b -> _a b"],
  [[2, 3], "a .. -> a .."],
  [[2, 3], "a b -> b a", { c: 2 }],
];

const script = `
from torch.func import rearrange
def made(shape):
    n = 1
    for s in shape: n *= s
    return torch.arange(n, dtype=torch.float32).reshape(shape)
def error(shape, pattern, lengths=None):
    try: rearrange(made(shape), pattern, **(lengths or {}))
    except Exception as e: return str(e)
values = [rearrange(made(shape), pattern, **(rest[0] if rest else {})) for shape, pattern, *rest in args["cases"]]
result = {"values": [bits(v) for v in values], "strides": [v.stride() for v in values], "errors": [error(*w) for w in args["wrong"]]}
`;

const made = (shape: number[]): Tensor =>
  torch
    .arange(shape.reduce((n, s) => n * s, 1))
    .float()
    .reshape(shape);

describe.skipIf(noPython)(`rearrange is Python's${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("in values, strides and errors", async () => {
    type Result = { values: Bits[]; strides: number[][]; errors: string[] };
    const { values, strides, errors } = await python<Result>(script, { cases: CASES, wrong: WRONG });
    for (const [i, [shape, pattern, lengths]] of CASES.entries()) {
      const result = func.rearrange(made(shape), pattern, lengths);
      expectSameBits(result, values[i] as Bits, pattern);
      expect(result.stride(), pattern).toEqual(strides[i]);
    }
    for (const [i, [shape, pattern, lengths]] of WRONG.entries()) {
      expect(() => func.rearrange(made(shape), pattern, lengths), pattern).toThrow(errors[i]);
    }
  });
});

test("rearrange stacks a list, and says which lengths do not fit", () => {
  expect(func.rearrange([torch.ones(2), torch.zeros(2)], "a b -> b a").tolist()).toEqual([
    [1, 0],
    [1, 0],
  ]);
  expect(() => func.rearrange(made([5, 2]), "(a b) c -> a b c", { a: 2 })).toThrow(
    "expected the lengths of (a b) to divide an axis of size 5, got 2",
  );
  expect(() => func.rearrange(made([6, 2]), "(a b) c -> a b c")).toThrow(
    "expected the lengths of all but one of (a b)",
  );
  expect(() => func.rearrange(made([2, 3]), "a 1 -> a")).toThrow("to divide an axis of size 3");
  expect(() => func.rearrange(made([2, 3]), "a b -> a b", { a: 1.5 })).toThrow(
    "rearrange axis lengths must be integers",
  );
});
