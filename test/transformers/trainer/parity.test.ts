/** The rows of the log and the weights against transformers' own Trainer, number for number. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import torch, { type Tensor, TinyConfig, TinyTransformerModel } from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import type { LogRow, TrainingArgumentsOptions } from "../../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";
import { importReference, temporaryFolder } from "./document.js";
import { AveragesTokens, examples, makeTrainer, SAMPLE, tokenAverage, untimed } from "./make.js";
import { collate, Rows } from "./worker_fixture.js";

const folder = temporaryFolder();

interface Case extends TrainingArgumentsOptions {
  transpose?: boolean;
  texts?: string[];
}

const document: TrainingArgumentsOptions = { perDeviceTrainBatchSize: 2, numTrainEpochs: 10, loggingSteps: 1 };
const many = Array.from({ length: 5 }, () => SAMPLE).flat();

const cases: Record<string, Case> = {
  "default arguments, seed 0": { ...document, seed: 0 },
  "default arguments, seed 1": { ...document, seed: 1 },
  "default arguments, seed 2, attention along the sequence": { ...document, seed: 2, transpose: true },
  "all defaults, save that it logs": { loggingSteps: 1, texts: many },
  "accumulation, warm-up and clipping": {
    ...{ seed: 0, texts: many, perDeviceTrainBatchSize: 2, gradientAccumulationSteps: 3, warmupSteps: 5 },
    ...{ maxGradNorm: 0.5, numTrainEpochs: 3, loggingSteps: 2 },
  },
  "a share of warm-up, half an epoch more, decay, no limit of the norm": {
    ...{ seed: 1, texts: many, numTrainEpochs: 1.5, warmupSteps: 0.25, weightDecay: 0.1, maxGradNorm: 0 },
    ...{ loggingStrategy: "epoch", lrSchedulerType: "cosine", perDeviceTrainBatchSize: 3 },
  },
  "steps, another order, the last batch dropped": {
    ...{ maxSteps: 11, dataSeed: 7, dataloaderDropLast: true, perDeviceTrainBatchSize: 3, loggingSteps: 4 },
    ...{ loggingFirstStep: true, texts: many, optim: "adamw_torch", lrSchedulerType: "polynomial" },
  },
  "label smoothing, in order, counted tokens": {
    ...{ seed: 2, labelSmoothingFactor: 0.1, trainSamplingStrategy: "sequential", numTrainEpochs: 2, loggingSteps: 1 },
    ...{
      includeNumInputTokensSeen: true,
      optim: "sgd",
      optimArgs: "momentum=0.9",
      texts: many,
      gradientAccumulationSteps: 2,
    },
  },
  "mixed precision": { ...document, bf16: true, numTrainEpochs: 3, learningRate: 1e-3 },
  "float16, which the CPU does not do": { ...document, fp16: true, numTrainEpochs: 3, learningRate: 1e-3 },
  "Adafactor with a constant rate": { optim: "adafactor", lrSchedulerType: "constant", maxSteps: 5, loggingSteps: 2 },
  "RMSprop with warm-up": {
    optim: "rmsprop",
    lrSchedulerType: "constant_with_warmup",
    warmupSteps: 3,
    maxSteps: 5,
    loggingSteps: 1,
  },
  "Adagrad along an inverse square root": {
    optim: "adagrad",
    lrSchedulerType: "inverse_sqrt",
    maxSteps: 5,
    loggingSteps: 1,
  },
};

interface Result {
  rows: LogRow[];
  weights: Record<string, Bits>;
}

describe.skipIf(noPython)("the Trainer has transformers' numbers with", () => {
  let results: Record<string, Result>;
  beforeAll(async () => {
    const asked = Object.entries(cases).map(([name, { texts = SAMPLE, transpose = false, ...options }]) => {
      const args = Object.fromEntries(Object.entries(options).map(([key, value]) => [snakeCase(key), value]));
      return [name, { texts, transpose, args: { output_dir: join(folder, "python"), ...args } }];
    });
    results = await python(
      `${importReference}
result = {}
for name, case in args["cases"].items():
    trainer = reference.train(case["args"], case["texts"], case["transpose"])
    weights = {key: bits(value) for key, value in trainer.model.state_dict().items()}
    result[name] = {"rows": trainer.state.log_history, "weights": weights}`,
      { cases: Object.fromEntries(asked) },
    );
  });

  test.each(Object.entries(cases))("%s", async (name, options) => {
    const { texts, transpose, ...args } = options;
    const trainer = makeTrainer({ outputDir: join(folder, "ours"), ...args }, { texts, transpose });
    await trainer.train();
    const { rows, weights } = results[name]!;
    expect(untimed(trainer.state.logHistory)).toEqual(untimed(rows));
    for (const [key, weight] of Object.entries(trainer.model.stateDict())) expectSameBits(weight, weights[key]!, key);
  });
});

describe.skipIf(noPython)("losses are averaged over the tokens of a step as in transformers", () => {
  const options: TrainingArgumentsOptions = {
    ...{ perDeviceTrainBatchSize: 2, gradientAccumulationSteps: 3, numTrainEpochs: 2, loggingSteps: 1, seed: 4 },
    ...{ evalStrategy: "epoch", perDeviceEvalBatchSize: 7, saveStrategy: "no" },
  };
  const rows = Array.from({ length: 300 }, (_, i) => {
    const inputIds = Array.from({ length: 6 }, (_, j) => (i * 7 + j * j) % 8);
    return { inputIds, labels: inputIds.map((id, j) => (j < i % 5 ? -100 : id)) };
  });
  const train = rows.slice(0, 20);
  const several = { first: rows, second: rows.slice(3, 50) };
  let results: Record<"model" | "function" | "smoothed", { rows: LogRow[] }>;

  beforeAll(async () => {
    const args = Object.fromEntries(Object.entries(options).map(([key, value]) => [snakeCase(key), value]));
    results = await python(
      `${importReference}
sys.path.insert(0, args["here"])
from averages_tokens import AveragesTokens, loss_func
def dataset(rows): return reference.Dataset.from_list([{"input_ids": r["inputIds"], "labels": r["labels"]} for r in rows])
def run(cls, more_args={}, **more):
    options = {"output_dir": args["folder"], "use_cpu": True, "disable_tqdm": True, **args["args"], **more_args}
    arguments = reference.TrainingArguments(**options)
    torch.manual_seed(arguments.seed)
    model = cls(reference.TinyConfig(vocab_size=8))
    trainer = reference.Trainer(model=model, args=arguments, train_dataset=dataset(args["train"]),
        eval_dataset={name: dataset(rows) for name, rows in args["several"].items()}, **more)
    trainer.remove_callback(reference.transformers.PrinterCallback)
    trainer.train()
    return {"rows": trainer.state.log_history}
result = {"model": run(AveragesTokens), "function": run(reference.TinyTransformerModel, compute_loss_func=loss_func),
    "smoothed": run(AveragesTokens, {"label_smoothing_factor": 0.2})}`,
      { folder: join(folder, "python"), here: fileURLToPath(new URL(".", import.meta.url)), args, train, several },
    );
  });

  test.each(["model", "function", "smoothed"] as const)("by the %s", async (which) => {
    torch.manualSeed(4);
    const Model = which === "function" ? TinyTransformerModel : AveragesTokens;
    const trainer = makeTrainer(
      { ...options, outputDir: join(folder, "ours"), labelSmoothingFactor: which === "smoothed" ? 0.2 : 0 },
      {
        ...{ model: new Model(new TinyConfig({ vocabSize: 8 })), trainDataset: train, evalDataset: several },
        ...(which === "function" && {
          computeLossFunc: (outputs, labels, count) =>
            tokenAverage((outputs as { logits: Tensor }).logits, labels as Tensor, count),
        }),
      },
    );
    await trainer.train();
    expect(untimed(trainer.state.logHistory)).toEqual(untimed(results[which].rows));
  });
});

test("workers that are asked for where all is in memory change nothing, whatever collates", async () => {
  const run = async (workers: Partial<TrainingArgumentsOptions>) => {
    const trainer = makeTrainer(
      { ...document, ...workers, numTrainEpochs: 2, outputDir: join(folder, "in-memory") },
      { trainDataset: examples(), dataCollator: (rows) => collate(rows as never) },
    );
    await trainer.train();
    return untimed(trainer.state.logHistory);
  };
  expect(await run({ dataloaderNumWorkers: 2, dataloaderPrefetchFactor: 3 })).toEqual(await run({}));
});

test("workers that fetch the batches change nothing", async () => {
  const rows = examples()
    .toList()
    .map(({ input_ids, labels }) => ({ input_ids, labels }));
  const run = async (dataloaderNumWorkers: number) => {
    const options = { ...document, numTrainEpochs: 2, dataloaderNumWorkers, removeUnusedColumns: false };
    const trainer = makeTrainer(
      { ...options, outputDir: join(folder, "workers") },
      { trainDataset: new Rows(rows), dataCollator: collate },
    );
    await trainer.train();
    return untimed(trainer.state.logHistory);
  };
  expect(await run(1)).toEqual(await run(0));
});
