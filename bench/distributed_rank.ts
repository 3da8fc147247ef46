/**
 * One rank of a world that is measured; bench/distributed_rank.py is its twin. The world is what torchrun's variables say. Asked
 * over standard input: `{"sizes": ..., "ddp": true, "steps": n}`, or `{"bytes": b, "steps": n}` for sums over all ranks; answers
 * with the mean time of a step, and what this process computed in it, in seconds, and with the last loss.
 */
import { createInterface } from "node:readline";
import torch, { nn, type TinyLM } from "libtorch-node";
import { type Sizes, type TrainingJob, trainingJob } from "./training_job.js";

export interface TrainRequest {
  readonly sizes: Sizes;
  readonly ddp: boolean;
  /** Have c10d's Reducer also in a world of one, where nothing else asks for it. */
  readonly reducer?: boolean;
  readonly steps: number;
}

/** Sums of tensors of so many bytes over all ranks. */
export interface ReduceRequest {
  readonly bytes: number;
  readonly steps: number;
}

export type RankRequest = TrainRequest | ReduceRequest;

export interface RankAnswer {
  readonly seconds: number;
  readonly computed: number;
  readonly loss: number;
}

torch.setNumThreads(1);
await torch.distributed.initProcessGroup({ backend: "gloo", timeout: 120 });
const jobs = new Map<string, TrainingJob>();

function jobOf({ sizes, ddp, reducer }: TrainRequest): TrainingJob {
  const key = JSON.stringify([sizes, ddp, reducer]);
  let job = jobs.get(key);
  if (job === undefined) {
    const wrap = (model: TinyLM) => {
      const wrapped = new nn.parallel.DistributedDataParallel(model);
      if (reducer) wrapped._getDdpLoggingData();
      return wrapped as never;
    };
    job = trainingJob(sizes, 0, ddp ? wrap : undefined);
    jobs.set(key, job);
  }
  return job;
}

/** What is measured: a step, and the number that its end is seen by. */
function workOf(request: RankRequest): [step: () => void, loss: () => number] {
  if ("bytes" in request) {
    const tensor = torch.zeros(request.bytes / 4);
    return [() => torch.distributed.allReduce(tensor).wait(), () => 0];
  }
  const job = jobOf(request);
  return [() => job.step(), () => job.loss.item() as number];
}

function answer(request: RankRequest): RankAnswer {
  const { steps } = request;
  const [step, last] = workOf(request);
  torch.manualSeed(1); // what dropout draws from, whoever drew before
  const start = performance.now();
  const before = process.cpuUsage();
  for (let i = 0; i < steps; i++) step();
  const loss = last();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1e3 / steps, computed: (user + system) / 1e6 / steps, loss };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line) as RankRequest)));
}
await torch.distributed.destroyProcessGroup();
