/** One rank of the worlds of zero_redundancy_optimizer.test.ts, whose twin in Python is zero_rank.py. */

import torch from "libtorch-node";
import { snakeCase } from "../../../../src/python/snake_case.js";
import type { Optimizer, OptimizerStateDict } from "../../../../src/torch/optim/optimizer.js";
import { bits, emit, initWorld, rank, worldArgs } from "../rank.js";
import type { ZeroCase } from "./cases.js";

type Tensor = InstanceType<typeof torch.Tensor>;
// biome-ignore lint/suspicious/noExplicitAny: optimizers of all kinds
type Any = any;
const { distributed: dist, optim, Generator, Tensor } = torch;
const { nn } = torch;
const { Parameter } = nn;
const { Join } = dist.algorithms;
const SHAPES = [[3, 4], [5], [2, 2, 2], [7, 3], [4], [1]];

const parameters = (generator: InstanceType<typeof Generator>) =>
  SHAPES.map((shape) => new Parameter(torch.randn(shape, { generator })));

/** Each rank has gradients of its own; all get the average. */
function setGradients(params: Tensor[], generator: InstanceType<typeof Generator>): void {
  for (const param of params) {
    if (!param.requiresGrad) continue;
    const grad = torch.randn(param.shape, { generator });
    dist.allReduce(grad, { op: dist.ReduceOp.AVG }).wait();
    param.grad = grad;
  }
}

/** A state dict without tensors, under Python's names. */
function plain(state: unknown): unknown {
  if (state instanceof Tensor) return bits(state);
  if (Array.isArray(state)) return state.map(plain);
  if (typeof state !== "object" || state === null) return state ?? null;
  return Object.fromEntries(Object.entries(state).map(([key, value]) => [snakeCase(key), plain(value)]));
}

async function run({
  name,
  optimizer,
  options,
  groups,
  view,
  sharded,
}: ZeroCase & { sharded: boolean }): Promise<void> {
  const type = optim[optimizer] as Any;
  const params = parameters(new Generator().manualSeed(1));
  const given: Any = groups ? [{ params: params.slice(0, 2), lr: 0.5 }, { params: params.slice(2, 4) }] : params;
  const make = (given: Any): Optimizer =>
    sharded
      ? new dist.optim.ZeroRedundancyOptimizer<Any>(given, type, { parametersAsBucketView: view, ...options })
      : new type(given, options);
  const used = make(given);
  const schedule = new optim.lrScheduler.StepLR(used, 2, { gamma: 0.5 });
  const generator = new Generator().manualSeed(rank + 2);

  const steps = (count: number) => {
    let loss: Tensor | undefined;
    for (let i = 0; i < count; i++) {
      setGradients(params, generator);
      loss = used.step(() => (params[0] as Tensor).sum());
      schedule.step();
    }
    return loss?.item();
  };

  const losses = [steps(2)];
  if (groups) {
    used.addParamGroup({ params: params.slice(4), lr: 0.25 });
    losses.push(steps(1));
  }
  (params[1] as Tensor).requiresGrad_(false).grad = null;
  losses.push(steps(1));
  let saved: OptimizerStateDict = sharded ? { state: {}, param_groups: [] } : used.stateDict();
  if (used instanceof dist.optim.ZeroRedundancyOptimizer) {
    for (const to of [1, 0]) {
      await used.consolidateStateDict(to);
      if (rank === to) saved = used.stateDict();
    }
  }
  const state = plain(saved);
  const again = make(used.paramGroups);
  again.loadStateDict(saved);
  setGradients(params, generator);
  again.step();
  const lr = again.paramGroups.map((group) => group.lr);
  emit({ case: name, sharded, state, losses, weights: params.map(bits), lr });
}

/** Ranks that run out of inputs: with a module of DistributedDataParallel before it, and by itself. */
function uneven(): void {
  torch.manualSeed(1);
  const model = new nn.parallel.DistributedDataParallel(new nn.Linear(3, 2));
  const zero = new dist.optim.ZeroRedundancyOptimizer(model.parameters(), optim.Adam, { lr: 0.1 });
  const generator = new Generator().manualSeed(rank + 2);
  new Join([model, zero]).run(() => {
    for (let i = 0; i < 2 + 2 * rank; i++) {
      zero.zeroGrad();
      model(torch.randn([4, 3], { generator }))
        .pow(2)
        .sum()
        .backward();
      zero.step();
    }
  });
  const weights = model.parameters().map(bits);
  // Python's waits for ever here: what it does for those that go on says that this rank goes on, too.
  let steps = 0;
  new Join([zero]).run(() => {
    for (; steps < 1 + rank; steps++) zero.step();
  });
  emit({
    case: "uneven",
    weights,
    alone: [steps, zero.joinProcessGroup === model.processGroup, String(zero.joinDevice)],
  });
}

await initWorld();
if (worldArgs<{ uneven: boolean }>().uneven) uneven();
for (const one of worldArgs<{ cases: ZeroCase[] }>().cases) {
  await run({ ...one, sharded: true });
  if (worldArgs<{ unsharded: boolean }>().unsharded) await run({ ...one, sharded: false });
}
await dist.destroyProcessGroup();
