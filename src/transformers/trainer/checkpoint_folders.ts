/** Which checkpoints a folder has, and which of them stay. Follows transformers/trainer_utils.py. Needs no libtorch. */

import { access, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { makeOutputFolder } from "../../internal/files/output_target.js";
import { checkNoMore } from "../../internal/surplus.js";

export const TRAINER_STATE_NAME = "trainer_state.json";
const CHECKPOINT = /^checkpoint-(\d+)$/;
/** What a save that was interrupted leaves behind. */
const UNFINISHED = /^\.checkpoint-\d+\.[0-9a-f-]+\.tmp$/;

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
    if (step !== undefined && (await stat(path)).isDirectory()) steps.push([Number(step), path]);
  }
  return steps.sort(([a], [b]) => a - b).map(([, path]) => path);
}

/** Whether there is something at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
