import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Worker, WorkerOptions } from "node:worker_threads";
import type { SharedCode } from "./begin_worker.js";
import { packageRoot } from "./package_root.js";

/**
 * Starts one of this package's workers: in the bundle an entry of its own (tsdown.config.ts), under vitest and tsx the source.
 * @param entry the worker's file, from src/ and without extension, such as `"torch/utils/data/worker"`
 */
export function startWorker(entry: string, options: WorkerOptions): Worker {
  const { file, argv } = moduleOf(entry);
  if (argv.length > 0) return startWorkerFile(file, { ...options, argv });
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  // Required, as src/native/start.ts requires the library: a loader like tsx makes modules of its own of what is required, and those
  // of the library that the entry has and that a user's module has are then the same.
  const [path, key] = [fileURLToPath(file), shareCode()].map((text) => JSON.stringify(text));
  const first = JSON.stringify(join(packageRoot(), "dist", "internal", "begin_worker.js"));
  const begin = `process.getBuiltinModule("node:module").createRequire(${first})(${first}).begin(${path}, ${key})`;
  return new Worker(begin, { ...options, eval: true });
}

/** How many times as large as its file compiled code may be; memory that is not written to costs nothing. */
const ROOM = 4;

/** Makes room for the compiled code of this package's files that this thread has loaded; the key of where workers find it. */
function shareCode(): string {
  const key = "libtorch-node's compiled code";
  if ("bun" in process.versions || "deno" in process.versions) return key;
  const { getEnvironmentData, setEnvironmentData } = process.getBuiltinModule("node:worker_threads");
  const shared = (getEnvironmentData(key) as SharedCode | undefined) ?? new Map();
  const dist = join(packageRoot(), "dist");
  for (const file of Object.keys(createRequire(import.meta.url).cache)) {
    if (shared.has(file) || dirname(file) !== dist || !file.endsWith(".code.cjs")) continue;
    shared.set(file, new SharedArrayBuffer(ROOM * statSync(file).size));
  }
  setEnvironmentData(key, shared);
  return key;
}

/** The module that an entry begins with, and its arguments: for a thread or a process. */
export function moduleOf(entry: string): { file: URL; argv: string[] } {
  if (import.meta.url.endsWith(".ts")) {
    return { file: new URL("./worker_from_source.mjs", import.meta.url), argv: [`../${entry}.ts`] };
  }
  return { file: pathToFileURL(join(packageRoot(), "dist", `${entry}.js`)), argv: [] };
}

/**
 * Starts a worker with a module. A worker has the options of the process, and `--input-type`, which `node -e` is often given,
 * refuses a file as what a thread begins with: then it begins with a line of text that imports the file, which loaders of TypeScript
 * take no part in.
 */
export function startWorkerFile(file: URL, options: WorkerOptions): Worker {
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  if (!process.execArgv.some((option) => option.startsWith("--input-type"))) return new Worker(file, options);
  return new Worker(`import(${JSON.stringify(file.href)})`, { ...options, eval: true });
}
