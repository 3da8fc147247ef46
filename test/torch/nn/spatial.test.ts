/** Calls of layers and functions over lengths, images and volumes, beside Python: what they give, or what they refuse. */

import { beforeAll, describe, expect, test } from "vitest";
import { full } from "../../../src/torch/creation.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const F = nn.functional;

/** What Python's expression gives for `x`, drawn with `randn` of the shape: tensors' bits, or the error's class and text. */
interface Answer {
  tensors?: Bits[];
  error?: [name: string, text: string];
}

const SCRIPT = `
result = {}
for python, shape in args:
    torch.manual_seed(0)
    x = torch.randn(shape)
    try:
        out = eval(python)
        result[python] = {"tensors": [bits(t) for t in (out if isinstance(out, tuple) else (out,))]}
    except Exception as error:
        result[python] = {"error": [type(error).__name__, str(error)]}
`;

type Call = readonly [python: string, shape: number[], run: (x: Tensor) => unknown];

const image = [2, 4, 5, 6];
const js = (value: unknown) => value as never;

const convolutions: Call[] = [
  ["F.conv1d(x, x[:, :, :2])", [4, 4, 9], (x) => F.conv1d(x, x.narrow(2, 0, 2))],
  [
    "F.conv2d(x, x, bias=x[:, 0, 0, 0], stride=2, padding=1, dilation=1, groups=1)",
    image,
    (x) => F.conv2d(x, x, { bias: aten.select(x, 1, 0).select(1, 0).select(1, 0), stride: 2, padding: 1, dilation: 1 }),
  ],
  ["F.conv3d(x, x, None, 1, 'same')", [2, 2, 3, 3, 3], (x) => F.conv3d(x, x, null, 1, "same")],
  ["F.conv_transpose1d(x, x, None, 2, 1, 1)", [4, 4, 3], (x) => F.convTranspose1d(x, x, null, 2, 1, 1)],
  ["F.conv_transpose2d(x, x, dilation=2)", [4, 4, 3, 2], (x) => F.convTranspose2d(x, x, { dilation: 2 })],
  ["F.conv_transpose3d(x, x, groups=2)", [2, 2, 3, 3, 3], (x) => F.convTranspose3d(x, x, { groups: 2 })],
  [
    "F.conv_tbc(x, x[:2].transpose(1, 2), x[0, 0, :3] * 2, 1)",
    [5, 3, 3],
    (x) => F.convTbc(x, x.narrow(0, 0, 2).transpose(1, 2), x.select(0, 0).select(0, 0).mul(2), 1),
  ],
  [
    "nn.ConvTranspose2d(4, 3, 3, stride=2)(x, output_size=[12, 13])",
    image,
    (x) => new nn.ConvTranspose2d(4, 3, 3, { stride: 2 })(x, { outputSize: [12, 13] }),
  ],
  [
    "nn.ConvTranspose2d(4, 3, 3, stride=2, dilation=2)(x, [2, 3, 14, 16])",
    image,
    (x) => new nn.ConvTranspose2d(4, 3, 3, { stride: 2, dilation: 2 })(x, [2, 3, 14, 16]),
  ],
  [
    "nn.ConvTranspose1d(4, 3, 3, stride=3)(x, [17])",
    [4, 5],
    (x) => new nn.ConvTranspose1d(4, 3, 3, { stride: 3 })(x, [17]),
  ],
  [
    "nn.ConvTranspose2d(4, 3, 3, stride=2)(x, [3, 13])",
    image,
    (x) => new nn.ConvTranspose2d(4, 3, 3, { stride: 2 })(x, [3, 13]),
  ],
  [
    "nn.ConvTranspose2d(4, 3, 3, stride=2)(x, [13])",
    image,
    (x) => new nn.ConvTranspose2d(4, 3, 3, { stride: 2 })(x, [13]),
  ],
  ["nn.Conv1d(4, 6, 3)(x)", [3, 9], (x) => new nn.Conv1d(4, 6, 3)(x)],
  ["nn.Conv1d(4, 6, 3, stride=-1)(x)", [4, 9], (x) => new nn.Conv1d(4, 6, 3, -1)(x)],
  ["nn.Conv2d(4, 6, (3, 3, 3))(x)", image, (x) => new nn.Conv2d(4, 6, [3, 3, 3])(x)],
  ["nn.Conv1d(4, 6, 3, groups=0)", [1], () => new nn.Conv1d(4, 6, 3, { groups: 0 })],
  ["nn.Conv1d(4, 6, 3, groups=3)", [1], () => new nn.Conv1d(4, 6, 3, { groups: 3 })],
  ["nn.Conv1d(4, 6, 3, groups=4)", [1], () => new nn.Conv1d(4, 6, 3, { groups: 4 })],
  ["nn.Conv2d(4, 6, 3, stride=2, padding='same')", [1], () => new nn.Conv2d(4, 6, 3, { stride: 2, padding: "same" })],
  [
    "nn.ConvTranspose3d(4, 6, 3, padding_mode='circular')",
    [1],
    () => new nn.ConvTranspose3d(4, 6, 3, { paddingMode: js("circular") }),
  ],
];

const pools: Call[] = [
  ["F.max_pool1d(x, 2)", [4, 9], (x) => F.maxPool1d(x, 2)],
  ["F.max_pool2d(x, 2, return_indices=True)", image, (x) => F.maxPool2d(x, 2, { returnIndices: true })],
  ["F.max_pool3d(x, 2, 1, 1, 1, True, True)", image, (x) => F.maxPool3d(x, 2, 1, 1, 1, true, true)],
  ["F.max_pool1d_with_indices(x, 3, 2)", [4, 9], (x) => F.maxPool1dWithIndices(x, 3, 2)],
  ["F.max_pool2d_with_indices(x, (3, 2))", image, (x) => F.maxPool2dWithIndices(x, [3, 2])],
  ["F.max_pool3d_with_indices(x, 2)", image, (x) => F.maxPool3dWithIndices(x, 2)],
  ["F.max_pool2d(x, 2, padding=2)", image, (x) => F.maxPool2d(x, 2, { padding: 2 })],
  ["F.avg_pool1d(x, 3, 2, 1)", [4, 9], (x) => F.avgPool1d(x, 3, 2, 1)],
  ["F.avg_pool2d(x, 3, divisor_override=2)", image, (x) => F.avgPool2d(x, 3, { divisorOverride: 2 })],
  ["F.avg_pool2d(x, 3, divisor_override=0)", image, (x) => F.avgPool2d(x, 3, { divisorOverride: 0 })],
  ["F.avg_pool3d(x, 3)", image, (x) => F.avgPool3d(x, 3)],
  ["F.lp_pool1d(x, 2, 3, ceil_mode=True)", [4, 9], (x) => F.lpPool1d(x, 2, 3, { ceilMode: true })],
  ["F.lp_pool2d(x, 3.0, (2, 3), 1)", image, (x) => F.lpPool2d(x, 3, [2, 3], 1)],
  ["F.lp_pool3d(x, 2, 2)", image, (x) => F.lpPool3d(x, 2, 2)],
  ["F.adaptive_avg_pool1d(x, 4)", [4, 9], (x) => F.adaptiveAvgPool1d(x, 4)],
  ["F.adaptive_avg_pool2d(x, (None, 2))", image, (x) => F.adaptiveAvgPool2d(x, [null, 2])],
  ["F.adaptive_avg_pool2d(x, (None, 2))  # of 2 dimensions", [5, 6], (x) => F.adaptiveAvgPool2d(x, [null, 2])],
  ["F.adaptive_avg_pool3d(x, 2)", image, (x) => F.adaptiveAvgPool3d(x, 2)],
  ["F.adaptive_max_pool1d(x, 4, True)", [4, 9], (x) => F.adaptiveMaxPool1d(x, 4, true)],
  ["F.adaptive_max_pool2d(x, (None, 2))", image, (x) => F.adaptiveMaxPool2d(x, [null, 2])],
  ["F.adaptive_max_pool3d(x, 2)", image, (x) => F.adaptiveMaxPool3d(x, 2)],
  ["F.adaptive_max_pool1d_with_indices(x, 2)", [4, 9], (x) => F.adaptiveMaxPool1dWithIndices(x, 2)],
  ["F.adaptive_max_pool2d_with_indices(x, 2)", image, (x) => F.adaptiveMaxPool2dWithIndices(x, 2)],
  ["F.adaptive_max_pool3d_with_indices(x, 2)", image, (x) => F.adaptiveMaxPool3dWithIndices(x, 2)],
  ["F.fractional_max_pool2d(x, 2, 3)", image, (x) => F.fractionalMaxPool2d(x, 2, 3)],
  [
    "F.fractional_max_pool2d_with_indices(x, 2, output_ratio=(0.6, 0.4))",
    image,
    (x) => F.fractionalMaxPool2dWithIndices(x, 2, { outputRatio: [0.6, 0.4] }),
  ],
  [
    "F.fractional_max_pool3d(x, 2, output_ratio=0.5, return_indices=True)",
    image,
    (x) => F.fractionalMaxPool3d(x, 2, { outputRatio: 0.5, returnIndices: true }),
  ],
  ["F.fractional_max_pool3d_with_indices(x, 2, 2)", image, (x) => F.fractionalMaxPool3dWithIndices(x, 2, 2)],
  ["F.fractional_max_pool2d(x, 2)", image, (x) => F.fractionalMaxPool2d(x, 2)],
  ["nn.FractionalMaxPool2d(2)", [1], () => new nn.FractionalMaxPool2d(2)],
  ["nn.FractionalMaxPool2d(2, 2, 0.5)", [1], () => new nn.FractionalMaxPool2d(2, 2, 0.5)],
  ["nn.FractionalMaxPool2d(2, None, 1.5)", [1], () => new nn.FractionalMaxPool2d(2, null, 1.5)],
  ["nn.FractionalMaxPool3d(0, 2)", [1], () => new nn.FractionalMaxPool3d(0, 2)],
  [
    "F.max_unpool1d(*F.max_pool1d(x, 3, 2, return_indices=True), 3, 2)",
    [4, 9],
    (x) => F.maxUnpool1d(...F.maxPool1d(x, 3, 2, { returnIndices: true }), 3, 2),
  ],
  [
    "F.max_unpool2d(*F.max_pool2d(x, 2, return_indices=True), 2, output_size=[2, 4, 5, 6])",
    image,
    (x) => F.maxUnpool2d(...F.maxPool2dWithIndices(x, 2), 2, { outputSize: [2, 4, 5, 6] }),
  ],
  [
    "nn.MaxUnpool2d(2)(*F.max_pool2d(x, 2, return_indices=True), output_size=[5, 6])",
    image,
    (x) => new nn.MaxUnpool2d(2)(...new nn.MaxPool2d<true>(2, { returnIndices: true })(x), { outputSize: [5, 6] }),
  ],
  [
    "F.max_unpool3d(*F.max_pool3d(x, 2, return_indices=True), 2)",
    image,
    (x) => F.maxUnpool3d(...F.maxPool3dWithIndices(x, 2), 2),
  ],
  [
    "F.max_unpool2d(x, x.long(), 2, output_size=[3, 8])",
    image,
    (x) => F.maxUnpool2d(x, x.long(), 2, { outputSize: [3, 8] }),
  ],
  ["F.max_unpool2d(x, x.long(), 2, output_size=[3])", image, (x) => F.maxUnpool2d(x, x.long(), 2, { outputSize: [3] })],
  ["F.max_unpool1d(x, x.long(), 2, 1, 6)", [4, 3], (x) => F.maxUnpool1d(x, x.long(), 2, 1, 6)],
];

const pads: Call[] = [
  ["nn.CircularPad2d(1)(x)", [4, 5], (x) => new nn.CircularPad2d(1)(x)],
  ["nn.CircularPad1d(1)(x)", image, (x) => new nn.CircularPad1d(1)(x)],
  ["nn.CircularPad1d(7)(x)", [4, 5], (x) => new nn.CircularPad1d(7)(x)],
  ["nn.ReflectionPad2d(1)(x)", [4, 5], (x) => new nn.ReflectionPad2d(1)(x)],
  ["nn.ReflectionPad1d(5)(x)", [4, 5], (x) => new nn.ReflectionPad1d(5)(x)],
  ["nn.ReplicationPad1d((1, 2, 3))(x)", [4, 5], (x) => new nn.ReplicationPad1d([1, 2, 3])(x)],
  ["nn.ConstantPad1d((1, 2, 3), 1)(x)", [4, 5], (x) => new nn.ConstantPad1d([1, 2, 3], 1)(x)],
  ["nn.ZeroPad2d(-3)(x)", image, (x) => new nn.ZeroPad2d(-3)(x)],
  ["F.pad(x, (1, 1), 'reflect')", [4, 5], (x) => F.pad(x, [1, 1], "reflect")],
  ["F.pad(x, (1, 1), mode='replicate')", [4, 5], (x) => F.pad(x, [1, 1], { mode: "replicate" })],
  ["F.pad(x, (1, 1, 2, 0), mode='circular')", [2, 4, 5], (x) => F.pad(x, [1, 1, 2, 0], { mode: "circular" })],
  ["F.pad(x, (1, 1, 2, 0, 0, 1), value=2.5)", [2, 4, 5], (x) => F.pad(x, [1, 1, 2, 0, 0, 1], { value: 2.5 })],
  ["F.pad(x, (1, 1), mode='mirror')", [4, 5], (x) => F.pad(x, [1, 1], { mode: js("mirror") })],
  ["F.pad(x, (1, 1), 'reflect', 1.0)", [4, 5], (x) => F.pad(x, [1, 1], "reflect", 1)],
];

const upsamplings: Call[] = [
  ["F.interpolate(x, 7)", [2, 4, 5], (x) => F.interpolate(x, 7)],
  [
    "F.interpolate(x, scale_factor=(0.4, 0.7), mode='bilinear', antialias=True)",
    image,
    (x) => F.interpolate(x, { scaleFactor: [0.4, 0.7], mode: "bilinear", antialias: true }),
  ],
  [
    "F.interpolate(x, (3, 2), mode='bicubic', align_corners=True, antialias=True)",
    image,
    (x) => F.interpolate(x, [3, 2], { mode: "bicubic", alignCorners: true, antialias: true }),
  ],
  [
    "F.interpolate(x, (3, 2), mode='lanczos', antialias=True)",
    image,
    (x) => F.interpolate(x, [3, 2], { mode: "lanczos", antialias: true }),
  ],
  ["F.interpolate(x, 3, mode='lanczos')", image, (x) => F.interpolate(x, 3, { mode: "lanczos" })],
  [
    "F.interpolate(x, 3, mode='lanczos', align_corners=True, antialias=True)",
    image,
    (x) => F.interpolate(x, 3, { mode: "lanczos", alignCorners: true, antialias: true }),
  ],
  ["F.interpolate(x, 3, mode='area')", [1, 2, 5, 6, 4], (x) => F.interpolate(x, 3, { mode: "area" })],
  ["F.upsample(x, 3, mode='bilinear')", image, (x) => F.upsample(x, 3, { mode: "bilinear" })],
  ["F.upsample_nearest(x, scale_factor=2)", image, (x) => F.upsampleNearest(x, { scaleFactor: 2 })],
  ["F.upsample_bilinear(x, (3, 8))", image, (x) => F.upsampleBilinear(x, [3, 8])],
  ["F.interpolate(x)", image, (x) => F.interpolate(x)],
  ["F.interpolate(x, 3, 2.0)", image, (x) => F.interpolate(x, 3, 2)],
  ["F.interpolate(x, 3, align_corners=False)", image, (x) => F.interpolate(x, 3, { alignCorners: false })],
  [
    "F.interpolate(x, 3, recompute_scale_factor=True)",
    image,
    (x) => F.interpolate(x, 3, { recomputeScaleFactor: true }),
  ],
  ["F.interpolate(x, 3, antialias=True)", image, (x) => F.interpolate(x, 3, { antialias: true })],
  ["F.interpolate(x, (3,))", image, (x) => F.interpolate(x, [3])],
  ["F.interpolate(x, scale_factor=(3, 1.5, 2))", image, (x) => F.interpolate(x, { scaleFactor: [3, 1.5, 2] })],
  ["F.interpolate(x, 3, mode='linear')", image, (x) => F.interpolate(x, 3, { mode: "linear" })],
  ["F.interpolate(x, 3, mode='trilinear')", [2, 3, 4], (x) => F.interpolate(x, 3, { mode: "trilinear" })],
  ["F.interpolate(x, 3, mode='bilinear')", [1, 1, 2, 3, 4], (x) => F.interpolate(x, 3, { mode: "bilinear" })],
  ["F.interpolate(x, 3, mode='bicubic')", [2, 3, 4], (x) => F.interpolate(x, 3, { mode: "bicubic" })],
  ["F.interpolate(x, 3, mode='toString')", image, (x) => F.interpolate(x, 3, { mode: "toString" })],
  ["F.interpolate(x, 0)", image, (x) => F.interpolate(x, 0)],
];

const shapes: Call[] = [
  ["F.pixel_shuffle(x, 2)", image, (x) => F.pixelShuffle(x, 2)],
  ["F.pixel_shuffle(x, 3)", image, (x) => F.pixelShuffle(x, 3)],
  ["F.pixel_shuffle(x, 0)", image, (x) => F.pixelShuffle(x, 0)],
  ["F.pixel_unshuffle(x, 2)", [4, 6], (x) => F.pixelUnshuffle(x, 2)],
  ["F.pixel_unshuffle(x, 2)  # of 3 dimensions", [3, 4, 6], (x) => F.pixelUnshuffle(x, 2)],
  ["F.channel_shuffle(x, 4)", image, (x) => F.channelShuffle(x, 4)],
  ["F.channel_shuffle(x, 3)", image, (x) => F.channelShuffle(x, 3)],
  ["F.native_channel_shuffle(x, 2)", image, (x) => F.nativeChannelShuffle(x, 2)],
  ["F.unfold(x, 2, 1, 1, 2)", image, (x) => F.unfold(x, 2, 1, 1, 2)],
  ["F.unfold(x, (2, 9))", image, (x) => F.unfold(x, [2, 9])],
  ["F.fold(x, (4, 5), 2)", [2, 8, 12], (x) => F.fold(x, [4, 5], 2)],
  [
    "F.fold(x, (4, 5), kernel_size=(2, 2), padding=1)",
    [8, 30],
    (x) => F.fold(x, [4, 5], { kernelSize: [2, 2], padding: 1 }),
  ],
  ["F.fold(x, 4, 2)", [2, 8, 12], (x) => F.fold(x, 4, 2)],
  ["nn.Flatten(3, 1)(x)", image, (x) => new nn.Flatten(3, 1)(x)],
  ["nn.Unflatten(1, (3, 2))(x)", image, (x) => new nn.Unflatten(1, [3, 2])(x)],
];

const calls = [...convolutions, ...pools, ...pads, ...upsamplings, ...shapes];

function ours(shape: number[], run: Call[2]): Tensor[] {
  manualSeed(0);
  const out = run(aten.randn(shape));
  const tensors = out instanceof Tensor ? [out] : out;
  return Array.isArray(tensors) ? tensors : [];
}

describe.skipIf(noPython)("beside Python", () => {
  let answers: Record<string, Answer>;
  beforeAll(async () => {
    answers = await python(
      SCRIPT,
      calls.map(([expression, shape]) => [expression, shape]),
    );
  });

  test.each(calls)("%s", (expression, shape, run) => {
    const { tensors, error } = answers[expression]!;
    if (error !== undefined) {
      expect(() => ours(shape, run)).toThrow(expect.objectContaining({ name: error[0], message: error[1] }));
      return;
    }
    const have = ours(shape, run);
    expect(have).toHaveLength(tensors!.length);
    have.forEach((tensor, at) => {
      expectSameBits(tensor, tensors![at]!, `result ${at}`);
    });
  });
});

describe("refused with", () => {
  test.each<[string, () => unknown]>([
    [
      "Invalid padding string 'both', should be one of {'valid', 'same'}",
      () => new nn.Conv1d(1, 1, 1, { padding: js("both") }),
    ],
    ["padding_mode must be one of", () => new nn.Conv1d(1, 1, 1, { paddingMode: js("mirror") })],
    ["Conv1d: expected kernelSize to be an integer or an array of integers", () => new nn.Conv1d(1, 1, js("3"))],
    ["Conv2d: expected stride[1] to be an integer, got 0.5", () => new nn.Conv2d(1, 1, 1, [1, 0.5])],
    ["unflattened_size must be a tuple of ints, but found type number", () => new nn.Unflatten(1, js(2))],
    [
      "unflattened_size must be tuple of ints, but found element of type string at pos 1",
      () => new nn.Unflatten(1, [2, js("3")]),
    ],
    ["Upsample: expected mode to be a string, got 3", () => new nn.Upsample(2, null, js(3))],
    [
      "interpolate: expected scaleFactor to be a number, got 'x'",
      () => F.interpolate(full([1, 1, 1], 1), null, js("x")),
    ],
    ["ConstantPad1d() missing required argument 'value'", () => new nn.ConstantPad1d(1, js({}))],
    ["ZeroPad2d: expected padding to be an integer or an array of integers", () => new nn.ZeroPad2d(js("1"))],
    ["MaxPool2d: expected stride to be an integer or an array of integers", () => new nn.MaxPool2d(1, js("1"))],
    [
      "Conv3d() got an unexpected option 'padding_mode'; it is spelled paddingMode here",
      () => new nn.Conv3d(1, 1, 1, js({ padding_mode: "zeros" })),
    ],
  ])("%s", (message, run) => {
    expect(run).toThrow(message);
  });
});
