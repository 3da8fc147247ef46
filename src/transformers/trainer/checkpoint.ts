/** What a checkpoint holds: written and read as by Python's Trainer. Follows transformers/trainer.py. */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { exists, isFolder } from "../../internal/files/exists.js";
import { makeFolder } from "../../internal/files/make_folder.js";
import { ValueError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import { withSharedNames } from "../../safetensors/shared_tensors.js";
import { loadFile, saveModel } from "../../safetensors/torch.js";
import type { GradScalerStateDict } from "../../torch/amp/index.js";
import type { Module } from "../../torch/nn/index.js";
import type { AnyOptimizer } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import { load } from "../../torch/serialization/load.js";
import { save } from "../../torch/serialization/save.js";
import { CONFIG_NAME, readJSONObject } from "../configuration_utils.js";
import { PreTrainedModel, WEIGHTS_NAME } from "../modeling_utils.js";
import type { MixedPrecision } from "./mixed_precision.js";
import { type RngStates, setTorchRngStates } from "./rng_states.js";
import { TrainerState } from "./trainer_state.js";
import { type AdapterModel, hasAdapters, type ProcessingClass, type Scheduler } from "./trainer_types.js";
import {
  checkpointFolder,
  getLastCheckpoint,
  rotateCheckpoints,
  TRAINER_STATE_NAME,
  writeCheckpointFolder,
} from "./trainer_utils.js";
import type { TrainingArguments } from "./training_args.js";

/** The file with the optimizer's state. */
export const OPTIMIZER_NAME = "optimizer.pt";
const SCHEDULER_NAME = "scheduler.pt";
const SCALER_NAME = "scaler.pt";
/** The file with the states of a process's random generators. */
const rngStateName = (worldSize: number, rank: number): string =>
  worldSize === 1 ? "rng_state.pth" : `rng_state_${rank}.pth`;
const RNG_STATE = /^rng_state(?:_\d+)?\.pth$/;
const TRAINING_ARGS_NAME = "training_args.json";

/** What a checkpoint is made of. */
export interface CheckpointParts {
  model: Module;
  processingClass: ProcessingClass | null;
  args: TrainingArguments;
  optimizer: AnyOptimizer;
  lrScheduler: Scheduler;
  precision: MixedPrecision;
  /** The random generators of each process. */
  rng: readonly RngStates[];
}

/** Writes the model, its tokenizer and the arguments into a folder, which is made. */
export async function writeModel(
  folder: string,
  { model, processingClass, args }: Pick<CheckpointParts, "model" | "processingClass" | "args">,
): Promise<void> {
  await makeFolder(folder);
  if (model instanceof PreTrainedModel || hasAdapters(model)) await model.savePretrained(folder);
  else await saveModel(model, join(folder, WEIGHTS_NAME), { metadata: { format: "pt" } });
  await processingClass?.savePretrained(folder);
  await writeFileAtomic(join(folder, TRAINING_ARGS_NAME), [`${args.toJsonString()}\n`]);
}

/** Takes down the folder of the checkpoint that is best, once it is there, or is about to be. */
export async function noteBestCheckpoint({ outputDir }: TrainingArguments, state: TrainerState): Promise<void> {
  if (state.bestGlobalStep === null) return;
  const best = checkpointFolder(outputDir, state.bestGlobalStep);
  // All ranks find the same: no other step is being written, and who deletes leaves the best.
  if (state.bestGlobalStep === state.globalStep || (await isFolder(best))) state.bestModelCheckpoint = best;
}

/**
 * Writes the checkpoint of a step, and deletes those that are too many.
 * @throws Error with the system's code, `ENOSPC` when the disk is full; checkpoints that are there stay as they are.
 */
export async function writeCheckpoint(parts: CheckpointParts, state: TrainerState): Promise<void> {
  const { outputDir, saveTotalLimit: limit, saveOnlyModel } = parts.args;
  const best = state.bestModelCheckpoint;
  await writeCheckpointFolder(outputDir, state.globalStep, { limit, best }, async (target) => {
    await writeModel(target, parts);
    if (!saveOnlyModel) {
      await save(parts.optimizer.stateDict(), join(target, OPTIMIZER_NAME));
      await save(parts.lrScheduler.stateDict(), join(target, SCHEDULER_NAME));
      const scale = parts.precision.stateDict();
      if (scale !== null) await save(scale, join(target, SCALER_NAME));
      for (const [rank, states] of parts.rng.entries()) {
        await save(states, join(target, rngStateName(parts.rng.length, rank)));
      }
    }
    await state.saveToJson(join(target, TRAINER_STATE_NAME));
  });
}

/** The checkpoint that `resumeFromCheckpoint` asks for: its folder, or true for the last one; null for none. */
export async function checkpointToResume(
  resume: string | boolean | null,
  { outputDir }: TrainingArguments,
): Promise<string | null> {
  if (resume === null || resume === false) return null;
  if (resume !== true) return resume;
  const last = await getLastCheckpoint(outputDir);
  if (last === null) throw new ValueError(`No valid checkpoint found in output directory (${outputDir})`);
  return last;
}

/**
 * Copies the weights of a checkpoint into a model.
 * @throws ValueError when they are those of another architecture.
 */
export async function loadWeights(folder: string, model: Module): Promise<void> {
  if (hasAdapters(model)) return loadAdapters(folder, model);
  const path = join(folder, WEIGHTS_NAME);
  if (!(await exists(path)))
    throw new ValueError(`Can't find a valid checkpoint at ${folder}: it has no ${WEIGHTS_NAME}`);
  const config = join(folder, CONFIG_NAME);
  if (await exists(config)) {
    const { architectures } = await readJSONObject(config);
    if (Array.isArray(architectures) && !architectures.includes(model.constructor.name)) {
      throw new ValueError(
        `Expected a checkpoint of a ${model.constructor.name}, but ${config} names ${architectures.join(", ")}: train that ` +
          "model, or choose another checkpoint",
      );
    }
  }
  try {
    model.loadStateDict(withSharedNames(model.stateDict(), await loadFile(path)));
  } catch (error) {
    if (!(error instanceof Error) || error instanceof ValueError) throw error;
    throw new ValueError(`Expected a checkpoint of this ${model.constructor.name} in ${folder}: ${error.message}`, {
      cause: error,
    });
  }
}

/** As Python's Trainer: the active adapter from the folder itself, or from that of its name. */
async function loadAdapters(folder: string, model: AdapterModel): Promise<void> {
  const named = join(folder, model.activeAdapter);
  const wasTraining = model.training;
  await model.loadAdapter((await isFolder(named)) ? named : folder, model.activeAdapter, { isTrainable: true });
  model.train(wasTraining);
}

/** Puts the best weights back when a training has ended, where the arguments ask for it. */
export async function keepBest(model: Module, args: TrainingArguments, state: TrainerState): Promise<void> {
  const best = state.bestModelCheckpoint;
  if (best === null) return;
  if (args.loadBestModelAtEnd) await loadWeights(best, model);
  // With a limit of one the last checkpoint was kept to be resumed from, which is over now.
  if (args.saveTotalLimit === 1 && args.shouldSave)
    await rotateCheckpoints(args.outputDir, 1, best, { keepLast: false });
}

/** Something whose state a checkpoint keeps: it checks what was saved, and gives what takes it over. */
interface Stateful {
  prepareState(saved: unknown): () => void;
}

/** Reads and checks a state; gives what takes it over, so that several can be checked before one of them is. */
export async function prepareStateFrom(path: string, target: Stateful): Promise<() => void> {
  return target.prepareState(await load(path, { mapLocation: "cpu" }));
}

/** Puts optimizer, schedule and the scale of the loss back, where the checkpoint has them. */
export async function loadOptimizerAndScheduler(
  folder: string,
  { optimizer, lrScheduler, precision }: Pick<CheckpointParts, "optimizer" | "lrScheduler" | "precision">,
): Promise<void> {
  const paths = [join(folder, OPTIMIZER_NAME), join(folder, SCHEDULER_NAME)] as const;
  if (!(await exists(paths[0])) || !(await exists(paths[1]))) return;
  const scale = join(folder, SCALER_NAME);
  const takeOver = [await prepareStateFrom(paths[0], optimizer), await prepareStateFrom(paths[1], lrScheduler)];
  if (await exists(scale)) precision.loadStateDict(await load<GradScalerStateDict>(scale));
  for (const commit of takeOver) commit();
}

/** Puts the random generators of this process back, where the checkpoint has their states; gives all of them. */
export async function loadRngStates(
  folder: string,
  { device, worldSize, processIndex }: Pick<TrainingArguments, "device" | "worldSize" | "processIndex">,
): Promise<RngStates | null> {
  const path = join(folder, rngStateName(worldSize, processIndex));
  const processes = (await readdir(folder)).filter((name) => RNG_STATE.test(name)).length;
  if (processes !== 0 && processes !== worldSize) {
    warnOnce(
      `The checkpoint ${folder} is of a training by ${processes} processes, and goes on with ${worldSize}: it will not have the ` +
        "random numbers and batches that it would have had",
    );
  }
  if (!(await exists(path))) return null;
  const states = await load<RngStates>(path, { mapLocation: "cpu" });
  const cuda = device.type === "cuda" && Array.isArray(states.cuda) ? states.cuda : [];
  setTorchRngStates({ cpu: states.cpu, cuda });
  return states;
}

/** The state of the training that a checkpoint belongs to. */
export async function loadState(folder: string, { trainBatchSize }: TrainingArguments): Promise<TrainerState> {
  const state = await TrainerState.loadFromJson(join(folder, TRAINER_STATE_NAME));
  const { bestModelCheckpoint: best, trainBatchSize: before } = state;
  if (best !== null && !(await isFolder(best))) {
    warnOnce(
      `The best checkpoint ${best} recorded in the resumed state does not exist anymore. Ignoring it for this run.`,
    );
    state.bestModelCheckpoint = null;
  }
  if (before !== null && before !== trainBatchSize) {
    warnOnce(`The checkpoint was trained with batches of ${before} examples, and goes on with ${trainBatchSize}`);
  }
  return state;
}
