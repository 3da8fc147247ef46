/** What is called around steps and state dicts: the order and the values of Python's. */

import torch, { optim, type Tensor } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { bits, noPython, python } from "../../python.js";

const SCRIPT = `
from torch.optim.optimizer import register_optimizer_step_pre_hook, register_optimizer_step_post_hook
def run(kind):
    log = []
    p = torch.ones(3, requires_grad=True)
    opt = getattr(torch.optim, kind)([p], lr=0.5)
    note = lambda name: lambda *a: log.append(name)
    def double(opt, state):
        log.append("double")
        state["param_groups"][0]["lr"] *= 2
    def halve(opt, state):
        log.append("halve")
        return {**state, "param_groups": [{**g, "lr": g["lr"] / 2} for g in state["param_groups"]]}
    def other(opt, args, kwargs):
        log.append("other")
        return (args[0], lambda: (log.append("closure"), opt.zero_grad(), (p * p).sum().backward(), (p * p).sum())[-1]), kwargs
    gone = opt.register_step_pre_hook(note("gone")); gone.remove()
    everywhere = [register_optimizer_step_pre_hook(note("all pre")), register_optimizer_step_post_hook(note("all post"))]
    opt.register_step_post_hook(note("post")); opt.register_step_pre_hook(note("pre")); opt.register_step_pre_hook(other)
    opt.register_state_dict_pre_hook(note("state pre")); opt.register_state_dict_pre_hook(note("state pre first"), prepend=True)
    opt.register_state_dict_post_hook(double); opt.register_state_dict_post_hook(note("state post first"), True)
    opt.register_load_state_dict_pre_hook(halve); opt.register_load_state_dict_pre_hook(note("load pre first"), prepend=True)
    opt.register_load_state_dict_post_hook(note("load post")); opt.register_load_state_dict_post_hook(note("load post first"), prepend=True)
    loss = opt.step(lambda: 0)
    for h in everywhere: h.remove()
    state = opt.state_dict()
    rate = state["param_groups"][0]["lr"]
    opt.load_state_dict(state)
    return [log, rate, opt.param_groups[0]["lr"], bits(p), bits(loss)]
result = {kind: run(kind) for kind in args}
`;

const KINDS = ["SGD", "Adam", "Adagrad", "LBFGS"] as const;

function run(kind: (typeof KINDS)[number]): unknown[] {
  const log: string[] = [];
  const p = torch.ones([3], { requiresGrad: true });
  const type = optim[kind] as unknown as typeof optim.SGD;
  const opt = new type([p], { lr: 0.5 });
  const note = (name: string) => () => void log.push(name);
  const closure = () => {
    log.push("closure");
    opt.zeroGrad();
    p.mul(p).sum().backward();
    return p.mul(p).sum();
  };
  opt.registerStepPreHook(note("gone")).remove();
  const everywhere = [
    optim.registerOptimizerStepPreHook(note("all pre")),
    optim.registerOptimizerStepPostHook(note("all post")),
  ];
  opt.registerStepPostHook(note("post"));
  opt.registerStepPreHook(note("pre"));
  opt.registerStepPreHook(() => {
    log.push("other");
    return [closure];
  });
  opt.registerStateDictPreHook(note("state pre"));
  opt.registerStateDictPreHook(note("state pre first"), { prepend: true });
  opt.registerStateDictPostHook((_, state) => {
    log.push("double");
    state.param_groups[0].lr *= 2;
  });
  opt.registerStateDictPostHook(note("state post first"), true);
  opt.registerLoadStateDictPreHook((_, state) => {
    log.push("halve");
    return { ...state, param_groups: state.param_groups.map((g: { lr: number }) => ({ ...g, lr: g.lr / 2 })) };
  });
  opt.registerLoadStateDictPreHook(note("load pre first"), { prepend: true });
  opt.registerLoadStateDictPostHook(note("load post"));
  opt.registerLoadStateDictPostHook(note("load post first"), { prepend: true });
  const loss = opt.step(() => torch.tensor(0)) as Tensor;
  for (const handle of everywhere) handle.remove();
  const state = opt.stateDict();
  const rate = state.param_groups[0]?.lr;
  opt.loadStateDict(state);
  return [log, rate, opt.paramGroups[0]?.lr, bits(p), bits(loss)];
}

describe.skipIf(noPython)("hooks of optimizers, as in Python", () => {
  const found = python<Record<string, unknown[]>>(SCRIPT, KINDS);

  test.each(KINDS)("%s", async (kind) => {
    expect(run(kind)).toEqual((await found)[kind]);
  });
});

test("what is no function, and what is no array of arguments, is refused", () => {
  const opt = new optim.SGD([torch.ones([1], { requiresGrad: true })], { lr: 1 });
  expect(() => opt.registerStepPreHook(3 as never)).toThrow("expected hook to be a function, got 3");
  expect(() => Reflect.apply(opt.registerStepPostHook, opt, [() => {}, true])).toThrow(torch.TypeError);
  using _hook = opt.registerStepPreHook(() => 3 as never);
  expect(() => opt.step()).toThrow(
    "a hook before step must return nothing or an array of the new arguments, but got 3",
  );
});
