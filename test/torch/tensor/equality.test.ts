/** What compares objects by their properties takes no two tensors for equal, whatever they hold: a test that passes would say nothing. */

import assert from "node:assert";
import { isDeepStrictEqual } from "node:util";
import torch, { distributions, nn, optim } from "libtorch-node";
import { expect, test } from "vitest";

const ones = () => torch.ones(2);
const parameter = (value: number) => new nn.Parameter(torch.tensor([value]));
const MAKERS: Record<string, () => unknown> = {
  tensors: ones,
  "objects with tensors": () => ({ loss: ones() }),
  "state dicts": () => new nn.Linear(2, 2).stateDict(),
  parameters: () => parameter(1),
  storages: () => ones().untypedStorage(),
  generators: () => new torch.Generator(),
  stores: () => new torch.distributed.HashStore(),
  distributions: () => new distributions.Normal(torch.zeros(1), torch.ones(1)),
  modules: () => new nn.Linear(2, 2),
};

test.each(Object.entries(MAKERS))("%s are deeply equal to themselves alone", (_, make) => {
  const one = make();
  assert.deepStrictEqual(one, one);
  const another = make();
  expect(isDeepStrictEqual(one, another)).toBe(false);
  expect(() => assert.deepStrictEqual(one, another)).toThrow(assert.AssertionError);
  expect(() => expect(one).to.deep.equal(another)).toThrow();
  expect(() => expect(one).toEqual(another)).toThrow();
});

test("what iterates over a tensor without dimensions is told how to compare tensors", () => {
  expect(() => expect(ones()).toEqual(ones())).toThrow(/0-d tensor \(.*torch\.equal\(a, b\)/);
  const adam = (value: number) => new optim.Adam([parameter(value)]);
  expect(isDeepStrictEqual(adam(1).paramGroups, adam(1).paramGroups)).toBe(false);
});
