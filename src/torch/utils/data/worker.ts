// A worker of a DataLoader. Follows _worker_loop of torch/utils/data/_utils/worker.py.
import { parentPort, workerData } from "node:worker_threads";
import { Generator, manualSeed } from "../../random.js";
import { isDataPipe } from "./datapipes/datapipe.js";
import { createFetcher, END, type Fetcher } from "./fetch.js";
import { applyRandomSeed, applySharding } from "./graph_settings.js";
import type { Answer, Request, WorkerTask } from "./messages.js";
// The package's own datasets, samplers and functions, which a setup names.
import "./index.js";
import { importModules, pack, release, unpack } from "./transfer.js";
import { runLater } from "./waiting.js";
import { packError } from "./worker_errors.js";
import { beginAsWorker, setWorkerInfo } from "./worker_info.js";
import type { WorkerSetup } from "./worker_pool.js";

const task = workerData as WorkerTask;
const epoch = new Int32Array(task.epoch);
let begin: () => Fetcher;
let resume: (sharedSeed: bigint | null) => void = () => {};
let fetcher: Fetcher | undefined;
// Whether the dataset came to its end in this epoch, which the loader is told once.
let ended = false;

/** Seeds the pipes of a dataset that is one. */
function seedPipes(dataset: unknown, seed: bigint | null): void {
  if (seed !== null && isDataPipe(dataset)) applyRandomSeed(dataset, new Generator().manualSeed(seed));
}

async function start(): Promise<void> {
  await importModules(task.setup);
  const { dataset, collateFn, workerInitFn } = unpack(task.setup) as WorkerSetup;
  const seed = task.baseSeed + BigInt(task.id);
  manualSeed(seed);
  setWorkerInfo({ id: task.id, numWorkers: task.numWorkers, seed, dataset });
  seedPipes(dataset, task.sharedSeed);
  if (isDataPipe(dataset)) applySharding(dataset, task.numWorkers, task.id);
  resume = (sharedSeed) => seedPipes(dataset, sharedSeed);
  begin = () => createFetcher(dataset, { ...task, collateFn }, true);
  await workerInitFn?.(task.id);
  fetcher = begin();
}

async function close(): Promise<void> {
  if (fetcher) await runLater(fetcher.close());
  fetcher = undefined;
  ended = false;
}

async function answer(request: Request & { type: "fetch" }): Promise<Answer> {
  try {
    // As in Python an error of the start is that of the first batch.
    await started;
    fetcher ??= begin();
    await importModules(request.index);
    const batch = await runLater(fetcher.fetch(unpack(request.index)));
    ended = batch === END;
    if (batch === END) return { epoch: request.epoch, task: request.task, type: "end" };
    return { epoch: request.epoch, task: request.task, type: "batch", batch: pack(batch) };
  } catch (error) {
    return { epoch: request.epoch, task: request.task, type: "error", error: packError(error) };
  }
}

async function handle(request: Request): Promise<void> {
  if (request.type === "stop") {
    await close();
    process.exit();
  }
  if (request.type === "resume") {
    resume(request.sharedSeed);
    return close();
  }
  // Nobody waits for it any more; it was sent before that was known.
  if (ended || request.epoch !== Atomics.load(epoch, 0)) return release(request.index.tokens);
  parentPort!.postMessage(await answer(request));
}

beginAsWorker();
const started = start();
started.catch(() => {});
// One after the other, so that random numbers are drawn in the order of the batches.
let last: Promise<void> = Promise.resolve();
parentPort!.on("message", (request: Request) => {
  last = last.then(() => handle(request));
});
