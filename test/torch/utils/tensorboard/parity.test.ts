/** TensorBoard's reader finds in our files what it finds in those of Python's SummaryWriter. */

import { beforeAll, describe, expect, test } from "vitest";
import torch from "../../../../src/index.js";
import { noPython } from "../../../python.js";
import { type Addition, both, type Found } from "./python_writer.js";

torch.manualSeed(0);
// Of few bits, so that every order of summation gives the same.
const values = (...shape: number[]) => torch.randint(-512, 512, shape).double().div(256);
const image = (...shape: number[]) => torch.rand(shape);
const bytes = (...shape: number[]) => torch.randint(0, 256, shape).to("uint8");
const labels = torch.randint(0, 2, [40]);
const predictions = torch.rand([40]);
const vertices = torch.tensor([
  [
    [1, 1, 1],
    [-1, -1, 1],
    [1, -1, -1],
    [-1, 1, -1],
  ],
]);
const colors = torch.tensor(
  [
    [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 0, 255],
    ],
  ],
  { dtype: torch.int32 },
);
const faces = torch.tensor(
  [
    [
      [0, 2, 3],
      [0, 3, 1],
      [0, 1, 2],
      [1, 3, 2],
    ],
  ],
  { dtype: torch.int32 },
);
const complex = torch.viewAsComplex(values(3, 2));

const CASES: Record<string, readonly Addition[]> = {
  scalars: [
    ["addScalar", ["a", 0.1]],
    ["addScalar", ["a", 3, 7]],
    ["addScalar", ["b/c", torch.tensor([[2.5]]), 1]],
    ["addScalar", ["half", torch.tensor(0.1, { dtype: torch.bfloat16 })]],
    ["addScalar", ["count", torch.tensor(7n)]],
    ["addScalar", ["nan", Number.NaN, 2]],
    ["addScalar", ["new", 0.1, 3], { newStyle: true }],
    ["addScalar", ["exact", 0.1, 3], { newStyle: true, doublePrecision: true }],
    ["addScalars", ["run/14h", { x: 1, y: torch.tensor(2.5) }, 5]],
    ["addScalars", ["run/14h", { x: 2 }, 6]],
  ],
  texts: [
    ["addText", ["lstm", "This is an **lstm**: größer ≥ 😀", 0]],
    ["addText", ["lstm", "", 10]],
  ],
  tensors: [
    ...["float16", "bfloat16", "float32", "float64", "int8", "uint8", "int16", "int32", "int64", "bool"].map(
      (dtype): Addition => ["addTensor", [dtype, values(2, 3).mul(10).to(dtype), 1]],
    ),
    ["addTensor", ["complex128", complex]],
    ["addTensor", ["complex64", complex.to("complex64")]],
    ["addTensor", ["large", torch.tensor([2n ** 60n + 1n, -(2n ** 61n) - 3n])]],
    ["addTensor", ["none", torch.zeros([0, 3])]],
  ],
  histograms: [
    ["addHistogram", ["default", values(100), 1]],
    ["addHistogram", ["positive", values(100).abs().add(1), 2]],
    ["addHistogram", ["shaped", values(4, 5, 6).float()], { globalStep: 3 }],
    ["addHistogram", ["typed", Int32Array.from([3, 1, 4, 1, 5, 9, 2, 6]), 2]],
    ["addHistogram", ["ten", values(1000), 1, 10]],
    ["addHistogram", ["seven", values(1000), 1, 7]],
    ["addHistogram", ["same", torch.ones([5]), 1, 3]],
    ["addHistogram", ["edges", values(100), 1, [-2, -1, 0, 0.5, 2]]],
    ["addHistogram", ["few", values(100), 1], { maxBins: 9 }],
    ["addHistogram", ["some", values(500), 1, 40], { maxBins: 7 }],
    ...["auto", "fd", "sturges", "sqrt", "rice", "scott", "doane"].map(
      (rule): Addition => ["addHistogram", [rule, values(300), 1, rule]],
    ),
    ["addHistogramRaw", ["raw", -1, 4, 10, 12.5, 30.25, Float64Array.from([0, 1, 4]), Float64Array.from([3, 5, 2]), 9]],
  ],
  images: [
    ["addImage", ["rgb", image(3, 7, 5), 1]],
    ["addImage", ["bytes", bytes(3, 7, 5), 2]],
    ["addImage", ["grey", image(1, 4, 6)]],
    ["addImage", ["alpha", image(4, 4, 6)]],
    ["addImage", ["last", image(6, 4, 3).double()], { dataformats: "HWC" }],
    ["addImage", ["flat", image(6, 4)], { dataformats: "HW" }],
    ["addImage", ["turned", image(6, 4)], { dataformats: "WH" }],
    ["addImage", ["beyond", values(3, 4, 4)]],
    ["addImages", ["batch", image(11, 3, 4, 5), 1]],
    ["addImages", ["greys", bytes(3, 1, 4, 5), 1]],
    ["addImages", ["lasts", image(2, 4, 5, 3)], { dataformats: "NHWC" }],
  ],
  boxes: [
    ["addImageWithBoxes", ["one", image(3, 20, 30), torch.tensor([[2, 3, 12, 14]]), 1]],
    [
      "addImageWithBoxes",
      [
        "two",
        bytes(3, 20, 30),
        torch.tensor([
          [2.7, 3.2, 12.9, 14],
          [0, 0, 29, 19],
        ]),
        1,
      ],
    ],
    ["addImageWithBoxes", ["over", bytes(3, 20, 30), torch.tensor([[-3, 5, 40, 30]]), 1]],
    ["addImageWithBoxes", ["larger", image(3, 20, 30), torch.tensor([[2, 3, 12, 14]]), 1], { rescale: 2.3 }],
    ["addImageWithBoxes", ["smaller", image(3, 20, 30), torch.tensor([[2, 3, 12, 14]]), 1], { rescale: 0.4 }],
  ],
  sounds: [
    ["addAudio", ["a", image(1, 50).mul(2).sub(1), 1]],
    ["addAudio", ["clipped", values(50), 1], { sampleRate: 8000 }],
  ],
  curves: [
    ["addPrCurve", ["pr", labels, predictions, 0]],
    ["addPrCurve", ["few", labels, predictions.double(), 1], { numThresholds: 11 }],
    ["addPrCurve", ["weighted", labels, predictions, 1], { weights: values(40).abs().numpy() }],
    [
      "addPrCurveRaw",
      [
        "raw",
        ...[75, 64, 21, 5, 0].map((_, i, row) => (i < 6 ? Float64Array.from(row) : row)),
        Float64Array.from([1, 0.5, 0.25, 0, 1]),
        0,
      ],
      { numThresholds: 5 },
    ],
  ],
  layouts: [
    ["addCustomScalarsMultilinechart", [["a/b", "a/c"]]],
    ["addCustomScalarsMarginchart", [["a", "b", "c"]], { category: "one", title: "two" }],
    [
      "addCustomScalars",
      [{ T: { t: ["Multiline", ["x", "y"]] }, U: { d: ["Margin", ["a", "b", "c"]], n: ["Multiline", ["q"]] } }],
    ],
  ],
  meshes: [
    ["addMesh", ["points", vertices]],
    [
      "addMesh",
      ["mesh", vertices, colors, faces, { material: { cls: "M", b: [1, { z: true, a: null }] }, camera: {} }, 3],
    ],
  ],
  embeddings: [
    ["addEmbedding", [values(3, 4).float().div(10)], { metadata: ["a", "b", "größer"] }],
    [
      "addEmbedding",
      [torch.tensor([[1n, -2n]])],
      { globalStep: 5, tag: 'of/a\\b%"c"', metadata: [["x", 1]], metadataHeader: ["n", "v"] },
    ],
    ["addEmbedding", [values(5, 2)], { globalStep: 6, labelImg: image(5, 3, 4, 6) }],
  ],
  hyperparameters: [
    [
      "addHparams",
      [{ lr: 0.1, layers: 3, name: "adam", on: true, none: null }, { "hparam/loss": 0.5 }],
      { runName: "r1" },
    ],
    [
      "addHparams",
      [{ lr: 0.1, name: "adam" }, { accuracy: torch.tensor(0.75) }, { lr: [0.1, 0.2], name: ["adam", "sgd"] }, "r2", 4],
    ],
  ],
  dates: [
    ["addScalar", ["a", 1, 2, 1234.5]],
    ["addText", ["a", "b", 2, 1234.5]],
  ],
};

const OPTIONS: Partial<Record<string, Record<string, unknown>>> = { dates: { purgeStep: 3, filenameSuffix: ".x" } };

describe.skipIf(noPython)("as Python's SummaryWriter", () => {
  let found: Record<string, Found>;
  beforeAll(async () => {
    const cases = Object.entries(CASES).map(([name, additions]) => [name, { additions, options: OPTIONS[name] }]);
    found = await both(Object.fromEntries(cases));
  }, 300_000);

  test.each(Object.keys(CASES))("%s", (name) => {
    const { ours, theirs } = found[name]!;
    expect(ours).toEqual(theirs);
    expect(JSON.stringify(ours).length).toBeGreaterThan(200);
  });
});
