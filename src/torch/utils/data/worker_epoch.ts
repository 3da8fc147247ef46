import { AssertionError, RuntimeError } from "../../../python/exceptions.js";
import type { Answer } from "./messages.js";
import { importModules, pack, unpack } from "./transfer.js";
import { unpackError } from "./worker_errors.js";
import { discard, type PoolListener, type WorkerPool } from "./worker_pool.js";

export interface EpochOptions {
  pool: WorkerPool;
  numWorkers: number;
  prefetchFactor: number;
  /** Whether batches come in the order of the sampler, or as they are ready. */
  inOrder: boolean;
  /** Seconds to wait for a batch; 0 for ever. */
  timeout: number;
  /** What the dataset is asked for, batch by batch. */
  indices: Iterator<unknown>;
  /** Whether the pool outlives the epoch. */
  persistent: boolean;
  /** By which workers that live on seed the DataPipes of their dataset; null for another dataset. */
  sharedSeed: bigint | null;
}

interface Task {
  worker: number;
  answer?: Answer;
}

/**
 * One pass over a dataset by workers. Follows _MultiProcessingDataLoaderIter of torch/utils/data/dataloader.py: the sampler
 * is asked for `prefetchFactor` batches for each worker when the epoch begins, and for one more as each batch is taken, so
 * that it draws its random numbers where Python's does.
 */
export class WorkerEpoch implements PoolListener {
  readonly #options: EpochOptions;
  readonly #epoch: number;
  /** Tasks that were sent and not taken yet, by number. */
  readonly #tasks = new Map<number, Task>();
  readonly #active: boolean[];
  /** How many tasks each worker has that were not taken. */
  readonly #load: number[];
  #sent = 0;
  #next = 0;
  #turn = 0;
  #failure: { error: unknown } | undefined;
  #wake: (() => void) | undefined;
  #finished = false;
  /** The last call of next(): the following one waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: EpochOptions) {
    const { pool, numWorkers, prefetchFactor, sharedSeed } = options;
    if (!(prefetchFactor > 0)) throw new AssertionError("prefetchFactor must be greater than 0 with numWorkers > 0");
    this.#options = options;
    this.#active = new Array(numWorkers).fill(true);
    this.#load = new Array(numWorkers).fill(0);
    this.#epoch = pool.listen(this, sharedSeed);
    for (let i = 0; i < prefetchFactor * numWorkers; i++) this.#send();
  }

  onAnswer(worker: number, answer: Answer): void {
    if (answer.type === "end") {
      this.#active[worker] = false;
      this.#tasks.delete(answer.task);
      this.#send();
    } else {
      (this.#tasks.get(answer.task) as Task).answer = answer;
    }
    this.#wake?.();
  }

  onFailure(error: unknown): void {
    this.#failure = { error };
    this.#wake?.();
  }

  /** Asks the next worker in turn for the next batch, if there is one. */
  #send(): void {
    const { indices, pool, inOrder, numWorkers, prefetchFactor } = this.#options;
    const next = indices.next();
    if (next.done) return;
    const limit = Math.floor((prefetchFactor * numWorkers) / this.#active.filter(Boolean).length);
    for (let tried = 0; tried < numWorkers; tried++) {
      const worker = this.#turn;
      this.#turn = (worker + 1) % numWorkers;
      if (!this.#active[worker] || !(inOrder || (this.#load[worker] as number) < limit)) continue;
      (this.#load[worker] as number)++;
      this.#tasks.set(this.#sent, { worker });
      pool.fetch(worker, this.#epoch, this.#sent, pack(next.value));
      this.#sent++;
      return;
    }
  }

  /** The number of the task to take, once it is answered; undefined when there are no more. */
  #ready(): number | undefined {
    for (;;) {
      const task = this.#tasks.get(this.#next);
      if (task !== undefined && (task.answer !== undefined || this.#active[task.worker])) break;
      if (this.#next >= this.#sent) return undefined;
      // The worker had no more to give.
      this.#tasks.delete(this.#next);
      this.#next++;
    }
    if (this.#options.inOrder) return this.#next;
    for (const [number, { answer }] of this.#tasks) if (answer !== undefined) return number;
    return this.#next;
  }

  /** The next batch. On an error the epoch is over. */
  next(): Promise<IteratorResult<unknown, undefined>> {
    const result = this.#last.then(() => this.#take());
    this.#last = result.catch(() => {});
    return result;
  }

  async #take(): Promise<IteratorResult<unknown, undefined>> {
    if (this.#finished) return { done: true, value: undefined };
    try {
      for (;;) {
        const number = this.#ready();
        if (number === undefined) {
          await this.finish();
          return { done: true, value: undefined };
        }
        const { worker, answer } = this.#tasks.get(number) as Task;
        if (answer === undefined) {
          await this.#arrival();
          if (this.#finished) return { done: true, value: undefined };
          continue;
        }
        this.#tasks.delete(number);
        if (number === this.#next) this.#next++;
        (this.#load[worker] as number)--;
        this.#send();
        if (answer.type === "error") throw unpackError(answer.error, worker);
        const { batch } = answer as Answer & { type: "batch" };
        await importModules(batch);
        return { done: false, value: unpack(batch) };
      }
    } catch (error) {
      await this.finish();
      throw error;
    }
  }

  /** Waits until a worker says something. */
  async #arrival(): Promise<void> {
    if (this.#failure) throw this.#failure.error;
    const { pool, timeout } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    pool.keepProcess(true);
    try {
      await new Promise<void>((resolve, reject) => {
        this.#wake = resolve;
        if (timeout > 0) {
          const late = () => {
            void pool.stop(true);
            reject(new RuntimeError(`DataLoader timed out after ${timeout} seconds`));
          };
          timer = setTimeout(late, timeout * 1000);
        }
      });
    } finally {
      clearTimeout(timer);
      this.#wake = undefined;
      pool.keepProcess(false);
    }
  }

  /** Nothing more is wanted: lets go of what was fetched, and of the workers unless they are kept. */
  async finish(): Promise<void> {
    const { pool, persistent, indices } = this.#options;
    if (!this.#finished) {
      this.#finished = true;
      this.#wake?.();
      for (const { answer } of this.#tasks.values()) if (answer) discard(answer);
      this.#tasks.clear();
      indices.return?.();
      if (persistent) pool.ignore();
    }
    if (!persistent) await pool.stop();
  }
}
