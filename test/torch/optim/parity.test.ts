import torch, { nn, optim } from "libtorch-node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { bits, noPython, python } from "../../python.js";
import { type Kwargs, makeOptimizer } from "./optimizers.js";

describe.skipIf(noPython)("parameters with names, and parameters that are there twice", () => {
  afterEach(() => vi.restoreAllMocks());

  const namesScript = `
def outcome(f):
    try: return f()
    except Exception as error: return f"{type(error).__name__}: {error}"
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(2, 1), nn.Linear(1, 1)
def names(o): return [[g.get("param_names"), g["params"]] for g in o.state_dict()["param_groups"]]
net, adam = Net(), lambda p: torch.optim.AdamW(p, lr=0.1)
def loaded(saved, target):
    target.load_state_dict(saved.state_dict())
    return names(target)
def added(first, second):
    o = adam(first)
    o.add_param_group({"params": second})
    return names(o)
first, last = list(net.first.named_parameters()), list(net.last.named_parameters())
result = [outcome(f) for f in [
    lambda: names(adam(net.named_parameters())),
    lambda: names(adam([{"params": first}, {"params": last, "lr": 1.0}])),
    lambda: names(adam(first + [last[0][1]])),
    lambda: added(first, last),
    lambda: added(first, [p for _, p in last]),
    lambda: added([p for _, p in first], last),
    lambda: loaded(adam(first), adam([p for _, p in last])),
    lambda: loaded(adam([p for _, p in last]), adam(first)),
    lambda: loaded(adam(first), adam(last)),
    lambda: str(adam(first)),
]]
`;

  test("names are kept, saved, loaded and printed as in Python", async () => {
    const expected = await python<unknown[]>(namesScript);
    const net = { first: new nn.Linear(2, 1), last: new nn.Linear(1, 1) };
    const named = (module: nn.Module) => module.namedParameters();
    const bare = (module: nn.Module) => module.parameters();
    const adam = (params: optim.ParamsLike<optim.AdamWOptions>) => new optim.AdamW(params, { lr: 0.1 });
    const names = (o: optim.AdamW) =>
      o.stateDict().param_groups.map((group) => [group.param_names ?? null, group.params]);
    const added = (first: optim.ParamList, second: optim.ParamList) => {
      const o = adam(first);
      o.addParamGroup({ params: second });
      return names(o);
    };
    const loaded = (saved: optim.AdamW, target: optim.AdamW) => {
      target.loadStateDict(saved.stateDict());
      return names(target);
    };
    class Net extends nn.Module {
      first = net.first;
      last = net.last;
    }
    const ours = [
      () => names(adam(new Net().namedParameters())),
      () => names(adam([{ params: named(net.first) }, { params: named(net.last), lr: 1 }])),
      () => names(adam([...named(net.first), named(net.last)[0]?.[1]] as never)),
      () => added(named(net.first), named(net.last)),
      () => added(named(net.first), bare(net.last)),
      () => added(bare(net.first), named(net.last)),
      () => loaded(adam(named(net.first)), adam(bare(net.last))),
      () => loaded(adam(bare(net.last)), adam(named(net.first))),
      () => loaded(adam(named(net.first)), adam(named(net.last))),
      () => String(adam(named(net.first))),
    ].map((run) => {
      try {
        return run();
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    });
    expect(ours).toEqual(expected);
  });

  const twice = `
def run(name, kwargs):
    p, q = torch.tensor([1., 2.]).requires_grad_(), torch.tensor([3.]).requires_grad_()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        o = getattr(torch.optim, name)([p, q, p], **kwargs)
    for _ in range(3):
        o.zero_grad()
        (p.pow(2).sum() + q.pow(2).sum()).backward()
        o.step()
    d = o.state_dict()
    return [bits(p), bits(q), d["param_groups"][0]["params"], sorted(d["state"]), [str(w.message) for w in caught]]
result = [run(name, kwargs) for name, kwargs in args]
`;

  test("a parameter that a group has twice is stepped twice, with Python's warning and numbers", async () => {
    const cases: [string, Kwargs][] = [
      ["SGD", { lr: 0.1, momentum: 0.9 }],
      ["Adam", { lr: 0.1 }],
      ["AdamW", { lr: 0.1, amsgrad: true }],
      ["RMSprop", { lr: 0.1 }],
      ["NAdam", { lr: 0.1 }],
      ["Adagrad", { lr: 0.1 }],
    ];
    const expected = await python<unknown[]>(twice, cases);
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    for (const [i, [name, kwargs]] of cases.entries()) {
      warn.mockClear();
      const [p, q] = [torch.tensor([1, 2], { requiresGrad: true }), torch.tensor([3], { requiresGrad: true })];
      const o = makeOptimizer(name, [p, q, p], kwargs);
      for (let step = 0; step < 3; step++) {
        o.zeroGrad();
        p.pow(2).sum().add(q.pow(2).sum()).backward();
        o.step();
      }
      const saved = o.stateDict();
      const keys = Object.keys(saved.state).map(Number);
      const warnings = warn.mock.calls.map(([message]) => message);
      expect([bits(p), bits(q), saved.param_groups[0]?.params, keys, warnings], name).toEqual(expected[i]);
    }
  });
});
