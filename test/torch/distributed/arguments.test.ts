/** Nothing of torch.distributed takes what it cannot use: each function and method says what it expected. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { TorchError } from "../../../src/python/exceptions.js";
import { torch } from "../../../src/torch/torch.generated.js";

const { distributed: dist, nn, optim } = torch;
const { DistributedDataParallel } = nn.parallel;
type Callee = (...args: unknown[]) => unknown;

beforeAll(() => dist.initProcessGroup("gloo", { store: new dist.HashStore(), rank: 0, worldSize: 1, timeout: 2 }));
afterAll(() => dist.destroyProcessGroup());

/** Nothing has a use for one of these. */
class Odd {}

const isClass = (value: unknown) => /^class\b/.test(Function.prototype.toString.call(value));

/** All functions that are exported, found by themselves, so that what is new is found too. */
function* functionsOf(namespace: object, path = ""): Generator<[string, Callee]> {
  for (const [key, value] of Object.entries(namespace)) {
    if (typeof value === "function" && !isClass(value)) yield [`${path}${key}`, value];
    // Only a module's namespace has no prototype.
    else if (Object.getPrototypeOf(value) === null) yield* functionsOf(value, `${path}${key}.`);
  }
}

/** Where methods begin that are not of torch.distributed. */
const OTHERS = new Set<object>([nn.Module.prototype, optim.Optimizer.prototype, Object.prototype]);

function* methodsOf(instance: object): Generator<[string, Callee]> {
  for (let at = instance; !OTHERS.has(at); at = Object.getPrototypeOf(at)) {
    for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (typeof value !== "function" || key === "constructor") continue;
      yield [`${at.constructor.name}.${key}`, (...args) => Reflect.apply(value, instance, args)];
    }
  }
}

async function instances(): Promise<object[]> {
  const ddp = new DistributedDataParallel(new nn.Linear(1, 1));
  return [
    new dist.HashStore(),
    dist.allReduce(torch.ones([1])),
    dist.group.WORLD as object,
    await dist.initDeviceMesh("cpu", [1]),
    new dist.algorithms.Join([ddp]),
    ddp,
    new dist.optim.ZeroRedundancyOptimizer(new nn.Linear(1, 1).parameters(), optim.SGD, { lr: 1 }),
    dist.fsdp.fullyShard(new nn.Linear(1, 1)),
  ];
}

/** What one is told that calls it so; undefined where it is taken. */
async function refusal(run: Callee, args: readonly unknown[]): Promise<unknown> {
  try {
    await run(...args);
  } catch (error) {
    return error;
  }
  return undefined;
}

test("no function and no method takes an object that it does not know", async () => {
  const TAKES_ALL: Record<string, string> = {
    "Work.then": "as promises do",
    ...Object.fromEntries(["toString", "extraRepr"].map((name) => [name, "is the language's, or a Module's"])),
    ...Object.fromEntries(
      ["call", "during", "alone", "checkGroup", "groupAdded", "updateParameters", "checkState", "completeGroup"]
        .concat("setStateOf")
        .map((name) => [name, "is called from within"]),
    ),
  };
  const found = [...functionsOf(dist), ...(await instances()).flatMap((one) => [...methodsOf(one)])];
  expect(found.length).toBeGreaterThan(130);
  const taken: string[] = [];
  for (const [name, run] of found) {
    if (name in TAKES_ALL || (name.split(".").at(-1) as string) in TAKES_ALL) continue;
    const error = await refusal(run, [new Odd()]);
    if (!(error instanceof TorchError)) taken.push(`${name}: ${error}`);
  }
  expect(taken).toEqual([]);
});

test("plain values of another type are named", async () => {
  const store = new dist.HashStore();
  await store.set("there", "1");
  const world = dist.group.WORLD as InstanceType<typeof dist.ProcessGroup>;
  const ddp = new DistributedDataParallel(new nn.Linear(1, 1));
  const [{ ddpCommHooks }, { formatUtils }] = [dist.algorithms, dist.checkpoint];
  const zero = new dist.optim.ZeroRedundancyOptimizer(ddp.parameters(), optim.SGD, { lr: 1 });
  const CALLS: [Callee, unknown[], string][] = [
    [
      (x) => ddp.joinHook(x as boolean),
      ["x", 1, null],
      "joinHook: expected divideByInitialWorldSize to be true or false",
    ],
    [(x) => ddp._setDdpSinkClone(x as boolean), ["x", 1], "_setDdpSinkClone: expected clone to be true or false"],
    [(x) => ddp._updateProcessGroup(x as typeof world), ["x", null], "expected group to be a ProcessGroup"],
    [(x) => ddp._setDdpRuntimeLoggingSampleRate(x as number), ["x", 1.5], "expected sampleRate to be an integer"],
    [
      (x) => DistributedDataParallel._setParamsAndBuffersToIgnoreForModel(ddp, x as string[]),
      [[1], 1],
      "expected names",
    ],
    [(x) => zero.step(x as () => InstanceType<typeof torch.Tensor>), [5, 0, "x"], "expected closure to be a function"],
    [(x) => store.wait(["there"], x as number), ["x", Number.NaN, -1], "wait: expected timeout to be"],
    [(x) => store.multiSet(["a"], x as string[]), ["x", 5], "multiSet: expected values to be an array"],
    [(x) => dist.allReduce(torch.ones([1])).wait(x as number), ["x", Number.NaN, -1], "wait: expected timeout to be"],
    [(x) => dist.getGroupRank(world, x as number), ["x", 0.5], "getGroupRank: expected globalRank to be an integer"],
    [(x) => dist.getGlobalRank(world, x as number), ["x", 0.5], "getGlobalRank: expected groupRank to be an integer"],
    [(x) => dist.getNodeLocalRank(x as number), ["x"], "getNodeLocalRank: expected fallbackRank to be an integer"],
    [(x) => dist.registerRendezvousHandler("odd", x as () => never), ["x", null], "expected handler to be a function"],
    [
      (x) => dist.rendezvous("tcp://localhost:1", 0, 1, { timeout: x as number }),
      ["x"],
      "expected timeout to be a number",
    ],
    [(x) => ddpCommHooks.defaultHooks.fp16CompressWrapper(x as () => never), ["x"], "expected hook to be a function"],
    [(x) => ddpCommHooks.defaultHooks.allreduceHook(null, x as never), ["x"], "expected bucket to be the GradBucket"],
    [(x) => formatUtils.dcpToTorchSave("a", x as string), [5], "dcpToTorchSave: expected torchSavePath to be a string"],
  ];
  for (const [run, values, message] of CALLS) {
    for (const value of values) {
      expect(await refusal(run, [value]), `${run} with ${value}`).toMatchObject({
        message: expect.stringContaining(message),
      });
    }
  }
});

test("a group that this process is not in, or that was destroyed, is named", async () => {
  const { NON_GROUP_MEMBER } = dist.GroupMember;
  const layer = new nn.Linear(2, 2);
  const options = { lr: 1, processGroup: NON_GROUP_MEMBER };
  const refused: Callee[] = [
    () => dist.fsdp.fullyShard(layer, { mesh: NON_GROUP_MEMBER }),
    () => new dist.optim.ZeroRedundancyOptimizer(layer.parameters(), optim.SGD, options),
  ];
  for (const run of refused) {
    expect(await refusal(run, [])).toMatchObject({
      message: expect.stringContaining("a group that this process is in"),
    });
  }
  const destroyed = await dist.newGroup([0]);
  await dist.destroyProcessGroup(destroyed);
  for (const ask of [dist.getRank, dist.getWorldSize, dist.getProcessGroupRanks]) {
    expect(() => ask(destroyed)).toThrow("is not registered");
    expect(() => ask(destroyed)).toThrow(torch.ValueError);
  }
});
