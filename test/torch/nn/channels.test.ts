import { describe, expect, test } from "vitest";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { noPython, python } from "../../python.js";

const F = nn.functional;
const randn = (size: number[]) => aten.randn(size);

/** What fails, on both sides. */
const WRONG: readonly (readonly [string, () => unknown])[] = [
  ["nn.BatchNorm1d(3)(torch.randn(3))", () => new nn.BatchNorm1d(3)(randn([3]))],
  ["nn.BatchNorm2d(3)(torch.randn(2, 3, 4))", () => new nn.BatchNorm2d(3)(randn([2, 3, 4]))],
  ["nn.BatchNorm3d(3)(torch.randn(2, 3, 4))", () => new nn.BatchNorm3d(3)(randn([2, 3, 4]))],
  ["nn.BatchNorm1d(3)(torch.randn(1, 3))", () => new nn.BatchNorm1d(3)(randn([1, 3]))],
  ["nn.BatchNorm1d(3, eps=0.0)(torch.randn(2, 3))", () => new nn.BatchNorm1d(3, { eps: 0 })(randn([2, 3]))],
  [
    "F.batch_norm(torch.randn(2, 3), torch.zeros(3), torch.ones(3), eps=-1.0)",
    () => F.batchNorm(randn([2, 3]), randn([3]), randn([3]), { eps: -1 }),
  ],
  ["nn.InstanceNorm1d(3)(torch.randn(3))", () => new nn.InstanceNorm1d(3)(randn([3]))],
  ["nn.InstanceNorm1d(3)(torch.randn(2, 3, 1))", () => new nn.InstanceNorm1d(3)(randn([2, 3, 1]))],
  [
    "nn.InstanceNorm2d(3, affine=True)(torch.randn(2, 4, 2, 2))",
    () => new nn.InstanceNorm2d(3, { affine: true })(randn([2, 4, 2, 2])),
  ],
  [
    "nn.InstanceNorm1d(3).load_state_dict({'running_mean': torch.zeros(3)})",
    () => new nn.InstanceNorm1d(3).loadStateDict({ running_mean: randn([3]) }),
  ],
  ["nn.BatchNorm1d(3).load_state_dict({})", () => new nn.BatchNorm1d(3).loadStateDict({})],
  ["nn.Dropout1d()(torch.randn(3))", () => new nn.Dropout1d()(randn([3]))],
  ["nn.Dropout2d(1.5)", () => new nn.Dropout2d(1.5)],
  ["nn.LocalResponseNorm(2)(torch.randn(2, 3))", () => new nn.LocalResponseNorm(2)(randn([2, 3]))],
];

const SCRIPT = `
import torch.nn.functional as F
result = []
for code in args:
    try:
        eval(code)
        result.append("")
    except Exception as error:
        result.append(str(error))
`;

describe.skipIf(noPython)("wrong calls of layers over channels", () => {
  test("fail with Python's words", async () => {
    const theirs = await python<string[]>(
      SCRIPT,
      WRONG.map(([code]) => code),
    );
    const ours = WRONG.map(([, run]) => {
      try {
        run();
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(ours).toEqual(theirs);
  });
});

test("a state dict without a count of batches loads, and the count stays", () => {
  const norm = new nn.BatchNorm1d(2);
  norm(randn([3, 2]));
  const { num_batches_tracked: count, ...old } = norm.stateDict();
  norm.loadStateDict(old);
  expect(Number(norm.numBatchesTracked?.item())).toBe(1);
  expect(Number(count?.item())).toBe(1);
});
