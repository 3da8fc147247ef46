import { join } from "node:path";
import type { Worker, WorkerOptions } from "node:worker_threads";
import { packageRoot } from "./package_root.js";

/**
 * Starts one of this package's workers: in the bundle an entry of its own (tsdown.config.ts), under vitest and tsx the source.
 * @param entry the worker's file, from src/ and without extension, such as `"data/worker"`
 */
export function startWorker(entry: string, options: WorkerOptions): Worker {
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  if (import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./worker_from_source.mjs", import.meta.url), { ...options, argv: [`./${entry}.ts`] });
  }
  return new Worker(join(packageRoot(), "dist", `${entry}.js`), options);
}
