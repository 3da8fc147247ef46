/**
 * What a world of one does over a backend and on a device. What each call leaves is known, so that the same checks say
 * something of gloo on the CPU, which every machine has, and of NCCL on a GPU.
 */
import { deepStrictEqual, equal, ok, rejects, throws } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import torch, { nn, type Tensor } from "../../src/index.js";
import { TinyLM } from "../../src/systems/models/tiny_lm.js";

const { distributed: dist } = torch;
const { ReduceOp } = dist;

export interface Place {
  backend: string;
  device: string;
}

export const joinAlone = (backend: string): Promise<void> =>
  dist.initProcessGroup(backend, { store: new dist.HashStore(), rank: 0, worldSize: 1 });

/** A call with what this rank has; gives what it left, all of which is to be the same as that. */
type Run = (own: Tensor) => Promise<Tensor[]>;

const reductions = (...names: ("SUM" | "AVG" | "PRODUCT" | "MIN" | "MAX")[]): Record<string, Run> =>
  Object.fromEntries(
    names.map((name) => [
      `allReduce ${name}`,
      async (own) => {
        await dist.allReduce(own, ReduceOp[name]);
        return [own];
      },
    ]),
  );

const into = (call: (out: Tensor, own: Tensor) => PromiseLike<void>): Run => {
  return async (own) => {
    const out = torch.zerosLike(own);
    await call(out, own);
    return [out];
  };
};

const CALLS: Record<string, Run> = {
  ...reductions("SUM", "AVG", "PRODUCT", "MIN", "MAX"),
  async broadcast(own) {
    await dist.broadcast(own, 0);
    return [own];
  },
  async "allReduce, blocking"(own) {
    dist.allReduce(own, { asyncOp: false });
    return [own];
  },
  async allReduceCoalesced(own) {
    const other = own.clone();
    await dist.allReduceCoalesced([own, other]);
    return [own, other];
  },
  async reduce(own) {
    await dist.reduce(own, 0);
    return [own];
  },
  allGather: into((out, own) => dist.allGather([out], own)),
  allGatherSingle: into((out, own) => dist.allGatherSingle(out, own)),
  allGatherCoalesced: into((out, own) => dist.allGatherCoalesced([[out]], [own])),
  gather: into((out, own) => dist.gather(own, [out], 0)),
  scatter: into((out, own) => dist.scatter(out, [own], 0)),
  reduceScatter: into((out, own) => dist.reduceScatter(out, [own])),
  reduceScatterSingle: into((out, own) => dist.reduceScatterSingle(out, own)),
  allToAll: into((out, own) => dist.allToAll([out], [own])),
  allToAllSingle: into((out, own) => dist.allToAllSingle(out, own)),
};

/** What a backend has not, in Python either: gloo in libtorch 2.11. */
const LACKS: Record<string, string> = { gloo: "allToAll", nccl: "allGatherCoalesced" };
/** What gloo has on a GPU. */
const GLOO_ON_GPU = ["allReduce SUM", "broadcast", "allGather"];

function callsOf({ backend, device }: Place): [string, Run][] {
  const has = (name: string) => backend === "nccl" || device === "cpu" || GLOO_ON_GPU.includes(name);
  return Object.entries(CALLS).filter(([name]) => name !== LACKS[backend] && has(name));
}

async function checkCalls(place: Place): Promise<string> {
  const { backend, device } = place;
  const dtypes = ["float32", "float64", "int64", ...(backend === "nccl" ? ["bfloat16", "float16", "uint8"] : [])];
  const calls = callsOf(place);
  for (const dtype of dtypes) {
    const values = torch.arange(1, 7).reshape([3, 2]).to(dtype);
    for (const [name, run] of calls) {
      // gloo has no mean of integers.
      if (name === "allReduce AVG" && dtype === "int64") continue;
      for (const left of await run(values.to(device, { copy: true }))) {
        ok(left.device.type === device && left.cpu().equal(values), `${name} of ${dtype} left ${left}`);
      }
    }
  }
  return `${calls.length} calls, ${dtypes.length} dtypes`;
}

/** The losses and weights of a few steps, of the model as it is or as `wrap` makes it. */
function train(device: string, wrap: (model: TinyLM) => (ids: Tensor) => unknown): unknown {
  torch.manualSeed(0);
  const model = new TinyLM(13).to(device);
  const forward = wrap(model);
  const optimizer = new torch.optim.AdamW(model.parameters(), { lr: 1e-2 });
  const losses = Array.from({ length: 8 }, () => {
    const ids = torch.randint(0, 13, [4, 9]).to(device);
    optimizer.zeroGrad();
    const logits = forward(ids.narrow(1, 0, 8)) as Tensor;
    const loss = nn.functional.crossEntropy(logits.reshape([-1, 13]), ids.narrow(1, 1, 8).reshape([-1]));
    loss.backward();
    optimizer.step();
    return loss.item();
  });
  return [losses, model.parameters().map((parameter) => parameter.tolist())];
}

/** A step's gradients, reduced or shared out among one, are those of the plain loop, to the last bit. */
function checkTraining({ device }: Place): void {
  const plain = train(device, (model) => model);
  const parallel = train(device, (model) => new nn.parallel.DistributedDataParallel(model));
  deepStrictEqual(parallel, plain, "DistributedDataParallel");
  const sharded = train(device, (model) => {
    for (const layer of model.layers) dist.fsdp.fullyShard(layer);
    return dist.fsdp.fullyShard(model);
  });
  deepStrictEqual(sharded, plain, "fullyShard");
}

async function checkObjects(): Promise<void> {
  const value = { text: "ä", list: [1, 2n, null], tensor: torch.ones([2]) };
  const all: unknown[] = [null];
  const gathered: unknown[] = [null];
  const sent: unknown[] = [value];
  const scattered: unknown[] = [null];
  await dist.allGatherObject(all, value);
  await dist.gatherObject(value, gathered, 0);
  await dist.broadcastObjectList(sent, 0);
  await dist.scatterObjectList(scattered, [value], 0);
  for (const list of [all, gathered, scattered]) {
    const [got] = list as [typeof value];
    deepStrictEqual([got.text, got.list.map(Number), got.tensor.tolist()], ["ä", [1, 2, 0], [1, 1]]);
  }
}

async function checkGroups({ backend, device }: Place): Promise<void> {
  equal(dist.getBackend(), backend);
  ok(dist.getBackendConfig().split(",").includes(`${device}:${backend}`));
  await dist.barrier();
  await dist.barrier({ deviceIds: [0] });
  dist.barrier().wait();
  const group = await dist.newGroup([0]);
  const own = torch.ones([2], { device });
  await dist.allReduce(own, { group });
  deepStrictEqual(own.tolist(), [1, 1]);
  const mesh = await dist.initDeviceMesh(device, [1]);
  deepStrictEqual([mesh.getGroup().size(), mesh.getLocalRank()], [1, 0]);
  await dist.destroyProcessGroup(group);
  throws(() => dist.allReduce(own, { group }), /that was destroyed/);
}

/** `await` ends with the device's work, and the event loop goes on until then; `wait()` has the stream wait, as in Python. */
async function checkQueued({ device }: Place): Promise<string> {
  const square = torch.randn(8192, 8192, { device });
  for (let i = 0; i < 3; i++) torch.mm(square, square);
  const queue = () => {
    for (let i = 0; i < 20; i++) torch.mm(square, square);
    return torch.ones([1000], { device });
  };
  const first = dist.allReduce(queue());
  ok(first.wait() && !first.isCompleted(), "wait() waited for the device");
  first.release();
  const second = dist.allReduce(queue());
  ok(!second.isCompleted(), "isCompleted() before the device was done");
  let [turns, isOver] = [0, false];
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  turn();
  await second;
  isOver = true;
  ok(second.isCompleted() && turns > 2, `${turns} turns of the event loop`);
  deepStrictEqual((await second.getFuture())[0]?.sum().item(), 1000);
  const third = dist.allReduce(queue());
  throws(() => third.wait(0.001), /did not end in 0.001 seconds/);
  ok(third.wait(60) && third.isCompleted(), "wait(60) returned before the device was done");
  return `${turns} turns of the event loop meanwhile`;
}

/** A process that leaves its group as it is ends all the same. */
function checkEnd({ backend, device }: Place): void {
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [process.argv[1] as string, "--leave-group", backend, "--device", device],
    { encoding: "utf8" },
  );
  deepStrictEqual({ status, signal }, { status: 0, signal: null }, stderr);
}

/** What the process of {@link checkEnd} does. */
export async function leaveGroup({ backend, device }: Place): Promise<void> {
  await joinAlone(backend);
  await dist.allReduce(torch.ones([2], { device }));
}

async function checkNcclRefusals(): Promise<void> {
  throws(() => dist.allReduce(torch.ones([2])), /No backend type associated with device type cpu/);
  const own = torch.ones([2], { device: "cuda" });
  await dist.allReduce(own, ReduceOp.PREMUL_SUM(3));
  await dist.allReduce(own, ReduceOp.PREMUL_SUM(torch.tensor([2], { dtype: "float32", device: "cuda" })));
  deepStrictEqual(own.tolist(), [6, 6]);
  throws(() => dist.allReduce(own, ReduceOp.BAND), /Cannot use ReduceOp.BAND with NCCL/);
  await rejects(dist.monitoredBarrier(), /only implemented for GLOO/);
}

/** Without a GPU: what NCCL says of that, or that it is not there. */
export async function checkWithoutGpu(): Promise<string> {
  const isThere = dist.isNcclAvailable();
  const says = isThere ? /ProcessGroupNCCL is only supported with GPUs, no GPUs found!/ : /doesn't have NCCL built in/;
  await rejects(joinAlone("nccl"), says);
  equal(dist.isInitialized(), false);
  await joinAlone("cpu:gloo");
  await dist.destroyProcessGroup();
  return isThere ? "NCCL is there, and asks for a GPU" : "NCCL is not there";
}

type Check = [name: string, check: (place: Place) => Promise<string | void> | string | void];

/** What is checked of a place, in a world that is made before and ended after. */
export function checksOf({ backend, device }: Place): Check[] {
  const checks: Check[] = [
    ["every call leaves what it must", checkCalls],
    ["DistributedDataParallel and fullyShard train TinyLM as it trains alone", checkTraining],
  ];
  // gloo sends nothing else from a GPU than what it sends from the CPU.
  if (backend === "nccl" || device === "cpu") {
    checks.push(["groups and barriers", checkGroups]);
    checks.push(["values that are no tensors", checkObjects]);
    checks.push(["a process that leaves its group ends", checkEnd]);
  }
  if (backend === "nccl") {
    checks.push(["a call that the device still has to do", checkQueued]);
    checks.push(["what NCCL alone has, and what it has not", checkNcclRefusals]);
  }
  return checks;
}
