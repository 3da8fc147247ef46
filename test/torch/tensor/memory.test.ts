// In a process of its own: it measures its memory.

import torch, { nn, tensor } from "libtorch-node";
import { expect, test } from "vitest";

test("a synchronous loop without any help stays within its memory", () => {
  const megabytes = () => process.memoryUsage().rss / 2 ** 20;
  const before = megabytes();
  let largest = 0;
  for (let i = 0; i < 2000; i++) {
    torch.ones(1_000_000);
    if (i % 100 === 0) largest = Math.max(largest, megabytes() - before);
  }
  // 8 GB were allocated.
  expect(largest).toBeLessThan(1000);
});

test("memory of sizes that a program no longer uses makes room for those that it does", () => {
  const use = (bytes: number, count: number) => {
    const tensors = Array.from({ length: count }, () => torch.ones(bytes, { dtype: "uint8" }));
    for (const used of tensors) used.dispose();
  };
  const faults = (run: () => void) => {
    const before = process.resourceUsage().minorPageFault;
    run();
    return process.resourceUsage().minorPageFault - before;
  };
  const [page, size] = [4096, 3 << 20];
  // All that is kept for later.
  for (const bytes of [1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20]) use(bytes, (64 << 20) / bytes);
  use(size, 8);
  expect(faults(() => use(size, 8))).toBeLessThan(size / page);
});

test("tidy frees what is made inside, except what it returns", () => {
  const before = torch.memoryStats();
  let inner: torch.Tensor | undefined;
  const kept = torch.tidy(() => {
    inner = torch.ones(1000);
    return { sum: inner.mul(2), list: [inner.add(1)] };
  });
  expect(inner?.isDisposed).toBe(true);
  expect(() => inner?.add(1)).toThrow(torch.DisposedError);
  expect(kept.sum.at(0).item()).toBe(2);
  expect(kept.list[0]?.at(0).item()).toBe(2);
  expect(torch.memoryStats().tensors - before.tensors).toBeLessThanOrEqual(6);
});

test("tidy scopes nest, and end when the function throws", () => {
  let a: torch.Tensor | undefined;
  const outer = torch.tidy(() => {
    const inner = torch.tidy(() => torch.ones(2));
    a = inner;
    return inner.add(1);
  });
  expect([a?.isDisposed, outer.tolist()]).toEqual([true, [2, 2]]);
  let lost: torch.Tensor | undefined;
  expect(() =>
    torch.tidy(() => {
      lost = torch.ones(1);
      throw new Error("inside");
    }),
  ).toThrow("inside");
  expect(lost?.isDisposed).toBe(true);
  expect(() => torch.tidy(async () => 1)).toThrow(/synchronous/);
});

test("parameters made inside a tidy scope live on", () => {
  let layer: nn.Linear | undefined;
  torch.tidy(() => {
    layer = new nn.Linear(2, 2);
    return undefined;
  });
  expect(layer?.weight.isDisposed).toBe(false);
});

test("dispose may happen twice; afterwards every use is a DisposedError", () => {
  const t = tensor([1, 2]);
  const alias = t.view(2);
  t.dispose();
  t[Symbol.dispose]();
  expect(t.isDisposed).toBe(true);
  for (const use of [() => t.shape, () => t.add(1), () => alias.add(t), () => t.item(), () => torch.share(t)]) {
    expect(use).toThrow(torch.DisposedError);
  }
  expect(String(t)).toBe("tensor(<disposed>)");
  expect(alias.tolist()).toEqual([1, 2]);
});

test("what a hook disposes of while an operator works on it lives until that has ended", () => {
  const leaf = torch.full([64], 2).requiresGrad_();
  const three = torch.full([64], 3);
  leaf.mul(1).mul(three); // the calls below are of a kind that was seen before
  const x = leaf.mul(1);
  const later: torch.Tensor[] = [];
  const pack = () => {
    x.dispose();
    // They take the memory that x had, if it was let go of.
    for (let i = 0; i < 20; i++) later.push(three.add(i));
    return null;
  };
  const product = torch.autograd.graph.savedTensorsHooks(
    pack,
    () => three,
    () => x.mul(three),
  );
  expect(product.tolist()).toEqual(Array(64).fill(6));
  expect(() => x.add(1)).toThrow(torch.DisposedError);
});
