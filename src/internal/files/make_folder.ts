import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * Makes a folder, and those above it. Node's `mkdir` with `recursive` never ends where a file system refuses new folders with
 * ENOENT, as /proc does.
 *
 * @throws Error with the system's code
 */
export async function makeFolder(path: string): Promise<void> {
  const target = resolve(path);
  const there = await nearestFolder(target);
  // Where it is a file, the system says best what is wrong.
  if (there === target) await readdir(there).catch(explain);
  let folder = there;
  for (const name of relative(there, target).split(sep).filter(Boolean)) {
    folder = join(folder, name);
    await mkdir(folder).catch(ignoreExisting);
  }
}

/** Says in a sentence that a file stands where a folder is to be. */
function explain(error: NodeJS.ErrnoException): never {
  if (error.code === "ENOTDIR") error.message = `Expected the path of a folder, but there is a file: ${error.message}`;
  throw error;
}

/** Lets pass that somebody else made it meanwhile. */
export function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** The folder itself, or the nearest above it that is there. */
export async function nearestFolder(path: string): Promise<string> {
  let folder = resolve(path);
  while (!(await isThere(folder))) folder = dirname(folder);
  return folder;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/** The same for what must not wait. */
export function makeFolderSync(path: string): void {
  const missing: string[] = [];
  let folder = resolve(path);
  for (; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  // Where it is a file, the system says best what is wrong.
  if (missing.length === 0) readdirSync(folder);
  for (const name of missing) {
    try {
      mkdirSync(name);
    } catch (error) {
      ignoreExisting(error as NodeJS.ErrnoException);
    }
  }
}
