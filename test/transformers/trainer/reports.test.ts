/** Logs as TensorBoard's own reader and a reader of JSON lines find them, and as people see them. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { formatGeneral } from "../../../src/python/format.js";
import { PrinterCallback, type TrainingArgumentsOptions } from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "./document.js";
import { examples, makeTrainer } from "./make.js";

const folder = temporaryFolder();
const short: TrainingArgumentsOptions = {
  ...{ maxSteps: 3, loggingSteps: 1, evalStrategy: "steps", evalSteps: 3, reportTo: ["tensorboard", "jsonl"] },
};

test.skipIf(noPython)("TensorBoard's reader finds every number that was logged, and the texts", async () => {
  const outputDir = join(folder, "tensorboard");
  const trainer = makeTrainer({ ...short, outputDir }, { evalDataset: examples() });
  await trainer.train();
  const runs = readdirSync(join(outputDir, "runs"));
  expect(runs).toEqual([expect.stringMatching(/^[A-Z][a-z]{2}\d\d_\d\d-\d\d-\d\d_/)]);
  const { scalars, texts, version } = await python<{
    scalars: Record<string, [number, number][]>;
    texts: Record<string, string>;
    version: string;
  }>(
    `
import glob, os
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader
read = EventAccumulator(args["folder"])
read.Reload()
scalars = {tag: [[e.step, e.value] for e in read.Scalars(tag)] for tag in read.Tags()["scalars"]}
texts = {tag: read.Tensors(tag)[0].tensor_proto.string_val[0].decode() for tag in read.Tags()["tensors"]}
first = next(EventFileLoader(glob.glob(os.path.join(args["folder"], "events*"))[0]).Load())
result = {"scalars": scalars, "texts": texts, "version": first.file_version}`,
    { folder: join(outputDir, "runs", runs[0]!) },
  );
  expect(version).toBe("brain.Event:2");
  const logged: Record<string, [number, number][]> = {};
  for (const { step, ...row } of trainer.state.logHistory) {
    for (const [name, value] of Object.entries(row)) {
      const tag = name.startsWith("eval_") ? name.replace("_", "/") : `train/${name}`;
      logged[tag] = [...(logged[tag] ?? []), [step!, Math.fround(value)]];
    }
  }
  expect(scalars).toEqual(logged);
  expect(JSON.parse(texts["args/text_summary"]!)).toEqual(trainer.args.toDict());
  expect(JSON.parse(texts["model_config/text_summary"]!)).toMatchObject({ vocab_size: 8, hidden_size: 64 });
});

test("the JSON lines are the rows of the log, also after a run that went on from a checkpoint", async () => {
  const outputDir = join(folder, "jsonl");
  const options: TrainingArgumentsOptions = {
    ...short,
    outputDir,
    reportTo: "jsonl",
    saveStrategy: "steps",
    saveSteps: 2,
  };
  const make = () => makeTrainer(options, { evalDataset: examples() });
  const lines = () =>
    readFileSync(join(outputDir, "log_history.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  const trainer = make();
  await trainer.train();
  expect(lines()).toEqual(trainer.state.logHistory);
  const resumed = make();
  await resumed.train({ resumeFromCheckpoint: join(outputDir, "checkpoint-2") });
  expect(lines()).toEqual(resumed.state.logHistory);
});

test("the printer prints what Python prints", async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  try {
    const trainer = makeTrainer({ maxSteps: 1, loggingSteps: 1, outputDir: join(folder, "printed") });
    trainer.addCallback(PrinterCallback);
    await trainer.train();
  } finally {
    spy.mockRestore();
  }
  expect(written[0]).toMatch(
    /^\{'loss': '\d\.\d+', 'grad_norm': '\d+\.\d+', 'learning_rate': '5e-05', 'epoch': '1'\}\n$/,
  );
  expect(written[1]).toMatch(/^\{'train_runtime': .*'train_loss': '\d\.\d+', 'epoch': '1'\}\n$/);
});

test("numbers have four digits, as Python's format .4g", () => {
  const numbers = [
    0,
    1,
    5e-5,
    12346,
    1234.4,
    1234.6,
    0.00012346,
    0.5,
    -2.7189,
    1e10,
    9999.6,
    1.0625,
    Number.NaN,
    -1 / 0,
  ];
  expect(numbers.map((value) => formatGeneral(value, 4))).toEqual([
    "0",
    "1",
    "5e-05",
    "1.235e+04",
    "1234",
    "1235",
    "0.0001235",
    "0.5",
    "-2.719",
    "1e+10",
    "1e+04",
    "1.062",
    "nan",
    "-inf",
  ]);
});
