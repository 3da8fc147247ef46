import type { TrainingArgumentsOptions } from "../../../src/transformers/index.js";

/** A training with so many checkpoints that much of its time goes into writing them. */
export const KILLED_RUN: TrainingArgumentsOptions = {
  ...{ perDeviceTrainBatchSize: 1, gradientAccumulationSteps: 2, numTrainEpochs: 20, warmupSteps: 5 },
  ...{ loggingSteps: 1, saveStrategy: "steps", saveSteps: 2, saveTotalLimit: 3, learningRate: 1e-3 },
};
