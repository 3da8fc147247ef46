/**
 * One rank of the worlds of differences.test.ts: makes each call in a world of its own, and says how it ended there. Its twin in
 * Python is differences_rank.py.
 */

import torch from "libtorch-node";
import { emit, rank, worldArgs, worldSize } from "./rank.js";

const { distributed: dist } = torch;
const { DebugLevel } = dist;
type Tensor = InstanceType<typeof torch.Tensor>;

const DIFFERENT = 1;
const KINDS: Record<string, [size: number, dtype: string]> = {
  "as the others": [4, "float32"],
  smaller: [2, "float32"],
  larger: [8, "float32"],
  "of another dtype": [4, "int32"],
  "of a narrower dtype": [4, "bfloat16"],
  "of a wider dtype": [4, "float64"],
};

class Maker {
  private readonly size: number;
  private readonly dtype: string;

  constructor(kind: string) {
    [this.size, this.dtype] = KINDS[rank === DIFFERENT ? kind : "as the others"] as [number, string];
  }

  one(times = 1): Tensor {
    return torch.ones([this.size * times], { dtype: this.dtype });
  }

  each(): Tensor[] {
    return Array.from({ length: worldSize }, () => this.one());
  }
}

async function sent(make: Maker): Promise<void> {
  if (rank === 0) await dist.send(make.one(), 1);
  else if (rank === 1) {
    const t = make.one();
    await dist.recv(t, 0);
    await dist.send(t, 2);
  } else await dist.recv(make.one(), 1);
}

const CALLS: Record<string, (make: Maker, root: number) => PromiseLike<unknown>> = {
  broadcast: (make, root) => dist.broadcast(make.one(), root),
  allReduce: (make) => dist.allReduce(make.one()),
  allReduceCoalesced: (make) => dist.allReduceCoalesced([make.one(), make.one()]),
  reduce: (make, root) => dist.reduce(make.one(), root),
  allGather: (make) => dist.allGather(make.each(), make.one()),
  allGatherCoalesced: (make) =>
    dist.allGatherCoalesced(
      make.each().map((t) => [t]),
      [make.one()],
    ),
  allGatherSingle: (make) => dist.allGatherSingle(make.one(worldSize), make.one()),
  gather: (make, root) => dist.gather(make.one(), rank === root ? make.each() : null, root),
  scatter: (make, root) => dist.scatter(make.one(), rank === root ? make.each() : null, root),
  reduceScatter: (make) => dist.reduceScatter(make.one(), make.each()),
  reduceScatterSingle: (make) => dist.reduceScatterSingle(make.one(), make.one(worldSize)),
  allToAll: (make) => dist.allToAll(make.each(), make.each()),
  allToAllSingle: (make) => dist.allToAllSingle(make.one(worldSize), make.one(worldSize)),
  "send and recv": (make) => sent(make),
};

interface Args {
  cases: [call: string, root: number, kind: string][];
  timeout: number;
  level: keyof typeof DebugLevel;
}
const { cases, timeout, level } = worldArgs<Args>();
const { INIT_METHOD = "" } = process.env;
const ended = new dist.FileStore(`${INIT_METHOD.replace("file://", "")}-ended`);
dist.setDebugLevel(DebugLevel[level]);
for (const [i, [call, root, kind]] of cases.entries()) {
  await dist.initProcessGroup("gloo", { initMethod: `${INIT_METHOD}-${i}`, rank, worldSize, timeout: 8 });
  dist.group.WORLD?.setTimeout(timeout);
  const started = performance.now();
  const error = await (async () => CALLS[call]?.(new Maker(kind), root))().then(
    () => null,
    (thrown: Error) => thrown,
  );
  const seconds = (performance.now() - started) / 1000;
  emit({ case: [call, root, kind], ended: error === null ? "well" : "error", message: error?.message, seconds });
  // Others may need its connections; of one that fails they are to be lost.
  if (error !== null) await dist.destroyProcessGroup();
  await ended.set(`${i}/${rank}`, "");
  await ended.wait(Array.from({ length: worldSize }, (_, other) => `${i}/${other}`));
  if (error === null) await dist.destroyProcessGroup();
}
