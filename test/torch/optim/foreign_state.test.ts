import torch, { nn, optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { TransformersAdafactor } from "../../../src/transformers/optimization/adafactor.js";
import { bits } from "../../python.js";

// Every native optimizer of dense gradients; some with options under which they keep more state.
const makers: [string, (params: torch.Tensor[]) => optim.Optimizer<Record<string, unknown>>][] = (
  [
    ["SGD", { momentum: 0.9 }],
    ["SGD", { momentum: 0.9, fused: true }],
    ["SGD", { momentum: 0.9, nesterov: true, foreach: true }],
    ["Adam", {}],
    ["Adam", { amsgrad: true }],
    ["Adam", { fused: true }],
    ["AdamW", {}],
    ["Adagrad", {}],
    ["Adagrad", { fused: true }],
    ["RMSprop", { momentum: 0.9, centered: true }],
    ["Adadelta", {}],
    ["Adamax", {}],
    ["NAdam", {}],
    ["RAdam", {}],
    ["Rprop", {}],
    ["ASGD", {}],
    ["Adafactor", {}],
    ["TransformersAdafactor", { beta1: 0.9 }],
    ...(
      ["Adam", "Adagrad", "RMSprop", "Adadelta", "Adamax", "NAdam", "RAdam", "Rprop", "ASGD", "Adafactor"] as const
    ).map((name) => [name, { foreach: true }] as const),
  ] as const
).map(([name, options]) => [
  `${name} ${JSON.stringify(options)}`,
  (params) =>
    new (({ ...optim, TransformersAdafactor })[name] as never as new (p: torch.Tensor[], o: object) => never)(
      params,
      options,
    ),
]);

const onMeta = (shape: number[]) => torch.ops.aten.zeros(shape, { device: "meta" });
const parameters = (shape: number[]) => [
  torch.ones(shape, { requiresGrad: true }),
  torch.ones([5], { requiresGrad: true }),
];
const withGradients = (params: torch.Tensor[]) => {
  for (const param of params) param.grad = torch.ones(param.shape, { dtype: param.dtype }).mul(0.5);
  return params;
};

/** All that a step could change. */
function everything(params: torch.Tensor[], optimizer: optim.Optimizer<Record<string, unknown>>): string {
  const { state, param_groups } = optimizer.stateDict();
  const plain = (value: unknown) => (value instanceof torch.Tensor ? bits(value) : value);
  const states = Object.entries(state).map(([i, own]) => [i, Object.entries(own).map(([k, v]) => [k, plain(v)])]);
  return JSON.stringify([params.map((param) => bits(param)), states, param_groups]);
}

const OTHER_SHAPE = /must match the size of tensor|doesn't match the broadcast shape|to be a dense tensor of shape/;

describe.each(makers)("%s", (_, make) => {
  const trained = (shape: number[]) => {
    const params = withGradients(parameters(shape));
    const optimizer = make(params);
    optimizer.step();
    return { params, optimizer };
  };

  test("refuses, in a step that changes nothing, state that was loaded in another shape", () => {
    const small = trained([2, 2]);
    const params = withGradients(parameters([60, 70]));
    const optimizer = make(params);
    optimizer.loadStateDict(small.optimizer.stateDict());
    const before = everything(params, optimizer);
    for (let i = 0; i < 2; i++) {
      expect(() => optimizer.step()).toThrow(OTHER_SHAPE);
      expect(everything(params, optimizer)).toBe(before);
    }
  });

  test("refuses state that was given another shape, or fewer elements, from outside", () => {
    const probe = trained([6, 7]);
    const tensors = Object.entries(probe.optimizer.stateOf(probe.params[0] as torch.Tensor) ?? {}).filter(
      ([, value]) => value instanceof torch.Tensor && value.numel() > 1,
    );
    expect(tensors.length).toBeGreaterThan(0);
    for (const [name] of tensors) {
      const { params, optimizer } = trained([6, 7]);
      (optimizer.stateOf(params[0] as torch.Tensor)?.[name] as torch.Tensor).data = torch.ones([3]);
      const before = everything(params, optimizer);
      expect(() => optimizer.step(), name).toThrow(OTHER_SHAPE);
      expect(everything(params, optimizer), name).toBe(before);
    }
  });

  test("refuses a parameter that was given another shape after its state was made", () => {
    const { params, optimizer } = trained([6, 7]);
    (params[0] as torch.Tensor).grad = null;
    (params[0] as torch.Tensor).data = torch.ones([300, 400]);
    withGradients(params);
    const before = everything(params, optimizer);
    expect(() => optimizer.step()).toThrow(OTHER_SHAPE);
    expect(everything(params, optimizer)).toBe(before);
  });
});

test("state of one shape in memory that is shared takes Python's step, and state in one place is refused", () => {
  const run = (share: boolean) => {
    const params = withGradients(parameters([6, 7]));
    const optimizer = new optim.Adam(params);
    optimizer.step();
    const state = optimizer.stateOf(params[0] as torch.Tensor) as Record<string, torch.Tensor>;
    const { exp_avg, exp_avg_sq } = state as { exp_avg: torch.Tensor; exp_avg_sq: torch.Tensor };
    if (share) exp_avg.data = exp_avg_sq;
    else exp_avg.data = torch.ones([1, 7]).expand([6, 7]);
    return { params, optimizer };
  };
  const shared = run(true);
  shared.optimizer.step();
  expect(shared.params[0]?.isfinite().all().item()).toBe(true);
  const expanded = run(false);
  const before = bits(expanded.params[0] as torch.Tensor);
  expect(() => expanded.optimizer.step()).toThrow(/single memory location/);
  expect(bits(expanded.params[0] as torch.Tensor)).toEqual(before);
});

test("an error in a later group leaves the groups before it as they were", () => {
  const [a, b] = [withGradients(parameters([3, 4])), withGradients(parameters([3, 4]))];
  const optimizer = new optim.Adam([{ params: a }, { params: b }]);
  optimizer.step();
  (optimizer.paramGroups[1] as { eps: unknown }).eps = "tiny";
  const before = everything([...a, ...b], optimizer as never);
  expect(() => optimizer.step()).toThrow(/expected 'eps' to be a number/);
  expect(everything([...a, ...b], optimizer as never)).toBe(before);
});

test("a step that Python's arithmetic refuses is refused: a count of -1, a beta of 1", () => {
  for (const change of [{ step: -1 }, { beta: 1 }] as { step?: number; beta?: number }[]) {
    const params = withGradients(parameters([3, 4]));
    const optimizer = new optim.Adam(params);
    optimizer.step();
    const saved = optimizer.stateDict();
    if (change.step !== undefined) saved.state[0] = { ...saved.state[0], step: torch.tensor(change.step) };
    if (change.beta !== undefined) saved.param_groups[0]!.betas = [change.beta, 0.999];
    optimizer.loadStateDict(saved);
    const before = everything(params, optimizer as never);
    expect(() => optimizer.step()).toThrow("float division by zero");
    expect(everything(params, optimizer as never)).toBe(before);
  }
});

describe("loadStateDict changes nothing when it throws", () => {
  const model = () => {
    const params = withGradients(parameters([3, 4]));
    const optimizer = new optim.AdamW(params, { lr: 0.1 });
    optimizer.step();
    return { params, optimizer };
  };
  const saved = () => model().optimizer.stateDict();
  const group = () => saved().param_groups[0] as Record<string, unknown>;
  const without = (key: string) => {
    const { [key]: _, ...rest } = group();
    return rest;
  };
  test.each<[string, () => unknown, RegExp]>([
    ["nothing", () => undefined, /expected the state dict of an optimizer/],
    ["no groups", () => ({ state: {} }), /expected the state dict of an optimizer/],
    ["a tensor for groups", () => ({ state: {}, param_groups: torch.ones(1) }), /expected the state dict/],
    ["a group without params", () => ({ state: {}, param_groups: [{}] }), /expected param_groups\[0\] to be/],
    ["a learning rate in words", () => ({ ...saved(), param_groups: [{ ...group(), lr: "0.1" }] }), /expected lr/],
    ["no learning rate", () => ({ ...saved(), param_groups: [without("lr")] }), /expected 'lr' in a loaded/],
    ["no weight decay", () => ({ ...saved(), param_groups: [without("weight_decay")] }), /expected 'weight_decay'/],
    ["one beta", () => ({ ...saved(), param_groups: [{ ...group(), betas: [0.9] }] }), /a list of 2 numbers/],
    ["a string for a form", () => ({ ...saved(), param_groups: [{ ...group(), foreach: "yes" }] }), /expected foreach/],
    ["JavaScript's names", () => ({ ...saved(), param_groups: [{ ...group(), weightDecay: 1 }] }), /names such as/],
    ["half a state", () => ({ ...saved(), state: { 1: { step: torch.ones([]) } } }), /expected AdamW's state/],
    ["a string for a tensor", () => ({ ...saved(), state: { 1: { exp_avg: "a" } } }), /to be a Tensor or a number/],
    [
      "a number for an average",
      () => ({ ...saved(), state: { 1: { step: 1, exp_avg: 1, exp_avg_sq: 1 } } }),
      /exp_avg/,
    ],
    [
      "state on another device",
      () => ({
        ...saved(),
        state: { 0: { step: torch.ones([]), exp_avg: onMeta([3, 4]), exp_avg_sq: torch.ones([3, 4]) } },
      }),
      /meta/,
    ],
    ["a list for a state", () => ({ ...saved(), state: { 1: [] } }), /expected state\[1\] to be/],
  ])("given %s", (_, make, message) => {
    const { params, optimizer } = model();
    const before = everything(params, optimizer as never);
    expect(() => optimizer.loadStateDict(make() as never)).toThrow(message);
    expect(everything(params, optimizer as never)).toBe(before);
  });

  test("and takes what Python takes: no state for a parameter, older groups, numbers for counters", () => {
    const { optimizer } = model();
    const state = saved();
    const { amsgrad: _, fused: __, ...older } = group();
    const { exp_avg, exp_avg_sq } = state.state[0] as Record<string, torch.Tensor>;
    optimizer.loadStateDict({ state: { 0: { step: 7, exp_avg, exp_avg_sq } }, param_groups: [older] } as never);
    const loaded = optimizer.stateDict();
    expect(Object.keys(loaded.state)).toEqual(["0"]);
    expect(String((loaded.state[0] as optim.ParamState).step)).toBe(String(torch.tensor(7)));
    expect([loaded.param_groups[0]?.amsgrad, loaded.param_groups[0]?.fused]).toEqual([false, null]);
    optimizer.step();
  });
});

test("clipping takes gradients of any shape and place", () => {
  const params = withGradients(parameters([3, 4]));
  (params[0] as torch.Tensor).grad?.resize_([2]);
  expect(nn.utils.clipGradNorm_(params, 1).item()).toBeGreaterThan(0);
});
