import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import torch, { optim } from "libtorch-node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";
import {
  type Kwargs,
  makeOptimizer,
  makeParams,
  PYTHON,
  type Snapshot,
  STEPS,
  snapshot,
  steps,
  takesEmpty,
} from "./optimizers.js";

const cases: [string, Kwargs][] = [
  ["SGD", { lr: 0.1, momentum: 0.9, weight_decay: 0.1 }],
  ["RMSprop", { momentum: 0.9, centered: true }],
  ["Adagrad", { lr: 0.1, lr_decay: 0.1 }],
  ["Adam", { amsgrad: true }],
  ["AdamW", {}],
  ["Adafactor", { weight_decay: 0.1 }],
  ["TransformersAdafactor", { beta1: 0.9 }],
  ["NAdam", {}],
  ["RAdam", {}],
  ["Adamax", {}],
  ["Adadelta", {}],
  ["ASGD", { t0: 1 }],
  ["Rprop", {}],
];
const HALF = 3;

const script = `${PYTHON}
import base64, copy
def tensor_of(b):
    if not isinstance(b, dict): return b
    raw = bytearray(base64.b64decode(b["data"]))
    dtype = getattr(torch, b["dtype"])
    return (torch.frombuffer(raw, dtype=dtype) if raw else torch.empty(0, dtype=dtype)).reshape(b["shape"]).clone()
result = []
for (name, kwargs), ours in zip(args["cases"], args["ours"]):
    params = make_params(not name.endswith("Adafactor"))
    optimizer = make_optimizer(name, params, kwargs)
    before = steps(params, optimizer, 0, args["half"])
    groups = [{k: v for k, v in g.items()} for g in optimizer.state_dict()["param_groups"]]
    # Loaded, and not gone on with: Python casts what it loads (such as mu_product) to the dtype of the parameter.
    resumed = make_optimizer(name, params, kwargs)
    resumed.load_state_dict(copy.deepcopy(optimizer.state_dict()))
    after = steps(params, resumed, args["half"], args["steps"] - args["half"])
    params = make_params(not name.endswith("Adafactor"))
    with torch.no_grad():
        for p, b in zip(params, ours["params"]): p.copy_(tensor_of(b))
    other = make_optimizer(name, params, {**kwargs})
    state = {int(i): {n: tensor_of(b) for n, b in s.items()} for i, s in ours["state"].items()}
    other.load_state_dict({"state": state, "param_groups": ours["param_groups"]})
    result.append([before[-1], groups, after, steps(params, other, args["half"], args["steps"] - args["half"])])
`;

import * as optimization from "../../../src/transformers/optimization/index.js";

describe.skipIf(noPython)(`state goes both ways${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("Python goes on from ours and we from Python's, with the same bits", { timeout: 60_000 }, async () => {
    const ours = cases.map(([name, kwargs]) => {
      const params = makeParams(takesEmpty(name));
      const optimizer = makeOptimizer(name, params, kwargs);
      steps(params, optimizer, 0, HALF);
      return { ...snapshot(params, optimizer), param_groups: optimizer.stateDict().param_groups };
    });
    type Result = [Snapshot, optim.OptimizerStateDict["param_groups"], Snapshot[], Snapshot[]];
    const results = await python<Result[]>(script, { cases, ours, steps: STEPS, half: HALF });
    for (const [i, [name, kwargs]] of cases.entries()) {
      const [half, groups, after, fromOurs] = results[i] as Result;
      expect(fromOurs, `${name}: Python from our state`).toEqual(after);
      expect(ours[i]?.param_groups, `${name}: groups`).toEqual(groups);

      const params = makeParams(takesEmpty(name));
      torch.noGrad(() => params.forEach((param, k) => void param.copy_(fromBits(half.params[k] as Bits))));
      const optimizer = makeOptimizer(name, params, { ...kwargs });
      const state = Object.fromEntries(
        Object.entries(half.state).map(([k, values]) => [
          k,
          Object.fromEntries(
            Object.entries(values).map(([key, value]) => [
              key,
              typeof value === "number" ? value : fromBits(value as Bits),
            ]),
          ),
        ]),
      );
      optimizer.loadStateDict({ state, param_groups: groups });
      expect(steps(params, optimizer, HALF, STEPS - HALF), `${name}: from Python's state`).toEqual(after);
    }
  });

  test("SparseAdam and Adagrad take sparse gradients", async () => {
    const sparse = `
def run(make):
    p = torch.ones(5, 2).requires_grad_()
    o = make([p])
    for i in range(4):
        values = torch.arange(6.).reshape(3, 2) * (i + 1) - 2
        p.grad = torch.sparse_coo_tensor(torch.tensor([[0, 3, 3]]), values, (5, 2))
        o.step()
    return [bits(p), o.state_dict()["state"][0]["step"] if isinstance(o, torch.optim.SparseAdam) else None]
result = [run(lambda p: torch.optim.SparseAdam(p, lr=0.1)), run(lambda p: torch.optim.Adagrad(p, lr=0.1)), run(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9))]
`;
    const expected = await python<[Bits, number | null][]>(sparse);
    const make = [
      (p: torch.Tensor[]) => new optim.SparseAdam(p, { lr: 0.1 }),
      (p: torch.Tensor[]) => new optim.Adagrad(p, { lr: 0.1 }),
      (p: torch.Tensor[]) => new optim.SGD(p, { lr: 0.1, momentum: 0.9 }),
    ];
    for (const [k, made] of make.entries()) {
      const p = torch.ones(5, 2).requiresGrad_();
      const optimizer = made([p]);
      for (let i = 0; i < 4; i++) {
        const values = torch
          .arange(6)
          .float()
          .reshape(3, 2)
          .mul(i + 1)
          .sub(2);
        const indices = torch.tensor([[0, 3, 3]], { dtype: torch.int64 });
        p.grad = torch.ops.aten.sparseCooTensor(indices, values, [5, 2]) as torch.Tensor;
        optimizer.step();
      }
      expectSameBits(p, expected[k]?.[0] as Bits, optimizer.constructor.name);
      if (k === 0) expect(optimizer.stateDict().state[0]?.step).toBe(expected[0]?.[1]);
    }
  });
});

describe("errors are Python's", () => {
  const p = () => [torch.ones(2, { requiresGrad: true })];
  test("for hyperparameters out of range", () => {
    expect(() => new optim.SGD(p(), { lr: -1 })).toThrow("Invalid learning rate: -1");
    expect(() => new optim.SGD(p(), { momentum: -0.5 })).toThrow("Invalid momentum value: -0.5");
    expect(() => new optim.SGD(p(), { nesterov: true })).toThrow(
      "Nesterov momentum requires a momentum and zero dampening",
    );
    expect(() => new optim.SGD(p(), { lr: torch.ones(2) })).toThrow("Tensor lr must be 1-element");
    expect(() => new optim.Adafactor(p(), { d: 0.5 })).toThrow("Clipping threshold d should be >= 1 but is: 0.5");
    expect(() => new optimization.Adafactor(p(), { lr: 1 })).toThrow(/Cannot combine manual `lr`/);
    expect(() => new optim.Rprop(p(), { etas: [1, 2] })).toThrow("Invalid eta values: 1, 2");
    expect(() => new optim.Adam(p(), { fused: true, differentiable: true })).toThrow(
      "`fused` does not support `differentiable`",
    );
  });

  test("for wrong types, disposed parameters and foreign state, without a crash", () => {
    const [param] = p() as [torch.Tensor];
    const optimizer = new optim.RMSprop([param]);
    param.sum().backward();
    const [group] = optimizer.paramGroups;
    if (group) group.alpha = "much" as never;
    expect(() => optimizer.step()).toThrow("expected 'alpha' to be a number, got str");
    if (group) group.alpha = 0.9;
    const state = { 0: { step: torch.ones([]) } };
    expect(() => optimizer.loadStateDict({ ...optimizer.stateDict(), state })).toThrow(
      "expected RMSprop's state (step, square_avg), got step",
    );
    const odd = { 0: { step: torch.ones(3), square_avg: torch.ones(7) } };
    optimizer.loadStateDict({ ...optimizer.stateDict(), state: odd });
    expect(() => optimizer.step()).toThrow(torch.RuntimeError);
  });
});

describe("schedules", () => {
  afterEach(() => vi.restoreAllMocks());
  const sgd = () => new optim.SGD([torch.ones(1, { requiresGrad: true })], { lr: 0.1 });

  test("warn of a step before the optimizer's, and not otherwise", () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const right = sgd();
    const scheduler = new optim.lrScheduler.StepLR(right, 1);
    right.step();
    scheduler.step();
    expect(warn).not.toHaveBeenCalled();
    new optim.lrScheduler.StepLR(sgd(), 1).step();
    expect(warn.mock.calls[0]?.[0]).toMatch(/Detected call of `lr_scheduler.step\(\)` before `optimizer.step\(\)`/);
    const replaced = sgd();
    const other = new optim.lrScheduler.StepLR(replaced, 1);
    replaced.step = () => undefined as never;
    other.step();
    expect(warn.mock.calls[1]?.[0]).toMatch(/has been overridden/);
  });

  test("take a learning rate inside its tensor", () => {
    const lr = torch.tensor(0.1);
    const optimizer = new optim.SGD([torch.ones(1, { requiresGrad: true })], { lr });
    const scheduler = new optim.lrScheduler.ExponentialLR(optimizer, 0.5);
    optimizer.step();
    scheduler.step();
    expect(optimizer.paramGroups[0]?.lr).toBe(lr);
    expect(lr.item()).toBeCloseTo(0.05);
  });

  test("refuse what they cannot do", () => {
    expect(() => new optim.lrScheduler.StepLR({} as never, 1)).toThrow("Object is not an Optimizer");
    expect(() => new optim.lrScheduler.LambdaLR(sgd(), [])).toThrow("Expected 1 lr_lambdas, but got 0");
    expect(() => new optim.lrScheduler.StepLR(sgd(), 1, { lastEpoch: 3 })).toThrow(/'initialLr' is not specified/);
    expect(() => optimization.getScheduler("linear", sgd())).toThrow("linear requires `numWarmupSteps`");
    expect(() => optimization.getScheduler("quick" as never, sgd())).toThrow(/quick is not a valid SchedulerType/);
    const plateau = new optim.lrScheduler.ReduceLROnPlateau(sgd());
    expect(() => plateau.step()).toThrow(/expected the metric/);
    expect(() => new optim.lrScheduler.ChainedScheduler([plateau])).toThrow(/does not support `ReduceLROnPlateau`/);
  });
});

test.skipIf(noPython)("hyperparameters of several numbers are tuples in a file, as Python's are", async () => {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-optim-"));
  try {
    const make = () => [new torch.nn.Parameter(torch.ones(2))];
    const optimizers = [new optim.AdamW(make()), new optim.Rprop(make()), new optim.SGD([["weight", make()[0]!]])];
    const files = optimizers.map((_, index) => join(folder, `${index}.pt`));
    await Promise.all(optimizers.map((optimizer, index) => torch.save(optimizer.stateDict(), files[index]!)));
    const [ours, theirs] = await python<[string[], string[]]>(
      `p = lambda: torch.nn.Parameter(torch.ones(2))
made = [torch.optim.AdamW([p()]), torch.optim.Rprop([p()]), torch.optim.SGD([("weight", p())])]
groups = lambda states: [repr(sorted(state["param_groups"][0].items())) for state in states]
result = [groups(torch.load(path) for path in args), groups(optimizer.state_dict() for optimizer in made)]`,
      files,
    );
    expect(ours).toEqual(theirs);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
