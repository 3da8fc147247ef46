/** Checkpoints by their folders, what a training gives, how fast it was. Follows transformers/trainer_utils.py. Needs no libtorch. */

import { readdir, realpath, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFolderAtomic } from "../../internal/files/atomic_write.js";
import { exists, isFolder } from "../../internal/files/exists.js";
import { makeOutputFolder } from "../../internal/files/output_target.js";
import { checkNoMore } from "../../internal/surplus.js";
import type { Tensor } from "../../torch/tensor.js";
import type { Gathered } from "./trainer_pt_utils.js";
import type { LogRow } from "./trainer_state.js";

/** The file by which a checkpoint of the Trainer is known. */
export const TRAINER_STATE_NAME = "trainer_state.json";
const CHECKPOINT = /^checkpoint-(\d+)$/;
/** What a save that was interrupted leaves behind. */
const UNFINISHED = /^\.checkpoint-\d+\.[0-9a-f-]+\.tmp$/;

/** The checkpoint of a step. */
export const checkpointFolder = (outputDir: string, step: number): string => join(outputDir, `checkpoint-${step}`);

/**
 * Writes a checkpoint beside its place and moves it there when it is whole: whoever looks finds all of it or nothing. Then deletes
 * those that are too many, as {@link rotateCheckpoints} does.
 *
 * @param write Writes the files into the folder that it is given.
 * @throws Error with the system's code, `ENOSPC` when the disk is full; checkpoints that are there stay as they are.
 */
export async function writeCheckpointFolder(
  outputDir: string,
  step: number,
  { limit, best = null }: { limit: number | null; best?: string | null },
  write: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = checkpointFolder(outputDir, step);
  const present = await readdir(folder).catch(() => []);
  await writeFolderAtomic(folder, present, write);
  await rotateCheckpoints(outputDir, limit, best);
}

/**
 * The checkpoint with the most steps in a folder that is whole; null when there is none, or no such folder.
 * @param marker A file that every whole one has.
 */
export async function getLastCheckpoint(
  folder: string,
  marker = TRAINER_STATE_NAME,
  ...none: []
): Promise<string | null> {
  checkNoMore("getLastCheckpoint", none);
  const found = await checkpointsByStep(folder);
  for (const path of found.toReversed()) if (await exists(join(path, marker))) return path;
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
 * @param option What the folder is called where it was given.
 * @throws OptionsError with the system's code when it cannot be made, or nothing can be written in it
 */
export async function prepareOutputDir(folder: string, option = "outputDir"): Promise<void> {
  await makeOutputFolder(option, folder);
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
    if (step !== undefined && (await isFolder(path))) steps.push([Number(step), path]);
  }
  return steps.sort(([a], [b]) => a - b).map(([, path]) => path);
}

/** Whether a dataset says how many examples it has. */
export const hasLength = (dataset: object): boolean => typeof (dataset as { length?: unknown }).length === "number";

/**
 * What `computeMetrics` gets. A model may give several tensors beside the loss, and have several labels: a function for such a one says
 * so, `(prediction: EvalPrediction<Gathered>) => ...`.
 */
export interface EvalPrediction<Predictions extends Gathered = Tensor, Labels extends Gathered = Tensor> {
  /** (examples, ...): what the model gave beside the loss. */
  predictions: Predictions;
  /** (examples, ...): the labels. */
  labelIds: Labels;
  /** With "inputs" in `includeForMetrics`: the main input. */
  inputs: Gathered | null;
  /** With "loss" in `includeForMetrics`: a loss for each example, that of its batch. */
  losses: Tensor | null;
}

/** What `Trainer.train` gives. */
export interface TrainOutput {
  /** Steps done, those before a resumed checkpoint included. */
  globalStep: number;
  /** The mean of the losses of all steps. */
  trainingLoss: number;
  /** How long it took, and the loss or what `computeMetrics` computed. */
  metrics: LogRow;
}

/** What `Trainer.predict` gives: a tensor each, unless its caller says that it is otherwise. */
export interface PredictionOutput<
  Predictions extends Gathered | null = Tensor,
  Labels extends Gathered | null = Tensor,
> {
  /** What the model gave beside the loss, several tensors of some models; null with `predictionLossOnly`. */
  predictions: Predictions;
  /** The labels; null where the data has none. */
  labelIds: Labels;
  /** How long it took, and the loss or what `computeMetrics` computed. */
  metrics: LogRow;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * How long something took, and how much of it was done in a second; names begin with `split`.
 *
 * @param startTime When it began, by `performance.now()`.
 */
export function speedMetrics(
  split: string,
  startTime: number,
  { samples, steps, tokens }: { samples?: number; steps?: number; tokens?: number },
): LogRow {
  const seconds = (performance.now() - startTime) / 1000;
  const metrics: LogRow = { [`${split}_runtime`]: rounded(seconds, 4) };
  for (const [name, count] of Object.entries({ samples, steps, tokens })) {
    if (count !== undefined && seconds > 0) metrics[`${split}_${name}_per_second`] = rounded(count / seconds, 3);
  }
  return metrics;
}
