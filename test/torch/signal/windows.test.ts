/** torch.signal.windows beside Python: values, gradients' flags and errors. */

import torch from "libtorch-node";
import { describe, test } from "vitest";
import { noPython } from "../../python.js";
import { expectSame, type Row } from "../names/table.js";

const { windows } = torch.signal;
type Window = (M: number, options?: object) => torch.Tensor;

const SETTINGS: [string, object][] = [
  ["", {}],
  [", sym=False", { sym: false }],
  [", dtype=torch.float64", { dtype: "float64" }],
  [", sym=False, dtype=torch.float64", { sym: false, dtype: "float64" }],
];
const WINDOWS: [string, Window, string, object][] = [
  ["bartlett", windows.bartlett, "", {}],
  ["blackman", windows.blackman, "", {}],
  ["cosine", windows.cosine, "", {}],
  ["exponential", windows.exponential, "", {}],
  ["exponential", windows.exponential, ", tau=2.5", { tau: 2.5 }],
  ["gaussian", windows.gaussian, "", {}],
  ["gaussian", windows.gaussian, ", std=0.7", { std: 0.7 }],
  ["general_cosine", windows.generalCosine as Window, ", a=[0.46, 0.23, 0.31]", { a: [0.46, 0.23, 0.31] }],
  ["general_hamming", windows.generalHamming, ", alpha=0.6", { alpha: 0.6 }],
  ["hamming", windows.hamming, "", {}],
  ["hann", windows.hann, "", {}],
  ["kaiser", windows.kaiser, "", {}],
  ["kaiser", windows.kaiser, ", beta=3.5", { beta: 3.5 }],
  ["nuttall", windows.nuttall, "", {}],
];

const values = WINDOWS.flatMap(([name, window, more, given]) =>
  [0, 1, 2, 5, 12].flatMap((M) =>
    SETTINGS.map(
      ([written, options]): Row => [
        `torch.signal.windows.${name}(${M}${more}${written})`,
        () => window(M, { ...given, ...options }),
      ],
    ),
  ),
);

const wrong: Row[] = [
  ...WINDOWS.flatMap(([name, window, more, given]): Row[] => [
    [`torch.signal.windows.${name}(-1${more})`, () => window(-1, given)],
    [`torch.signal.windows.${name}(3${more}, dtype=torch.int64)`, () => window(3, { ...given, dtype: "int64" })],
    [
      `torch.signal.windows.${name}(3${more}, layout=torch.sparse_coo)`,
      () => window(3, { ...given, layout: torch.sparseCoo }),
    ],
  ]),
  ["torch.signal.windows.exponential(3, tau=-1)", () => windows.exponential(3, { tau: -1 })],
  ["torch.signal.windows.exponential(3, center=1)", () => windows.exponential(3, { center: 1 })],
  ["torch.signal.windows.exponential(5, center=1, sym=False)", () => windows.exponential(5, { center: 1, sym: false })],
  ["torch.signal.windows.gaussian(3, std=-1)", () => windows.gaussian(3, { std: -1 })],
  ["torch.signal.windows.kaiser(3, beta=-1)", () => windows.kaiser(3, { beta: -1 })],
  ["torch.signal.windows.general_cosine(3, a=1)", () => windows.generalCosine(3, { a: 1 as never })],
  ["torch.signal.windows.general_cosine(3, a=[])", () => windows.generalCosine(3, { a: [] })],
  [
    "torch.signal.windows.hann(3, requires_grad=True).requires_grad",
    () => windows.hann(3, { requiresGrad: true }).requiresGrad,
  ],
  [
    "torch.set_default_dtype(torch.float64);; w = torch.signal.windows.hann(3);; torch.set_default_dtype(torch.float32);; w",
    () => {
      torch.setDefaultDtype("float64");
      const window = windows.hann(3);
      torch.setDefaultDtype("float32");
      return window;
    },
  ],
];

describe.skipIf(noPython)("windows", () => {
  test("have Python's bits", () => expectSame(values));
  test("refuse what Python refuses", () => expectSame(wrong));
});
