import { mkdtemp, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ExitCode, messageOf } from "./exit.js";
import { flagOf } from "./naming.js";

/**
 * Writes where an option says; where that does not work any more, somewhere else, which is told: what took long to compute is not
 * lost because a disk filled up meanwhile. The exit code then says that something failed.
 *
 * @returns where it was written
 * @throws what `write` throws, when it can be written nowhere
 */
export async function writeOutput(
  option: string,
  path: string,
  write: (path: string) => Promise<void>,
): Promise<string> {
  try {
    await write(path);
    return path;
  } catch (error) {
    const spare = await writeElsewhere(basename(path), write);
    if (spare === null) throw error;
    process.stderr.write(`error: ${flagOf(option)}: ${messageOf(error as Error)}; wrote ${spare} instead\n`);
    process.exitCode = ExitCode.failed;
    return spare;
  }
}

async function writeElsewhere(name: string, write: (path: string) => Promise<void>): Promise<string | null> {
  for (const place of [process.cwd(), tmpdir(), homedir()]) {
    const folder = await mkdtemp(join(place, "libtorch-node-")).catch(() => null);
    if (folder === null) continue;
    const path = join(folder, name);
    try {
      await write(path);
      return path;
    } catch {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return null;
}
