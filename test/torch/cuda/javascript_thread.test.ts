import torch, { type Tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { bits } from "../../python.js";
import { sanitized } from "../../sanitized.js";

// libtorch's engine may continue a backward pass inside another on a thread of its own, on the CPU too, and does so some
// 60 passes deep; hooks must run on this thread all the same. CUDA's nodes always run on such a thread.
const DEEP = 150;

/** A backward pass whose hook runs one with a hook, and so on. */
function nested(depth: number, visit: (depth: number) => Tensor | void): Tensor {
  const x = torch.tensor([2], { requiresGrad: true });
  // In a hook operations are not recorded.
  const y = torch.enableGrad(() => x.mul(x));
  y.registerHook(() => {
    if (depth > 1) nested(depth - 1, visit);
    return visit(depth);
  });
  torch.enableGrad(() => y.sum()).backward();
  return x.grad as Tensor;
}

// The sanitizers' frames are larger: so many passes do not fit on the stack.
describe.skipIf(sanitized)("hooks in backward passes deep inside others", () => {
  test("run, in their order, and their gradients count", () => {
    const visited: number[] = [];
    const grad = nested(DEEP, (depth) => {
      visited.push(depth);
      return torch.tensor([10]);
    });
    expect(visited).toEqual(Array.from({ length: DEEP }, (_, i) => i + 1));
    expect(grad.item()).toBe(40);
  });

  test("throw what they throw, whatever it is", () => {
    for (const thrown of [new RangeError("from the depth"), "a string", undefined]) {
      let caught: unknown = "nothing";
      try {
        nested(DEEP, (depth) => {
          if (depth === 1) throw thrown;
        });
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(thrown);
    }
    expect(nested(2, () => {}).item()).toBe(4);
  });

  test("that catch what is thrown below them go on", () => {
    const x = torch.tensor([1], { requiresGrad: true });
    const y = x.mul(3);
    let seen: unknown;
    y.registerHook(() => {
      try {
        nested(DEEP, (depth) => {
          if (depth === 1) throw new Error("below");
        });
      } catch (error) {
        seen = (error as Error).message;
      }
    });
    y.sum().backward();
    expect([seen, x.grad?.item()]).toEqual(["below", 3]);
  });

  test("compute with the settings of this thread", () => {
    const wide = torch.randn(300, 300);
    const expected = bits(wide.matmul(wide).sum());
    const threads = torch.getNumThreads();
    torch.setNumThreads(1);
    const sums: unknown[] = [];
    nested(DEEP, (depth) => {
      if (depth > 2) return;
      sums.push([torch.getNumThreads(), torch.isGradEnabled(), bits(wide.matmul(wide).sum()).data === expected.data]);
    });
    torch.setNumThreads(threads);
    expect(sums).toEqual(Array(2).fill([1, false, true]));
  });
});
