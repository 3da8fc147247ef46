/** Arguments and data that do not fit: what the errors say. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as datasets from "../../../src/datasets/index.js";
import torch, { data, nn } from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import { TinyGPT } from "../../../src/systems/models/index.js";
import {
  DataCollatorForLanguageModeling,
  DataCollatorWithPadding,
  defaultDataCollator,
  EarlyStoppingCallback,
  PreTrainedTokenizerFast,
  TensorBoardCallback,
  Trainer,
  TrainerCallback,
  TrainingArguments,
  type TrainingArgumentsOptions,
  trainWordLevel,
} from "../../../src/transformers/index.js";
import { temporaryFolder } from "./document.js";
import { examples, makeModel, makeTrainer, SAMPLE, untimed } from "./make.js";

const folder = temporaryFolder();
const outputDir = join(folder, "results");

describe("TrainingArguments refuses", () => {
  test.each<[TrainingArgumentsOptions, string]>([
    [{ perDeviceTrainBatchSize: 0 }, "expected perDeviceTrainBatchSize to be 1 or more, got 0"],
    [{ learningRate: "1e-3" as never }, "expected learningRate to be a number, got '1e-3'"],
    [{ numTrainEpochs: 0 }, "expected numTrainEpochs to be above 0, got 0"],
    [{ labelSmoothingFactor: 2 }, "expected labelSmoothingFactor to be from 0 to 1, got 2"],
    [{ includeForMetrics: ["loss", "labels" as never] }, "expected includeForMetrics[1] to be 'inputs' or 'loss'"],
    [{ lrSchedulerType: "step" as never }, "expected lrSchedulerType to be 'linear', "],
    [{ warmup_steps: 3 } as never, "got an unexpected option 'warmup_steps'; it is spelled warmupSteps here"],
    [
      { fsdp: "full_shard" as never },
      "fsdp is something that this Trainer does not do; leave it at null, but got 'full_shard'",
    ],
    [{ evalStrategy: "steps", evalSteps: 1.5 }, "evalSteps must be an integer if bigger than 1: 1.5"],
    [{ loadBestModelAtEnd: true }, "loadBestModelAtEnd requires the save and eval strategy to match"],
    [
      { loadBestModelAtEnd: true, evalStrategy: "steps", saveSteps: 5, evalSteps: 2 },
      "a round multiple of the evaluation steps, but found 5, which is not a round multiple of 2",
    ],
    [{ lrSchedulerType: "greedy" }, "lrSchedulerType greedy requires an eval strategy"],
    [{ dataloaderPrefetchFactor: 2 }, "dataloaderPrefetchFactor can only be set when workers load the data"],
    [{ torchCompile: true }, "nothing is compiled here"],
    [
      { torchCompileMode: "reduce-overhead", useCpu: true },
      'torchCompileMode "reduce-overhead" captures CUDA graphs, but the device is cpu',
    ],
    [{ torchCompileMode: "default" as never }, "expected torchCompileMode to be 'reduce-overhead', got 'default'"],
    [{ loggingSteps: 0 }, "logging strategy steps requires non-zero loggingSteps"],
  ])("%o", (options, message) => {
    expect(() => new TrainingArguments(options)).toThrow(message);
  });

  test("nothing of shares of steps that divide", () => {
    const shares = { evalSteps: 0.1, saveSteps: 0.3, evalStrategy: "steps", loadBestModelAtEnd: true } as const;
    expect(new TrainingArguments(shares).metricForBestModel).toBe("loss");
  });
});

describe("the Trainer refuses", () => {
  const args = () => new TrainingArguments({ outputDir, useCpu: true });
  test.each<[string, () => unknown, string]>([
    ["Trainer", () => new Trainer({ model: makeModel(0), train_dataset: [] } as never), "trainDataset"],
    ["Trainer", () => new Trainer({ model: makeModel(0), compute_metrics: () => ({}) } as never), "computeMetrics"],
    [
      "Trainer.train",
      () => makeTrainer({ outputDir }).train({ resume_from_checkpoint: true } as never),
      "resumeFromCheckpoint",
    ],
    ["Trainer.evaluate", () => makeTrainer({ outputDir }).evaluate({ eval_dataset: [] } as never), "evalDataset"],
    ["Trainer.predict", () => makeTrainer({ outputDir }).predict([], { ignore_keys: [] } as never), "ignoreKeys"],
    [
      "EarlyStoppingCallback",
      () => new EarlyStoppingCallback({ early_stopping_patience: 2 } as never),
      "earlyStoppingPatience",
    ],
    ["TensorBoardCallback", () => new TensorBoardCallback({ logging_dir: "x" } as never), "loggingDir"],
    [
      "DataCollatorWithPadding",
      () => new DataCollatorWithPadding({} as never, { pad_to_multiple_of: 8 } as never),
      "padToMultipleOf",
    ],
    [
      "DataCollatorForLanguageModeling",
      () => new DataCollatorForLanguageModeling({} as never, { mlm: false, pad_to_multiple_of: 8 } as never),
      "padToMultipleOf",
    ],
  ])("an option of %s that there is not, and says how Python's is spelled: %s", async (what, call, here) => {
    const error = (await (async () => call())().catch((thrown: unknown) => thrown)) as Error;
    expect(error).toBeInstanceOf(torch.TypeError);
    expect(error.message).toBe(`${what}() got an unexpected option '${snakeCase(here)}'; it is spelled ${here} here`);
  });

  test("options that are no options, arguments that are none, and events that Python calls otherwise", async () => {
    expect(() => new Trainer(makeModel(0) as never)).toThrow(
      "Trainer() takes at most 0 argument(s) by position, got 1",
    );
    await expect(makeTrainer({ outputDir }).train(true as never)).rejects.toThrow(
      "Trainer.train() takes at most 0 argument(s) by position, got 1",
    );
    expect(() => new Trainer({ model: makeModel(0), args: { learningRate: 1 } as never })).toThrow(
      "Expected args to be TrainingArguments, but got { learningRate: 1 }",
    );
    expect(() => new Trainer({ model: makeModel(0), modelInt: 1 } as never)).toThrow(
      "Trainer() got an unexpected option 'modelInt'; expected one of: model, args, dataCollator",
    );
    class Late extends TrainerCallback {
      on_step_end() {}
    }
    expect(() => new Trainer({ model: makeModel(0), args: args(), callbacks: [Late] })).toThrow(
      "Late.on_step_end is no event of a Trainer: it is called onStepEnd here",
    );
  });

  test("no model, and two", () => {
    expect(() => new Trainer({ args: args() })).toThrow("requires either a `model` or `modelInit` argument");
    const both = { args: args(), model: makeModel(0), modelInit: () => makeModel(0) };
    expect(() => new Trainer(both)).toThrow("but not both");
  });

  test("two kinds of mixed precision", () => {
    expect(() => new TrainingArguments({ outputDir, bf16: true, fp16: true })).toThrow(
      "At most one of fp16 and bf16 can be True, but not both",
    );
  });

  test("to evaluate without data, and to train without any or with none", async () => {
    const evaluating = new TrainingArguments({ outputDir, useCpu: true, evalStrategy: "epoch" });
    expect(() => new Trainer({ model: makeModel(0), args: evaluating })).toThrow("you didn't pass an evalDataset");
    const trainer = new Trainer({ model: makeModel(0), args: args() });
    await expect(trainer.train()).rejects.toThrow("training requires a trainDataset");
    await expect(trainer.evaluate()).rejects.toThrow("evaluation requires an evalDataset");
    await expect(makeTrainer({ outputDir }, { trainDataset: [] }).train()).rejects.toThrow("at least one example");
  });

  test("a tokenizer with more ids than the model", async () => {
    const tokenizer = await trainWordLevel(["one two three four five six seven eight nine"]);
    expect(() => makeTrainer({ outputDir }, { processingClass: tokenizer })).toThrow(
      "Expected a tokenizer with at most 8 ids, which is the model's vocabSize, but it has 9",
    );
  });

  test.each([
    ["inputIds has 9", [1, 9], [1, 2]],
    ["inputIds has -1", [1, -1], [1, 2]],
    ["labels has 8", [1, 2], [8, -100]],
  ])("ids out of range: %s", async (what, inputIds, labels) => {
    const trainer = makeTrainer({ outputDir }, { trainDataset: [{ inputIds, labels }] });
    await expect(trainer.train()).rejects.toThrow(
      `Expected ids from 0 to 7, as the model's vocabSize is 8, but ${what}`,
    );
  });

  test("a sequence longer than the positions", async () => {
    class Model extends nn.Module {
      gpt = new TinyGPT(10, { maxLen: 4 });
      override forward(ids: torch.Tensor) {
        return { loss: this.gpt(ids).mean() };
      }
    }
    const trainer = makeTrainer({ outputDir }, { model: new Model(), trainDataset: [{ inputIds: [1, 2, 3, 4, 5] }] });
    await expect(trainer.train()).rejects.toThrow("Expected a sequence of at most 4 positions");
  });

  test("examples of unequal length, without ids, or without a column that the model knows", async () => {
    const ragged = [{ inputIds: [1, 2] }, { inputIds: [1] }];
    await expect(makeTrainer({ outputDir }, { trainDataset: ragged }).train()).rejects.toThrow(
      'Expected "inputIds" to have the same length in all examples of a batch',
    );
    await expect(makeTrainer({ outputDir }, { trainDataset: [{ labels: [1] }] }).train()).rejects.toThrow(
      "Expected batches with inputIds, the model's main input, but they have labels",
    );
    const unknown = datasets.Dataset.fromList([{ words: "a" }]);
    await expect(makeTrainer({ outputDir }, { trainDataset: unknown }).train()).rejects.toThrow(
      "No columns in the dataset match the model's inputs: (inputIds, labels,",
    );
  });

  test("a model that gives no loss", async () => {
    const trainDataset = [{ inputIds: [1, 2] }];
    await expect(makeTrainer({ outputDir }, { trainDataset }).train()).rejects.toThrow(
      "The model did not return a loss from the inputs, only the following keys: loss, logits",
    );
  });
});

describe("collators", () => {
  const tokenizer = () => trainWordLevel(["a b c"], { specialTokens: ["<pad>"] });

  test("stack numbers, arrays, tensors and labels under any of their names", () => {
    const batch = defaultDataCollator([
      { input_ids: [1, 2], label: 1, weight: 0.5, on: true, text: "x", none: null, t: torch.ones(2) },
      { input_ids: [3, 4], label: 0, weight: 1, on: false, text: "y", none: null, t: torch.zeros(2) },
    ]);
    const described = Object.entries(batch).map(([name, value]) => [name, value.dtype.name, value.tolist()]);
    expect(described).toEqual([
      ["labels", "int64", [1, 0]],
      [
        "inputIds",
        "int64",
        [
          [1, 2],
          [3, 4],
        ],
      ],
      ["weight", "float32", [0.5, 1]],
      ["on", "bool", [true, false]],
      [
        "t",
        "float32",
        [
          [1, 1],
          [0, 0],
        ],
      ],
    ]);
    expect(() => defaultDataCollator([{ x: 1 }, {}])).toThrow(
      'Expected "x" in every example of a batch, but example 1',
    );
  });

  test("pad, and make labels that leave padding out", async () => {
    const words = await tokenizer();
    expect(words).toBeInstanceOf(PreTrainedTokenizerFast);
    words.padToken = "<pad>";
    const rows = ["a b c", "a"].map((text) => ({ inputIds: words(text).inputIds }));
    const padded = new DataCollatorWithPadding(words)(rows);
    const pad = words.padTokenId;
    expect(padded.inputIds!.tolist()).toEqual([rows[0]!.inputIds, [...rows[1]!.inputIds, pad, pad]]);
    expect(padded.attentionMask!.tolist()).toEqual([
      [1, 1, 1],
      [1, 0, 0],
    ]);
    const { labels } = new DataCollatorForLanguageModeling(words, { mlm: false })(rows);
    expect(labels!.tolist()).toEqual([rows[0]!.inputIds, [...rows[1]!.inputIds, -100, -100]]);
  });
});

test("an abort signal stops a training before its next step", async () => {
  const controller = new AbortController();
  class Abort extends TrainerCallback {
    override onStepEnd(): void {
      controller.abort("enough");
    }
  }
  const trainer = makeTrainer({ outputDir, perDeviceTrainBatchSize: 1 }, { callbacks: [Abort] });
  await expect(trainer.train({ signal: controller.signal })).rejects.toMatchObject({
    name: "AbortError",
    cause: "enough",
  });
  expect(trainer.state.globalStep).toBe(1);
});

test("the event loop gets its turn while a training runs", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await makeTrainer({ outputDir, maxSteps: 60 }).train();
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test("a dataset without a length is read to its end, for as many epochs as steps need, each of which it is told", async () => {
  const epochs: number[] = [];
  class Stream extends data.IterableDataset<{ inputIds: number[]; labels: number[] }> {
    setEpoch(epoch: number) {
      epochs.push(epoch);
    }
    override *[Symbol.iterator]() {
      for (const row of examples(SAMPLE)) yield { inputIds: row.input_ids as number[], labels: row.labels as number[] };
    }
  }
  const trainer = makeTrainer({ outputDir, maxSteps: 5, perDeviceTrainBatchSize: 2 }, { trainDataset: new Stream() });
  expect((await trainer.train()).globalStep).toBe(5);
  expect(epochs).toEqual([...epochs.keys()]);
  expect(epochs.length).toBeGreaterThan(1);
  expect(() => makeTrainer({ outputDir }, { trainDataset: new Stream() })).toThrow("maxSteps has to be specified");
});

test("a training that throws in a step leaves no file or timer open, and the next one is as if it had not been", async () => {
  class Throw extends TrainerCallback {
    armed = true;
    override onStepEnd(): void {
      if (this.armed) throw new Error("boom");
    }
  }
  const unhandled: unknown[] = [];
  const listen = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", listen);
  const thrower = new Throw();
  const options = { outputDir: join(folder, "thrown"), maxSteps: 4, reportTo: "tensorboard" as const, loggingSteps: 1 };
  const open = () => readdirSync("/proc/self/fd").length;
  const modelInit = () => makeModel(0);
  const trainer = makeTrainer(options, { model: undefined, modelInit, callbacks: [thrower] });
  const before = open();
  for (let times = 0; times < 3; times++) await expect(trainer.train()).rejects.toThrow("boom");
  expect([open(), trainer.isInTrain]).toEqual([before, false]);
  thrower.armed = false;
  await trainer.train();
  const fresh = makeTrainer(options, { model: undefined, modelInit });
  await fresh.train();
  expect(untimed(trainer.state.logHistory)).toEqual(untimed(fresh.state.logHistory));
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", listen);
  expect(unhandled).toEqual([]);
});
