/** The layers of lengths, images and volumes: each as it is, and in float64. */

import { full } from "../../../src/torch/creation.js";
import * as nn from "../../../src/torch/nn/index.js";
import type { ModuleCase } from "./parity_cases.js";

type Row = readonly [python: string, make: () => nn.Module, ...inputs: string[]];

const length = "torch.randn(2, 4, 9)";
const image = "torch.randn(2, 4, 7, 8)";
const volume = "torch.randn(2, 4, 5, 6, 7)";

const convolutions: Row[] = [
  ["nn.Conv1d(4, 6, 3)", () => new nn.Conv1d(4, 6, 3), length],
  ["nn.Conv1d(4, 6, 3)", () => new nn.Conv1d(4, 6, 3), "torch.randn(4, 9)"],
  [
    "nn.Conv1d(4, 6, 4, padding='same', dilation=2, bias=False)",
    () => new nn.Conv1d(4, 6, 4, { padding: "same", dilation: 2, bias: false }),
    length,
  ],
  [
    "nn.Conv1d(4, 6, 4, padding='same', padding_mode='circular')",
    () => new nn.Conv1d(4, 6, 4, { padding: "same", paddingMode: "circular" }),
    length,
  ],
  [
    "nn.Conv1d(4, 6, 3, padding='valid', padding_mode='reflect')",
    () => new nn.Conv1d(4, 6, 3, { padding: "valid", paddingMode: "reflect" }),
    length,
  ],
  ["nn.Conv2d(4, 6, 3, 2, 1)", () => new nn.Conv2d(4, 6, 3, 2, 1), image],
  [
    "nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=(2, 1), dilation=(1, 2), groups=2)",
    () => new nn.Conv2d(4, 6, [3, 2], { stride: [2, 1], padding: [2, 1], dilation: [1, 2], groups: 2 }),
    image,
  ],
  [
    "nn.Conv2d(4, 4, 3, padding=(1, 2), padding_mode='replicate')",
    () => new nn.Conv2d(4, 4, 3, { padding: [1, 2], paddingMode: "replicate" }),
    image,
  ],
  ["nn.Conv2d(4, 4, 3, padding='valid')", () => new nn.Conv2d(4, 4, 3, { padding: "valid" }), image],
  ["nn.Conv3d(4, 2, 3, padding=1)", () => new nn.Conv3d(4, 2, 3, { padding: 1 }), volume],
  [
    "nn.Conv3d(4, 2, (2, 3, 2), padding='same', padding_mode='circular', groups=2)",
    () => new nn.Conv3d(4, 2, [2, 3, 2], { padding: "same", paddingMode: "circular", groups: 2 }),
    volume,
  ],
  ["nn.ConvTranspose1d(4, 6, 3)", () => new nn.ConvTranspose1d(4, 6, 3), length],
  [
    "nn.ConvTranspose1d(4, 6, 3, stride=2, padding=1, output_padding=1, groups=2, bias=False, dilation=2)",
    () =>
      new nn.ConvTranspose1d(4, 6, 3, {
        stride: 2,
        padding: 1,
        outputPadding: 1,
        groups: 2,
        bias: false,
        dilation: 2,
      }),
    length,
  ],
  [
    "nn.ConvTranspose2d(4, 6, (3, 2), (2, 3), (1, 0), (1, 2))",
    () => new nn.ConvTranspose2d(4, 6, [3, 2], [2, 3], [1, 0], [1, 2]),
    image,
  ],
  ["nn.ConvTranspose3d(4, 2, 2, stride=2)", () => new nn.ConvTranspose3d(4, 2, 2, { stride: 2 }), volume],
];

const pools: Row[] = [
  ["nn.MaxPool1d(3)", () => new nn.MaxPool1d(3), length],
  [
    "nn.MaxPool1d(3, 2, padding=1, return_indices=True, ceil_mode=True)",
    () => new nn.MaxPool1d<true>(3, 2, { padding: 1, returnIndices: true, ceilMode: true }),
    length,
  ],
  ["nn.MaxPool1d(2, dilation=2)", () => new nn.MaxPool1d(2, { dilation: 2 }), "torch.randn(4, 9)"],
  ["nn.MaxPool2d((3, 2))", () => new nn.MaxPool2d([3, 2]), image],
  ["nn.MaxPool2d(3, (2, 1), (1, 0), 1, True)", () => new nn.MaxPool2d<true>(3, [2, 1], [1, 0], 1, true), image],
  [
    "nn.MaxPool3d(2, stride=1, dilation=(2, 1, 1), return_indices=True)",
    () => new nn.MaxPool3d<true>(2, { stride: 1, dilation: [2, 1, 1], returnIndices: true }),
    volume,
  ],
  ["nn.MaxPool3d(2)", () => new nn.MaxPool3d(2), volume],
  ["nn.AvgPool1d(3)", () => new nn.AvgPool1d(3), length],
  [
    "nn.AvgPool1d((3,), stride=2, padding=1, ceil_mode=True, count_include_pad=False)",
    () => new nn.AvgPool1d([3], { stride: 2, padding: 1, ceilMode: true, countIncludePad: false }),
    length,
  ],
  ["nn.AvgPool2d(2)", () => new nn.AvgPool2d(2), image],
  [
    "nn.AvgPool2d((3, 2), (2, 1), (1, 0), True, False, 5)",
    () => new nn.AvgPool2d([3, 2], [2, 1], [1, 0], true, false, 5),
    image,
  ],
  ["nn.AvgPool3d(2, 1, divisor_override=3)", () => new nn.AvgPool3d(2, 1, { divisorOverride: 3 }), volume],
  ["nn.AdaptiveAvgPool1d(4)", () => new nn.AdaptiveAvgPool1d(4), length],
  ["nn.AdaptiveAvgPool2d((None, 3))", () => new nn.AdaptiveAvgPool2d([null, 3]), image],
  ["nn.AdaptiveAvgPool2d(2)", () => new nn.AdaptiveAvgPool2d(2), image],
  ["nn.AdaptiveAvgPool3d((2, None, 3))", () => new nn.AdaptiveAvgPool3d([2, null, 3]), volume],
  ["nn.AdaptiveMaxPool1d(4)", () => new nn.AdaptiveMaxPool1d(4), length],
  [
    "nn.AdaptiveMaxPool1d((4,), return_indices=True)",
    () => new nn.AdaptiveMaxPool1d<true>([4], { returnIndices: true }),
    length,
  ],
  ["nn.AdaptiveMaxPool2d((None, 3))", () => new nn.AdaptiveMaxPool2d([null, 3]), image],
  ["nn.AdaptiveMaxPool3d(2, True)", () => new nn.AdaptiveMaxPool3d<true>(2, true), volume],
  ["nn.LPPool1d(2, 3)", () => new nn.LPPool1d(2, 3), length],
  ["nn.LPPool1d(float('inf'), 3, stride=2)", () => new nn.LPPool1d(Infinity, 3, { stride: 2 }), length],
  ["nn.LPPool2d(1.5, (3, 2), 2, True)", () => new nn.LPPool2d(1.5, [3, 2], 2, true), `${image}.abs()`],
  ["nn.LPPool2d(-float('inf'), 2)", () => new nn.LPPool2d(-Infinity, 2), image],
  ["nn.LPPool3d(3, 2)", () => new nn.LPPool3d(3, 2), volume],
  [
    "nn.FractionalMaxPool2d(2, output_size=(4, 3), return_indices=True)",
    () => new nn.FractionalMaxPool2d<true>(2, { outputSize: [4, 3], returnIndices: true }),
    image,
  ],
  [
    "nn.FractionalMaxPool2d((2, 3), output_ratio=(0.5, 0.6))",
    () => new nn.FractionalMaxPool2d([2, 3], { outputRatio: [0.5, 0.6] }),
    "torch.randn(4, 7, 8)",
  ],
  [
    "nn.FractionalMaxPool2d(2, 3, _random_samples=torch.full((2, 4, 2), 0.5))",
    () => new nn.FractionalMaxPool2d(2, 3, { _randomSamples: full([2, 4, 2], 0.5) }),
    image,
  ],
  ["nn.FractionalMaxPool3d(2, output_ratio=0.5)", () => new nn.FractionalMaxPool3d(2, { outputRatio: 0.5 }), volume],
];

const unpools: Row[] = [
  [
    "nn.MaxUnpool1d(2)",
    () => new nn.MaxUnpool1d(2),
    "torch.randn(2, 4, 3)",
    "torch.tensor([0, 3, 4]).expand(2, 4, 3).contiguous()",
  ],
  [
    "nn.MaxUnpool2d((2, 3), stride=(2, 1), padding=(0, 1))",
    () => new nn.MaxUnpool2d([2, 3], { stride: [2, 1], padding: [0, 1] }),
    "torch.randn(2, 4, 2, 3)",
    "torch.arange(6).view(2, 3).expand(2, 4, 2, 3).contiguous()",
  ],
  [
    "nn.MaxUnpool3d(2)",
    () => new nn.MaxUnpool3d(2),
    "torch.randn(1, 2, 2, 1, 1)",
    "torch.tensor([1, 6]).view(2, 1, 1).expand(1, 2, 2, 1, 1).contiguous()",
  ],
];

const pads: Row[] = [
  ["nn.ConstantPad1d(2, 3.5)", () => new nn.ConstantPad1d(2, 3.5), length],
  ["nn.ConstantPad2d((1, 0, 2, -1), 3)", () => new nn.ConstantPad2d([1, 0, 2, -1], { value: 3 }), image],
  ["nn.ConstantPad3d(1, -1)", () => new nn.ConstantPad3d(1, -1), volume],
  ["nn.ZeroPad1d((3, 1))", () => new nn.ZeroPad1d([3, 1]), length],
  ["nn.ZeroPad2d(1)", () => new nn.ZeroPad2d(1), image],
  ["nn.ZeroPad3d((1, 2, 0, 1, 1, 0))", () => new nn.ZeroPad3d([1, 2, 0, 1, 1, 0]), volume],
  ["nn.ReflectionPad1d(2)", () => new nn.ReflectionPad1d(2), length],
  ["nn.ReflectionPad2d((1, 2, 0, 3))", () => new nn.ReflectionPad2d([1, 2, 0, 3]), image],
  ["nn.ReflectionPad3d(1)", () => new nn.ReflectionPad3d({ padding: 1 }), volume],
  ["nn.ReplicationPad1d((2, 3))", () => new nn.ReplicationPad1d([2, 3]), "torch.randn(4, 9)"],
  ["nn.ReplicationPad2d(2)", () => new nn.ReplicationPad2d(2), image],
  ["nn.ReplicationPad3d((1, 2, 0, 1, 1, 0))", () => new nn.ReplicationPad3d([1, 2, 0, 1, 1, 0]), volume],
  ["nn.CircularPad1d((2, 3))", () => new nn.CircularPad1d([2, 3]), "torch.randn(4, 9)"],
  ["nn.CircularPad2d(2)", () => new nn.CircularPad2d(2), image],
  ["nn.CircularPad3d((1, 2, 0, 1, 1, 0))", () => new nn.CircularPad3d([1, 2, 0, 1, 1, 0]), volume],
];

const upsamplings: Row[] = [
  ["nn.Upsample(scale_factor=2)", () => new nn.Upsample({ scaleFactor: 2 }), length],
  ["nn.Upsample((9, 5))", () => new nn.Upsample([9, 5]), image],
  ["nn.Upsample(7)", () => new nn.Upsample(7), volume],
  ["nn.Upsample(7, mode='nearest-exact')", () => new nn.Upsample(7, { mode: "nearest-exact" }), volume],
  ["nn.Upsample(5, mode='nearest-exact')", () => new nn.Upsample(5, { mode: "nearest-exact" }), length],
  ["nn.Upsample(scale_factor=1.7, mode='linear')", () => new nn.Upsample({ scaleFactor: 1.7, mode: "linear" }), length],
  [
    "nn.Upsample(scale_factor=(2, 1.5), mode='bilinear', align_corners=True)",
    () => new nn.Upsample({ scaleFactor: [2, 1.5], mode: "bilinear", alignCorners: true }),
    image,
  ],
  [
    "nn.Upsample(scale_factor=1.3, mode='bicubic', recompute_scale_factor=True)",
    () => new nn.Upsample({ scaleFactor: 1.3, mode: "bicubic", recomputeScaleFactor: true }),
    image,
  ],
  [
    "nn.Upsample((4, 9, 8), None, 'trilinear', False)",
    () => new nn.Upsample([4, 9, 8], null, "trilinear", false),
    volume,
  ],
  ["nn.Upsample(scale_factor=0.6, mode='area')", () => new nn.Upsample({ scaleFactor: 0.6, mode: "area" }), image],
  ["nn.UpsamplingNearest2d(scale_factor=2)", () => new nn.UpsamplingNearest2d({ scaleFactor: 2 }), image],
  ["nn.UpsamplingBilinear2d((9, 5))", () => new nn.UpsamplingBilinear2d([9, 5]), image],
];

const shapes: Row[] = [
  ["nn.PixelShuffle(2)", () => new nn.PixelShuffle(2), image],
  ["nn.PixelUnshuffle(2)", () => new nn.PixelUnshuffle(2), "torch.randn(3, 4, 6)"],
  ["nn.ChannelShuffle(2)", () => new nn.ChannelShuffle(2), image],
  ["nn.Unfold(3)", () => new nn.Unfold(3), image],
  [
    "nn.Unfold((2, 3), dilation=2, padding=(1, 0), stride=(1, 2))",
    () => new nn.Unfold([2, 3], { dilation: 2, padding: [1, 0], stride: [1, 2] }),
    image,
  ],
  ["nn.Fold((4, 5), 2)", () => new nn.Fold([4, 5], 2), "torch.randn(2, 8, 12)"],
  ["nn.Fold(4, (2, 2), 1, 1, 2)", () => new nn.Fold(4, [2, 2], 1, 1, 2), "torch.randn(2, 8, 9)"],
  ["nn.Flatten()", () => new nn.Flatten(), image],
  ["nn.Flatten(0, end_dim=-2)", () => new nn.Flatten(0, { endDim: -2 }), image],
  ["nn.Unflatten(1, (2, 2))", () => new nn.Unflatten(1, [2, 2]), image],
  ["nn.Unflatten(-1, (-1,))", () => new nn.Unflatten(-1, [-1]), length],
  ["nn.PairwiseDistance()", () => new nn.PairwiseDistance(), length, length],
  [
    "nn.PairwiseDistance(p=1.0, eps=1e-3, keepdim=True)",
    () => new nn.PairwiseDistance({ p: 1, eps: 1e-3, keepdim: true }),
    length,
    length,
  ],
  ["nn.CosineSimilarity()", () => new nn.CosineSimilarity(), length, length],
  ["nn.CosineSimilarity(-1, 0.1)", () => new nn.CosineSimilarity(-1, 0.1), length, length],
];

const rows: Row[] = [...convolutions, ...pools, ...unpools, ...pads, ...upsamplings, ...shapes];

const double = (row: Row): Row => {
  const [python, make, ...inputs] = row;
  return [
    `${python}.double()`,
    () => make().double(),
    ...inputs.map((input) => (/^torch\.(tensor|arange)/.test(input) ? input : `(${input}).double()`)),
  ];
};

/** All of them. */
export const spatial: readonly ModuleCase[] = rows
  .flatMap((row) => [row, double(row)])
  .map(([python, make, ...inputs]) => ({ python, make, inputs }));
