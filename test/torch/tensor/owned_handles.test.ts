import torch from "libtorch-node";
import { describe, expect, test } from "vitest";
import { native } from "../../../src/native/addon.js";
import { collectGarbage } from "../../../src/native/collect_garbage.js";
import { handleKey } from "../../../src/native/handle.js";

// The results of repeated calls are small tensors whose handles serve one after the other.
const x = torch.arange(4, { dtype: "float32" });
const next = () => x.add(1);
next();

/** A handle whose Tensor nothing refers to any more. */
const handleAlone = () => next()[handleKey];

describe("the handle of a small tensor", () => {
  test("is good for a native call that begins when its Tensor was collected", () => {
    const handle = handleAlone();
    collectGarbage();
    expect(native.shape(handle)).toEqual([4]);
  });

  test("serves the next tensor only when no native call may know it", () => {
    const handle = handleAlone();
    collectGarbage();
    expect(next()[handleKey]).not.toBe(handle);
  });

  test("is counted as long as its Tensor is there", () => {
    collectGarbage();
    const { tensors } = torch.memoryStats();
    const kept = Array.from({ length: 3000 }, next);
    for (let i = 0; i < 3000; i++) next();
    collectGarbage();
    expect(torch.memoryStats().tensors).toBe(tensors + kept.length);
    kept.length = 0;
    collectGarbage();
    expect(torch.memoryStats().tensors).toBe(tensors);
  });

  test("is not that of another one, whatever is dropped in between", () => {
    const kept = [];
    for (let i = 0; i < 20_000; i++) {
      const own = x.mul(i);
      if (i % 7 === 0) kept.push({ own, i });
      if (i % 3000 === 0) collectGarbage();
      if (i % 11 === 0) own.view(2, 2).add(own.view(2, 2)).dispose();
    }
    for (const { own, i } of kept) expect(own.at(3).item()).toBe(3 * i);
  });

  test("is gone with dispose() and at the end of a tidy() scope", () => {
    const disposed = next();
    disposed.dispose();
    expect(() => disposed.add(1)).toThrow(torch.DisposedError);
    let left: torch.Tensor | undefined;
    const returned = torch.tidy(() => {
      left = next();
      return next();
    });
    expect(() => left?.add(1)).toThrow(torch.DisposedError);
    expect(returned.tolist()).toEqual([1, 2, 3, 4]);
  });
});
