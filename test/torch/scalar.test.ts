/** Whole numbers as Python's int, and as its float through `Scalar`. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Tensor } from "../../src/torch/tensor.js";
import { torch } from "../../src/torch/torch.generated.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";

const float = (value: number) => new torch.Scalar(value, "float");

/** Python's expression with floats, ours with Scalars, and ours with plain numbers, which is Python's with ints. */
const cases: [string, (ids: Tensor) => Tensor, string, (ids: Tensor) => Tensor][] = [
  [
    ...(["torch.where(ids > 1, 1.0, 0.0)", (ids: Tensor) => torch.where(ids.gt(1), float(1), float(0))] as const),
    ...(["torch.where(ids > 1, 1, 0)", (ids: Tensor) => torch.where(ids.gt(1), 1.0, 0.0)] as const),
  ],
  ["ids * 2.0", (ids) => ids.mul(float(2)), "ids * 2", (ids) => ids.mul(2.0)],
  ["ids + 1.0", (ids) => ids.add(float(1)), "ids + 1", (ids) => ids.add(1.0)],
  ["ids - 1.0", (ids) => ids.sub(float(1)), "ids - 1", (ids) => ids.sub(1.0)],
  ["ids ** 2.0", (ids) => ids.pow(float(2)), "ids ** 2", (ids) => ids.pow(2.0)],
  ["ids.clamp(min=0.0)", (ids) => ids.clamp({ min: float(0) }), "ids.clamp(min=0)", (ids) => ids.clamp({ min: 0.0 })],
  [
    ...([
      "torch.full_like(ids, 1.0, dtype=torch.float32)",
      (ids: Tensor) => torch.fullLike(ids, float(1), { dtype: "float32" }),
    ] as const),
    ...(["torch.full_like(ids, 1)", (ids: Tensor) => torch.fullLike(ids, 1.0)] as const),
  ],
  ["torch.arange(3.0)", () => torch.arange(float(3)), "torch.arange(3)", () => torch.arange(3.0)],
];

describe.skipIf(noPython)("a whole number", () => {
  let answers: { floats: Bits[]; ints: Bits[] };

  beforeAll(async () => {
    answers = await python(
      "ids = torch.tensor([1, 2, -3])\nresult = {k: [bits(eval(e)) for e in args[k]] for k in args}",
      { floats: cases.map(([expression]) => expression), ints: cases.map(([, , expression]) => expression) },
    );
  });

  it.each(cases.map((row, i) => [...row, i] as const))("%s", (floats, asScalar, ints, plain, i) => {
    const ids = () => torch.tensor([1n, 2n, -3n]);
    expectSameBits(asScalar(ids()), answers.floats[i] as Bits, floats);
    expectSameBits(plain(ids()), answers.ints[i] as Bits, ints);
  });

  it("is an integer or a float as the Scalar says", () => {
    expect(torch.ones(1, { dtype: "int64" }).mul(new torch.Scalar(2, "int")).dtype).toBe(torch.int64);
  });
});
