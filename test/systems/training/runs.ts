/** A training of each system that takes a moment, with dropout where the system has any, and what is compared of it. */

import type { TrainingRun, TrainOptions } from "../../../src/systems/training/index.js";

const common = { threads: 1, gradNorm: true, seed: 3 };

export const runs: TrainOptions[] = [
  { ...common, model: "tinylm", epochs: 6, batchSize: 2 },
  { ...common, model: "encoder", epochs: 6 },
  { ...common, model: "tinygpt", epochs: 3, vocabSize: 20 },
  {
    ...{ ...common, model: "nanogpt", maxSteps: 12, dropout: 0.1, dModel: 16, layers: 1, blockSize: 8 },
    ...{ evalInterval: 5, evalBatches: 2, warmupSteps: 3 },
  },
  { ...common, model: "tiny-transformer", epochs: 6, warmupSteps: 3, lr: 1e-3 },
];

/** All of a training that does not depend on the clock. */
export function outcome(run: TrainingRun) {
  const { losses, gradNorms, evaluations, tokens, prompt } = run;
  const weights = Object.entries(run.model.stateDict()).map(([name, weight]) => [name, weight.tolist()]);
  const generated = run.generateIds([prompt], { maxNewTokens: 10 });
  const { learningRate, tokens: tokensSoFar } = run.record.history;
  return { losses, gradNorms, evaluations, tokens, learningRate, tokensSoFar, weights, generated };
}
