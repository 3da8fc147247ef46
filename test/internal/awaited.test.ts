/** What JavaScript's users forget: `await`, and `return` in a function with braces. */

import torch, { data, func, nn, optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { DataCollatorWithPadding, Trainer, TrainingArguments } from "../../src/transformers/index.js";

// Whatever the types say.
// biome-ignore lint/suspicious/noExplicitAny: what TypeScript would refuse is what is tested
type Anything = any;

const later = (value: unknown): Anything => Promise.resolve(value);
const layer = () => new nn.Linear(2, 1);
const args = new TrainingArguments({ outputDir: "unused", useCpu: true });
const sgd = () => new optim.SGD(layer().parameters(), { lr: 1 });

describe("a Promise where a value is needed is an error that says await", () => {
  test.each<[string, () => unknown]>([
    ["a module's state dict", () => layer().loadStateDict(later(layer().stateDict()))],
    ["a part of it", () => layer().loadStateDict(later({}), { strict: false })],
    ["the tensors of a functional call", () => func.functionalCall(layer(), later({}), [torch.ones([1, 2])])],
    ["a Trainer's model", () => new Trainer({ args, model: later(layer()) })],
    ["its training set", () => new Trainer({ args, model: layer(), trainDataset: later([]) })],
    ["its evaluation set", () => new Trainer({ args, model: layer(), evalDataset: later([]) })],
    ["its tokenizer", () => new Trainer({ args, model: layer(), processingClass: later({}) })],
    ["a collator's tokenizer", () => new DataCollatorWithPadding(later({}))],
    ["a subset's dataset", () => new data.Subset(later([1]), [0])],
    ["an optimizer's parameters", () => new optim.SGD(later([]))],
  ])("%s", (_, run) => {
    expect(run).toThrow(/expected .* itself, got a Promise; write `await` before the call that gave it/);
  });
});

describe("a hook that gives a Promise is an error", () => {
  test("before forward, and behind it", () => {
    for (const register of ["registerForwardPreHook", "registerForwardHook"] as const) {
      const one = layer();
      one[register](async () => null);
      expect(() => one(torch.ones([1, 2]))).toThrow(/^Linear: expected a forward (pre-)?hook to be synchronous/);
    }
  });

  test("but not where forward gives one, which the hook hands on", async () => {
    class Later extends nn.Module {
      override async forward(x: torch.Tensor): Promise<torch.Tensor> {
        return x;
      }
    }
    const module = new Later();
    module.registerForwardHook((_: unknown, __: unknown, result: Promise<torch.Tensor>) =>
      result.then((x) => x.mul(2)),
    );
    expect((await module(torch.ones([1]))).tolist()).toEqual([2]);
  });
});

describe("a schedule's function that returns no number is an error, not a learning rate of NaN", () => {
  const wrong: Anything = () => {};
  test.each<[string, () => unknown]>([
    ["LambdaLR", () => new optim.lrScheduler.LambdaLR(sgd(), wrong)],
    ["LambdaLR", () => new optim.lrScheduler.LambdaLR(sgd(), (async () => 1) as Anything)],
    ["LambdaLR", () => new optim.lrScheduler.LambdaLR(sgd(), (() => "0.5") as Anything)],
    ["MultiplicativeLR", () => new optim.lrScheduler.MultiplicativeLR(sgd(), wrong).step()],
    ["CyclicLR", () => new optim.lrScheduler.CyclicLR(sgd(), 0.1, 1, { scaleFn: wrong, cycleMomentum: false }).step()],
  ])("%s", (name, run) => {
    expect(run).toThrow(new RegExp(`^${name}: expected (lrLambda|scaleFn) to return a number, got `));
  });
});
