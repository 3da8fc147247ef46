/** Modules that index.ts exports as a whole hold what users are to have, and nothing that native code or wrapping needs. */

import { expect, test } from "vitest";
import * as index from "../../src/index.js";
import * as errors from "../../src/python/exceptions.js";
import * as tensor from "../../src/torch/tensor.js";

test("of errors, classes to be caught", () => {
  const { TorchError, ...classes } = errors;
  expect(Object.entries(classes).filter(([, value]) => !(value.prototype instanceof TorchError))).toEqual([]);
});

test("of tensor.ts, the Tensor", () => {
  expect(Object.keys(tensor).filter((name) => name in index)).toEqual(["Tensor"]);
  expect(index.Tensor).toBe(tensor.Tensor);
});
