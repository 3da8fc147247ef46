import type { Worker } from "node:worker_threads";
import { startWorker } from "../../../internal/start_worker.js";
import { RuntimeError } from "../../../python/exceptions.js";
import type { DatasetLike, IterableDataset } from "./dataset.js";
import type { CollateFn } from "./fetch.js";
import { type Answer, type Request, STOPPED, type WorkerTask } from "./messages.js";
import { type Packed, pack, release } from "./transfer.js";

/** What workers need of a loader, as it is packed for them. */
export interface WorkerSetup {
  dataset: DatasetLike<unknown> | IterableDataset<unknown>;
  collateFn: CollateFn;
  workerInitFn: ((worker: number) => unknown) | null;
}

export type PoolOptions = WorkerSetup &
  Pick<WorkerTask, "numWorkers" | "baseSeed" | "sharedSeed" | "autoCollation" | "dropLast">;

/** Who reads an epoch. */
export interface PoolListener {
  onAnswer(worker: number, answer: Answer): void;
  /** A worker ended by itself; there will be no further answers. */
  onFailure(error: unknown): void;
}

/** How long a worker may go on with the batch that it is at when it is told to stop, before it is ended by force. */
const GRACE_MS = 5000;

/** The threads of a loader: starts them, carries messages, ends them. They keep no process from ending. */
export class WorkerPool {
  readonly #workers: Worker[] = [];
  readonly #exits: Promise<unknown>[] = [];
  readonly #epoch = new Int32Array(new SharedArrayBuffer(4));
  #listener: PoolListener | undefined;
  #failure: { error: unknown } | undefined;
  #stopped: Promise<void> | undefined;

  constructor({
    numWorkers,
    baseSeed,
    sharedSeed,
    autoCollation,
    dropLast,
    dataset,
    collateFn,
    workerInitFn,
  }: PoolOptions) {
    for (let id = 0; id < numWorkers; id++) {
      // Each worker has tokens of its own: a token is received once.
      const setup = pack({ dataset, collateFn, workerInitFn } satisfies WorkerSetup);
      const epoch = this.#epoch.buffer as SharedArrayBuffer;
      const task: WorkerTask = { id, numWorkers, baseSeed, sharedSeed, setup, autoCollation, dropLast, epoch };
      this.#start(task);
    }
  }

  #start(task: WorkerTask): void {
    const worker = startWorker("torch/utils/data/worker", { workerData: task, name: `DataLoader worker ${task.id}` });
    worker.on("message", (answer: Answer) => {
      if (answer.epoch === this.#epoch[0]) this.#listener?.onAnswer(task.id, answer);
      else discard(answer);
    });
    worker.on("error", (error) => this.#fail(error));
    this.#exits.push(
      new Promise((resolve) => {
        worker.once("exit", (code) => {
          release(task.setup.tokens);
          this.#fail(new RuntimeError(`DataLoader worker ${task.id} exited unexpectedly with exit code ${code}`));
          resolve(code);
        });
      }),
    );
    // After the listeners: to listen for messages is to keep the process.
    worker.unref();
    this.#workers.push(worker);
  }

  #fail(error: unknown): void {
    if (this.#stopped !== undefined || this.#failure !== undefined) return;
    this.#failure = { error };
    this.#listener?.onFailure(error);
  }

  /** Whether a worker ended by itself, or all were stopped: the pool is of no use then. */
  get isBroken(): boolean {
    return this.#failure !== undefined || this.#stopped !== undefined;
  }

  /** Begins an epoch. What belongs to an earlier one is let go of from here on. */
  listen(listener: PoolListener, sharedSeed: bigint | null): number {
    const isFirst = this.#listener === undefined && this.#epoch[0] === 0;
    this.#listener = listener;
    const epoch = Atomics.add(this.#epoch, 0, 1) + 1;
    if (!isFirst)
      for (const worker of this.#workers) worker.postMessage({ type: "resume", sharedSeed } satisfies Request);
    return epoch;
  }

  /** Nobody listens any more; the workers wait for the next epoch. */
  ignore(): void {
    this.#listener = undefined;
    Atomics.add(this.#epoch, 0, 1);
  }

  fetch(worker: number, epoch: number, task: number, index: Packed): void {
    this.#workers[worker]?.postMessage({ type: "fetch", epoch, task, index } satisfies Request);
  }

  /** While somebody waits for an answer the process does not end. */
  keepProcess(keep: boolean): void {
    for (const worker of this.#workers) {
      if (keep) worker.ref();
      else worker.unref();
    }
  }

  /**
   * Ends all workers and resolves when they are gone. A second call waits for the same.
   * @param force whether to end them in the middle of what they do
   */
  stop(force = false): Promise<void> {
    this.#stopped ??= this.#stop(force ? 0 : GRACE_MS);
    return this.#stopped;
  }

  async #stop(grace: number): Promise<void> {
    this.#listener = undefined;
    Atomics.store(this.#epoch, 0, STOPPED);
    this.keepProcess(true);
    for (const worker of this.#workers) worker.postMessage({ type: "stop" } satisfies Request);
    const force = setTimeout(() => {
      for (const worker of this.#workers) void worker.terminate();
    }, grace);
    await Promise.all(this.#exits);
    clearTimeout(force);
  }
}

/** Lets go of a batch that came too late. */
export function discard(answer: Answer): void {
  if (answer.type === "batch") release(answer.batch.tokens);
}
