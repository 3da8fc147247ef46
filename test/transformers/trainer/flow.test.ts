/** Events, logs, evaluations and checkpoints in their order, against transformers' own Trainer. */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Tensor } from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import {
  EarlyStoppingCallback,
  type EvalPrediction,
  type EventArguments,
  type LogRow,
  TrainerCallback,
  type TrainerControl,
  type TrainingArgumentsOptions,
} from "../../../src/transformers/index.js";
import { events } from "../../../src/transformers/trainer/trainer_callback.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";
import { importReference, temporaryFolder } from "./document.js";
import { examples, makeTrainer, SAMPLE, untimed } from "./make.js";

const folder = temporaryFolder();
const EVALUATION = ["hello machine", "bot bot bot", "hi AI", "greetings world", "world hello"];

/** What a callback saw: event, step, and the switches that were on. */
type Seen = [event: string, step: number, switches: string[]];

const switchesOf = (control: TrainerControl): string[] =>
  Object.entries(control).flatMap(([name, on]) => (on ? [snakeCase(name)] : []));

class Recorder extends TrainerCallback {
  readonly seen: Seen[] = [];
}
for (const event of events) {
  Recorder.prototype[event] = function (this: Recorder, ...[, state, control]: EventArguments) {
    this.seen.push([snakeCase(event), state.globalStep, switchesOf(control)]);
  };
}

/** Stops an epoch early and asks for things out of turn. */
class Meddler extends TrainerCallback {
  override onStepEnd(...[, state, control]: EventArguments): TrainerControl {
    if (state.globalStep === 3) control.shouldEpochStop = true;
    if (state.globalStep === 4) Object.assign(control, { shouldEvaluate: true, shouldLog: true, shouldSave: true });
    return control;
  }
}

interface Case extends TrainingArgumentsOptions {
  patience?: number;
  meddles?: boolean;
}

const cases: Record<string, Case> = {
  "by steps": {
    ...{ evalStrategy: "steps", evalSteps: 3, saveSteps: 6, loggingSteps: 2, numTrainEpochs: 4, saveTotalLimit: 2 },
    ...{ loadBestModelAtEnd: true, learningRate: 1e-3, evalOnStart: true, gradientAccumulationSteps: 2 },
  },
  "by epochs": {
    ...{ evalStrategy: "epoch", saveStrategy: "epoch", loggingStrategy: "epoch", saveTotalLimit: 1, numTrainEpochs: 4 },
    ...{ loadBestModelAtEnd: true, learningRate: 1e-2, metricForBestModel: "accuracy", evalDelay: 2 },
  },
  "the best alone, stopping early": {
    ...{
      evalStrategy: "steps",
      evalSteps: 1,
      saveStrategy: "best",
      metricForBestModel: "eval_loss",
      numTrainEpochs: 8,
    },
    ...{ learningRate: 5e-3, patience: 2, loadBestModelAtEnd: true },
  },
  "a callback that meddles": {
    numTrainEpochs: 3,
    loggingSteps: 100,
    evalStrategy: "epoch",
    evalSteps: 100,
    meddles: true,
  },
  "a schedule that goes by the loss": {
    ...{ evalStrategy: "steps", evalSteps: 1, loggingSteps: 1, lrSchedulerType: "reduce_lr_on_plateau" },
    ...{ lrSchedulerKwargs: { patience: 0, factor: 0.5 }, learningRate: 3e-2, numTrainEpochs: 4, saveStrategy: "no" },
  },
};

interface Result {
  seen: Seen[];
  rows: LogRow[];
  weights: Record<string, Bits>;
  files: string[];
  best: [number | null, number | null, string | null];
  state: Record<string, unknown> | null;
  predictions: Bits;
  labels: Bits;
  metrics: LogRow;
}

/** The same as `compute_metrics` below: how often the likeliest id is the label. */
function computeMetrics({ predictions, labelIds }: EvalPrediction): Record<string, number> {
  const hits = (predictions as Tensor).argmax(-1).eq(labelIds as Tensor);
  return { accuracy: Number(hits.sum().item()) / hits.numel() };
}

describe.skipIf(noPython)("events, logs and checkpoints are transformers'", () => {
  let results: Record<string, Result>;
  beforeAll(async () => {
    vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const asked = Object.entries(cases).map(([name, { patience, meddles, ...options }]) => {
      const args = Object.fromEntries(Object.entries(options).map(([key, value]) => [snakeCase(key), value]));
      return [name, { patience, meddles, args: { save_strategy: "steps", ...args } }];
    });
    results = await python(
      `${importReference}
import os
from transformers import EarlyStoppingCallback, TrainerCallback
class Recorder(TrainerCallback):
    def __init__(self): self.seen = []
def record(event):
    def handler(self, args, state, control, **kwargs):
        self.seen.append([event, state.global_step, [k for k, on in vars(control).items() if on]])
    return handler
for event in args["events"]: setattr(Recorder, event, record(event))
class Meddler(TrainerCallback):
    def on_step_end(self, args, state, control, **kwargs):
        if state.global_step == 3: control.should_epoch_stop = True
        if state.global_step == 4: control.should_evaluate = control.should_log = control.should_save = True
        return control
def compute_metrics(p):
    hits = p.predictions.argmax(-1) == p.label_ids
    return {"accuracy": float(hits.sum() / hits.size)}
result = {}
for number, (name, case) in enumerate(args["cases"].items()):
    recorder = Recorder()
    callbacks = [recorder]
    if case.get("patience"): callbacks.append(EarlyStoppingCallback(case["patience"]))
    if case.get("meddles"): callbacks.append(Meddler())
    out = os.path.join(args["folder"], f"python-{number}")
    trainer = reference.train({"output_dir": out, "per_device_train_batch_size": 2, "per_device_eval_batch_size": 2,
        **case["args"]}, args["texts"], eval_texts=args["evaluation"], callbacks=callbacks, compute_metrics=compute_metrics)
    predicted = trainer.predict(trainer.eval_dataset)
    s = trainer.state
    files = sorted(os.listdir(out)) if os.path.isdir(out) else []
    last = os.path.join(out, files[-1], "trainer_state.json") if files else None
    result[name] = {"seen": recorder.seen, "rows": s.log_history, "files": files,
        "weights": {k: bits(v) for k, v in trainer.model.state_dict().items()},
        "best": [s.best_metric, s.best_global_step, s.best_model_checkpoint and os.path.basename(s.best_model_checkpoint)],
        "state": json.load(open(last)) if last else None, "metrics": predicted.metrics,
        "predictions": bits(torch.from_numpy(predicted.predictions)), "labels": bits(torch.from_numpy(predicted.label_ids))}`,
      {
        ...{ folder, texts: [...SAMPLE, "hello bot"], evaluation: EVALUATION, events: events.map(snakeCase) },
        cases: Object.fromEntries(asked),
      },
    );
  });

  test.each(Object.keys(cases).map((name, number) => [name, number] as const))("%s", async (name, number) => {
    const { patience, meddles, ...options } = cases[name]!;
    const theirs = results[name]!;
    const recorder = new Recorder();
    const outputDir = join(folder, `ours-${number}`);
    const trainer = makeTrainer(
      { outputDir, perDeviceTrainBatchSize: 2, perDeviceEvalBatchSize: 2, saveStrategy: "steps", ...options },
      {
        ...{ texts: [...SAMPLE, "hello bot"], evalDataset: examples(EVALUATION), computeMetrics },
        callbacks: [
          recorder,
          ...(patience === undefined ? [] : [new EarlyStoppingCallback({ earlyStoppingPatience: patience })]),
          ...(meddles ? [Meddler] : []),
        ],
      },
    );
    await trainer.train();
    const predicted = await trainer.predict(examples(EVALUATION));
    const { state } = trainer;
    expect(untimed(state.logHistory)).toEqual(untimed(theirs.rows));
    expect(recorder.seen).toEqual(theirs.seen);
    const files = readdirSync(outputDir).sort();
    expect(files).toEqual(theirs.files);
    const best = state.bestModelCheckpoint;
    expect([state.bestMetric, state.bestGlobalStep, best && basename(best)]).toEqual(theirs.best);
    for (const [key, weight] of Object.entries(trainer.model.stateDict()))
      expectSameBits(weight, theirs.weights[key]!, key);
    expectSameBits(predicted.predictions as Tensor, theirs.predictions, "predictions");
    expectSameBits(predicted.labelIds as Tensor, theirs.labels, "labels");
    expect(untimed([predicted.metrics])).toEqual(untimed([theirs.metrics]));
    if (theirs.state === null) return;
    const saved = JSON.parse(readFileSync(join(outputDir, files.at(-1)!, "trainer_state.json"), "utf8"));
    const comparable = (json: Record<string, unknown>) => ({
      ...json,
      ...{ log_history: untimed(json.log_history as LogRow[]), best_model_checkpoint: theirs.best[2] },
    });
    expect(comparable(saved)).toEqual(comparable(theirs.state));
  });
});
