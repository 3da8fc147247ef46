/** The folders `checkpoint-N`, as Python's Trainer writes them. Follows transformers/trainer.py and trainer_utils.py. */

import { access, mkdir, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ValueError } from "../errors.js";
import { CONFIG_NAME, readJSONObject } from "../models/pretrained_config.js";
import { PreTrainedModel, WEIGHTS_NAME } from "../models/pretrained_model.js";
import type { Module } from "../nn/index.js";
import type { OptimizerStateDict } from "../optim/index.js";
import type { AnyOptimizer } from "../optim/lr_scheduler/lr_scheduler.js";
import { getRngState, setRngState } from "../random.js";
import { writeFileAtomic, writeFolderAtomic } from "../serialization/atomic_write.js";
import { load } from "../serialization/load.js";
import { loadFile, saveFile } from "../serialization/safetensors.js";
import { save } from "../serialization/save.js";
import type { Tensor } from "../tensor.js";
import { numpyState, pythonState } from "./python_rng.js";
import { TrainerState } from "./trainer_state.js";
import type { ProcessingClass, Scheduler } from "./trainer_types.js";
import type { TrainingArguments } from "./training_arguments.js";

export const TRAINER_STATE_NAME = "trainer_state.json";
const OPTIMIZER_NAME = "optimizer.pt";
const SCHEDULER_NAME = "scheduler.pt";
const RNG_STATE_NAME = "rng_state.pth";
const TRAINING_ARGS_NAME = "training_args.json";
const CHECKPOINT = /^checkpoint-(\d+)$/;
/** What a save that was interrupted leaves behind. */
const UNFINISHED = /^\.checkpoint-\d+\.[0-9a-f-]+\.tmp$/;

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
  rng: RngStates;
}

/** Writes the model, its tokenizer and the arguments into a folder, which is made. */
export async function writeModel(
  folder: string,
  { model, processingClass, args }: Pick<CheckpointParts, "model" | "processingClass" | "args">,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (model instanceof PreTrainedModel) await model.savePretrained(folder);
  else await saveFile(model.stateDict(), join(folder, WEIGHTS_NAME), { format: "pt" });
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
    model.loadStateDict(await loadFile(path));
  } catch (error) {
    if (!(error instanceof Error) || error instanceof ValueError) throw error;
    throw new ValueError(`Expected a checkpoint of this ${model.constructor.name} in ${folder}: ${error.message}`, {
      cause: error,
    });
  }
}

/** Puts optimizer and schedule back, where the checkpoint has them. */
export async function loadOptimizerAndScheduler(
  folder: string,
  { optimizer, lrScheduler }: Pick<CheckpointParts, "optimizer" | "lrScheduler">,
): Promise<void> {
  const paths = [join(folder, OPTIMIZER_NAME), join(folder, SCHEDULER_NAME)] as const;
  if (!(await exists(paths[0])) || !(await exists(paths[1]))) return;
  optimizer.loadStateDict(await load<OptimizerStateDict>(paths[0], { mapLocation: "cpu" }));
  lrScheduler.loadStateDict(await load<Record<string, unknown>>(paths[1], { mapLocation: "cpu" }));
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

/** The checkpoint with the most steps in a folder that is whole; null when there is none, or no such folder. */
export async function getLastCheckpoint(folder: string): Promise<string | null> {
  const found = await checkpointsByStep(folder);
  for (const path of found.toReversed()) if (await exists(join(path, TRAINER_STATE_NAME))) return path;
  return null;
}

/**
 * Deletes the oldest checkpoints beyond a limit; the best always stays.
 * @param limit null, or 0 and below, for no limit
 * @param options.keepLast Whether the last one always stays too. Default: true.
 */
export async function rotateCheckpoints(
  folder: string,
  limit: number | null,
  best: string | null,
  { keepLast = true } = {},
): Promise<void> {
  if (limit === null || limit <= 0) return;
  const found = await checkpointsByStep(folder);
  const bestPath = best === null ? null : await realpath(best).catch(() => null);
  const kept = new Set(keepLast ? found.slice(-1) : []);
  for (const path of found) if (bestPath !== null && (await realpath(path)) === bestPath) kept.add(path);
  const deletable = found.filter((path) => !kept.has(path));
  const excess = found.length - Math.max(limit, kept.size);
  for (const path of deletable.slice(0, Math.max(0, excess))) await removeCheckpoint(path);
}

/**
 * Makes the folder for checkpoints, and removes from it what saves that were interrupted left there.
 * @throws Error with the system's code when it cannot be made
 */
export async function prepareOutputDir(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const message = `Expected outputDir to be a folder that can be written, but making ${folder} failed: ${error.message}`;
    throw Object.assign(new Error(message, { cause: error }), { code: error.code, path: folder });
  });
  for (const name of await readdir(folder)) {
    if (UNFINISHED.test(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Takes a checkpoint out of sight before it is deleted file by file. */
async function removeCheckpoint(path: string): Promise<void> {
  const hidden = join(path, "..", `.checkpoint-0.${crypto.randomUUID()}.tmp`);
  await rename(path, hidden);
  await rm(hidden, { recursive: true, force: true });
}

async function checkpointsByStep(folder: string): Promise<string[]> {
  const steps: [step: number, path: string][] = [];
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    const step = CHECKPOINT.exec(name)?.[1];
    const path = join(folder, name);
    if (step !== undefined && (await stat(path)).isDirectory()) steps.push([Number(step), path]);
  }
  return steps.sort(([a], [b]) => a - b).map(([, path]) => path);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
