import torch, { optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { bits, noPython, python } from "../../python.js";
import { makeOptimizer, snapshot } from "./optimizers.js";

const cases: [string, Record<string, unknown>][] = [
  ["AdamW", { lr: 0.1 }],
  ["SGD", { lr: 0.1, momentum: 0.9 }],
  ["Muon", { lr: 0.1 }],
];

const script = `
def run(name, kwargs):
    torch.manual_seed(0)
    p, q, other = [torch.randn(2, 3, requires_grad=True) for _ in range(3)]
    def made(param): return getattr(torch.optim, name)([param], **kwargs)
    o, source = made(p), made(q)
    for param, opt in [(p, o), (q, source)]:
        param.grad = torch.randn(2, 3)
        opt.step()
    state = source.state_dict()
    state["param_groups"][0]["lr"] = 0.5
    other.grad = torch.randn(2, 3)
    with torch.optim.swap_in_optimizer_params_and_state(o, {"other": other}, state):
        o.step()
        inside = o.param_groups[0]["lr"]
    p.grad = torch.randn(2, 3)
    o.step()
    return [bits(p), bits(q), bits(other), inside, o.param_groups[0]["lr"]]
result = [run(*c) for c in args]
`;

function run(name: string, kwargs: Record<string, unknown>): unknown {
  torch.manualSeed(0);
  const [p, q, other] = [0, 1, 2].map(() => torch.randn([2, 3], { requiresGrad: true })) as [
    torch.Tensor,
    torch.Tensor,
    torch.Tensor,
  ];
  const [o, source] = [makeOptimizer(name, [p], kwargs), makeOptimizer(name, [q], kwargs)];
  for (const [param, optimizer] of [[p, o] as const, [q, source] as const]) {
    param.grad = torch.randn([2, 3]);
    optimizer.step();
  }
  const state = source.stateDict();
  (state.param_groups[0] as Record<string, unknown>).lr = 0.5;
  other.grad = torch.randn([2, 3]);
  const inside = optim.swapInOptimizerParamsAndState(o, { other }, state, () => {
    o.step();
    return o.paramGroups[0]?.lr;
  });
  p.grad = torch.randn([2, 3]);
  o.step();
  expect(snapshot([other], o).state).toHaveProperty("0");
  return [bits(p), bits(q), bits(other), inside, o.paramGroups[0]?.lr];
}

describe.skipIf(noPython)("an optimizer with other parameters for a while", () => {
  test("steps these with Python's bits, and goes on with its own", async () => {
    const expected = await python<unknown[]>(script, cases);
    for (const [i, [name, kwargs]] of cases.entries()) expect(run(name, kwargs), name).toEqual(expected[i]);
  });
});

test("a state that does not fit is refused before anything is changed", () => {
  const p = torch.ones([1], { requiresGrad: true });
  const o = new optim.SGD([p], { momentum: 0.9 });
  const swap = (parameters: object, state: object) =>
    optim.swapInOptimizerParamsAndState(o, parameters as never, state as never, () => 1);
  expect(() => swap({ p }, o.stateDict())).toThrow("requires initialized optimizer state");
  p.grad = torch.ones([1]);
  o.step();
  const state = o.stateDict();
  expect(() => swap({}, state)).toThrow("to match optimizer.param_groups ordering");
  expect(() => swap({ p }, { ...state, param_groups: [] })).toThrow("different number of parameter groups");
  expect(() => swap({ p }, { ...state, state: { 7: {} } })).toThrow("got extra keys [7]");
  expect(() => swap({ p }, { ...state, param_groups: [{ params: [0] }] })).toThrow("to exactly match the live");
  expect(o.paramGroups[0]?.params[0]).toBe(p);
});
