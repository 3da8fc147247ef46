/** Rank 0 of peers.test.ts: it loses a peer of Python's in a backward pass, and then ends itself in one. */

import torch from "libtorch-node";
import { emit, initWorld } from "./rank.js";

const { distributed: dist, nn, optim } = torch;

/** One step, and the forward pass of another, which is `atEnd` before its backward pass. */
function train(atEnd: () => void): void {
  const model = new nn.parallel.DistributedDataParallel(new nn.Linear(4, 2));
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
  const loss = () => model(torch.ones([1, 4])).sum();
  loss().backward();
  optimizer.step();
  const second = loss();
  atEnd();
  second.backward();
}

await initWorld();
try {
  train(() => {});
} catch (error) {
  const { name, message } = error as Error;
  emit({ lost: 1, error: name, message });
}
await dist.destroyProcessGroup();
await dist.initProcessGroup("gloo", {
  initMethod: `${process.env.INIT_METHOD}-2`,
  rank: 0,
  worldSize: 2,
  timeout: 60,
});
train(() => process.kill(process.pid, "SIGKILL"));
