/** What a port of a PyTorch program needs no cast for, and what does not compile. `tsc` checks the types, the tests that they are true. */
import { describe, expect, expectTypeOf, it } from "vitest";
import torch, { nn, type Tensor } from "../../src/index.js";

describe("types", () => {
  it("take gradients for there, unless inputs may be unused", () => {
    const x = torch.ones(2, { requiresGrad: true });
    const y = torch.ones(2, { requiresGrad: true });
    const found = torch.autograd.grad(x.sum(), x);
    expectTypeOf(found).toEqualTypeOf<Tensor[]>();
    expect(found[0]?.tolist()).toEqual([1, 1]);
    const perhaps = torch.autograd.grad(x.sum(), [x, y], { allowUnused: true });
    expectTypeOf(perhaps).toEqualTypeOf<(Tensor | null)[]>();
    expect(perhaps[1]).toBeNull();
    expectTypeOf(torch.autograd.grad(x.sum(), { x })).toEqualTypeOf<Record<"x", Tensor>>();
    expectTypeOf(torch.autograd.grad(x.sum(), { x, y }, { allowUnused: true }).y).toEqualTypeOf<Tensor | null>();
  });

  it("name what comes of a loader, a profiler and a file", () => {
    const { DataLoader, TensorDataset } = torch.utils.data;
    const loader: torch.utils.data.DataLoader<[Tensor], [Tensor]> = new DataLoader(new TensorDataset(torch.arange(4)));
    for (const [batch] of loader) expectTypeOf(batch).toEqualTypeOf<Tensor>();
    const prof = torch.profiler.profile();
    prof.run(() => torch.ones(2).add(1));
    const name: string | undefined = prof.keyAverages()[0]?.key;
    expect(typeof name).toBe("string");
    const weight = (model: torch.export.GraphModule): Tensor => model.weight;
    expect(() => weight(new torch.export.GraphModule(null as never))).toThrow(
      "module() of an exported program makes it",
    );
    expect(new nn.Linear(1, 1) instanceof torch.export.GraphModule).toBe(false);
  });

  it("name the operators of linalg, fft and special", () => {
    const x = torch
      .tensor([
        [2, 0],
        [0, 4],
      ])
      .to("float32");
    expectTypeOf(torch.linalg.inv(x)).toEqualTypeOf<Tensor>();
    expect(torch.linalg.inv(x).tolist()).toEqual([
      [0.5, 0],
      [0, 0.25],
    ]);
    expectTypeOf(torch.linalg.qr(x)).toExtend<readonly Tensor[]>();
    expectTypeOf(torch.fft.fft2(x)).toEqualTypeOf<Tensor>();
    expectTypeOf(torch.special.i0e(x)).toEqualTypeOf<Tensor>();
    // @ts-expect-error there is none of that name
    expect(torch.linalg.inverse).toBeUndefined();
    // @ts-expect-error a number is no matrix
    expect(() => torch.linalg.inv(2)).toThrow("must be Tensor, not int");
  });

  it("take an element for a number, unless told otherwise", () => {
    const loss: number = torch.tensor(1.5).item();
    expect(loss).toBe(1.5);
    const any = torch.tensor([false, true]).any().item<boolean>();
    expectTypeOf(any).toEqualTypeOf<boolean>();
    expect(any).toBe(true);
    expect(torch.arange(3).at(torch.tensor(2).item()).item()).toBe(2);
    // @ts-expect-error no tensor has elements of text
    expect(typeof torch.tensor(1).item<string>()).toBe("number");
  });

  it("take what a layer has by default, and a gradient, for there", () => {
    const layer = new nn.Linear(2, 2);
    expectTypeOf(layer.bias).toEqualTypeOf<nn.Parameter>();
    expect(layer.bias.shape).toEqual([2]);
    expectTypeOf(new nn.BatchNorm1d(2).runningVar).toEqualTypeOf<Tensor>();
    expect(new nn.Linear(2, 2, { bias: false }).bias).toBeNull();
    layer(torch.ones(1, 2)).sum().backward();
    expect(layer.bias.grad.tolist()).toEqual([1, 1]);
    layer.bias.grad = null;
    expect(layer.bias.grad).toBeNull();
    const x = torch.ones(3, 1, 2);
    const [output, weights] = new nn.MultiheadAttention(2, 1)(x, x, x);
    expectTypeOf(weights).toEqualTypeOf<Tensor>();
    expect([output.shape, weights.shape]).toEqual([
      [3, 1, 2],
      [1, 3, 3],
    ]);
  });

  it("know the members of a Sequential that was given modules", () => {
    const net = new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU(), new nn.Linear(3, 1, { bias: false }));
    expectTypeOf(net[0].weight).toEqualTypeOf<nn.Parameter>();
    expect(net[0].weight.shape).toEqual([3, 2]);
    expect(net[2].inFeatures).toBe(3);
    // @ts-expect-error a ReLU has no weight
    expect(net[1].weight).toBeUndefined();
    const plain: nn.Sequential = net;
    expectTypeOf(plain[0]).toEqualTypeOf<nn.Module | undefined>();
  });

  it("let a Sequential be extended, and a layer's methods overridden", () => {
    class Net extends nn.Sequential {
      constructor() {
        super(new nn.Linear(2, 2), new nn.Tanh());
      }
      override forward(x: Tensor): Tensor {
        return super.forward(x).neg();
      }
      override train(mode = true): this {
        return super.train(mode);
      }
    }
    const out = new Net().train(false)(torch.zeros(1, 2));
    expectTypeOf(out).toEqualTypeOf<Tensor>();
    expect(out.shape).toEqual([1, 2]);
  });

  it("put calls between processes into one list, whatever each gives", () => {
    type Work = torch.distributed.Work<unknown>;
    const { isend, irecv, batchIsendIrecv } = torch.distributed;
    const all = (...works: Work[]) => works.length;
    expectTypeOf(isend).returns.toExtend<Work>();
    expectTypeOf(irecv).returns.toExtend<Work>();
    expectTypeOf(batchIsendIrecv).returns.toExtend<Work[]>();
    expectTypeOf<Awaited<ReturnType<typeof irecv>>>().toEqualTypeOf<number>();
    expect(all()).toBe(0);
  });
});
