import { withoutSurplus } from "../../../internal/surplus.js";

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
