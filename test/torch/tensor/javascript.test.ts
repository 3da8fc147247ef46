/** Tensors where JavaScript expects numbers, JSON and clones. */
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { TypeError } from "../../../src/python/exceptions.js";
import { torch } from "../../../src/torch/torch.generated.js";

const any = (value: unknown) => value as number;

describe("a tensor of one element in JavaScript's operators", () => {
  const loss = torch.tensor(2.5, { requiresGrad: true });

  it("is its number", () => {
    expect(any(loss) * 2).toBe(5);
    expect(any(loss) < 3).toBe(true);
    expect(any(loss) + 1).toBe(3.5);
    expect(Number(loss)).toBe(2.5);
    expect(Math.max(any(loss), 1)).toBe(2.5);
    expect(any(torch.ones(1, 1)) - 1).toBe(0);
    // biome-ignore lint/suspicious/noDoubleEquals: what is tested
    expect(any(torch.tensor([7n])) == 7).toBe(true);
    expect(Number(torch.tensor(true))).toBe(1);
    expect(any(torch.tensor(2n ** 60n)) > any(2n ** 59n)).toBe(true);
  });

  it("prints in a template as in Python", () => {
    expect(`${loss}`).toBe("tensor(2.5000, requires_grad=True)");
    expect(`${torch.ones(2)}`).toBe("tensor([1., 1.])");
  });
});

describe("a tensor of another kind in JavaScript's operators", () => {
  it.each([
    ["x * 2", () => any(torch.ones(2)) * 2],
    ["2 * x", () => 2 * any(torch.ones(2, 2))],
    ["x + y", () => any(torch.ones(2)) + any(torch.ones(2))],
    ["x < 3", () => any(torch.ones(0)) < 3],
    ["-x", () => -any(torch.ones(2))],
    ["Number(x)", () => Number(torch.ones(3))],
    // biome-ignore lint/suspicious/noDoubleEquals: what is tested
    ["x == 2", () => any(torch.ones(2)) == 2],
    ["a complex number", () => any(torch.tensor({ re: 1, im: 2 })) * 2],
  ])("%s names the methods", (_, run) => {
    expect(run).toThrow(TypeError);
    expect(run).toThrow("x.mul(2) for x * 2");
  });
});

describe("JSON.stringify of tensors", () => {
  it("writes what tolist gives", () => {
    const values = {
      loss: torch.tensor(0.5),
      ids: torch.tensor([
        [1n, 2n],
        [3n, 4n],
      ]),
      mask: torch.tensor([true, false]),
    };
    expect(JSON.stringify(values)).toBe('{"loss":0.5,"ids":[[1,2],[3,4]],"mask":[true,false]}');
    expect(JSON.stringify(torch.empty(0))).toBe("[]");
    expect(JSON.parse(JSON.stringify(torch.tensor([2n ** 53n - 1n])))).toEqual([2 ** 53 - 1]);
  });

  it("refuses an integer that would be rounded", () => {
    expect(() => JSON.stringify({ x: torch.tensor([[1n, 2n ** 60n]]) })).toThrow(
      /^JSON.stringify: 1152921504606846976 is beyond .* x.tolist\(\) and a replacer/,
    );
  });
});

describe("cloning a tensor by JavaScript's means", () => {
  it("is an error that names share()", () => {
    expect(() => structuredClone(torch.ones(2))).toThrow("torch.share(tensor)");
    expect(() => structuredClone({ batch: [torch.ones(2)] })).toThrow(/a Tensor cannot be cloned/);
  });

  it("is one for a message to a worker, too", async () => {
    const worker = new Worker("", { eval: true });
    try {
      expect(() => worker.postMessage(torch.ones(2))).toThrow("torch.share(tensor)");
    } finally {
      await worker.terminate();
    }
  });
});
