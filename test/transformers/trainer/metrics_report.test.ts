/** What a Trainer says of metrics and of itself, and functions that it cannot wait for. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { data, nn, optim, type Tensor, TinyConfig, TinyTransformerModel } from "../../../src/index.js";
import { type LogRow, Trainer, type TrainerOptions, TrainingArguments } from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "./document.js";
import { examples, makeModel, makeTrainer } from "./make.js";

const folder = temporaryFolder();

describe.skipIf(noPython)("metrics are shown and written as by transformers", () => {
  test("of a training, with times, memory and operations", async () => {
    const outputDir = join(folder, "shown");
    const train = {
      ...{ train_runtime: 93_784.987, eval_runtime: 5.25, init_mem_cpu_alloc_delta: 1_364_197_376, total_flos: 5.5e12 },
      ...{ train_loss: 0.123456, epoch: 3, train_samples: 600, eval_loss: 1e-7, eval_accuracy: 0.00005 },
    };
    const negative = {
      a_runtime: -0.5,
      b_runtime: -1.25,
      c_runtime: -86_400,
      d_runtime: -93_784.75,
      e_runtime: -172_801,
    };
    const test = { test_runtime: 0.999, test_loss: 2.5, ...negative };
    const trainer = makeTrainer({ outputDir });
    const written: string[] = [];
    const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
    try {
      trainer.logMetrics("train", train);
      trainer.logMetrics("test", test);
    } finally {
      spy.mockRestore();
    }
    await trainer.saveMetrics("train", train);
    await trainer.saveMetrics("test", test);
    await trainer.saveMetrics("eval", { eval_loss: 7 }, false);

    const { shown, formatted, files } = await python<{
      shown: string;
      formatted: LogRow;
      files: Record<string, unknown>;
    }>(
      `
import contextlib, io, json, os
from types import SimpleNamespace
from transformers.trainer_pt_utils import log_metrics, metrics_format, save_metrics
trainer = SimpleNamespace(is_world_process_zero=lambda: True, args=SimpleNamespace(output_dir=args["folder"]))
train, test = dict(args["train"], epoch=3.0, total_flos=5.5e12), args["test"]
os.makedirs(args["folder"], exist_ok=True)
with contextlib.redirect_stdout(io.StringIO()) as out:
    log_metrics(trainer, "train", train)
    log_metrics(trainer, "test", test)
save_metrics(trainer, "train", train)
save_metrics(trainer, "test", test)
save_metrics(trainer, "eval", {"eval_loss": 7}, combined=False)
files = {name: open(os.path.join(args["folder"], name)).read() for name in sorted(os.listdir(args["folder"]))}
result = {"shown": out.getvalue(), "formatted": metrics_format(train), "files": files}`,
      { train, test, folder: join(folder, "python") },
    );
    expect(written.join("")).toBe(shown);
    expect(trainer.metricsFormat(train)).toEqual(formatted);
    for (const [name, text] of Object.entries(files)) {
      // Of what Python has as a float this whole number does not say so.
      const expected = String(text).replace("5500000000000.0", "5500000000000");
      expect(readFileSync(join(outputDir, name), "utf8"), name).toBe(expected);
    }
    expect(Object.keys(files)).toEqual([
      "all_results.json",
      "eval_results.json",
      "test_results.json",
      "train_results.json",
    ]);
  });

  test("the loss of an evaluation comes before the metrics of one's own, unless they have the prefix", async () => {
    const outputDir = join(folder, "order");
    const computeMetrics = () => ({ accuracy: 0.5, eval_own: 1, f1: 0.25 });
    const names = Object.keys(await makeTrainer({ outputDir }, { evalDataset: examples(), computeMetrics }).evaluate());
    const theirs = await python<string[]>(
      `
import torch
from transformers import PrinterCallback, Trainer, TrainingArguments
class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.nn.Parameter(torch.ones(2))
    def forward(self, x=None, labels=None):
        return {"loss": (x * self.w).sum(), "logits": x * self.w}
data = [{"x": [1.0, 2.0], "labels": [1, 0]}] * 2
given = TrainingArguments(output_dir=args["folder"], use_cpu=True, disable_tqdm=True, report_to=[])
trainer = Trainer(Model(), given, eval_dataset=data, compute_metrics=lambda _: {"accuracy": 0.5, "eval_own": 1, "f1": 0.25})
trainer.remove_callback(PrinterCallback)
result = list(trainer.evaluate())`,
      { folder: join(folder, "python") },
    );
    const own = (all: string[]) => all.filter((name) => !/time$|per_second$/.test(name));
    expect(own(names)).toEqual(own(theirs));
  });
});

test("a Trainer says which process it is in, what is trained and how fast", async () => {
  const trainer = makeTrainer({
    outputDir: join(folder, "facts"),
    maxSteps: 1,
    learningRate: 0.25,
    lrSchedulerType: "constant",
  });
  expect([trainer.isWorldProcessZero(), trainer.isLocalProcessZero()]).toEqual([true, true]);
  const sizes = trainer.model.parameters().map((param) => param.numel());
  expect(trainer.getNumTrainableParameters()).toBe(sizes.reduce((a, b) => a + b, 0));
  trainer.model.parameters()[0]?.requiresGrad_(false);
  expect(trainer.getNumTrainableParameters()).toBe(sizes.slice(1).reduce((a, b) => a + b, 0));
  expect(() => trainer.getLearningRates()).toThrow("Trainer optimizer is None");
  await trainer.train();
  expect(trainer.getLearningRates()).toEqual([0.25, 0.25]);
  const shapes: number[][] = [];
  for await (const batch of trainer.getTestDataloader(examples()))
    shapes.push((batch as { labels: Tensor }).labels.shape);
  expect(shapes).toEqual([[4, 10]]);
});

test.skipIf(noPython)("optimizer, schedule, groups and counts are transformers'", async () => {
  const [names, ...expected] = await python<[string[], ...unknown[]]>(
    `
import torch
from torch.utils.data import DataLoader
from transformers import Trainer, TrainingArguments
model = torch.nn.TransformerEncoderLayer(8, 2, 16)
given = TrainingArguments(output_dir=args["folder"], use_cpu=True, report_to=[], per_device_train_batch_size=3,
    gradient_accumulation_steps=2, weight_decay=0.1, learning_rate=0.5)
trainer = Trainer(model, given)
trainer.create_optimizer_and_scheduler(10)
trainer.optimizer.step()
trainer.lr_scheduler.step()
data = [{"x": 1}] * 5
result = [
    # Without those that are None.
    [name for name in trainer.get_decay_parameter_names(model) if name in model.state_dict()],
    [len(params) for params in trainer.get_optimizer_group()],
    trainer.get_optimizer_group(trainer.optimizer.param_groups[0]["params"][0])["weight_decay"],
    trainer.get_total_train_batch_size(given),
    trainer.num_examples(DataLoader(data, batch_size=2)),
    trainer.get_learning_rates(),
]`,
    { folder: join(folder, "python") },
  );
  const model = new nn.TransformerEncoderLayer(8, 2, { dimFeedforward: 16 });
  const sizes = { perDeviceTrainBatchSize: 3, gradientAccumulationSteps: 2 };
  const args = new TrainingArguments({
    ...{ outputDir: folder, useCpu: true, reportTo: "none", ...sizes, weightDecay: 0.1, learningRate: 0.5 },
  });
  const trainer = new Trainer({ model, args });
  expect(() => trainer.getOptimizerGroup()).toThrow("Trainer optimizer is None");
  expect(() => trainer.createScheduler(10)).toThrow("Trainer optimizer is None");
  trainer.createOptimizerAndScheduler(10);
  trainer.optimizer?.step();
  (trainer.lrScheduler as optim.lrScheduler.LRScheduler).step();
  const loader = new data.DataLoader(
    Array.from({ length: 5 }, () => ({ x: 1 })),
    { batchSize: 2 },
  );
  expect(trainer.getDecayParameterNames(model)).toEqual(names);
  expect([
    (trainer.getOptimizerGroup() as Tensor[][]).map((params) => params.length),
    // Of the very first: transformers compares another one's elements with those before it, and fails where the shapes do not fit.
    Reflect.get(trainer.getOptimizerGroup(trainer.optimizer?.paramGroups[0].params[0]), "weightDecay"),
    trainer.getTotalTrainBatchSize(args),
    trainer.numExamples(loader),
    trainer.getLearningRates(),
  ]).toEqual(expected);
  expect(trainer.getOptimizerGroup(model.linear1.bias)).toBe(trainer.optimizer?.paramGroups[1]);
});

describe("a Trainer's optimizer and schedule can be another class's", () => {
  const args = (name: string) => {
    const quiet = { useCpu: true, disableTqdm: true, saveStrategy: "no", reportTo: "none" } as const;
    return new TrainingArguments({ outputDir: join(folder, name), ...quiet, maxSteps: 1, learningRate: 0.25 });
  };
  const given = (name: string) => ({ model: makeModel(1), args: args(name), trainDataset: examples() });

  test("which overrides how they are made", async () => {
    class Own extends Trainer {
      override createOptimizer(model = this.model) {
        this.optimizer ??= new optim.SGD(model.parameters(), { lr: 0.125 });
        return this.optimizer;
      }
      override createScheduler(steps: number) {
        this.lrScheduler = new optim.lrScheduler.ConstantLR(this.optimizer!, { factor: 1, totalIters: steps });
        return this.lrScheduler;
      }
    }
    const trainer = new Own(given("own"));
    await trainer.train();
    expect(trainer.optimizer).toBeInstanceOf(optim.SGD);
    expect(trainer.lrScheduler).toBeInstanceOf(optim.lrScheduler.ConstantLR);
    expect(trainer.getLearningRates()).toEqual([0.125]);
  });

  test("which says that one that makes none is to assign it", async () => {
    class Forgets extends Trainer {
      override createOptimizerAndScheduler() {}
    }
    await expect(new Forgets(given("forgets")).train()).rejects.toThrow(
      "expected optimizer to be there after Forgets.createOptimizerAndScheduler(), got null",
    );
  });
});

describe("what gives a promise where a value is needed is an error that says so", () => {
  const attempt = (trainer: Trainer, evaluates: boolean) => (evaluates ? trainer.evaluate() : trainer.train());
  class AsyncLoss extends Trainer {
    override computeLoss(...given: Parameters<Trainer["computeLoss"]>) {
      return (async () => super.computeLoss(...given))() as never;
    }
  }
  class BareLoss extends Trainer {
    override computeLoss(...given: Parameters<Trainer["computeLoss"]>) {
      return super.computeLoss(...given).loss as never;
    }
  }
  class AsyncModel extends TinyTransformerModel {
    override forward(...given: Parameters<TinyTransformerModel["forward"]>) {
      return (async () => super.forward(...given))() as never;
    }
  }
  const promise = (async () => ({})) as () => never;
  const asyncModel = () => new AsyncModel(new TinyConfig({ vocabSize: 8 }));
  const cases: [string, typeof Trainer, TrainerOptions, boolean, string][] = [
    ["computeLoss", AsyncLoss, {}, false, "expected computeLoss to be synchronous, but it gave a Promise"],
    ["computeLoss of an evaluation", AsyncLoss, {}, true, "expected computeLoss to be synchronous"],
    ["a loss by itself", BareLoss, {}, false, "expected computeLoss to return { loss, outputs } with a Tensor"],
    ["computeLossFunc", Trainer, { computeLossFunc: promise }, false, "expected computeLossFunc to be synchronous"],
    ["computeMetrics", Trainer, { computeMetrics: promise }, true, "expected computeMetrics to be synchronous"],
    [
      "preprocessLogitsForMetrics",
      Trainer,
      { preprocessLogitsForMetrics: promise, computeMetrics: () => ({}) },
      true,
      "expected preprocessLogitsForMetrics to be synchronous",
    ],
    ["forward", Trainer, { model: asyncModel() }, false, "expected the model's forward to be synchronous"],
  ];
  test.each(cases)("%s", async (name, Class, options, evaluates, message) => {
    const args = new TrainingArguments({
      ...{
        outputDir: join(folder, name),
        useCpu: true,
        disableTqdm: true,
        saveStrategy: "no",
        maxSteps: 1,
        reportTo: "none",
      },
    });
    const data = { trainDataset: examples(), evalDataset: examples() };
    const trainer = new Class({ model: makeModel(1), args, ...data, ...options });
    await expect(attempt(trainer, evaluates)).rejects.toThrow(message);
  });

  test("modelInit", () => {
    const args = new TrainingArguments({ outputDir: join(folder, "init"), useCpu: true });
    expect(() => new Trainer({ modelInit: promise, args })).toThrow("expected modelInit to be synchronous");
  });
});
