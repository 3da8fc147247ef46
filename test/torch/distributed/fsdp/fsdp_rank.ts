/** One rank of the worlds of fully_shard.test.ts, whose twin in Python is fsdp_rank.py. */

import { inspect } from "node:util";
import torch from "libtorch-node";
import type { FSDPModule } from "../../../../src/torch/distributed/fsdp/fully_shard.js";
import { bits, emit, initWorld, rank, worldArgs, worldSize } from "../rank.js";
import { type FsdpCase, isAsWhole } from "./cases.js";
import { model } from "./models.js";

type Tensor = InstanceType<typeof torch.Tensor>;
const { distributed: dist, nn, optim } = torch;
const { fsdp } = dist;

/** One mesh for each shape: what Python's DTensor caches takes a second one for the first. */
const meshOf = new Map<string, InstanceType<typeof dist.DeviceMesh>>();

async function run(
  { name, model: kind, reshard, accumulate, mixed, clip, mesh: shape, together }: FsdpCase,
  isSharded: boolean,
): Promise<void> {
  const { made, blocks } = model(kind);
  const mpPolicy = new fsdp.MixedPrecisionPolicy(mixed === null ? null : "bfloat16", mixed);
  const meshDimNames = ["replicate", "shard"].slice(-shape.length);
  const mesh = meshOf.get(String(shape)) ?? (await dist.initDeviceMesh("cpu", shape, { meshDimNames }));
  meshOf.set(String(shape), mesh);
  if (isSharded) {
    const options = { mesh, reshardAfterForward: reshard, mpPolicy };
    if (together) fsdp.fullyShard(blocks, options);
    else for (const block of blocks) fsdp.fullyShard(block, options);
    fsdp.fullyShard(made, { mesh, mpPolicy });
  }
  const optimizer = new optim.Adam(made.parameters(), { lr: 0.05 });
  const generator = new torch.Generator().manualSeed(rank + 1);
  const losses: unknown[] = [];
  const norms: unknown[] = [];
  for (let step = 0; step < 4; step++) {
    const isLast = !accumulate || step % 2 === 1;
    if (isSharded && accumulate) (made as unknown as FSDPModule).setRequiresGradientSync(isLast);
    const output = made(torch.randn([4, 3, 6], { generator })) as Tensor;
    const loss = output.float().pow(2).mean();
    loss.backward();
    losses.push(loss.item());
    if (!isLast) continue;
    if (!isSharded) average(made.parameters(), mesh);
    if (clip) norms.push(nn.utils.clipGradNorm_(made.parameters(), 0.5).item());
    optimizer.step();
    optimizer.zeroGrad();
  }
  const parts = Object.fromEntries(made.namedParameters().map(([key, param]) => [key, bits(param)]));
  const whole: Record<string, unknown> = {};
  for (const [key, param] of Object.entries(made.stateDict())) whole[key] = bits(await fsdp.fullTensor(param));
  emit({ case: name, isSharded, losses, norms, parts, whole, mesh: inspect(mesh) });
}

/** The average over all ranks, summed in the order of a mesh: first over those that share a replica. */
function average(params: readonly Tensor[], mesh: InstanceType<typeof dist.DeviceMesh>): void {
  for (const { grad } of params) {
    if (grad === null) continue;
    for (const group of mesh.getAllGroups().reverse()) dist.allReduce(grad, dist.ReduceOp.AVG, { group }).wait();
  }
}

/** What knows its part: a gradient, what an optimizer keeps, and parameters that came from "meta"; beside those of a whole model. */
async function knownParts(): Promise<void> {
  const kept = async (isSharded: boolean) => {
    torch.manualSeed(0);
    const layer = new nn.Linear(3, 5);
    if (isSharded) fsdp.fullyShard(layer);
    const found: Record<string, unknown> = {};
    for (const type of [optim.Adam, optim.NAdam]) {
      const optimizer = new type(layer.parameters(), { lr: 0.1 });
      (layer(torch.ones([2, 3])) as Tensor).pow(2).sum().backward();
      optimizer.step();
      for (const [name, param] of layer.namedParameters()) {
        found[`${type.name} ${name} grad`] = bits(await fsdp.fullTensor(param.grad));
        found[`${type.name} ${name} exp_avg`] = bits(
          await fsdp.fullTensor(optimizer.stateOf(param)?.exp_avg as Tensor),
        );
      }
      optimizer.zeroGrad();
    }
    return found;
  };
  const first = new nn.Linear(4, 5, { device: "meta" });
  const tied = new nn.Linear(4, 5, { device: "meta" });
  tied.weight = first.weight;
  fsdp.fullyShard(new nn.Sequential(first, tied));
  const message = (given: unknown) => fsdp.fullTensor(given as Tensor).catch((error: Error) => error.message);
  const errors = [await message(null), await message(first.weight)];
  const model = new nn.ModuleList([first, tied]).toEmpty({ device: "cpu" });
  const isTied = first.weight === tied.weight;
  torch.noGrad(() => void model.parameters().map((param) => param.fill_(rank + 1)));
  const materialized = [
    (await fsdp.fullTensor(first.weight)).tolist(),
    (await fsdp.fullTensor(tied.stateDict().bias as Tensor)).tolist(),
  ];
  first.weight = new nn.Parameter(first.weight.detach().neg());
  materialized.push((await fsdp.fullTensor(first.stateDict().weight as Tensor)).tolist());
  emit({ case: "known parts", sharded: await kept(true), whole: await kept(false), materialized, isTied, errors });
}

/** A grid of both ranks, by its names and numbers, and what it refuses. */
async function meshes(): Promise<void> {
  const mesh = await dist.initDeviceMesh("cpu", [2, 1], { meshDimNames: ["replicate", "shard"] });
  const [replicate, shard] = [mesh.get("replicate"), mesh.get("shard")];
  const ddp = new nn.parallel.DistributedDataParallel(new nn.Linear(1, 1), { deviceMesh: replicate });
  const smaller = await dist.initDeviceMesh("cpu", [1]);
  const refused = [
    () => mesh.getGroup(),
    () => mesh.getLocalRank("rows"),
    () => mesh.get("shard", "shard"),
    () => mesh.size(2),
    () => new nn.parallel.DistributedDataParallel(new nn.Linear(1, 1), { deviceMesh: mesh }),
    () => (rank === 1 ? smaller.getGroup() : smaller.getGroup("x")),
    () => dist.initDeviceMesh("cpu", [3]),
    () => dist.initDeviceMesh("cpu", [2], { meshDimNames: ["a", "b"] }),
    () => dist.initDeviceMesh("cpu:0", [2]),
    () => dist.initDeviceMesh("cpu", [0, 2]),
  ];
  const errors: string[] = [];
  for (const body of refused) {
    try {
      await body();
    } catch (error) {
      errors.push(String(error));
    }
  }
  emit({
    case: "meshes",
    seen: [String(mesh), mesh.mesh.tolist(), mesh.getCoordinate(), mesh.size(), mesh.size(1), mesh.getLocalRank(-2)],
    lines: [replicate.mesh.tolist(), shard.mesh.tolist(), mesh.get("shard", "replicate").shape],
    groups: mesh.getAllGroups().map((group) => dist.getProcessGroupRanks(group)),
    isWorld: [mesh.getGroup("replicate"), ddp.processGroup].map((group) => group === dist.group.WORLD),
    printed: [inspect(smaller), inspect(replicate), String(mesh.get("shard", "replicate"))],
    noGpu: torch.cuda.isAvailable()
      ? null
      : await dist.initDeviceMesh("cuda", [2]).then(
          () => "",
          (error) => String(error),
        ),
    smaller: [smaller.getCoordinate(), smaller.meshDimNames],
    errors,
  });
}

/** A second mesh like one that parameters were shared out on: its groups are others, which the twin in Python makes with it. */
async function secondMesh(): Promise<void> {
  const made = async () => dist.initDeviceMesh("cpu", [2, 1], { meshDimNames: ["first", "second"] });
  const [first, second] = [await made(), await made()];
  fsdp.fullyShard(new nn.Linear(2, 2), { mesh: first });
  fsdp.fullyShard(new nn.Linear(2, 2), { mesh: first });
  const error = await (async () => fsdp.fullyShard(new nn.Linear(2, 2), { mesh: second }))().catch(String);
  emit({ case: "second mesh", error: String(error) });
}

await initWorld();
const { cases, hasPython } = worldArgs<{ cases: FsdpCase[]; hasPython?: boolean }>();
// What a rank of Python does not do.
if (worldSize === 2 && !hasPython) {
  await meshes();
  await knownParts();
}
for (const one of cases) {
  await run(one, true);
  if (isAsWhole(one) && !hasPython) await run(one, false);
}
if (worldSize === 2) await secondMesh();
await dist.destroyProcessGroup();
