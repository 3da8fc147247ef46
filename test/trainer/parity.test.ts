/** The rows of the log and the weights against transformers' own Trainer, number for number. */

import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { LogRow, TrainingArgumentsOptions } from "../../src/index.js";
import { snakeCase } from "../../src/nn/naming.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";
import { importReference, temporaryFolder } from "./document.js";
import { makeTrainer, SAMPLE, untimed } from "./make.js";

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
