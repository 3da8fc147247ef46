import { describe, expect, test } from "vitest";
import torch, { nn, optim } from "../../../src/index.js";
import type { FunctionCtx } from "../../../src/torch/autograd/function.js";
import { DynamicCache } from "../../../src/transformers/cache_utils.js";

type Tensor = torch.Tensor;
const { checkpoint, createSelectiveCheckpointContexts, GraphExecGroup, checkpointSequential } = torch.utils.checkpoint;
const { graph } = torch.autograd;
const D = torch.distributions;

/** What is made before; what runs inside of a tidy() that returns nothing else; and what is read after it. */
interface Case<S = unknown> {
  before: () => S;
  inside: (state: S) => unknown;
  after: (state: S, returned: unknown) => unknown;
}
const outliving = <S>(given: Case<S>): Case => given as unknown as Case;

const leaf = (...sizes: number[]) => torch.rand(sizes, { requiresGrad: true });
const layer = () => new nn.Linear(3, 3);
/** Of a loss that is computed inside, the backward pass comes after. */
const backwardAfter = (loss: (x: Tensor) => Tensor) =>
  outliving({
    before: () => leaf(3),
    inside: loss,
    after: (x, returned) => {
      (returned as Tensor).backward();
      return x.grad;
    },
  });
const inPieces = (fn: (x: Tensor) => Tensor) => (x: Tensor) => checkpoint(fn, x.mul(2), { useReentrant: false }).sum();

class KeepsProperty extends torch.autograd.Function {
  static override forward(ctx: FunctionCtx, x: Tensor) {
    ctx.doubled = [x.mul(2)];
    return x.mul(x);
  }
  static override backward(ctx: FunctionCtx, grad: Tensor) {
    return grad.mul(ctx.doubled[0]);
  }
}

/** A module changed inside, read after. */
const changed = <M extends nn.Module>(
  before: () => M,
  inside: (module: M) => unknown,
  after: (module: M) => unknown = (module) => Object.values(module.stateDict()),
) =>
  outliving<M>({
    before,
    inside: (module) => {
      inside(module);
      return null;
    },
    after,
  });

/** Two steps of an optimizer, one inside and one after. */
const stepping = (make: (params: Tensor[]) => { step(closure: () => Tensor): unknown }) =>
  outliving({
    before: () => {
      const x = leaf(4, 4);
      return { x, optimizer: make([x]) };
    },
    inside: (state) => void step(state),
    after: (state) => {
      step(state);
      return state.x;
    },
  });

function step({ x, optimizer }: { x: Tensor; optimizer: { step(closure: () => Tensor): unknown } }) {
  optimizer.step(() => {
    x.grad = null;
    const loss = x.square().sum();
    loss.backward();
    return loss;
  });
}

/** A property of a distribution, first read inside. */
const lazy = (make: () => object, name: string) =>
  outliving({
    before: make,
    inside: (distribution) => void Reflect.get(distribution, name),
    after: (distribution) => Reflect.get(distribution, name),
  });

const half = () => torch.full([2, 3], 0.5);
const square = () => torch.eye(3).mul(2);
const DISTRIBUTIONS: [name: string, make: () => object, properties: string[]][] = [
  ["Categorical", () => new D.Categorical({ probs: half() }), ["logits"]],
  ["Categorical of logits", () => new D.Categorical({ logits: half() }), ["probs"]],
  ["Bernoulli", () => new D.Bernoulli({ probs: half() }), ["logits"]],
  ["Geometric", () => new D.Geometric({ logits: half() }), ["probs"]],
  ["Binomial", () => new D.Binomial({ totalCount: 3, probs: half() }), ["logits"]],
  ["NegativeBinomial", () => new D.NegativeBinomial({ totalCount: 3, logits: half() }), ["probs", "_gamma"]],
  ["ContinuousBernoulli", () => new D.ContinuousBernoulli({ probs: half() }), ["logits"]],
  ["RelaxedBernoulli", () => new D.RelaxedBernoulli(torch.ones([1]), { probs: half() }), ["logits"]],
  [
    "MultivariateNormal",
    () => new D.MultivariateNormal(torch.zeros([3]), { covarianceMatrix: square() }),
    ["precisionMatrix", "scaleTril"],
  ],
  [
    "LowRankMultivariateNormal",
    () => new D.LowRankMultivariateNormal(torch.zeros([3]), torch.ones([3, 1]), torch.ones([3])),
    ["scaleTril", "covarianceMatrix", "precisionMatrix"],
  ],
  ["Wishart", () => new D.Wishart(torch.tensor(4), { covarianceMatrix: square() }), ["precisionMatrix", "scaleTril"]],
  ["VonMises", () => new D.VonMises(torch.zeros([2]), torch.ones([2])), ["_proposalR"]],
];

const CASES: Record<string, Case> = {
  "the arguments of a checkpoint": backwardAfter(inPieces((x) => x.sin().cos())),
  "the arguments of a reentrant checkpoint": backwardAfter((x) =>
    checkpoint((y: Tensor) => y.sin(), x.mul(2), { useReentrant: true }).sum(),
  ),
  "what a list among a checkpoint's arguments holds": backwardAfter((x) =>
    checkpoint((list: Tensor[]) => list[0]!.sin().mul(list[1]!), [x.mul(2), torch.ones(3)], {
      useReentrant: false,
    }).sum(),
  ),
  "a list among a reentrant checkpoint's arguments": backwardAfter((x) =>
    checkpoint((y: Tensor, list: Tensor[]) => y.sin().mul(list[0]!), x, [torch.ones(3)], { useReentrant: true }).sum(),
  ),
  "a checkpoint in a checkpoint": backwardAfter(inPieces(inPieces((x) => x.sin().cos()))),
  "what is saved by a recomputation inside of a tidy() of the function's": backwardAfter(
    inPieces((x) => torch.tidy(() => x.sin().cos())),
  ),
  "a sequence of checkpoints": backwardAfter((x) =>
    checkpointSequential([(y: Tensor) => y.sin(), (y: Tensor) => y.cos()], 2, x.mul(2), { useReentrant: false }).sum(),
  ),
  "a checkpoint's random state": backwardAfter(inPieces((x) => torch.dropout(x.sin(), 0.5, true))),
  "what a selective checkpoint keeps": backwardAfter((x) =>
    checkpoint((y: Tensor) => y.sin().cos(), x.mul(2), {
      useReentrant: false,
      contextFn: () => createSelectiveCheckpointContexts([torch.ops.aten.sin!.default!]),
    }).sum(),
  ),
  "what passes of one group share": outliving({
    before: () => {
      const x = leaf(3);
      const [a, b] = checkpoint((y: Tensor) => [y.sin().mul(y), y.cos().mul(y)] as [Tensor, Tensor], x, {
        useReentrant: false,
        earlyStop: false,
      });
      return { x, a: a.sum(), b: b.sum(), group: new GraphExecGroup().enter() };
    },
    inside: ({ a }) => void a.backward(),
    after: ({ b, x, group }) => {
      try {
        b.backward();
        return x.grad;
      } finally {
        group[Symbol.dispose]();
      }
    },
  }),
  saveOnCpu: backwardAfter((x) => graph.saveOnCpu(() => x.mul(2).sin().sum())),
  "what a user's hook packs": backwardAfter((x) =>
    graph.savedTensorsHooks(
      (t) => new Map([["half", { half: t.detach().div(2) }]]),
      (packed) => packed.get("half")!.half.mul(2),
      () => x.mul(2).sin().sum(),
    ),
  ),
  "copies of what is changed after it was saved": outliving({
    before: () => ({ x: leaf(3), region: graph.allowMutationOnSavedTensors() }),
    inside: ({ x }) => {
      const y = x.mul(2);
      const loss = y.square().sum();
      torch.noGrad(() => y.zero_());
      return loss;
    },
    after: ({ x, region }, loss) => {
      (loss as Tensor).backward();
      region[Symbol.dispose]();
      return x.grad;
    },
  }),
  "a property of a Function's context": backwardAfter((x) => KeepsProperty.apply(x.mul(2)).sum()),
  "torch.func.vjp": outliving({
    before: () => leaf(3),
    inside: (x) => torch.func.vjp((y: Tensor) => y.mul(2).sin(), [x.add(1)])[1],
    after: (_x, pull) => (pull as (cotangent: Tensor) => unknown)(torch.ones(3)),
  }),
  "torch.func.linearize": outliving({
    before: () => leaf(3),
    inside: (x) => torch.func.linearize((y: Tensor) => y.mul(2).sin(), x.detach().add(1))[1],
    after: (_x, push) => (push as (tangent: Tensor) => unknown)(torch.ones(3)),
  }),
  "the cached pair of a transform": outliving({
    before: () => ({ x: torch.rand(3), transform: new D.transforms.ExpTransform({ cacheSize: 1 }) }),
    inside: ({ x, transform }) => void transform(x),
    after: ({ x, transform }) => transform(x),
  }),
  "the scale of a GradScaler": outliving({
    before: () => {
      const x = leaf(3);
      return { x, optimizer: new optim.SGD([x], { lr: 0.1 }), scaler: new torch.amp.GradScaler("cpu") };
    },
    inside: ({ scaler, x, optimizer }) => {
      scaler.scale(x.sum()).backward();
      scaler.unscale_(optimizer);
    },
    after: ({ scaler, x, optimizer }) => {
      scaler.step(optimizer);
      scaler.update();
      return [x, scaler.scale(x.sum())];
    },
  }),
  SGD: stepping((params) => new optim.SGD(params, { lr: 0.1, momentum: 0.9 })),
  AdamW: stepping((params) => new optim.AdamW(params, { lr: 0.1 })),
  LBFGS: stepping((params) => new optim.LBFGS(params, { lr: 0.1, maxIter: 3 })),
  "LBFGS with a line search": stepping(
    (params) => new optim.LBFGS(params, { maxIter: 3, lineSearchFn: "strong_wolfe" }),
  ),
  Muon: stepping((params) => new optim.Muon(params, { lr: 0.1 })),
  ...Object.fromEntries(
    ([optim.AdamW, optim.Muon, optim.LBFGS] as unknown as (typeof optim.Muon)[]).map((Optimizer) => [
      `a state that ${Optimizer.name} loads`,
      outliving({
        before: () => {
          const x = leaf(4, 4);
          const first = new Optimizer([x], { lr: 0.1 });
          step({ x, optimizer: first as never });
          return { x, first, optimizer: new Optimizer([x], { lr: 0.1 }) };
        },
        inside: ({ first, optimizer }) => void optimizer.loadStateDict(first.stateDict() as never),
        after: (state) => {
          step(state as never);
          return state.x;
        },
      }),
    ]),
  ),
  "learning rates that are tensors": outliving({
    before: () => new optim.Adam([leaf(3)], { lr: torch.tensor(0.1) }),
    inside: (optimizer) => [new optim.lrScheduler.ExponentialLR(optimizer, 0.5)].map((one) => () => one)[0],
    after: (optimizer, get) => {
      const schedule = (get as () => optim.lrScheduler.ExponentialLR)();
      optimizer.step();
      schedule.step();
      return [schedule.getLastLr(), schedule.baseLrs, optimizer.paramGroups[0]!.lr];
    },
  }),
  "a registered buffer": changed(
    () => new nn.Module(),
    (module) => module.registerBuffer("b", torch.ones(2)),
  ),
  "an assigned buffer": changed(
    () => {
      const module = new nn.Module();
      module.registerBuffer("b", torch.ones(2));
      return module;
    },
    (module) => Reflect.set(module, "b", torch.zeros(2)),
  ),
  "a Buffer": changed(
    () => new nn.Module(),
    (module) => Reflect.set(module, "b", new nn.Buffer(torch.zeros(2))),
  ),
  "converted buffers": changed(
    () => new nn.BatchNorm1d(3),
    (module) => module.double(),
  ),
  "a state dict that is assigned": changed(
    () => new nn.BatchNorm1d(3),
    (module) =>
      module.loadStateDict(
        Object.fromEntries(Object.entries(module.stateDict()).map(([name, value]) => [name, value.add(1)])),
        {
          assign: true,
        } as never,
      ),
  ),
  "running statistics": changed(
    () => new nn.BatchNorm1d(3),
    (module) => module(torch.rand(4, 3)),
  ),
  "parameters and buffers that get their shape": changed(
    () => new nn.LazyBatchNorm1d() as nn.Module,
    (module) => (module as nn.BatchNorm1d)(torch.rand(4, 3)),
  ),
  "a lazy layer that is made inside": outliving({
    before: () => [] as nn.LazyBatchNorm1d[],
    inside: (list) => void list.push(new nn.LazyBatchNorm1d()),
    after: ([made]) => made!(torch.ones(4, 3)),
  }),
  "a lazy layer that is copied inside": outliving({
    before: () => [new nn.LazyBatchNorm1d()],
    inside: (list) => void list.push(nn.deepcopy(list[0]!)),
    after: (list) => list[1]!(torch.ones(4, 3)),
  }),
  "the buffers of a copy": outliving({
    before: () => [new nn.BatchNorm1d(3)],
    inside: (list) => void list.push(nn.deepcopy(list[0]!)),
    after: (list) => list[1]!(torch.ones(4, 3)),
  }),
  "weight normalisation": changed(
    layer,
    (module) => nn.utils.weightNorm(module),
    (module) => module.weight,
  ),
  "the weight of a normalised layer": changed(
    () => nn.utils.weightNorm(layer()),
    (module) => module(torch.rand(3)),
    (module) => module.weight,
  ),
  "spectral normalisation": changed(
    layer,
    (module) => nn.utils.spectralNorm(module),
    (module) => module(torch.ones(3)),
  ),
  "the weight of a spectrally normalised layer": changed(
    () => nn.utils.spectralNorm(layer()),
    (module) => module(torch.rand(3)),
    (module) => module.weight,
  ),
  "parametrized spectral normalisation": changed(
    layer,
    (module) => nn.utils.parametrizations.spectralNorm(module),
    (module) => module(torch.ones(3)),
  ),
  "an orthogonal weight": changed(
    layer,
    (module) => nn.utils.parametrizations.orthogonal(module),
    (module) => module(torch.ones(3)),
  ),
  "a parametrization that is removed": changed(
    () => nn.utils.parametrizations.weightNorm(layer()),
    (module) => nn.utils.parametrize.removeParametrizations(module, "weight"),
    (module) => module(torch.ones(3)),
  ),
  "what is computed once while parametrizations are cached": outliving({
    before: () => ({ module: nn.utils.parametrizations.weightNorm(layer()), region: nn.utils.parametrize.cached() }),
    inside: ({ module }) => void module.weight,
    after: ({ module, region }) => {
      try {
        return module.weight;
      } finally {
        region[Symbol.dispose]();
      }
    },
  }),
  pruning: changed(
    layer,
    (module) => nn.utils.prune.l1Unstructured(module, "weight", 2),
    (module) => [module.weight, module(torch.ones(3))],
  ),
  "the weight of a pruned layer": changed(
    () => nn.utils.prune.l1Unstructured(layer(), "weight", 2) as nn.Linear,
    (module) => module(torch.ones(3)),
    (module) => module.weight,
  ),
  "an averaged model": outliving({
    before: () => ({ model: layer(), averages: [] as optim.swaUtils.AveragedModel[] }),
    inside: ({ model, averages }) => {
      averages.push(new optim.swaUtils.AveragedModel(model));
      averages[0]!.updateParameters(model);
    },
    after: ({ model, averages }) => {
      averages[0]!.updateParameters(model);
      return [averages[0]!.nAveraged, ...averages[0]!.parameters()];
    },
  }),
  "keys and values of a generation": outliving({
    before: () => new DynamicCache(),
    inside: (cache) => void cache.update(torch.ones(1, 1, 2, 2), torch.ones(1, 1, 2, 2), 0),
    after: (cache) => cache.update(torch.ones(1, 1, 1, 2), torch.ones(1, 1, 1, 2), 0),
  }),
  "the random state of a fork": outliving({
    before: () => [] as Disposable[],
    inside: (guards) => void guards.push(torch.random.forkRng()),
    after: (guards) => {
      torch.rand(3);
      guards[0]![Symbol.dispose]();
      return torch.rand(3);
    },
  }),
  "the rows of a tensor": outliving({
    before: () => torch.rand(3, 2)[Symbol.iterator](),
    inside: (rows) => void rows.next(),
    after: (rows) => [...rows],
  }),
  ...Object.fromEntries(
    [true, false].map((replacement) => [
      `a sampler's indices, ${replacement ? "with" : "without"} replacement`,
      outliving({
        before: () => new torch.utils.data.RandomSampler({ length: 70 }, { replacement })[Symbol.iterator](),
        inside: (indices) => void indices.next(),
        after: (indices) => [...indices],
      }),
    ]),
  ),
  "batches of a loader": outliving({
    before: () =>
      new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(torch.rand(8, 2)), {
        batchSize: 2,
        shuffle: true,
      })[Symbol.iterator](),
    inside: (batches) => void batches.next(),
    after: (batches) => [...batches],
  }),
};

function plain(value: unknown): unknown {
  if (value instanceof torch.Tensor) return [value.shape, value.detach().tolist()];
  if (value instanceof D.Gamma) return plain([value.concentration, value.rate]);
  return Array.isArray(value) ? value.map(plain) : value;
}

function run({ before, inside, after }: Case, around: (body: () => unknown) => unknown): unknown {
  torch.manualSeed(7);
  const state = before();
  const returned = around(() => inside(state));
  return plain(after(state, returned));
}

describe("tidy leaves alone what the package keeps", () => {
  test.each(Object.keys(CASES).map((name) => ({ name })))("$name", ({ name }) => {
    const given = CASES[name] as Case;
    const expected = run(given, (body) => body());
    expect(run(given, (body) => torch.tidy(body))).toEqual(expected);
    // The outer one ends later, and would free what the inner one leaves to it.
    expect(run(given, (body) => torch.tidy(() => torch.tidy(body)))).toEqual(expected);
  });

  test.each(DISTRIBUTIONS.flatMap(([name, make, list]) => list.map((property) => ({ name, make, property }))))(
    "$property of $name",
    ({ make, property }) => {
      const given = lazy(make, property);
      expect(run(given, (body) => torch.tidy(body))).toEqual(run(given, (body) => body()));
    },
  );

  test("and still frees the rest at once", () => {
    const x = leaf(3);
    let made: Tensor[] = [];
    const loss = torch.tidy(() => {
      const y = x.mul(2);
      const rows = [...y.unsqueeze(0)];
      const result = checkpoint((z: Tensor) => z.sin(), y, { useReentrant: false });
      made = [...rows, result];
      return result.sum();
    });
    expect(made.map((tensor) => tensor.isDisposed)).toEqual([true, true]);
    loss.backward();
  });

  test("and holds nothing for ever", async () => {
    const memory = () => torch.memoryStats().tensors;
    const once = () => {
      const x = leaf(100);
      const loss = torch.tidy(() => inPieces((y) => y.sin().cos())(x));
      loss.backward();
    };
    once();
    const before = memory();
    for (let i = 0; i < 300; i++) once();
    for (let i = 0; i < 50 && memory() > before + 50; i++) {
      for (let j = 0; j < 50; j++) once();
      await new Promise((resolve) => setImmediate(resolve));
      (globalThis as { gc?: () => void }).gc?.();
    }
    expect(memory()).toBeLessThan(before + 1500);
  });
});
