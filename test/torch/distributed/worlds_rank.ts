/** One rank of the worlds of worlds.test.ts: makes one world after the other, and counts what is left of them. */

import { readdirSync } from "node:fs";
import torch from "libtorch-node";
import { emit, rank, worldArgs, worldSize } from "./rank.js";

const { distributed: dist } = torch;
const { warm, more } = worldArgs<{ warm: number; more: number }>();

async function world(i: number): Promise<void> {
  const initMethod = `${process.env.INIT_METHOD}-${i}`;
  await dist.initProcessGroup({ backend: "gloo", initMethod, rank, worldSize, timeout: 60 });
  const own = await dist.newGroup([rank], { useLocalSynchronization: true });
  const t = torch.ones([3]);
  await dist.allReduce(t);
  dist.allReduce(t, { asyncOp: false });
  await dist.reduce(t, { groupDst: 0, group: own });
  if (rank === 0) await dist.send(t, 1);
  else await dist.recv(t, 0);
  await dist.barrier();
  await dist.destroyProcessGroup();
}

/** Threads and files that are open: those that other parts of the process have come and go by one or two. */
const counted = () => ["task", "fd"].map((kind) => readdirSync(`/proc/self/${kind}`).length);

for (let i = 0; i < warm; i++) await world(i);
const before = counted();
for (let i = 0; i < more; i++) await world(warm + i);
emit({ rank, before, after: counted() });
