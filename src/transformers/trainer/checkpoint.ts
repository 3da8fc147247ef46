/** The folders `checkpoint-N`, as Python's Trainer writes them. Follows transformers/trainer.py and trainer_utils.py. */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic, writeFolderAtomic } from "../../internal/files/atomic_write.js";
import { makeFolder } from "../../internal/files/make_folder.js";
import { ValueError } from "../../python/exceptions.js";
import { withSharedNames } from "../../safetensors/shared_tensors.js";
import { loadFile, saveModel } from "../../safetensors/torch.js";
import type { GradScalerStateDict } from "../../torch/amp/index.js";
import type { Module } from "../../torch/nn/index.js";
import type { AnyOptimizer } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import { getRngState, setRngState } from "../../torch/random.js";
import { load } from "../../torch/serialization/load.js";
import { save } from "../../torch/serialization/save.js";
import type { Tensor } from "../../torch/tensor.js";
import { CONFIG_NAME, readJSONObject } from "../configuration_utils.js";
import { PreTrainedModel, WEIGHTS_NAME } from "../modeling_utils.js";
import { exists, TRAINER_STATE_NAME } from "./checkpoint_folders.js";
import type { MixedPrecision } from "./mixed_precision.js";
import { numpyState, pythonState } from "./python_rng.js";
import { TrainerState } from "./trainer_state.js";
import type { ProcessingClass, Scheduler } from "./trainer_types.js";
import type { TrainingArguments } from "./training_arguments.js";

const OPTIMIZER_NAME = "optimizer.pt";
const SCHEDULER_NAME = "scheduler.pt";
const SCALER_NAME = "scaler.pt";
const RNG_STATE_NAME = "rng_state.pth";
const TRAINING_ARGS_NAME = "training_args.json";
/** The states of all random generators. `python` and `numpy` are Python's own, and are handed on as they came. */
export interface RngStates {
  python: unknown;
  numpy: unknown;
  cpu: Tensor;
}

/** The states once `seed` is set: PyTorch's as it is now, the others as Python would have them. */
export const initialRngStates = (seed: number): RngStates => ({
  python: pythonState(seed),
  numpy: numpyState(seed),
  cpu: getRngState(),
});

/** What a checkpoint is made of. */
export interface CheckpointParts {
  model: Module;
  processingClass: ProcessingClass | null;
  args: TrainingArguments;
  optimizer: AnyOptimizer;
  lrScheduler: Scheduler;
  precision: MixedPrecision;
  rng: RngStates;
}

/** Writes the model, its tokenizer and the arguments into a folder, which is made. */
export async function writeModel(
  folder: string,
  { model, processingClass, args }: Pick<CheckpointParts, "model" | "processingClass" | "args">,
): Promise<void> {
  await makeFolder(folder);
  if (model instanceof PreTrainedModel) await model.savePretrained(folder);
  else await saveModel(model, join(folder, WEIGHTS_NAME), { metadata: { format: "pt" } });
  await processingClass?.savePretrained(folder);
  await writeFileAtomic(join(folder, TRAINING_ARGS_NAME), [`${args.toJsonString()}\n`]);
}

/**
 * Writes a checkpoint beside its place and moves it there when it is whole: whoever looks finds all of it or nothing.
 *
 * @throws Error with the system's code, `ENOSPC` when the disk is full; checkpoints that are there stay as they are.
 */
export async function writeCheckpoint(folder: string, parts: CheckpointParts, state: TrainerState): Promise<void> {
  const present = await readdir(folder).catch(() => []);
  await writeFolderAtomic(folder, present, async (target) => {
    await writeModel(target, parts);
    if (!parts.args.saveOnlyModel) {
      await save(parts.optimizer.stateDict(), join(target, OPTIMIZER_NAME));
      await save(parts.lrScheduler.stateDict(), join(target, SCHEDULER_NAME));
      const scale = parts.precision.stateDict();
      if (scale !== null) await save(scale, join(target, SCALER_NAME));
      await save({ ...parts.rng, cpu: getRngState() }, join(target, RNG_STATE_NAME));
    }
    await state.saveToJson(join(target, TRAINER_STATE_NAME));
  });
}

/**
 * Copies the weights of a checkpoint into a model.
 * @throws ValueError when they are those of another architecture.
 */
export async function loadWeights(folder: string, model: Module): Promise<void> {
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

/** Puts optimizer, schedule and the scale of the loss back, where the checkpoint has them. */
export async function loadOptimizerAndScheduler(
  folder: string,
  { optimizer, lrScheduler, precision }: Pick<CheckpointParts, "optimizer" | "lrScheduler" | "precision">,
): Promise<void> {
  const paths = [join(folder, OPTIMIZER_NAME), join(folder, SCHEDULER_NAME)] as const;
  if (!(await exists(paths[0])) || !(await exists(paths[1]))) return;
  const scale = join(folder, SCALER_NAME);
  // All is read and checked before any of it is taken over.
  const takeOver = [
    optimizer.prepareState(await load(paths[0], { mapLocation: "cpu" })),
    lrScheduler.prepareState(await load(paths[1], { mapLocation: "cpu" })),
  ];
  if (await exists(scale)) precision.loadStateDict(await load<GradScalerStateDict>(scale));
  for (const commit of takeOver) commit();
}

/** Puts the random generators back, where the checkpoint has their states; gives all of them. */
export async function loadRngStates(folder: string): Promise<RngStates | null> {
  const path = join(folder, RNG_STATE_NAME);
  if (!(await exists(path))) return null;
  const states = await load<RngStates>(path, { mapLocation: "cpu" });
  setRngState(states.cpu);
  return states;
}

/** The state of the training that a checkpoint belongs to. */
export const loadState = (folder: string): Promise<TrainerState> =>
  TrainerState.loadFromJson(join(folder, TRAINER_STATE_NAME));
