/** Replays entries in child processes, several at once, and goes on behind a case that ended its process. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

/** One child process and the file in which it says where it is. */
class Worker {
  private child: ChildProcess | null = null;

  constructor(
    private readonly progressFile: string,
    private readonly threads: number,
    /** A case that takes longer counts as failed. */
    private readonly limitMs: number,
  ) {}

  private async start(): Promise<ChildProcess> {
    if (this.child?.connected) return this.child;
    const child = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), [this.progressFile], {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, OMP_NUM_THREADS: String(this.threads) },
      // libtorch's warnings about single calls say nothing here; the last of them is kept for a process that does not start.
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    this.child = child;
    let errors = "";
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      errors = (errors + text).slice(-2000);
    });
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", (code) => reject(new Error(`the replaying process ended with exit code ${code}:\n${errors}`)));
    });
    return child;
  }

  private async ask(task: Task): Promise<TaskResult | { ended: string }> {
    const child = await this.start();
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill("SIGKILL"), this.limitMs);
      const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
        clearTimeout(timer);
        this.child = null;
        resolve({ ended: signal ?? `exit code ${code}` });
      };
      child.once("exit", onExit);
      child.once("message", (result: TaskResult) => {
        clearTimeout(timer);
        child.off("exit", onExit);
        resolve(result);
      });
      child.send(task);
    });
  }

  async run(directory: string, entry: Entry): Promise<EntryResult> {
    const result: EntryResult = { entry, passed: 0, metadata: 0, failures: [] };
    let start = 0;
    while (start < entry.cases) {
      const answer = await this.ask({ directory, entry, start, threads: this.threads });
      if (!("ended" in answer)) {
        result.passed += answer.passed;
        result.metadata += answer.metadata;
        result.failures.push(...answer.failures);
        break;
      }
      const [index, passed] = readFileSync(this.progressFile, "utf8").trim().split(/\s+/).map(Number);
      result.passed += passed!;
      // Failures before the crash died with the process; the crash stands for them.
      result.failures.push({ dtype: "", sample: index!, message: `the process ended with ${answer.ended}` });
      start = index! + 1;
    }
    return result;
  }

  stop(): void {
    this.child?.kill();
  }
}

/** Replays every entry of a dump; `onResult` is called as each is done. */
export async function replayAll(
  directory: string,
  index: Index,
  options: { jobs: number; limitMs?: number; onResult?: (result: EntryResult) => void },
): Promise<EntryResult[]> {
  const scratch = mkdtempSync(join(tmpdir(), "parity-"));
  const waiting = index.entries.filter((entry) => entry.cases > 0);
  const results: EntryResult[] = [];
  const work = async (number: number): Promise<void> => {
    const worker = new Worker(join(scratch, `progress${number}`), index.threads, options.limitMs ?? 300_000);
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const result = await worker.run(directory, entry);
      results.push(result);
      options.onResult?.(result);
    }
    worker.stop();
  };
  try {
    await Promise.all(Array.from({ length: options.jobs }, (_, number) => work(number)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const order = new Map(index.entries.map((entry, position) => [entry.file, position]));
  return results.sort((a, b) => order.get(a.entry.file)! - order.get(b.entry.file)!);
}
