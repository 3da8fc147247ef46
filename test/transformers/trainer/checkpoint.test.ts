/** Checkpoints: resumed here, in Python and across; what is in them; what does not load; a disk that is full. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import torch, { nn } from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import { TinyConfig, TinyTransformerModel } from "../../../src/systems/models/index.js";
import type { NumpyArray } from "../../../src/torch/serialization/python_types.js";
import {
  EarlyStoppingCallback,
  getLastCheckpoint,
  type LogRow,
  PreTrainedTokenizerFast,
  type TrainingArgumentsOptions,
  trainWordLevel,
} from "../../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";
import { importReference, temporaryFolder } from "./document.js";
import { examples, makeModel, makeTrainer, SAMPLE, untimed } from "./make.js";

const folder = temporaryFolder();

const texts = [...SAMPLE, "hello bot"];
/** Five batches and, with two for a step, three steps an epoch: checkpoints lie inside and at the end of epochs. */
const run: TrainingArgumentsOptions = {
  ...{ perDeviceTrainBatchSize: 1, gradientAccumulationSteps: 2, numTrainEpochs: 4, warmupSteps: 3, loggingSteps: 1 },
  ...{ saveStrategy: "steps", saveSteps: 1, seed: 3 },
};
const named = (options: object) =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [snakeCase(name), value]));

describe("a training that goes on from a checkpoint", () => {
  const outputDir = join(folder, "whole");
  let rows: LogRow[];
  let weights: Record<string, Bits>;
  beforeAll(async () => {
    const trainer = makeTrainer({ ...run, outputDir }, { texts });
    await trainer.train();
    rows = untimed(trainer.state.logHistory.slice(0, -1));
    weights = Object.fromEntries(
      Object.entries(trainer.model.stateDict()).map(([name, weight]) => [
        name,
        { dtype: weight.dtype.name, shape: weight.shape, data: Buffer.from(weight.toBytes()).toString("base64") },
      ]),
    );
  });

  test.each([1, 3, 4, 11])("of step %i has the rows and weights of the one that was not interrupted", async (step) => {
    const trainer = makeTrainer({ ...run, outputDir: join(folder, `resumed-${step}`), saveStrategy: "no" }, { texts });
    torch.randn(100);
    const output = await trainer.train({ resumeFromCheckpoint: join(outputDir, `checkpoint-${step}`) });
    expect(untimed(trainer.state.logHistory.slice(0, -1))).toEqual(rows);
    expect(output.globalStep).toBe(rows.length);
    for (const [name, weight] of Object.entries(trainer.model.stateDict())) {
      expectSameBits(weight, weights[name]!, name);
    }
  });

  test("takes the last one that is whole, and leaves nothing of saves that were interrupted", async () => {
    const place = join(folder, "interrupted");
    cpSync(join(outputDir, "checkpoint-9"), join(place, "checkpoint-9"), { recursive: true });
    mkdirSync(join(place, "checkpoint-10"));
    mkdirSync(join(place, ".checkpoint-11.0f8fad5b-d9cb-469f-a165-70867728950e.tmp"));
    const trainer = makeTrainer({ ...run, outputDir: place, saveStrategy: "no" }, { texts });
    await trainer.train({ resumeFromCheckpoint: true });
    expect(untimed(trainer.state.logHistory.slice(0, -1))).toEqual(rows);
    expect(readdirSync(place).sort()).toEqual(["checkpoint-10", "checkpoint-9"]);
  });

  test.skipIf(noPython)("goes on in Python, and here from Python's", async () => {
    interface Side {
      rows: LogRow[];
      weights: Record<string, Bits>;
      files: string[];
      rng: string[];
      arguments: Record<string, unknown>;
      optimizer: { keys: string[]; groups: unknown[] };
      scheduler: unknown;
    }
    const theirFolder = join(folder, "python");
    const steps = [4, 9];
    const { whole, resumed } = await python<{ whole: Side; resumed: Side[] }>(
      `${importReference}
import os, random, numpy, dataclasses
def side(trainer, folder):
    rng = torch.load(os.path.join(folder, "rng_state.pth"), weights_only=False)
    optimizer = torch.load(os.path.join(folder, "optimizer.pt"), weights_only=True)
    scheduler = torch.load(os.path.join(folder, "scheduler.pt"), weights_only=True)
    return {"rows": trainer.state.log_history, "weights": {k: bits(v) for k, v in trainer.model.state_dict().items()},
        "files": sorted(os.listdir(folder)), "arguments": trainer.args.to_dict(),
        "rng": [repr(rng["python"]), repr([x.tolist() if hasattr(x, "tolist") else x for x in rng["numpy"]]), repr(rng["cpu"].tolist())],
        "optimizer": {"keys": sorted(optimizer["state"][0]), "groups": optimizer["param_groups"]},
        "scheduler": scheduler}
python_args = {"output_dir": args["folder"], **args["run"]}
whole = side(reference.train(python_args, args["texts"]), os.path.join(args["folder"], "checkpoint-4"))
resumed = []
for step in args["steps"]:
    torch.manual_seed(99); random.seed(99); numpy.random.seed(99)
    checkpoint = os.path.join(args["ours"], f"checkpoint-{step}")
    trainer = reference.train({**python_args, "save_strategy": "no"}, args["texts"], resume=checkpoint)
    resumed.append(side(trainer, checkpoint))
result = {"whole": whole, "resumed": resumed}`,
      { folder: theirFolder, run: named(run), texts, ours: outputDir, steps },
    );
    for (const [index, side] of [whole, ...resumed].entries()) {
      expect(untimed(side.rows.slice(0, -1)), String(index)).toEqual(rows);
      expect(side.weights).toEqual(weights);
    }
    const ours = resumed[0]!;
    expect(ours.rng).toEqual(whole.rng);
    expect(ours.optimizer).toEqual(whole.optimizer);
    expect(ours.scheduler).toEqual(whole.scheduler);
    // The model of the document cannot generate in Python, and the arguments are a pickled class there.
    const expected = whole.files.map((name) => name.replace("training_args.bin", "training_args.json"));
    expect(ours.files).toEqual([...expected, "generation_config.json"].sort());
    const written = JSON.parse(readFileSync(join(outputDir, "checkpoint-4", "training_args.json"), "utf8"));
    expect(written).toEqual({ ...whole.arguments, output_dir: outputDir });

    for (const step of steps) {
      const trainer = makeTrainer({ ...run, outputDir: join(folder, "from-python"), saveStrategy: "no" }, { texts });
      await trainer.train({ resumeFromCheckpoint: join(theirFolder, `checkpoint-${step}`) });
      expect(untimed(trainer.state.logHistory.slice(0, -1))).toEqual(rows);
      for (const [name, weight] of Object.entries(trainer.model.stateDict())) {
        expectSameBits(weight, weights[name]!, name);
      }
    }
  });

  test("keeps the generators of Python and numpy as they came", async () => {
    const states = await torch.load<{ python: unknown[]; numpy: unknown[] }>(
      join(outputDir, "checkpoint-1", "rng_state.pth"),
    );
    expect([states.python[0], (states.python[1] as unknown[]).length, states.python[2]]).toEqual([3, 625, null]);
    expect(states.numpy[0]).toBe("MT19937");
    expect((states.numpy[1] as NumpyArray).tensor.shape).toEqual([624]);
  });

  test("has its callbacks' states back when asked", async () => {
    const place = join(folder, "callbacks");
    const options: TrainingArgumentsOptions = {
      ...{ ...run, outputDir: place, evalStrategy: "steps", evalSteps: 1, loadBestModelAtEnd: true },
      ...{ restoreCallbackStatesFromCheckpoint: true, maxSteps: 3, learningRate: 0 },
    };
    const make = (callback: EarlyStoppingCallback) =>
      makeTrainer(options, { texts, evalDataset: examples(), callbacks: [callback] });
    await make(new EarlyStoppingCallback({ earlyStoppingPatience: 5 })).train();
    const callback = new EarlyStoppingCallback({ earlyStoppingPatience: 1 });
    const resumed = make(callback);
    await resumed.train({ resumeFromCheckpoint: join(place, "checkpoint-2") });
    // With a rate of 0 nothing improves after the first evaluation.
    expect([callback.earlyStoppingPatience, callback.earlyStoppingPatienceCounter]).toEqual([5, 2]);
    expect(resumed.state.globalStep).toBe(3);
  });

  test("says that the best checkpoint is gone, and goes on without it", async () => {
    const place = join(folder, "gone");
    const best = join(place, "checkpoint-1");
    const options: TrainingArgumentsOptions = {
      ...{ ...run, outputDir: place, evalStrategy: "steps", evalSteps: 1, loadBestModelAtEnd: true },
      ...{ maxSteps: 3, learningRate: 0 },
    };
    await makeTrainer(options, { texts, evalDataset: examples() }).train();
    rmSync(best, { recursive: true });
    const resumed = makeTrainer(options, { texts, evalDataset: examples() });
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    try {
      await resumed.train({ resumeFromCheckpoint: join(place, "checkpoint-2") });
      expect(warned.mock.calls.map(([text]) => text)).toEqual([
        `The best checkpoint ${best} recorded in the resumed state does not exist anymore. Ignoring it for this run.`,
      ]);
    } finally {
      warned.mockRestore();
    }
    expect(resumed.state.bestModelCheckpoint).toBeNull();
  });
});

describe("what does not fit is refused:", () => {
  test("no checkpoint", async () => {
    const outputDir = join(folder, "empty");
    expect(await getLastCheckpoint(outputDir)).toBeNull();
    const trainer = makeTrainer({ ...run, outputDir }, { texts });
    await expect(trainer.train({ resumeFromCheckpoint: true })).rejects.toThrow(
      `No valid checkpoint found in output directory (${outputDir})`,
    );
    await expect(trainer.train({ resumeFromCheckpoint: outputDir })).rejects.toThrow(
      `Can't find a valid checkpoint at ${outputDir}`,
    );
  });

  test("a checkpoint of another architecture, or of other sizes", async () => {
    const place = join(folder, "other");
    await makeTrainer({ ...run, outputDir: place, maxSteps: 1 }, { texts }).train();
    const checkpoint = join(place, "checkpoint-1");
    const resume = { resumeFromCheckpoint: checkpoint };
    const model = new TinyTransformerModel(new TinyConfig({ vocabSize: 8, hiddenSize: 32 }));
    await expect(makeTrainer({ ...run, outputDir: place }, { texts, model }).train(resume)).rejects.toThrow(
      `Expected a checkpoint of this TinyTransformerModel in ${checkpoint}: Error(s) in loading state_dict`,
    );
    const config = join(checkpoint, "config.json");
    writeFileSync(config, readFileSync(config, "utf8").replace("TinyTransformerModel", "BertModel"));
    await expect(makeTrainer({ ...run, outputDir: place }, { texts }).train(resume)).rejects.toThrow(
      `Expected a checkpoint of a TinyTransformerModel, but ${config} names BertModel`,
    );
  });

  test("a state that is torn", async () => {
    const place = join(folder, "torn");
    await makeTrainer({ ...run, outputDir: place, maxSteps: 1 }, { texts }).train();
    const checkpoint = join(place, "checkpoint-1");
    const resume = () =>
      makeTrainer({ ...run, outputDir: place }, { texts }).train({ resumeFromCheckpoint: checkpoint });
    const state = join(checkpoint, "trainer_state.json");
    const text = readFileSync(state, "utf8");
    writeFileSync(state, text.slice(0, -30));
    await expect(resume()).rejects.toThrow(`${state}: expected JSON`);
    writeFileSync(state, "{}");
    await expect(resume()).rejects.toThrow(`Expected the state of a training in ${state}`);
    writeFileSync(state, text);
    const optimizer = join(checkpoint, "optimizer.pt");
    writeFileSync(optimizer, readFileSync(optimizer).subarray(0, 1000));
    await expect(resume()).rejects.toThrow(optimizer);
  });

  test.each([
    ["below a file", () => join(folder, "a-file", "results"), "not a directory (ENOTDIR)"],
    ["that is a file", () => join(folder, "a-file"), "not a directory (ENOTDIR)"],
    ["where no folder can be made", () => "/proc/results", "no such file or directory (ENOENT)"],
  ])("a folder %s, before the first step", async (_what, place, reason) => {
    writeFileSync(join(folder, "a-file"), "");
    const outputDir = place();
    const trainer = makeTrainer({ ...run, outputDir }, { texts });
    await expect(trainer.train()).rejects.toThrow(
      `Option "outputDir": expected a folder that can be written, but got ${outputDir}: ${reason}`,
    );
    expect(trainer.state.globalStep).toBe(0);
  });
});

test("numbers that are none survive a checkpoint, as in Python's JSON", async () => {
  class Nowhere extends nn.Module {
    fc = new nn.Linear(1, 1);
    override forward(_ids: torch.Tensor) {
      return { loss: this.fc(torch.full([1, 1], Number.NaN)).sum() };
    }
  }
  const outputDir = join(folder, "nan");
  const options = { ...run, outputDir, maxSteps: 2, loggingNanInfFilter: false };
  const trainer = makeTrainer(options, { texts, model: new Nowhere() });
  await trainer.train();
  expect(trainer.state.logHistory[0]!.loss).toBeNaN();
  const path = join(outputDir, "checkpoint-1", "trainer_state.json");
  expect(readFileSync(path, "utf8")).toContain('"loss": NaN,');
  const resumed = makeTrainer(options, { texts, model: new Nowhere() });
  await resumed.train({ resumeFromCheckpoint: join(outputDir, "checkpoint-1") });
  expect(untimed(resumed.state.logHistory.slice(0, 2))).toEqual(untimed(trainer.state.logHistory.slice(0, 2)));
});

test("a checkpoint has the tokenizer, which loads from it", async () => {
  const outputDir = join(folder, "tokenizer");
  const tokenizer = await trainWordLevel(SAMPLE, { padToken: "<pad>" });
  const data = texts.map((text) => {
    const { inputIds } = tokenizer(text);
    return { inputIds, labels: inputIds };
  });
  const model = new TinyTransformerModel(new TinyConfig({ vocabSize: tokenizer.length }));
  const trainer = makeTrainer(
    { ...run, outputDir, maxSteps: 1 },
    { model, trainDataset: data, processingClass: tokenizer },
  );
  await trainer.train();
  const loaded = await PreTrainedTokenizerFast.fromPretrained(join(outputDir, "checkpoint-1"));
  expect(loaded("hello machine").inputIds).toEqual(tokenizer("hello machine").inputIds);
});

const disk = join(folder, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=20m", "none", disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
});
const noDisk = mounted ? undefined : "no right to mount a small disk: run as root to have this tested";

test.skipIf(noDisk)("a full disk is an error, and the last good checkpoint stays and can be resumed from", async () => {
  const options = { ...run, outputDir: disk };
  const trainer = makeTrainer(options, { texts });
  await expect(trainer.train()).rejects.toMatchObject({ code: "ENOSPC" });
  const left = readdirSync(disk);
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter((name) => !/^checkpoint-\d+$/.test(name))).toEqual([]);
  for (const name of left.slice(1)) rmSync(join(disk, name), { recursive: true });
  const last = (await getLastCheckpoint(disk)) as string;
  const resumed = makeTrainer({ ...options, saveStrategy: "no" }, { texts, model: makeModel(77) });
  await resumed.train({ resumeFromCheckpoint: last });
  const whole = makeTrainer({ ...options, saveStrategy: "no" }, { texts });
  await whole.train();
  expect(untimed(resumed.state.logHistory.slice(0, -1))).toEqual(untimed(whole.state.logHistory.slice(0, -1)));
});
