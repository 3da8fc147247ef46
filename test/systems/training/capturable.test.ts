/** Checkpoints of trainings whose steps a CUDA graph replays, and of those that take each step, load into each other. */
import torch, { optim } from "libtorch-node";
import { expect, test } from "vitest";
import { withCapturable } from "../../../src/systems/training/checkpoints.js";

const trained = () => {
  const param = torch.ones(3, { requiresGrad: true });
  const optimizer = new optim.Adam([param], { lr: 0.1 });
  param.grad = torch.ones(3);
  optimizer.step();
  return { param, optimizer };
};

test.each([true, false])("capturable becomes %s, whatever was saved", (capturable) => {
  const { state, param_groups } = trained().optimizer.stateDict();
  const { lr, betas, eps, weight_decay, params } = param_groups[0]!;
  // As earlier versions saved a captured training, too.
  for (const group of [
    param_groups[0],
    { ...param_groups[0], capturable: true },
    { lr, betas, eps, weight_decay, params },
  ]) {
    const { optimizer } = trained();
    optimizer.prepareState(withCapturable({ state, param_groups: [group] }, capturable))();
    expect(optimizer.paramGroups[0]?.capturable).toBe(capturable);
    expect(String(optimizer.stateDict().state[0]?.step)).toBe(String(torch.tensor(1)));
    if (!capturable) optimizer.step();
  }
});

test("what is no state is left for the optimizer to refuse", () => {
  const { optimizer } = trained();
  for (const saved of [null, 3, { state: {} }, { state: {}, param_groups: [null] }]) {
    expect(() => optimizer.prepareState(withCapturable(saved, true)), String(saved)).toThrow(torch.TypeError);
  }
});
