/**
 * Callables made of CUDA graphs, without a GPU: what is refused is refused as in Python, and with graphs that do the work again on
 * the CPU, where a GPU would replay it, a training loop gives what the originals give.
 */

// In a process of its own: it loads the sources with others in their place.

import torch, { nn, optim, type Tensor } from "libtorch-node";
import { expect, test, vi } from "vitest";
import * as gradients from "../../../src/torch/autograd/gradients.js";
import { makeGraphedCallables } from "../../../src/torch/cuda/graphed_callables.js";
import { noPython } from "../../python.js";
import { expectSame, type Row } from "../names/table.js";

/** What the stand-ins below know of the capture that runs, and in which order captures and replays came. */
const fake = vi.hoisted(() => ({
  isOn: false,
  log: [] as string[],
  count: 0,
  pass: undefined as unknown[] | undefined,
  /** Modules that run graphs by now: the work itself is what they do in their other mode. */
  modules: [] as { training: boolean }[],
  /** The library itself, which the stand-ins are loaded before. */
  torch: undefined as unknown as typeof import("../../../src/torch/torch.generated.js").torch,
}));

vi.mock("../../../src/torch/autograd/gradients.js", async (original) => {
  const real = await original<typeof gradients>();
  const grad = (...given: unknown[]) => {
    fake.pass = given;
    return (real.grad as (...given: unknown[]) => unknown)(...given);
  };
  return { ...real, grad };
});
vi.mock("../../../src/torch/cuda/device.js", async (original) => {
  const real = await original<typeof import("../../../src/torch/cuda/device.js")>();
  return { ...real, synchronize: () => (fake.isOn ? undefined : real.synchronize()) };
});
vi.mock("../../../src/torch/cuda/streams.js", async (original) => {
  const real = await original<typeof import("../../../src/torch/cuda/streams.js")>();
  return { ...real, Stream: fake.isOn ? real.Stream : class {}, stream: (_: unknown, body: () => unknown) => body() };
});
vi.mock("../../../src/torch/cuda/graphs.js", async (original) => {
  const real = await original<typeof import("../../../src/torch/cuda/graphs.js")>();
  class CUDAGraph {
    readonly name = `graph ${fake.count++}`;
    again: () => void = () => {};
    constructor() {
      if (!fake.isOn) new real.CUDAGraph();
    }
    replay() {
      fake.log.push(`replay ${this.name}`);
      this.again();
    }
  }
  const forwards: (() => unknown)[] = [];
  const leaves = (value: unknown): Tensor[] => {
    if (value instanceof fake.torch.Tensor) return [value];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
  };
  const graph = (of: CUDAGraph, body: () => unknown, { pool }: { pool: unknown }) => {
    fake.log.push(`capture ${of.name} in ${String(pool)}`);
    fake.pass = undefined;
    const result = body();
    const pass = fake.pass as Parameters<typeof gradients.grad> | undefined;
    const forward = pass === undefined ? body : forwards.pop();
    if (pass === undefined) forwards.push(body);
    of.again = () => {
      // The backward of a forward that is run again, as its graph's memory would have been written again.
      const toggle = () => {
        for (const module of fake.modules) module.training = !module.training;
      };
      toggle();
      const made = fake.torch.enableGrad(() => leaves(forward?.()));
      toggle();
      const needing = made.filter(({ requiresGrad }) => requiresGrad);
      const values = pass === undefined ? made : gradients.grad(needing, pass[1], pass[2] as object);
      fake.torch.noGrad(() => {
        for (const [i, place] of leaves(result).entries()) place.copy_(values[i] as Tensor);
      });
    };
    return result;
  };
  return { ...real, CUDAGraph, graph, graphPoolHandle: () => [1n, 2n] };
});

fake.torch = torch;
const x = torch.ones(2, 3);
const linear = () => new nn.Linear(3, 3);
const hooked = () => {
  const layer = linear();
  layer.registerForwardHook(() => {});
  return layer;
};
const withBuffer = () => {
  const layer = linear();
  layer.registerBuffer("extra", torch.ones(2, { requiresGrad: true }));
  return layer;
};
const setup = `
x = torch.ones(2, 3)
make = torch.cuda.make_graphed_callables
def hooked():
    layer = nn.Linear(3, 3)
    layer.register_forward_hook(lambda *a: None)
    return layer
def with_buffer():
    layer = nn.Linear(3, 3)
    layer.register_buffer("extra", torch.ones(2, requires_grad=True))
    return layer
`;
const refused: Row[] = [
  ["make(nn.Linear(3, 3), (x,))", () => makeGraphedCallables(linear(), [x])],
  ["make(lambda y: y * 2, (x,))", () => makeGraphedCallables((y: Tensor) => y.mul(2), [x])],
  [
    "make((nn.Linear(3, 3), nn.ReLU()), ((x,), (x,)))",
    () => makeGraphedCallables([linear(), new nn.ReLU()], [[x], [x]]),
  ],
  ["make(nn.Linear(3, 3), (x, 3))", () => makeGraphedCallables(linear(), [x, 3])],
  ["make(nn.Linear(3, 3), (x, [x, 'a']))", () => makeGraphedCallables(linear(), [x, [x, "a"]])],
  ["make(hooked(), (x,))", () => makeGraphedCallables(hooked(), [x])],
  ["make(with_buffer(), (x,))", () => makeGraphedCallables(withBuffer(), [x])],
  ["make((nn.Linear(3, 3), hooked()), ((x,), (x,)))", () => makeGraphedCallables([linear(), hooked()], [[x], [x]])],
];

test.skipIf(noPython)("refuse what Python refuses", async () => {
  await expectSame(refused, setup);
});

test("refuse what is no callable, or has no arguments", () => {
  expect(() => makeGraphedCallables(3 as never, [x])).toThrow("expected functions or modules, got 3");
  expect(() => makeGraphedCallables(linear(), x as never)).toThrow(
    "expected sampleArgs to be the arguments in an array",
  );
  expect(() => makeGraphedCallables([linear()], [[x], [x]])).toThrow("expected arguments for 1 callables, got 2");
  expect(() => makeGraphedCallables(linear(), [x], { warmup: 3 } as never)).toThrow("unexpected option 'warmup'");
});

function training(isGraphed: boolean) {
  torch.manualSeed(0);
  const [first, second] = [new nn.Sequential(new nn.Linear(3, 4), new nn.Tanh()), new nn.Linear(4, 2)];
  const scaled = (a: Tensor, { b, c }: { b: Tensor; c: Tensor }) => [a.mul(b).sum(), { twice: b.add(c) }] as const;
  const optimizer = new optim.SGD([...first.parameters(), ...second.parameters()], { lr: 0.1 });
  const batches = Array.from({ length: 4 }, () => torch.randn(5, 3));
  const needs = (...shape: number[]) => torch.zeros(shape, { requiresGrad: true });
  let [one, two, three] = [first as (x: Tensor) => unknown, second as (x: Tensor) => unknown, scaled];
  if (isGraphed) {
    fake.modules = [first, second];
    const samples = [[torch.zeros(5, 3)], [needs(5, 4)], [needs(5, 2), { b: needs(5, 2), c: torch.zeros(5, 2) }]];
    [one, two, three] = makeGraphedCallables([one, two, three] as const, samples) as unknown as [
      ...[typeof one, typeof two, typeof three],
    ];
  }
  const losses = batches.map((batch) => {
    optimizer.zeroGrad();
    const y = two(one(batch) as Tensor) as Tensor;
    const [sum, { twice }] = three(y, { b: y.mul(2), c: torch.full([5, 2], 3) });
    sum.add(twice.sum()).backward();
    optimizer.step();
    return [sum.item(), ...(twice.detach().clone().flatten().tolist() as number[])];
  });
  first.eval();
  return { losses, first, evaluated: (one(batches[0]!) as Tensor).tolist(), weights: second.weight.tolist() };
}

test("train as the originals do, and run them in the other mode", () => {
  const eager = training(false);
  fake.isOn = true;
  try {
    fake.count = 0;
    fake.log.length = 0;
    const graphed = training(true);
    expect(graphed.losses).toEqual(eager.losses);
    expect(graphed.weights).toEqual(eager.weights);
    expect(graphed.evaluated).toEqual(eager.evaluated);
    // All in one pool: the forwards in the order in which they run, then the backwards from the last to the first.
    const captures = [0, 2, 4, 5, 3, 1].map((graph) => `capture graph ${graph} in 1,2`);
    const step = [0, 2, 4, 5, 3, 1].map((graph) => `replay graph ${graph}`);
    // Evaluated, the first one replays nothing.
    expect(fake.log).toEqual([...captures, ...step, ...step, ...step, ...step]);
  } finally {
    fake.isOn = false;
  }
});

test("say which inputs took no part, unless that is allowed", () => {
  fake.isOn = true;
  try {
    const needs = () => torch.ones(2, { requiresGrad: true });
    const ignoring = (a: Tensor, _b: Tensor) => a.mul(3);
    expect(() => makeGraphedCallables(ignoring, [needs(), needs()])).toThrow(
      /appears to not have been used in the graph/,
    );
    const graphed = makeGraphedCallables(ignoring, [needs(), needs()], { allowUnusedInput: true, numWarmupIters: 1 });
    const [a, b] = [needs(), needs()];
    graphed(a, b).sum().backward();
    expect([a.grad?.tolist(), b.grad]).toEqual([[3, 3], null]);
    const without = makeGraphedCallables((y: Tensor) => y.mul(2), [torch.ones(2)], { pool: [5n, 6n] });
    expect(without(torch.full([2], 4)).tolist()).toEqual([8, 8]);
    expect(fake.log.at(-2)).toMatch(/^capture graph \d+ in 5,6$/);
  } finally {
    fake.isOn = false;
  }
});
