import { describe, expect, test } from "vitest";
import { noPython, python } from "../python.js";
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
for name, kwargs in crossed:
    params = make_params(not name.endswith("Adafactor"))
    optimizer = make_optimizer(name, params, kwargs)
    done = steps(params, optimizer, 0, args["steps"])
    result.append([name, kwargs, done, str(optimizer)])
`;

describe.skipIf(noPython)(`optimizers have Python's bits${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test("in parameters and state after each step, for every option set of optim_db and more", {
    timeout: 120_000,
  }, async () => {
    const runs = await python<[string, Kwargs, Snapshot[], string][]>(script, {
      further,
      foreach,
      fused,
      elsewhere,
      steps: STEPS,
    });
    expect(runs.length).toBeGreaterThan(150);
    const wrong: string[] = [];
    for (const [name, kwargs, expected] of runs) {
      const params = makeParams(takesEmpty(name));
      const ours = steps(params, makeOptimizer(name, params, kwargs), 0, STEPS);
      const at = ours.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(expected[i]));
      if (at >= 0) wrong.push(`${name} ${JSON.stringify(kwargs)}: ${difference(ours[at], expected[at])} at step ${at}`);
    }
    expect(wrong).toEqual([]);
  });
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
