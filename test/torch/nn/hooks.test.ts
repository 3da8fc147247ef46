import { describe, expect, test } from "vitest";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";

class Scale extends nn.Module {
  override forward(x: Tensor, { by = 1 }: { by?: number } = {}): Tensor {
    return x.mul(by);
  }
}

describe("forward hooks", () => {
  test("are called in order, may be put first, and are removed once", () => {
    const calls: string[] = [];
    const module = new nn.ReLU();
    const first = module.registerForwardHook(() => {
      calls.push("a");
    });
    module.registerForwardHook(() => {
      calls.push("b");
    });
    module.registerForwardHook(
      () => {
        calls.push("c");
      },
      { prepend: true },
    );
    module(aten.ones([1]));
    expect(calls).toEqual(["c", "a", "b"]);
    first.remove();
    first.remove();
    module(aten.ones([1]));
    expect(calls.slice(3)).toEqual(["c", "b"]);
  });

  test("get the options object on request, and may replace it", () => {
    const module = new Scale();
    const seen: unknown[] = [];
    module.registerForwardPreHook((_module, args) => {
      seen.push(args.length);
    });
    module.registerForwardPreHook((_module, args, kwargs) => [args, { by: kwargs.by + 1 }], { withKwargs: true });
    module.registerForwardHook(
      (_module, _args, kwargs) => {
        seen.push(kwargs);
      },
      { withKwargs: true },
    );
    expect(module(aten.ones([1]), { by: 2 }).tolist()).toEqual([3]);
    expect(seen).toEqual([1, { by: 3 }]);
  });

  test("may replace one argument without an array", () => {
    const module = new nn.ReLU();
    module.registerForwardPreHook((_module, [x]) => x.neg());
    expect(module(aten.ones([1]).neg()).tolist()).toEqual([1]);
  });

  test("with alwaysCall run when forward throws, and the error is forward's", () => {
    const calls: unknown[] = [];
    class Failing extends nn.Module {
      override forward(): Tensor {
        throw new Error("forward failed");
      }
    }
    const module = new Failing();
    module.registerForwardHook(() => {
      calls.push("never");
    });
    module.registerForwardHook(
      (_module, _args, output) => {
        calls.push(output);
      },
      { alwaysCall: true },
    );
    expect(() => module()).toThrow("forward failed");
    expect(calls).toEqual([null]);
  });

  test("that throw stop the call", () => {
    const module = new nn.ReLU();
    module.registerForwardPreHook(() => {
      throw new Error("hook failed");
    });
    expect(() => module(aten.ones([1]))).toThrow("hook failed");
    expect(() => module.registerForwardHook(3 as never)).toThrow("expected a hook function, got number");
    const wrong = new nn.ReLU();
    wrong.registerForwardPreHook(() => 5, { withKwargs: true });
    expect(() => wrong(aten.ones([1]))).toThrow("forward pre-hook must return nothing or [newArgs, newKwargs]");
  });
});

describe("backward hooks", () => {
  // test/torch/autograd/hooks.test.ts has Python's values.
  test("see zeros for inputs without gradients", () => {
    const module = new nn.Bilinear(2, 2, 1);
    const seen: unknown[] = [];
    module.registerFullBackwardHook((_module, gradInput) => {
      seen.push(gradInput.slice(1).map((grad) => grad?.tolist() ?? null));
    });
    module(aten.ones([1, 2]).requiresGrad_(), aten.ones([1, 2]))
      .sum()
      .backward();
    expect(seen).toEqual([[[[0, 0]]]]);
  });

  test("see the gradient of a tensor at its place among other arguments", () => {
    class Power extends nn.Module {
      override forward(exponent: number, x: Tensor): Tensor {
        return x.pow(exponent);
      }
    }
    const module = new Power();
    const seen: unknown[] = [];
    module.registerFullBackwardHook((_module, gradInput) => {
      seen.push(gradInput.map((grad) => grad?.tolist() ?? null));
    });
    module(2, aten.ones([1]).requiresGrad_())
      .sum()
      .backward();
    expect(seen).toEqual([[null, [2]]]);
  });

  test("run when no input requires gradients, with null for each", () => {
    const module = new nn.Linear(2, 1);
    const seen: unknown[] = [];
    module.registerFullBackwardHook((_module, gradInput, gradOutput) => {
      seen.push([gradInput, gradOutput[0]!.tolist()]);
    });
    module(aten.ones([1, 2]))
      .sum()
      .backward();
    expect(seen).toEqual([[[null], [[1]]]]);
  });

  test("see the gradients of all outputs of a module with several", () => {
    class Two extends nn.Module {
      override forward(x: Tensor): [Tensor, Tensor] {
        return [x.mul(2), x.mul(3)];
      }
    }
    const module = new Two();
    const seen: unknown[] = [];
    module.registerFullBackwardHook((_module, gradInput, gradOutput) => {
      seen.push(
        gradInput[0]!.tolist(),
        gradOutput.map((grad) => grad?.tolist() ?? null),
      );
    });
    const x = aten.ones([1]).requiresGrad_();
    const [a, b] = module(x);
    a.add(b.mul(10)).backward();
    expect(seen).toEqual([[32], [[1], [10]]]);
    expect(x.grad.tolist()).toEqual([32]);
  });

  test("are refused when they return another number of gradients", () => {
    const module = new nn.ReLU();
    module.registerFullBackwardHook(() => [null, null]);
    const output = module(aten.ones([1]).requiresGrad_());
    expect(() => output.sum().backward()).toThrow(
      "Backward hook returned an invalid number of grad_input, got 2, but expected 1",
    );
  });

  test("that throw end backward with their error", () => {
    const module = new nn.ReLU();
    module.registerFullBackwardHook(() => {
      throw new Error("backward hook failed");
    });
    const output = module(aten.ones([1]).requiresGrad_());
    expect(() => output.sum().backward()).toThrow("backward hook failed");
  });

  test("do nothing where nothing is recorded", () => {
    const module = new nn.ReLU();
    module.registerFullBackwardHook(() => {
      throw new Error("never");
    });
    expect(module(aten.ones([1])).tolist()).toEqual([1]);
  });
});
