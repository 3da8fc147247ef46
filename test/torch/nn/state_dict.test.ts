import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import { load, save } from "../../../src/torch/serialization/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { noPython, python } from "../../python.js";

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-state-dict-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The versions that a state dict says of its modules. */
const versions = (dict: object) => {
  const metadata = (dict as { _metadata?: Map<string, unknown> })._metadata;
  return metadata && Object.fromEntries(metadata);
};

class Counting extends nn.Module {
  calls = 3;
  readonly weight = new nn.Parameter(aten.ones([2]));

  override getExtraState() {
    return { calls: this.calls, seen: [1, 2] };
  }

  override setExtraState(state: { calls: number }) {
    this.calls = state.calls;
  }
}

class Net extends nn.Module {
  norm = new nn.BatchNorm1d(2);
  readonly inner = new nn.Sequential(new nn.InstanceNorm1d(2, { affine: true }), new Counting());
}

const PYTHON_NET = `
class Counting(nn.Module):
    def __init__(self):
        super().__init__()
        self.calls = 3
        self.weight = nn.Parameter(torch.ones(2))
    def get_extra_state(self):
        return {"calls": self.calls, "seen": [1, 2]}
    def set_extra_state(self, state):
        self.calls = state["calls"]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.BatchNorm1d(2)
        self.inner = nn.Sequential(nn.InstanceNorm1d(2, affine=True), Counting())
log = []
`;

describe.skipIf(noPython)("beside Python, a state dict", () => {
  test("has Python's names and versions, and the extra state", async () => {
    const theirs = await python<{ names: string[]; metadata: object; extra: object }>(
      `${PYTHON_NET}
sd = Net().state_dict()
result = {"names": list(sd), "metadata": sd._metadata, "extra": sd["inner.1._extra_state"]}`,
    );
    const dict = new Net().stateDict();
    expect(Object.keys(dict)).toEqual(theirs.names);
    expect(versions(dict)).toEqual(theirs.metadata);
    expect(dict["inner.1._extra_state"]).toEqual(theirs.extra);
    expect(versions(new Net().stateDict({ prefix: "a." }))).toHaveProperty("a");
    expect(versions({ ...dict })).toBeUndefined();
  });

  test("is written as Python writes it, byte for byte, and read with its versions on both sides", async () => {
    const [ours, theirs] = [join(folder, "ours.pt"), join(folder, "theirs.pt")];
    manualSeed(0);
    const model = new nn.Sequential({ first: new nn.Linear(2, 3), norm: new nn.BatchNorm1d(3) });
    await save(model.stateDict(), ours);
    const read = await python<{ metadata: object; pickles: [string, string] }>(
      `
import zipfile
from collections import OrderedDict
torch.manual_seed(0)
model = nn.Sequential(OrderedDict(first=nn.Linear(2, 3), norm=nn.BatchNorm1d(3)))
torch.save(model.state_dict(), args["theirs"])
def pickled(path):
    with zipfile.ZipFile(path) as z:
        return z.read(next(n for n in z.namelist() if n.endswith("data.pkl"))).hex()
read = torch.load(args["ours"], weights_only=True)
nn.Sequential(OrderedDict(first=nn.Linear(2, 3), norm=nn.BatchNorm1d(3))).load_state_dict(read)
result = {"metadata": read._metadata, "pickles": [pickled(args["ours"]), pickled(args["theirs"])]}`,
      { ours, theirs },
    );
    expect(read.metadata).toEqual(versions(model.stateDict()));
    expect(read.pickles[0]).toBe(read.pickles[1]);
    for (const path of [ours, theirs]) expect(versions((await load(path)) as object)).toEqual(read.metadata);
  });

  test("calls hooks in Python's order, with Python's values, and both sides see what they change", async () => {
    const theirs = await python<unknown[]>(
      `${PYTHON_NET}
net = Net()
net.register_state_dict_pre_hook(lambda m, prefix, keep: log.append(["pre", type(m).__name__, prefix, keep]))
net.inner.register_state_dict_pre_hook(lambda m, prefix, keep: log.append(["pre", type(m).__name__, prefix, keep]))
def post(m, sd, prefix, meta):
    log.append(["post", type(m).__name__, list(sd), prefix, dict(meta)])
    sd[prefix + "more"] = torch.ones(1)
    meta["version"] = 7
net.inner.register_state_dict_post_hook(post)
net.register_state_dict_post_hook(post)
sd = net.state_dict(prefix="p.")
log.append([list(sd), dict(sd._metadata)])
sd = net.state_dict()
def before(m, sd, prefix, meta, strict, missing, unexpected, errors):
    log.append(["before", type(m).__name__, list(sd), prefix, dict(meta), strict, missing[:], unexpected[:], errors[:]])
    sd.pop(prefix + "more", None)
    sd["inner.1.weight"] = torch.full((2,), 5.0)
net.register_load_state_dict_pre_hook(before)
net.inner.register_load_state_dict_pre_hook(before)
def after(m, keys):
    log.append(["after", type(m).__name__, keys.missing_keys[:], keys.unexpected_keys[:], net.inner[1].weight.tolist()])
net.inner.register_load_state_dict_post_hook(after)
net.register_load_state_dict_post_hook(after)
log.append(str(net.load_state_dict(sd)))
del sd["norm.weight"]
def forgive(m, keys):
    keys.missing_keys.clear()
handle = net.register_load_state_dict_post_hook(forgive)
log.append(str(net.load_state_dict(sd)))
handle.remove()
try:
    net.load_state_dict(sd)
except RuntimeError as error:
    log.append(str(error))
result = log`,
    );
    const log: unknown[] = [];
    const net = new Net();
    const pre = (m: nn.Module, prefix: string, keep: boolean) =>
      void log.push(["pre", m.constructor.name, prefix, keep]);
    net.registerStateDictPreHook(pre);
    net.inner.registerStateDictPreHook(pre);
    const post: nn.StateDictPostHook = (m, dict, prefix, metadata) => {
      log.push(["post", m.constructor.name, Object.keys(dict), prefix, { ...metadata }]);
      dict[`${prefix}more`] = aten.ones([1]);
      metadata.version = 7;
    };
    net.inner.registerStateDictPostHook(post);
    net.registerStateDictPostHook(post);
    const prefixed = net.stateDict({ prefix: "p." });
    log.push([Object.keys(prefixed), versions(prefixed)]);
    const dict = net.stateDict();
    const before: nn.LoadStateDictPreHook = (m, dict, prefix, metadata, strict, missing, unexpected, errors) => {
      const lists = [[...missing], [...unexpected], [...errors]];
      log.push(["before", m.constructor.name, Object.keys(dict), prefix, { ...metadata }, strict, ...lists]);
      delete dict[`${prefix}more`];
      dict["inner.1.weight"] = aten.full([2], 5);
    };
    net.registerLoadStateDictPreHook(before);
    net.inner.registerLoadStateDictPreHook(before);
    const after: nn.LoadStateDictPostHook = (m, { missingKeys, unexpectedKeys }) => {
      const weight = (net.inner.at(1) as Counting).weight.tolist();
      log.push(["after", m.constructor.name, [...missingKeys], [...unexpectedKeys], weight]);
    };
    net.inner.registerLoadStateDictPostHook(after);
    net.registerLoadStateDictPostHook(after);
    log.push(String(net.loadStateDict(dict)));
    delete dict["norm.weight"];
    const handle = net.registerLoadStateDictPostHook((_, keys) => void keys.missingKeys.splice(0));
    log.push(String(net.loadStateDict(dict)));
    handle.remove();
    try {
      net.loadStateDict(dict);
    } catch (error) {
      log.push((error as Error).message);
    }
    expect(log).toEqual(theirs);
  });

  test("of each version of batch and instance normalisation loads, or fails, as in Python", async () => {
    const theirs = await python<string[]>(`
def outcome(module, sd, **metadata):
    from collections import OrderedDict
    sd = OrderedDict(sd)
    if metadata:
        sd._metadata = {"": metadata}
    try:
        return str(module.load_state_dict(sd))
    except RuntimeError as error:
        return str(error)
whole = nn.BatchNorm1d(2).state_dict()
old = {k: v for k, v in whole.items() if k != "num_batches_tracked"}
result = [outcome(make(), sd, **metadata)
    for make in (lambda: nn.BatchNorm1d(2), lambda: nn.BatchNorm1d(2, track_running_stats=False), lambda: nn.InstanceNorm1d(2, affine=True))
    for sd in (whole, old) for metadata in ({}, {"version": 1}, {"version": 2})]`);
    const whole = new nn.BatchNorm1d(2).stateDict();
    const { num_batches_tracked: _, ...old } = whole;
    const outcome = (module: nn.Module, given: Record<string, Tensor>, version: number | undefined) => {
      const dict = { ...given };
      if (version !== undefined) Object.defineProperty(dict, "_metadata", { value: new Map([["", { version }]]) });
      try {
        return String(module.loadStateDict(dict));
      } catch (error) {
        return (error as Error).message;
      }
    };
    const makes = [
      () => new nn.BatchNorm1d(2),
      () => new nn.BatchNorm1d(2, { trackRunningStats: false }),
      () => new nn.InstanceNorm1d(2, { affine: true }),
    ];
    const ours = makes.flatMap((make) =>
      [whole, old].flatMap((dict) => [undefined, 1, 2].map((version) => outcome(make(), dict, version))),
    );
    expect(ours).toEqual(theirs);
  });
});

test("extra state travels through a file, and is missing or unexpected like a tensor", async () => {
  const path = join(folder, "extra.pt");
  const from = Object.assign(new Net(), {});
  (from.inner.at(1) as Counting).calls = 9;
  await save(from.stateDict(), path);
  const to = new Net();
  to.loadStateDict((await load(path)) as never);
  expect((to.inner.at(1) as Counting).calls).toBe(9);
  const { "inner.1._extra_state": _, ...without } = from.stateDict();
  expect(() => to.loadStateDict(without)).toThrow('Missing key(s) in state_dict: "inner.1._extra_state". ');
  const plain = new nn.Linear(1, 1);
  expect(() => plain.loadStateDict({ ...plain.stateDict(), _extra_state: 1 as never })).toThrow(
    'Unexpected key(s) in state_dict: "_extra_state". ',
  );
  expect(() => plain.getExtraState()).toThrow("Reached a code path in Module.get_extra_state() that should never be");
});

test("nothing is loaded where something does not fit, extra state included", () => {
  const net = new Net();
  const dict = { ...net.stateDict(), "norm.weight": aten.ones([3]), "inner.1._extra_state": { calls: 1 } as never };
  Object.assign(dict, { "inner.1.weight": aten.zeros([2]) });
  expect(() => net.loadStateDict(dict)).toThrow("size mismatch for norm.weight");
  const counting = net.inner.at(1) as Counting;
  expect([counting.calls, counting.weight.tolist()]).toEqual([3, [1, 1]]);
});

test("hooks are refused that return something, or are no functions, and copies of a module keep them", () => {
  const net = new nn.Linear(1, 1);
  const post = net.registerStateDictPostHook((() => 1) as never);
  expect(() => net.stateDict()).toThrow("state_dict post-hook must return None");
  post.remove();
  net.registerLoadStateDictPostHook((() => 1) as never);
  expect(() => net.loadStateDict(net.stateDict())).toThrow("are not expected to return new values");
  expect(() => net.registerStateDictPreHook(1 as never)).toThrow("expected a hook function, got number");
  expect(() => Reflect.apply(net.registerStateDictPreHook, net, [() => {}, 1])).toThrow("takes at most 1 argument(s)");
  const copy = net.clone();
  expect(() => copy.loadStateDict(copy.stateDict())).toThrow("are not expected to return new values");
});

describe("a module", () => {
  test("gets another submodule by name, in either spelling", () => {
    const net = new nn.Module() as nn.Module & Record<string, unknown>;
    net.firstPart = new nn.Sequential(new nn.ReLU());
    const [a, b] = [new nn.Linear(1, 1), new nn.Tanh()];
    net.setSubmodule("first_part.0", a);
    expect(net.getSubmodule("firstPart.0")).toBe(a);
    net.setSubmodule("first_part", b, true);
    expect(net.firstPart).toBe(b);
    net.setSubmodule("other", a);
    expect(net.namedChildren().map(([name]) => name)).toEqual(["first_part", "other"]);
    expect(() => net.setSubmodule("", a)).toThrow("Cannot set the submodule without a target name!");
    expect(() => net.setSubmodule("more", 1 as never)).toThrow("`module` is not an nn.Module, found number");
    expect(() => net.setSubmodule("more", a, true)).toThrow("Module has no attribute `more`");
    expect(() => net.setSubmodule("other.weight", b)).toThrow("`weight` is not an nn.Module");
    expect(() => net.setSubmodule("nowhere.more", a)).toThrow("Module has no attribute `nowhere`");
  });

  test("is emptied on another device, deeply or not", () => {
    const net = new nn.Sequential(new nn.Linear(2, 2), new nn.BatchNorm1d(2)).to("meta");
    net.toEmpty({ device: "cpu", recurse: false });
    expect(net.parameters().map((p) => p.device.type)).toEqual(["meta", "meta", "meta", "meta"]);
    expect(net.toEmpty({ device: "cpu" })).toBe(net);
    expect([...net.parameters(), ...net.buffers()].every((t) => t.device.type === "cpu")).toBe(true);
    expect(() => net.toEmpty({} as never)).toThrow("toEmpty() missing required argument 'device'");
  });

  test("gives itself back where there is nothing to do, and refuses devices that are not there", () => {
    const net = new nn.Linear(1, 1);
    expect(net.shareMemory()).toBe(net);
    expect(net.compile({ mode: "max-autotune" })).toBe(net);
    for (const move of ["xpu", "mtia", "ipu"] as const) expect(() => net[move](), move).toThrow(Error);
    expect(() => net.registerBackwardHook(() => {})).toThrow("use registerFullBackwardHook");
    net.registerFullBackwardHook(() => {});
    expect(() => net.registerBackwardHook(() => {})).toThrow("Cannot use both regular backward hooks and full");
  });
});
