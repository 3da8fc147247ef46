/** What torchrun.test.ts has torchrun start: one world after the other, whose ends are awaited, or not. */

import torch from "libtorch-node";

const { distributed: dist } = torch;
const sums: number[] = [];
for (let i = 0; i < 8; i++) {
  await dist.initProcessGroup("gloo");
  const t = torch.tensor([dist.getRank() + i]);
  await dist.allReduce(t);
  sums.push(t.item() as number);
  const destroyed = dist.destroyProcessGroup();
  if (i % 2 === 0) await destroyed;
}
process.stdout.write(`${JSON.stringify({ sums })}\n`);
