/** What a function has no parameter for is an error, never dropped. */
import { describe, expect, it } from "vitest";
import { TypeError } from "../../../src/python/exceptions.js";
import { Tensor } from "../../../src/torch/tensor.js";
import { torch } from "../../../src/torch/torch.generated.js";

// As JavaScript calls them, without types.
const js = torch as unknown as Record<string, (...args: unknown[]) => never> & {
  autograd: Record<string, (...args: unknown[]) => never>;
};
const leaf = () => torch.ones(2, { requiresGrad: true });
const call = (self: unknown, name: string, ...args: unknown[]) =>
  (self as Record<string, (...args: unknown[]) => unknown>)[name]!(...args);

describe("unknown options", () => {
  it.each<[string, () => unknown]>([
    ["backward", () => call(leaf().sum(), "backward", { retain_graph: true })],
    ["autograd.backward", () => js.autograd.backward!(leaf().sum(), { create_graph: true })],
    ["autograd.grad", () => js.autograd.grad!(leaf().sum(), leaf(), { create_graph: true })],
    ["tensor", () => js.tensor!([1], { requires_grad: true })],
    ["asTensor", () => js.asTensor!([1], { requires_grad: true })],
    ["asTensor of a typed array", () => js.asTensor!(new Float32Array(1), { dtypes: "float32" })],
    ["frombuffer", () => js.frombuffer!(new ArrayBuffer(4), { dtype: "float32", requires_grad: true })],
    ["full", () => js.full!([1], 1, { requires_grad: true })],
    ["to", () => call(leaf(), "to", "cpu", { non_blocking: true })],
    ["to by name", () => call(leaf(), "to", { device: "cpu", layouts: 1 })],
    ["norm", () => call(leaf(), "norm", { keep_dim: true })],
    ["autocast", () => js.autocast!("cpu", { cache_enabled: true })],
    ["GradScaler", () => new torch.amp.GradScaler("cpu", { init_scale: 2 } as object)],
  ])("of %s are a TypeError that lists what there is", (_, run) => {
    expect(run).toThrow(TypeError);
    expect(run).toThrow(/unexpected option '.*'; (it is spelled \w+ here|expected one of: )/);
  });
});

describe("surplus arguments", () => {
  it.each<[string, () => unknown]>([
    ["tensor", () => js.tensor!([1], torch.float64)],
    ["asTensor", () => js.asTensor!([1], torch.float64, "cpu", true)],
    ["frombuffer", () => js.frombuffer!(new ArrayBuffer(4), torch.float32)],
    ["full", () => js.full!([1], 1, torch.float64)],
    ["backward", () => call(leaf().sum(), "backward", null, true, false, null, 1)],
    ["autograd.grad", () => js.autograd.grad!(leaf().sum(), leaf(), null, true, false, true)],
    ["to", () => call(leaf(), "to", "cpu", torch.float64, false, false, 1)],
    ["to with options twice", () => call(leaf(), "to", { dtype: "float64" }, { device: "cpu" })],
    ["noGrad", () => js.noGrad!(() => 1, 2)],
    ["setGradEnabled", () => js.setGradEnabled!(true, () => 1, 2)],
    ["autocast", () => js.autocast!("cpu", torch.bfloat16, true, true, true)],
    ["GradScaler.step", () => call(new torch.amp.GradScaler("cpu"), "step", { paramGroups: [] }, () => 1)],
  ])("of %s are an error", (_, run) => {
    expect(run).toThrow(torch.TorchError);
  });

  // `at` takes a list of any length; JSON.stringify gives toJSON the property's name; what PyTorch removed is an error by itself.
  const removed = ["reinforce", "solve", "lstsq", "eig", "symeig"];
  const open = new Set(["constructor", "at", "toJSON", ...removed]);
  const methods = Object.getOwnPropertyNames(Tensor.prototype).filter(
    (name) => typeof Object.getOwnPropertyDescriptor(Tensor.prototype, name)?.value === "function" && !open.has(name),
  );

  it.each(methods)("of x.%s() are an error", (name) => {
    const surplus = Array.from({ length: 12 }, () => torch.ones(2));
    expect(() => call(torch.ones(2), name, ...surplus)).toThrow(/argument|expected|takes/);
  });
});

describe("arguments by position, as in Python", () => {
  it("are taken by to()", () => {
    expect(torch.ones(1).to("cpu", torch.float64).dtype).toBe(torch.float64);
    const x = torch.ones(1);
    expect(x.to(torch.float32, false, true).isSame(x)).toBe(false);
    expect(x.to(torch.ones(1, { dtype: "int64" }), { copy: true }).dtype).toBe(torch.int64);
    expect(() => call(x, "to", "cpu", { device: "cpu" })).toThrow("multiple values for argument 'device'");
  });

  it("are taken by backward() and grad()", () => {
    const x = leaf();
    x.mul(2).backward(torch.tensor([1, 10]), true);
    expect(x.grad?.tolist()).toEqual([2, 20]);
    expect(torch.autograd.grad(x.pow(3).sum(), x, null, null, true)[0]?.requiresGrad).toBe(true);
    const y = x.mul(3);
    torch.autograd.backward(y, torch.ones(2));
    expect(x.grad?.tolist()).toEqual([5, 23]);
  });

  it("are taken by autocast and GradScaler", () => {
    {
      using _ = torch.autocast("cpu", torch.float16);
      expect(torch.getAutocastDtype("cpu")).toBe(torch.float16);
    }
    expect(new torch.amp.GradScaler("cpu", 8).getScale()).toBe(8);
    expect(new torch.amp.GradScaler({ device: "cpu", enabled: false }).isEnabled()).toBe(false);
  });
});

describe("inputs of a backward pass", () => {
  const empty = (callee: string) => `\`inputs\` argument to \`${callee}()\` cannot be empty.`;

  it("must not be an empty list", () => {
    const x = leaf();
    expect(() => x.sum().backward({ inputs: [] })).toThrow(empty("backward"));
    expect(() => torch.autograd.backward(x.sum(), { inputs: [] })).toThrow(empty("backward"));
    expect(() => torch.autograd.grad(x.sum(), [])).toThrow(empty("grad"));
    expect(x.grad).toBeNull();
  });

  it("may be one tensor, and no leaf", () => {
    const x = leaf();
    const y = x.mul(2);
    y.mul(3).sum().backward({ inputs: y });
    expect(y.grad?.tolist()).toEqual([3, 3]);
    expect(x.grad).toBeNull();
    torch.autograd.backward(x.sum(), { inputs: x });
    expect(x.grad?.tolist()).toEqual([1, 1]);
  });
});
