/** A thread of threads_rank.ts: a rank of a world of two. */

import { parentPort, workerData } from "node:worker_threads";
import torch from "libtorch-node";

const { distributed: dist, nn, optim } = torch;
type Tensor = InstanceType<typeof torch.Tensor>;

export interface ThreadArgs {
  rank: number;
  initMethod: string;
  /** What it does. */
  call: "train" | "wait" | "await" | "recv" | "backward" | "forward";
}

const { rank, initMethod, call } = workerData as ThreadArgs;
const say = (what: unknown) => parentPort?.postMessage(what);
// Longer than the test lets the process run.
await dist.initProcessGroup({ backend: "gloo", initMethod, rank, worldSize: 2, timeout: 1000 });

torch.manualSeed(0);
const layer = new nn.Sequential(new nn.Linear(3, 2), new nn.BatchNorm1d(2));
const model = new nn.parallel.DistributedDataParallel(layer);
const loss = (): Tensor => (model(torch.full([4, 3], rank + 1)) as Tensor).pow(2).sum();

async function train(): Promise<unknown> {
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
  for (let step = 0; step < 3; step++) {
    optimizer.zeroGrad();
    loss().backward();
    optimizer.step();
  }
  const ranks: unknown[] = [null, null];
  await dist.allGatherObject(ranks, { rank });
  const weights = model.parameters().map((param) => param.tolist());
  await dist.destroyProcessGroup();
  return { ranks, weights };
}

const CALLS: Record<ThreadArgs["call"], () => unknown> = {
  train,
  wait: () => dist.allReduce(torch.ones([2])).wait(),
  await: () => dist.allReduce(torch.ones([2])),
  recv: () => dist.recv(torch.ones([2]), 0).wait(),
  backward: () => first.backward(),
  forward: () => loss(),
};
// Of the buffers, which its forward pass sends, both ranks know.
const first = loss();
if (call === "train") say(await train());
else {
  say("ready");
  // Rank 0 sends the buffers: it would not wait in a forward pass.
  if (rank === 1) await CALLS[call]();
  else await new Promise((resolve) => setTimeout(resolve, 1e6));
}
