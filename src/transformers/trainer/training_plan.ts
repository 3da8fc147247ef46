/** How much a training is to do. Follows transformers/trainer.py (`set_initial_training_values`). */

import { ValueError } from "../../python/exceptions.js";
import { lengthOf } from "../../torch/utils/data/sampler.js";
import type { Loader, TrainerDataset } from "./trainer_types.js";
import { hasLength } from "./trainer_utils.js";
import type { TrainingArguments } from "./training_args.js";

/** How many there are of everything in a training. */
export interface TrainingPlan {
  epochs: number;
  updatesPerEpoch: number;
  batchesPerEpoch: number;
  maxSteps: number;
  samples: number;
}

/** The plan that the arguments make of the batches of an epoch. */
export function planTraining(args: TrainingArguments, dataset: TrainerDataset, loader: Loader): TrainingPlan {
  const { maxSteps, numTrainEpochs, gradientAccumulationSteps: accumulated } = args;
  const stepSize = args.trainBatchSize * accumulated * args.worldSize;
  if (!hasLength(dataset)) {
    const batchesPerEpoch = maxSteps * accumulated;
    const samples = maxSteps * stepSize;
    return { epochs: Number.MAX_SAFE_INTEGER, updatesPerEpoch: maxSteps, batchesPerEpoch, maxSteps, samples };
  }
  const batchesPerEpoch = loader.length;
  if (batchesPerEpoch === 0) {
    throw new ValueError("Expected a trainDataset with a whole batch, as dataloaderDropLast is set, but it is smaller");
  }
  const updatesPerEpoch = Math.max(Math.ceil(batchesPerEpoch / accumulated), 1);
  if (maxSteps > 0) {
    const samples = maxSteps * stepSize;
    return { epochs: Math.ceil(maxSteps / updatesPerEpoch), updatesPerEpoch, batchesPerEpoch, maxSteps, samples };
  }
  return {
    epochs: Math.ceil(numTrainEpochs),
    updatesPerEpoch,
    batchesPerEpoch,
    maxSteps: Math.ceil(numTrainEpochs * updatesPerEpoch),
    samples: lengthOf(dataset) * numTrainEpochs,
  };
}

/** How much of a plan so many steps have done: whole epochs, and batches of the next. */
export function doneAfter(
  steps: number,
  { updatesPerEpoch }: TrainingPlan,
  { ignoreDataSkip, gradientAccumulationSteps }: TrainingArguments,
): { epochs: number; batches: number } {
  const epochs = Math.floor(steps / updatesPerEpoch);
  return { epochs, batches: ignoreDataSkip ? 0 : (steps % updatesPerEpoch) * gradientAccumulationSteps };
}
