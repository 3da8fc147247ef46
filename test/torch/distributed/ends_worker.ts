/** What process_end.test.ts has a thread do. */

import { parentPort } from "node:worker_threads";
import torch from "libtorch-node";

const { distributed: dist } = torch;
const store = new dist.HashStore();
await dist.initProcessGroup({ backend: "gloo", store, rank: 0, worldSize: 1 });
const t = torch.ones([2]);
await dist.allReduce(t);
parentPort?.postMessage(t.tolist());
await store.get("never");
