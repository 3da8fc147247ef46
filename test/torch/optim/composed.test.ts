/** LBFGS and Muon, whose arithmetic is composed of operators, over PyTorch's own test database of optimizers and more. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import torch, { optim } from "libtorch-node";
import { describe, expect, onTestFinished, test } from "vitest";
import { bits, noPython, python } from "../../python.js";
import {
  type AnyOptimizer,
  type Kwargs,
  makeOptimizer,
  makeParams,
  PYTHON,
  type Snapshot,
  snapshot,
} from "./optimizers.js";

const cases: [string, Kwargs][] = [
  ["LBFGS", { lr: 0.3, history_size: 2, max_iter: 7 }],
  ["LBFGS", { lr: 0.3, history_size: 3, line_search_fn: "strong_wolfe" }],
  ["LBFGS", { lr: 5, max_iter: 9, line_search_fn: "strong_wolfe" }],
  ["LBFGS", { lr: 1e-3, max_iter: 9, line_search_fn: "strong_wolfe" }],
  ["LBFGS", { lr: { tensor: 0.7, dtype: "float64" }, max_eval: 6, line_search_fn: "strong_wolfe" }],
  ["LBFGS", { max_eval: 1, line_search_fn: "strong_wolfe" }],
  ["LBFGS", { max_eval: 0 }],
  ["LBFGS", { max_iter: 0 }],
  ["LBFGS", { max_iter: 1 }],
  ["LBFGS", { tolerance_change: 0.1 }],
  ["LBFGS", { tolerance_grad: 1e9 }],
  ["LBFGS", { lr: 0 }],
  ["LBFGS", { line_search_fn: "wolfe" }],
  ["LBFGS", { lr: -1 }],
  ["Muon", { nesterov: false, momentum: 0.5 }],
  ["Muon", { adjust_lr_fn: "match_rms_adamw", lr: 0.1 }],
  ["Muon", { adjust_lr_fn: "original", lr: { tensor: 0.1, dtype: "float64" }, eps: 3 }],
  ["Muon", { ns_steps: 0 }],
  ["Muon", { ns_steps: 100 }],
  ["Muon", { ns_coefficients: [1, 2] }],
  ["Muon", { adjust_lr_fn: "arbitrary" }],
  ["Muon", { momentum: -1 }],
  ["Muon", { weight_decay: -1 }],
  ["Muon", { lr: -1 }],
];

const script = `${PYTHON}
from torch.testing._internal.common_optimizers import optim_db
def plain(v):
    if torch.is_tensor(v): return {"tensor": v.item(), "dtype": str(v.dtype)[6:]}
    return list(v) if isinstance(v, tuple) else v
def params_of(name, dtype):
    params = make_params(True, dtype)
    if name == "Muon": return [p for p in params if p.dim() == 2 and p.numel()]
    # LBFGS refuses gradients that are not contiguous; one case of them is below.
    return params if args["crooked"] else [p.detach().contiguous().requires_grad_() for p in params]
# A valley with a bend, so that line searches have something to do; no parameter but the last is left out of it.
def loss_of(params):
    losses = []
    for i, p in enumerate(params[:-1] if len(params) > 3 else params):
        q = p.abs() if p.is_complex() else p
        losses.append(((q - 0.5).pow(2).pow(2) * (i + 1) + (1 - q).pow(2) + (q * 3).cos()).sum().float())
    return torch.stack(losses).sum()
def outcome(name, kwargs, dtype):
    params = params_of(name, dtype)
    try:
        optimizer = make_optimizer(name, params, kwargs)
        result = []
        def closure():
            optimizer.zero_grad()
            loss = loss_of(params)
            loss.backward()
            return loss
        for _ in range(args["steps"]):
            loss = optimizer.step(closure)
            result.append([bits(loss), snapshot(params, optimizer)])
        return [str(optimizer), result]
    except Exception as error:
        return f"{type(error).__name__}: {error}"
cases = list(args["cases"])
for info in optim_db:
    if info.optim_cls.__name__ in ["LBFGS", "Muon"]:
        for given in info.optim_inputs_func(device="cpu"):
            cases.append([info.optim_cls.__name__, {k: plain(v) for k, v in given.kwargs.items()}])
result = [[name, kwargs, outcome(name, kwargs, args["dtype"])] for name, kwargs in cases]
`;

type Outcome = [printed: string, steps: [loss: unknown, after: Snapshot][]] | string;
const STEPS = 3;

const paramsOf = (name: string, dtype: string, crooked = false) => {
  const params = makeParams(true, dtype);
  if (name === "Muon") return params.filter((p) => p.dim() === 2 && p.numel() > 0);
  return crooked ? params : params.map((p) => p.detach().contiguous().requiresGrad_());
};

function lossOf(params: torch.Tensor[]): torch.Tensor {
  const losses = (params.length > 3 ? params.slice(0, -1) : params).map((p, i) => {
    const q = p.isComplex() ? p.abs() : p;
    const valley = q
      .sub(0.5)
      .pow(2)
      .pow(2)
      .mul(i + 1);
    return valley.add(torch.rsub(q, 1).pow(2)).add(q.mul(3).cos()).sum().float();
  });
  return torch.stack(losses).sum();
}

function closureFor(optimizer: AnyOptimizer, params: torch.Tensor[]): () => torch.Tensor {
  return () => {
    optimizer.zeroGrad();
    const loss = lossOf(params);
    loss.backward();
    return loss;
  };
}

function outcome(name: string, kwargs: Kwargs, dtype: string, crooked: boolean): Outcome {
  const params = paramsOf(name, dtype, crooked);
  try {
    const optimizer = makeOptimizer(name, params, kwargs);
    const steps = Array.from({ length: STEPS }, (): [unknown, Snapshot] => {
      const loss = optimizer.step(closureFor(optimizer, params));
      return [bits(loss), snapshot(params, optimizer)];
    });
    return [String(optimizer), steps];
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

/** JSON does not tell 2.0 from 2, so what was printed of it may not either. */
const pointless = (outcome: Outcome): Outcome =>
  typeof outcome === "string" ? outcome : [outcome[0].replace(/(\d)\.0\b/g, "$1"), outcome[1]];

describe.skipIf(noPython)(`LBFGS and Muon${noPython ? ` (skipped: ${noPython})` : ""}`, () => {
  test.each([
    ["float32", false],
    ["float32", true],
    ["float64", false],
    ["bfloat16", false],
    ["complex64", false],
  ])("have Python's bits in %s, transposed parameters %s", async (dtype, crooked) => {
    const runs = await python<[string, Kwargs, Outcome][]>(script, { cases, dtype, crooked, steps: STEPS });
    const counts = runs.filter(([, , expected]) => typeof expected !== "string").length;
    expect(counts).toBeGreaterThan(dtype === "complex64" || crooked ? 8 : 22);
    expect(runs.length).toBe(cases.length + 12);
    for (const [name, kwargs, expected] of runs) {
      const what = `${name} ${JSON.stringify(kwargs)}`;
      expect(pointless(outcome(name, kwargs, dtype, crooked)), what).toEqual(pointless(expected));
    }
  });

  test("go on from a saved state as if nothing had been in between", async () => {
    const folder = mkdtempSync(join(tmpdir(), "libtorch-node-state-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "state.pt");
    for (const [name, kwargs] of [
      ["Muon", {}],
      ["LBFGS", { line_search_fn: "strong_wolfe", max_iter: 3 }],
    ] as const) {
      const params = paramsOf(name, "float64");
      const optimizer = makeOptimizer(name, params, kwargs);
      for (let i = 0; i < 2; i++) optimizer.step(closureFor(optimizer, params));
      const copies = params.map((param) => param.detach().clone().requiresGrad_());
      const other = makeOptimizer(name, copies, {});
      await torch.save(optimizer.stateDict(), file);
      other.loadStateDict((await torch.load(file)) as optim.OptimizerStateDict);
      for (let i = 0; i < 2; i++) {
        optimizer.step(closureFor(optimizer, params));
        other.step(closureFor(other, copies));
      }
      expect(snapshot(copies, other), name).toEqual(snapshot(params, optimizer));
    }
  });

  test("say what is wrong with how they are used", () => {
    const made = () => new optim.LBFGS([torch.ones([2], { requiresGrad: true })]);
    const two = [{ params: [torch.ones([1])] }, { params: [torch.ones([1])] }];
    expect(() => new optim.LBFGS(two)).toThrow("LBFGS doesn't support per-parameter options (parameter groups)");
    expect(() => made().step()).toThrow("missing 1 required positional argument: 'closure'");
    expect(() => made().step(() => "1" as never)).toThrow(/expected the closure to return the loss/);
    const grown = made();
    grown.addParamGroup({ params: [torch.ones([1])] });
    expect(() => grown.step(() => 1)).toThrow("Expected exactly one param_group, but got 2");
    const saved = made().stateDict();
    for (const wrong of [{ al: 1 }, { d: [1] }, { n_iter: torch.ones([1]) }]) {
      expect(() => made().loadStateDict({ ...saved, state: { 0: wrong } as never })).toThrow(/in a saved state/);
    }
    expect(() => new optim.Muon([torch.ones([2, 3, 4])])).toThrow(
      "Muon only supports 2D parameters whereas we found a parameter with size: torch.Size([2, 3, 4])",
    );
    const complex = torch.ones([2, 2], { dtype: "complex64", requiresGrad: true });
    complex.grad = torch.onesLike(complex);
    expect(() => new optim.Muon([complex]).step()).toThrow("Muon does not support complex parameters");
  });
});
