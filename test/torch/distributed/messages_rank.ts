/** One rank of the world of messages.test.ts: has libtorch's Reducer warn. Its twin in Python is messages_rank.py. */

import torch from "libtorch-node";
import { initWorld } from "./rank.js";

const { distributed: dist, nn } = torch;

await initWorld();
const model = new nn.parallel.DistributedDataParallel(new nn.Linear(2, 2), { findUnusedParameters: true });
for (let i = 0; i < 2; i++) {
  model(torch.ones([1, 2]))
    .sum()
    .backward();
}
await dist.destroyProcessGroup();
