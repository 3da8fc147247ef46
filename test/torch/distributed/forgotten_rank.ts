/** One rank of the worlds of forgotten.test.ts: the second ends, and the first makes a call that fails with nobody waiting for it. */

import { setTimeout as sleep } from "node:timers/promises";
import torch from "libtorch-node";
import { emit, initWorld, rank, worldArgs } from "./rank.js";

const { distributed: dist } = torch;
const t = torch.ones([1 << 20]);
const CALLS: Record<string, () => void | Promise<void>> = {
  "a collective": () => {
    dist.allReduce(t);
  },
  "what is received": () => {
    dist.recv(t, 1);
  },
  "one that is held": () => {
    dist.allReduce(t, { asyncOp: true });
  },
  "one that is waited for": () => {
    try {
      dist.allReduce(t).wait();
    } catch (error) {
      emit({ caught: (error as Error).message });
    }
  },
  "one that is awaited later": async () => {
    const work = dist.allReduce(t);
    const told = work.then(
      () => {},
      (error: unknown) => emit({ caught: (error as Error).message }),
    );
    await sleep(500);
    await told;
  },
};
await initWorld();
if (rank === 1) process.exit(0);
await CALLS[worldArgs<string>()]?.();
await sleep(2000);
emit({ goesOn: true });
process.exit(0);
