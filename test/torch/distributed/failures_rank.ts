/** One rank of the worlds of failures.test.ts: calls that fail, one world after the other in the same processes. */

import { setTimeout as sleep } from "node:timers/promises";
import torch from "libtorch-node";
import { emit, rank, worldArgs, worldSize } from "./rank.js";

const { distributed: dist } = torch;
const { DebugLevel } = dist;
const { scenarios, timeout } = worldArgs<{ scenarios: string[]; timeout: number }>();

const floats = (count: number) => torch.ones([count]);
type Reduced = (gradients: InstanceType<typeof torch.Tensor>) => InstanceType<typeof torch.Tensor>;

/** A backward pass in which rank 0 reduces something else than the others. */
async function backward(otherwise: Reduced): Promise<void> {
  const ddp = new torch.nn.parallel.DistributedDataParallel(new torch.nn.Linear(8, 8));
  ddp.registerCommHook(null, (_state, bucket: { buffer(): ReturnType<Reduced> }) => {
    const buffer = bucket.buffer();
    return { work: dist.allReduce(rank === 0 ? otherwise(buffer) : buffer), result: () => buffer };
  });
  ddp(torch.ones([2, 8]))
    .sum()
    .backward();
}
const half: Reduced = (gradients) => gradients.narrow(0, 0, gradients.numel() / 2).clone();
const inBfloat16: Reduced = (gradients) => gradients.to("bfloat16");

/** Of models that are not the same, and were not compared. */
async function unequal(): Promise<void> {
  const model = new torch.nn.Linear(8, rank === 0 ? 8 : 16);
  const ddp = new torch.nn.parallel.DistributedDataParallel(model, { initSync: false });
  ddp(torch.ones([2, 8]))
    .sum()
    .backward();
}

/** A rank that does not come to the second pass, in whose forward the Reducer agrees with others on its buckets. */
async function oneLess(): Promise<void> {
  const ddp = new torch.nn.parallel.DistributedDataParallel(new torch.nn.Linear(8, 8));
  for (let pass = 0; pass < 2; pass++) {
    if (rank === 1 && pass === 1) return sleep(timeout * 1500);
    ddp(torch.ones([2, 8]))
      .sum()
      .backward();
  }
}

const SCENARIOS: Record<string, () => Promise<unknown>> = {
  // More than is expected comes to some rank; gloo itself ends the process then.
  shape: async () => dist.allReduce(floats(rank === 0 ? 4 : 8)),
  dtype: async () => dist.broadcast(torch.ones([4], { dtype: rank === 0 ? "float64" : "float32" }), 0),
  blocking: async () => dist.allReduce(floats(rank === 0 ? 4 : 8)).wait(),
  "receive less": async () => {
    if (rank === 0) await dist.send(floats(8), 1);
    else if (rank === 1) await dist.recv(floats(4), 0);
    else throw new torch.RuntimeError("not part of it");
  },
  "backward size": () => backward(half),
  "backward dtype": () => backward(inBfloat16),
  "backward of other models": unequal,
  "compared backward size": () => backward(half),
  "compared backward dtype": () => backward(inBfloat16),
  "compared backward of other models": unequal,
  "a pass less": oneLess,
  "compared a pass less": oneLess,
  // As large, so that only a comparison finds it.
  "compared shape": async () => dist.allReduce(floats(4).reshape(rank === 0 ? [4, 1] : [2, 2])),
  "compared dtype": async () => dist.allReduce(torch.ones([4], { dtype: rank === 0 ? "float32" : "int32" })),
  "compared call": async () => (rank === 0 ? dist.allReduce(floats(4)) : dist.broadcast(floats(4), 0)),
  late: async () => (rank === 1 ? sleep(timeout * 1500) : dist.allReduce(floats(4))),
  monitored: async () => (rank === 1 ? sleep(timeout * 1500) : dist.monitoredBarrier({ timeout })),
  dropped: async () => {
    if (rank === 1) await sleep(timeout * 1500);
    // Nobody awaits these.
    else for (let i = 0; i < 3; i++) dist.allReduce(floats(4), { asyncOp: true });
    await sleep(timeout * 1500);
    throw new torch.RuntimeError("nobody was told");
  },
  death: async () => {
    if (rank === 1) process.kill(process.pid, "SIGKILL");
    await dist.allReduce(floats(4));
  },
};

for (const [i, scenario] of scenarios.entries()) {
  dist.setDebugLevel(scenario.startsWith("compared") ? DebugLevel.DETAIL : DebugLevel.OFF);
  const initMethod = `${process.env.INIT_METHOD}-${i}`;
  // Time to find each other on a busy machine; the calls have less.
  await dist.initProcessGroup({ backend: "gloo", initMethod, rank, worldSize, timeout: 60 });
  dist.group.WORLD?.setTimeout(timeout);
  const started = performance.now();
  let error: Error | undefined;
  try {
    await SCENARIOS[scenario]?.();
  } catch (thrown) {
    error = thrown as Error;
  }
  const seconds = (performance.now() - started) / 1000;
  emit({ scenario, error: error?.name, message: error?.message, seconds });
  const again = await (async () => dist.allReduce(floats(1)))().then(
    () => "went on",
    () => "is lost",
  );
  emit({ scenario, after: again });
  const destroyed = dist.destroyProcessGroup().then(() => true);
  emit({ scenario, destroyed: await Promise.race([destroyed, sleep(timeout * 4000, false, { ref: false })]) });
}
