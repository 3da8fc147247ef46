/**
 * A step in the foreach or fused form calls as many operators for many parameters as for few: on a GPU each call is a launch or more.
 * The single form does not, which shows that the counter counts.
 */

import torch, { optim } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { countOperators } from "../../count_operators.js";

type AnyOptimizer = { step(): unknown };
// Not Rprop and ASGD: in Python, too, their foreach forms go through the parameters one by one in places.
const NAMES = ["SGD", "Adam", "AdamW", "Adagrad", "RMSprop", "Adadelta", "Adamax", "NAdam", "RAdam"];
/** Whose single form is a loop of our own over all numbers, and calls none on the CPU. */
const LOOPS = ["Adam", "AdamW"];
const FUSED = ["SGD", "Adam", "AdamW", "Adagrad"];
/** What adds operators to a step. */
const MORE: Record<string, object[]> = {
  SGD: [{ momentum: 0.9, nesterov: true, weightDecay: 0.1 }],
  Adam: [{ amsgrad: true }, { weightDecay: 0.1, maximize: true }],
  AdamW: [{ amsgrad: true }],
  RMSprop: [{ momentum: 0.9, centered: true }],
  NAdam: [{ decoupledWeightDecay: true, weightDecay: 0.1 }],
};

/** The calls of the third step, by operator. */
function callsOf(name: string, options: object, parameters: number): Record<string, number> {
  const params = Array.from({ length: parameters }, (_, i) => torch.ones([2, 1 + (i % 3)]).requiresGrad_());
  const Class = optim[name as "SGD"] as unknown as new (params: torch.Tensor[], options: object) => AnyOptimizer;
  const optimizer = new Class(params, { lr: 0.1, ...options });
  let counted: Record<string, number> = {};
  for (let step = 0; step < 3; step++) {
    for (const param of params) param.grad = torch.ones(param.shape);
    counted = countOperators(() => optimizer.step());
  }
  return counted;
}

const total = (calls: Record<string, number>) => Object.values(calls).reduce((sum, count) => sum + count, 0);

describe.each(NAMES)("%s", (name) => {
  const forms = [{ foreach: true }, ...(FUSED.includes(name) ? [{ fused: true }] : [])];
  const cases = forms.flatMap((form) => [{}, ...(MORE[name] ?? [])].map((more): object => ({ ...form, ...more })));
  test.each(cases.map((options): [string, object] => [JSON.stringify(options), options]))("%s", (_, options) => {
    const few = callsOf(name, options, 3);
    expect(callsOf(name, options, 40)).toEqual(few);
    expect(total(few)).toBeGreaterThan(0);
  });

  test.skipIf(LOOPS.includes(name))("one by one", () => {
    const few = total(callsOf(name, { foreach: false }, 3));
    expect(total(callsOf(name, { foreach: false }, 6))).toBeGreaterThan(few);
  });
});

test("operators inside of operators are counted where they are wanted", () => {
  const x = torch.ones([2, 2]);
  const linear = () => torch.nn.functional.linear(x, x);
  expect(countOperators(linear)).toEqual({ "aten::linear": 1 });
  expect(countOperators(linear, { nested: true })).toMatchObject({ "aten::linear": 1, "aten::t": 1, "aten::mm": 1 });
  expect(countOperators(() => {})).toEqual({});
});

test("a count ends with its function, also where that throws or counts itself", () => {
  expect(() =>
    countOperators(() => {
      throw new Error("boom");
    }),
  ).toThrow("boom");
  expect(() => countOperators(() => countOperators(() => {}))).toThrow("operators are being counted already");
  expect(countOperators(() => torch.ones(1))).toEqual({ "aten::ones": 1 });
});
