/** One rank of the worlds of fully_shard.test.ts, whose twin in Python is fsdp_rank.py. */

import type { FSDPModule } from "../../../../src/torch/distributed/fsdp/fully_shard.js";
import { torch } from "../../../../src/torch/torch.generated.js";
import { bits, emit, initWorld, rank, worldArgs } from "../rank.js";
import { type FsdpCase, isAsWhole } from "./cases.js";
import { model } from "./models.js";

type Tensor = InstanceType<typeof torch.Tensor>;
const { distributed: dist, nn, optim } = torch;
const { fsdp } = dist;

async function run(
  { name, model: kind, reshard, accumulate, mixed, clip }: FsdpCase,
  isSharded: boolean,
): Promise<void> {
  const { made, blocks } = model(kind);
  const mpPolicy = new fsdp.MixedPrecisionPolicy(mixed === null ? null : "bfloat16", mixed);
  if (isSharded) {
    for (const block of blocks) fsdp.fullyShard(block, { reshardAfterForward: reshard, mpPolicy });
    fsdp.fullyShard(made, { mpPolicy });
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
    if (!isSharded) average(made.parameters());
    if (clip) norms.push(nn.utils.clipGradNorm_(made.parameters(), 0.5).item());
    optimizer.step();
    optimizer.zeroGrad();
  }
  const parts = Object.fromEntries(made.namedParameters().map(([key, param]) => [key, bits(param)]));
  const whole: Record<string, unknown> = {};
  for (const [key, param] of Object.entries(made.stateDict())) whole[key] = bits(await fsdp.fullTensor(param));
  emit({ case: name, isSharded, losses, norms, parts, whole });
}

/** What each rank of DistributedDataParallel has. */
function average(params: readonly Tensor[]): void {
  for (const { grad } of params) if (grad !== null) dist.allReduce(grad, dist.ReduceOp.AVG).wait();
}

await initWorld();
for (const one of worldArgs<{ cases: FsdpCase[] }>().cases) {
  await run(one, true);
  if (isAsWhole(one)) await run(one, false);
}
await dist.destroyProcessGroup();
