import { reviveError } from "../../internal/serialized_error.js";
import { startWorker, startWorkerFile } from "../../internal/start_worker.js";
import { Control, Stop } from "./control.js";
import type { Snapshot, TrainingResult, WorkerMessage, WorkerTask } from "./messages.js";
import type { TrainingEpoch, TrainingStep } from "./progress.js";

/** Who listens to a worker. What a listener throws, or rejects with, stops the worker and becomes the error of the run. */
export interface WorkerListener {
  onStep?(step: TrainingStep): unknown;
  onEpoch?(epoch: TrainingEpoch): unknown;
  onSnapshot?(snapshot: Snapshot): unknown;
}

/**
 * Runs a task in a thread of its own, to the end of that thread. Resolves to the result, or to null when the task was aborted;
 * rejects with the error that the task threw, or when the thread ends without having said anything.
 */
export async function runInWorker(
  task: WorkerTask,
  listener: WorkerListener,
  file?: URL,
): Promise<TrainingResult | null> {
  // The bytes of the corpus go over, they are not copied.
  const transferList = task.source !== null && "bytes" in task.source ? [task.source.bytes.buffer as ArrayBuffer] : [];
  const options = { workerData: task, transferList, name: `train ${task.model}` };
  const worker = file === undefined ? startWorker("systems/training/worker", options) : startWorkerFile(file, options);
  let result: TrainingResult | null | undefined;
  let failure: { error: unknown } | undefined;

  function fail(error: unknown): void {
    failure ??= { error };
    new Control(task.control).stop = Stop.abort;
  }
  worker.on("message", (message: WorkerMessage) => {
    if (message.type === "done") result = message.result;
    else if (message.type === "aborted") result = null;
    else if (message.type === "warning") process.emitWarning(message.warning, "TrainingWarning");
    else if (message.type === "error") fail(reviveError(message.error));
    else if (failure === undefined) {
      try {
        const answer = tell(listener, message);
        if (answer instanceof Promise) answer.catch(fail);
      } catch (error) {
        fail(error);
      }
    }
  });
  worker.on("error", fail);
  // Whatever was sent before the end is delivered before "exit".
  const code = await new Promise<number>((resolve) => worker.once("exit", resolve));
  if (failure !== undefined) {
    if (result) await release(result);
    throw failure.error;
  }
  if (result === undefined) throw new Error(`The training thread ended (exit code ${code}) before the training did`);
  return result;
}

function tell(listener: WorkerListener, message: Extract<WorkerMessage, { type: "step" | "epoch" | "snapshot" }>) {
  if (message.type === "step") return listener.onStep?.(message.step);
  return message.type === "epoch" ? listener.onEpoch?.(message.epoch) : listener.onSnapshot?.(message.snapshot);
}

/** Lets go of weights that nobody will receive. */
async function release(result: TrainingResult): Promise<void> {
  const { receive } = await import("../../torch/share.js");
  for (const [, token] of result.weights) receive(token).dispose();
}
