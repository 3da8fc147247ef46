/** What has no counterpart in Python's files: graphs and videos, when things are written, and errors. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, expect, test, vi } from "vitest";
import torch, { nn } from "../../../../src/index.js";
import { FileWriter, SummaryWriter } from "../../../../src/torch/utils/tensorboard/index.js";
import { noPython, python } from "../../../python.js";

const folder = mkdtempSync(join(tmpdir(), "libtorch-node-writer-"));
afterAll(() => rmSync(folder, { recursive: true }));
let runs = 0;
const fresh = () => join(folder, String(runs++));
const eventFiles = (logDir: string) => readdirSync(logDir).filter((name) => name.startsWith("events.out.tfevents."));
const sizeOf = (logDir: string) => eventFiles(logDir).reduce((sum, name) => sum + statSync(join(logDir, name)).size, 0);

class Net extends nn.Module {
  layers = new nn.Sequential(new nn.Linear(4, 3), new nn.ReLU());
  out = new nn.Linear(3, 2);
  override forward(x: torch.Tensor) {
    return this.out(this.layers(x).add(1));
  }
}

test.skipIf(noPython)("TensorBoard reads a model's graph, and a video that moves", async () => {
  const logDir = fresh();
  using writer = new SummaryWriter(logDir);
  const net = new Net();
  writer.addGraph(net, torch.rand([5, 4]));
  expect(net.training).toBe(true);
  const frames = torch.randint(0, 256, [1, 3, 3, 4, 5]).to("uint8");
  writer.addVideo("moving", frames, 2, 10);
  writer.addVideo("grid", torch.rand([3, 2, 3, 4, 5]), 2);
  writer.close();
  const read = await python<{
    graph: [string, string, string[], unknown][];
    device: string;
    video: unknown[];
    grid: unknown;
  }>(
    `
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from PIL import Image
read = EventAccumulator(args["logDir"], size_guidance={"images": 0})
read.Reload()
shape = lambda node: [d.size for d in node.attr["_output_shapes"].list.shape[0].dim]
graph = [[n.name, n.op, list(n.input), shape(n)] for n in read.Graph().node]
moving, = read.Images("moving")
image = Image.open(io.BytesIO(moving.encoded_image_string))
video = []
for i in range(image.n_frames):
    image.seek(i)
    video.append([image.info["duration"], list(image.convert("RGB").tobytes())])
grid, = read.Images("grid")
result = {"graph": graph, "device": read.RunMetadata("step1").step_stats.dev_stats[0].device, "video": video, "grid": [grid.width, grid.height, grid.step]}`,
    { logDir },
  );
  expect(read.graph).toEqual([
    ["input/x", "IO Node", [], [5, 4]],
    ["Net/Sequential[layers]/Linear[0]/weight", "Parameter", [], [3, 4]],
    ["Net/Sequential[layers]/Linear[0]/bias", "Parameter", [], [3]],
    [
      ...["Net/Sequential[layers]/Linear[0]/Linear", "Linear"],
      ["input/x", "Net/Sequential[layers]/Linear[0]/weight", "Net/Sequential[layers]/Linear[0]/bias"],
      [5, 3],
    ],
    [...["Net/Sequential[layers]/ReLU[1]/ReLU", "ReLU"], ["Net/Sequential[layers]/Linear[0]/Linear"], [5, 3]],
    ["Net/Linear[out]/weight", "Parameter", [], [2, 3]],
    ["Net/Linear[out]/bias", "Parameter", [], [2]],
    [
      ...["Net/Linear[out]/Linear", "Linear"],
      ["Net/Sequential[layers]/ReLU[1]/ReLU", "Net/Linear[out]/weight", "Net/Linear[out]/bias"],
      [5, 2],
    ],
    ["output/output.1", "IO Node", ["Net/Linear[out]/Linear"], [5, 2]],
  ]);
  expect(read.device).toBe("/device:CPU:0");
  const pixels = (frame: number) => [...frames.at(0, frame).permute([1, 2, 0]).contiguous().toBytes()];
  expect(read.video).toEqual([0, 1, 2].map((frame) => [100, pixels(frame)]));
  expect(read.grid).toEqual([20, 4, 2]);
});

test("events are written when there are enough of them, on flush, on close and after a while", () => {
  vi.useFakeTimers();
  try {
    const logDir = fresh();
    const writer = new SummaryWriter(logDir, { maxQueue: 3, flushSecs: 60 });
    const begun = sizeOf(logDir);
    for (let i = 0; i < 3; i++) writer.addScalar("a", i, i);
    expect(sizeOf(logDir)).toBe(begun);
    writer.addScalar("a", 3, 3);
    const four = sizeOf(logDir);
    expect(four).toBeGreaterThan(begun);
    writer.addScalar("a", 4, 4);
    expect(sizeOf(logDir)).toBe(four);
    writer.flush();
    const five = sizeOf(logDir);
    expect(five).toBeGreaterThan(four);
    writer.addScalar("a", 5, 5);
    vi.advanceTimersByTime(61_000);
    const six = sizeOf(logDir);
    expect(six).toBeGreaterThan(five);
    writer.addScalar("a", 6, 6);
    writer.close();
    writer.close();
    expect(sizeOf(logDir)).toBeGreaterThan(six);
    expect(eventFiles(logDir)).toHaveLength(1);
    writer.addScalar("a", 7, 7);
    expect(eventFiles(logDir)).toHaveLength(2);
    writer.close();
  } finally {
    vi.useRealTimers();
  }
});

test("what was not written is, when the process ends", async () => {
  const logDir = fresh();
  const program = join(folder, "program.ts");
  const source = fileURLToPath(new URL("../../../../src/torch/utils/tensorboard/index.ts", import.meta.url));
  writeFileSync(
    program,
    `import { SummaryWriter } from ${JSON.stringify(source)};
const writer = new SummaryWriter(${JSON.stringify(logDir)});
writer.addText("a", "the last words");`,
  );
  await execa(process.execPath, [fileURLToPath(import.meta.resolve("tsx/cli")), program]);
  expect(readFileSync(join(logDir, eventFiles(logDir)[0]!), "utf8")).toContain("the last words");
}, 60_000);

test("a file writer ends, says so, and begins anew", () => {
  const logDir = fresh();
  const writer = new FileWriter(logDir);
  writer.addSummary({ value: [{ tag: "a", simpleValue: 1 }] }, 3);
  writer.reopen();
  writer.close();
  expect(() => writer.addEvent({ fileVersion: "x" })).toThrow("Writer is closed");
  expect(() => writer.flush()).toThrow("Writer is closed");
  writer.reopen();
  writer.addOnnxGraph(new Uint8Array([1]));
  expect(() => writer.addEvent({ fileVersion: 5 })).toThrow(/Event: fileVersion: string expected/);
  writer.close();
  expect([writer.getLogdir(), eventFiles(logDir).length]).toEqual([logDir, 2]);
});

test("the default folder is named after time and host", () => {
  const before = process.cwd();
  const place = fresh();
  new SummaryWriter(place).close();
  process.chdir(place);
  try {
    using writer = new SummaryWriter({ comment: "_LR" });
    expect(writer.getLogdir()).toMatch(/^runs\/[A-Z][a-z]{2}\d\d_\d\d-\d\d-\d\d_.+_LR$/);
    expect(existsSync(join(place, writer.logDir))).toBe(true);
  } finally {
    process.chdir(before);
  }
});

const WRONG: [what: string, add: (writer: SummaryWriter) => void, message: string | RegExp][] = [
  ["a scalar of two", (w) => w.addScalar("a", [1, 2]), "Tensor should contain one element (0 dimensions)"],
  [
    "no tensor",
    (w) => w.addHistogram("a", "x" as never),
    /Got string for values, but a typed array or a Tensor is expected/,
  ],
  ["a histogram of nothing", (w) => w.addHistogram("a", torch.zeros([0])), "The input has no element."],
  ["falling edges", (w) => w.addHistogram("a", [1], 0, [1, 0]), "`bins` must increase monotonically"],
  ["no bins", (w) => w.addHistogram("a", [1], 0, 0), "`bins` must be positive"],
  ["an unknown rule", (w) => w.addHistogram("a", [1], 0, "best"), "is not a valid estimator for `bins`"],
  [
    "what is not finite",
    (w) => w.addHistogram("a", [1, Number.NaN], 0, 5),
    "autodetected range of [nan, nan] is not finite",
  ],
  [
    "limits without counts",
    (w) => w.addHistogramRaw("a", 0, 1, 1, 1, 1, [1], [1, 2]),
    "len(bucket_limits) != len(bucket_counts)",
  ],
  [
    "a doubled dimension",
    (w) => w.addImage("a", torch.zeros([3, 4, 4]), { dataformats: "HHC" }),
    "same dimension shorthand twice",
  ],
  [
    "a missing one",
    (w) => w.addImage("a", torch.zeros([3, 4, 4]), { dataformats: "HW" }),
    "input tensor and input format are different",
  ],
  [
    "a stranger",
    (w) => w.addImage("a", torch.zeros([3, 4, 4]), { dataformats: "XHW" }),
    "expected a format of the letters HWC",
  ],
  ["five channels", (w) => w.addImage("a", torch.zeros([5, 4, 4])), "Cannot handle this data type"],
  [
    "boxes of three",
    (w) => w.addImageWithBoxes("a", torch.zeros([3, 4, 4]), torch.zeros([1, 3])),
    "boxes of shape [N, 4]",
  ],
  [
    "labels",
    (w) => w.addImageWithBoxes("a", torch.zeros([3, 4, 4]), torch.zeros([1, 4]), { labels: "x" }),
    "there is no font here",
  ],
  ["a flat video", (w) => w.addVideo("a", torch.zeros([3, 4, 4])), "expected 5, got 3"],
  ["a sound of two channels", (w) => w.addAudio("a", torch.zeros([2, 4])), "input tensor should be 1 dimensional."],
  ["a curve of two tags", (w) => w.addCustomScalarsMarginchart(["a", "b"]), "Expected 3 tags, got 2."],
  ["points in a plane", (w) => w.addMesh("a", torch.zeros([2, 3])), "Tensor shape should be of shape BxNx3"],
  ["labels for others", (w) => w.addEmbedding(torch.zeros([2, 3]), ["a"]), "#labels should equal with #data points"],
  ["hyperparameters in a list", (w) => w.addHparams([] as never, {}), "should be dictionary"],
  [
    "a domain of others",
    (w) => w.addHparams({ lr: 1 }, {}, { lr: ["a"] }),
    "should be a list of same type as hparam_dict[lr]",
  ],
  ["a figure", (w) => w.addFigure("a", {}), "there is no matplotlib here"],
  ["an ONNX graph", (w) => w.addOnnxGraph("a.onnx"), "ONNX models are not read here"],
  ["a step of text", (w) => w.addScalar("a", 1, "2" as never), "expected globalStep to be an integer"],
  ["an unknown option", (w) => w.addScalar("a", 1, { step: 2 } as never), "got an unexpected option 'step'"],
];

test("what cannot be shown is refused, and nothing is written", () => {
  const logDir = fresh();
  using writer = new SummaryWriter(logDir);
  const size = sizeOf(logDir);
  for (const [what, add, message] of WRONG) expect(() => add(writer), what).toThrow(message);
  writer.flush();
  expect(sizeOf(logDir)).toBe(size);
  expect(() => new SummaryWriter(join("/proc/self/fd", "x"))).toThrow(/ENOENT|EACCES|EPERM/);
});
