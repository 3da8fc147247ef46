// The thread that trains. It runs no event loop while it does: the caller steers it through `Control`.
import { parentPort, workerData } from "node:worker_threads";
import { serializeError } from "../../internal/serialized_error.js";
import { native } from "../../native/addon.js";
import { Device } from "../../torch/device.js";
import { destroyProcessGroup } from "../../torch/distributed/distributed_c10d/destroy_process_group.js";
import { share } from "../../torch/share.js";
import { getNumThreads, setNumThreads } from "../../torch/threads.js";
import { joinWorld } from "../../transformers/trainer/process_world.js";
import { systems } from "../recipes/index.js";
import { Control, Stop } from "./control.js";
import { chosenDevice } from "./device.js";
import type { TrainingResult, WorkerMessage, WorkerTask } from "./messages.js";
import type { Observer } from "./observer.js";
import type { CommonSettings } from "./option_kinds.js";
import type { Recipe } from "./session.js";
import { Snapshots } from "./snapshots.js";

const task = workerData as WorkerTask;
const control = new Control(task.control);

function send(message: WorkerMessage): void {
  parentPort!.postMessage(message);
}

async function run(): Promise<TrainingResult | null> {
  const given = task.settings as CommonSettings;
  const settings = { ...given, device: chosenDevice(given.device).toString() };
  if (settings.threads !== null) setNumThreads(settings.threads);
  // The caller checked the settings with the schema of this very system.
  const recipe = (await systems[task.model].load()) as Recipe<unknown>;
  const snapshots = task.report.snapshots ? new Snapshots((snapshot) => send({ type: "snapshot", snapshot })) : null;
  const listens = task.report.steps || snapshots !== null;
  const world = await joinWorld({ device: new Device(settings.device), prefix: `training/${task.training}` });
  let asked = 0;
  const observer: Observer = {
    mayStep() {
      // Not by the number of the step: a training that goes on does not begin with the first.
      asked += 1;
      if (task.lockStep) control.waitUntilWanted(asked);
      return world.allNow(control.stop === Stop.no);
    },
    onStep: listens
      ? (step, trained) => {
          if (task.report.steps) send({ type: "step", step });
          snapshots?.afterStep(step, trained);
        }
      : undefined,
    onWarning: (warning) => send({ type: "warning", warning }),
    onEpoch: task.report.epochs ? (epoch) => send({ type: "epoch", epoch }) : undefined,
  };
  const outcome = await recipe.train(task.source, settings, observer, task);
  if (world.size > 1) await destroyProcessGroup();
  if (control.stop === Stop.abort) return null;
  const { trained, logHistory = null, ...figures } = outcome;
  const { model, tokenizer, config, prompt } = trained;
  return {
    ...figures,
    config,
    prompt,
    logHistory,
    gradNorms: settings.gradNorm ? figures.gradNorms : null,
    system: task.model,
    settings: task.settings,
    corpus: task.source !== null && "path" in task.source ? task.source.path : null,
    tokenizer: tokenizer.toJSON(),
    weights: Object.entries(model.stateDict()).map(([name, weight]) => [name, share(weight)]),
    parameterCount: model.parameters().reduce((sum, parameter) => sum + parameter.numel(), 0),
    threads: getNumThreads(),
    libtorch: native.libtorchVersion(),
  };
}

// Not awaited here: a process that ends while a module of a thread awaits can be ended by V8's own check, with SIGTRAP.
run().then(
  (result) => send(result === null ? { type: "aborted" } : { type: "done", result }),
  (error: unknown) => send({ type: "error", error: serializeError(error) }),
);
