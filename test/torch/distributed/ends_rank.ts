/** One rank of the worlds of process_end.test.ts: ends with what is still open. */

import torch from "libtorch-node";
import { startWorker } from "../../../src/internal/start_worker.js";
import { emit, initWorld, rank, worldArgs, worldSize } from "./rank.js";

const { distributed: dist } = torch;
const how = worldArgs<string>();

if (how === "worker") {
  // A group of one in a thread, which is ended while it waits for a key that nobody sets.
  const worker = startWorker("../test/torch/distributed/ends_worker", {});
  await new Promise((resolve) => worker.once("message", resolve));
  await worker.terminate();
  emit({ rank, terminated: true });
} else {
  await initWorld({ timeout: 30 });
  const pending = rank === 0 ? dist.recv(torch.zeros([4]), worldSize - 1) : null;
  pending?.then(
    () => {},
    () => {},
  );
  if (rank !== 0) dist.isend(torch.ones([1 << 20]), 0, { tag: 5 });
  if (rank === 0) dist.irecv(torch.zeros([1 << 20]), 1, { tag: 5 });
  emit({ rank, open: true });
  if (how === "exit") process.exit(0);
  if (how === "throw") throw new Error("of the program");
  if (how === "destroy") {
    const destroyed = dist.destroyProcessGroup();
    try {
      await dist.barrier();
    } catch (error) {
      emit({ rank, after: (error as Error).message });
    }
    if (rank !== 0) await destroyed;
    process.exit(0);
  }
}
