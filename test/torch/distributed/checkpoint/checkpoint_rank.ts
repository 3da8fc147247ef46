/** One rank of the worlds of checkpoint.test.ts: writes a checkpoint, or reads some. Its twin in Python is checkpoint_rank.py. */

import torch from "libtorch-node";
import type { NamedOptimizerState } from "../../../../src/torch/distributed/checkpoint/named_optimizer_state.js";
import { bits, emit, initWorld, rank, worldArgs } from "../rank.js";

type Tensor = InstanceType<typeof torch.Tensor>;
type Bits = ReturnType<typeof bits>;
const { distributed: dist, nn, optim } = torch;
const { checkpoint, fsdp } = dist;

const layers = (device: string) =>
  new nn.Sequential(new nn.Linear(6, 7, { device }), new nn.Tanh(), new nn.Linear(7, 2, { device }));

/** Who shares the model: all, or a mesh of two dimensions. */
let mesh: InstanceType<typeof dist.DeviceMesh> | null = null;

/** A model that is shared out, with weights of that seed. */
function made(seed: number) {
  torch.manualSeed(seed);
  const model = layers("cpu");
  fsdp.fullyShard(model, { mesh });
  return { model, optimizer: new optim.Adam(model.parameters(), { lr: seed === 0 ? 0.05 : 0.5 }) };
}

const extra = (seed: number) => ({
  text: `seed ${seed}`,
  numbers: [seed, 2.5],
  tensors: [torch.arange(3).add(seed), torch.full([2, 2], seed, { dtype: "bfloat16" })],
});

/** Whole tensors by name. */
async function whole(model: torch.nn.Module, { state, param_groups }: NamedOptimizerState) {
  const weights: Record<string, Bits> = {};
  for (const [name, part] of Object.entries(model.stateDict())) weights[name] = bits(await fsdp.fullTensor(part));
  const states: Record<string, Record<string, Bits>> = {};
  for (const [name, own] of Object.entries(state)) {
    const found: Record<string, Bits> = {};
    for (const [key, value] of Object.entries(own)) found[key] = bits(await fsdp.fullTensor(value as Tensor));
    states[name] = found;
  }
  return { weights, states, lr: param_groups[0]?.lr };
}

async function save(folder: string, { others = true } = {}): Promise<void> {
  const { model, optimizer } = made(0);
  const generator = new torch.Generator().manualSeed(rank + 1);
  for (let step = 0; step < 2; step++) {
    (model(torch.randn([4, 6], { generator })) as Tensor).pow(2).mean().backward();
    optimizer.step();
    optimizer.zeroGrad();
  }
  const [state, optimizerState] = checkpoint.getStateDict(model, optimizer);
  await checkpoint.save({ model: state, optim: optimizerState, extra: extra(3) }, { checkpointId: folder });
  emit({ folder, ...(await whole(model, optimizerState)) });
  if (!others) return;
  await options(model, optimizer);
  // Two at once, beside calls of the training, which changes what they write.
  const pending = ["first", "second"].map((name) =>
    checkpoint.asyncSave({ model: model.stateDict(), name }, { checkpointId: `${folder}-${name}` }),
  );
  torch.noGrad(() => {
    for (const weight of model.parameters()) weight.zero_();
  });
  for (let i = 0; i < 3; i++) dist.allReduce(torch.ones([2]), { asyncOp: false });
  await Promise.all(pending);
}

const digest = (state: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(state).map(([name, value]) => [name, value instanceof torch.Tensor ? bits(value) : value]),
  );
const states = (state: NamedOptimizerState) =>
  Object.fromEntries(Object.entries(state.state ?? {}).map(([name, own]) => [name, digest(own)]));

/** State dicts in other forms: whole, into another model and back; of one in DistributedDataParallel; without what is not trained. */
async function options(model: torch.nn.Module, optimizer: InstanceType<typeof optim.Adam>): Promise<void> {
  const whole = new checkpoint.StateDictOptions({ fullStateDict: true });
  const [weights, optimizerState] = checkpoint.getStateDict(model, optimizer, whole);
  const onHost = checkpoint.getModelStateDict(
    model,
    new checkpoint.StateDictOptions({ fullStateDict: true, cpuOffload: true }),
  );
  const other = made(1);
  checkpoint.setStateDict(other.model, other.optimizer, weights, optimizerState, whole);
  const again = checkpoint.getStateDict(other.model, other.optimizer, whole);
  // From rank 0 alone, flat and nested.
  const sent = new checkpoint.StateDictOptions({ fullStateDict: true, broadcastFromRank0: true });
  const flat = new checkpoint.StateDictOptions({ fullStateDict: true, flattenOptimizerStateDict: true });
  const both = new checkpoint.StateDictOptions({ ...sent, flattenOptimizerStateDict: true });
  const flatState = checkpoint.getOptimizerStateDict(model, optimizer, flat) as unknown as Record<string, unknown>;
  const received = [made(1), made(2)] as const;
  const [mine, mineFlat] = rank === 0 ? [weights, flatState] : [{}, {}];
  checkpoint.setStateDict(received[0].model, received[0].optimizer, mine, mineFlat, both);
  checkpoint.setModelStateDict(received[1].model, mine, sent);
  checkpoint.setOptimizerStateDict(received[1].model, received[1].optimizer, rank === 0 ? optimizerState : {}, sent);
  const broadcast = received.map((other) => {
    const [state, own] = checkpoint.getStateDict(other.model, other.optimizer, whole);
    return [digest(state), states(own), own.param_groups[0]?.lr];
  });
  const ddp = new nn.parallel.DistributedDataParallel(layers("cpu"));
  (ddp.module[0] as InstanceType<typeof nn.Linear>).requiresGrad_(false);
  const momentum = new optim.SGD([...ddp.module.parameters()].slice(2), { lr: 0.5, momentum: 0.9 });
  const trained = new checkpoint.StateDictOptions({ ignoreFrozenParams: true });
  checkpoint.setModelStateDict(ddp, weights);
  emit({
    folder: "options",
    weights: digest(weights),
    states: states(optimizerState),
    onHost: digest(onHost),
    again: [digest(again[0]), states(again[1])],
    flat: [digest(Object.fromEntries(Object.entries(flatState).filter(([name]) => /^state|lr$/.test(name))))],
    flatNames: Object.keys(flatState),
    broadcast,
    ddp: digest(checkpoint.getModelStateDict(ddp)),
    trained: Object.keys(checkpoint.getModelStateDict(ddp, trained)),
    momentum: states(checkpoint.getOptimizerStateDict(ddp, momentum)),
  });
}

/** The weights of a model that no process had whole: read into parts that came from "meta", before any pass. */
async function materialized(folder: string) {
  const model = fsdp.fullyShard(layers("meta")).toEmpty({ device: "cpu" });
  const state = model.stateDict();
  await checkpoint.load({ model: state }, { checkpointId: folder });
  const weights: Record<string, Bits> = {};
  for (const [name, part] of model.namedParameters()) weights[name] = bits(await fsdp.fullTensor(part));
  return weights;
}

async function load(folder: string): Promise<void> {
  const { model, optimizer } = made(1);
  const [state, optimizerState] = checkpoint.getStateDict(model, optimizer);
  const other = extra(0);
  await checkpoint.load({ model: state, optim: optimizerState, extra: other }, { checkpointId: folder });
  checkpoint.setStateDict(model, optimizer, state, optimizerState);
  const { text, numbers, tensors } = other;
  const loaded = checkpoint.getOptimizerStateDict(model, optimizer);
  const own = worldArgs<Args>().mode === "mixed" ? {} : { materialized: await materialized(folder) };
  const more = { extra: { text, numbers, tensors: tensors.map(bits) }, ...own };
  emit({ folder, ...(await whole(model, loaded)), ...more });
}

async function fail(folder: string): Promise<void> {
  const { model } = made(1);
  const errors: string[] = [];
  const attempt = async (stateDict: object, checkpointId = folder) => {
    const name = await checkpoint.load(stateDict as never, { checkpointId }).catch((error: Error) => error);
    errors.push(String(name).split("\n")[0] as string);
  };
  await attempt({ model: model.stateDict(), missing: 1 });
  await attempt({ model: { "0.weight": torch.zeros([2, 3]) } });
  await attempt({ model: model.stateDict() }, `${folder}-nowhere`);
  // On one rank alone: the others learn of it.
  await attempt(rank === 1 ? { missing: 1 } : { model: model.stateDict() });
  // Rank 0 alone sees what it cannot send, and what does not fit.
  const sent = new checkpoint.StateDictOptions({ fullStateDict: true, broadcastFromRank0: true });
  for (const given of [{ x: torch.eye(2).toSparse() }, { "0.weight": torch.zeros([7, 6]) }]) {
    try {
      checkpoint.setModelStateDict(model, (rank === 0 ? given : {}) as Record<string, Tensor>, sent);
    } catch (error) {
      errors.push(String(error).slice(0, 160).replaceAll("\n", " "));
    }
  }
  // A folder that cannot be made, where Node's own mkdir never ends.
  const unwritable = rank === 1 ? "/proc/nope/checkpoint" : `${folder}-unwritable`;
  errors.push(await checkpoint.save({ x: torch.ones([1]) }, { checkpointId: unwritable }).then(() => "", String));
  emit({ folder, errors });
}

/** What a world of Node and Python does: the same calls as in checkpoint_rank.py. */
async function mixed(folder: string): Promise<void> {
  await save(folder, { others: false });
  await load(folder);
  const attempt = (does: Promise<unknown>) => does.then(() => "", String);
  const errors: string[] = [];
  for (const fails of [0, 1]) {
    const broken = { x: torch.zeros([2]), ...(rank === fails ? { missing: () => 0 } : {}) };
    errors.push(await attempt(checkpoint.load(broken as never, { checkpointId: `${folder}-x` })));
    errors.push(await attempt(checkpoint.save(broken as never, { checkpointId: `${folder}-y` })));
  }
  const sent = new checkpoint.StateDictOptions({ fullStateDict: true, broadcastFromRank0: true });
  const { model } = made(0);
  const x = torch.arange(3);
  const refused = [
    await attempt((async () => checkpoint.setModelStateDict(model, {}, sent))()),
    await attempt((async () => checkpoint.asyncSave({ x }, { checkpointId: `${folder}-async` }))()),
  ];
  emit({ folder: "errors", errors, refused });
  const processGroup = await dist.newGroup();
  await checkpoint.asyncSave({ x }, { checkpointId: `${folder}-async`, processGroup });
}

interface Args {
  mode: "save" | "load" | "fail" | "mixed";
  folders: string[];
  shape: number[] | null;
}
const { mode, folders, shape } = worldArgs<Args>();
await initWorld();
if (shape !== null) mesh = await dist.initDeviceMesh("cpu", shape);
for (const folder of folders) await { save, load, fail, mixed }[mode](folder);
await dist.destroyProcessGroup();
