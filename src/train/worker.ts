// The thread that trains. It runs no event loop while it does: the caller steers it through `Control`.
import { parentPort, workerData } from "node:worker_threads";
import { native } from "../native.js";
import { share } from "../share.js";
import { getNumThreads, setNumThreads } from "../threads.js";
import { Control, Stop } from "./control.js";
import { prepareData } from "./corpus.js";
import { serializeError } from "./errors.js";
import { trainLoop } from "./loop.js";
import type { TrainingResult, WorkerMessage, WorkerTask } from "./messages.js";

const task = workerData as WorkerTask;
const control = new Control(task.control);

function send(message: WorkerMessage): void {
  parentPort!.postMessage(message);
}

async function run(): Promise<TrainingResult | null> {
  const { settings } = task;
  if (settings.threads !== null) setNumThreads(settings.threads);
  const data = await prepareData(task.source, settings);
  const { model, losses, gradNorms, seconds, tokens } = trainLoop(data, settings, {
    mayStep(step) {
      if (task.lockStep) control.waitUntilWanted(step);
      return control.stop === Stop.no;
    },
    onStep: task.report.steps ? (step) => send({ type: "step", step }) : undefined,
    onEpoch: task.report.epochs ? (epoch) => send({ type: "epoch", epoch }) : undefined,
  });
  if (control.stop === Stop.abort) return null;
  return {
    tokenizer: data.tokenizer.toJSON(),
    blockSize: data.blockSize,
    weights: Object.entries(model.stateDict()).map(([name, weight]) => [name, share(weight)]),
    losses: Float64Array.from(losses),
    gradNorms: settings.gradNorm ? Float64Array.from(gradNorms) : null,
    parameterCount: model.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0),
    seconds,
    tokens,
    threads: getNumThreads(),
    libtorch: native.libtorchVersion(),
  };
}

try {
  const result = await run();
  send(result === null ? { type: "aborted" } : { type: "done", result });
} catch (error) {
  send({ type: "error", error: serializeError(error) });
}
