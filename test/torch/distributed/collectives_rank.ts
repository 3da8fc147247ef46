/**
 * One rank of the worlds of collectives.test.ts: makes each call with each kind of tensor, and prints what it got. Its twin in
 * Python is collectives_rank.py.
 */

import torch from "libtorch-node";
import { bits, emit, initWorld, rank, worldArgs, worldSize } from "./rank.js";

const { distributed: dist, ReduceOp } = { distributed: torch.distributed, ReduceOp: torch.distributed.ReduceOp };
type Tensor = InstanceType<typeof torch.Tensor>;

/** Makes the tensors of a case: numbers that differ by rank, place and position, and whose sums are exact in each dtype. */
class Maker {
  constructor(
    private readonly dtype: string,
    readonly form: string,
  ) {}

  make(place = 0, asked = 3): Tensor {
    const rows = this.form === "empty" ? 0 : asked;
    const values = torch
      .arange(rows * 4)
      .mul(2)
      .add(rank * 5 + place * 3)
      .remainder(11)
      .add(1)
      .reshape(rows, 4)
      .to(this.dtype);
    if (this.form === "strided") {
      const wide = torch.zeros([rows, 8], { dtype: this.dtype });
      const every = wide.slice(1, 0, 8, 2);
      every.copy_(values);
      return every;
    }
    return this.form === "transposed" ? values.t().contiguous().t() : values;
  }

  blank(rows = 3): Tensor {
    return this.make(0, rows).zero_();
  }

  /** One for each rank. */
  each(): Tensor[] {
    return Array.from({ length: worldSize }, (_, i) => this.make(i));
  }

  blanks(): Tensor[] {
    return Array.from({ length: worldSize }, () => this.blank());
  }
}

type Run = (maker: Maker) => Promise<Tensor[]>;

const allReduce =
  (op: typeof ReduceOp.SUM): Run =>
  async (maker) => {
    const t = maker.make();
    await dist.allReduce(t, op);
    return [t];
  };

await initWorld();
const pair = await dist.newGroup([0, 2]);

const CALLS: Record<string, Run> = {
  async broadcast(maker) {
    const t = maker.make();
    await dist.broadcast(t, 1);
    return [t];
  },
  async all_reduce_coalesced(maker) {
    const ts = [maker.make(), maker.make(1, 2)];
    await dist.allReduceCoalesced(ts);
    return ts;
  },
  async reduce(maker) {
    const t = maker.make();
    await dist.reduce(t, 2, ReduceOp.SUM);
    return rank === 2 ? [t] : [];
  },
  async all_gather(maker) {
    const out = maker.blanks();
    // Blocking, as in Python.
    dist.allGather(out, maker.make(), { asyncOp: false });
    return out;
  },
  async all_gather_coalesced(maker) {
    const out = Array.from({ length: worldSize }, () => [maker.blank(), maker.blank(2)]);
    await dist.allGatherCoalesced(out, [maker.make(), maker.make(1, 2)]);
    return out.flat();
  },
  async all_gather_single(maker) {
    const out = maker.blank(3 * worldSize);
    await dist.allGatherSingle(out, maker.make());
    return [out];
  },
  async gather(maker) {
    const out = rank === 1 ? maker.blanks() : null;
    await dist.gather(maker.make(), out, { dst: 1 });
    return out ?? [];
  },
  async scatter(maker) {
    const out = maker.blank();
    await dist.scatter(out, rank === 0 ? maker.each() : null, { src: 0 });
    return [out];
  },
  async reduce_scatter(maker) {
    const out = maker.blank();
    await dist.reduceScatter(out, maker.each());
    return [out];
  },
  async reduce_scatter_single(maker) {
    const out = maker.blank();
    await dist.reduceScatterSingle(out, maker.make(0, 3 * worldSize));
    return [out];
  },
  async all_to_all(maker) {
    const out = maker.blanks();
    await dist.allToAll(out, maker.each());
    return out;
  },
  async all_to_all_single(maker) {
    const out = maker.blank(2 * worldSize);
    await dist.allToAllSingle(out, maker.make(0, 2 * worldSize));
    return [out];
  },
  async all_to_all_single_split(maker) {
    const to = Array.from({ length: worldSize }, (_, i) => 1 + ((rank + i) % 2));
    const rows = to.reduce((a, b) => a + b);
    const out = maker.blank(rows);
    await dist.allToAllSingle(out, maker.make(0, rows), to, to);
    return [out];
  },
  async send_recv(maker) {
    const t = maker.make();
    if (rank === 0) {
      await dist.send(t, 1);
    } else if (rank === 1) {
      if ((await dist.recv(t, 0)) !== 0) throw new Error("expected rank 0 to have sent it");
      await dist.send(t, 2, { tag: 7 });
    } else if ((await dist.recv(t, { src: maker.form === "empty" ? 1 : null, tag: 7 })) !== 1) {
      // gloo can't receive nothing from anyone.
      throw new Error("expected rank 1 to have sent it");
    }
    return [t];
  },
  async batch_isend_irecv(maker) {
    const out = maker.blank();
    const works = dist.batchIsendIrecv([
      new dist.P2POp(dist.isend, maker.make(), (rank + 1) % worldSize),
      new dist.P2POp(dist.irecv, out, (rank + worldSize - 1) % worldSize),
    ]);
    for (const work of works) work.wait();
    return [out];
  },
  async barrier() {
    await dist.barrier();
    return [];
  },
  async monitored_barrier() {
    await dist.monitoredBarrier({ timeout: 20 });
    return [];
  },
  async in_a_group(maker) {
    const t = maker.make();
    if (rank !== 1) await dist.allReduce(t, { group: pair });
    return [t];
  },
};
for (const op of ["SUM", "AVG", "PRODUCT", "MIN", "MAX", "BAND", "BOR", "BXOR"] as const) {
  CALLS[`all_reduce ${op}`] = allReduce(ReduceOp[op]);
}

for (const [call, dtype, form] of worldArgs<{ cases: [string, string, string][] }>().cases) {
  try {
    const results = await (CALLS[call] as Run)(new Maker(dtype, form));
    emit({ case: [call, dtype, form], results: results.map(bits) });
  } catch (thrown) {
    const error = thrown as Error;
    emit({ case: [call, dtype, form], error: error.name, message: error.message.split("\n")[0] });
  }
}
await dist.barrier();
await dist.destroyProcessGroup();
