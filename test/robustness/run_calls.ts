/** Makes calls in child processes and says which of them ended their process. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Call } from "./call.js";
import type { Finding, Progress } from "./worker.js";

/** A call that did not come back. */
export interface Crash {
  index: number;
  /** "SIGSEGV", "exit code 1", or "no answer". */
  ended: string;
  call: Call;
}

/** What a series of calls led to. */
export interface Outcome {
  /** Calls that returned, and calls that threw an Error. */
  returned: number;
  threw: number;
  findings: Finding[];
  crashes: Crash[];
}

export interface Series {
  kind: "random" | "wrong" | "script";
  seed: number;
  /** Indices of the calls: from `first` up to and without `end`. */
  first: number;
  end: number;
  /** A call that takes longer than this counts as one that never ends. */
  limitMs?: number;
}

/** Makes calls from `first` until the series or the process ends; `outcome` takes what came of them. */
async function runFrom(series: Series, first: number, log: string, outcome: Outcome): Promise<Crash | null> {
  const { kind, seed, end, limitMs = 60_000 } = series;
  const worker = fileURLToPath(new URL("worker.ts", import.meta.url));
  const args = ["--disable-wasm-trap-handler", "--import", "tsx", worker, kind, log, ...[first, end, seed].map(String)];
  const child = execa(process.execPath, args, { stdin: "ignore", reject: false, env: { OMP_NUM_THREADS: "1" } });
  let stuck = false;
  let seen: number | undefined;
  const watch = setInterval(() => {
    const now = readProgress(log)?.index;
    if (now !== undefined && now === seen) {
      stuck = true;
      child.kill("SIGKILL");
    }
    seen = now;
  }, limitMs);
  const { failed, stdout, stderr, signal, exitCode } = await child;
  clearInterval(watch);
  const progress = readProgress(log);
  if (progress === null) throw new Error(`the process that makes the calls did not start:\n${stderr}`);
  outcome.returned += progress.returned;
  outcome.threw += progress.threw;
  for (const line of stdout.split("\n")) {
    // Operators may print as well (native warnings, aten::_print): those lines are theirs.
    if (line.startsWith('{"index":')) outcome.findings.push(JSON.parse(line) as Finding);
  }
  if (!failed) return null;
  const { index, call } = progress;
  return { index, call, ended: stuck ? "no answer" : (signal ?? `exit code ${exitCode}: ${stderr.slice(-2000)}`) };
}

function readProgress(log: string): Progress | null {
  try {
    return JSON.parse(readFileSync(log, "utf8").split("\n")[0]!) as Progress;
  } catch {
    return null;
  }
}

/** Makes all calls of a series, in as many processes as the machine has cores, and goes on behind those that crash. */
export async function runCalls(series: Series): Promise<Outcome> {
  const scratch = mkdtempSync(join(tmpdir(), "robustness-"));
  const jobs = Math.min(4, availableParallelism());
  const size = Math.ceil((series.end - series.first) / jobs);
  const outcome: Outcome = { returned: 0, threw: 0, findings: [], crashes: [] };
  const runPart = async (job: number): Promise<void> => {
    const end = Math.min(series.first + (job + 1) * size, series.end);
    let first = series.first + job * size;
    while (first < end) {
      const crash = await runFrom({ ...series, end }, first, join(scratch, `calls${job}`), outcome);
      if (crash === null) break;
      outcome.crashes.push(crash);
      first = crash.index + 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, (_, job) => runPart(job)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return outcome;
}
