/** The places that options name for what a run writes: one that is unfit is known before the run, not after it. */

import { rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ValueError } from "../../python/exceptions.js";
import { OptionsError } from "../options_error.js";
import { checkReplaceable } from "./atomic_write.js";
import { makeFolder, nearestFolder } from "./make_folder.js";
import { isSystemError, systemReason } from "./system_error.js";

/** More than nothing, which a full disk would take. */
const TRIED_BYTES = 4096;

/**
 * Refuses a file that could not be written, or is none.
 * @throws OptionsError, with the system's code where it is the system that refuses
 */
export async function checkOutputFile(option: string, path: string): Promise<void> {
  await explain(option, "a file", resolve(path), async (target) => {
    const found = await statIfThere(target);
    if (found?.isDirectory()) throw unfit(option, "a file", target, "it is a folder");
    if (found !== null && !found.isFile()) throw unfit(option, "a file", target, "it is a device or a pipe");
    await tryToWrite(dirname(target));
  });
}

/**
 * Refuses a folder that could not be made, or whose place could not be taken by another with the files `names`. Makes nothing.
 * @throws OptionsError, with the system's code where it is the system that refuses
 */
export async function checkReplaceableFolder(option: string, path: string, names: readonly string[]): Promise<void> {
  await explain(option, "a folder", resolve(path), async (target) => {
    const parent = await nearestFolder(dirname(target));
    const found = await statIfThere(target);
    if (found !== null && found.dev !== (await stat(parent)).dev) {
      throw unfit(option, "a folder", target, "a disk is mounted there: choose a folder in it");
    }
    await checkReplaceable(target, names);
    await tryToWrite(parent);
  });
}

/**
 * Makes a folder in which files can be written.
 * @throws OptionsError, with the system's code where it is the system that refuses
 */
export async function makeOutputFolder(option: string, path: string): Promise<void> {
  await explain(option, "a folder", resolve(path), async (target) => {
    await makeFolder(target);
    await tryToWrite(target);
  });
}

async function tryToWrite(folder: string): Promise<void> {
  const file = join(folder, `.libtorch-node.${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(file, new Uint8Array(TRIED_BYTES), { flag: "wx" });
  } finally {
    await rm(file, { force: true });
  }
}

async function statIfThere(path: string) {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

async function explain(
  option: string,
  what: string,
  path: string,
  check: (path: string) => Promise<void>,
): Promise<void> {
  await check(path).catch((error: Error) => {
    if (isSystemError(error)) {
      const { code } = error;
      throw Object.assign(unfit(option, what, path, systemReason(error), error), { code, path });
    }
    if (!(error instanceof ValueError) || error instanceof OptionsError) throw error;
    throw new OptionsError(option, `${error.message.slice(0, 1).toLowerCase()}${error.message.slice(1)}`);
  });
}

function unfit(option: string, what: string, path: string, why: string, cause?: Error): OptionsError {
  const error = new OptionsError(option, `expected ${what} that can be written, but got ${path}: ${why}`);
  return cause === undefined ? error : Object.assign(error, { cause });
}
