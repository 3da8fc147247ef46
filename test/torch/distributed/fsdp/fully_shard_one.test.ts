/** fullyShard in a world of one: what it refuses, and what a module is then. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { torch } from "../../../../src/torch/torch.generated.js";

const { distributed: dist, nn, optim } = torch;
const { fullyShard, fullTensor, CPUOffloadPolicy, MixedPrecisionPolicy, OffloadPolicy } = dist.fsdp;
type Tensor = InstanceType<typeof torch.Tensor>;
// biome-ignore lint/suspicious/noExplicitAny: what TypeScript would refuse
type Any = any;

describe("fullyShard in a world of one", () => {
  beforeAll(() => dist.initProcessGroup("gloo", { store: new dist.HashStore(), rank: 0, worldSize: 1 }));
  afterAll(() => dist.destroyProcessGroup());

  const scalar = () => {
    const module = new nn.Module() as Any;
    module.weight = new nn.Parameter(torch.tensor(1));
    return module;
  };
  const shared = () => {
    const [first, second] = [new nn.Linear(2, 2), new nn.Linear(2, 2)];
    second.weight = first.weight;
    fullyShard(first);
    return new nn.Sequential(first, second);
  };
  const twice = () => fullyShard(new nn.Linear(2, 2));

  test.each<[string, () => unknown, RegExp]>([
    ["no module", () => fullyShard(3 as Any), /expected a Module, or an array of them, got number/],
    ["an empty list", () => fullyShard([]), /at least one Module/],
    ["a list with something else", () => fullyShard([new nn.Linear(1, 1), 3] as Any), /expected a Module/],
    [
      "a mesh that is none",
      () => fullyShard(new nn.Linear(1, 1), { mesh: [1] as Any }),
      /a DeviceMesh or a ProcessGroup/,
    ],
    [
      "a container without a forward",
      () => fullyShard(new nn.ModuleList([new nn.Linear(1, 1)])),
      /do not implement forward/,
    ],
    ["a second call", () => fullyShard(twice()), /can only be applied to a module once/],
    ["a scalar", () => fullyShard(scalar()), /doesn't support scalar parameters/],
    ["a parameter of another call", () => fullyShard(shared()), /already managed by another FSDP group/],
    [
      "an option that is not here",
      () => fullyShard(new nn.Linear(1, 1), { shardPlacementFn: {} } as Any),
      /unexpected option 'shardPlacementFn'/,
    ],
    [
      "a policy of offloading that is none",
      () => fullyShard(new nn.Linear(1, 1), { offloadPolicy: "x" as Any }),
      /expected offloadPolicy to be an OffloadPolicy, got 'x'/,
    ],
    ["one of a wrong value", () => new CPUOffloadPolicy("x" as Any), /expected pinMemory to be true or false/],
    [
      "offloading of what has no memory",
      () => {
        const offloadPolicy = new CPUOffloadPolicy({ pinMemory: false });
        fullyShard(new nn.Linear(2, 2, { device: "meta" }), { offloadPolicy })(torch.ones([1, 2]));
      },
      /materialized from meta/,
    ],
    [
      "a smaller world after forward",
      () => fullyShard(new nn.Linear(1, 1), { reshardAfterForward: 2 as Any }),
      /reshardAfterForward/,
    ],
    ["a policy that is none", () => fullyShard(new nn.Linear(1, 1), { mpPolicy: {} as Any }), /MixedPrecisionPolicy/],
    ["a copy", () => twice().clone(), /does not support deepcopy/],
    [
      "a forward pass of what has no memory",
      () => fullyShard(new nn.Linear(2, 2, { device: "meta" }))(torch.ones([1, 2])),
      /materialized from meta/,
    ],
  ])("%s is an error", (_name, make, message) => {
    expect(make).toThrow(message);
  });

  test("a module trains as it would by itself, also on other tensors of its own", async () => {
    const results = [false, true].map((isSharded) => {
      torch.manualSeed(0);
      const layer = new nn.Linear(3, 2);
      const model = new nn.Sequential(layer, new nn.Tanh());
      if (isSharded) for (const module of [layer, model]) fullyShard<torch.nn.Module>(module);
      const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
      for (let i = 0; i < 2; i++) {
        const x = torch.ones([2, 3]).requiresGrad_();
        (model(x) as Tensor).sum().backward();
        optimizer.step();
        optimizer.zeroGrad();
      }
      return Object.values(model.stateDict()).map((value) => value.tolist());
    });
    expect(results[1]).toEqual(results[0]);
  });

  test("offloading to the CPU is what happens there anyway", () => {
    const trained = (offloadPolicy: InstanceType<typeof OffloadPolicy>) => {
      torch.manualSeed(0);
      const meta = new nn.Linear(2, 3, { device: "meta" });
      const model = new nn.Sequential(new nn.Linear(3, 2), meta);
      fullyShard(meta, { offloadPolicy });
      fullyShard(model, { offloadPolicy });
      model.toEmpty({ device: "cpu" });
      torch.noGrad(() => model.parameters().forEach((param, i) => void param.fill_(i + 1)));
      const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
      for (let i = 0; i < 2; i++) {
        (model(torch.ones([2, 3])) as Tensor).tanh().sum().backward();
        optimizer.step();
      }
      return model.parameters().map((param) => [param.tolist(), String(param.device), param.isPinned()]);
    };
    const offloaded = trained(new CPUOffloadPolicy({ pinMemory: false }));
    expect(offloaded).toEqual(trained(new OffloadPolicy()));
    expect(new Set(offloaded.map(([, device]) => device))).toEqual(new Set(["cpu"]));
    expect([new CPUOffloadPolicy().pinMemory, new CPUOffloadPolicy() instanceof OffloadPolicy]).toEqual([true, true]);
  });

  test.skipIf(torch.cuda.isAvailable())("memory is pinned for a GPU, and an error without one, as in Python", () => {
    const offloadPolicy = new CPUOffloadPolicy();
    expect(() => fullyShard(new nn.Linear(1, 1), { offloadPolicy })).toThrow(
      "Cannot access accelerator device when none is available",
    );
  });

  test("it is called as in Python, and has parts in its state dict", async () => {
    const layer = fullyShard(new nn.Linear(2, 3));
    expect(String(layer)).toBe("FSDPLinear(in_features=2, out_features=3, bias=True)");
    expect(layer).toBeInstanceOf(nn.Linear);
    expect(Object.keys(layer.stateDict())).toEqual(["weight", "bias"]);
    expect((await fullTensor(layer.stateDict().weight as Tensor)).equal(layer.weight)).toBe(true);
    layer.loadStateDict({ weight: torch.ones([3, 2]), bias: torch.zeros([3]) }, { assign: true });
    expect((layer(torch.ones([1, 2])) as Tensor).tolist()).toEqual([[2, 2, 2]]);
    expect((await fullTensor(layer.weight)).tolist()).toEqual(torch.ones([3, 2]).tolist());
  });

  test("what a pass left that threw is forgotten", () => {
    class Throws extends nn.Module {
      layer = new nn.Linear(2, 2);
      isBroken = true;
      override forward(x: Tensor): Tensor {
        const y = this.layer(x);
        if (this.isBroken) throw new Error("broken");
        return y;
      }
    }
    const made = new Throws();
    fullyShard(made.layer);
    const model = fullyShard(made);
    expect(() => model(torch.ones([1, 2]))).toThrow("broken");
    model.isBroken = false;
    model.resetIterState();
    (model(torch.ones([1, 2])) as Tensor).sum().backward();
    expect(made.layer.weight.grad?.tolist()).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test.each(["float64", "bfloat16"] as const)(
    "after a pass it may become one of %s, with gradients that wait",
    (dtype) => {
      const results = [false, true].map((isSharded) => {
        torch.manualSeed(0);
        const layer = new nn.Linear(3, 2);
        const model = new nn.Sequential(layer, new nn.Linear(2, 2));
        const sharded = isSharded ? [layer, model].map((one) => fullyShard<torch.nn.Module>(one) as Any) : [];
        for (const one of sharded) one.setRequiresGradientSync(false);
        (model(torch.ones([2, 3])) as Tensor).sum().backward();
        model.to(dtype);
        for (const one of sharded) one.setRequiresGradientSync(true);
        (model(torch.ones([2, 3], { dtype })) as Tensor).sum().backward();
        return model.parameters().map(({ dtype: { name }, grad }) => [name, grad?.dtype.name, grad?.tolist()]);
      });
      expect(results[1]).toEqual(results[0]);
      expect(results[1]?.[0]?.slice(0, 2)).toEqual([dtype, dtype]);
    },
  );

  test("what was gathered goes and comes", () => {
    const layer = fullyShard(new nn.Linear(2, 2), { mpPolicy: new MixedPrecisionPolicy("bfloat16") });
    const part = layer.weight;
    layer.unshard();
    expect(layer.weight.dtype.name).toBe("bfloat16");
    layer.reshard();
    expect(layer.weight).toBe(part);
    expect(part.dtype.name).toBe("float32");
    const output = layer(torch.ones([1, 2])) as Tensor;
    expect(output.dtype.name).toBe("bfloat16");
    output.sum().backward();
    expect(part.grad?.dtype.name).toBe("float32");
  });

  test("what kept a whole parameter sees zeros when it is gone", () => {
    const layer = fullyShard(new nn.Linear(2, 2));
    layer.unshard();
    const kept = layer.weight;
    layer.reshard();
    expect(kept === layer.weight).toBe(false);
    expect(kept.tolist()).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test("what would take a part for the whole refuses it", () => {
    const sharded = fullyShard(new nn.Linear(2, 2));
    const whole = /expected whole parameters, got parts that fullyShard made/;
    expect(() => new nn.parallel.DistributedDataParallel(sharded as Any)).toThrow(whole);
    expect(() => new dist.optim.ZeroRedundancyOptimizer(sharded.parameters(), optim.SGD, { lr: 1 })).toThrow(whole);
  });

  test("a call of one's own takes no part for a whole", async () => {
    const { weight } = fullyShard(new nn.Linear(2, 2));
    const other = torch.zeros([2, 2]);
    for (const make of [
      () => dist.allReduce(weight),
      () => dist.broadcast(weight, 0),
      () => dist.allGather([other], weight),
      () => dist.reduceScatter(other, [weight]),
      () => dist.send(weight, 0),
    ]) {
      expect(make).toThrow(/^\w+: expected [\w[\]]+ to be whole, got this rank's part of what fullyShard shared out/);
    }
    await dist.allReduce(weight.detach());
  });

  test("blocks may be computed again for the backward pass", () => {
    const gradients = [false, true].map((isSharded) => {
      torch.manualSeed(0);
      const layer = new nn.Linear(2, 2);
      if (isSharded) fullyShard(layer);
      const x = torch.ones([1, 2]).requiresGrad_();
      const y = torch.utils.checkpoint.checkpoint((input: Tensor) => (layer(input) as Tensor).tanh(), x, {
        useReentrant: false,
      } as Any) as Tensor;
      y.sum().backward();
      return [layer.weight.grad?.tolist(), x.grad?.tolist()];
    });
    expect(gradients[1]).toEqual(gradients[0]);
  });
});
