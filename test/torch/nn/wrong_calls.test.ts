import { beforeAll, describe, expect, test } from "vitest";
import { tensor } from "../../../src/torch/creation.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { noPython, python } from "../../python.js";

const { functional: F, init } = nn;
const ones = (...shape: number[]) => aten.ones(shape);
const ids = (...values: number[]) => tensor(values, { dtype: "int64" });
const cuts = (cutoffs: number[]) => new nn.AdaptiveLogSoftmaxWithLoss(16, 10, cutoffs);

/** Python's expression, and ours for the same: both have to throw, with one text. */
const calls: Record<string, () => unknown> = {
  "nn.MultiMarginLoss(3)": () => new nn.MultiMarginLoss(3),
  "nn.MultiMarginLoss(weight=torch.ones(2, 2))": () => new nn.MultiMarginLoss({ weight: ones(2, 2) }),
  "F.multi_margin_loss(torch.ones(2, 3), torch.tensor([0, 1]), p=3)": () =>
    F.multiMarginLoss(ones(2, 3), ids(0, 1), { p: 3 }),
  "F.multi_margin_loss(torch.ones(2, 3), torch.tensor([0, 1]), weight=torch.ones(2, 2))": () =>
    F.multiMarginLoss(ones(2, 3), ids(0, 1), { weight: ones(2, 2) }),
  "nn.TripletMarginWithDistanceLoss(margin=0)": () => new nn.TripletMarginWithDistanceLoss({ margin: 0 }),
  "F.triplet_margin_with_distance_loss(torch.ones(2), torch.ones(2), torch.ones(2), margin=0)": () =>
    F.tripletMarginWithDistanceLoss(ones(2), ones(2), ones(2), { margin: 0 }),
  "F.triplet_margin_with_distance_loss(torch.ones(2), torch.ones(2, 1), torch.ones(2))": () =>
    F.tripletMarginWithDistanceLoss(ones(2), ones(2, 1), ones(2)),
  "F.multilabel_margin_loss(torch.ones(2, 3), torch.tensor([0, 1]))": () =>
    F.multilabelMarginLoss(ones(2, 3), ids(0, 1)),
  "F.ctc_loss(torch.ones(4, 2, 3), torch.ones(2, 2).long(), (4, 5), (2, 2))": () =>
    F.ctcLoss(ones(4, 2, 3), ones(2, 2).long(), [4, 5], [2, 2]),
  "F.ctc_loss(torch.ones(4, 2, 3), torch.ones(2, 2).long(), (4, 4), (2, 2), blank=3)": () =>
    F.ctcLoss(ones(4, 2, 3), ones(2, 2).long(), [4, 4], [2, 2], { blank: 3 }),
  "nn.Softmax2d()(torch.ones(2, 3))": () => new nn.Softmax2d()(ones(2, 3)),
  "nn.CrossMapLRN2d(3)(torch.ones(2, 3))": () => new nn.CrossMapLRN2d(3)(ones(2, 3)),
  "nn.SyncBatchNorm(3)(torch.ones(3))": () => new nn.SyncBatchNorm(3)(ones(3)),
  "nn.SyncBatchNorm(3)(torch.ones(3, 0))": () => new nn.SyncBatchNorm(3)(ones(3, 0)),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [])": () => cuts([]),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [3, 2])": () => cuts([3, 2]),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [0, 2])": () => cuts([0, 2]),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [2, 10])": () => cuts([2, 10]),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [2])(torch.ones(3, 16), torch.tensor([0, 1]))": () =>
    cuts([2])(ones(3, 16), ids(0, 1)),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [2])(torch.ones(2, 16, 1), torch.tensor([0, 1]))": () =>
    cuts([2])(ones(2, 16, 1), ids(0, 1)),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [2])(torch.ones(1, 16), torch.tensor(0))": () =>
    cuts([2])(ones(1, 16), aten.zeros([], { dtype: "int64" })),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [2])(torch.ones(2, 16), torch.tensor([[0], [1]]))": () =>
    cuts([2])(ones(2, 16), ids(0, 1).unsqueeze(1)),
  "nn.AdaptiveLogSoftmaxWithLoss(16, 10, [2])(torch.ones(2, 16), torch.tensor([0, 10]))": () =>
    cuts([2])(ones(2, 16), ids(0, 10)),
  "F.grid_sample(torch.ones(1, 1, 2, 2), torch.ones(1, 2, 2, 2), mode='cubic')": () =>
    F.gridSample(ones(1, 1, 2, 2), ones(1, 2, 2, 2), { mode: "cubic" as never }),
  "F.grid_sample(torch.ones(1, 1, 2, 2), torch.ones(1, 2, 2, 2), padding_mode='same')": () =>
    F.gridSample(ones(1, 1, 2, 2), ones(1, 2, 2, 2), { paddingMode: "same" as never }),
  "F.grid_sample(torch.ones(1, 1, 2, 2), torch.ones(1, 2, 2, 3))": () =>
    F.gridSample(ones(1, 1, 2, 2), ones(1, 2, 2, 3)),
  "F.affine_grid(torch.ones(2, 2, 3).long(), [2, 1, 3, 3])": () => F.affineGrid(ones(2, 2, 3).long(), [2, 1, 3, 3]),
  "F.affine_grid(torch.ones(2, 2, 3), [2, 1, 3, 3, 3])": () => F.affineGrid(ones(2, 2, 3), [2, 1, 3, 3, 3]),
  "F.affine_grid(torch.ones(2, 2, 4), [2, 1, 3, 3])": () => F.affineGrid(ones(2, 2, 4), [2, 1, 3, 3]),
  "F.affine_grid(torch.ones(2, 2, 3), [2, 1, 3])": () => F.affineGrid(ones(2, 2, 3), [2, 1, 3]),
  "F.affine_grid(torch.ones(2, 2, 3), [2, 1, 0, 3])": () => F.affineGrid(ones(2, 2, 3), [2, 1, 0, 3]),
  "F.pdist(torch.ones(3))": () => F.pdist(ones(3)),
  "F.grouped_mm(torch.ones(2, 4, 3), torch.ones(2, 3, 3))": () => F.groupedMm(ones(2, 4, 3), ones(2, 3, 3)),
  "nn.init.dirac_(torch.ones(3))": () => init.dirac_(ones(3)),
  "nn.init.dirac_(torch.ones(3, 3, 3), 2)": () => init.dirac_(ones(3, 3, 3), 2),
  "nn.init.eye(torch.ones(3))": () => init.eye(ones(3)),
};

const SCRIPT = `
result = {}
for name in args:
    try:
        eval(name)
        result[name] = None
    except Exception as error:
        result[name] = [type(error).__name__, str(error)]
`;

describe.skipIf(noPython)("a wrong call fails with Python's error", () => {
  let theirs: Record<string, [name: string, message: string]>;
  beforeAll(async () => {
    theirs = await python(SCRIPT, Object.keys(calls));
  });

  test.each(Object.keys(calls))("%s", (name) => {
    let error: unknown;
    try {
      calls[name]!();
    } catch (thrown) {
      error = thrown;
    }
    const [type, message] = theirs[name]!;
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toBe(message);
    expect((error as Error).name).toBe(type);
  });
});

test("what only JavaScript can give is refused with what was expected", () => {
  expect(() => F.ctcLoss(ones(4, 2, 3), ones(2, 2).long(), ids(4, 4), [2, 2])).toThrow(
    "ctcLoss: expected inputLengths and targetLengths to be both Tensors or both arrays of integers",
  );
  expect(() => F.ctcLoss(ones(4, 2, 3), ones(2, 2).long(), 4 as never, [2, 2])).toThrow(
    "ctcLoss: expected inputLengths to be a Tensor or an array of integers, got 4",
  );
  expect(() => new nn.TripletMarginWithDistanceLoss({ distanceFunction: 1 as never })).toThrow(
    "TripletMarginWithDistanceLoss: expected distanceFunction to be a function, got 1",
  );
  expect(() => F.scaledMm(ones(2, 2), ones(2, 2), ones(1), 9 as never, ones(1), 0)).toThrow(
    "scaledMm: expected scaleRecipeA to be a ScalingType, got 9",
  );
  expect(() => new nn.CTCLoss({ zero_infinity: true } as never)).toThrow("it is spelled zeroInfinity here");
});
