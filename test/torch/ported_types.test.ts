/** What classes and functions of a user's own, unions of classes and options need no cast for. `tsc` checks the types. */
import { describe, expect, expectTypeOf, test } from "vitest";
import torch, { nn, optim, type Tensor } from "../../src/index.js";

const ones = (...shape: number[]) => torch.ones(shape);

describe("an optimizer", () => {
  test("has a type without arguments, of which all are", () => {
    const made = (name: "sgd" | "adam", weights: Tensor[]): optim.Optimizer =>
      name === "sgd" ? new optim.SGD(weights, 0.1) : new optim.Adam(weights, { lr: 0.1, betas: [0.9, 0.99] });
    const optimizer = made("adam", [ones(1)]);
    for (const group of optimizer.paramGroups) group.lr = 0.5;
    const { lr } = optimizer.paramGroups[0];
    expectTypeOf(lr).toEqualTypeOf<number>();
    expect(lr).toBe(0.5);
    optimizer.paramGroups[0].lr = torch.tensor(0.25);
    optimizer.zeroGrad();
    expectTypeOf(optimizer.step(() => ones(1))).toEqualTypeOf<Tensor>();
    new optim.lrScheduler.StepLR(optimizer, 3).step();
    // @ts-expect-error not a learning rate
    optimizer.paramGroups[0].lr = "fast";
  });

  test("is made of a class that is chosen", () => {
    const classes = { sgd: optim.SGD, adam: optim.Adam, rmsprop: optim.RMSprop };
    for (const name of ["sgd", "adam", "rmsprop"] as const) {
      const byPosition = new classes[name]([ones(1)], 0.1);
      const byName = new classes[name]([ones(1)], { lr: 0.1, weightDecay: 0.5 });
      expect([byPosition.paramGroups[0].lr, byName.paramGroups[0].weightDecay]).toEqual([0.1, 0.5]);
      // @ts-expect-error not all of them have a momentum
      expect(() => new classes[name]([ones(1)], { lr: 0.1, moment: 0.5 })).toThrow("moment");
    }
    // @ts-expect-error momentum is a number
    expect(() => new optim.SGD([ones(1)], 0.1, "0.9")).toThrow("momentum");
    // @ts-expect-error the parameters are needed
    expect(() => new optim.SGD()).toThrow("params");
  });
});

describe("a layer", () => {
  class Scaled extends nn.Linear {
    override forward(input: Tensor, scale: number): Tensor {
      return super.forward(input).mul(scale);
    }
  }
  class Positioned extends nn.TransformerEncoderLayer {
    override forward(input: Tensor, position: Tensor): Tensor {
      return super.forward(input.add(position));
    }
  }

  test("can be extended by a forward with other parameters", () => {
    const layer = new Scaled(2, 2);
    expectTypeOf(layer(ones(1, 2), 3)).toEqualTypeOf<Tensor>();
    const plain: nn.Linear = layer;
    expect(plain).toBe(layer);
    expect(new Positioned(4, 2)(ones(1, 2, 4), ones(4)).shape).toEqual([1, 2, 4]);
    // @ts-expect-error the second is needed
    expect(() => layer(ones(1, 2))).toThrow("mul() received an invalid combination of arguments");
  });

  test("takes no more than its forward, and is a function", () => {
    const layer = new nn.Linear(2, 2);
    // @ts-expect-error it takes one
    expect(() => layer(ones(1, 2), 3)).toThrow("takes no further arguments");
    // biome-ignore lint/suspicious/noExplicitAny: what helpers of users ask for
    const called = (fn: (...args: any[]) => any, ...args: unknown[]): Tensor => fn(...args);
    expect(called(layer, ones(1, 2)).shape).toEqual([1, 2]);
    expectTypeOf<ReturnType<typeof layer>>().toEqualTypeOf<Tensor>();
  });

  test("calls itself, in a method and where its class is open", () => {
    class Net extends nn.Module {
      linear = new nn.Linear(2, 2);
      override forward(x: Tensor, factor = 1): Tensor {
        return this.linear(x).mul(factor);
      }
      twice(x: Tensor): Tensor {
        return this(this(x), 2).neg();
      }
    }
    const net = new Net();
    expect(net.twice(ones(1, 2)).tolist()).toEqual(
      net(net(ones(1, 2)), 2)
        .neg()
        .tolist(),
    );
    const applied = <M extends nn.Linear>(layer: M): Tensor => layer(ones(1, 2)).abs();
    expect(applied(net.linear).shape).toEqual([1, 2]);
    // @ts-expect-error outside of it, what it is called with is known
    expect(() => net("x")).toThrow("must be Tensor");
  });

  test("of a ModuleDict has the class of what was given under its name", () => {
    const layers = new nn.ModuleDict({ hidden: new nn.Linear(2, 3), act: new nn.ReLU() });
    expectTypeOf(layers.get("hidden").weight).toEqualTypeOf<nn.Parameter>();
    expect(layers.get("hidden").outFeatures).toBe(3);
    // @ts-expect-error a ReLU has no weight
    expect(layers.get("act").weight).toBeUndefined();
    const plain: nn.ModuleDict = layers;
    const same = new nn.ModuleDict<nn.Linear>([["a", new nn.Linear(1, 1)]]);
    expect([plain.size, same.get("a").inFeatures]).toEqual([2, 1]);
    class Dict extends nn.ModuleDict<nn.Linear> {}
    expect(new Dict({ a: new nn.Linear(1, 1) })).toBeInstanceOf(nn.ModuleDict);
  });
});

describe("checkpoint", () => {
  const { checkpoint } = torch.utils.checkpoint;
  class Block extends nn.Module {
    linear = new nn.Linear(2, 2);
    override forward(x: Tensor, { scale = 1, mask = null }: { scale?: number; mask?: Tensor | null } = {}): Tensor {
      const y = this.linear(x).mul(scale);
      return mask === null ? y : y.mul(mask);
    }
  }

  test("takes its options among those of what it calls, which say what it gives", () => {
    const block = new Block();
    const x = ones(1, 2);
    const twice = checkpoint(block, x, { scale: 2, useReentrant: false });
    expectTypeOf(twice).toEqualTypeOf<Tensor>();
    expect(twice.tolist()).toEqual(block(x, { scale: 2 }).tolist());
    expectTypeOf(checkpoint(block, x, { useReentrant: false })).toEqualTypeOf<Tensor>();
    expectTypeOf(checkpoint((y: Tensor) => y.mul(2), x, { useReentrant: false })).toEqualTypeOf<Tensor>();
    expectTypeOf(checkpoint((y) => y.mul(2), x, { useReentrant: false })).toEqualTypeOf<Tensor>();
    const layer = new nn.TransformerEncoderLayer(4, 2).eval();
    const masked = checkpoint(layer, ones(1, 2, 4), { srcMask: torch.zeros(1, 1), useReentrant: false });
    expect(masked.shape).toEqual([1, 2, 4]);
    // @ts-expect-error neither of the block nor of the checkpoint
    expect(() => checkpoint(block, x, { scal: 2, useReentrant: false })).not.toThrow();
    // @ts-expect-error the block takes a tensor
    expect(() => checkpoint(block, "x", { useReentrant: false })).toThrow("must be Tensor");
  });
});

describe("a function of one's own", () => {
  class Scale extends torch.autograd.Function {
    static override forward(x: Tensor, weight: Tensor, factor: number) {
      return x.mul(weight).mul(factor);
    }
    static override setupContext(ctx: torch.autograd.FunctionCtx, [x, weight, factor]: [Tensor, Tensor, number]) {
      ctx.saveForBackward(x, weight);
      ctx.factor = factor;
    }
    static override backward(ctx: torch.autograd.FunctionCtx, grad: Tensor) {
      const [x, weight] = ctx.savedTensors;
      return [grad.mul(weight).mul(ctx.factor), grad.mul(x).mul(ctx.factor), null];
    }
    static override vmap(_info: torch.autograd.VmapInfo, inDims: number[], x: Tensor, weight: Tensor, factor: number) {
      return [Scale.apply(x, weight, factor), inDims[0]];
    }
  }

  test("reads what it saved, and gives what its forward gives", () => {
    const x = torch.tensor([2], { dtype: torch.float32, requiresGrad: true });
    const y = Scale.apply(x, torch.tensor([3]), 4);
    expectTypeOf(y).toEqualTypeOf<Tensor>();
    y.backward();
    expect(x.grad?.tolist()).toEqual([12]);
    // @ts-expect-error the factor is a number
    expect(Scale.apply(x, x, x)).toBeDefined();
  });
});

test("elements are numbers, or what one takes them for", () => {
  const x = torch.tensor([
    [1, 2],
    [3, 4],
  ]);
  expect(
    x
      .at(0)
      .tolist()
      .map((value) => value.toFixed(1)),
  ).toEqual(["1.0", "2.0"]);
  const rows: number[][] = x.tolist();
  expect(rows[1]).toEqual([3, 4]);
  expectTypeOf(x.gt(1).tolist<boolean[][]>()).toEqualTypeOf<boolean[][]>();
  // @ts-expect-error no tensor has elements of text
  expect(x.tolist<string[]>()).toHaveLength(2);
});

test("functionalCall gives what the module gives", () => {
  const net = new nn.Linear(2, 1);
  const y = torch.func.functionalCall(net, Object.fromEntries(net.namedParameters()), [ones(1, 2)]);
  expectTypeOf(y).toEqualTypeOf<Tensor>();
  expect(y.shape).toEqual([1, 1]);
});

test("a profiler spells its groups as Python's does", () => {
  const prof = torch.profiler.profile({ recordShapes: true });
  prof.start();
  ones(2).add(1);
  prof.stop();
  expect(prof.keyAverages({ groupByInputShape: true }).length).toBeGreaterThan(0);
  // @ts-expect-error that is what the list of its events calls it
  expect(() => prof.keyAverages({ groupByInputShapes: true })).toThrow("groupByInputShapes");
  expect(prof.events().keyAverages({ groupByInputShapes: true }).length).toBeGreaterThan(0);
});
