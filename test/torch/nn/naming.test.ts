import { expect, test } from "vitest";
import { floatRepr, sizeRepr, stringRepr, tupleRepr } from "../../../src/python/repr.js";
import { snakeCase } from "../../../src/python/snake_case.js";

test.each([
  ["lnF", "ln_f"],
  ["inProjWeight", "in_proj_weight"],
  ["linear1", "linear1"],
  ["h1Proj", "h1_proj"],
  ["aBC", "a_b_c"],
  ["LayerNorm", "LayerNorm"],
  ["in_proj_weight", "in_proj_weight"],
  ["q_projW", "q_projW"],
  ["_hidden", "_hidden"],
  ["_hiddenSize", "_hidden_size"],
  ["0", "0"],
])("the property %s is %s in Python", (property, python) => {
  expect(snakeCase(property)).toBe(python);
});

test.each([
  [1e-5, "1e-05"],
  [1e-4, "0.0001"],
  [0.1, "0.1"],
  [1, "1.0"],
  [0, "0.0"],
  [-0, "-0.0"],
  [-2.5, "-2.5"],
  [-3, "-3.0"],
  [1e15, "1000000000000000.0"],
  [1e16, "1e+16"],
  [1.5e300, "1.5e+300"],
  [0.01, "0.01"],
  [1 / 3, "0.3333333333333333"],
  [Number.POSITIVE_INFINITY, "inf"],
  [Number.NaN, "nan"],
])("the float %s prints as in Python", (value, text) => {
  expect(floatRepr(value)).toBe(text);
});

test("tuples, sizes and strings print as in Python", () => {
  expect([tupleRepr([]), tupleRepr([5]), tupleRepr([2, 3])]).toEqual(["()", "(5,)", "(2, 3)"]);
  expect([sizeRepr([]), sizeRepr([5])]).toEqual(["torch.Size([])", "torch.Size([5])"]);
  expect(["it", "it's", 'a "b"', "'\"", "a\nb\\"].map(stringRepr)).toEqual([
    "'it'",
    '"it\'s"',
    "'a \"b\"'",
    "'\\'\"'",
    "'a\\nb\\\\'",
  ]);
});
