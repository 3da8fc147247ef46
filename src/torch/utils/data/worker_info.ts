import { withoutSurplus } from "../../../internal/surplus.js";
import { AssertionError } from "../../../python/exceptions.js";

/** What a worker of a DataLoader knows about itself. Follows torch/utils/data/_utils/worker.py. */
export interface WorkerInfo {
  /** Which worker this is, from 0 to `numWorkers - 1`. */
  readonly id: number;
  readonly numWorkers: number;
  /** What the worker's default generator was seeded with: the base seed of the epoch's iterator, plus `id`. */
  readonly seed: bigint;
  /** This worker's copy of the dataset. */
  readonly dataset: unknown;
}

let info: WorkerInfo | null = null;

/** About the worker that the caller runs in; null outside of a DataLoader's worker. */
export const getWorkerInfo = withoutSurplus("getWorkerInfo", 0, (): WorkerInfo | null => info);

/** @internal Said once, by the worker itself. */
export function setWorkerInfo(worker: WorkerInfo): void {
  info = worker;
}

let isWorker = false;

/** @internal Said by a worker before it imports anything of the user's. */
export function beginAsWorker(): void {
  isWorker = true;
}

/**
 * @internal
 * @throws AssertionError in a worker of a loader: as in Python, it has no workers of its own
 */
export function checkMayHaveWorkers(): void {
  if (!isWorker) return;
  throw new AssertionError(
    "a worker of a DataLoader cannot have workers of its own. Each worker imports the modules that were registered for it: where a " +
      "program registers its own file (registerModule(import.meta.url, ...)), what reads the loader has to be behind " +
      '`if (isMainThread)` of "node:worker_threads", as behind Python\'s `if __name__ == "__main__"`; or move the dataset to a file ' +
      "of its own",
  );
}
