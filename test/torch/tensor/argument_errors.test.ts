/** That an operator's error names the argument that is wrong, in Python's words. */
import { describe, expect, test } from "vitest";
import { torch } from "../../../src/torch/torch.generated.js";
import { noPython, python } from "../../python.js";

type Loose = Record<string, (...args: unknown[]) => unknown>;
const js = torch as unknown as Loose;
const x = torch.ones(2) as unknown as Loose;

/** The call here, and in Python. */
const CALLS: [python: string, call: () => unknown][] = [
  ["torch.zeros(2, dtype='f32')", () => js.zeros!(2, { dtype: "f32" })],
  ["torch.zeros(2, 3, dtype='f32')", () => js.zeros!(2, 3, { dtype: "f32" })],
  ["torch.zeros([2], dtype='f32')", () => js.zeros!([2], { dtype: "f32" })],
  ["torch.empty(2, 3, layout='x')", () => js.empty!(2, 3, { layout: "x" })],
  ["torch.ones(2, size=[3])", () => js.ones!(2, { size: [3] })],
  ["torch.ones(2, sizes=[3])", () => js.ones!(2, { sizes: [3] })],
  ["torch.ones(2, requires_grad=True, dtype='f32')", () => js.ones!(2, { requiresGrad: true, dtype: "f32" })],
  ["torch.ones(2.5)", () => js.ones!(2.5)],
  ["torch.ones('2', 3)", () => js.ones!("2", 3)],
  ["torch.ones(['a', 2])", () => js.ones!(["a", 2])],
  ["torch.permute(x, ['a', 0])", () => js.permute!(x, ["a", 0])],
  ["x.new_zeros(2, 3, dtype='f32')", () => x.newZeros!(2, 3, { dtype: "f32" })],
  ["x.expand(2, implicit=3)", () => x.expand!(2, { implicit: 3 })],
  ["x.reshape(2, order=3)", () => x.reshape!(2, { order: 3 })],
];

const messageOf = (call: () => unknown): string => {
  try {
    return String(call());
  } catch (error) {
    return (error as Error).message;
  }
};

describe.skipIf(noPython)("an argument that is wrong", () => {
  test("is named as in Python", async () => {
    const script = `
x = torch.ones(2)
def message(call):
    try:
        return str(eval(call))
    except TypeError as error:
        return str(error)
result = [message(call) for call in args]`;
    const messages = await python<string[]>(
      script,
      CALLS.map(([call]) => call),
    );
    // There are no tuples here.
    const expected = messages.map((message, i) => [CALLS[i]![0], message.replaceAll("tuple of", "list of")]);
    expect(CALLS.map(([call, here]) => [call, messageOf(here)])).toEqual(expected);
  });
});

test.each<[string, () => unknown, string]>([
  [
    "ones(2, 'a')",
    () => js.ones!(2, "a"),
    "'size' (position 1) must be list of ints, but found element of type str at pos 1",
  ],
  ["ones([2, 2.5])", () => js.ones!([2, 2.5]), "must be list of ints, but found element of type float at pos 1"],
  [
    "x.permute(0, 'a')",
    () => x.permute!(0, "a"),
    "'dims' (position 2) must be list of ints, but found element of type str at pos 1",
  ],
  ["hstack([x, 1])", () => js.hstack!([x, 1]), "must be list of Tensors, but found element of type int at pos 1"],
  ["ones(2, { requiresGrad: 1 })", () => js.ones!(2, { requiresGrad: 1 }), "'requiresGrad' must be bool, not int"],
])("%s says which element, or option, does not fit", (_, call, message) => {
  expect(call).toThrow(message);
});
