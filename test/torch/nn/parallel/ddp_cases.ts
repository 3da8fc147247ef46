/** The twin of reference/ddp.py: the same cases, in the same order, with the same results. A rank of a world of its own. */

import { createHash } from "node:crypto";
import torch, { type distributed, F, nn, optim, type Tensor, TinyGPT, TinyLM } from "libtorch-node";
import { emit, initWorld, rank, worldSize } from "../../distributed/rank.js";

const { DistributedDataParallel } = nn.parallel;
type Ddp = nn.parallel.DistributedDataParallel;
type DdpOptions = nn.parallel.DistributedDataParallelOptions;
const dist = torch.distributed;
const { checkpoint } = torch.utils.checkpoint;
type CommHook<State> = distributed.CommHook<State>;
const { defaultHooks } = dist.algorithms.ddpCommHooks;

process.on("warning", () => {});
torch.setNumThreads(1);

function digest(tensor: Tensor | null): string | null {
  if (tensor === null) return null;
  const bytes = (tensor.isSparse ? tensor.toDense() : tensor).detach().contiguous().toBytes();
  return bytes.length === 0 ? "" : createHash("sha256").update(bytes).digest("hex").slice(0, 12);
}

function state(model: nn.Module): Record<string, string | null> {
  const result: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(model.stateDict())) result[name] = digest(value);
  for (const [name, parameter] of model.namedParameters()) result[`${name}.grad`] = digest(parameter.grad);
  return result;
}

/** A model, its inputs, and its loss on them. */
interface Task {
  model: nn.Module;
  batch: () => Tensor[];
  loss: (ddp: Ddp, ...inputs: Tensor[]) => Tensor;
}

function language(model: nn.Module, vocab: number, length: number): Task {
  return {
    model,
    batch: () => {
      const ids = torch.randint(vocab, [2, length + 1]);
      return [ids.narrow(1, 0, length), ids.narrow(1, 1, length)];
    },
    loss: (ddp, inputs, targets) => F.crossEntropy(ddp(inputs).view(-1, vocab), (targets as Tensor).reshape(-1)),
  };
}

const tinyLM = () => language(new TinyLM(13, { dModel: 32, layers: 2, heads: 2, feedForward: 64 }), 13, 8);

function nanoGpt(): Task {
  const sizes = { dModel: 16, layers: 2, heads: 2, maxLen: 8, dropout: 0, positions: "learned" } as const;
  const ways = {
    projections: true,
    bias: false,
    activation: "gelu",
    tieWeights: true,
    initialization: "gpt2",
  } as const;
  return language(new TinyGPT(17, { ...sizes, ...ways }), 17, 8);
}

class ConvNet extends nn.Module {
  conv = new nn.Conv2d(1, 4, 3);
  norm = new nn.BatchNorm2d(4);
  out = new nn.Linear(4, 3);

  override forward(x: Tensor): Tensor {
    return this.out(F.relu(this.norm(this.conv(x))).mean([2, 3]));
  }
}

const convNet = (): Task => ({
  model: new ConvNet(),
  batch: () => [torch.randn(4, 1, 6, 6), torch.randint(3, [4])],
  loss: (ddp, x, y) => F.crossEntropy(ddp(x), y as Tensor),
});

function perceptron(): Task {
  const layers = [new nn.Linear(6, 20), new nn.Tanh(), new nn.Linear(20, 20), new nn.Tanh(), new nn.Linear(20, 2)];
  return {
    model: new nn.Sequential(...layers),
    batch: () => [torch.randn(3, 6)],
    loss: (ddp, x) => ddp(x).square().mean(),
  };
}

class Branches extends nn.Module {
  shared = new nn.Linear(4, 4);
  branches = new nn.ModuleList(Array.from({ length: 3 }, () => new nn.Linear(4, 4)));

  override forward(x: Tensor, which: number) {
    const hidden = this.shared(x);
    const branch = (index: number) => this.branches.at(index) as nn.Linear;
    return { out: [branch(which)(hidden)], beside: branch(1 - which)(hidden), x };
  }
}

const branches = (which = rank % 2): Task => ({
  model: new Branches(),
  batch: () => [torch.randn(3, 4)],
  loss: (ddp, x) => ddp(x, which).out[0].square().sum(),
});

class OneOfTwo extends torch.autograd.Function {
  static override forward(_context: torch.autograd.FunctionCtx, _weight: Tensor, x: Tensor): Tensor {
    return x.mul(2);
  }
  static override backward(_context: torch.autograd.FunctionCtx, grad: Tensor): (Tensor | null)[] {
    return [null, grad.mul(2)];
  }
}

class Reached extends nn.Module {
  first = new nn.Linear(4, 4);
  reached = new nn.Parameter(torch.ones(4, 2).t());

  override forward(x: Tensor): Tensor {
    return OneOfTwo.apply(this.reached, this.first(x)) as Tensor;
  }
}

const reached = (): Task => ({
  model: new Reached(),
  batch: () => [torch.randn(3, 4)],
  loss: (ddp, x) => ddp(x).square().sum(),
});

class CheckpointedTwice extends nn.Module {
  first = new nn.Linear(4, 4);
  layer = new nn.Linear(4, 4);

  override forward(x: Tensor): Tensor {
    let hidden = this.first(x);
    for (let i = 0; i < 2; i++) hidden = checkpoint((h: Tensor) => this.layer(h), hidden, { useReentrant: true });
    return hidden;
  }
}

const checkpointed = (): Task => ({
  model: new CheckpointedTwice(),
  batch: () => [torch.randn(3, 4)],
  loss: (ddp, x) => ddp(x).square().sum(),
});

class Twice extends nn.Module {
  layer = new nn.Linear(4, 4);
  unused = new nn.Linear(4, 4);
  out = new nn.Linear(4, 1);

  override forward(x: Tensor): Tensor {
    return this.out(torch.tanh(this.layer(torch.tanh(this.layer(x)))));
  }
}

const twice = (): Task => ({
  model: new Twice(),
  batch: () => [torch.randn(3, 4)],
  loss: (ddp, x) => ddp(x).square().sum(),
});

const sparse = (): Task => ({
  model: new nn.Sequential(new nn.Embedding(11, 4, { sparse: true }), new nn.Linear(4, 2)),
  batch: () => [torch.randint(11, [3, 2])],
  loss: (ddp, ids) => ddp(ids).square().sum(),
});

function twoForwards(): Task {
  const task = perceptron();
  return { ...task, loss: (ddp, x) => task.loss(ddp, x as Tensor).add(task.loss(ddp, (x as Tensor).neg())) };
}

interface Settings {
  options?: DdpOptions | ((model: nn.Module) => DdpOptions);
  prepare?: (ddp: Ddp) => void;
  steps?: number;
  optimizer?: (parameters: nn.Parameter[]) => optim.Optimizer;
  step?: (ddp: Ddp, plain: () => void) => void;
  ignored?: string[];
}

const sgd = (parameters: nn.Parameter[]) => new optim.SGD(parameters, { lr: 0.1, momentum: 0.9 });
const adamw = (parameters: nn.Parameter[]) => new optim.AdamW(parameters, { lr: 1e-2 });

function run(make: () => Task, settings: Settings = {}) {
  const { options = {}, prepare, steps = 3, optimizer: makeOptimizer = sgd, step, ignored } = settings;
  torch.manualSeed(rank);
  const { model, batch, loss } = make();
  if (ignored !== undefined) DistributedDataParallel._setParamsAndBuffersToIgnoreForModel(model, ignored);
  const ddp = new DistributedDataParallel(model, typeof options === "function" ? options(model) : options);
  prepare?.(ddp);
  torch.manualSeed(100 + rank);
  const optimizer = makeOptimizer(ddp.parameters());
  const losses: unknown[] = [];
  const plain = () => {
    const value = loss(ddp, ...batch());
    value.backward();
    losses.push(value.item());
  };
  for (let i = 0; i < steps; i++) {
    optimizer.zeroGrad();
    if (step === undefined) plain();
    else step(ddp, plain);
    optimizer.step();
  }
  return { losses, state: state(ddp) };
}

function accumulated(ddp: Ddp, plain: () => void): void {
  ddp.noSync(() => {
    plain();
    plain();
  });
  plain();
}

const uneven = (divideByInitialWorldSize: boolean) => () => {
  torch.manualSeed(rank);
  const ddp = new DistributedDataParallel(new ConvNet(), { findUnusedParameters: true });
  const optimizer = new optim.SGD(ddp.parameters(), { lr: 0.1 });
  torch.manualSeed(100 + rank);
  const losses: unknown[] = [];
  const body = () => {
    for (let i = 0; i < 2 + rank; i++) {
      optimizer.zeroGrad();
      const loss = F.crossEntropy(ddp(torch.randn(4, 1, 6, 6)), torch.randint(3, [4]));
      loss.backward();
      optimizer.step();
      losses.push(loss.item());
    }
  };
  ddp.join(body, { divideByInitialWorldSize });
  return { losses, state: state(ddp) };
};

function evaluation() {
  torch.manualSeed(rank);
  const ddp = new DistributedDataParallel(new ConvNet());
  torch.manualSeed(100 + rank);
  ddp(torch.randn(4, 1, 6, 6))
    .sum()
    .backward();
  ddp.eval();
  const outputs = torch.noGrad(() => [1, 2].map(() => ddp(torch.randn(4, 1, 6, 6))));
  return { outputs: outputs.map(digest), state: state(ddp) };
}

const small: DdpOptions = { bucketCapMb: 0.001 };
const hooked = <State>(state: State, hook: CommHook<State>) =>
  run(perceptron, { options: small, prepare: (ddp) => ddp.registerCommHook(state, hook) });

function seenBuckets() {
  const seen: unknown[] = [];
  hooked(null, (_state, bucket) => {
    const parameters = bucket.parameters();
    const shapes = bucket.gradients().map((gradient, i) => [gradient.shape, parameters[i]?.shape]);
    seen.push([bucket.index(), bucket.isLast(), shapes]);
    return defaultHooks.allreduceHook(null, bucket);
  });
  return { seen };
}

function delayed(model: nn.Module): DdpOptions {
  const delayAllReduceNamedParams = model.namedParameters().filter(([name]) => /^[24]\./.test(name));
  return { delayAllReduceNamedParams, paramToHookAllReduce: model.getParameter("0.weight") };
}

function finished(_ddp: Ddp, plain: () => void): void {
  plain();
  dist.barrier({ asyncOp: false });
}

/** What an error says, where options have the names that they have in Python. */
const inPythonsWords = (error: unknown): string =>
  (error as Error).message.replace("`findUnusedParameters: true`", "`find_unused_parameters=True`");

function failing(make: () => Task, settings: Settings = {}) {
  try {
    run(make, { steps: 2, ...settings });
  } catch (error) {
    return { error: `${(error as Error).name}: ${inPythonsWords(error)}` };
  }
  return { error: null };
}

function frozen(): Task {
  const task = perceptron();
  task.model.requiresGrad_(false);
  return task;
}

function unequal(): Task {
  const layers = Array.from({ length: 1 + rank }, () => new nn.Linear(6, 6));
  return { ...perceptron(), model: new nn.Sequential(...layers) };
}

function twiceRegistered(ddp: Ddp): void {
  ddp.registerCommHook(null, defaultHooks.allreduceHook);
  ddp.registerCommHook(null, defaultHooks.allreduceHook);
}

function loggingData() {
  torch.manualSeed(rank);
  const data = new DistributedDataParallel(new ConvNet(), { bucketCapMb: 1 })._getDdpLoggingData();
  return { logged: Object.fromEntries(Object.entries(data).filter(([name]) => !name.startsWith("master_"))) };
}

/** Two backward passes over one graph. */
function again() {
  torch.manualSeed(rank);
  const { model, batch, loss } = perceptron();
  const ddp = new DistributedDataParallel(model);
  const value = loss(ddp, ...batch());
  value.backward({ retainGraph: true });
  const first = state(ddp);
  value.backward();
  return { first, second: state(ddp) };
}

/** A backward pass that fails half way, and what follows says. */
function interrupted() {
  torch.manualSeed(rank);
  const { model, batch, loss } = perceptron();
  const ddp = new DistributedDataParallel(model);
  const handle = model.getParameter("2.weight").registerHook(() => {
    throw new Error("on purpose");
  });
  const said: (string | null)[] = [];
  for (let i = 0; i < 3; i++) {
    try {
      loss(ddp, ...batch()).backward();
      said.push(null);
    } catch (error) {
      said.push(inPythonsWords(error).split("\n")[0] as string);
    }
    handle.remove();
  }
  return { said };
}

/** What the Reducer knows is asked between a forward pass and its backward pass. */
function askedOnTheWay() {
  torch.manualSeed(rank);
  const { model, batch, loss } = perceptron();
  const ddp = new DistributedDataParallel(model);
  const optimizer = new optim.SGD(ddp.parameters(), { lr: 0.1 });
  const losses: unknown[] = [];
  const asked: unknown[] = [];
  for (let step = 0; step < 4; step++) {
    optimizer.zeroGrad();
    const value = loss(ddp, ...batch());
    if (step === 1) asked.push(ddp._getDdpLoggingData().module_name);
    value.backward();
    optimizer.step();
    losses.push(value.item());
  }
  return { losses, asked, state: state(ddp) };
}

/** What is asked of the Reducer between a forward pass and its backward pass, or after one that missed a parameter. */
function changedOnTheWay() {
  const said: unknown[] = [];
  const attempt = (body: () => unknown) => {
    try {
      said.push(body() ?? null);
    } catch (error) {
      said.push(`${(error as Error).name}: ${inPythonsWords(error)}`.split("\n")[0] as string);
    }
  };
  const begun = () => {
    torch.manualSeed(rank);
    const { model, batch, loss } = perceptron();
    const ddp = new DistributedDataParallel(model);
    return { model, ddp, value: loss(ddp, ...batch()), again: () => loss(ddp, ...batch()) };
  };
  const hooked = begun();
  hooked.ddp.registerCommHook(10, (factor, bucket) => bucket.buffer().mul(factor));
  hooked.value.backward();
  said.push(state(hooked.ddp)["module.4.bias.grad"]);

  const partly = begun();
  partly.model.getParameter("4.bias").sum().backward();
  partly.ddp._getDdpLoggingData();
  attempt(() => partly.value.backward());
  attempt(() => partly.again().item());

  attempt(() => begun().ddp._setStaticGraph());
  attempt(() => begun().value.backward({ createGraph: true }));
  return { said };
}

/** Calls in orders that nobody should make; each with what it says. */
function orders() {
  torch.manualSeed(rank);
  const { model, batch, loss } = perceptron();
  const ddp = new DistributedDataParallel(model, small);
  const said: (string | null)[] = [];
  const attempt = (body: () => void) => {
    try {
      body();
      said.push(null);
    } catch (error) {
      said.push(`${(error as Error).name}: ${inPythonsWords(error)}`.split("\n")[0] as string);
    }
  };
  attempt(() => ddp._checkReducerFinalized());
  const first = loss(ddp, ...batch());
  attempt(() => ddp._checkReducerFinalized());
  const second = loss(ddp, ...batch());
  attempt(() => first.backward());
  attempt(() => second.backward());
  attempt(() => ddp._checkReducerFinalized());
  attempt(() => ddp.registerCommHook(null, allreduceHook));
  attempt(() => ddp._setDdpRuntimeLoggingSampleRate(0));
  ddp._removeAutogradHooks();
  ddp._removeAutogradHooks();
  attempt(() => loss(ddp, ...batch()).backward());
  attempt(() => loss(ddp, ...batch()).backward());
  attempt(() => ddp._setStaticGraph());
  return { said, state: state(ddp) };
}

const { allreduceHook, fp16CompressHook, bf16CompressHook, fp16CompressWrapper, bf16CompressWrapper } = defaultHooks;
const CASES: Record<string, () => unknown> = {
  TinyLM: () => run(tinyLM, { optimizer: adamw }),
  "nanoGPT's shape": () => run(nanoGpt, { optimizer: adamw }),
  "a ConvNet with batch norm": () => run(convNet, { steps: 4 }),
  "many buckets": () => run(perceptron, { options: small }),
  "buckets of given sizes": () => run(perceptron, { options: { bucketCapMbList: [0.0005, 0.001] } }),
  "gradients as views of buckets": () => run(perceptron, { options: { gradientAsBucketView: true, ...small } }),
  "gradients copied in batches": () => run(perceptron, { options: { batchedGradCopy: true } }),
  "accumulation without synchronisation": () => run(perceptron, { step: accumulated }),
  "the same in views of buckets": () => run(perceptron, { options: { gradientAsBucketView: true }, step: accumulated }),
  "unused parameters": () => run(branches, { options: { findUnusedParameters: true } }),
  "unused parameters that are the same everywhere": () =>
    run(() => branches(0), { options: { findUnusedParameters: true, skipAllReduceUnusedParams: true } }),
  "a static graph": () => run(twice, { options: { staticGraph: true }, steps: 4 }),
  "a static graph in views of buckets": () =>
    run(twice, { options: { staticGraph: true, gradientAsBucketView: true }, steps: 4 }),
  "sparse gradients": () => run(sparse, { optimizer: (parameters) => new optim.SGD(parameters, { lr: 0.1 }) }),
  "two forward passes for one backward": () => run(twoForwards),
  "no synchronisation of buffers": () => run(convNet, { options: { forwardSyncBuffers: false } }),
  "parameters that are ignored": () => run(perceptron, { ignored: ["2.weight", "2.bias"] }),
  "no synchronisation at the start": () => run(perceptron, { options: { initSync: false } }),
  "delayed reductions": () => run(perceptron, { options: delayed, step: finished }),
  evaluation,
  "the all-reduce hook": () => hooked(null, allreduceHook),
  "half precision": () => hooked(null, fp16CompressHook),
  "half precision around a hook": () => hooked(null, fp16CompressWrapper(allreduceHook)),
  bfloat16: () => hooked(null, bf16CompressHook),
  "bfloat16 around a hook": () => hooked(null, bf16CompressWrapper(allreduceHook)),
  "libtorch's own half precision": () =>
    run(perceptron, { prepare: (ddp) => ddp._registerBuiltinCommHook(dist.BuiltinCommHookType.FP16_COMPRESS) }),
  "a hook that does not communicate": () => hooked(2, (factor, bucket) => bucket.buffer().mul(factor)),
  "what a hook sees": seenBuckets,
  "uneven inputs": uneven(true),
  "uneven inputs, divided by the ranks that are left": uneven(false),
  "what is logged": loggingData,
  "two backward passes of one forward": again,
  "calls in odd orders": orders,
  "a parameter that gets no gradient from its graph": () => run(reached, { steps: 2 }),
  "a parameter that gets two gradients in a pass": () => failing(checkpointed),
  "a pass that fails half way": interrupted,
  "what the Reducer knows, asked on the way": askedOnTheWay,
  "what the Reducer does, changed on the way": changedOnTheWay,
  "unused parameters that nobody looked for": () => failing(branches, { steps: 3 }),
  "nothing to train": () => failing(frozen),
  "more parameters on one rank": () => failing(unequal),
  "two hooks": () => failing(perceptron, { prepare: twiceRegistered }),
};

await initWorld();
for (const [name, run] of Object.entries(CASES)) emit({ case: name, result: run() });
await dist.barrier(); // then the ranks of Python count what has come, and wait for each other at this file
const counted = new dist.FileStore(`${process.env.INIT_METHOD?.replace("file://", "")}.counted`, worldSize);
await counted.set(String(rank), "");
await counted.wait(Array.from({ length: worldSize }, (_, other) => String(other)));
await dist.destroyProcessGroup();
