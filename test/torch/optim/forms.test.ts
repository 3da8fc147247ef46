/** What `foreach`, `fused`, `capturable` and `differentiable` allow, and the gradients that flow through a step. */
import torch, { optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, bits, noPython, python } from "../../python.js";
import { type AnyOptimizer, type Kwargs, makeOptimizer, toOptions } from "./optimizers.js";

const NAMES = ["SGD", "Adam", "AdamW", "Adagrad", "RMSprop", "Adadelta", "Adamax", "NAdam", "RAdam", "Rprop", "ASGD"];

/** Options, and those of them that are tensors which require grad. */
const CASES: [name: string, options: Kwargs, scalars: Record<string, number>][] = [
  ...NAMES.map((name): [string, Kwargs, Record<string, number>] => [name, { lr: 0.1 }, {}]),
  ...["SGD", "Adam", "AdamW"].flatMap((name): [string, Kwargs, Record<string, number>][] => [
    [name, {}, { lr: 0.1 }],
    [name, { maximize: true }, { lr: 0.1, weight_decay: 0.2 }],
    [name, {}, { weight_decay: 0.2 }],
  ]),
  ["Adam", { amsgrad: true }, { lr: 0.1 }],
  ["SGD", { momentum: 0.9, nesterov: true }, { lr: 0.1 }],
  ["RMSprop", { lr: 0.1, momentum: 0.9, centered: true }, {}],
  ["NAdam", { decoupled_weight_decay: true, weight_decay: 0.1 }, { lr: 0.1 }],
  ["RAdam", { betas: [0.5, 0.6] }, { lr: 0.1 }],
  ["Adamax", {}, { lr: 0.1 }],
];

const script = `
def run(name, options, scalars):
    given = {k: torch.tensor(v, dtype=torch.float64, requires_grad=True) for k, v in scalars.items()}
    options = {k: tuple(v) if isinstance(v, list) else v for k, v in options.items()}
    torch.manual_seed(0)
    leaf = torch.randn(5, dtype=torch.float64).requires_grad_()
    try:
        param = leaf.clone()
        optimizer = getattr(torch.optim, name)([param], differentiable=True, **options, **given)
        for _ in range(3):
            param.grad = param.clone().square().sin()
            optimizer.step()
        inputs = [leaf, *given.values()]
        return [bits(param)] + [bits(g) for g in torch.autograd.grad(param.cos().sum(), inputs)]
    except Exception as error:
        return type(error).__name__
result = [run(*case) for case in args["cases"]]
`;

function run(name: string, options: Kwargs, scalars: Record<string, number>): Bits[] | string {
  const given = Object.fromEntries(
    Object.entries(scalars).map(([key, value]) => [
      key === "weight_decay" ? "weightDecay" : key,
      torch.tensor(value, { dtype: "float64", requiresGrad: true }),
    ]),
  );
  torch.manualSeed(0);
  const leaf = torch.randn([5], { dtype: "float64" }).requiresGrad_();
  try {
    const param = leaf.clone();
    const Class = optim[name as "Adam"] as unknown as new (params: torch.Tensor[], options: object) => AnyOptimizer;
    const optimizer = new Class([param], { ...toOptions(options), differentiable: true, ...given });
    for (let i = 0; i < 3; i++) {
      param.grad = param.clone().square().sin();
      optimizer.step();
    }
    const grads = torch.autograd.grad(param.cos().sum(), [leaf, ...Object.values(given)]);
    return [bits(param), ...grads.map((grad) => bits(grad as torch.Tensor))];
  } catch (error) {
    return (error as Error).name;
  }
}

test.skipIf(noPython)("gradients flow through differentiable steps, with Python's bits", async () => {
  const expected = await python<(Bits[] | string)[]>(script, { cases: CASES });
  for (const [i, [name, options, scalars]] of CASES.entries()) {
    const what = `${name} ${JSON.stringify({ ...options, ...scalars })}`;
    expect([what, run(name, options, scalars)]).toEqual([what, expected[i]]);
  }
  expect(expected.filter((outcome) => typeof outcome !== "string").length).toBeGreaterThan(18);
});

const trainable = () => {
  const param = torch.ones(3, { requiresGrad: true });
  param.grad = torch.ones(3);
  return param;
};

describe("a form that the parameters do not allow is Python's error, and changes nothing", () => {
  const CAPTURABLE =
    "If capturable=True, params and state_steps must be on supported devices: ['cuda', 'xpu', 'hpu', 'privateuseone'";
  test.each<[string, string, object, string, string]>([
    ["capturable on the CPU", "Adam", { capturable: true }, "AssertionError", `${CAPTURABLE}, 'xla'].`],
    ["with foreach", "Adam", { capturable: true, foreach: true }, "AssertionError", `${CAPTURABLE}].`],
    ["in RMSprop", "RMSprop", { capturable: true, foreach: true }, "AssertionError", `${CAPTURABLE}, 'xla'].`],
    ["in Adadelta", "Adadelta", { capturable: true }, "AssertionError", `${CAPTURABLE}].`],
    [
      "in NAdam",
      "NAdam",
      { capturable: true },
      "AssertionError",
      CAPTURABLE.replace("params and", "params, mu_products and").concat(", 'xla']."),
    ],
    [
      "in ASGD",
      "ASGD",
      { capturable: true },
      "AssertionError",
      CAPTURABLE.replace("params and", "params, mus, etas, and").concat(", 'xla']."),
    ],
    [
      "foreach with differentiable",
      "Adam",
      { foreach: true, differentiable: true },
      "AssertionError",
      "_foreach ops don't support autograd",
    ],
    [
      "a leaf in a differentiable step",
      "Adam",
      { differentiable: true },
      "RuntimeError",
      "a leaf Variable that requires grad is being used in an in-place operation.",
    ],
  ])("%s", (_, name, options, error, message) => {
    const param = trainable();
    const optimizer = makeOptimizer(name, [param], {});
    optimizer.step();
    Object.assign(optimizer.paramGroups[0]!, options);
    Object.assign(optimizer.defaults, options);
    const state = () =>
      JSON.stringify(Object.entries(optimizer.stateOf(param) ?? {}).map(([key, value]) => [key, String(value)]));
    const before = [param.tolist(), state()];
    expect(() => optimizer.step()).toThrow(expect.objectContaining({ name: error, message }));
    expect([param.tolist(), state()]).toEqual(before);
  });

  test("a gradient that Nesterov's momentum would be left in, and whose elements share memory", () => {
    const param = trainable();
    param.grad = torch.ones(1).expand(3);
    const optimizer = new optim.SGD([param], { momentum: 0.9, nesterov: true, foreach: true });
    expect(() => optimizer.step()).toThrow(/more than one element of the written-to tensor/);
    expect([param.tolist(), optimizer.stateOf(param)]).toEqual([[1, 1, 1], null]);
  });

  test("a counter of another shape than a step takes", () => {
    const param = torch.ones([], { requiresGrad: true });
    param.grad = torch.ones([]);
    const optimizer = new optim.ASGD([param]);
    optimizer.step();
    (optimizer.stateOf(param)?.mu as torch.Tensor).data = torch.ones([1]).mul(0.5);
    expect(() => optimizer.step()).toThrow(torch.RuntimeError);
    expect(String(optimizer.stateOf(param)?.step)).toBe(String(torch.tensor(1)));
  });

  test("a learning rate in a tensor with foreach, and where it lies on no usable device", () => {
    const lr = torch.tensor(0.1);
    expect(() => new optim.Adam([trainable()], { lr, foreach: true })).toThrow(
      "lr as a Tensor is not supported for capturable=False and foreach=True",
    );
    new optim.Adam([trainable()], { lr, foreach: true, capturable: true });
    const param = trainable();
    const optimizer = new optim.AdamW([param], { lr });
    optimizer.paramGroups[0]!.lr = torch.ops.aten.ones([], { device: "meta" });
    expect(() => optimizer.step()).toThrow();
    expect([param.tolist(), optimizer.stateOf(param)]).toEqual([[1, 1, 1], null]);
  });
});

test("counters of a capturable or fused group are loaded as float32 beside their parameter", () => {
  const saved = new optim.Adam([trainable()]);
  saved.step();
  const { state, param_groups } = saved.stateDict();
  const [group] = param_groups;
  const fused = new optim.Adam([trainable()]);
  fused.loadStateDict({ state: { 0: { ...state[0], step: 3 } }, param_groups: [{ ...group!, fused: true }] });
  fused.step();
  expect(String(fused.stateDict().state[0]?.step)).toBe(String(torch.tensor(4)));
});
