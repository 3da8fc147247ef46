/**
 * One rank of a world that is measured; bench/distributed_rank.py is its twin. The world is what torchrun's variables say. Asked
 * over standard input: `{"sizes": ..., "ddp": true, "steps": n}`; answers with the mean time of a step, and what this process
 * computed in it, in seconds, and with the last loss.
 */
import { createInterface } from "node:readline";
import torch, { nn } from "../src/index.js";
import { type Sizes, type TrainingJob, trainingJob } from "./training_job.js";

export interface RankRequest {
  readonly sizes: Sizes;
  readonly ddp: boolean;
  readonly steps: number;
}

export interface RankAnswer {
  readonly seconds: number;
  readonly computed: number;
  readonly loss: number;
}

torch.setNumThreads(1);
await torch.distributed.initProcessGroup({ backend: "gloo", timeout: 120 });
const jobs = new Map<string, TrainingJob>();

function answer({ sizes, ddp, steps }: RankRequest): RankAnswer {
  const key = JSON.stringify([sizes, ddp]);
  let job = jobs.get(key);
  if (job === undefined) {
    job = trainingJob(sizes, 0, ddp ? (model) => new nn.parallel.DistributedDataParallel(model) as never : undefined);
    jobs.set(key, job);
  }
  const start = performance.now();
  const before = process.cpuUsage();
  for (let i = 0; i < steps; i++) job.step();
  const loss = job.loss.item() as number;
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1e3 / steps, computed: (user + system) / 1e6 / steps, loss };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line) as RankRequest)));
}
await torch.distributed.destroyProcessGroup();
