/** Trainings by two processes, each of which the Trainer and transformers' have to do alike. */

import type { TrainingArgumentsOptions } from "../../../src/transformers/index.js";

/** Ids, and the labels where they are others. */
export interface WorldRow {
  ids: number[];
  labels?: number[];
}

export interface WorldCase {
  args: TrainingArgumentsOptions;
  rows: WorldRow[];
  evalRows?: WorldRow[];
  /** Whose loss: the model's own over a batch, one over all tokens of a step, or a function's. Default: the model's own. */
  loss?: "batch" | "tokens" | "function";
  /** Predictions for the rows of the evaluation, once it is trained. */
  predicts?: boolean;
  /** Then goes on from the checkpoint of this step, once more, and writes into another folder. */
  resumes?: number;
}

const row = (i: number, length = 6): WorldRow => ({ ids: Array.from({ length }, (_, j) => (i * 7 + j * j) % 8) });
const rows = (count: number): WorldRow[] => Array.from({ length: count }, (_, i) => row(i));
/** Of different lengths, and with labels that do not count. */
const unequal = (count: number): WorldRow[] =>
  Array.from({ length: count }, (_, i) => {
    const { ids } = row(i, 3 + ((i * 5) % 4));
    return { ids, labels: ids.map((id, j) => (j < i % 3 ? -100 : id)) };
  });

const often: TrainingArgumentsOptions = { perDeviceTrainBatchSize: 2, loggingSteps: 1, seed: 3, learningRate: 1e-3 };

export const worldCases: Record<string, WorldCase> = {
  "accumulation, clipping, evaluation, last batches that are not whole": {
    args: {
      ...{ ...often, numTrainEpochs: 2, gradientAccumulationSteps: 2, maxGradNorm: 0.5, evalStrategy: "epoch" },
      ...{ perDeviceEvalBatchSize: 3, includeNumInputTokensSeen: true, loggingSteps: 2, warmupSteps: 2 },
    },
    rows: rows(13),
    evalRows: rows(10),
    predicts: true,
  },
  "tokens counted in all ranks, of unequal length": {
    args: {
      ...{ ...often, numTrainEpochs: 2, gradientAccumulationSteps: 3, evalStrategy: "epoch", evalOnStart: true },
      ...{ perDeviceEvalBatchSize: 2, includeForMetrics: ["inputs", "loss"] },
    },
    rows: unequal(15),
    evalRows: unequal(7),
    loss: "tokens",
    predicts: true,
  },
  "tokens counted in each rank": {
    args: { ...often, numTrainEpochs: 1, averageTokensAcrossDevices: false, loggingStrategy: "epoch" },
    rows: unequal(9),
    loss: "tokens",
  },
  "a loss function, smoothed labels besides": {
    args: {
      ...often,
      numTrainEpochs: 1,
      gradientAccumulationSteps: 2,
      labelSmoothingFactor: 0.1,
      evalStrategy: "epoch",
    },
    rows: unequal(8),
    evalRows: unequal(3),
    loss: "function",
  },
  "fewer examples than a batch of all ranks": {
    args: { ...often, perDeviceTrainBatchSize: 4, perDeviceEvalBatchSize: 4, numTrainEpochs: 2, evalStrategy: "epoch" },
    rows: rows(3),
    evalRows: rows(1),
  },
  "steps in order, what is not whole dropped, one small bucket": {
    args: {
      ...{
        ...often,
        maxSteps: 5,
        trainSamplingStrategy: "sequential",
        dataloaderDropLast: true,
        evalStrategy: "steps",
      },
      ...{ evalSteps: 2, perDeviceEvalBatchSize: 2, ddpFindUnusedParameters: false, ddpBucketCapMb: 0.01 },
      ...{ optim: "adamw_torch", lrSchedulerType: "cosine", weightDecay: 0.1, loggingFirstStep: true, loggingSteps: 2 },
    },
    rows: rows(11),
    evalRows: rows(9),
  },
  "bfloat16, another order": {
    args: { ...often, bf16: true, numTrainEpochs: 1, dataSeed: 11, ddpStaticGraph: true, ddpBroadcastBuffers: false },
    rows: rows(8),
  },
  "checkpoints, the best of them at the end, and once more from the middle of an epoch": {
    args: {
      ...{ ...often, numTrainEpochs: 2, saveStrategy: "steps", saveSteps: 3, evalStrategy: "steps", evalSteps: 3 },
      // The loss falls: the first checkpoint stays the best, which those that go on have in a folder that is not theirs.
      ...{ loadBestModelAtEnd: true, greaterIsBetter: true, perDeviceEvalBatchSize: 2 },
    },
    rows: rows(18),
    evalRows: rows(5),
    resumes: 6,
  },
};
