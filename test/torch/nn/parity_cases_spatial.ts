/** The layers of lengths, images and volumes: each as it is, and in float64. */

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

const rows: Row[] = [...convolutions];

const double = (row: Row): Row => {
  const [python, make, ...inputs] = row;
  return [`${python}.double()`, () => make().double(), ...inputs.map((input) => `(${input}).double()`)];
};

/** All of them. */
export const spatial: readonly ModuleCase[] = rows
  .flatMap((row) => [row, double(row)])
  .map(([python, make, ...inputs]) => ({ python, make, inputs }));
