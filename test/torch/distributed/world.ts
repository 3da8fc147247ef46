/**
 * Worlds of processes for tests: ranks of Node and of Python that find each other over a file or a port, each of which says what
 * it found as lines of JSON. A process of Node takes a second and a half to start, so many cases go into one world.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { programEnv } from "../../program_env.js";
import { executable } from "../../python.js";
import { withoutSanitizers } from "../../sanitized.js";

/** What a rank runs: a program of Node, a `.ts` file; or of Python, a `.py` file. Paths from this folder. */
export type RankProgram = string;

export interface WorldOptions {
  /** What all ranks find in `WORLD_ARGS`, as JSON. */
  args?: unknown;
  /** More variables of the environment; for one rank where it is a function of it. */
  env?: Record<string, string> | ((rank: number) => Record<string, string>);
  /** How they find each other. Default: a file. */
  store?: "file" | "tcp";
  /** Whether ranks may fail, or be killed: then all are left to end by themselves. Default: one that fails ends all. */
  mayFail?: boolean;
  /** After how many seconds all are killed. Default: 120. */
  limit?: number;
}

/** How a rank ended. */
export interface RankResult<T> {
  /** What it printed that is JSON. */
  lines: T[];
  exitCode: number | undefined;
  signal: string | undefined;
  stderr: string;
  /** Seconds from the start of the world to its end. */
  seconds: number;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const tsx = import.meta.resolve("tsx");

/**
 * Runs a world of one rank for each program, and gives how each ended. None of its processes is left. The programs find
 * `RANK`, `WORLD_SIZE`, `INIT_METHOD` (to give to `initProcessGroup`) and `WORLD_ARGS` in their environment, and one thread.
 */
export async function runWorld<T>(
  programs: readonly RankProgram[],
  { args = null, env = {}, store = "file", mayFail = false, limit = 120 }: WorldOptions = {},
): Promise<RankResult<T>[]> {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-world-"));
  const place = store === "file" ? `file://${folder}/store` : `tcp://127.0.0.1:${await freePort()}`;
  const started = performance.now();
  const ended = new AbortController();
  const run = async (program: string, rank: number): Promise<RankResult<T>> => {
    const [command, ...first] = commandOf(program);
    const own = typeof env === "function" ? env(rank) : env;
    const { stdout, stderr, exitCode, signal } = await execa(command, [...first, join(here, program)], {
      reject: false,
      timeout: limit * 1000,
      killSignal: "SIGKILL",
      cancelSignal: ended.signal,
      forceKillAfterDelay: 1,
      env: {
        ...(program.endsWith(".py") ? withoutSanitizers() : programEnv),
        RANK: String(rank),
        WORLD_SIZE: String(programs.length),
        LOCAL_RANK: String(rank),
        INIT_METHOD: place,
        WORLD_ARGS: JSON.stringify(args),
        OMP_NUM_THREADS: "1",
        ...own,
      },
    });
    const seconds = (performance.now() - started) / 1000;
    if (exitCode !== 0 && !mayFail) ended.abort();
    const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
    return { lines: lines.map((line) => JSON.parse(line) as T), exitCode, signal, stderr, seconds };
  };
  try {
    const results = await Promise.all(programs.map(run));
    if (!mayFail) checkAll(programs, results);
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commandOf(program: string): [command: string, ...args: string[]] {
  if (program.endsWith(".ts")) return [process.execPath, "--import", tsx];
  if (executable === undefined) throw new Error("no Python: run `npm start` once, or set LIBTORCH_NODE_PYTHON");
  return [executable];
}

/** Throws what the first that failed by itself said. */
function checkAll(programs: readonly string[], results: readonly RankResult<unknown>[]): void {
  const failed = results.map((result, rank) => ({ rank, ...result })).filter(({ exitCode }) => exitCode !== 0);
  const first = failed.sort((a, b) => a.seconds - b.seconds)[0];
  if (first === undefined) return;
  throw new Error(
    `rank ${first.rank} (${programs[first.rank]}) ended with ${first.exitCode ?? first.signal}:\n${first.stderr.slice(-4000)}`,
  );
}

/** A port of this machine that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return address.port;
}
