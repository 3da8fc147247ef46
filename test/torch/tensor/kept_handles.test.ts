/** What holds the handle of a tensor keeps the tensor, whether or not the Tensor itself is there any more. */

import torch, { type Tensor } from "libtorch-node";
import { expect, test } from "vitest";
import { collectGarbage } from "../../../src/native/collect_garbage.js";

const zeros = torch.zeros([4]);
zeros.add(1);

test("a shallow copy has the values of the tensor that it was made of", () => {
  const copies = Array.from({ length: 200 }, (_, i) => ({ ...zeros.add(i) })) as Tensor[];
  collectGarbage();
  const later = Array.from({ length: 5000 }, (_, i) => zeros.add(-1 - i));
  expect(copies.map((copy) => torch.add(copy, 0).at(0).item())).toEqual(copies.map((_, i) => i));
  for (const copy of copies) torch.fill_(copy, 77);
  expect(later.every((tensor, i) => tensor.at(0).item() === -1 - i)).toBe(true);
});

test("a list whose elements are made as they are read gives the rows that were read", () => {
  const list: Tensor[] = [];
  const get = (i: number) => {
    const made = zeros.add(i);
    for (let k = 0; k < 20; k++) zeros.add(-1000 - k);
    if (i % 50 === 0) collectGarbage();
    return made;
  };
  for (let i = 0; i < 300; i++) Object.defineProperty(list, i, { get: () => get(i), enumerable: true });
  const rows = torch.stack(list);
  for (let i = 0; i < 300; i++) expect(rows.at(i).tolist()).toEqual([i, i, i, i]);
});
