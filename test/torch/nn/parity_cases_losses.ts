/** Losses, and layers that stand beside them: CTC, margins over several labels, adaptive softmax. */

import { tensor } from "../../../src/torch/creation.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import type { ModuleCase } from "./parity_cases.js";

type Row = readonly [python: string, make: () => nn.Module, ...inputs: string[]];

const weight = () => tensor([1, 0.5, 2, 3]);
const PYTHON_WEIGHT = "torch.tensor([1.0, 0.5, 2.0, 3.0])";
const batch = "torch.randn(3, 4)";
const classes = "torch.randint(0, 4, (3,))";
const zeroOrOne = "torch.randint(0, 2, (3, 4))";
const labels = "torch.tensor([[3, 0, -1, 1], [1, 2, 3, 0], [-1, 1, 1, 2]])";
const image = "torch.randn(2, 5, 3, 4)";
const logProbs = "torch.randn(12, 2, 5).log_softmax(2)";
const ctc = [logProbs, "torch.randint(1, 5, (2, 4))", "torch.tensor([12, 9])", "torch.tensor([4, 3])"] as const;
const repeated = [
  "torch.randn(4, 2, 5).log_softmax(2)",
  "torch.tensor([1, 1, 1, 1, 2])",
  "torch.tensor([4, 4])",
  "torch.tensor([4, 1])",
] as const;
const largest = (x1: Tensor, x2: Tensor) => aten.amax(x1.sub(x2).abs(), [1]);

/** Only the first input has a gradient. */
const ofFirst: Row[] = [
  ["nn.MultiLabelMarginLoss()", () => new nn.MultiLabelMarginLoss(), batch, labels],
  [
    "nn.MultiLabelMarginLoss(reduction='none')",
    () => new nn.MultiLabelMarginLoss({ reduction: "none" }),
    batch,
    labels,
  ],
  ["nn.MultiLabelMarginLoss(reduction='sum')", () => new nn.MultiLabelMarginLoss({ reduction: "sum" }), batch, labels],
  ["nn.MultiLabelSoftMarginLoss()", () => new nn.MultiLabelSoftMarginLoss(), batch, zeroOrOne],
  ["nn.MultiLabelSoftMarginLoss()", () => new nn.MultiLabelSoftMarginLoss(), batch, "torch.rand(3, 4)"],
  [
    `nn.MultiLabelSoftMarginLoss(${PYTHON_WEIGHT}, reduction='sum')`,
    () => new nn.MultiLabelSoftMarginLoss(weight(), { reduction: "sum" }),
    batch,
    zeroOrOne,
  ],
  [
    "nn.MultiLabelSoftMarginLoss(reduction='none')",
    () => new nn.MultiLabelSoftMarginLoss({ reduction: "none" }),
    batch,
    `${zeroOrOne}.float()`,
  ],
  ["nn.MultiMarginLoss()", () => new nn.MultiMarginLoss(), batch, classes],
  [
    `nn.MultiMarginLoss(2, 0.5, ${PYTHON_WEIGHT}, reduction='sum')`,
    () => new nn.MultiMarginLoss(2, 0.5, weight(), { reduction: "sum" }),
    batch,
    classes,
  ],
  [
    "nn.MultiMarginLoss(margin=0.3, reduction='none')",
    () => new nn.MultiMarginLoss({ margin: 0.3, reduction: "none" }),
    batch,
    classes,
  ],
  [
    `nn.NLLLoss2d(${PYTHON_WEIGHT}, ignore_index=1)`,
    () => new nn.NLLLoss2d(weight(), { ignoreIndex: 1 }),
    "torch.randn(2, 4, 3, 3).log_softmax(1)",
    "torch.randint(0, 4, (2, 3, 3))",
  ],
  ["nn.CTCLoss()", () => new nn.CTCLoss(), ...ctc],
  [
    "nn.CTCLoss(4, 'sum')",
    () => new nn.CTCLoss(4, "sum"),
    logProbs,
    "torch.randint(0, 4, (7,))",
    "torch.tensor([12, 9])",
    "torch.tensor([4, 3])",
  ],
  ["nn.CTCLoss(reduction='none')", () => new nn.CTCLoss({ reduction: "none" }), ...repeated],
  [
    "nn.CTCLoss(reduction='none', zero_infinity=True)",
    () => new nn.CTCLoss({ reduction: "none", zeroInfinity: true }),
    ...repeated,
  ],
  [
    "nn.CTCLoss()",
    () => new nn.CTCLoss(),
    "torch.randn(12, 5).log_softmax(1)",
    "torch.randint(1, 5, (4,))",
    "torch.tensor(12)",
    "torch.tensor(4)",
  ],
  [
    "nn.AdaptiveLogSoftmaxWithLoss(16, 20, [4, 10])",
    () => new nn.AdaptiveLogSoftmaxWithLoss(16, 20, [4, 10]),
    "torch.randn(6, 16)",
    "torch.tensor([0, 3, 5, 9, 15, 19])",
  ],
  [
    "nn.AdaptiveLogSoftmaxWithLoss(8, 20, [4, 10, 15], div_value=2.0, head_bias=True)",
    () => new nn.AdaptiveLogSoftmaxWithLoss(8, 20, [4, 10, 15], { divValue: 2, headBias: true }),
    "torch.randn(8)",
    "torch.tensor(16)",
  ],
];

const ofAll: Row[] = [
  ["nn.TripletMarginWithDistanceLoss()", () => new nn.TripletMarginWithDistanceLoss(), batch, batch, batch],
  [
    "nn.TripletMarginWithDistanceLoss(distance_function=lambda a, b: (a - b).abs().amax(1), margin=1.5, swap=True, reduction='none')",
    () =>
      new nn.TripletMarginWithDistanceLoss({ distanceFunction: largest, margin: 1.5, swap: true, reduction: "none" }),
    batch,
    batch,
    batch,
  ],
  [
    "nn.TripletMarginWithDistanceLoss(distance_function=nn.CosineSimilarity(), reduction='sum')",
    () => new nn.TripletMarginWithDistanceLoss({ distanceFunction: new nn.CosineSimilarity(), reduction: "sum" }),
    batch,
    batch,
    batch,
  ],
  ["nn.Softmax2d()", () => new nn.Softmax2d(), image],
  ["nn.Softmax2d()", () => new nn.Softmax2d(), "torch.randn(5, 3, 4)"],
  ["nn.CrossMapLRN2d(3)", () => new nn.CrossMapLRN2d(3), image],
  ["nn.CrossMapLRN2d(4, 0.2, 0.5, 2.5)", () => new nn.CrossMapLRN2d(4, 0.2, 0.5, 2.5), image],
  ["nn.CrossMapLRN2d(9, alpha=0.5)", () => new nn.CrossMapLRN2d(9, { alpha: 0.5 }), image],
  ["nn.SyncBatchNorm(5)", () => new nn.SyncBatchNorm(5), image],
  ["nn.SyncBatchNorm(5, 1e-3, None, False)", () => new nn.SyncBatchNorm(5, 1e-3, null, false), "torch.randn(4, 5)"],
  [
    "nn.SyncBatchNorm(5, track_running_stats=False, bias=False)",
    () => new nn.SyncBatchNorm(5, { trackRunningStats: false, bias: false }),
    image,
  ],
];

const asCase = ([python, make, ...inputs]: Row): ModuleCase => ({ python, make, inputs });

/** Every case: as it is, and in float64 (labels stay what they are). */
export const lossCases: readonly ModuleCase[] = [
  ...ofFirst.map((row) => ({ ...asCase(row), differentiable: 1 })),
  ...ofAll.map(asCase),
].flatMap((entry) => [
  entry,
  {
    ...entry,
    python: `${entry.python}.double()`,
    make: () => entry.make().double(),
    inputs: entry.inputs.map((input) => (/randn?\(/.test(input) ? `${input}.double()` : input)),
  },
]);
