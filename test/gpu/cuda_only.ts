/** What only a GPU can show. Each throws when it does not hold; what it returns is said in the table. */
import { equal, ok, strictEqual, throws } from "node:assert/strict";
import torch, { type Tensor } from "../../src/index.js";
import { capturedSteps } from "../../src/torch/cuda/captured_steps.js";
import { CapturedPasses } from "../../src/transformers/trainer/captured_passes.js";
import { formsOf, makeOptimizer, makeParams, OPTIMIZERS, type Stepped } from "./optimizers.js";

const { cuda } = torch;

export const CUDA_ONLY: [name: string, check: () => string | void][] = [
  [
    "device properties and memory statistics",
    () => {
      const { name, totalMemory } = cuda.getDeviceProperties();
      const before = cuda.memoryAllocated();
      cuda.resetPeakMemoryStats();
      const x = torch.zeros(2 ** 20, { device: "cuda" });
      equal(cuda.memoryAllocated() - before, 2 ** 22);
      ok(cuda.maxMemoryAllocated() >= before + 2 ** 22 && cuda.memoryReserved() >= 2 ** 22);
      x.dispose();
      equal(cuda.memoryAllocated(), before);
      ok(cuda.memorySummary().includes("PyTorch CUDA memory summary"));
      const [free, total] = cuda.memGetInfo();
      ok(free > 0 && free <= total && total >= totalMemory * 0.9);
      return name;
    },
  ],
  [
    "settings of the allocator, and what it holds",
    () => {
      const x = torch.zeros(2 ** 20, { device: "cuda" });
      const blocks = cuda.memorySnapshot().flatMap((segment) => segment.blocks);
      ok(blocks.some(({ address, state }) => address === Number(x.dataPtr()) && state === "active_allocated"));
      equal(cuda.memoryStatsAsNestedDict().allocated_bytes !== undefined, true);
      x.cpu();
      torch.ones(1).pinMemory();
      ok((cuda.hostMemoryStats()["allocations.allocated"] as number) > 0);
      cuda.resetPeakHostMemoryStats();
      cuda.resetAccumulatedHostMemoryStats();
      equal(cuda.getAllocatorBackend(), "native");
      const [, total] = cuda.memGetInfo();
      cuda.emptyCache();
      cuda.setPerProcessMemoryFraction(0.01);
      equal(cuda.getPerProcessMemoryFraction(), 0.01);
      throws(() => torch.empty(Math.floor(total / 2), { dtype: "uint8", device: "cuda" }), torch.OutOfMemoryError);
      throws(() => cuda.setPerProcessMemoryFraction(2), /Invalid fraction value: 2. Allowed range: 0~1/);
      cuda.setPerProcessMemoryFraction(1);
      equal(
        cuda.cachingAllocatorDisabled(() => torch.ones(2, { device: "cuda" }).sum().item()),
        2,
      );
      equal(cuda.defaultGenerators.length, cuda.deviceCount());
      ok(cuda.getArchList().length > 0);
    },
  ],
  [
    "what waits for the device can be an error",
    () => {
      const x = torch.ones(2, { device: "cuda" });
      cuda.setSyncDebugMode("error");
      try {
        equal(cuda.getSyncDebugMode(), 2);
        throws(() => x.at(0).item(), /called a synchronizing CUDA operation/);
      } finally {
        cuda.setSyncDebugMode(0);
      }
      throws(() => cuda.setSyncDebugMode("nonsense" as never), /invalid value of debug_mode/);
    },
  ],
  [
    "constructors, storages and modules of CUDA",
    () => {
      const x = cuda.FloatTensor([1, 2]);
      ok(x.isCuda && x instanceof cuda.FloatTensor && !(x instanceof torch.FloatTensor));
      ok(cuda.LongStorage(3) instanceof cuda.LongStorage);
      const net = new torch.nn.DataParallel(new torch.nn.Linear(2, 1), { deviceIds: [0] });
      ok((net(torch.ones(3, 2)) as Tensor).isCuda);
      strictEqual(torch.getDeviceModule(), cuda);
    },
  ],
  [
    "streams and events",
    () => {
      const side = new cuda.Stream();
      const [start, end] = [new cuda.Event({ enableTiming: true }), new cuda.Event({ enableTiming: true })];
      const x = torch.randn(1000, 1000, { device: "cuda" });
      side.waitStream(cuda.currentStream());
      const y = cuda.stream(side, () => {
        start.record();
        ok(cuda.currentStream().equals(side));
        const product = x.matmul(x);
        end.record();
        return product;
      });
      end.synchronize();
      ok(end.query() && start.elapsedTime(end) > 0);
      cuda.currentStream().waitStream(side);
      cuda.recordStream(y, cuda.currentStream());
      strictEqual(cuda.currentStream().equals(cuda.defaultStream()), true);
    },
  ],
  [
    "pinned memory and copies that do not wait",
    () => {
      const host = torch.arange(1000, { dtype: "float32" }).pinMemory();
      ok(host.isPinned());
      const there = host.to("cuda", { nonBlocking: true });
      cuda.synchronize();
      ok(there.cpu().equal(host));
    },
  ],
  [
    "hooks are served while backward runs on libtorch's thread",
    () => {
      const x = torch.ones(3, { device: "cuda", requiresGrad: true });
      const y = x.mul(2);
      const seen: unknown[] = [];
      y.registerHook((grad) => {
        seen.push(grad.tolist());
        return grad.mul(5);
      });
      y.sum().backward();
      equal(JSON.stringify([seen, x.grad?.tolist()]), "[[[1,1,1]],[10,10,10]]");
      const z = x.mul(2);
      const error = new RangeError("from the hook");
      z.registerHook(() => {
        throw error;
      });
      throws(() => z.sum().backward(), error);
    },
  ],
  [
    "out of memory is an error that says how much, and the process goes on",
    () => {
      const [, total] = cuda.memGetInfo();
      throws(() => torch.empty(total * 2, { dtype: "uint8", device: "cuda" }), torch.OutOfMemoryError);
      throws(() => torch.empty(total * 2, { dtype: "uint8", device: "cuda" }), /Tried to allocate .* GiB/);
      equal(torch.ones(2, { device: "cuda" }).sum().item(), 2);
    },
  ],
  [
    "garbage on the GPU is collected when memory runs out",
    () => {
      const [free] = cuda.memGetInfo();
      const size = Math.floor(free * 0.6);
      for (let i = 0; i < 3; i++) torch.empty(size, { dtype: "uint8", device: "cuda" });
    },
  ],
  [
    "a graph replays with new inputs, and draws other random numbers each time",
    () => {
      const x = torch.ones(100, { device: "cuda" });
      const side = new cuda.Stream();
      const work = () => [x.mul(3), torch.rand(100, { device: "cuda" })] as [Tensor, Tensor];
      cuda.stream(side, () => void work());
      cuda.synchronize();
      const graph = new cuda.CUDAGraph();
      const [product, draws] = cuda.graph(graph, work);
      graph.replay();
      const first = draws.cpu();
      x.fill_(2);
      graph.replay();
      equal(product.at(0).item(), 6);
      ok(!first.equal(draws.cpu()));
      graph.reset();
    },
  ],
  [
    "a graph of the accelerator replays",
    () => {
      const x = torch.zeros(10, { device: "cuda" });
      const made = new torch.accelerator.Graph({ captureErrorMode: "thread_local" });
      const side = new cuda.Stream();
      cuda.stream(side, () => void x.add(1));
      cuda.stream(side, () => made.capture(() => void x.add_(1)));
      made.replay();
      made.replay();
      equal(x.at(0).item(), 2);
      made.reset();
    },
  ],
  [
    "a captured training step gives what the eager one gives, dropout included",
    () => {
      const run = (capture: boolean) => {
        torch.manualSeed(0);
        const weight = torch.randn(64, 64, { device: "cuda", requiresGrad: true });
        const eager = (x: Tensor) => {
          weight.grad = null;
          const loss = torch.nn.functional.dropout(x.matmul(weight), { p: 0.5 }).pow(2).mean();
          loss.backward();
          torch.noGrad(() => weight.sub_(weight.grad as Tensor, { alpha: 0.1 }));
          return { loss };
        };
        const step = capture ? capturedSteps(eager) : eager;
        const inputs = Array.from({ length: 10 }, () => torch.randn(8, 64, { device: "cuda" }));
        return inputs.map((x) => step(x).loss.item());
      };
      equal(JSON.stringify(run(true)), JSON.stringify(run(false)));
    },
  ],
  [
    "modules made of graphs train as they do themselves",
    () => {
      const run = (isGraphed: boolean) => {
        torch.manualSeed(0);
        const [first, second] = [new torch.nn.Linear(16, 32).to("cuda"), new torch.nn.Linear(32, 4).to("cuda")];
        const parameters = [...first.parameters(), ...second.parameters()];
        const sgd = new torch.optim.SGD(parameters, { lr: 0.1 });
        if (isGraphed) {
          const samples = [
            [8, 16],
            [8, 32],
          ].map((size, i) => [torch.zeros(size, { device: "cuda", requiresGrad: i === 1 })]);
          cuda.makeGraphedCallables([first, second], samples);
        }
        const losses = Array.from({ length: 6 }, () => {
          sgd.zeroGrad();
          const loss = second(first(torch.randn(8, 16, { device: "cuda" })).relu())
            .pow(2)
            .mean();
          loss.backward();
          sgd.step();
          return loss.item();
        });
        return [losses, parameters.map((parameter) => parameter.tolist())];
      };
      equal(JSON.stringify(run(true)), JSON.stringify(run(false)));
    },
  ],
  [
    "a captured step of every optimizer that can be captured gives what the eager one gives, waiting for nothing",
    () => {
      // What has no `capturable` counts nothing, or in its fused form on the device.
      const capturedForms = (stepped: Stepped) =>
        Object.entries(formsOf(stepped, "cuda")).filter(([name]) =>
          stepped.capturable ? name.startsWith("capturable") : name === "fused",
        );
      for (const stepped of OPTIMIZERS) {
        for (const [name, form] of capturedForms(stepped)) {
          const run = (capture: boolean) => {
            torch.manualSeed(0);
            const params = makeParams("cuda");
            for (const param of params) param.grad = torch.randnLike(param);
            const optimizer = makeOptimizer(stepped, params, form);
            const eager = () => optimizer.step();
            const step = capture ? capturedSteps(eager) : eager;
            for (let i = 0; i < 7; i++) step();
            return params.map((param) => param.tolist());
          };
          try {
            run(false);
          } catch (error) {
            // An older libtorch's fused Adagrad has no kernel here.
            if (stepped.name === "Adagrad" && error instanceof torch.RuntimeError) continue;
            throw error;
          }
          equal(JSON.stringify(run(true)), JSON.stringify(run(false)), `${stepped.name}, ${name}`);
        }
      }
      const param = torch.ones(3, { device: "cuda", requiresGrad: true });
      param.grad = torch.ones(3, { device: "cuda" });
      const step = capturedSteps(() => uncaptured.step());
      const uncaptured = new torch.optim.Adam([param]);
      for (let i = 0; i < 3; i++) step();
      throws(step, /capturable is False/);
    },
  ],
  [
    "captured passes of the Trainer give the losses and gradients of eager ones, each shape of batch apart",
    () => {
      const run = (capture: boolean) => {
        torch.manualSeed(0);
        const model = new torch.nn.Linear(64, 4).to("cuda");
        const eager = ({ x }: Record<string, Tensor>) => {
          const loss = torch.nn.functional
            .dropout(model(x as Tensor), { p: 0.5 })
            .pow(2)
            .mean();
          loss.backward();
          return loss.detach();
        };
        const passes = new CapturedPasses(model.parameters(), eager);
        return Array.from({ length: 14 }, (_, i) => {
          model.zeroGrad();
          const inputs = { x: torch.randn(i % 3 === 0 ? 4 : 8, 64, { device: "cuda" }) };
          const loss = (capture ? passes.run(inputs) : eager(inputs)).item();
          return [loss, ...model.parameters().map(({ grad }) => (grad as Tensor).tolist())];
        });
      };
      equal(JSON.stringify(run(true)), JSON.stringify(run(false)));
    },
  ],
  [
    "several devices in one process",
    () => {
      if (cuda.deviceCount() < 2) return "only one device here";
      const there = torch.ones(2, { device: "cuda:1" });
      equal(
        cuda.device(1, () => torch.ones(2, { device: "cuda" }).device.index),
        1,
      );
      equal(there.to("cuda:0").add(1).sum().item(), 4);
      equal(cuda.currentDevice(), 0);
    },
  ],
];
