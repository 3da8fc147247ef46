/** Replays entries in child processes, several at once, and goes on behind a case that ended its process. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import workerpool, { type Pool } from "workerpool";
import type { Entry, Index } from "./format.js";
import type { Failure } from "./replay.js";
import type { Task, TaskResult } from "./worker.js";

/** How an entry came out. */
export interface EntryResult {
  entry: Entry;
  passed: number;
  /** How many of those that passed were compared in dtype, shape and strides only. */
  metadata: number;
  failures: Failure[];
}

async function replayEntry(pool: Pool, entry: Entry, task: Omit<Task, "start">, limitMs: number): Promise<EntryResult> {
  const result: EntryResult = { entry, passed: 0, metadata: 0, failures: [] };
  for (let start = 0; start < entry.cases; ) {
    // libtorch's warnings about single calls say nothing here; the last of them is kept for a process that does not start.
    let errors = "";
    const on = ({ stderr = "" }: { stderr?: string }): void => {
      errors = (errors + stderr).slice(-2000);
    };
    try {
      const answer = (await pool.exec("replay", [{ ...task, start }], { on }).timeout(limitMs)) as TaskResult;
      result.passed += answer.passed;
      result.metadata += answer.metadata;
      result.failures.push(...answer.failures);
      break;
    } catch (error) {
      const progress = readProgress(task.progressFile);
      if (progress === null || progress.index < start)
        throw new Error(`the replaying process did not start:\n${errors}`, { cause: error });
      result.passed += progress.passed;
      // Failures before the crash died with the process; the crash stands for them.
      result.failures.push({ dtype: "", sample: progress.index, message: `the process ended: ${reasonOf(error)}` });
      start = progress.index + 1;
    }
  }
  return result;
}

function readProgress(file: string): { index: number; passed: number } | null {
  try {
    const [index, passed] = readFileSync(file, "utf8").trim().split(/\s+/).map(Number);
    return { index: index!, passed: passed! };
  } catch {
    return null;
  }
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
