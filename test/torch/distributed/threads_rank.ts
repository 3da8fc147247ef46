/** The process of threads.test.ts: its threads are the ranks of a world. */

import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { startWorker } from "../../../src/internal/start_worker.js";
import { emit, worldArgs } from "./rank.js";
import type { ThreadArgs } from "./threads_worker.js";
import { freePort } from "./world.js";

const { how, calls } = worldArgs<{ how: "train" | "terminate" | "exit"; calls: ThreadArgs["call"][] }>();

for (const call of calls) {
  const initMethod = `tcp://127.0.0.1:${await freePort()}`;
  const workers = [0, 1].map((rank) => {
    const workerData: ThreadArgs = { rank, initMethod, call };
    return startWorker("../test/torch/distributed/threads_worker", { workerData });
  });
  const told = await Promise.all(workers.map(async (worker) => (await once(worker, "message"))[0] as unknown));
  emit({ call, told });
  if (how === "train") continue;
  // One rank does not come; by now the other is in its call, or will be.
  await sleep(200);
  if (how === "exit") process.exit(0);
  // Who waits first: the other's end would be an error of its call.
  const ended: number[] = [];
  for (const worker of workers.reverse()) ended.push(await worker.terminate());
  emit({ call, ended });
}
