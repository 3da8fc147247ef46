/** Functional forms that no module covers: losses over lengths and labels, grids, forms that overwrite, matrix products. */

import { tensor } from "../../../src/torch/creation.js";
import { functional as F } from "../../../src/torch/nn/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";

/** What one form is called with, as Python's expressions, and ours of the same. */
export interface FunctionalCase {
  readonly inputs: string[];
  readonly ours: (...inputs: Tensor[]) => Tensor;
}

const matrix = ["torch.randn(3, 4)"];
const triplet = ["torch.randn(3, 4)", "torch.randn(3, 4)", "torch.randn(3, 4)"];
const image = ["torch.randn(2, 3, 5, 6)", "torch.rand(2, 4, 7, 2) * 3 - 1.5"];
const volume = ["torch.randn(2, 3, 4, 5, 6)", "torch.rand(2, 3, 4, 2, 3) * 3 - 1.5"];
const double = (inputs: string[]) => inputs.map((input) => `(${input}).double()`);

const losses: Record<string, FunctionalCase> = {
  "F.ctc_loss(a, b, (12, 9), (4, 3), 0, 'sum')": {
    inputs: ["torch.randn(12, 2, 5).log_softmax(2)", "torch.randint(1, 5, (2, 4))"],
    ours: (a, b) => F.ctcLoss(a!, b!, [12, 9], [4, 3], 0, "sum"),
  },
  "F.multilabel_soft_margin_loss(a, b, c)": {
    inputs: ["torch.randn(2, 3, 4)", "torch.rand(2, 3, 4)", "torch.rand(4)"],
    ours: (a, b, c) => F.multilabelSoftMarginLoss(a!, b!, c!),
  },
  "F.multi_margin_loss(a, b, p=2, weight=c.detach())": {
    inputs: ["torch.randn(3, 4)", "torch.randint(0, 4, (3,))", "torch.rand(4)"],
    ours: (a, b, c) => F.multiMarginLoss(a!, b!, { p: 2, weight: c!.detach() }),
  },
  "F.triplet_margin_with_distance_loss(a, b, c, swap=True, margin=2.0)": {
    inputs: triplet,
    ours: (a, b, c) => F.tripletMarginWithDistanceLoss(a!, b!, c!, { swap: true, margin: 2 }),
  },
};

const overwriting: Record<string, FunctionalCase> = {
  "F.relu_(a.clone())": { inputs: matrix, ours: (a) => F.relu_(a!.clone()) },
  "F.selu_(a.clone())": { inputs: matrix, ours: (a) => F.selu_(a!.clone()) },
  "F.elu_(a.clone(), 0.7)": { inputs: matrix, ours: (a) => F.elu_(a!.clone(), 0.7) },
  "F.celu_(a.clone(), 0.7)": { inputs: matrix, ours: (a) => F.celu_(a!.clone(), { alpha: 0.7 }) },
  "F.leaky_relu_(a.clone(), 0.2)": { inputs: matrix, ours: (a) => F.leakyRelu_(a!.clone(), 0.2) },
  "F.hardtanh_(a.clone(), -0.5, 0.2)": { inputs: matrix, ours: (a) => F.hardtanh_(a!.clone(), -0.5, 0.2) },
  "F.threshold_(a.clone(), 0.1, 7)": { inputs: matrix, ours: (a) => F.threshold_(a!.clone(), 0.1, 7) },
  "F.rrelu_(a.clone(), 0.1, 0.5, True)": { inputs: matrix, ours: (a) => F.rrelu_(a!.clone(), 0.1, 0.5, true) },
  "F.rrelu_(a.clone())": { inputs: matrix, ours: (a) => F.rrelu_(a!.clone()) },
};

const grids: Record<string, FunctionalCase> = {
  "F.grid_sample(a, b)": { inputs: image, ours: (a, b) => F.gridSample(a!, b!) },
  "F.grid_sample(a, b, align_corners=False)": {
    inputs: double(image),
    ours: (a, b) => F.gridSample(a!, b!, { alignCorners: false }),
  },
  "F.affine_grid(a, [2, 3, 4, 5])": { inputs: ["torch.randn(2, 2, 3)"], ours: (a) => F.affineGrid(a!, [2, 3, 4, 5]) },
  "F.affine_grid(a, (2, 1, 3, 4, 5), align_corners=True)": {
    inputs: ["torch.randn(2, 3, 4).double()"],
    ours: (a) => F.affineGrid(a!, [2, 1, 3, 4, 5], true),
  },
  "F.affine_grid(a, (2, 1, 1, 4), align_corners=True)": {
    inputs: ["torch.randn(2, 2, 3)"],
    ours: (a) => F.affineGrid(a!, [2, 1, 1, 4], { alignCorners: true }),
  },
};
for (const mode of ["bilinear", "nearest", "bicubic"] as const) {
  for (const padding of ["zeros", "border", "reflection"] as const) {
    for (const [field, inputs] of Object.entries({ image, volume })) {
      if (field === "volume" && mode === "bicubic") continue;
      grids[`F.grid_sample(a, b, '${mode}', '${padding}', ${inputs === image ? "True" : "False"})`] = {
        inputs,
        ours: (a, b) => F.gridSample(a!, b!, mode, padding, inputs === image),
      };
    }
  }
}

const products: Record<string, FunctionalCase> = {
  "F.pdist(a)": { inputs: ["torch.randn(5, 4)"], ours: (a) => F.pdist(a!) },
  "F.pdist(a, p=1.5)": { inputs: ["torch.randn(5, 4).double()"], ours: (a) => F.pdist(a!, 1.5) },
  "F.grouped_mm(a.bfloat16(), b.bfloat16()).float()": {
    inputs: ["torch.randn(2, 4, 8)", "torch.randn(2, 8, 16)"],
    ours: (a, b) => F.groupedMm(a!.bfloat16(), b!.bfloat16()).float(),
  },
  "F.grouped_mm(a.bfloat16(), b.bfloat16(), offs=torch.tensor([2, 6], dtype=torch.int32)).float()": {
    inputs: ["torch.randn(6, 8)", "torch.randn(2, 8, 16)"],
    ours: (a, b) => F.groupedMm(a!.bfloat16(), b!.bfloat16(), { offs: tensor([2, 6], { dtype: "int32" }) }).float(),
  },
  "F.scaled_mm(a.detach().to(torch.float8_e4m3fn), b.detach().to(torch.float8_e4m3fn).t(), c.detach(), F.ScalingType.TensorWise, c.detach(), F.ScalingType.TensorWise).float()":
    {
      inputs: ["torch.randn(16, 16)", "torch.randn(16, 16)", "torch.tensor(1.5)"],
      ours: (a, b, c) => {
        const [x, y] = [a!.detach().to("float8_e4m3fn"), b!.detach().to("float8_e4m3fn").t()];
        const { TensorWise } = F.ScalingType;
        return F.scaledMm(x, y, c!.detach(), TensorWise, c!.detach(), TensorWise).float();
      },
    },
  "F.scaled_mm(a.detach().to(torch.float8_e4m3fn), b.detach().to(torch.float8_e4m3fn).t(), c[:, None].detach(), F.ScalingType.RowWise, c[None].detach(), F.ScalingType.RowWise, output_dtype=torch.float32)":
    {
      inputs: ["torch.randn(16, 16)", "torch.randn(16, 16)", "torch.rand(16)"],
      ours: (a, b, c) => {
        const [x, y] = [a!.detach().to("float8_e4m3fn"), b!.detach().to("float8_e4m3fn").t()];
        const { RowWise } = F.ScalingType;
        const [down, across] = [c!.detach().unsqueeze(1), c!.detach().unsqueeze(0)];
        return F.scaledMm(x, y, down, RowWise, across, RowWise, { outputDtype: "float32" });
      },
    },
};

/** By Python's expression over the inputs a, b, c. */
export const moreCalls: Record<string, FunctionalCase> = { ...losses, ...overwriting, ...grids, ...products };
