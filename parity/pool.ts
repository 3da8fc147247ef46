/** Replays entries in child processes, several at once, and goes on behind a case that ended its process. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import workerpool, { type Pool } from "workerpool";
import type { Entry, Index, Part } from "./format.js";
import { FAILED, METADATA, PASSED, type Task } from "./progress.js";
import type { Failure } from "./replay.js";

/** How an entry came out. */
export interface EntryResult {
  entry: Entry;
  /** Cases that passed, by part. */
  passed: Partial<Record<Part, number>>;
  /** How many of those that passed were compared in dtype, shape and strides only. */
  metadata: number;
  failures: Failure[];
}

async function replayEntry(pool: Pool, entry: Entry, task: Omit<Task, "start">, limitMs: number): Promise<EntryResult> {
  const failures: Failure[] = [];
  for (let start = 0; start < entry.cases; ) {
    // libtorch's warnings about single calls say nothing here; the last of them is kept for a process that does not start.
    let errors = "";
    const on = ({ stderr = "" }: { stderr?: string }): void => {
      errors = (errors + stderr).slice(-2000);
    };
    try {
      failures.push(...((await pool.exec("replay", [{ ...task, start }], { on }).timeout(limitMs)) as Failure[]));
      break;
    } catch (error) {
      const lines = readProgress(task.progressFile);
      const at = lines.length - 1;
      // Between two cases nothing can happen but that the time is over.
      if (at < start || isDone(lines[at]!))
        throw new Error(`the replaying process failed:\n${errors}`, { cause: error });
      // Failures before the crash died with the process; the crash stands for them.
      failures.push({
        part: lines[at] as Part,
        dtype: "",
        sample: at,
        message: `the process ended: ${reasonOf(error)}`,
      });
      appendFileSync(task.progressFile, `${FAILED}\n`);
      start = at + 1;
    }
  }
  return { entry, ...passedIn(readProgress(task.progressFile)), failures };
}

const isDone = (line: string): boolean => [PASSED, METADATA, FAILED].includes(line.at(-1)!);

function readProgress(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

function passedIn(lines: string[]): Pick<EntryResult, "passed" | "metadata"> {
  const passed: EntryResult["passed"] = {};
  for (const line of lines) {
    if (line.endsWith(FAILED)) continue;
    const part = line.slice(0, -1) as Part;
    passed[part] = (passed[part] ?? 0) + 1;
  }
  return { passed, metadata: lines.filter((line) => line.endsWith(METADATA)).length };
}

/** Of a process that ended by itself, workerpool's message says how among much else. */
function reasonOf(error: unknown): string {
  const { message } = error as Error;
  return /(?:signalCode|exitCode): `(?!null)\w+`/.exec(message)?.[0] ?? message;
}

/**
 * Replays every entry of a dump; `onResult` is called as each is done.
 *
 * @param options.limitMs - An entry that takes longer counts as failed at the case that it is at.
 */
export async function replayAll(
  directory: string,
  index: Index,
  options: { jobs: number; limitMs?: number; onResult?: (result: EntryResult) => void },
): Promise<EntryResult[]> {
  const { jobs, limitMs = 300_000, onResult } = options;
  const scratch = mkdtempSync(join(tmpdir(), "parity-"));
  const pool = workerpool.pool(fileURLToPath(new URL("worker.ts", import.meta.url)), {
    workerType: "process",
    maxWorkers: jobs,
    forkOpts: { execArgv: ["--import", "tsx"], env: { ...process.env, OMP_NUM_THREADS: String(index.threads) } },
    emitStdStreams: true,
  });
  try {
    const entries = index.entries.filter((entry) => entry.cases > 0);
    return await Promise.all(
      entries.map(async (entry) => {
        const progressFile = join(scratch, entry.file);
        const result = await replayEntry(
          pool,
          entry,
          { directory, entry, progressFile, threads: index.threads },
          limitMs,
        );
        onResult?.(result);
        return result;
      }),
    );
  } finally {
    await pool.terminate(true);
    rmSync(scratch, { recursive: true, force: true });
  }
}
