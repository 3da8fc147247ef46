import type { SerializedError } from "../../../internal/serialized_error.js";
import type { Packed, Reference } from "./transfer.js";

/** What a worker is started with. */
export interface WorkerTask {
  id: number;
  numWorkers: number;
  /** The seed of the whole epoch; the worker's own is this plus its id. */
  baseSeed: bigint;
  /** By which the DataPipes of the dataset are seeded; null for another dataset. */
  sharedSeed: bigint | null;
  /** {@link WorkerSetup} */
  setup: Packed;
  autoCollation: boolean;
  dropLast: boolean;
  /** One 32-bit word: the number of the epoch that is read, or {@link STOPPED}. What belongs to another is not fetched. */
  epoch: SharedArrayBuffer;
}

/** What stands in the place of an epoch when no worker is needed any more. */
export const STOPPED = -1;

/** To a worker. */
export type Request =
  | { type: "fetch"; epoch: number; task: number; index: Packed }
  /** A new epoch begins: the dataset is read from its beginning. */
  | { type: "resume"; sharedSeed: bigint | null }
  | { type: "stop" };

/** From a worker: what became of a task. */
export type Answer = { epoch: number; task: number } & (
  | { type: "batch"; batch: Packed }
  /** The worker's IterableDataset has no more. */
  | { type: "end" }
  | { type: "error"; error: WorkerError }
);

/** An error on its way to the loader. */
export interface WorkerError {
  error: SerializedError;
  /** The error's class, where a module registered it. */
  errorClass: Reference | undefined;
}
