/** Options are plain objects, of whichever realm: a REPL and runners of tests give those of another. */

import { runInNewContext } from "node:vm";
import torch, { nn, optim } from "libtorch-node";
import { expect, test } from "vitest";
import { isPlainObject } from "../../src/internal/plain_object.js";

test.each<[unknown, boolean]>([
  [{}, true],
  [Object.create(null), true],
  [runInNewContext("({ lr: 1 })"), true],
  [runInNewContext("[1]"), false],
  [runInNewContext("new Map()"), false],
  [runInNewContext("new (class A {})()"), false],
  [Object.create({ lr: 1 }), false],
  [torch.ones(1), false],
  [null, false],
])("%# is one, or is not", (value, expected) => {
  expect(isPlainObject(value)).toBe(expected);
});

test("options of another realm are options", () => {
  const options = (source: string) => runInNewContext(`(${source})`);
  const layer = new nn.Linear(2, 2, options("{ bias: false }"));
  expect(layer.bias).toBeNull();
  expect(new optim.Adam(layer.parameters(), options("{ lr: 0.5 }")).paramGroups[0]!.lr).toBe(0.5);
  expect(torch.tensor([1], options("{ requiresGrad: true }")).requiresGrad).toBe(true);
  expect(torch.ones([1, 2]).sum(options("{ dim: 1, keepdim: true }")).shape).toEqual([1, 1]);
});
