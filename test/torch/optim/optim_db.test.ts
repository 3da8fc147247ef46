/**
 * Every optimizer in each of Python's forms, over PyTorch's own test database of optimizers: parameters and states have
 * Python's bits after each step.
 */
import { describe, expect, test } from "vitest";
import { native } from "../../../src/native/addon.js";
import { wrap } from "../../../src/torch/tensor.js";
import { noPython, python } from "../../python.js";
import {
  type AnyOptimizer,
  type Kwargs,
  makeOptimizer,
  makeParams,
  PYTHON,
  type Snapshot,
  setGrads,
  snapshot,
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

const FORMS: Record<string, Kwargs> = {
  default: {},
  foreach: { foreach: true },
  fused: { fused: true },
  differentiable: { differentiable: true },
  capturable: { foreach: false, capturable: true },
  "capturable foreach": { foreach: true, capturable: true },
};
const STEPS = 4;

// Muon and LBFGS are not here; SparseAdam has sparse gradients and so a test of its own (state.test.ts).
const elsewhere = ["Muon", "LBFGS", "SparseAdam"];

// Python refuses capturable=True on the CPU although its arithmetic works there: the list of devices is widened for this.
const script = `${PYTHON}
import inspect
from torch.testing._internal.common_optimizers import optim_db
for name, module in list(sys.modules.items()):
    if name.startswith("torch.optim.") and hasattr(module, "_get_capturable_supported_devices"):
        module._get_capturable_supported_devices = lambda *_, **__: ["cpu"]
def plain(v):
    if torch.is_tensor(v): return {"tensor": v.item(), "dtype": str(v.dtype)[6:]}
    return list(v) if isinstance(v, tuple) else v
def outcome(name, kwargs, dtype, takes):
    params = make_params(not name.endswith("Adafactor"), dtype)
    differentiable = kwargs.get("differentiable")
    if differentiable: params = [p.clone() for p in params]
    half = len(params) // 2
    try:
        other = {"lr": args["lr"]} if takes else {}
        optimizer = make_optimizer(name, [{"params": params[:half]}, {"params": params[half:], **other}], kwargs)
        return steps(params, optimizer, 0, args["steps"])
    except Exception as error:
        return f"{type(error).__name__}: {error}"
cases = list(args["further"])
for info in optim_db:
    name = info.optim_cls.__name__
    if name in args["elsewhere"]: continue
    for given in info.optim_inputs_func(device="cpu"):
        kwargs = {k: plain(v) for k, v in given.kwargs.items()}
        cases.append([name, kwargs])
        if "maximize" not in kwargs: cases.append([name, {**kwargs, "maximize": True}])
result = []
for name, kwargs in cases:
    takes = {} if name == "TransformersAdafactor" else inspect.signature(getattr(torch.optim, name)).parameters
    for form, options in args["forms"].items():
        if all(option in takes for option in options):
            result.append([name, form, {**kwargs, **options}, outcome(name, {**kwargs, **options}, args["dtype"], takes)])
`;

/** An optimizer's native part, stepped as if the CPU were a device that `capturable` is for. */
class CapturableOnCpu {
  readonly #native;

  constructor(
    name: string,
    readonly made: AnyOptimizer,
  ) {
    this.#native = native.optimizerNew(name === "AdamW" ? "Adam" : name);
    for (const { params } of made.paramGroups) native.optimizerAddGroup(this.#native, params, made.defaults);
  }

  step(): void {
    native.optimizerStep(this.#native, this.made.paramGroups, false, ["cpu"], this.made.constructor.name, null, null);
  }

  stateDict() {
    const params = this.made.paramGroups.flatMap((group) => group.params);
    const states = params.map((param) => Object.entries(native.optimizerState(this.#native, param)));
    return {
      state: Object.fromEntries(
        states.flatMap((state, i) =>
          state.length > 0 ? [[i, Object.fromEntries(state.map(([name, handle]) => [name, wrap(handle)]))]] : [],
        ),
      ),
    };
  }
}

function outcome(name: string, kwargs: Kwargs, dtype: string): Snapshot[] | string {
  const leaves = makeParams(takesEmpty(name), dtype);
  const params = kwargs.differentiable ? leaves.map((param) => param.clone()) : leaves;
  const half = Math.floor(params.length / 2);
  try {
    // The Adafactor of transformers may take none.
    const other = name === "TransformersAdafactor" ? {} : { lr: LR };
    const groups = [{ params: params.slice(0, half) }, { params: params.slice(half), ...other }];
    const made = makeOptimizer(name, groups, kwargs);
    const optimizer = kwargs.capturable ? new CapturableOnCpu(name, made) : made;
    return Array.from({ length: STEPS }, (_, i) => {
      setGrads(params, i);
      optimizer.step();
      return snapshot(params, optimizer);
    });
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

// Of the second group.
const LR = 0.02;

describe.skipIf(noPython)(`optimizers have Python's bits${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test.each([["float32"], ["float64"], ["bfloat16"], ["float16"], ["complex64"]])(
    "in every form, for every option set of optim_db and more, in %s",
    { timeout: 240_000 },
    async (dtype) => {
      const runs = await python<[string, string, Kwargs, Snapshot[] | string][]>(script, {
        further,
        elsewhere,
        forms: FORMS,
        dtype,
        lr: LR,
        steps: STEPS,
      });
      expect(runs.length).toBeGreaterThan(500);
      const wrong: string[] = [];
      for (const [name, form, kwargs, expected] of runs) {
        const ours = outcome(name, kwargs, dtype);
        const what = `${name} (${form}) ${JSON.stringify(kwargs)}`;
        if (typeof ours === "string" || typeof expected === "string") {
          if (ours !== expected) wrong.push(`${what}: ${says(ours)}, in Python ${says(expected)}`);
          continue;
        }
        const at = ours.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(expected[i]));
        if (at >= 0) wrong.push(`${what}: ${difference(ours[at], expected[at])} at step ${at}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

const says = (outcome: Snapshot[] | string): string => (typeof outcome === "string" ? outcome : "steps");

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
