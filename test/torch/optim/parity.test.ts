import torch, { nn, optim } from "libtorch-node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { bits, noPython, python } from "../../python.js";
import {
  type Kwargs,
  makeOptimizer,
  makeParams,
  PYTHON,
  type Snapshot,
  STEPS,
  steps,
  takesEmpty,
} from "./optimizers.js";

// Beside PyTorch's own test database of optimizers: options crossed, and what is not in it.
const further: [string, Kwargs][] = [
  ...[0, 0.9].flatMap((momentum) =>
    [0, 0.1].flatMap((weight_decay) =>
      [false, true].flatMap((maximize) =>
        [0, 0.3].map((dampening): [string, Kwargs] => [
          "SGD",
          { lr: 0.1, momentum, weight_decay, maximize, dampening },
        ]),
      ),
    ),
  ),
  ["SGD", { lr: 0.1, momentum: 0.9, nesterov: true, weight_decay: 0.1, maximize: true }],
  ...[0, 0.9].flatMap((momentum) =>
    [false, true].flatMap((centered) =>
      [0, 0.1].map((weight_decay): [string, Kwargs] => [
        "RMSprop",
        { lr: 0.05, momentum, centered, weight_decay, alpha: 0.9 },
      ]),
    ),
  ),
  ["Adagrad", { lr: 0.1, lr_decay: 0.1, weight_decay: 0.1, initial_accumulator_value: 0.3, eps: 1e-3 }],
  ["Adafactor", { lr: 0.5, eps: [1e-4, 0.02], d: 2, weight_decay: 0.1 }],
  ["TransformersAdafactor", {}],
  ["TransformersAdafactor", { lr: 1e-3, scale_parameter: false, relative_step: false }],
  ["TransformersAdafactor", { lr: 1e-2, scale_parameter: true, relative_step: false, weight_decay: 0.1, beta1: 0.9 }],
  ["TransformersAdafactor", { warmup_init: true, weight_decay: 0.1, clip_threshold: 0.5 }],
  [
    "RAdam",
    { lr: { tensor: 0.1, dtype: "float64" }, betas: [0.5, 0.6], weight_decay: 0.1, decoupled_weight_decay: true },
  ],
  ["NAdam", { lr: { tensor: 0.1, dtype: "float64" }, weight_decay: 0.1, decoupled_weight_decay: true }],
  ["ASGD", { lr: 0.1, t0: 2, weight_decay: 0.1 }],
  ["RAdam", { lr: 0.1, betas: [0.5, 0.6], weight_decay: 0.1 }],
  ...[
    "SGD",
    "Adam",
    "AdamW",
    "RMSprop",
    "Adagrad",
    "Adafactor",
    "NAdam",
    "RAdam",
    "Adamax",
    "Adadelta",
    "ASGD",
  ].flatMap((name) =>
    ["float32", "float64"].map((dtype): [string, Kwargs] => [
      name,
      { lr: { tensor: 0.013, dtype }, weight_decay: 0.1 },
    ]),
  ),
];

// Where Python's foreach form gives the bits of its single-tensor form, or we have both.
const foreach = ["SGD", "RMSprop", "Adagrad", "Adafactor", "Adam", "AdamW"];
const fused = ["SGD", "Adagrad", "Adam", "AdamW"];
// Muon and LBFGS are not here; SparseAdam has sparse gradients and so a test of its own (test/optim).
const elsewhere = ["Muon", "LBFGS", "SparseAdam"];

const script = `${PYTHON}
from torch.testing._internal.common_optimizers import optim_db
def plain(v):
    if torch.is_tensor(v): return {"tensor": v.item(), "dtype": str(v.dtype)[6:]}
    return list(v) if isinstance(v, tuple) else v
cases = list(args["further"])
for info in optim_db:
    name = info.optim_cls.__name__
    if name in args["elsewhere"]: continue
    for given in info.optim_inputs_func(device="cpu"):
        kwargs = {k: plain(v) for k, v in given.kwargs.items()}
        if kwargs.get("capturable") or kwargs.get("differentiable"): continue
        cases.append([name, kwargs])
crossed = []
for name, kwargs in cases:
    crossed.append([name, kwargs])
    if isinstance(kwargs.get("lr"), dict): continue
    if name in args["foreach"]: crossed.append([name, {**kwargs, "foreach": True}])
    if name in args["fused"]: crossed.append([name, {**kwargs, "fused": True}])
result = []
for dtype in args["dtypes"]:
    for name, kwargs in crossed:
        # Python's foreach forms round otherwise where steps are coarse; ours are its single-tensor forms, its default.
        if dtype != "float32" and kwargs.get("foreach"): continue
        params = make_params(not name.endswith("Adafactor"), dtype)
        try:
            optimizer = make_optimizer(name, params, kwargs)
            result.append([name, kwargs, dtype, steps(params, optimizer, 0, args["steps"])])
        except RuntimeError as error:
            if dtype == "float32": raise
            result.append([name, kwargs, dtype, str(error)])
`;

describe.skipIf(noPython)(`optimizers have Python's bits${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test.each([["float32"], ["bfloat16"], ["float16"]])(
    "in parameters and state after each step, for every option set of optim_db and more, in %s",
    { timeout: 120_000 },
    async (dtype) => {
      const runs = await python<[string, Kwargs, string, Snapshot[] | string][]>(script, {
        further,
        foreach,
        fused,
        elsewhere,
        dtypes: [dtype],
        steps: STEPS,
      });
      expect(runs.length).toBeGreaterThan(120);
      const wrong: string[] = [];
      for (const [name, kwargs, , expected] of runs) {
        const params = makeParams(takesEmpty(name), dtype);
        const run = () => steps(params, makeOptimizer(name, params, kwargs), 0, STEPS);
        const what = `${name} ${JSON.stringify(kwargs)}`;
        if (typeof expected === "string") {
          expect(run, what).toThrow(expected);
          continue;
        }
        const ours = run();
        const at = ours.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(expected[i]));
        if (at >= 0) wrong.push(`${what}: ${difference(ours[at], expected[at])} at step ${at}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

function difference(ours: Snapshot | undefined, expected: Snapshot | undefined): string {
  const params = (ours?.params ?? []).flatMap((value, i) =>
    JSON.stringify(value) === JSON.stringify(expected?.params[i]) ? [] : [`parameter ${i}`],
  );
  const states = Object.keys({ ...ours?.state, ...expected?.state }).flatMap((i) =>
    Object.keys({ ...ours?.state[i], ...expected?.state[i] }).flatMap((name) =>
      JSON.stringify(ours?.state[i]?.[name]) === JSON.stringify(expected?.state[i]?.[name]) ? [] : [`${name} of ${i}`],
    ),
  );
  return [...params, ...states].join(", ") || "order of names";
}

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
