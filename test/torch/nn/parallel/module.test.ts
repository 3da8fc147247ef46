/** DistributedDataParallel in a world of one: what it is as a module, what it refuses, and that it goes when it is dropped. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch, { distributed as dist, nn, optim, type Tensor } from "../../../../src/index.js";
import { collectGarbage } from "../../../../src/native/collect_garbage.js";
import { findTensors } from "../../../../src/torch/nn/parallel/find_tensors.js";

const { DistributedDataParallel } = nn.parallel;
const { defaultHooks } = dist.algorithms.ddpCommHooks;

beforeAll(() => dist.initProcessGroup({ backend: "gloo", store: new dist.HashStore(), rank: 0, worldSize: 1 }));
afterAll(() => dist.destroyProcessGroup());

const wrapped = (options: nn.parallel.DistributedDataParallelOptions = {}) =>
  new DistributedDataParallel(new nn.Linear(3, 2), options);
/** Until what was dropped is gone: what a function held goes with its frame, and finalizers of JavaScript run later. */
async function collected(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
  }
}

describe("as a module", () => {
  test("it is called as the module in it, and shows it", () => {
    const ddp = wrapped();
    expect(ddp(torch.ones(4, 3)).shape).toEqual([4, 2]);
    expect(String(ddp)).toBe(
      "DistributedDataParallel(\n  (module): Linear(in_features=3, out_features=2, bias=True)\n)",
    );
    expect(Object.keys(ddp.stateDict())).toEqual(["module.weight", "module.bias"]);
    const other = wrapped();
    other.loadStateDict(ddp.stateDict());
    expect(torch.equal(other.module.weight, ddp.module.weight)).toBe(true);
  });

  test("a copy has a Reducer of its own", () => {
    const ddp = wrapped();
    const calls: string[] = [];
    ddp.registerCommHook("own", (state, bucket) => {
      calls.push(state);
      return bucket.buffer();
    });
    const copy = ddp.clone();
    expect(copy.module.weight === ddp.module.weight).toBe(false);
    copy(torch.ones(1, 3)).sum().backward();
    expect(ddp.module.weight.grad).toBeNull();
    expect(calls).toEqual([]);
    ddp(torch.ones(1, 3)).sum().backward();
    expect(calls).toEqual(["own"]);
    expect(torch.equal(ddp.module.weight.grad as Tensor, copy.module.weight.grad as Tensor)).toBe(true);
  });

  test("an async forward is prepared when its outputs are there", async () => {
    class Late extends nn.Module {
      used = new nn.Linear(3, 2);
      unused = new nn.Linear(3, 2);
      override async forward(x: Tensor): Promise<Tensor> {
        await null;
        return this.used(x);
      }
    }
    const ddp = new DistributedDataParallel(new Late(), { findUnusedParameters: true });
    for (let step = 0; step < 2; step++) (await ddp(torch.ones(1, 3))).sum().backward();
    expect(ddp.module.used.weight.grad).not.toBeNull();
    expect(ddp.module.unused.weight.grad).toBeNull();
  });

  test("its outputs are searched for tensors, however they are held", () => {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => torch.tensor(i)) as [Tensor, Tensor, Tensor, Tensor];
    class Output {
      #hidden = torch.ones(1);
      constructor(readonly logits: Tensor) {}
      get loss() {
        return this.#hidden;
      }
    }
    const ring: unknown[] = [a, { b }, new Map([["c", c]]), new Output(d), null, "text", 1, new Float32Array(2)];
    ring.push(ring, new nn.Linear(1, 1));
    expect(findTensors(ring).map((tensor) => tensor.item())).toEqual([0, 1, 2, 3]);
  });

  test("noSync holds inside, also where it throws, and refuses what goes on afterwards", () => {
    const ddp = wrapped();
    expect(ddp.noSync(() => ddp.requireBackwardGradSync)).toBe(false);
    expect(() =>
      ddp.noSync(() => {
        throw new Error("inside");
      }),
    ).toThrow("inside");
    expect(ddp.requireBackwardGradSync).toBe(true);
    expect(() => ddp.noSync(async () => {})).toThrow("needs a synchronous function");
    const guard = ddp.noSync();
    expect(ddp.requireBackwardGradSync).toBe(false);
    guard[Symbol.dispose]();
    expect(ddp.requireBackwardGradSync).toBe(true);
  });

  test("all gradients can be delayed ones", () => {
    const frozen = new nn.Linear(1, 1, { bias: false }).requiresGrad_(false);
    nn.init.ones_(frozen.weight);
    const model = new nn.Sequential(new nn.Linear(3, 2), new nn.Linear(2, 1), frozen);
    const delayAllReduceNamedParams = model.namedParameters().slice(0, 4);
    const paramToHookAllReduce = model.getParameter("0.weight");
    const ddp = new DistributedDataParallel(model, { delayAllReduceNamedParams, paramToHookAllReduce });
    const optimizer = new optim.SGD(ddp.parameters(), { lr: 0.1 });
    for (let step = 0; step < 2; step++) {
      optimizer.zeroGrad();
      ddp(torch.ones(1, 3)).sum().backward();
      optimizer.step();
    }
    expect(model.getParameter("1.bias").grad?.item()).toBe(1);
    expect(() => ddp._getDdpLoggingData()).toThrow("this module has no Reducer");
  });
});

describe("what it refuses", () => {
  const plain = () => new nn.Linear(3, 2);

  test.each<[string, () => unknown, string]>([
    ["what is no module", () => new DistributedDataParallel(1 as never), "expected module to be a Module"],
    ["a GPU for a module on the CPU", () => wrapped({ deviceIds: [0] }), "but got device_ids [0], output_device None"],
    ["two devices", () => wrapped({ deviceIds: [0, 1] }), "device_ids can only be None or contain a single element."],
    ["mixed precision", () => wrapped({ mixedPrecision: {} as never }), "mixedPrecision is not here"],
    [
      "a group that is none",
      () => wrapped({ processGroup: {} as never }),
      "expected processGroup to be a ProcessGroup",
    ],
    [
      "delayed parameters without what starts them",
      () => wrapped({ delayAllReduceNamedParams: [] }),
      "delay_all_reduce_named_params and param_to_hook_all_reduce need to be set at the same time.",
    ],
    [
      "parameters whose shape is still to come",
      () => new DistributedDataParallel(new nn.LazyLinear(2)),
      "Modules with uninitialized parameters can't be used with `DistributedDataParallel`.",
    ],
    [
      "statistics over processes on the CPU",
      () => new DistributedDataParallel(new nn.Sequential(plain(), new nn.SyncBatchNorm(2))),
      "SyncBatchNorm layers only work with GPU modules",
    ],
    [
      "such a layer by itself, while there is a process group",
      () => new nn.SyncBatchNorm(2)(torch.ones(2, 2)),
      "SyncBatchNorm expected input tensor to be on GPU or XPU or privateuseone",
    ],
    ["an option that is not there", () => wrapped({ bucketCap: 1 } as never), "DistributedDataParallel"],
  ])("%s", (_what, make, text) => {
    expect(make).toThrow(text);
  });
});

// In Python each rank goes on with its own gradients.
test.each<[string, (module: nn.Linear) => void]>([
  ["shape", ({ bias }) => Object.assign(bias, { data: torch.ones(1) })],
  ["dtype", (module) => void module.double()],
])("a parameter that has got another %s is an error, as its gradients would not be reduced", (_what, change) => {
  for (const findUnusedParameters of [false, true]) {
    const ddp = wrapped({ findUnusedParameters });
    ddp(torch.ones(1, 3)).sum().backward();
    ddp.zeroGrad();
    change(ddp.module);
    expect(() => ddp(torch.ones(1, 3))).toThrow(
      /expected the parameter "(weight|bias)" to have the shape and dtype that it had when DistributedDataParallel was made/,
    );
    torch.noGrad(() => ddp(torch.ones(1, 3, { dtype: ddp.module.weight.dtype })));
  }
});

describe("a communication hook", () => {
  const failing = (hook: dist.CommHook<null>) => () => {
    const ddp = wrapped();
    ddp.registerCommHook(null, hook);
    ddp(torch.ones(1, 3)).sum().backward();
  };

  test.each<[string, dist.CommHook<null>, string]>([
    ["gives a promise", (async () => torch.ones(8)) as never, "got a Promise, which a backward pass cannot wait for"],
    ["gives a number", (() => 1) as never, "expected a communication hook to return a Tensor"],
    ["gives too little", () => torch.ones(3), "of as many elements as the bucket's buffer (8), got one of 3"],
    [
      "makes no tensor of a result",
      (_, bucket) => ({ work: dist.allReduce(bucket.buffer()), result: () => null as never }),
      "expected result() of a communication hook to return a Tensor",
    ],
    ["waits for what has no tensor", () => dist.barrier() as never, "for what has one tensor as its result"],
    [
      "throws",
      () => {
        throw new RangeError("of the hook");
      },
      "of the hook",
    ],
  ])("that %s is an error of backward()", (_what, hook, text) => {
    expect(failing(hook)).toThrow(text);
  });

  test("can use neither the module nor a backward pass, which would wait for it", () => {
    const ddp = wrapped();
    const said: string[] = [];
    const attempt = (body: () => void) => {
      try {
        body();
      } catch (error) {
        said.push((error as Error).message);
      }
    };
    ddp.registerCommHook(null, (_, bucket) => {
      attempt(() => torch.enableGrad(() => ddp(torch.ones(1, 3))));
      attempt(() => torch.ones(1).requiresGrad_().mul(2).backward());
      return bucket.buffer();
    });
    ddp(torch.ones(1, 3)).sum().backward();
    expect(said).toEqual([
      expect.stringContaining("a module of DistributedDataParallel cannot be used in a communication hook"),
      expect.stringContaining("backward() in a communication hook"),
    ]);
    expect(ddp.module.bias?.grad?.tolist()).toEqual([1, 1]);
    // Afterwards both can be used again.
    ddp(torch.ones(1, 3)).sum().backward();
  });

  test("may give a part of another tensor", () => {
    const ddp = wrapped();
    ddp.registerCommHook(null, (_, bucket) => torch.cat([torch.zeros(5), bucket.buffer().mul(3)]).narrow(0, 5, 8));
    ddp(torch.ones(1, 3)).sum().backward();
    expect(ddp.module.weight.grad?.tolist()).toEqual([
      [3, 3, 3],
      [3, 3, 3],
    ]);
  });

  test("is one for each module", () => {
    const ddp = wrapped();
    ddp.registerCommHook(null, defaultHooks.allreduceHook);
    expect(() => ddp._registerBuiltinCommHook(dist.BuiltinCommHookType.ALLREDUCE)).toThrow("can only be called once");
    expect(() => ddp._registerBuiltinCommHook(7)).toThrow("expected one of BuiltinCommHookType");
  });
});

describe("what is dropped", () => {
  test("goes, with its Reducer and its hook, and leaves the parameters as they were", async () => {
    const model = new nn.Linear(3, 2);
    let calls = 0;
    const refer = (): WeakRef<object> => {
      const ddp = new DistributedDataParallel(model);
      // The hook refers to the module that holds it.
      ddp.registerCommHook(ddp, (own, bucket) => {
        calls += own === ddp ? 1 : 100;
        return bucket.buffer();
      });
      ddp(torch.ones(1, 3)).sum().backward();
      return new WeakRef<object>(ddp);
    };
    const gone = refer();
    expect(calls).toBe(1);
    await collected();
    expect(gone.deref()).toBeUndefined();
    model(torch.ones(1, 3)).sum().backward();
    expect(calls).toBe(1);
  });

  test.each([
    ["with c10d's Reducer", { findUnusedParameters: true }],
    ["with nothing to reduce", {}],
  ])("goes in the middle of a backward pass without harm, %s", async (_what, options) => {
    const model = new nn.Sequential(new nn.Linear(3, 3), new nn.Linear(3, 2));
    const refer = (): Tensor => new DistributedDataParallel(model, options)(torch.ones(1, 3));
    const output = refer();
    let collections = 0;
    for (const parameter of model.parameters()) {
      parameter.registerHook((grad) => {
        collectGarbage();
        collections++;
        return grad;
      });
    }
    await new Promise((resolve) => setImmediate(resolve));
    output.sum().backward();
    expect(collections).toBe(4);
    await collected();
    model(torch.ones(1, 3)).sum().backward();
    expect(model.getParameter("1.bias").grad?.tolist()).toEqual([2, 2]);
  });

  test("is not asked for its Reducer during one, where it has none yet", () => {
    const ddp = wrapped();
    const said: string[] = [];
    ddp.module.weight.registerHook((grad) => {
      for (const ask of [() => ddp._getDdpLoggingData(), () => ddp._setStaticGraph()]) {
        try {
          ask();
        } catch (error) {
          said.push((error as Error).message);
        }
      }
      return grad;
    });
    ddp(torch.ones(1, 3)).sum().backward();
    const expected = expect.stringContaining("cannot be asked for its Reducer while a backward pass runs");
    expect(said).toEqual([expected, expected]);
    expect(ddp._getDdpLoggingData()).toMatchObject({ module_name: "Linear", world_size: 1 });
  });

  test("may have been about a static graph whose first pass is still to come", async () => {
    const model = new nn.Linear(3, 2);
    const output = (() => new DistributedDataParallel(model, { staticGraph: true })(torch.ones(1, 3)))();
    await collected();
    output.sum().backward();
    expect(model.bias?.grad?.tolist()).toEqual([1, 1]);
  });

  test("leaves its buckets to the next: fifty modules, four megabytes each", async () => {
    const model = new nn.Linear(1024, 1024);
    const resident = () => process.memoryUsage().rss;
    let before = 0;
    for (let i = 0; i < 60; i++) {
      if (i === 10) before = resident();
      const ddp = new DistributedDataParallel(model, { gradientAsBucketView: true });
      ddp(torch.ones(1, 1024)).sum().backward();
      if (i % 5 === 4) await collected();
    }
    expect(resident() - before).toBeLessThan(80e6);
  });
});

test("what it is given is checked before it trains", () => {
  for (const bucketCapMb of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
    expect(() => wrapped({ bucketCapMb })).toThrow(/expected bucketCapMb to be from 0 to \d+, got /);
    expect(() => wrapped({ bucketCapMbList: [1, bucketCapMb] })).toThrow(/expected bucketCapMbList\[1\] to be from 0/);
  }
  const { Join } = dist.algorithms;
  expect(() => new Join([wrapped(), 3 as never])).toThrow("expected joinables[1] to be a Joinable");
  expect(() => new Join([{} as never])).toThrow("expected joinables[0] to be a Joinable");
  for (const hook of [defaultHooks.allreduceHook, defaultHooks.bf16CompressHook]) {
    const ddp = wrapped();
    ddp.registerCommHook("junk" as never, hook);
    const pass = () => ddp(torch.ones(1, 3)).sum().backward();
    expect(pass).toThrow(
      `${hook.name}: expected processGroup, the state that it was registered with, to be a ProcessGroup`,
    );
  }
});
