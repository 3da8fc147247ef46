/** Layers over channels: normalisation and dropout, as they are held against Python. */

import * as nn from "../../../src/torch/nn/index.js";
import type { ModuleCase } from "./parity_cases.js";

const shapes = [
  ["torch.randn(4, 3, 5)", "torch.randn(3, 5)", "torch.randn(4, 3, 5)"],
  ["torch.randn(4, 3, 5, 2)", "torch.randn(3, 5, 2)", "torch.randn(4, 3, 5, 2)"],
  ["torch.randn(4, 3, 2, 5, 2)", "torch.randn(3, 2, 5, 2)", "torch.randn(4, 3, 2, 5, 2)"],
] as const;
const batchNorms = [nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d] as const;
const instanceNorms = [nn.InstanceNorm1d, nn.InstanceNorm2d, nn.InstanceNorm3d] as const;
const dropouts = [nn.Dropout1d, nn.Dropout2d, nn.Dropout3d] as const;

type Settings = { [name: string]: number | boolean | string | null };
const SETTINGS: readonly (readonly [string, Settings])[] = [
  ["", {}],
  ["eps=0.001, momentum=None", { eps: 1e-3, momentum: null }],
  ["affine=False, track_running_stats=True", { affine: false, trackRunningStats: true }],
  ["affine=True, track_running_stats=False", { affine: true, trackRunningStats: false }],
  ["affine=True, momentum=0.3, bias=False", { affine: true, momentum: 0.3, bias: false }],
];

/** The cases. */
export const channelCases: readonly ModuleCase[] = [
  ...[0, 1, 2].flatMap((at) =>
    SETTINGS.flatMap(([python, settings]) =>
      ["", "float64"].flatMap((dtype) => {
        const [batch, instance] = shapes[at]!;
        const typed = (input: string) => (dtype === "" ? input : input.replace(/\)$/, ", dtype=torch.float64)"));
        const words = [python, dtype === "" ? "" : "dtype=torch.float64"].filter((text) => text !== "");
        const options = { ...settings, ...(dtype === "" ? {} : { dtype: "float64" as const }) };
        const call = (name: string) => `nn.${name}${at + 1}d(${["3", ...words].join(", ")})`;
        const instanceNorm = { python: call("InstanceNorm"), make: () => new instanceNorms[at]!(3, options) };
        return [
          { python: call("BatchNorm"), make: () => new batchNorms[at]!(3, options), inputs: [typed(batch)] },
          { ...instanceNorm, inputs: [typed(batch)] },
          { ...instanceNorm, inputs: [typed(instance)] },
        ];
      }),
    ),
  ),
  { python: "nn.BatchNorm1d(3)", make: () => new nn.BatchNorm1d(3), inputs: ["torch.randn(4, 3)"] },
  ...[0, 1, 2].flatMap((at) => [
    { python: `nn.Dropout${at + 1}d(0.4)`, make: () => new dropouts[at]!(0.4), inputs: [shapes[at]![0]] },
    { python: `nn.Dropout${at + 1}d()`, make: () => new dropouts[at]!(), inputs: [shapes[at]![1]] },
  ]),
  { python: "nn.LocalResponseNorm(2)", make: () => new nn.LocalResponseNorm(2), inputs: [shapes[0][0]] },
  {
    python: "nn.LocalResponseNorm(3, alpha=0.1, beta=0.5, k=2.0)",
    make: () => new nn.LocalResponseNorm(3, { alpha: 0.1, beta: 0.5, k: 2 }),
    inputs: [shapes[1][0]],
  },
  {
    python: "nn.LocalResponseNorm(2, 0.1)",
    make: () => new nn.LocalResponseNorm(2, 0.1),
    inputs: ["torch.randn(2, 3, 2, 2, 2, dtype=torch.float64)"],
  },
];
