import torch, { nn, tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";

const leaf = (...values: number[]) => tensor(values, { requiresGrad: true });

describe("backward", () => {
  test("accumulates in the leaves", () => {
    const x = leaf(2, 3);
    x.pow(2).sum().backward();
    x.pow(2).sum().backward();
    expect(x.grad?.tolist()).toEqual([8, 12]);
    x.grad = null;
    expect(x.grad).toBe(null);
  });

  test("takes a gradient for results of several elements, and asks for one", () => {
    const x = leaf(2, 3);
    expect(() => x.mul(2).backward()).toThrow("grad can be implicitly created only for scalar outputs");
    x.mul(2).backward({ gradient: tensor([1, 10]) });
    expect(x.grad?.tolist()).toEqual([2, 20]);
  });

  test("frees the graph unless told to keep it", () => {
    const x = leaf(2);
    const y = x.pow(2).sum();
    y.backward({ retainGraph: true });
    y.backward();
    expect(() => y.backward()).toThrow(/backward through the graph a second time/);
  });

  test("with createGraph gives gradients of gradients", () => {
    const x = leaf(3);
    const [first] = torch.autograd.grad(x.pow(3).sum(), x, { createGraph: true });
    const [second] = torch.autograd.grad(first as torch.Tensor, x);
    expect([first?.item(), second?.item()]).toEqual([27, 18]);
  });

  test("into chosen inputs leaves the others alone", () => {
    const [x, y] = [leaf(1), leaf(2)];
    x.mul(y).sum().backward({ inputs: x });
    expect([x.grad?.item(), y.grad]).toEqual([2, null]);
  });
});

test("grad names an input that took no part, or gives null for it when allowed", () => {
  const [x, unused] = [leaf(1), leaf(2)];
  const y = x.mul(2).sum();
  expect(() => torch.autograd.grad(y, [unused], { retainGraph: true })).toThrow(/appears to not have been used/);
  expect(torch.autograd.grad(y, [unused, x], { allowUnused: true }).map((g) => g?.item() ?? null)).toEqual([null, 2]);
});

describe("modes", () => {
  test("hold inside the function and end with it, also when it throws", () => {
    const x = leaf(1);
    expect(torch.noGrad(() => x.mul(2)).requiresGrad).toBe(false);
    expect(torch.noGrad(() => torch.enableGrad(() => x.mul(2))).requiresGrad).toBe(true);
    expect(() =>
      torch.noGrad(() => {
        throw new Error("inside");
      }),
    ).toThrow("inside");
    expect(torch.isGradEnabled()).toBe(true);
    expect(torch.inferenceMode(() => [torch.isInferenceModeEnabled(), x.mul(2).requiresGrad])).toEqual([true, false]);
    expect(torch.isInferenceModeEnabled()).toBe(false);
  });

  test("as guards end when they are disposed of, once", () => {
    const guard = torch.noGrad();
    expect(torch.isGradEnabled()).toBe(false);
    guard[Symbol.dispose]();
    guard[Symbol.dispose]();
    expect(torch.isGradEnabled()).toBe(true);
  });

  test("give inference tensors, which no recorded computation takes", () => {
    const frozen = torch.inferenceMode(() => torch.ones(1));
    expect(() => frozen.mul(leaf(1)).sum().backward()).toThrow(/[Ii]nference/);
  });
});

describe("requiresGrad", () => {
  test("is for leaves of floating point", () => {
    expect(() => tensor([1], { dtype: "int64" }).requiresGrad_()).toThrow(
      "only Tensors of floating point dtype can require gradients",
    );
    expect(() => leaf(1).mul(2).requiresGrad_(false)).toThrow(
      /you can only change requires_grad flags of leaf variables/,
    );
  });

  test("and what depends on it show in gradFn and isLeaf", () => {
    const x = leaf(1);
    const y = x.add(1);
    expect([x.isLeaf, x.gradFn, y.isLeaf, y.gradFn?.name()]).toEqual([true, null, false, "AddBackward0"]);
    expect([y.detach().requiresGrad, y.detach().dataPtr() === y.dataPtr()]).toEqual([false, true]);
  });

  test("makes writing into a leaf in place an error", () => {
    expect(() => leaf(1).add_(1)).toThrow(/a leaf Variable that requires grad is being used in an in-place operation/);
  });
});

describe("hooks", () => {
  test("see the gradient, may replace it, and can be removed", () => {
    const x = leaf(1, 2);
    const seen: unknown[] = [];
    const watch = x.registerHook((grad) => void seen.push(grad.tolist()));
    const replace = x.registerHook((grad) => grad.mul(10));
    x.mul(3).sum().backward();
    watch.remove();
    watch.remove();
    replace.remove();
    x.mul(3).sum().backward();
    expect(seen).toEqual([[3, 3]]);
    expect(x.grad?.tolist()).toEqual([33, 33]);
  });

  test("that throw make backward throw that very error, and leave the engine usable", () => {
    const x = leaf(1);
    const error = new RangeError("from the hook");
    const hook = x.registerHook(() => {
      throw error;
    });
    expect(() => x.mul(2).sum().backward()).toThrow(error);
    hook.remove();
    x.mul(2).sum().backward();
    expect(x.grad?.item()).toBe(2);
  });

  test("must be functions, and return gradients", () => {
    expect(() => leaf(1).registerHook(1 as never)).toThrow(/expected a hook function/);
    const x = leaf(1);
    x.registerHook(() => "nothing" as never);
    expect(() => x.mul(2).sum().backward()).toThrow(/a backward hook must return a Tensor/);
  });
});

test("the gradient of a tensor that is no leaf is kept when asked for", () => {
  const x = leaf(1);
  const y = x.mul(2);
  y.retainGrad();
  y.mul(3).sum().backward();
  expect(y.grad?.item()).toBe(3);
});

test("a gradient of another shape, dtype or the tensor itself cannot be assigned", () => {
  const x = leaf(1);
  expect(() => {
    x.grad = torch.ones(2);
  }).toThrow(/different size/);
  expect(() => {
    x.grad = torch.ones(1, { dtype: "float64" });
  }).toThrow(/different type/);
  expect(() => {
    x.grad = x;
  }).toThrow("can't assign Variable as its own grad");
});

test("data of other sizes has a gradient of its own, while a graph of the old one waits for the collector", () => {
  const layer = new nn.Linear(2, 2);
  const before = layer(torch.ones(1, 2)).sum();
  layer.weight.data = torch.ones(3, 2);
  (layer.bias as nn.Parameter).data = torch.zeros(3);
  layer(torch.ones(1, 2)).sum().backward();
  expect(layer.weight.grad?.tolist()).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(before.shape).toEqual([]);
});

test("Python's name of requiresGrad is an error where it is set, not a property of no effect", () => {
  const x = leaf(1);
  for (const value of [x, x.mul(2)]) {
    expect(() => Object.assign(value, { requires_grad: false })).toThrow("it is spelled requiresGrad here");
  }
  expect("requires_grad" in { ...x }).toBe(false);
});

test("Python's names of what tensors have are errors where they are read, not undefined, which is false", () => {
  const x = leaf(1) as unknown as Record<string, unknown>;
  for (const [name, here] of [
    ["requires_grad", "requiresGrad"],
    ["grad_fn", "gradFn"],
    ["is_leaf", "isLeaf"],
    ["is_cuda", "isCuda"],
    ["output_nr", "outputNr"],
  ] as const) {
    expect(() => x[name], name).toThrow(`'Tensor' object has no attribute '${name}'; it is spelled ${here} here`);
    expect(Object.keys(x)).not.toContain(name);
  }
});
