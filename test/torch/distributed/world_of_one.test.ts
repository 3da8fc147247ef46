/** What a group does that is one process alone, and what it refuses. */

import { describe, expect, test } from "vitest";
import { torch } from "../../../src/torch/torch.generated.js";

const { distributed: dist } = torch;

describe("a world of one", () => {
  test("is made once, gives its facts, and ends", async () => {
    expect(dist.isInitialized()).toBe(false);
    expect(() => dist.getRank()).toThrow("Default process group has not been initialized");
    await expect(dist.initProcessGroup({ store: new dist.HashStore() })).rejects.toThrow("worldSize must be positive");
    await expect(dist.initProcessGroup("nccl", { store: new dist.HashStore(), rank: 0, worldSize: 1 })).rejects.toThrow(
      "Distributed package doesn't have NCCL built in: this libtorch is one for the CPU",
    );
    expect(dist.isNcclAvailable() || dist.isBackendAvailable("cpu:gloo,cuda:nccl")).toBe(false);
    expect(dist.isBackendAvailable("cpu:gloo,cuda:GLOO")).toBe(true);
    const store = new dist.HashStore();
    // Nothing of the backend that is there stays for the world that is made instead.
    const both = dist.initProcessGroup("cpu:gloo,cuda:nccl", { store, rank: 0, worldSize: 1 });
    await expect(both).rejects.toThrow("Distributed package doesn't have NCCL built in");
    expect(await store.numKeys()).toBe(0);
    const initMethod = "tcp://127.0.0.1:1";
    for (const [rank, worldSize] of [[5, 2] as const, [-3, 2] as const]) {
      const outside = dist.initProcessGroup("gloo", { initMethod, rank, worldSize });
      await expect(outside).rejects.toThrow(`expected rank to be from 0 to 1, as worldSize is 2, got ${rank}`);
    }
    const first = dist.initProcessGroup("gloo", { store, rank: 0, worldSize: 1 });
    await expect(dist.initProcessGroup("gloo", { store, rank: 0, worldSize: 1 })).rejects.toThrow("twice");
    await first;
    expect([dist.isInitialized(), dist.getRank(), dist.getWorldSize(), dist.getBackend()]).toEqual([
      true,
      0,
      1,
      "gloo",
    ]);
    expect(dist.getBackendConfig()).toBe("cpu:gloo,cuda:gloo");
    expect(dist.group.WORLD?.groupDesc).toBe("default_pg");
    await expect(dist.newGroup([0, 0])).rejects.toThrow("duplicate");
    await expect(dist.newGroup([1])).rejects.toThrow("Rank 1 is out of range. Valid ranks are 0 to 0");
    const none = dist.GroupMember.NON_GROUP_MEMBER;
    expect([dist.getRank(none), dist.getWorldSize(none)]).toEqual([-1, -1]);

    const t = torch.tensor([1, 2]);
    const work = dist.allReduce(t, dist.ReduceOp.SUM);
    expect(work.wait()).toBe(true);
    expect([work.isCompleted(), t.tolist()]).toEqual([true, [1, 2]]);
    expect((await work.getFuture())[0]?.tolist()).toEqual([1, 2]);
    await dist.allReduce(torch.zeros([2], { dtype: "complex64" }));
    const max = { op: dist.ReduceOp.MAX };
    expect(() => dist.allReduce(torch.zeros([2], { dtype: "complex64" }), max)).toThrow(
      "does not support ReduceOp.MAX",
    );
    // There is nobody to wait for, and no thread is asked to: such calls have ended at once.
    for (const dtype of ["float32", "float64", "float16", "bfloat16"] as const) {
      const own = torch.tensor([1, 2], { dtype });
      for (const begun of [dist.allReduce(own), dist.broadcast(own, 0)]) {
        expect([dtype, begun.isCompleted(), begun.wait()]).toEqual([dtype, true, true]);
        expect((await begun.getFuture())[0]?.tolist()).toEqual([1, 2]);
        expect([begun.result().length, own.tolist()]).toEqual([1, [1, 2]]);
      }
    }
    expect(() => dist.broadcast(torch.ones([1]), 1)).toThrow(/rank/i);
    // What is no row of elements: c10d would read and write past it.
    for (const odd of [torch.zeros([1]).expand(1e7), torch.zeros([4, 8]).slice(1, 0, 8, 2)]) {
      expect(() => dist.broadcast(odd, 0)).toThrow("Tensors must be contiguous");
      expect(() => dist.allReduce(odd)).toThrow("Tensors must be contiguous");
    }
    // Without a GPU the CPU stands for any index, as in Python.
    await dist.barrier({ deviceIds: [0] });
    // What has no elements in memory.
    for (const transform of [torch.func.functionalize, torch.func.vmap]) {
      const run = transform((y: InstanceType<typeof torch.Tensor>) => {
        dist.allReduce(y);
        return y;
      });
      expect(() => run(torch.ones([2, 2]))).toThrow();
    }
    expect(() => dist.allReduce(torch.ones([2], { device: "meta" }))).toThrow("Meta tensors");
    expect(() => dist.broadcast(t, 1)).toThrow("expected a rank from 0 to 0, got 1");
    expect(() => dist.broadcast(t)).toThrow("Must specify globalRank or groupRank");
    expect(() => dist.allReduce(null as never)).toThrow("expected tensor to be a Tensor");
    expect(() => dist.allReduce(t, { op: "SUM" as never })).toThrow("expected op to be a ReduceOp");
    const premul = dist.allReduce(t, { op: dist.ReduceOp.PREMUL_SUM(2) });
    await expect(premul.getFuture()).rejects.toThrow("Cannot use ReduceOp.PREMUL_SUM with Gloo");
    const { PREMUL_SUM } = dist.ReduceOp;
    expect(() => PREMUL_SUM(torch.ones([2]))).toThrow(
      "expected factor to be a number or a tensor of one element, got one of 2",
    );
    expect(() => PREMUL_SUM("2" as never)).toThrow(
      "expected factor to be a number or a tensor of one element, got '2'",
    );
    expect(() => dist.allReduceCoalesced([])).toThrow("expected tensors to have at least one tensor, got none");
    expect(() => dist.allGatherCoalesced([], [])).toThrow("expected inputTensorList to have at least one tensor");
    expect(() => dist.allToAll([], [])).toThrow("expected outputTensorList to have at least one tensor");
    for (const dtype of ["int16", "uint16", "float8_e5m2", "float8_e8m0fnu", "float4_e2m1fn_x2"] as const) {
      const refused = torch.empty([2], { dtype });
      for (const call of [() => dist.allReduce(refused), () => dist.broadcast(refused, 0)]) {
        await expect(call().getFuture(), dtype).rejects.toThrow(/ on rank 0 .* gloo has no such calls for this dtype/);
      }
    }
    // What c10d reads out of bounds, or cuts.
    expect(() => dist.reduceScatterSingle(torch.tensor(3), torch.tensor(3))).toThrow("expected output to have rows");
    const pair = torch.zeros([2]);
    const huge = dist.allToAllSingle(pair, pair, [2 ** 40], [2 ** 40]);
    await expect(huge.getFuture()).rejects.toThrow("Split sizes doesn't match");
    expect(() => dist.allToAllSingle(pair, pair, [-5], [7])).toThrow(
      "expected outputSplitSizes to be 0 or more, got -5",
    );
    expect(() => dist.irecv(t, { tag: 2 ** 32 })).toThrow("expected tag to be from 0 to 2147483647");
    const self = "should not be the same as the rank of the current process";
    for (const begin of [dist.send, dist.isend]) expect(() => begin(t, 0)).toThrow(self);
    for (const begin of [dist.recv, dist.irecv]) expect(() => begin(t, 0)).toThrow(self);
    const Any = dist.Work as unknown as new (...given: unknown[]) => unknown;
    for (const given of [[], [{}, {}]]) expect(() => new Any(...given)).toThrow("a Work is what calls of a group give");

    const { DistributedDataParallel } = torch.nn.parallel;
    expect(() => new DistributedDataParallel(new torch.nn.Linear(1, 1, { device: "meta" }))).toThrow(
      "on the meta device",
    );
    for (const odd of [torch.eye(2).toSparse(), torch.ones([2], { device: "meta" })]) {
      const model = new DistributedDataParallel(new torch.nn.Linear(1, 1));
      model.registerCommHook(null, () => odd);
      const loss = model(torch.ones([1, 1])).sum();
      expect(() => loss.backward()).toThrow(
        "a tensor of the bucket's device and layout (cpu, torch.strided), got one of",
      );
    }
    await dist.destroyProcessGroup();
    await expect(dist.destroyProcessGroup()).rejects.toThrow("Process group cannot be None");
    expect(dist.isInitialized()).toBe(false);
  });

  test("refuses lists and values that its object collectives cannot take", async () => {
    await dist.initProcessGroup("gloo", { store: new dist.HashStore(), rank: 0, worldSize: 1 });
    let deep: unknown[] = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const odd = (value: unknown) => value as never;
    const cases: [RegExp, () => Promise<unknown>][] = [
      [/expected objectList to be an array of values, got 3/, () => dist.broadcastObjectList(odd(3))],
      [/missing required argument 'objectList'/, () => dist.broadcastObjectList(odd({}))],
      [/expected objectList to be an array of values, got null/, () => dist.allGatherObject(odd(null), 1)],
      [/expected objectList to be an array of values, got \{\}/, () => dist.allGatherObject(odd({}), 1)],
      [/expected objectList to be an array of 1 elements.*got one of 0/, () => dist.allGatherObject([], 1)],
      [/expected objectList .* got a frozen one/, () => dist.allGatherObject(odd(Object.freeze([null])), 1)],
      [/expected objectGatherList to be an array of values, got 3/, () => dist.gatherObject(1, odd(3))],
      [/expected objectGatherList to be an array of 1 elements/, () => dist.gatherObject(1, [])],
      [
        /expected scatterObjectInputList to be an array of 1 elements.*got one of 0/,
        () => dist.scatterObjectList([null], []),
      ],
      [
        /expected scatterObjectInputList to be an array of 1 elements.*got one of 2/,
        () => dist.scatterObjectList([null], [1, 2]),
      ],
      [/scatterObjectOutputList .* got a frozen one/, () => dist.scatterObjectList(odd(Object.freeze([null])), [1])],
      [/expected objectList to be an array of values, got 3/, () => dist.recvObjectList(odd(3), 0)],
      [/cannot save something nested deeper than/, () => dist.allGatherObject([null], deep)],
      ...(["float8_e4m3fn", "uint16", "uint64", "complex32"] as const).map(
        (dtype): [RegExp, () => Promise<unknown>] => [
          new RegExp(`a tensor of torch.${dtype} cannot be sent among values.*\\(at t\\)`),
          () => dist.allGatherObject([null], { t: torch.empty([2], { dtype }) }),
        ],
      ),
    ];
    for (const [expected, call] of cases) await expect((async () => call())()).rejects.toThrow(expected);
    const got: unknown[] = [null];
    await dist.allGatherObject(got, 1);
    expect(got).toEqual([1]);
    await dist.destroyProcessGroup();
  });
});
